package tocsin.gateway.access;

import java.util.List;
import java.util.Set;

/**
 * An operation of the API.
 *
 * @param method HTTP method, in capitals
 * @param template its path; a segment in braces stands for any one segment
 * @param owner who answers it
 * @param roles who may call it: one of them is enough; empty means anybody, signed in or not
 */
public record Endpoint(String method, String template, Owner owner, Set<Role> roles) {
    public Endpoint {
        roles = Set.copyOf(roles);
        if (!template.startsWith("/api/")) {
            throw new IllegalArgumentException("an endpoint's path begins with /api/: " + template);
        }
    }

    /** Whether anybody may call it. */
    public boolean open() {
        return roles.isEmpty();
    }

    boolean matches(List<String> path) {
        List<String> expected = segments(template);
        if (expected.size() != path.size()) {
            return false;
        }
        for (int index = 0; index < path.size(); index++) {
            String segment = expected.get(index);
            boolean fits = segment.startsWith("{") ? !path.get(index).isEmpty() : segment.equals(path.get(index));
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }
}
