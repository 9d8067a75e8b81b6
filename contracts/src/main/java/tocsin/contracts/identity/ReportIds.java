package tocsin.contracts.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids that depend on nothing but what they name, so that the same thing always has the same id. */
public final class ReportIds {
    private ReportIds() {}

    /**
     * The id of a report that its source names.
     *
     * @return 32 hexadecimal digits (the first 128 bits of a SHA-256)
     */
    public static String ofExternal(String board, String source, String externalId) {
        return digest("external", board, source, externalId).substring(0, 32);
    }

    /**
     * The id of a report that its source does not name: that of its content.
     *
     * @param contentHash see {@link #contentHash}
     * @return 32 hexadecimal digits
     */
    public static String ofContent(String board, String source, String contentHash) {
        return digest("content", board, source, contentHash).substring(0, 32);
    }

    /**
     * The hash of a content in its canonical JSON form.
     *
     * @return 64 hexadecimal digits (SHA-256)
     */
    public static String contentHash(byte[] canonicalJson) {
        return HexFormat.of().formatHex(sha256().digest(canonicalJson));
    }

    /** Each part is preceded by its length, so that no two lists of parts read the same. */
    static String digest(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
