package tocsin.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** An officer's watch in a real browser: signs in, sees an alert come, asks why, acknowledges it, and goes home. */
class ConsoleE2E {
    private static final double PATIENCE_MILLIS = 60_000;
    private static final LocatorAssertions.IsVisibleOptions IN_TIME =
            new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS);

    @Test
    void anAlertAppearsLiveIsExplainedAndAcknowledged() throws Exception {
        try (TocsinStack stack = TocsinStack.start(
                        "console", "--catalogue", LatencyReports.catalogue().toString());
                Console console = new Console(stack.gateway())) {
            try {
                watch(stack, console);
            } finally {
                console.photograph("console-last-seen");
            }
        }
    }

    private static void watch(TocsinStack stack, Console console) throws Exception {
        LatencyReports probe = new LatencyReports(2);
        signsInThroughKeycloak(console);
        seesTheAlertComeWithoutLoadingThePageAnew(stack, console, probe);
        asksWhyDownToTheReport(console, probe);
        acknowledges(console);
        signsOutOfKeycloakToo(console);
    }

    private static void signsInThroughKeycloak(Console console) {
        console.open("/");
        console.link("Sign in").click();
        console.signIn("officer");
        assertThat(console.heading("Board")).isVisible(IN_TIME);
        assertThat(console.page().getByText("Up to date")).isVisible(IN_TIME);
    }

    private static void seesTheAlertComeWithoutLoadingThePageAnew(
            TocsinStack stack, Console console, LatencyReports probe) throws Exception {
        assertThat(console.row(probe.problemTitle()))
                .containsText("NORMAL", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
        console.mark();

        stack.api("officer").post("/api/reports", probe.report());

        assertThat(console.row(probe.problemTitle()))
                .containsText("WATCH", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
        assertThat(console.link("Open the alert")).isVisible(IN_TIME);
        console.photograph("console-board");
        Assertions.assertThat(console.isMarked())
                .as("the page was not loaded anew")
                .isTrue();
    }

    private static void asksWhyDownToTheReport(Console console, LatencyReports probe) {
        console.link("Open the alert").click();
        assertThat(console.heading(probe.problemTitle())).isVisible(IN_TIME);
        assertThat(console.page().getByText("Raised from NORMAL to WATCH").first())
                .isVisible(IN_TIME);
        console.button(probe.indicatorTitle()).click();
        console.photograph("console-alert");
        console.link(probe.title()).click();
        assertThat(console.heading(probe.title())).isVisible(IN_TIME);
        Assertions.assertThat(console.isMarked())
                .as("the page was not loaded anew")
                .isTrue();
        console.page().goBack();
    }

    private static void acknowledges(Console console) {
        console.button("Acknowledge").click();
        assertThat(console.page().getByText(Pattern.compile("Acknowledged by\\s+officer")))
                .isVisible(IN_TIME);
    }

    private static void signsOutOfKeycloakToo(Console console) {
        console.button("Signed in as").click();
        console.page().getByText("Sign out").click();
        assertThat(console.link("Sign in")).isVisible(IN_TIME);

        console.open("/login");

        assertThat(console.password()).isVisible(IN_TIME);
    }
}
