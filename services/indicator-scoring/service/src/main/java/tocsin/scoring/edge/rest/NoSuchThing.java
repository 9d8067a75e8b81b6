package tocsin.scoring.edge.rest;

/** What was asked for is not there. */
final class NoSuchThing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String detail;

    NoSuchThing(String kind, String id) {
        this("There is no %s %s.".formatted(kind, id));
    }

    private NoSuchThing(String detail) {
        super(detail);
        this.detail = detail;
    }

    String detail() {
        return detail;
    }
}
