package tocsin.notification.subscription;

import java.util.List;
import java.util.Objects;
import tocsin.contracts.warning.WarningLevel;

/**
 * Which alerts a subscription wants.
 *
 * @param problems ids; empty: all
 * @param theaters ids; empty: all
 * @param minLevel the least level that an alert must touch, coming or going
 * @param exercises whether alerts of exercises are wanted too
 */
public record Filter(List<String> problems, List<String> theaters, WarningLevel minLevel, boolean exercises) {
    public Filter {
        problems = List.copyOf(problems);
        theaters = List.copyOf(theaters);
        Objects.requireNonNull(minLevel, "minLevel");
    }
}
