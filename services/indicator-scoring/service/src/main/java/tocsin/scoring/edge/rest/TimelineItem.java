package tocsin.scoring.edge.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.warning.WarningLevel;

/**
 * One thing on the time line of a problem.
 *
 * @param title what happened, in a line
 * @param text more of it, in a sentence
 * @param decibans what it counts, where that is known: a judgement's weight, a coupling's most, a cluster's share now
 * @param telling what reports told of it
 * @param level after a transition
 * @param alertId of the transition, or of the raise that presses
 * @param by the problem that presses on this one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TimelineItem(
        Instant at,
        String problem,
        List<String> theaters,
        Kind kind,
        String title,
        @Nullable String text,
        @Nullable Double decibans,
        @JsonUnwrapped @Nullable Cited telling,
        @Nullable WarningLevel level,
        @Nullable WarningLevel fromLevel,
        @Nullable String alertId,
        @Nullable String by) {

    /** What sort of thing. */
    enum Kind {
        @JsonProperty("report")
        REPORT,
        @JsonProperty("judgement")
        JUDGEMENT,
        @JsonProperty("coupling")
        COUPLING,
        @JsonProperty("transition")
        TRANSITION
    }

    /**
     * The reports that tell of an event.
     *
     * @param reportId the one that dates it
     * @param grade Admiralty grade of that one, "B2"
     * @param reports how many there are
     * @param indicators titles of what they matched
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cited(
            String reportId,
            String source,
            String grade,
            @Nullable String url,
            int reports,
            List<String> indicators) {}

    static TimelineItem reported(
            Instant at, String problem, List<String> theaters, String title, Cited cited, @Nullable Double decibans) {
        return new TimelineItem(
                at,
                problem,
                theaters,
                Kind.REPORT,
                title,
                String.join(", ", cited.indicators()),
                decibans,
                cited,
                null,
                null,
                null,
                null);
    }

    static TimelineItem judged(
            Instant at, String problem, List<String> theaters, String title, String text, double decibans) {
        return new TimelineItem(
                at, problem, theaters, Kind.JUDGEMENT, title, text, decibans, null, null, null, null, null);
    }
}
