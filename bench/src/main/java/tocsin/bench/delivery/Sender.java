package tocsin.bench.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/** What takes alerts in and sends each of them to the sink. */
interface Sender extends AutoCloseable {
    String name();

    /** Hands alerts over, each of a problem of its own; returns when they are accepted. */
    void accept(List<String> ids) throws IOException, InterruptedException;

    /** The ids of the alerts that a message tells of. */
    List<String> told(JsonNode message);

    /** Waits until nothing is left to do for what was accepted. */
    void settle() throws IOException, InterruptedException;

    /** MiB now, by what holds them. */
    ObjectNode memory() throws IOException, InterruptedException;

    @Override
    void close();
}
