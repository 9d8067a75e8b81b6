package tocsin.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Reports for the catalogue of 200 problems under {@code e2e/catalogues/latency}: one report raises one problem from NORMAL
 * to WATCH.
 *
 * @param number of the problem, 1 to 200
 */
record LatencyReports(int number) {
    static Path catalogue() {
        return Checkout.file("e2e/catalogues/latency");
    }

    String problem() {
        return "latency-%03d".formatted(number);
    }

    String problemTitle() {
        return "Latency probe %03d".formatted(number);
    }

    String indicator() {
        return "latency-word-%03d".formatted(number);
    }

    String indicatorTitle() {
        return "The word of probe %03d".formatted(number);
    }

    /** What stands in the title of {@link #report()}. */
    String title() {
        return "Smoke over the harbour, says the probe: latencyword%03d".formatted(number);
    }

    /** Of source {@code probe}: reliable (A) and confirmed (1), published now. */
    JsonNode report() {
        return report("e2e-" + number, title());
    }

    /** Another of the same source, published now. */
    static JsonNode report(String externalId, String title) {
        ObjectNode report = TocsinStack.JSON.createObjectNode();
        report.put("source", "probe");
        report.put("externalId", externalId);
        report.put("publishedAt", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
        report.put("title", title);
        report.put("language", "en");
        report.put("credibility", 1);
        return report;
    }
}
