package tocsin.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * How long things took.
 *
 * @param sorted milliseconds, the shortest first; at least one
 */
public record Latencies(List<Double> sorted) {
    public Latencies {
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        sorted = sorted.stream().sorted().toList();
    }

    public static Latencies ofMillis(Collection<Double> millis) {
        return new Latencies(List.copyOf(millis));
    }

    /** The least value that the given share (above 0, at most 1) does not exceed. */
    public double quantile(double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    /** "p50 9.1 ms, p99 31.0 ms, max 44.2 ms (n = 200)". */
    public String text() {
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, max %.1f ms (n = %d)",
                quantile(0.5),
                quantile(0.9),
                quantile(0.99),
                quantile(1),
                sorted.size());
    }

    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("count", sorted.size());
        json.put("p50Millis", rounded(0.5));
        json.put("p90Millis", rounded(0.9));
        json.put("p99Millis", rounded(0.99));
        json.put("maxMillis", rounded(1));
        return json;
    }

    private double rounded(double share) {
        return Math.round(quantile(share) * 100) / 100.0;
    }
}
