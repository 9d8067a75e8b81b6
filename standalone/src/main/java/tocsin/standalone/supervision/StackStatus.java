package tocsin.standalone.supervision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a stack is.
 *
 * @param supervisor process id of what keeps it running
 * @param supervisorStartedAt when that process started, because ids are used again; null if the system does not say
 * @param phase what the stack as a whole does
 * @param failure why it could not start
 * @param note what it does beside, e.g. replay the samples
 */
public record StackStatus(
        long supervisor,
        @Nullable Instant supervisorStartedAt,
        Phase phase,
        @Nullable String failure,
        @Nullable String note,
        String gateway,
        String inbox,
        String issuer,
        List<PartStatus> parts) {

    /** What a stack does as a whole. */
    public enum Phase {
        STARTING,
        RUNNING,
        STOPPING,
        STOPPED,
        FAILED
    }

    public StackStatus {
        parts = List.copyOf(parts);
    }

    /** Whether the process that keeps the stack running is there now. */
    public boolean supervised() {
        return ProcessHandle.of(supervisor)
                .filter(ProcessHandle::isAlive)
                .filter(process -> supervisorStartedAt == null
                        || process.info()
                                .startInstant()
                                .map(supervisorStartedAt::equals)
                                .orElse(true))
                .isPresent();
    }
}
