package tocsin.gateway.edge.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.AlertRecord;
import tocsin.contracts.warning.Assessment;
import tocsin.contracts.warning.BoardForgotten;
import tocsin.contracts.wire.Wire;
import tocsin.gateway.stream.Frame;

/** Turns messages into what a browser hears, by the schemas of the OpenAPI document. Of one thread. */
final class Translation {
    private final Map<String, Instant> clocks = new HashMap<>();

    /** An assessment; and the board's clock, where it moved it. */
    List<Frame> of(Assessment assessment) {
        ObjectNode data = Wire.json().valueToTree(assessment);
        data.set("id", data.remove("problem"));
        for (JsonNode contribution : data.withArray("contributions")) {
            // A board shows no clusters; whoever opens the explanation asks for it.
            ((ObjectNode) contribution).remove(List.of("clusters", "moreClusters"));
        }
        Frame heard = new Frame("assessment", line(data));
        Instant before = clocks.get(assessment.board());
        if (before != null && !assessment.at().isAfter(before)) {
            return List.of(heard);
        }
        clocks.put(assessment.board(), assessment.at());
        ObjectNode tick = Wire.json().createObjectNode();
        tick.put("board", assessment.board()).put("clock", assessment.at().toString());
        return List.of(heard, new Frame("tick", line(tick)));
    }

    /** An alert, or the end of a board. */
    List<Frame> of(AlertRecord said) {
        return switch (said) {
            case Alert alert -> {
                ObjectNode data = Wire.json().valueToTree(alert);
                data.remove("assessment");
                yield List.of(new Frame("alert", line(data)));
            }
            case BoardForgotten forgotten -> {
                clocks.remove(forgotten.board());
                ObjectNode data = Wire.json().createObjectNode();
                data.put("reason", "the board was deleted");
                yield List.of(new Frame("reset", line(data)));
            }
        };
    }

    private static String line(JsonNode data) {
        try {
            return Wire.json().writeValueAsString(data);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
