package tocsin.notification.message;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.Assessment;
import tocsin.contracts.warning.Contribution;
import tocsin.contracts.warning.WarningLevel;

/**
 * An alert as a webhook's receiver reads it.
 *
 * @param id id of the alert
 * @param board the board
 * @param exercise whether this is an exercise
 * @param problem id of the problem
 * @param problemTitle its title
 * @param theaters its theaters
 * @param number 1, 2, 3 ... per board and problem, without gaps
 * @param kind why it was sent
 * @param fromLevel level before
 * @param toLevel level after
 * @param at the board's time of the transition
 * @param reason in a sentence
 * @param probability 0 to 1, calibrated where a calibration applies
 * @param word the ICD 203 word for it
 * @param calibrated whether the probability was calibrated on history
 * @param logOdds decibans
 * @param blind present while something required is silent
 * @param nextCrossing what happens if nothing new arrives
 * @param contributions what made it, cut to the first clusters and reports
 * @param calibration on what it was calibrated, or why it was not, and what the log-odds say by themselves
 * @param supersedes earlier alerts of the problem that this one tells of, oldest first: they did not get through, or were held
 *     back, and are not sent by themselves any more
 * @param because why this receiver gets it
 * @param link where all of it is shown
 */
public record AlertBody(
        UUID id,
        String board,
        boolean exercise,
        String problem,
        String problemTitle,
        List<String> theaters,
        long number,
        AlertKind kind,
        WarningLevel fromLevel,
        WarningLevel toLevel,
        Instant at,
        String reason,
        double probability,
        String word,
        boolean calibrated,
        double logOdds,
        Assessment.@Nullable Blind blind,
        Assessment.@Nullable NextCrossing nextCrossing,
        List<Contribution> contributions,
        Assessment.@Nullable Calibration calibration,
        List<Content.Untold> supersedes,
        String because,
        String link)
        implements AlertData {
    public AlertBody {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(link, "link");
        theaters = List.copyOf(theaters);
        contributions = List.copyOf(contributions);
        supersedes = List.copyOf(supersedes);
    }

    static AlertBody of(Alert alert, List<Content.Untold> untold, String because, ConsoleLinks links) {
        Assessment assessment = alert.assessment();
        return new AlertBody(
                alert.id(),
                alert.board(),
                alert.exercise(),
                alert.problem(),
                alert.problemTitle(),
                alert.theaters(),
                alert.number(),
                alert.kind(),
                alert.fromLevel(),
                alert.toLevel(),
                alert.at(),
                alert.reason(),
                assessment.probability(),
                assessment.word(),
                assessment.calibrated(),
                assessment.logOdds(),
                assessment.blind(),
                assessment.nextCrossing(),
                Explanation.brief(assessment),
                assessment.calibration(),
                untold,
                because,
                links.problem(alert));
    }
}
