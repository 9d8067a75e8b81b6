package tocsin.scoring.model.coverage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one source's coverage; what a store keeps.
 *
 * @param heardAt when it was last heard
 * @param declared days that an archive says it covers
 * @param gaps days that an archive says it lacks
 * @param heard days covered because the source was heard and not yet overdue
 */
public record SourceCoverage(
        String source, @Nullable Instant heardAt, List<DaySpan> declared, List<DaySpan> gaps, List<DaySpan> heard) {
    public SourceCoverage {
        declared = List.copyOf(declared);
        gaps = List.copyOf(gaps);
        heard = List.copyOf(heard);
    }
}
