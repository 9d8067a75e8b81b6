package tocsin.notification.subscription;

import java.util.Objects;
import java.util.Optional;

/** The form of the messages that a webhook's receiver reads. */
public sealed interface Format {
    /** What names of formats there are, for whoever typed another. */
    String EXPECTED = "cloudevents, slack, teams or pagerduty";

    /** Its name in the API. */
    String label();

    /** The format that needs nothing but its name; absent for another, and for PagerDuty's. */
    static Optional<Format> named(String label) {
        return switch (label) {
            case CloudEvents.LABEL -> Optional.of(new CloudEvents());
            case Slack.LABEL -> Optional.of(new Slack());
            case Teams.LABEL -> Optional.of(new Teams());
            default -> Optional.empty();
        };
    }

    /** The structured JSON form of CloudEvents 1.0. */
    record CloudEvents() implements Format {
        public static final String LABEL = "cloudevents";

        @Override
        public String label() {
            return LABEL;
        }
    }

    /** Blocks, as Slack's incoming webhooks and what imitates them take them. */
    record Slack() implements Format {
        public static final String LABEL = "slack";

        @Override
        public String label() {
            return LABEL;
        }
    }

    /** An Adaptive Card, as the workflows of Microsoft Teams take it. */
    record Teams() implements Format {
        public static final String LABEL = "teams";

        @Override
        public String label() {
            return LABEL;
        }
    }

    /**
     * Events API v2 of PagerDuty.
     *
     * @param routingKey of an integration of a service, 32 letters and digits; a secret
     */
    record PagerDuty(String routingKey) implements Format {
        public static final String LABEL = "pagerduty";

        public PagerDuty {
            Objects.requireNonNull(routingKey, "routingKey");
            if (!isRoutingKey(routingKey)) {
                throw new IllegalArgumentException("a routing key has 32 letters and digits");
            }
        }

        static boolean isRoutingKey(String text) {
            return text.matches("[A-Za-z0-9]{32}");
        }

        @Override
        public String label() {
            return LABEL;
        }

        /** Never shows the key. */
        @Override
        public String toString() {
            return LABEL;
        }
    }
}
