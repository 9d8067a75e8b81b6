package tocsin.scoring.model.evidence;

/**
 * An officer's word on whether two reports tell of the same event.
 *
 * @param first the lesser of the two ids
 * @param second the greater
 */
public record Ruling(String first, String second, Verdict verdict) {
    public Ruling {
        if (first.equals(second)) {
            throw new IllegalArgumentException("a ruling is about two reports: " + first);
        }
        if (first.compareTo(second) > 0) {
            String lesser = second;
            second = first;
            first = lesser;
        }
    }

    /** What was ruled. */
    public enum Verdict {
        SAME_EVENT,
        NOT_THE_SAME_EVENT,
        /** An earlier ruling is taken back: the reports' own keys decide again. */
        AS_FOUND
    }
}
