package tocsin.contracts.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What log-odds have meant on history: how much of it is known, and, once that is enough, a curve fitted on it.
 *
 * @param minimumOutcomes with fewer outcomes nothing is called calibrated
 * @param minimumProblems the same of problems that had outcomes
 * @param outcomes how many are known: onsets with replayed days before them
 * @param problems how many problems had any
 * @param fit absent until one was made
 */
public record CalibrationItem(
        int minimumOutcomes,
        int minimumProblems,
        int outcomes,
        int problems,
        @Nullable CalibrationFit fit) {}
