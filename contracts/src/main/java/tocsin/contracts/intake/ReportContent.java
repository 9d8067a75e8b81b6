package tocsin.contracts.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was reported.
 *
 * @param publishedAt when the source published it
 * @param occurredAt when it happened, where the report says so; a date without a time is stamped 12:00 UTC
 * @param title headline; may be empty where there is a coded event
 * @param body text, possibly empty
 * @param language ISO 639-1 code, where known
 * @param url link to the original, where known
 * @param location where it happened, where the report says so
 * @param credibility Admiralty credibility 1 (confirmed) to 6 (cannot be judged), where the sender graded it
 * @param event coded fields, where the report is a coded event
 * @param scores where the report is a day of series: what each pair stood at; a pair that is not named is missing, not zero
 */
public record ReportContent(
        Instant publishedAt,
        @Nullable Instant occurredAt,
        String title,
        String body,
        @Nullable String language,
        @Nullable String url,
        @Nullable Location location,
        @Nullable Integer credibility,
        @Nullable CodedEvent event,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PairScore> scores) {
    public ReportContent {
        Objects.requireNonNull(publishedAt, "publishedAt");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(body, "body");
        if (credibility != null && (credibility < 1 || credibility > 6)) {
            throw new IllegalArgumentException("credibility is 1 to 6, not " + credibility);
        }
        scores = scores == null ? List.of() : List.copyOf(scores); // messages written before there were any have none
    }

    /** A report of a text or a coded event. */
    public ReportContent(
            Instant publishedAt,
            @Nullable Instant occurredAt,
            String title,
            String body,
            @Nullable String language,
            @Nullable String url,
            @Nullable Location location,
            @Nullable Integer credibility,
            @Nullable CodedEvent event) {
        this(publishedAt, occurredAt, title, body, language, url, location, credibility, event, List.of());
    }
}
