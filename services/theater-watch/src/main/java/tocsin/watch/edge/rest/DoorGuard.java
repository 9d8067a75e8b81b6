package tocsin.watch.edge.rest;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tocsin.watch.application.WatchConfiguration;
import tocsin.watch.intake.BatchReading;

/** Turns away what is too large or too much before its bytes are read. */
@Singleton
class DoorGuard {
    /** Before Quarkus' own limit, which answers without a word. */
    private static final int FIRST = 1_000;

    private static final long UNTOLD = BatchReading.MOST_BYTES / 4;

    private final long most;
    private final AtomicLong inWork = new AtomicLong();

    @Inject
    DoorGuard(WatchConfiguration configuration) {
        this(configuration.bytesInWork());
    }

    DoorGuard(long most) {
        this.most = most;
    }

    void install(@Observes Filters filters) {
        filters.register(this::guard, FIRST);
    }

    void guard(RoutingContext context) {
        if (!context.request().method().equals(HttpMethod.POST)
                || !context.normalizedPath().startsWith("/api/")) {
            context.next();
            return;
        }
        long bytes = length(context);
        if (bytes > BatchReading.MOST_BYTES) {
            refuse(context, Problem.tooLarge("at most %d bytes a request".formatted(BatchReading.MOST_BYTES)));
            return;
        }
        if (inWork.addAndGet(bytes) > most) {
            inWork.addAndGet(-bytes);
            refuse(
                    context,
                    Problem.of(
                            Problem.TOO_MANY_REQUESTS,
                            "busy",
                            "Too much at once",
                            "other reports are in work; try again"));
            return;
        }
        context.addEndHandler(ended -> inWork.addAndGet(-bytes));
        context.next();
    }

    /** Only a body that is sent in chunks does not tell its length; Quarkus' own limit ends it where it grows too large. */
    private static long length(RoutingContext context) {
        @Nullable String told = context.request().getHeader(HttpHeaderNames.CONTENT_LENGTH);
        if (told == null) {
            return context.request().getHeader(HttpHeaderNames.TRANSFER_ENCODING) == null ? 0 : UNTOLD;
        }
        try {
            return Long.parseLong(told);
        } catch (NumberFormatException unreadable) {
            return UNTOLD;
        }
    }

    private static void refuse(RoutingContext context, Problem problem) {
        JsonObject body = new JsonObject()
                .put("type", problem.type())
                .put("title", problem.title())
                .put("status", problem.status())
                .put("detail", problem.detail());
        context.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE.toString())
                .putHeader("Retry-After", Problem.SECONDS_TO_WAIT)
                .putHeader("Connection", "close")
                .end(Json.encode(body));
    }
}
