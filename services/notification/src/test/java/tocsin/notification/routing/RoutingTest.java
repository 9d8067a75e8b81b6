package tocsin.notification.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.Alerts;
import tocsin.notification.bundle.Gathering;
import tocsin.notification.routing.RoutingDecision.Hold;
import tocsin.notification.routing.RoutingDecision.Reason;
import tocsin.notification.routing.RoutingDecision.Tell;
import tocsin.notification.subscription.Channel;
import tocsin.notification.subscription.Filter;
import tocsin.notification.subscription.Subscription;

class RoutingTest {
    private static final Filter ALL = new Filter(List.of(), List.of(), WarningLevel.WATCH, false);

    @Test
    void anEmptyFilterTellsOfEveryProblemAndTheater() {
        RoutingDecision decision = decide(with(ALL), Alerts.raise());

        assertThat(decision)
                .isEqualTo(
                        new Tell(
                                Disclosure.EVIDENCE,
                                "Everything",
                                "Your subscription \"Desk\" (audience Watch floor) asks for alerts of all problems in all theaters that touch WATCH or a higher level."));
    }

    @Test
    void anotherProblemIsHeld() {
        Filter filter = new Filter(List.of("karabakh-war"), List.of(), WarningLevel.WATCH, false);

        assertThat(decide(with(filter), Alerts.raise())).isEqualTo(new Hold(Reason.OTHER_PROBLEM));
    }

    @Test
    void anotherTheaterIsHeldAndOneOfSeveralIsEnough() {
        Filter other = new Filter(List.of(), List.of("libya"), WarningLevel.WATCH, false);
        Filter several = new Filter(List.of(), List.of("libya", "nw-syria"), WarningLevel.WATCH, false);

        assertThat(decide(with(other), Alerts.raise())).isEqualTo(new Hold(Reason.OTHER_THEATER));
        assertThat(decide(with(several), Alerts.raise())).isInstanceOf(Tell.class);
    }

    @Test
    void whoIsToldOfARiseIsToldOfTheFall() {
        Filter warning = new Filter(List.of(), List.of(), WarningLevel.WARNING, false);
        var rise = Alerts.of("live", "p", 1, AlertKind.RAISE, WarningLevel.NORMAL, WarningLevel.WARNING);
        var fall = Alerts.of("live", "p", 2, AlertKind.CLEAR, WarningLevel.WARNING, WarningLevel.NORMAL);

        assertThat(decide(with(warning), rise)).isInstanceOf(Tell.class);
        assertThat(decide(with(warning), fall)).isInstanceOf(Tell.class);
        assertThat(decide(with(warning), Alerts.raise())).isEqualTo(new Hold(Reason.BELOW_MIN_LEVEL));
    }

    @Test
    void anExerciseReachesOnlyWhoAskedForExercises() {
        Filter asked = new Filter(List.of(), List.of(), WarningLevel.WATCH, true);
        var drill = Alerts.of(
                "01JD8W5T9N3V6Q2R4X7Z0A1B2C", "p", 1, AlertKind.RAISE, WarningLevel.NORMAL, WarningLevel.WATCH);

        assertThat(decide(with(ALL), drill)).isEqualTo(new Hold(Reason.EXERCISE_NOT_WANTED));
        assertThat(decide(with(asked), drill)).isInstanceOf(Tell.class);
    }

    @Test
    void aDisabledChannelIsHeld() {
        Subscription disabled = new Subscription(
                UUID.randomUUID(),
                "Desk",
                "officer",
                new Channel.Email("desk@example.org"),
                ALL,
                new Subscription.Disabled(Alerts.AT, "gone"));

        assertThat(decide(disabled, Alerts.raise())).isEqualTo(new Hold(Reason.CHANNEL_DISABLED));
    }

    private static Subscription with(Filter filter) {
        return new Subscription(
                UUID.randomUUID(), "Desk", "officer", new Channel.Email("desk@example.org"), filter, null);
    }

    @Test
    void whomTheTreeDoesNotLeadToIsHeld() {
        Subscription ally = new Subscription(
                UUID.randomUUID(),
                "Ally",
                "ally",
                new Channel.Email("ally@example.org"),
                ALL,
                "allies",
                null,
                null,
                null,
                new Gathering.Each());

        assertThat(decide(ally, Alerts.raise())).isEqualTo(new Hold(Reason.OTHER_AUDIENCE));
    }

    @Test
    void anAudienceDecidesHowMuchIsSeen() {
        Route everything =
                new Route("Everything", List.of(), List.of(), WarningLevel.NORMAL, null, List.of("allies"), List.of());
        RoutingTree tree =
                new RoutingTree(List.of(new Audience("allies", "Allies", Disclosure.THIN, true)), everything);
        Subscription ally = new Subscription(
                UUID.randomUUID(),
                "Ally",
                "ally",
                new Channel.Email("ally@example.org"),
                ALL,
                "allies",
                null,
                null,
                null,
                new Gathering.Each());

        assertThat(new Routing(tree, Transit.of(Alerts.raise()), Alerts.AT).decide(ally))
                .isInstanceOfSatisfying(
                        Tell.class, tell -> assertThat(tell.sees()).isEqualTo(Disclosure.THIN));
    }

    private static RoutingDecision decide(Subscription subscription, Alert alert) {
        Route everything = new Route(
                "Everything", List.of(), List.of(), WarningLevel.NORMAL, null, List.of("watch-floor"), List.of());
        RoutingTree tree = new RoutingTree(
                List.of(new Audience("watch-floor", "Watch floor", Disclosure.EVIDENCE, true)), everything);
        return new Routing(tree, Transit.of(alert), Alerts.AT).decide(subscription);
    }
}
