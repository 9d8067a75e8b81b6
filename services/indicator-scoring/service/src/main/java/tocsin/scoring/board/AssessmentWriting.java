package tocsin.scoring.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.catalogue.ProblemItem;
import tocsin.contracts.catalogue.SourceItem;
import tocsin.contracts.warning.Assessment;
import tocsin.contracts.warning.Contribution;
import tocsin.contracts.warning.WarningLevel;
import tocsin.scoring.calibration.CalibrationState;
import tocsin.scoring.catalogue.ActiveCatalogue;
import tocsin.scoring.model.catalogue.Level;
import tocsin.scoring.model.warning.Blindness;
import tocsin.scoring.model.warning.ClusterShare;
import tocsin.scoring.model.warning.NextCrossing;
import tocsin.scoring.model.warning.ProbabilityWord;
import tocsin.scoring.model.warning.Standing;

/** How an assessment of the scoring model is told: with titles, grades and citations. */
public final class AssessmentWriting {

    private static final int CITED = 20;

    private final String board;
    private final ActiveCatalogue catalogue;
    private final Map<String, CitedReport> reports;

    AssessmentWriting(String board, ActiveCatalogue catalogue, Map<String, CitedReport> reports) {
        this.board = board;
        this.catalogue = catalogue;
        this.reports = reports;
    }

    /** Tells an assessment that rests on no report. */
    public static Assessment withoutReports(
            String board, ActiveCatalogue catalogue, tocsin.scoring.model.warning.Assessment assessed) {
        return new AssessmentWriting(board, catalogue, Map.of()).write(assessed, null);
    }

    Assessment write(tocsin.scoring.model.warning.Assessment assessed, @Nullable Double trend) {
        ProblemItem problem = catalogue.problem(assessed.problem());
        Standing standing = assessed.standing();
        CalibrationState calibration = catalogue.calibration(problem.id());
        double probability = calibration.probability(assessed.logOdds());
        return new Assessment(
                board,
                assessed.problem(),
                problem.title(),
                problem.theaters(),
                assessed.catalogueVersion(),
                assessed.at(),
                level(standing.level()),
                standing.levelSince(),
                probability,
                ProbabilityWord.of(probability).text(),
                calibration instanceof CalibrationState.Calibrated,
                assessed.logOdds(),
                trend,
                blind(standing.blind()),
                crossing(assessed.nextCrossing()),
                assessed.contributions().stream().map(this::contribution).toList(),
                new Assessment.Calibration(calibration.text(), assessed.probability(), calibration.outcomes()));
    }

    static WarningLevel level(Level level) {
        return switch (level) {
            case NORMAL -> WarningLevel.NORMAL;
            case WATCH -> WarningLevel.WATCH;
            case WARNING -> WarningLevel.WARNING;
            case CRITICAL -> WarningLevel.CRITICAL;
        };
    }

    private static Assessment.@Nullable Blind blind(@Nullable Blindness blindness) {
        return blindness == null ? null : new Assessment.Blind(blindness.since(), blindness.reason());
    }

    private static Assessment.@Nullable NextCrossing crossing(@Nullable NextCrossing crossing) {
        return crossing == null ? null : new Assessment.NextCrossing(crossing.at(), level(crossing.level()));
    }

    private Contribution contribution(tocsin.scoring.model.warning.Contribution term) {
        return new Contribution(
                kind(term.kind()),
                term.subject(),
                title(term),
                term.decibans(),
                term.activation(),
                term.text(),
                term.clusters().stream()
                        .map(share -> cluster(share, term.subject()))
                        .toList(),
                term.moreClusters());
    }

    private static Contribution.Kind kind(tocsin.scoring.model.warning.Contribution.Kind kind) {
        return switch (kind) {
            case PRIOR -> Contribution.Kind.PRIOR;
            case BACKGROUND -> Contribution.Kind.BACKGROUND;
            case INDICATOR -> Contribution.Kind.INDICATOR;
            case JUDGEMENT -> Contribution.Kind.JUDGEMENT;
            case COUPLING -> Contribution.Kind.COUPLING;
        };
    }

    /** The model knows a coupled problem by its id only. */
    private String title(tocsin.scoring.model.warning.Contribution term) {
        String subject = term.subject();
        return subject != null && term.kind() == tocsin.scoring.model.warning.Contribution.Kind.COUPLING
                ? catalogue.problem(subject).title()
                : term.title();
    }

    private Contribution.ClusterShare cluster(ClusterShare share, @Nullable String indicator) {
        return new Contribution.ClusterShare(
                share.id(),
                share.theater(),
                share.at(),
                share.decibans(),
                share.mass(),
                cited(share.reports(), indicator));
    }

    /** The best report of each origin first: another origin says more than another copy. */
    private List<Contribution.ReportCitation> cited(List<String> ids, @Nullable String indicator) {
        Set<String> origins = new HashSet<>();
        List<CitedReport> known = new ArrayList<>();
        Set<String> first = new HashSet<>();
        for (String id : ids) {
            CitedReport report = reports.get(id);
            if (report != null) {
                known.add(report);
                if (origins.add(origin(report))) {
                    first.add(id);
                }
            }
        }
        known.sort(Comparator.comparing((CitedReport report) -> !first.contains(report.id())));
        return known.stream()
                .limit(CITED)
                .map(report -> citation(report, indicator))
                .toList();
    }

    private Contribution.ReportCitation citation(CitedReport report, @Nullable String indicator) {
        SourceItem source = catalogue.source(report.source());
        String reliability = source == null ? "F" : source.reliability();
        return new Contribution.ReportCitation(
                report.id(),
                report.source(),
                reliability + report.credibility(),
                report.publishedAt(),
                report.citation().title(),
                report.citation().url(),
                report.citation().place(),
                report.highlights(indicator));
    }

    private String origin(CitedReport report) {
        SourceItem source = catalogue.source(report.source());
        return source == null ? report.source() : source.origin();
    }
}
