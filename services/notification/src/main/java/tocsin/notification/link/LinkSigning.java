package tocsin.notification.link;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Makes and reads tokens: a claim of fixed length and its HMAC-SHA-256, together as URL-safe base64. Nothing is stored.
 *
 * <p>Each purpose has a key of its own, derived from the master key by HKDF (RFC 5869), so that a token of one purpose is
 * nothing to another, and neither tells anything about what else the master key is used for.
 */
public final class LinkSigning {
    /** The form of tokens; another form gets another number, and so other keys. */
    private static final String FORM = "tocsin link 1 ";

    private static final int LEAST_KEY_BYTES = 32;
    private static final int KEY_BYTES = 32;
    private static final int CLAIM_BYTES = 16 + 16 + Long.BYTES + Long.BYTES;
    private static final int MAC_BYTES = 32;
    private static final String MAC = "HmacSHA256";

    /** How long every token is. */
    static final int TOKEN_LENGTH = ((CLAIM_BYTES + MAC_BYTES) * 4 + 2) / 3;

    private final Map<LinkPurpose, SecretKey> keys = new EnumMap<>(LinkPurpose.class);

    /** @param master at least 32 secret bytes */
    public LinkSigning(byte[] master) {
        if (master.length < LEAST_KEY_BYTES) {
            throw new IllegalArgumentException("a key has at least %d bytes".formatted(LEAST_KEY_BYTES));
        }
        for (LinkPurpose purpose : LinkPurpose.values()) {
            keys.put(purpose, derived(master, FORM + purpose.label()));
        }
    }

    /** The token of a claim. */
    public String sign(LinkPurpose purpose, LinkClaim claim) {
        byte[] said = ByteBuffer.allocate(CLAIM_BYTES)
                .putLong(claim.subscription().getMostSignificantBits())
                .putLong(claim.subscription().getLeastSignificantBits())
                .putLong(claim.about().getMostSignificantBits())
                .putLong(claim.about().getLeastSignificantBits())
                .putLong(claim.reader())
                .putLong(claim.expiresAt().getEpochSecond())
                .array();
        byte[] token = Arrays.copyOf(said, CLAIM_BYTES + MAC_BYTES);
        System.arraycopy(mac(purpose, said), 0, token, CLAIM_BYTES, MAC_BYTES);
        return text(token);
    }

    /** Reads a token that somebody brought. Compares in constant time. */
    public Opened open(LinkPurpose purpose, String token, Instant now) {
        if (token.length() != TOKEN_LENGTH || !token.matches("[A-Za-z0-9_-]+")) {
            return new Opened.Forged();
        }
        byte[] all = Base64.getUrlDecoder().decode(token);
        byte[] said = Arrays.copyOf(all, CLAIM_BYTES);
        // The last letter has bits to spare: of all the texts that mean the same bytes only ours is the token.
        if (!text(all).equals(token)) {
            return new Opened.Forged();
        }
        if (!MessageDigest.isEqual(mac(purpose, said), Arrays.copyOfRange(all, CLAIM_BYTES, all.length))) {
            return new Opened.Forged();
        }
        LinkClaim claim = claim(said);
        return now.isBefore(claim.expiresAt()) ? new Opened.Good(claim) : new Opened.Expired(claim);
    }

    private static String text(byte[] token) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    private static LinkClaim claim(byte[] said) {
        ByteBuffer fields = ByteBuffer.wrap(said);
        return new LinkClaim(
                new UUID(fields.getLong(), fields.getLong()),
                new UUID(fields.getLong(), fields.getLong()),
                fields.getLong(),
                Instant.ofEpochSecond(fields.getLong()));
    }

    private byte[] mac(LinkPurpose purpose, byte[] said) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(Objects.requireNonNull(keys.get(purpose), "every purpose has a key"));
            return mac.doFinal(said);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has " + MAC, missing);
        }
    }

    private static SecretKey derived(byte[] master, String label) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            MAC,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(master)
                                    .thenExpand(label.getBytes(StandardCharsets.UTF_8), KEY_BYTES));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java platform has no HKDF", missing);
        }
    }
}
