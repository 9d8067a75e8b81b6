package tocsin.gateway.stream;

import java.util.Objects;

/**
 * One event as a browser hears it.
 *
 * @param event its type
 * @param data its JSON, on one line
 */
public record Frame(String event, String data) {
    public Frame {
        Objects.requireNonNull(event, "event");
        if (data.indexOf('\n') >= 0 || data.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("the data of an event is one line");
        }
    }

    /** The event in the form of server-sent events. */
    public String text() {
        return "event: " + event + "\ndata: " + data + "\n\n";
    }

    /** The event with the position that a listener has reached by it. */
    public String text(StreamPosition reached) {
        return "id: " + reached.text() + "\n" + text();
    }
}
