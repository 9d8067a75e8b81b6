package tocsin.scoring.edge.rest;

/** A parameter is not as it must be. */
final class InvalidParameter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String expected;

    InvalidParameter(String field, String expected) {
        super("%s: expected %s".formatted(field, expected));
        this.field = field;
        this.expected = expected;
    }

    String field() {
        return field;
    }

    String expected() {
        return expected;
    }
}
