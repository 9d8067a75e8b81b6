package tocsin.scoring.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Notices that no ticks come. It goes by a monotonic clock, because nothing else is left to go by; what it finds becomes
 * a record, so that the board's time stays a matter of records.
 */
public final class WatchOwnPipeline {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LongSupplier nanos;
    private boolean owner;
    private boolean told;
    private long lastMove;
    private @Nullable Instant matchedThrough;

    /** @param nanos a clock that never goes back */
    public WatchOwnPipeline(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** This process owns the live board from here on. */
    public synchronized void own() {
        owner = true;
        told = false;
        lastMove = nanos.getAsLong();
    }

    /** Another process owns it, or none. */
    public synchronized void disown() {
        owner = false;
    }

    /**
     * Records have been applied. Only what moves the least word of all partitions counts: one that is stuck is silence.
     *
     * @param through how far every partition has been matched, where known
     */
    public synchronized void ticked(@Nullable Instant through) {
        if (through != null && (matchedThrough == null || through.isAfter(matchedThrough))) {
            matchedThrough = through;
            lastMove = nanos.getAsLong();
            told = false;
        }
    }

    /** How far every partition has been matched, as long as this process owns the live board. */
    public synchronized Optional<Instant> matchedThrough() {
        return owner ? Optional.ofNullable(matchedThrough) : Optional.empty();
    }

    /** Since when, by the board's time, ticks are missing; empty while all is well, and once it has been told. */
    public synchronized Optional<Silence> silence() {
        if (!owner || told || nanos.getAsLong() - lastMove < PATIENCE.toNanos()) {
            return Optional.empty();
        }
        told = true;
        return Optional.of(new Silence(matchedThrough));
    }

    /**
     * Ticks are missing.
     *
     * @param since the board's time when they stopped; absent if none was seen by this process
     */
    public record Silence(@Nullable Instant since) {}
}
