package tocsin.contracts.identity;

import java.time.Instant;
import java.util.UUID;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.WarningLevel;

/** The ids of alerts, deliveries and judgements. */
public final class WarningIds {
    /** The namespace of all ids made here; fixed for ever, because receivers remember ids. */
    static final UUID NAMESPACE = UUID.fromString("0b6b1b3c-6a53-5d0c-9a55-7e0c51a70c51");

    private WarningIds() {}

    /** The id of the alert for one transition. */
    public static UUID alert(
            String board, String problem, long number, AlertKind kind, WarningLevel from, WarningLevel to, Instant at) {
        return NameUuid.of(
                NAMESPACE,
                String.join("\n", "alert", board, problem, Long.toString(number), kind.name(), from.name(), to.name())
                        + "\n" + at);
    }

    /** The id of the delivery of an alert to a subscription: its {@code webhook-id}, and in its {@code Message-ID}. */
    public static UUID delivery(UUID alert, UUID subscription) {
        return NameUuid.of(NAMESPACE, "delivery\n" + alert + "\n" + subscription);
    }

    /** The id of a judgement: said again in the same words it is the same judgement, and counts once. */
    public static UUID judgement(
            String board, String problem, String author, double decibans, String reason, Instant expiresAt) {
        return NameUuid.of(
                NAMESPACE,
                String.join("\n", "judgement", board, problem, author, Double.toString(decibans), expiresAt.toString())
                        + "\n" + reason);
    }
}
