package tocsin.gateway.edge.rest;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import tocsin.gateway.application.StreamListener;
import tocsin.gateway.stream.Frame;
import tocsin.gateway.stream.StreamPosition;
import tocsin.gateway.stream.StreamRecord;

/** One open stream to one browser. What it is told may come from any thread; it writes on its own context. */
final class EventStream implements StreamListener {
    private static final int SOCKET_BUFFER = 256 * 1024;
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final Context own;
    private final HttpServerResponse response;
    private final int slack;
    private final Runnable onSlow;
    private final Queue<String> waiting = new ArrayDeque<>();
    private int waitingSize;
    private boolean ended;

    EventStream(RoutingContext request, int slack, Runnable onSlow) {
        this.vertx = request.vertx();
        this.own = request.vertx().getOrCreateContext();
        this.response = request.response();
        this.slack = slack;
        this.onSlow = onSlow;
    }

    /** Sends the head of the answer, and keeps the stream open for so long. */
    void open(Duration heartbeat, Duration life, Runnable tellPosition, Runnable leave) {
        response.setChunked(true)
                .setWriteQueueMaxSize(SOCKET_BUFFER)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Accel-Buffering", "no")
                .drainHandler(drained -> flush());
        response.write("retry: 2000\n\n");
        long beat = vertx.setPeriodic(heartbeat.toMillis(), timer -> {
            write(": still here\n\n");
            tellPosition.run();
        });
        long end = vertx.setTimer(life.toMillis(), timer -> finish());
        response.closeHandler(closed -> {
            ended = true;
            vertx.cancelTimer(beat);
            vertx.cancelTimer(end);
            leave.run();
        });
    }

    @Override
    public void heard(StreamRecord heard, StreamPosition reached) {
        StringBuilder text = new StringBuilder();
        // Only the last frame of a record carries its id: who breaks off between them hears the record again.
        for (int index = 0; index < heard.frames().size(); index++) {
            Frame frame = heard.frames().get(index);
            text.append(index == heard.frames().size() - 1 ? frame.text(reached) : frame.text());
        }
        own.runOnContext(ignored -> write(text.toString()));
    }

    @Override
    public void reached(StreamPosition position) {
        own.runOnContext(ignored -> write("id: " + position.text() + "\n\n"));
    }

    @Override
    public void reset(String reason, StreamPosition position) {
        own.runOnContext(ignored -> write(resetFrame(reason).text(position)));
    }

    @Override
    public void end() {
        own.runOnContext(ignored -> finish());
    }

    private void write(String text) {
        if (ended || text.isEmpty()) {
            return;
        }
        if (waiting.isEmpty() && !response.writeQueueFull()) {
            response.write(text);
            return;
        }
        waiting.add(text);
        waitingSize += text.length();
        if (waitingSize > slack) {
            onSlow.run();
            waiting.clear();
            // Without an id: on its return it has to load the snapshot anyway.
            response.write("id\n" + resetFrame("this connection is too slow").text());
            finish();
        }
    }

    private void flush() {
        while (!ended && !waiting.isEmpty() && !response.writeQueueFull()) {
            String text = waiting.remove();
            waitingSize -= text.length();
            response.write(text);
        }
    }

    private void finish() {
        if (ended) {
            return;
        }
        ended = true;
        response.end();
        // A listener that does not even take the end is cut off.
        vertx.setTimer(GRACE.toMillis(), timer -> {
            if (!response.closed()) {
                response.reset();
            }
        });
    }

    private static Frame resetFrame(String reason) {
        return new Frame("reset", new JsonObject().put("reason", reason).encode());
    }
}
