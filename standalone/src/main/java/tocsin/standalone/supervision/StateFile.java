package tocsin.standalone.supervision;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The state of a stack in its data folder, written by its supervisor and read by every other command. */
public final class StateFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path file;

    public StateFile(Path data) {
        this.file = data.resolve("state.json");
    }

    /** Replaces the state as a whole: a reader sees the one before or this one. */
    public synchronized void write(StackStatus status) {
        Path next = file.resolveSibling("state.json.next");
        try {
            Files.write(next, JSON.writeValueAsBytes(status));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the state cannot be written to " + file, e);
        }
    }

    /** The last state written; empty if no stack has ever run in this folder. */
    public Optional<StackStatus> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), StackStatus.class));
        } catch (IOException e) {
            throw new UncheckedIOException("the state cannot be read from " + file, e);
        }
    }
}
