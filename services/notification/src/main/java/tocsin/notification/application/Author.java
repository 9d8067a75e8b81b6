package tocsin.notification.application;

import java.util.Objects;
import tocsin.notification.routing.Audience;

/**
 * Who asks.
 *
 * @param account the account
 * @param standing whether they work here
 */
public record Author(String account, Standing standing) {
    public Author {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(standing, "standing");
    }

    /** Officers, analysts and operators are staff. */
    public enum Standing {
        STAFF,
        OTHER
    }

    /** Whether a subscription of theirs may stand in an audience. */
    public boolean mayStandIn(Audience audience) {
        return audience.open() || standing == Standing.STAFF;
    }
}
