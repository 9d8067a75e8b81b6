package tocsin.watch.feed;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A fetch that came to nothing, told so that a person knows what to do. */
public final class FetchRefused extends IOException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final @Nullable Duration wait;

    public FetchRefused(Refusal refusal, String reason) {
        this(refusal, reason, null);
    }

    /** @param wait how long the source asks us to wait */
    public FetchRefused(Refusal refusal, String reason, @Nullable Duration wait) {
        super(reason);
        this.refusal = refusal;
        this.wait = wait;
    }

    /** Which kind of refusal. */
    public Refusal refusal() {
        return refusal;
    }

    /** Why, in a sentence. */
    public String reason() {
        return String.valueOf(getMessage());
    }

    /** How long the source asks us to wait. */
    public Optional<Duration> waiting() {
        return Optional.ofNullable(wait);
    }
}
