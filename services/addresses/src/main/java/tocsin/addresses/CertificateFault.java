package tocsin.addresses;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is wrong with the certificate of a server that was asked by https, in words that tell a person what has to be mended. */
public final class CertificateFault {
    private CertificateFault() {}

    /** The fault because of which a connection failed; absent if it failed for another reason. */
    public static Optional<String> in(Throwable failure) {
        return causes(failure).stream()
                .flatMap(cause -> of(cause).stream())
                .findFirst()
                .map(words -> "its certificate is not accepted: " + words);
    }

    /** The innermost first: it says what those around it only pass on. */
    private static Deque<Throwable> causes(Throwable failure) {
        Deque<Throwable> causes = new ArrayDeque<>();
        for (@Nullable Throwable cause = failure; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.addFirst(cause);
        }
        return causes;
    }

    private static Optional<String> of(Throwable cause) {
        return switch (cause) {
            case CertificateExpiredException expired -> Optional.of("it has expired, " + expired.getMessage());
            case CertificateNotYetValidException early -> Optional.of("it is not valid yet, " + early.getMessage());
            case CertPathBuilderException none ->
                Optional.of("its authority is not known here (" + none.getMessage() + ")");
            // Another name than that of the address among them: "No subject alternative DNS name matching ... found".
            case CertPathValidatorException broken -> Optional.of(String.valueOf(broken.getMessage()));
            case CertificateException broken -> Optional.of(String.valueOf(broken.getMessage()));
            default -> Optional.empty();
        };
    }
}
