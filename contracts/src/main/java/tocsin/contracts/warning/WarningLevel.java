package tocsin.contracts.warning;

/** The levels, lowest first. */
public enum WarningLevel {
    NORMAL,
    WATCH,
    WARNING,
    CRITICAL
}
