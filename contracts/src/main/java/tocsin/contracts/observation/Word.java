package tocsin.contracts.observation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/** What a {@link Tick} says. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Word.Through.class, name = "through"),
    @JsonSubTypes.Type(value = Word.OwnPipelineSilent.class, name = "own-pipeline-silent")
})
public sealed interface Word {
    /**
     * Every report of one partition up to a broker append time has been matched, and its observations precede this.
     *
     * @param partition the partition of {@code reports}
     * @param through broker append time
     * @param heard per source, the append time of its newest report in this partition
     */
    record Through(int partition, Instant through, Map<String, Instant> heard) implements Word {
        public Through {
            Objects.requireNonNull(through, "through");
            heard = Map.copyOf(heard);
        }
    }

    /**
     * The board's owner has heard no tick for too long: the board is blind until ticks come again.
     *
     * @param since the board's time when ticks stopped
     */
    record OwnPipelineSilent(Instant since) implements Word {
        public OwnPipelineSilent {
            Objects.requireNonNull(since, "since");
        }
    }
}
