package tocsin.notification.edge.rest;

import java.time.Instant;
import java.util.List;
import tocsin.notification.application.RoutingBook.Members;
import tocsin.notification.application.RoutingBook.Saved;
import tocsin.notification.routing.RoutingDraft;

/**
 * A routing tree as the API shows it.
 *
 * @param version 0: as Tocsin ships it
 * @param savedBy the account that saved it
 * @param savedAt when
 * @param note why
 * @param tree as it was written down
 * @param members how many subscriptions stand in an audience now
 */
public record RoutingView(
        long version, String savedBy, Instant savedAt, String note, RoutingDraft tree, List<Members> members) {
    public RoutingView {
        members = List.copyOf(members);
    }

    static RoutingView of(Saved saved, List<Members> members) {
        return new RoutingView(saved.version(), saved.by(), saved.at(), saved.note(), saved.written(), members);
    }
}
