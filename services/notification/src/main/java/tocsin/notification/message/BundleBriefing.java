package tocsin.notification.message;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Several alerts as one email says them: every text is plain and complete, so that a template only arranges.
 *
 * @param subject one line without control characters
 * @param exercise whether it must be marked as an exercise
 * @param level name of the highest level at which a problem stands now, for its colour
 * @param title what it is
 * @param headline how many problems changed, and how high they stand
 * @param reason why the alerts came together
 * @param problems the highest first
 * @param links where the reader goes on
 * @param because why the reader gets this
 * @param words the reader's language
 */
public record BundleBriefing(
        String subject,
        boolean exercise,
        String level,
        String title,
        String headline,
        String reason,
        List<ChangedProblem> problems,
        MailLinks links,
        String because,
        Words words) {
    public BundleBriefing {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(links, "links");
        problems = List.copyOf(problems);
    }

    /**
     * One problem: where it stands by its newest alert, and how it came there.
     *
     * @param level name of its level, for its colour
     * @param levelName the same in the reader's language
     * @param title its title
     * @param headline what happened to the level at last
     * @param when "26 % (unlikely), 1 May 2019, 03:00 UTC"
     * @param reason in a sentence
     * @param before earlier changes in this message, the newest first
     * @param blind that it is blind, if so
     * @param link where all of it is shown
     */
    public record ChangedProblem(
            String level,
            String levelName,
            String title,
            String headline,
            String when,
            String reason,
            List<String> before,
            @Nullable String blind,
            String link) {
        public ChangedProblem {
            before = List.copyOf(before);
        }
    }
}
