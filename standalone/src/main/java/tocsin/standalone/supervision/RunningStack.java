package tocsin.standalone.supervision;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tocsin.standalone.parts.Passwords;

/**
 * The stack that the commands speak to.
 *
 * @param data its folder
 * @param status as it was when it was looked for
 */
public record RunningStack(Path data, StackStatus status) {

    /**
     * The stack in the folder that the system property {@code tocsin.data} names, else the one that {@code up} started
     * last from this checkout, else the one in {@code .tocsin}; running or not.
     */
    public static Optional<RunningStack> last(Path root) {
        @Nullable String named = System.getProperty("tocsin.data");
        List<Path> folders = named != null
                ? List.of(Path.of(named))
                : List.of(new Remembered(root).data().orElse(root.resolve(".tocsin")), root.resolve(".tocsin"));
        return folders.stream().flatMap(folder -> in(folder).stream()).findFirst();
    }

    /** The stack in a folder, running or not. */
    public static Optional<RunningStack> in(Path data) {
        return new StateFile(data).read().map(status -> new RunningStack(data, status));
    }

    /** Like {@link #last}, but only one that runs now. */
    public static Optional<RunningStack> now(Path root) {
        return last(root).filter(stack -> stack.status().supervised());
    }

    /** The front door. */
    public URI gateway() {
        return URI.create(status.gateway());
    }

    /** Where tokens are got. */
    public URI tokens() {
        return URI.create(status.issuer() + "/protocol/openid-connect/token");
    }

    /** The secret of the client {@code tocsin-replay}, which may report for every source. */
    public String replaySecret() {
        return new Passwords(data.resolve("keycloak/passwords.properties")).of("tocsin-replay");
    }
}
