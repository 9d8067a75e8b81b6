package tocsin.notification.message;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of text as a mail's header carries it (RFC 2047). The mail client's own encoder takes the two halves of a character outside the
 * BMP one by one, and makes question marks of them; and what only looks as if it had been encoded it leaves to be decoded.
 */
public final class EncodedWords {
    /** What needs no encoding: printable ASCII. */
    private static final Pattern PLAIN = Pattern.compile("[ -~]*");

    private static final String BEGIN = "=?";

    /** A multiple of three, so that no word but the last is padded; with the header's name a line stays below 76 characters (section 2). */
    private static final int BYTES = 39;

    private EncodedWords() {}

    /** The text itself if it can stand as it is, or else in words, a line each, none of which divides a character. */
    public static String of(String text) {
        if (PLAIN.matcher(text).matches() && !text.contains(BEGIN)) {
            return text;
        }
        CharsetEncoder utf8 = StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPLACE);
        CharBuffer rest = CharBuffer.wrap(text);
        List<String> words = new ArrayList<>();
        while (rest.hasRemaining()) {
            ByteBuffer word = ByteBuffer.allocate(BYTES);
            utf8.encode(rest, word, true); // stops before a character that has no room
            byte[] bytes = Arrays.copyOf(word.array(), word.position());
            words.add(BEGIN + "UTF-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=");
        }
        return String.join("\n ", words);
    }
}
