package tocsin.notification.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.feed.TheaterArea.Corner;
import tocsin.notification.message.ConsoleLinks;
import tocsin.notification.routing.Disclosure;

/** Feeds for tests. */
final class Feeds {
    static final Instant RECEIVED = Instant.parse("2026-11-28T08:00:00.123Z");
    static final UUID ID = UUID.fromString("11111111-2222-4333-8444-555555555555");
    static final URI PUBLIC_URL = URI.create("https://tocsin.example/");
    static final TheaterArea IDLIB = new TheaterArea(
            "nw-syria",
            "North-west Syria",
            List.of(List.of(
                    new Corner(35.2, 36.0), new Corner(36.5, 36.0), new Corner(36.5, 37.25), new Corner(35.2, 36.0))));

    private Feeds() {}

    static Publication of(Disclosure sees, WarningLevel minLevel) {
        return of(sees, minLevel, null);
    }

    static Publication of(Disclosure sees, WarningLevel minLevel, @Nullable String restriction) {
        return new Publication(
                ID,
                "Public warnings",
                "feed-" + ID + "@tocsin.example",
                sees,
                minLevel,
                restriction,
                Instant.parse("2026-11-01T00:00:00Z"),
                FeedAddresses.of(PUBLIC_URL, ID),
                new ConsoleLinks(PUBLIC_URL));
    }

    static ToldAlert told(Alert alert) {
        return new ToldAlert(alert, RECEIVED, List.of(IDLIB));
    }

    /** The same alert under another title, with another reason. */
    static Alert titled(Alert alert, String title) {
        return new Alert(
                alert.id(),
                alert.board(),
                alert.exercise(),
                alert.problem(),
                title,
                alert.theaters(),
                alert.number(),
                alert.kind(),
                alert.fromLevel(),
                alert.toLevel(),
                alert.at(),
                title,
                alert.assessment());
    }
}
