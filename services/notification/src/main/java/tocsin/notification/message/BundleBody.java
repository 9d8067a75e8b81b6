package tocsin.notification.message;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import tocsin.contracts.warning.WarningLevel;

/**
 * Several alerts as a webhook's receiver reads them.
 *
 * @param id of the message, the same at every attempt
 * @param gathering burst, hourly, daily or weekly
 * @param board their board
 * @param exercise whether this is an exercise
 * @param theaters of a burst: those that its alerts share; of a digest: empty
 * @param level the highest at which a problem stands after its newest alert here
 * @param alerts each as it would have come by itself, in the order in which they came
 * @param because why this receiver gets it
 * @param link where all of them are shown
 */
public record BundleBody(
        UUID id,
        String gathering,
        String board,
        boolean exercise,
        List<String> theaters,
        WarningLevel level,
        List<AlertData> alerts,
        String because,
        String link) {
    public BundleBody {
        Objects.requireNonNull(id, "id");
        theaters = List.copyOf(theaters);
        alerts = List.copyOf(alerts);
    }

    static BundleBody of(Content.OfBundle told, String because, ConsoleLinks links) {
        return new BundleBody(
                told.id(),
                told.key().label(),
                told.key().board(),
                told.exercise(),
                told.key().theaters(),
                told.level(),
                told.members().stream()
                        .map(member -> AlertData.of(member, because, links))
                        .toList(),
                because,
                links.alerts(told.key().board()));
    }
}
