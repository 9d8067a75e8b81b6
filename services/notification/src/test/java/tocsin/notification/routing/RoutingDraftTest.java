package tocsin.notification.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tocsin.notification.routing.RoutingDraft.AudienceDraft;
import tocsin.notification.routing.RoutingDraft.Checked;
import tocsin.notification.routing.RoutingDraft.HoursDraft;
import tocsin.notification.routing.RoutingDraft.RouteDraft;
import tocsin.notification.subscription.Violation;

class RoutingDraftTest {
    private static final AudienceDraft DESK = new AudienceDraft("desk", null, null, null);

    @Test
    void whatIsNotSaidShowsLeastToFewest() {
        Checked checked = new RoutingDraft(List.of(DESK), leaf("All", "desk")).check();

        assertThat(checked)
                .isInstanceOfSatisfying(
                        Checked.Accepted.class,
                        accepted -> assertThat(accepted.tree().audiences())
                                .containsExactly(new Audience("desk", "desk", Disclosure.THIN, false)));
    }

    @Test
    void everyFaultIsNamedByItsPath() {
        RouteDraft hours = new RouteDraft(
                "Night",
                List.of("No Id"),
                null,
                "HIGH",
                new HoursDraft(List.of("SOMEDAY"), "25:00", null, "Mars/Olympus"),
                List.of("nobody"),
                null);
        RouteDraft root = new RouteDraft(null, null, null, null, null, List.of("desk"), Arrays.asList(hours, null));

        assertThat(faults(new RoutingDraft(
                        List.of(DESK, new AudienceDraft("Bad Id", "x\u0000", "all", null), DESK), root)))
                .extracting(Violation::field)
                .containsExactlyInAnyOrder(
                        "audiences[1].id",
                        "audiences[1].name",
                        "audiences[1].sees",
                        "audiences",
                        "root.routes[0].audiences",
                        "root.routes[0].problems",
                        "root.routes[0].minLevel",
                        "root.routes[0].hours.days",
                        "root.routes[0].hours.days",
                        "root.routes[0].hours.from",
                        "root.routes[0].hours.to",
                        "root.routes[0].hours.timeZone",
                        "root.routes[1]",
                        "root.name");
    }

    @Test
    void aBranchThatLeadsNowhereIsAFault() {
        RouteDraft nowhere = new RouteDraft("Nowhere", null, null, null, null, null, null);

        assertThat(faults(new RoutingDraft(List.of(DESK), nowhere)))
                .extracting(Violation::field)
                .containsExactly("root.audiences");
    }

    @Test
    void aTreeIsNotDeeperThanAnybodyReads() {
        RouteDraft deep = leaf("Leaf", "desk");
        for (int i = 0; i < 20_000; i++) {
            deep = new RouteDraft("On", null, null, null, null, null, List.of(deep));
        }

        assertThat(faults(new RoutingDraft(List.of(DESK), deep)))
                .extracting(Violation::field)
                .containsExactly("root");
    }

    @Test
    void nothingAtAllIsAFault() {
        assertThat(faults(new RoutingDraft(null, null)))
                .extracting(Violation::field)
                .containsExactly("audiences", "root");
    }

    private static RouteDraft leaf(String name, String audience) {
        return new RouteDraft(name, null, null, null, null, List.of(audience), null);
    }

    private static List<Violation> faults(RoutingDraft draft) {
        return switch (draft.check()) {
            case Checked.Accepted accepted -> List.of();
            case Checked.Refused(var violations) -> violations;
        };
    }
}
