package tocsin.watch.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Text of any length and encoding as UTF-8 that can be read safely: lines are cut where they are too long, bytes that are no
 * letters are replaced, both are counted, and it ends with a refusal where there is more than may be.
 */
public final class BoundedText extends InputStream {
    private static final int CHUNK = 8192;
    private static final char REPLACEMENT = '\uFFFD';

    private final Reader letters;
    private final Tally tally;
    private final int longestLine;
    private final char[] chunk = new char[CHUNK];
    private byte[] bytes = new byte[0];
    private int next;
    private int inLine;

    /**
     * @param longestLine in characters
     * @param input limited already
     */
    public BoundedText(InputStream input, Charset charset, int longestLine, Tally tally) {
        this.letters = new InputStreamReader(input, charset);
        this.longestLine = longestLine;
        this.tally = tally;
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes[next++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - next);
        System.arraycopy(bytes, next, into, offset, count);
        next += count;
        return count;
    }

    private boolean fill() throws IOException {
        while (next == bytes.length) {
            int count = letters.read(chunk);
            if (count < 0) {
                return false;
            }
            StringBuilder kept = new StringBuilder(count);
            for (int at = 0; at < count; at++) {
                take(chunk[at], kept);
            }
            bytes = kept.toString().getBytes(StandardCharsets.UTF_8);
            next = 0;
        }
        return true;
    }

    private void take(char letter, StringBuilder kept) {
        if (letter == '\n') {
            inLine = 0;
            kept.append(letter);
            return;
        }
        if (letter == REPLACEMENT) {
            tally.add(Refusal.ENCODING, 1);
        }
        inLine++;
        if (inLine <= longestLine) {
            kept.append(letter);
        } else if (inLine == longestLine + 1) {
            tally.add(Refusal.LINE_TOO_LONG, 1);
        }
    }

    @Override
    public void close() throws IOException {
        letters.close();
    }
}
