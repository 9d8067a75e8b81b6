package tocsin.scoring.application;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    /** A judged problem's probability over time as SVG, once it is done. */
    Optional<String> picture(String id, String problem);

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
     * @param againstVersion another version to be measured beside it
     * @param files the onsets first, then the archives
     */
    record Order(
            String id,
            Instant at,
            String by,
            int catalogueVersion,
            @Nullable Integer againstVersion,
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
        /**
         * It was measured.
         *
         * @param result as JSON
         * @param pictures SVG by judged problem
         */
        record Measured(String result, Map<String, String> pictures) implements Outcome {
            public Measured {
                pictures = Map.copyOf(pictures);
            }
        }

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
            @Nullable Integer againstVersion,
            State state,
            Progress progress,
            @Nullable String reason) {}
}
