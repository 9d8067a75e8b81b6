package tocsin.watch.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.identity.ReportIds;
import tocsin.contracts.intake.AcceptedReport;
import tocsin.contracts.intake.ReportContent;
import tocsin.contracts.intake.Revision;
import tocsin.contracts.wire.Wire;

/** Makes a report of one item of a request, or tells every reason why it is none. */
public final class ReportChecks {
    private static final List<String> FIELDS = List.of(
            "source",
            "externalId",
            "publishedAt",
            "occurredAt",
            "title",
            "body",
            "language",
            "url",
            "location",
            "credibility",
            "event",
            "scores",
            "revision");

    /** How far a sender's clock may be ahead of ours. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    /** Reports are remembered for 430 days, evidence with them. */
    private static final Duration OLDEST = Duration.ofDays(400);

    private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final int LONGEST_EXTERNAL_ID = 2_048;

    private final Sender sender;
    private final Door door;

    public ReportChecks(Sender sender, Door door) {
        this.sender = sender;
        this.door = door;
    }

    /** Checks one item. */
    public Verdict check(JsonNode item) {
        List<Violation> violations = new ArrayList<>();
        if (!item.isObject()) {
            return new Verdict.Refused(List.of(new Violation("", "a report, which is an object")));
        }
        Fields fields = new Fields("", item, violations);
        fields.knowOnly(FIELDS);
        String source = source(fields);
        String externalId = fields.text("externalId", LONGEST_EXTERNAL_ID);
        if (externalId != null && externalId.isBlank()) {
            fields.wrong("externalId", "text that is not blank, or nothing");
        }
        Long revision = fields.whole("revision", 0, Long.MAX_VALUE);
        ReportContent content = new ContentChecks(fields).content();
        if (content != null) {
            checkAge(fields, content.publishedAt());
        }
        return violations.isEmpty()
                ? accepted(Objects.requireNonNull(source), externalId, revision, Objects.requireNonNull(content))
                : new Verdict.Refused(violations);
    }

    private @Nullable String source(Fields fields) {
        String source = fields.requiredText("source", 100);
        if (source == null) {
            return null;
        }
        if (!SOURCE.matcher(source).matches()) {
            fields.wrong("source", "the id of a source: letters, digits, '.', '_' and '-'");
        } else if (!sender.speaksFor(source)) {
            fields.wrong("source", "a source that your account may speak for");
        }
        return source;
    }

    private void checkAge(Fields fields, Instant publishedAt) {
        switch (door) {
            case Door.Exercise exercise -> {}
            case Door.Live(Instant now) -> {
                if (publishedAt.isAfter(now.plus(AHEAD))) {
                    fields.wrong("publishedAt", "a time that has come; it is now " + now);
                }
                if (publishedAt.isBefore(now.minus(OLDEST))) {
                    fields.wrong("publishedAt", "at most 400 days ago; for older reports, use an exercise");
                }
            }
        }
    }

    private Verdict accepted(
            String source, @Nullable String externalId, @Nullable Long revision, ReportContent content) {
        String hash = ReportIds.contentHash(Wire.encode(content));
        String id = externalId == null
                ? ReportIds.ofContent(door.board(), source, hash)
                : ReportIds.ofExternal(door.board(), source, externalId);
        long number = revision == null ? content.publishedAt().toEpochMilli() : revision;
        Integer version = switch (door) {
            case Door.Live live -> null;
            case Door.Exercise exercise -> exercise.catalogueVersion();
        };
        return new Verdict.Accepted(new AcceptedReport(
                id,
                door.board(),
                version,
                source,
                externalId,
                new Revision(false, number, hash),
                content,
                null,
                sender.name(),
                door.now()));
    }
}
