package tocsin.gateway.application;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tocsin.gateway.access.Role;

/**
 * Who is calling, as a verified access token says.
 *
 * @param name the account's name
 * @param roles the realm's roles that mean something here
 * @param sources ids of the sources it may speak for; {@code *} means any
 * @param expiresAt when the token ends
 * @param token the token, for the services
 */
public record Bearer(String name, Set<Role> roles, List<String> sources, Instant expiresAt, String token) {
    public Bearer {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(expiresAt, "expiresAt");
        Objects.requireNonNull(token, "token");
        roles = Set.copyOf(roles);
        sources = List.copyOf(sources);
    }

    @Override
    public String toString() {
        return "Bearer[" + name + " " + roles + "]";
    }
}
