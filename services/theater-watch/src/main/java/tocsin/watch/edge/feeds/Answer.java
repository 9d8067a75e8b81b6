package tocsin.watch.edge.feeds;

import io.vertx.core.http.HttpClientResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import tocsin.watch.feed.FetchRefused;
import tocsin.watch.feed.LimitedStream;
import tocsin.watch.feed.Refusal;

/** The answer of a server, with its body still to be read. Made on the event loop, before anything of the body can be lost. */
final class Answer implements AutoCloseable {
    private static final Pattern CHARSET =
            Pattern.compile("charset=\"?([A-Za-z0-9._:-]{1,40})", Pattern.CASE_INSENSITIVE);

    private final HttpClientResponse response;
    private final BodyStream body;
    private final long mostBytes;
    private final long mostUnpacked;

    Answer(HttpClientResponse response, long deadline, long mostBytes, long mostUnpacked) {
        this.response = response;
        this.body = new BodyStream(response, deadline);
        this.mostBytes = mostBytes;
        this.mostUnpacked = mostUnpacked;
    }

    int status() {
        return response.statusCode();
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(response.getHeader(name));
    }

    /** How its text is encoded. */
    Charset charset() {
        Matcher named = CHARSET.matcher(header("Content-Type").orElse(""));
        try {
            return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    /** Its body; reading it ends with a refusal where it is too large or takes too long. */
    InputStream body() throws IOException {
        return body(mostBytes);
    }

    /** Its body, of which more may be read than of others because it is not kept. */
    InputStream body(long most) throws IOException {
        InputStream limited = new LimitedStream(body, most, Refusal.TOO_LARGE);
        boolean packed = header("Content-Encoding").orElse("").equalsIgnoreCase("gzip");
        return packed
                ? new LimitedStream(new GZIPInputStream(limited), Math.max(most, mostUnpacked), Refusal.TOO_INFLATED)
                : limited;
    }

    /** Its whole body. */
    byte[] bytes() throws IOException {
        try (InputStream whole = body()) {
            return whole.readAllBytes();
        } catch (java.util.zip.ZipException broken) {
            throw new FetchRefused(Refusal.FORMAT, "it cannot be unpacked: " + broken.getMessage());
        }
    }

    @Override
    public void close() {
        body.close();
    }
}
