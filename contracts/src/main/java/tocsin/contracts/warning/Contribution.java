package tocsin.contracts.warning;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One term of a problem's log-odds.
 *
 * @param kind what sort of term
 * @param indicator id of the indicator (or of the coupled problem, or of the judgement), where there is one
 * @param title its title, for a reader
 * @param decibans its share
 * @param activation 0 to 1, for an indicator
 * @param text why, in a sentence
 * @param clusters the event clusters that made it, greatest share first, at most 20
 * @param moreClusters how many more there are
 */
public record Contribution(
        Kind kind,
        @Nullable String indicator,
        String title,
        double decibans,
        @Nullable Double activation,
        String text,
        List<ClusterShare> clusters,
        int moreClusters) {
    public Contribution {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(text, "text");
        clusters = List.copyOf(clusters);
    }

    /** What sort of term. */
    public enum Kind {
        @JsonProperty("prior")
        PRIOR,
        @JsonProperty("background")
        BACKGROUND,
        @JsonProperty("indicator")
        INDICATOR,
        @JsonProperty("judgement")
        JUDGEMENT,
        @JsonProperty("coupling")
        COUPLING
    }

    /**
     * An event cluster's share.
     *
     * @param id least report id of its members
     * @param theater id of the theater
     * @param at when it happened
     * @param decibans its share
     * @param mass magnitude times truth, before it fades
     * @param reports its reports, at most 20, independent origins first
     */
    public record ClusterShare(
            String id, String theater, Instant at, double decibans, double mass, List<ReportCitation> reports) {
        public ClusterShare {
            reports = List.copyOf(reports);
        }
    }

    /**
     * A report as an explanation cites it.
     *
     * @param id id of the report
     * @param source id of the source
     * @param grade Admiralty grade, "B2"
     * @param publishedAt when it was published
     * @param title headline
     * @param url link, where known
     * @param place where it was found to be, where known
     * @param highlights words of it that matched the indicator, at most 8; none for a coded event
     */
    public record ReportCitation(
            String id,
            String source,
            String grade,
            Instant publishedAt,
            String title,
            @Nullable String url,
            @Nullable String place,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> highlights) {
        public ReportCitation {
            highlights = highlights == null ? List.of() : List.copyOf(highlights); // earlier messages have none
        }

        /** A report of which no word matched. */
        public ReportCitation(
                String id,
                String source,
                String grade,
                Instant publishedAt,
                String title,
                @Nullable String url,
                @Nullable String place) {
            this(id, source, grade, publishedAt, title, url, place, List.of());
        }
    }
}
