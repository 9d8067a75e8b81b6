package tocsin.gateway.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The realm's roles that mean something here; an account may have others. */
public enum Role {
    WATCH_OFFICER,
    ANALYST,
    OPERATOR,
    REPORTER,
    SUBSCRIBER;

    /** As the realm spells it: {@code watch-officer}. */
    public String realmName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The known roles among the names of an account's roles. */
    public static Set<Role> known(Iterable<String> realmNames) {
        EnumSet<Role> known = EnumSet.noneOf(Role.class);
        realmNames.forEach(name -> named(name).ifPresent(known::add));
        return known;
    }

    private static Optional<Role> named(String realmName) {
        return Arrays.stream(values())
                .filter(role -> role.realmName().equals(realmName))
                .findFirst();
    }
}
