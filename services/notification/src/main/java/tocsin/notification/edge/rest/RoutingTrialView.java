package tocsin.notification.edge.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.application.AlertSummary;
import tocsin.notification.application.TryRouting;

/**
 * Who would have been told, as the API shows it.
 *
 * @param from the first time that an alert came
 * @param to the time after the last
 * @param truncated whether there are more alerts than these
 * @param alerts newest first
 */
public record RoutingTrialView(Instant from, Instant to, boolean truncated, List<TriedView> alerts) {
    public RoutingTrialView {
        alerts = List.copyOf(alerts);
    }

    /**
     * An alert, and who would be told of it.
     *
     * @param receivedAt when it came, which is when they would have been told
     * @param told by the tree that is tried
     * @param noLonger who is told by the tree that routes now, and would not be
     */
    public record TriedView(
            UUID id,
            String problem,
            String problemTitle,
            List<String> theaters,
            AlertKind kind,
            WarningLevel fromLevel,
            WarningLevel toLevel,
            Instant receivedAt,
            List<ToldView> told,
            List<ToldView> noLonger) {
        public TriedView {
            theaters = List.copyOf(theaters);
            told = List.copyOf(told);
            noLonger = List.copyOf(noLonger);
        }

        static TriedView of(TryRouting.Tried tried) {
            AlertSummary alert = tried.past().summary();
            return new TriedView(
                    alert.id(),
                    alert.problem(),
                    alert.problemTitle(),
                    alert.theaters(),
                    alert.kind(),
                    alert.fromLevel(),
                    alert.toLevel(),
                    tried.past().receivedAt(),
                    tried.told().stream().map(ToldView::of).toList(),
                    tried.noLonger().stream().map(ToldView::of).toList());
        }
    }

    /**
     * A subscription.
     *
     * @param way the branches that led to it
     * @param sees how much of the alert it would see
     * @param newly whether the tree that routes now does not tell it
     */
    public record ToldView(
            UUID subscription, String name, String owner, String audience, String way, String sees, boolean newly) {
        static ToldView of(TryRouting.Told told) {
            return new ToldView(
                    told.subscription().id(),
                    told.subscription().name(),
                    told.subscription().owner(),
                    told.subscription().audience(),
                    told.tell().way(),
                    told.tell().sees().label(),
                    told.newly());
        }
    }

    static RoutingTrialView of(TryRouting.Trial trial, Instant from, Instant to) {
        return new RoutingTrialView(
                from,
                to,
                trial.truncated(),
                trial.alerts().stream().map(TriedView::of).toList());
    }
}
