package tocsin.contracts.warning;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A problem at a moment. Nothing computes from it.
 *
 * @param board the board
 * @param problem id of the problem
 * @param title its title
 * @param theaters its theaters
 * @param catalogueVersion the version it was computed with
 * @param at the board's time
 * @param level the level
 * @param levelSince when this level was entered, where it ever changed
 * @param probability 0 to 1, calibrated where a calibration applies
 * @param word the ICD 203 word for it
 * @param calibrated whether the probability was calibrated on history
 * @param logOdds decibans; the contributions add up to it
 * @param trend change of the log-odds over the last 24 hours of the board's time, decibans; absent before that
 * @param blind present while a required feed, or the pipeline itself, is silent
 * @param nextCrossing what happens if nothing new arrives, where anything does
 * @param contributions what made it
 * @param calibration on what it was calibrated, or why it was not; absent before this was told
 */
public record Assessment(
        String board,
        String problem,
        String title,
        List<String> theaters,
        int catalogueVersion,
        Instant at,
        WarningLevel level,
        @Nullable Instant levelSince,
        double probability,
        String word,
        boolean calibrated,
        double logOdds,
        @Nullable Double trend,
        @Nullable Blind blind,
        @Nullable NextCrossing nextCrossing,
        List<Contribution> contributions,
        @Nullable Calibration calibration) {
    public Assessment {
        Objects.requireNonNull(board, "board");
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(word, "word");
        theaters = List.copyOf(theaters);
        contributions = List.copyOf(contributions);
    }

    /**
     * What is not being heard: the level may rise, never fall.
     *
     * @param since the board's time
     * @param reason in a sentence
     */
    public record Blind(Instant since, String reason) {}

    /**
     * The first change of level if nothing new arrives.
     *
     * @param at to the second
     * @param level the level then
     */
    public record NextCrossing(Instant at, WarningLevel level) {}

    /**
     * What stands behind a probability.
     *
     * @param text "calibrated on 23 outcomes (catalogue version 4)", "uncalibrated (9 of 20 outcomes)"
     * @param rawProbability what the log-odds say by themselves, 0 to 1
     * @param outcomes how many outcomes it was calibrated on; absent where it was not
     */
    public record Calibration(
            String text, double rawProbability, @Nullable Integer outcomes) {
        public Calibration {
            Objects.requireNonNull(text, "text");
        }
    }
}
