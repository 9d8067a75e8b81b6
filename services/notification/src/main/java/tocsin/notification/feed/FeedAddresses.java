package tocsin.notification.feed;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

/**
 * Where a feed and the CAP messages in it are read.
 *
 * @param base public address of the feed's folder, without a slash at its end
 * @param atomQuery what its reader asked for, {@code ?minLevel=WARNING}; empty if nothing
 * @param capQuery what a CAP message must be asked for with; empty if nothing
 */
public record FeedAddresses(String base, String atomQuery, String capQuery) {
    public FeedAddresses {
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(atomQuery, "atomQuery");
        Objects.requireNonNull(capQuery, "capQuery");
    }

    /** Those of a feed, for a reader who sent its token in a header, or needed none. */
    public static FeedAddresses of(URI publicUrl, UUID feed) {
        return new FeedAddresses(root(publicUrl) + "/" + feed, "", "");
    }

    /** Those of a feed, for a reader who sent its token in the address, and who can send it in no other way. */
    public static FeedAddresses of(URI publicUrl, UUID feed, FeedToken token) {
        String query = "?token=" + URLEncoder.encode(token.text(), StandardCharsets.UTF_8);
        return new FeedAddresses(root(publicUrl) + "/" + feed, query, query);
    }

    /**
     * Those of what a signed-in reader asks for.
     *
     * @param query as asked, without a question mark; empty if nothing
     */
    public static FeedAddresses ofSignedIn(URI publicUrl, String query) {
        return new FeedAddresses(root(publicUrl), query.isEmpty() ? "" : "?" + query, "");
    }

    String atom() {
        return base + "/alerts.atom" + atomQuery;
    }

    String cap(UUID alert) {
        return base + "/alerts/" + alert + ".cap" + capQuery;
    }

    private static String root(URI publicUrl) {
        return publicUrl.toString().replaceAll("/+$", "") + "/api/feeds";
    }
}
