package tocsin.watch.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The standing revision of every report. An interface, so that tests of the use cases need no database. */
public interface Reports {
    /** Puts reports in where they are greater than what stands; inside the consumer's transaction. */
    Uni<Void> put(Mutiny.StatelessSession session, Collection<WatchedReport> reports);

    /** Removes all of a board; inside the consumer's transaction. */
    Uni<Void> drop(Mutiny.StatelessSession session, String board);

    /** One report. */
    Uni<Optional<WatchedReport>> find(String board, String id);

    /** Reports of a board, newest publication first. */
    Uni<List<WatchedReport>> newest(Question question);

    /** What each source has said on a board. */
    Uni<Map<String, Said>> said(String board);

    /**
     * Which reports are asked for.
     *
     * @param source only of this source, if given
     * @param before only after this place in the order, if given
     */
    record Question(
            String board, @Nullable String source, @Nullable Place before, int limit) {}

    /** A place in the order of reports. */
    record Place(Instant publishedAt, String id) {}

    /**
     * What a source has said.
     *
     * @param reports how many
     * @param matched how many of them matched something
     * @param lastHeardAt when the newest arrived
     */
    record Said(long reports, long matched, Instant lastHeardAt) {}
}
