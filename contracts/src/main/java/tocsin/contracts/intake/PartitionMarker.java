package tocsin.contracts.intake;

import java.time.Instant;
import java.util.Objects;

/**
 * Written to an idle partition of {@code reports}, so that its broker append time says how far it has been read.
 *
 * @param partition the partition it was written to
 * @param writtenAt the writer's own time; for display only
 */
public record PartitionMarker(int partition, Instant writtenAt) implements Intake {
    public PartitionMarker {
        Objects.requireNonNull(writtenAt, "writtenAt");
    }
}
