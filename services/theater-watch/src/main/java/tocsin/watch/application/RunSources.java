package tocsin.watch.application;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.catalogue.SourceFetch;
import tocsin.contracts.observation.Match;
import tocsin.contracts.wire.Wire;
import tocsin.watch.archive.ArchiveLine;
import tocsin.watch.feed.FetchRefused;
import tocsin.watch.feed.Fetched;
import tocsin.watch.intake.Door;
import tocsin.watch.intake.ReportChecks;
import tocsin.watch.intake.Sender;
import tocsin.watch.intake.SourceOrder;
import tocsin.watch.intake.Verdict;
import tocsin.watch.intake.Violation;
import tocsin.watch.matching.ReportMatching;

/** Starts and pauses sources, and tries them out. It blocks: for threads that may wait. */
@Singleton
public class RunSources {
    private static final int MOST_SHOWN = 50;

    private final Fetches fetches;
    private final FetchPlan plan;
    private final Boards boards;

    RunSources(Fetches fetches, FetchPlan plan, Boards boards) {
        this.fetches = fetches;
        this.plan = plan;
        this.boards = boards;
    }

    /** Lets a source be fetched from now on, into a board. */
    public Change<Fetch> start(String source, SourceOrder order, String by) {
        Optional<SourceFetch> settings = plan.settings(source);
        if (settings.isEmpty()) {
            return new Change.Unknown<>();
        }
        String board = Optional.ofNullable(order.board())
                .or(() -> Optional.ofNullable(settings.get().board()))
                .orElse(Door.LIVE_BOARD);
        Instant now = Instant.now();
        if (boards.door(board, now).isEmpty()) {
            return new Change.Refused<>("there is no exercise " + board + ", or it is being deleted");
        }
        // An exercise wants what was; live wants what is.
        @Nullable Instant from = order.from() == null && !board.equals(Door.LIVE_BOARD) ? Instant.EPOCH : order.from();
        return new Change.Done<>(fetches.order(source, new Fetch.Order(Fetch.Wish.STARTED, board, from, by, now)));
    }

    /** Lets a source rest; started again for the same board, it goes on where it stopped. */
    public Change<Fetch> pause(String source, String by) {
        Optional<Fetch> known = fetches.all().stream()
                .filter(fetch -> fetch.source().equals(source))
                .findFirst();
        if (known.isEmpty()) {
            return plan.settings(source).isEmpty()
                    ? new Change.Unknown<>()
                    : new Change.Refused<>("it was never started");
        }
        Fetch.Order before = known.get().order();
        return new Change.Done<>(fetches.order(
                source, new Fetch.Order(Fetch.Wish.PAUSED, before.board(), before.from(), by, Instant.now())));
    }

    /**
     * What a source would give.
     *
     * @param items how many came; the first of them are shown
     * @param refusals how much of it was cut, replaced or left out
     */
    public record Trial(long items, List<Item> shown, Map<String, Long> refusals) {
        /**
         * An item.
         *
         * @param title of the report; the line itself where it is none
         * @param place where it was found to be
         * @param matches what it would match
         * @param violations why it would not be taken
         */
        public record Item(
                String title,
                @Nullable Instant publishedAt,
                @Nullable String place,
                List<Match> matches,
                List<Violation> violations) {}
    }

    /** Fetches once, takes nothing, and says what it would match. */
    public Change<Trial> attempt(String source) {
        Optional<SourceFetch> settings = plan.settings(source);
        Optional<ReportMatching> matching = plan.newest();
        if (settings.isEmpty() || matching.isEmpty()) {
            return new Change.Unknown<>();
        }
        Instant now = Instant.now();
        Fetches.Lease lease = new Fetches.Lease(source, "trial", 0, Door.LIVE_BOARD, null, null, 0);
        try {
            Fetched fetched = plan.fetch(lease, settings.get(), now);
            ReportChecks checks =
                    new ReportChecks(new Sender("trial:" + source, java.util.Set.of(source)), new Door.Live(now));
            Map<String, Long> refusals = new TreeMap<>();
            fetched.refusals().forEach((refusal, count) -> refusals.put(refusal.label(), count));
            return new Change.Done<>(new Trial(
                    fetched.lines().size(),
                    fetched.lines().stream()
                            .limit(MOST_SHOWN)
                            .map(line -> item(line, checks, matching.get(), now))
                            .toList(),
                    refusals));
        } catch (FetchRefused refused) {
            return new Change.Refused<>(refused.refusal().label() + ": " + refused.reason());
        } catch (IOException failure) {
            return new Change.Refused<>("unreachable: " + failure.getMessage());
        }
    }

    private static Trial.Item item(ArchiveLine line, ReportChecks checks, ReportMatching matching, Instant now) {
        return switch (line) {
            case ArchiveLine.Unreadable unreadable ->
                new Trial.Item(
                        unreadable
                                .text()
                                .substring(0, Math.min(200, unreadable.text().length())),
                        null,
                        null,
                        List.of(),
                        List.of(new Violation(unreadable.place().toString(), unreadable.reason())));
            case ArchiveLine.Report report ->
                switch (checks.check(Wire.json().valueToTree(report.body()))) {
                    case Verdict.Refused(List<Violation> violations) ->
                        new Trial.Item(title(report), report.publishedAt(), null, List.of(), violations);
                    case Verdict.Accepted(var accepted) -> {
                        var matched = matching.match(accepted, now);
                        yield new Trial.Item(
                                title(report),
                                report.publishedAt(),
                                matched.citation().place(),
                                matched.matches(),
                                List.of());
                    }
                };
        };
    }

    private static String title(ArchiveLine.Report report) {
        return report.body().path("title").asText();
    }
}
