package tocsin.scoring.model.evidence;

/**
 * A report speaks to an indicator in a theater.
 *
 * @param count how many events it tells of, at least 0
 * @param deaths at least 0
 */
public record Match(String indicator, String theater, int count, int deaths) {
    public Match {
        if (count < 0 || deaths < 0) {
            throw new IllegalArgumentException("a match counts at least 0: " + count + ", deaths " + deaths);
        }
    }

    public Match(String indicator, String theater) {
        this(indicator, theater, 1, 0);
    }
}
