package tocsin.watch.intake;

import java.util.List;
import tocsin.contracts.intake.AcceptedReport;

/** What became of one item. */
public sealed interface Verdict {
    /** It is a report. */
    record Accepted(AcceptedReport report) implements Verdict {}

    /** It is not, for these reasons. */
    record Refused(List<Violation> violations) implements Verdict {
        public Refused {
            violations = List.copyOf(violations);
            if (violations.isEmpty()) {
                throw new IllegalArgumentException("a refusal has its reasons");
            }
        }
    }
}
