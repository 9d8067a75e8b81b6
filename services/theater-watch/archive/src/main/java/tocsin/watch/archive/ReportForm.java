package tocsin.watch.archive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report in the form of the API, filled in field by field. */
public final class ReportForm {
    private final ObjectNode body = JsonNodeFactory.instance.objectNode();
    private final String source;
    private final String externalId;
    private final Instant publishedAt;

    /** @param externalId its id at the source; empty where it has none */
    public ReportForm(String source, String externalId, Instant publishedAt) {
        this.source = source;
        this.externalId = externalId;
        this.publishedAt = publishedAt;
        body.put("source", source).put("publishedAt", publishedAt.toString());
        if (!externalId.isEmpty()) {
            body.put("externalId", externalId);
        }
    }

    /** A date without a time: the intake stamps it at noon. */
    public ReportForm occurredOn(LocalDate date) {
        body.put("occurredAt", date.toString());
        return this;
    }

    /** A moment. */
    public ReportForm occurredAt(Instant at) {
        body.put("occurredAt", at.toString());
        return this;
    }

    /** What the source counts its revisions by; without it the time of publication does. */
    public ReportForm revision(long number) {
        body.put("revision", number);
        return this;
    }

    public ReportForm text(String title, String text) {
        body.put("title", title).put("body", text);
        return this;
    }

    public ReportForm language(String language) {
        body.put("language", language);
        return this;
    }

    public ReportForm url(String url) {
        body.put("url", url);
        return this;
    }

    public ReportForm at(double lat, double lon) {
        body.putObject("location").put("lat", lat).put("lon", lon);
        return this;
    }

    public ReportForm event(String scheme, String code, List<String> actors, @Nullable Integer fatalities) {
        ObjectNode event = body.putObject("event").put("scheme", scheme).put("code", code);
        ArrayNode named = event.putArray("actors");
        actors.stream().filter(actor -> !actor.isBlank()).distinct().forEach(named::add);
        if (fatalities != null) {
            event.put("fatalities", fatalities);
        }
        return this;
    }

    public ReportForm score(String a, String b, double score) {
        body.withArray("scores").addObject().put("a", a).put("b", b).put("score", score);
        return this;
    }

    public ArchiveLine.Report on(ArchiveLine.Place place) {
        return new ArchiveLine.Report(place, publishedAt, source, externalId, body);
    }
}
