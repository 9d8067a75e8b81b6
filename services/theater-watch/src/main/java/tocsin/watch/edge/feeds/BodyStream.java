package tocsin.watch.edge.feeds;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tocsin.watch.feed.FetchRefused;
import tocsin.watch.feed.Refusal;

/** The body of an answer for a thread that may wait: one chunk is asked for at a time, until a deadline. */
final class BodyStream extends InputStream {
    /** What came from the connection. */
    private sealed interface Came {
        record Chunk(Buffer bytes) implements Came {}

        record End() implements Came {}

        record Broken(String reason) implements Came {}
    }

    private final HttpClientResponse response;
    private final long deadline;
    private final BlockingQueue<Came> came = new LinkedBlockingQueue<>();
    private byte[] chunk = new byte[0];
    private int next;
    private boolean ended;

    /** Called on the event loop that brings the response. */
    BodyStream(HttpClientResponse response, long deadline) {
        this.response = response;
        this.deadline = deadline;
        response.pause();
        response.handler((Buffer buffer) -> came.add(new Came.Chunk(buffer)));
        response.endHandler(end -> came.add(new Came.End()));
        response.exceptionHandler(failure -> came.add(new Came.Broken(String.valueOf(failure.getMessage()))));
    }

    @Override
    public int read() throws IOException {
        return fill() ? chunk[next++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, chunk.length - next);
        System.arraycopy(chunk, next, into, offset, count);
        next += count;
        return count;
    }

    private boolean fill() throws IOException {
        while (!ended && next == chunk.length) {
            response.fetch(1);
            switch (polled()) {
                case Came.Chunk(Buffer bytes) -> {
                    chunk = bytes.getBytes();
                    next = 0;
                }
                case Came.End end -> ended = true;
                case Came.Broken(String reason) ->
                    throw new FetchRefused(Refusal.UNREACHABLE, "the connection broke: " + reason);
            }
        }
        return next < chunk.length;
    }

    private Came polled() throws IOException {
        try {
            Came first = came.poll(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (first == null) {
                throw new FetchRefused(Refusal.TIME_OUT, "its answer did not end in time");
            }
            return first;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new FetchRefused(Refusal.UNREACHABLE, "this process is being stopped");
        }
    }

    /** Ends the connection where the body has not been read to its end. */
    @Override
    public void close() {
        if (!ended) {
            response.request().connection().close();
        }
    }
}
