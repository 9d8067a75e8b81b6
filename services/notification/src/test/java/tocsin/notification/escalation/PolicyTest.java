package tocsin.notification.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tocsin.notification.escalation.PolicyDraft.StepDraft;
import tocsin.notification.subscription.Violation;

class PolicyTest {
    private static final Instant SINCE = Instant.parse("2026-03-01T04:00:00Z");

    @Test
    void theChainClimbsThenReminds() {
        assertThat(Policy.DEFAULT.due(SINCE, 0, after("PT4M59S"))).isEmpty();
        assertThat(Policy.DEFAULT.due(SINCE, 0, after("PT5M"))).contains(new Policy.Call(0, List.of("on-watch")));
        assertThat(Policy.DEFAULT.due(SINCE, 1, after("PT14M59S"))).isEmpty();
        assertThat(Policy.DEFAULT.due(SINCE, 1, after("PT15M")))
                .contains(new Policy.Call(1, List.of("on-watch", "operations")));
        assertThat(Policy.DEFAULT.due(SINCE, 2, after("PT30M")))
                .contains(new Policy.Call(2, List.of("on-watch", "operations")));
    }

    @Test
    void whoWasAwayCallsOnce() {
        assertThat(Policy.DEFAULT.due(SINCE, 0, after("PT47M")))
                .contains(new Policy.Call(3, List.of("on-watch", "operations")));
        assertThat(Policy.DEFAULT.due(SINCE, 4, after("PT47M"))).isEmpty();
    }

    @Test
    void remindersEnd() {
        assertThat(Policy.DEFAULT.longest()).isEqualTo(Duration.ofMinutes(15 + 12 * 15));
        assertThat(Policy.DEFAULT.due(SINCE, 13, after("P2D")))
                .contains(new Policy.Call(13, List.of("on-watch", "operations")));
        assertThat(Policy.DEFAULT.due(SINCE, 14, after("P2D"))).isEmpty();
    }

    @Test
    void aPolicyWithoutStepsCallsNobody() {
        Policy none = new PolicyDraft(null, List.of(), null, null)
                .check(new ArrayList<>())
                .orElseThrow();

        assertThat(none.due(SINCE, 0, after("P1D"))).isEmpty();
        assertThat(none.longest()).isZero();
    }

    @Test
    void faultsAreNamedFieldByField() {
        List<Violation> violations = new ArrayList<>();
        new PolicyDraft(
                        "HIGH",
                        List.of(
                                new StepDraft("PT5M", List.of("on-watch")),
                                new StepDraft("PT5M", List.of("not an account")),
                                new StepDraft("soon", null)),
                        "PT1S",
                        1000)
                .check(violations);

        assertThat(violations)
                .extracting(Violation::field)
                .containsExactly(
                        "fromLevel",
                        "remindEvery",
                        "mostReminders",
                        "steps[1].after",
                        "steps[1].whom",
                        "steps[2].after",
                        "steps[2].whom");
    }

    @Test
    void anOverrideTakesThePlaceOfTheWholeRoster() {
        Roster roster = new Roster(List.of(
                shift(Shift.Kind.ROSTER, "aylin", "PT0S", "PT12H"),
                shift(Shift.Kind.ROSTER, "boris", "PT0S", "PT24H"),
                shift(Shift.Kind.OVERRIDE, "cem", "PT6H", "PT8H")));

        assertThat(roster.onWatch(after("PT5H59M"))).containsExactly("aylin", "boris");
        assertThat(roster.onWatch(after("PT6H"))).containsExactly("cem");
        assertThat(roster.onWatch(after("PT8H"))).containsExactly("aylin", "boris");
        assertThat(roster.onWatch(after("PT12H"))).containsExactly("boris");
        assertThat(roster.onWatch(after("PT24H"))).isEmpty();
    }

    private static Shift shift(Shift.Kind kind, String account, String from, String to) {
        return new Shift(UUID.randomUUID(), kind, account, after(from), after(to), null);
    }

    private static Instant after(String duration) {
        return SINCE.plus(Duration.parse(duration));
    }
}
