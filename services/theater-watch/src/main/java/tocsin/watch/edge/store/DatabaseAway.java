package tocsin.watch.edge.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;

/** The database did not answer, or not as it should. */
final class DatabaseAway extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    DatabaseAway(SQLException cause) {
        super(new IOException("the database did not answer: " + cause.getMessage(), cause));
    }
}
