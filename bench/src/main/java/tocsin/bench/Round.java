package tocsin.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One run through all problems.
 *
 * @param due when each report was due to be sent (nanoTime), by correlation id
 * @param arrived when its webhook was there (nanoTime), by correlation id
 */
record Round(Map<String, Long> due, Map<String, Long> arrived) {
    Round {
        due = new TreeMap<>(due);
        arrived = new TreeMap<>(arrived);
        if (!due.keySet().equals(arrived.keySet())) {
            throw new IllegalArgumentException(
                    "%d of %d reports became a webhook".formatted(arrived.size(), due.size()));
        }
    }

    Latencies latencies() {
        List<Double> millis = new ArrayList<>();
        due.forEach((correlation, sent) -> millis.add((arrived.getOrDefault(correlation, sent) - sent) / 1e6));
        return Latencies.ofMillis(millis);
    }
}
