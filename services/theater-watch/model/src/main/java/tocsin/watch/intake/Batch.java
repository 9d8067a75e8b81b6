package tocsin.watch.intake;

import java.util.List;

/** What became of a request's items. */
public sealed interface Batch {
    /** A verdict for each, in order. */
    record Checked(List<Verdict> verdicts) implements Batch {
        public Checked {
            verdicts = List.copyOf(verdicts);
        }
    }

    /** More than may be sent at once: nothing of it is taken. */
    record TooLarge(String limit) implements Batch {}
}
