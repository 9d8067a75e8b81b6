package tocsin.notification.edge.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import tocsin.contracts.warning.Alert;
import tocsin.notification.application.AlertInbox;
import tocsin.notification.application.AlertSummary;
import tocsin.notification.application.RoutedAlert;
import tocsin.notification.routing.Transit;

/** The table {@code alert}, written. */
@ApplicationScoped
public class AlertTable implements AlertInbox {

    @Override
    public Uni<Set<UUID>> known(Mutiny.StatelessSession session, List<UUID> ids) {
        return session.createSelectionQuery("select id from AlertRow where id in (:ids)", UUID.class)
                .setParameter("ids", ids)
                .getResultList()
                .map(Set::copyOf);
    }

    @Override
    public Uni<Void> keep(Mutiny.StatelessSession session, List<RoutedAlert> alerts) {
        return session.insertMultiple(alerts.stream().map(AlertTable::row).collect(Collectors.toList()));
    }

    @Override
    public Uni<Void> forget(Mutiny.StatelessSession session, String board) {
        return session.createMutationQuery("delete from AlertRow where board = :board")
                .setParameter("board", board)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static AlertRow row(RoutedAlert routed) {
        Alert alert = routed.incoming().alert();
        AlertRow row = new AlertRow();
        row.id = alert.id();
        row.board = alert.board();
        row.problem = alert.problem();
        row.number = alert.number();
        row.kind = alert.kind().name();
        row.peak = Transit.of(alert).peak().name();
        row.toLevel = alert.toLevel().name();
        row.summary = Json.write(AlertSummary.of(alert));
        row.assessment = Json.write(alert.assessment());
        row.blind = alert.assessment().blind() == null
                ? null
                : alert.assessment().blind().reason();
        row.correlation = routed.incoming().correlation();
        row.audiences = Lines.of(List.copyOf(routed.routing().reached()));
        return row;
    }
}
