package tocsin.notification.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import tocsin.notification.routing.RoutingDraft;
import tocsin.notification.routing.RoutingTree;
import tocsin.notification.routing.Transit;

/** The routing trees that were saved, and what they route. An interface, so that the use cases do not know the tables. */
public interface RoutingBook {
    /**
     * A tree that routes, or did.
     *
     * @param version 1, 2, 3 ...; 0 for the tree that Tocsin ships
     * @param written as it was written down
     * @param tree the tree
     * @param by the account that saved it
     * @param at when
     * @param note why, in its words
     */
    record Saved(long version, RoutingDraft written, RoutingTree tree, String by, Instant at, String note) {
        public Saved {
            Objects.requireNonNull(written, "written");
            Objects.requireNonNull(tree, "tree");
        }
    }

    /** Which version was saved when, by whom and why. */
    record Version(long version, String by, Instant at, String note) {}

    /** An alert of the past as it is routed. */
    record Past(AlertSummary summary, Instant receivedAt) {
        /** What of it decides who is told. */
        public Transit transit() {
            return new Transit(
                    summary.exercise(),
                    summary.problem(),
                    summary.theaters(),
                    Transit.higher(summary.fromLevel(), summary.toLevel()));
        }
    }

    /** How many stand in an audience. */
    record Members(String audience, long subscriptions) {}

    /** The tree that routes now. */
    Uni<Saved> current(Mutiny.StatelessSession session);

    /** The tree that routes now. */
    Uni<Saved> current();

    /** One version, absent if there is none. */
    Uni<Optional<Saved>> find(long version);

    /** Saves the next version; false if another was saved in the meantime. */
    Uni<Boolean> save(Mutiny.StatelessSession session, Saved saved);

    /** The versions, newest first. */
    Uni<List<Version>> versions(int limit);

    /** In which audiences subscriptions stand. */
    Uni<List<Members>> members();

    /** Alerts of a board that came in a time, newest first. */
    Uni<List<Past>> past(String board, Instant from, Instant to, int limit);
}
