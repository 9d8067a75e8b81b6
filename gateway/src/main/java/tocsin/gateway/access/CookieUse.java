package tocsin.gateway.access;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request that carries only the session cookie comes from our own pages. A browser sends the cookie along with what a
 * foreign page makes it send; but a foreign page can neither set {@code X-Requested-With} without being asked about by
 * the browser first, nor choose its {@code Origin}.
 */
public sealed interface CookieUse {
    /** It comes from our own pages, or changes nothing. */
    record Ours() implements CookieUse {}

    /** It may have been forged. */
    record Doubtful(String reason) implements CookieUse {}

    /** Methods that change nothing. */
    Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    /**
     * Judges a request.
     *
     * @param requestedWith the header {@code X-Requested-With}
     * @param origin the header {@code Origin}
     * @param host host and port that the request was sent to
     * @param publicUrl where people reach the console
     */
    static CookieUse of(
            String method,
            @Nullable String requestedWith,
            @Nullable String origin,
            @Nullable String host,
            String publicUrl) {
        if (SAFE.contains(method)) {
            return new Ours();
        }
        if (requestedWith == null || requestedWith.isBlank()) {
            return new Doubtful("the header X-Requested-With is missing");
        }
        if (origin == null) {
            return new Doubtful("the header Origin is missing");
        }
        URI from;
        try {
            from = new URI(origin);
        } catch (URISyntaxException malformed) {
            return new Doubtful("the header Origin is not a URL");
        }
        String authority = from.getAuthority();
        boolean ours = authority != null && (authority.equals(host) || sameOrigin(from, URI.create(publicUrl)));
        return ours ? new Ours() : new Doubtful("the request comes from a foreign origin");
    }

    private static boolean sameOrigin(URI one, URI other) {
        return String.valueOf(one.getScheme()).equals(other.getScheme())
                && String.valueOf(one.getAuthority()).equals(other.getAuthority());
    }
}
