package tocsin.gateway.access;

import java.util.List;
import java.util.Set;

/**
 * An operation of the API.
 *
 * @param method HTTP method, in capitals
 * @param template its path; a segment that begins with a name in braces stands for any one segment that ends as it does
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

    /** Whether it is open because its owner asks for tokens of its own: those of feeds. */
    public boolean takesTokensOfItsOwn() {
        return open() && template.startsWith("/api/feeds/");
    }

    boolean matches(List<String> path) {
        List<String> expected = segments(template);
        if (expected.size() != path.size()) {
            return false;
        }
        for (int index = 0; index < path.size(); index++) {
            String segment = expected.get(index);
            if (!fits(segment, path.get(index))) {
                return false;
            }
        }
        return true;
    }

    /** {@code {alert}.cap} is fitted by {@code 1.cap}, and neither by {@code 1.atom} nor by {@code .cap}. */
    private static boolean fits(String expected, String segment) {
        if (!expected.startsWith("{")) {
            return expected.equals(segment);
        }
        String ending = expected.substring(expected.indexOf('}') + 1);
        return segment.endsWith(ending) && segment.length() > ending.length();
    }

    static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }
}
