package tocsin.gateway.edge.signin;

import io.quarkus.oidc.OIDCException;
import io.smallrye.mutiny.TimeoutException;
import java.io.IOException;
import java.util.stream.Stream;

/** Tells an identity provider that is down from a caller that is refused. */
final class IdentityFailures {
    private IdentityFailures() {}

    /** Whether it is the identity provider that failed. */
    static boolean isUnreachable(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .anyMatch(cause -> cause instanceof IOException
                        || cause instanceof TimeoutException
                        || cause.getClass() == OIDCException.class);
    }
}
