package tocsin.notification.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tocsin.notification.application.AlertArchive.Kept;

/** What those on watch write down, and what happened on theirs. An interface, so that the use cases do not know the tables. */
public interface WatchLog {
    /** Something that somebody wrote down. */
    record Entry(long cursor, Instant at, String author, String text) {}

    /** Somebody was called for an alert of a problem. */
    record Called(Instant at, String problemTitle, String whom) {}

    /** Writes something down. */
    Uni<Entry> write(String author, String text);

    /** A page of entries, newest first. */
    Uni<List<Entry>> list(long before, int limit);

    /** Entries since a time, oldest first. */
    Uni<List<Entry>> since(Instant since);

    /** The newest alert of each live problem whose level is not NORMAL, the highest level first. */
    Uni<List<Kept>> standing();

    /** Live alerts that came since a time, oldest first; at most so many, the newest. */
    Uni<List<Kept>> alertsSince(Instant since, int most);

    /** Calls since a time, oldest first. */
    Uni<List<Called>> callsSince(Instant since);

    /** How many deliveries of live alerts were planned since a time, by state. */
    Uni<Map<String, Long>> deliveriesSince(Instant since);
}
