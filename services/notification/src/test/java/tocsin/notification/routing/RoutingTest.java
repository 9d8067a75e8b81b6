package tocsin.notification.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.Alerts;
import tocsin.notification.subscription.RoutingDecision.Hold;
import tocsin.notification.subscription.RoutingDecision.Reason;
import tocsin.notification.subscription.RoutingDecision.Tell;

class RoutingTest {
    private static final Filter ALL = new Filter(List.of(), List.of(), WarningLevel.WATCH, false);

    @Test
    void anEmptyFilterTellsOfEveryProblemAndTheater() {
        RoutingDecision decision = Routing.decide(with(ALL), Alerts.raise());

        assertThat(decision)
                .isEqualTo(
                        new Tell(
                                "Your subscription \"Desk\" asks for alerts of all problems in all theaters that touch WATCH or a higher level."));
    }

    @Test
    void anotherProblemIsHeld() {
        Filter filter = new Filter(List.of("karabakh-war"), List.of(), WarningLevel.WATCH, false);

        assertThat(Routing.decide(with(filter), Alerts.raise())).isEqualTo(new Hold(Reason.OTHER_PROBLEM));
    }

    @Test
    void anotherTheaterIsHeldAndOneOfSeveralIsEnough() {
        Filter other = new Filter(List.of(), List.of("libya"), WarningLevel.WATCH, false);
        Filter several = new Filter(List.of(), List.of("libya", "nw-syria"), WarningLevel.WATCH, false);

        assertThat(Routing.decide(with(other), Alerts.raise())).isEqualTo(new Hold(Reason.OTHER_THEATER));
        assertThat(Routing.decide(with(several), Alerts.raise())).isInstanceOf(Tell.class);
    }

    @Test
    void whoIsToldOfARiseIsToldOfTheFall() {
        Filter warning = new Filter(List.of(), List.of(), WarningLevel.WARNING, false);
        var rise = Alerts.of("live", "p", 1, AlertKind.RAISE, WarningLevel.NORMAL, WarningLevel.WARNING);
        var fall = Alerts.of("live", "p", 2, AlertKind.CLEAR, WarningLevel.WARNING, WarningLevel.NORMAL);

        assertThat(Routing.decide(with(warning), rise)).isInstanceOf(Tell.class);
        assertThat(Routing.decide(with(warning), fall)).isInstanceOf(Tell.class);
        assertThat(Routing.decide(with(warning), Alerts.raise())).isEqualTo(new Hold(Reason.BELOW_MIN_LEVEL));
    }

    @Test
    void anExerciseReachesOnlyWhoAskedForExercises() {
        Filter asked = new Filter(List.of(), List.of(), WarningLevel.WATCH, true);
        var drill = Alerts.of(
                "01JD8W5T9N3V6Q2R4X7Z0A1B2C", "p", 1, AlertKind.RAISE, WarningLevel.NORMAL, WarningLevel.WATCH);

        assertThat(Routing.decide(with(ALL), drill)).isEqualTo(new Hold(Reason.EXERCISE_NOT_WANTED));
        assertThat(Routing.decide(with(asked), drill)).isInstanceOf(Tell.class);
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

        assertThat(Routing.decide(disabled, Alerts.raise())).isEqualTo(new Hold(Reason.CHANNEL_DISABLED));
    }

    private static Subscription with(Filter filter) {
        return new Subscription(
                UUID.randomUUID(), "Desk", "officer", new Channel.Email("desk@example.org"), filter, null);
    }
}
