package tocsin.scoring.model.catalogue;

/** How far a problem has been warned of, in rising order. */
public enum Level {
    NORMAL,
    WATCH,
    WARNING,
    CRITICAL;

    public boolean above(Level other) {
        return compareTo(other) > 0;
    }

    public boolean below(Level other) {
        return compareTo(other) < 0;
    }
}
