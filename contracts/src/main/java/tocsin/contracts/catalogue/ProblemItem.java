package tocsin.contracts.catalogue;

import java.util.List;
import java.util.Objects;

/**
 * A warning problem.
 *
 * @param id its id
 * @param title its name, for a reader
 * @param statement the hypothesis being watched
 * @param theaters the theaters it is about
 * @param horizonDays how far ahead it speaks
 * @param priorDecibans log-odds without evidence
 * @param slope beta
 * @param fitted whether slope and background were fitted on history
 * @param backgroundDecibans what calm indicators contribute on average
 * @param levels thresholds
 * @param holdHours how long a level is held after a raise
 * @param requiredFeeds feeds without which it is blind
 * @param indicators ids of its indicators
 * @param couplings other problems that raise it
 */
public record ProblemItem(
        String id,
        String title,
        String statement,
        List<String> theaters,
        double horizonDays,
        double priorDecibans,
        double slope,
        boolean fitted,
        double backgroundDecibans,
        Levels levels,
        double holdHours,
        List<RequiredFeed> requiredFeeds,
        List<String> indicators,
        List<CouplingItem> couplings) {
    public ProblemItem {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(levels, "levels");
        theaters = List.copyOf(theaters);
        requiredFeeds = List.copyOf(requiredFeeds);
        indicators = List.copyOf(indicators);
        couplings = List.copyOf(couplings);
    }

    /** Thresholds per level. */
    public record Levels(Threshold watch, Threshold warning, Threshold critical) {}

    /**
     * Thresholds of one level, log-odds in decibans.
     *
     * @param raise at or above it, the level is reached
     * @param clear below it, the level is left; less than {@code raise}
     */
    public record Threshold(double raise, double clear) {}

    /**
     * A feed without which the problem is blind.
     *
     * @param source id of the source
     * @param allowanceHours how long it may be silent
     */
    public record RequiredFeed(String source, double allowanceHours) {}

    /**
     * Another problem's own evidence raises this one.
     *
     * @param problem id of the other problem
     * @param decibans k, at full strength
     * @param saturation s, the other's own evidence at which it is full
     * @param delayHours at least 1
     * @param reason why
     */
    public record CouplingItem(String problem, double decibans, double saturation, double delayHours, String reason) {}
}
