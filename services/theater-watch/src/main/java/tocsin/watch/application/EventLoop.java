package tocsin.watch.application;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.Executor;

/** The event loop that a database session is bound to: what other threads have done goes on there. */
final class EventLoop {
    private EventLoop() {}

    /** The one on which the caller runs. */
    static Executor current() {
        Context context = Vertx.currentContext();
        if (context == null) {
            throw new IllegalStateException("this runs on an event loop");
        }
        return task -> context.runOnContext(ignored -> task.run());
    }
}
