package tocsin.scoring.catalogue;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.catalogue.SourceFetch;

/** The rules for how a source is fetched. What they let pass, who fetches checks again against the network. */
final class FetchRules {
    private static final List<String> WEB =
            List.of("gdelt", "rss", "ucdp-csv", "ucdp-api", "acled-csv", "acled-api", "cap");
    private static final String FOLDER = "folder";
    private static final String KAFKA = "kafka";
    private static final String KINDS = String.join(", ", WEB) + ", " + FOLDER + ", " + KAFKA;

    /** Only entries made for feeds: else a catalogue could send any secret of the service to any address. */
    private static final Pattern CREDENTIALS = Pattern.compile("TOCSIN_FEED_[A-Z0-9_]{1,80}");

    private static final Pattern FOLDER_NAME =
            Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");
    private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9._-]{1,249}");
    private static final Pattern BOARD = Pattern.compile("live|[0-9A-HJKMNP-TV-Z]{26}");

    /** A polite reader of somebody else's server asks no more often. */
    private static final double SHORTEST_WEB_MINUTES = 1;

    private static final double SHORTEST_OWN_MINUTES = 0.05;
    private static final double LONGEST_MINUTES = 31 * 24 * 60;

    private FetchRules() {}

    static void check(Findings.About about, SourceFetch fetch) {
        boolean web = WEB.contains(fetch.kind());
        about.expect(
                web || fetch.kind().equals(FOLDER) || fetch.kind().equals(KAFKA),
                "fetch.kind",
                "one of %s, not '%s'".formatted(KINDS, fetch.kind()));
        if (web) {
            about.expect(
                    isWebAddress(fetch.address()),
                    "fetch.address",
                    "an address that begins with http:// or https:// and holds no name or password");
        } else if (fetch.kind().equals(FOLDER)) {
            about.expect(
                    FOLDER_NAME.matcher(fetch.address()).matches(),
                    "fetch.address",
                    "the name of a folder below the one that operations set aside");
        } else if (fetch.kind().equals(KAFKA)) {
            about.expect(TOPIC.matcher(fetch.address()).matches(), "fetch.address", "the name of a topic");
        }
        about.within(
                fetch.intervalMinutes(),
                web ? SHORTEST_WEB_MINUTES : SHORTEST_OWN_MINUTES,
                LONGEST_MINUTES,
                "fetch.intervalMinutes");
        about.expect(
                matches(CREDENTIALS, fetch.credentials()),
                "fetch.credentials",
                "the name of an entry of the environment that begins with TOCSIN_FEED_, never the key itself");
        about.expect(matches(BOARD, fetch.board()), "fetch.board", "live, or the id of an exercise");
    }

    private static boolean matches(Pattern pattern, @Nullable String text) {
        return text == null || pattern.matcher(text).matches();
    }

    private static boolean isWebAddress(String address) {
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return List.of("http", "https").contains(scheme) && uri.getHost() != null && uri.getRawUserInfo() == null;
        } catch (URISyntaxException broken) {
            return false;
        }
    }
}
