package tocsin.scoring.model.evidence;

/**
 * A report speaks to an indicator in a theater.
 *
 * @param count how many events it tells of, at least 0
 * @param deaths at least 0
 * @param value what a daily series stood at, for an indicator that is a score; else 0
 */
public record Match(String indicator, String theater, int count, int deaths, double value) {
    public Match {
        if (count < 0 || deaths < 0) {
            throw new IllegalArgumentException("a match counts at least 0: " + count + ", deaths " + deaths);
        }
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a series stands at a finite value, not " + value);
        }
    }

    public Match(String indicator, String theater, int count, int deaths) {
        this(indicator, theater, count, deaths, 0);
    }

    public Match(String indicator, String theater) {
        this(indicator, theater, 1, 0, 0);
    }
}
