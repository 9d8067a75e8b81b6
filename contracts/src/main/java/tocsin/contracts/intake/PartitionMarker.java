package tocsin.contracts.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Written to an idle partition of {@code reports}, so that its broker append time says how far it has been read; and by who
 * fetches a source that answered but had nothing new, so that it counts as heard at that time.
 *
 * @param partition the partition it was written to
 * @param writtenAt the writer's own time; for display only
 * @param heard sources that answered and had nothing new; left out where there are none
 */
public record PartitionMarker(
        int partition,
        Instant writtenAt,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Set<String> heard) implements Intake {
    public PartitionMarker(int partition, Instant writtenAt, @Nullable Set<String> heard) {
        this.partition = partition;
        this.writtenAt = Objects.requireNonNull(writtenAt, "writtenAt");
        this.heard = heard == null ? Set.of() : Set.copyOf(heard);
    }

    /** A marker that says nothing but the time. */
    public PartitionMarker(int partition, Instant writtenAt) {
        this(partition, writtenAt, Set.of());
    }
}
