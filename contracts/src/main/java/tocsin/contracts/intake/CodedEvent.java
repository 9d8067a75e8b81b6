package tocsin.contracts.intake;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event that the source coded.
 *
 * @param scheme {@code ucdp}, {@code cameo} or {@code acled}
 * @param code the scheme's code: UCDP type of violence (1 state-based, 2 non-state, 3 one-sided), CAMEO event code, ACLED type
 * @param actors names or codes of the actors, in the source's order
 * @param fatalities best estimate of deaths, where given; not negative
 */
public record CodedEvent(
        String scheme,
        String code,
        List<String> actors,
        @Nullable Integer fatalities) {
    public CodedEvent {
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(code, "code");
        actors = List.copyOf(actors);
        if (fatalities != null && fatalities < 0) {
            throw new IllegalArgumentException("fatalities are not negative: " + fatalities);
        }
    }
}
