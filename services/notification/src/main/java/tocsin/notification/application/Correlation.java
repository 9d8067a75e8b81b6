package tocsin.notification.application;

import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Puts the id that follows a report to its deliveries beside what is logged. */
public final class Correlation {
    /** Its name in the log, in every service. */
    public static final String FIELD = "correlationId";

    private Correlation() {}

    /** Logs with the id; only for statements that run at once, on this thread. */
    public static void in(@Nullable String correlation, Runnable logging) {
        if (correlation == null) {
            logging.run();
            return;
        }
        MDC.put(FIELD, correlation);
        try {
            logging.run();
        } finally {
            MDC.remove(FIELD);
        }
    }
}
