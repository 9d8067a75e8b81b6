package tocsin.gateway.edge.answers;

import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id that follows a request through services and messages to a delivery. */
public final class Correlation {
    public static final String HEADER = "X-Correlation-Id";

    /** What may stand in a log line and a message header without harm. */
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

    private Correlation() {}

    /** Takes the caller's id or makes one, for the services and for the answer. */
    public static String settle(RoutingContext request) {
        String given = request.request().getHeader(HEADER);
        String id = given != null && HARMLESS.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        request.request().headers().set(HEADER, id);
        request.response().putHeader(HEADER, id);
        return id;
    }
}
