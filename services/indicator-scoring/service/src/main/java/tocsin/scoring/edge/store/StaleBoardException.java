package tocsin.scoring.edge.store;

/** Somebody else has written a board since it was loaded: memory is let go, and the batch repeated. */
final class StaleBoardException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleBoardException(long written, int expected) {
        super("%d of %d boards were as they had been loaded".formatted(written, expected));
    }
}
