package tocsin.notification.message;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tocsin.contracts.warning.Assessment;
import tocsin.contracts.warning.Contribution;
import tocsin.contracts.warning.Contribution.ClusterShare;

/** What made an assessment, cut to what a message can carry; the console shows all of it. */
final class Explanation {
    static final int MOST_CLUSTERS = 5;
    static final int MOST_REPORTS = 3;

    private Explanation() {}

    /** The contributions, the strongest first after those that no evidence made. */
    static List<Contribution> brief(Assessment assessment) {
        Stream<Contribution> fixed = assessment.contributions().stream().filter(Explanation::isFixed);
        Stream<Contribution> moved = assessment.contributions().stream()
                .filter(contribution -> !isFixed(contribution))
                .sorted(Comparator.comparingDouble((Contribution contribution) -> -Math.abs(contribution.decibans())));
        return Stream.concat(fixed, moved).map(Explanation::cut).toList();
    }

    static boolean isFixed(Contribution contribution) {
        return contribution.kind() == Contribution.Kind.PRIOR || contribution.kind() == Contribution.Kind.BACKGROUND;
    }

    private static Contribution cut(Contribution whole) {
        List<ClusterShare> clusters = whole.clusters().stream()
                .limit(MOST_CLUSTERS)
                .map(Explanation::cut)
                .toList();
        return new Contribution(
                whole.kind(),
                whole.indicator(),
                whole.title(),
                whole.decibans(),
                whole.activation(),
                whole.text(),
                clusters,
                whole.moreClusters() + whole.clusters().size() - clusters.size());
    }

    private static ClusterShare cut(ClusterShare whole) {
        return new ClusterShare(
                whole.id(),
                whole.theater(),
                whole.at(),
                whole.decibans(),
                whole.mass(),
                whole.reports().stream().limit(MOST_REPORTS).toList());
    }
}
