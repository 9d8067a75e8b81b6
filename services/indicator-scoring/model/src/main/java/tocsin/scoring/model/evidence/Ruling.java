package tocsin.scoring.model.evidence;

/** An officer's word on whether two reports tell of the same event. */
public record Ruling(String firstReport, String secondReport, Verdict verdict) {
    public Ruling {
        if (firstReport.equals(secondReport)) {
            throw new IllegalArgumentException("a ruling is about two reports: " + firstReport);
        }
    }

    /** What was ruled. */
    public enum Verdict {
        SAME_EVENT,
        NOT_THE_SAME_EVENT
    }
}
