package tocsin.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A person before the console, in the Chromium of this machine. */
final class Console implements AutoCloseable {
    private static final double PATIENCE_MILLIS = 60_000;
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final URI address;
    private final Playwright playwright;
    private final Browser browser;
    private final Page page;

    Console(URI address) {
        this.address = address;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(FLAGS));
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1400, 1000));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.setDefaultNavigationTimeout(PATIENCE_MILLIS);
        page = context.newPage();
    }

    private static Path chromium() {
        return Path.of(Optional.ofNullable(System.getenv("TOCSIN_CHROMIUM")).orElse("/usr/bin/chromium"));
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(address.resolve(path).toString());
    }

    /** At Keycloak's form, where the name of a demo user is the password. */
    void signIn(String user) {
        page.locator("#username").fill(user);
        password().fill(user);
        page.locator("#kc-login").click();
    }

    /** Keycloak's field for it, which only shows when nobody is signed in there. */
    Locator password() {
        return page.locator("input#password");
    }

    Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** The row of a problem on the board. */
    Locator row(String problemTitle) {
        return page.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.LINK,
                                new Page.GetByRoleOptions()
                                        .setName(problemTitle)
                                        .setExact(true))));
    }

    /** Whatever loads a page anew loses the mark. */
    void mark() {
        page.evaluate("() => { window.tocsinMark = true; }");
    }

    boolean isMarked() {
        return Boolean.TRUE.equals(page.evaluate("() => window.tocsinMark === true"));
    }

    /** For whoever wants to know why a run failed. */
    void photograph(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Checkout.file("e2e/target/" + name + ".png")));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
