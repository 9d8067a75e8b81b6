package tocsin.bench.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tocsin.bench.Latencies;

/** What floods of one size took. */
final class Figures {
    private final List<Double> millis = new ArrayList<>();
    private final List<Double> arrivedPerSecond = new ArrayList<>();
    private final List<Double> settledPerSecond = new ArrayList<>();
    private long bytes;

    void add(Flood.Taken taken) {
        millis.addAll(taken.millis());
        arrivedPerSecond.add(taken.millis().size() / taken.arrivedSeconds());
        settledPerSecond.add(taken.millis().size() / taken.settledSeconds());
        bytes = taken.bytes();
    }

    String text() {
        return String.format(
                Locale.ROOT,
                "%s; %,.0f a second (median of %d), %,.0f until all is recorded",
                Latencies.ofMillis(millis).text(),
                median(arrivedPerSecond),
                arrivedPerSecond.size(),
                median(settledPerSecond));
    }

    ObjectNode json() {
        ObjectNode json = Latencies.ofMillis(millis).json();
        json.put("arrivedPerSecond", Math.round(median(arrivedPerSecond)));
        json.put("settledPerSecond", Math.round(median(settledPerSecond)));
        json.put("bytes", bytes);
        arrivedPerSecond.forEach(json.putArray("eachArrivedPerSecond")::add);
        return json;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
