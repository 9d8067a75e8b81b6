package tocsin.scoring.model.warning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One term of a problem's log-odds.
 *
 * @param subject id of the indicator, the judgement or the coupled problem; null for prior and background
 * @param activation 0..1; null for what is no indicator
 * @param clusters those with the largest shares, at most {@link #SHOWN}; empty for what is no indicator
 * @param moreClusters how many more have a share
 */
public record Contribution(
        Kind kind,
        @Nullable String subject,
        String title,
        double decibans,
        @Nullable Double activation,
        String text,
        List<ClusterShare> clusters,
        int moreClusters) {
    /** How many clusters of an indicator are shown. */
    public static final int SHOWN = 20;

    public Contribution {
        clusters = List.copyOf(clusters);
    }

    /** What sort of term. */
    public enum Kind {
        PRIOR,
        BACKGROUND,
        INDICATOR,
        JUDGEMENT,
        COUPLING
    }

    static Contribution constant(Kind kind, @Nullable String subject, String title, double decibans, String text) {
        return new Contribution(kind, subject, title, decibans, null, text, List.of(), 0);
    }
}
