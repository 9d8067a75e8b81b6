package tocsin.notification.message;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An alert as an email says it: every text is plain and complete, so that a template only arranges.
 *
 * @param subject one line without control characters
 * @param exercise whether it must be marked as an exercise
 * @param level name of the level it is about, for its colour
 * @param headline what happened to the level
 * @param problem title of the problem
 * @param facts name and value, in order
 * @param gauge where the probability stands, if the reader may see it
 * @param reason in a sentence, or that it is not for this reader
 * @param warnings what limits it: blindness, no calibration
 * @param terms what made the probability, as far as the reader may see it
 * @param links where the reader goes on
 * @param because why the reader gets this
 * @param words the reader's language
 */
public record Briefing(
        String subject,
        boolean exercise,
        String level,
        String headline,
        String problem,
        List<Fact> facts,
        @Nullable Gauge gauge,
        String reason,
        List<String> warnings,
        List<Term> terms,
        MailLinks links,
        String because,
        Words words) {
    public Briefing {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(links, "links");
        facts = List.copyOf(facts);
        warnings = List.copyOf(warnings);
        terms = List.copyOf(terms);
    }

    /** A value with its name. */
    public record Fact(String name, String value) {}

    /**
     * One term of the log-odds.
     *
     * @param title what
     * @param share "+7.5 dB"
     * @param text why
     * @param reports the best report of each event behind it
     * @param more how many events are not shown, in words; absent: all are shown
     */
    public record Term(
            String title,
            String share,
            String text,
            List<Cited> reports,
            @Nullable String more) {
        public Term {
            reports = List.copyOf(reports);
        }
    }

    /**
     * A report behind a term.
     *
     * @param title headline
     * @param origin source, grade and date
     * @param place where, if known
     * @param url link that is safe to open, if known
     */
    public record Cited(
            String title,
            String origin,
            @Nullable String place,
            @Nullable String url) {}
}
