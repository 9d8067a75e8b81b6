package tocsin.scoring.application;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The backtests that were ordered, with what came of them. Blocks. */
public interface Backtests {

    /** Puts one into the queue. */
    void add(Order order);

    /** All, the newest first. */
    List<Listed> all();

    Optional<Listed> find(String id);

    /** The result as JSON, once it is done. */
    Optional<String> result(String id);

    /** Ends one that has not ended. False if there is none such. */
    boolean cancel(String id);

    /** Takes the oldest that waits, or whose runner was not heard of, unless another is running. */
    Optional<Order> claim(String runner, Duration lease);

    /** Says how far it is and renews the lease. False if it is the runner's no more: cancelled, or taken by another. */
    boolean progress(String id, String runner, Progress progress, Duration lease);

    /** Records what came of it, if it is still the runner's. */
    void end(String id, String runner, Outcome outcome);

    /**
     * What is to be measured.
     *
     * @param files the onsets first, then the archives
     */
    record Order(
            String id,
            Instant at,
            String by,
            int catalogueVersion,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<File> files) {
        public Order {
            Objects.requireNonNull(id, "id");
            files = List.copyOf(files);
        }
    }

    /** A file that was sent. Its bytes are handed on as they are, and nobody changes them. */
    final class File {
        private final String name;
        private final byte[] content;

        public File(String name, byte[] content) {
            this.name = name;
            this.content = content;
        }

        public String name() {
            return name;
        }

        public byte[] content() {
            return content;
        }
    }

    /** How far it is: reports fed, of how many. */
    record Progress(int done, int of) {
        public static final Progress NONE = new Progress(0, 0);
    }

    /** Where it stands. */
    enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    /** What came of a run. */
    sealed interface Outcome {
        /** The result as JSON. */
        record Measured(String result) implements Outcome {}

        /** It could not be measured. */
        record Failed(String reason) implements Outcome {}
    }

    /**
     * One as it is listed.
     *
     * @param reason why it failed
     */
    record Listed(
            String id,
            Instant at,
            String by,
            int catalogueVersion,
            State state,
            Progress progress,
            @Nullable String reason) {}
}
