package tocsin.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the time went: from the sender's clock to the broker's stamps (whole milliseconds, the same machine) and back.
 *
 * @param took by the name of the hop, in order
 */
record Hops(Map<String, Latencies> took) {
    private static final List<String> WAY = List.of("reports", "observations", "alerts");

    static Hops of(Round round, Topics topics, Clock clock) {
        List<Map<String, Double>> stations = new ArrayList<>();
        stations.add(millis(round.due(), clock));
        for (String topic : WAY) {
            Map<String, Double> station = new LinkedHashMap<>();
            topics.appended(topic).forEach((correlation, at) -> station.put(correlation, (double) at));
            stations.add(station);
        }
        stations.add(millis(round.arrived(), clock));
        List<String> names = List.of(
                "POST to `reports`",
                "`reports` to `observations`",
                "`observations` to `alerts`",
                "`alerts` to webhook");
        Map<String, Latencies> took = new LinkedHashMap<>();
        for (int hop = 0; hop < names.size(); hop++) {
            took.put(names.get(hop), between(stations.get(hop), stations.get(hop + 1), round));
        }
        return new Hops(took);
    }

    private static Map<String, Double> millis(Map<String, Long> nanos, Clock clock) {
        Map<String, Double> millis = new LinkedHashMap<>();
        nanos.forEach((correlation, at) -> millis.put(correlation, clock.millis(at)));
        return millis;
    }

    private static Latencies between(Map<String, Double> from, Map<String, Double> to, Round round) {
        List<Double> millis = new ArrayList<>();
        for (String correlation : round.due().keySet()) {
            Double begin = from.get(correlation);
            Double end = to.get(correlation);
            if (begin != null && end != null) {
                millis.add(Math.max(0, end - begin));
            }
        }
        return Latencies.ofMillis(millis);
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        took.forEach((name, latencies) -> json.set(name, latencies.json()));
        return json;
    }
}
