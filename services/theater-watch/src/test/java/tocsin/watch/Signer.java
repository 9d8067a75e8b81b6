package tocsin.watch;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** Signs tokens as an identity provider does, and shows the key to check them with. */
final class Signer {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int KEY_BITS = 2048;

    private final KeyPair keys;

    Signer() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(KEY_BITS);
        keys = generator.generateKeyPair();
    }

    /** The key set, as the provider publishes it. */
    String keySet() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return "{\"keys\":[{\"kid\":\"k1\",\"kty\":\"RSA\",\"alg\":\"RS256\",\"use\":\"sig\",\"n\":\"%s\",\"e\":\"%s\"}]}"
                .formatted(number(key.getModulus()), number(key.getPublicExponent()));
    }

    /** A token for an account with all roles. */
    String token(String issuer, String account) throws GeneralSecurityException {
        Instant now = Instant.now();
        String claims = ("{\"iss\":\"%s\",\"aud\":\"tocsin\",\"sub\":\"%s\",\"preferred_username\":\"%s\",\"iat\":%d,"
                        + "\"exp\":%d,\"sources\":[\"*\"],\"realm_access\":{\"roles\":"
                        + "[\"analyst\",\"operator\",\"reporter\",\"watch-officer\"]}}")
                .formatted(
                        issuer,
                        account,
                        account,
                        now.getEpochSecond(),
                        now.plus(Duration.ofHours(1)).getEpochSecond());
        String signed = text("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"k1\"}") + "." + text(claims);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + BASE64.encodeToString(signature.sign());
    }

    private static String text(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return BASE64.encodeToString(java.util.Arrays.copyOfRange(bytes, sign, bytes.length));
    }
}
