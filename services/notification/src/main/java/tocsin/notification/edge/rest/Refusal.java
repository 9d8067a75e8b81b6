package tocsin.notification.edge.rest;

import java.util.List;
import tocsin.notification.subscription.Violation;

/** A request that is refused, on its way to the mapper. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private Refusal(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }

    static Refusal notFound(String what) {
        return new Refusal(Problem.of("not-found", 404, "Not found", what + " does not exist."));
    }

    static Refusal forbidden() {
        return new Refusal(Problem.of("forbidden", 403, "Forbidden", "Your roles do not allow this."));
    }

    static Refusal conflict(String detail) {
        return new Refusal(Problem.of("conflict", 409, "Conflict", detail));
    }

    static Refusal invalid(List<Violation> violations) {
        return new Refusal(new Problem(
                "urn:tocsin:problem:invalid",
                "Invalid request",
                400,
                "Some fields are not as they must be.",
                violations));
    }

    static Refusal invalid(String field, String expected) {
        return invalid(List.of(new Violation(field, expected)));
    }
}
