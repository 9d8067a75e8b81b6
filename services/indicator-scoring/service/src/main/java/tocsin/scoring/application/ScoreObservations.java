package tocsin.scoring.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.observation.Activated;
import tocsin.contracts.observation.Dropped;
import tocsin.contracts.observation.FeedOpened;
import tocsin.contracts.observation.Matched;
import tocsin.contracts.observation.Observation;
import tocsin.contracts.topics.Topics;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.Assessment;
import tocsin.contracts.warning.BoardForgotten;
import tocsin.scoring.board.BoardChange;
import tocsin.scoring.board.BoardHead;
import tocsin.scoring.board.HeldBoard;
import tocsin.scoring.board.KeptBoard;

/** Applies observations to their boards, which are held in memory and loaded when first needed. For one consumer. */
public final class ScoreObservations {

    private final Catalogues catalogues;
    private final Publications outlet;
    private final BoardMemory memory = new BoardMemory();

    public ScoreObservations(Catalogues catalogues, Publications outlet) {
        this.catalogues = catalogues;
        this.outlet = outlet;
    }

    /** What is held may be untrue. From any thread. */
    public void forget() {
        memory.forget();
    }

    /**
     * Applies records in order and saves what came of them.
     *
     * @return what must be told once the transaction has been committed
     */
    public Uni<List<Publication>> apply(BoardStore store, List<Heard> records) {
        memory.begin();
        Set<String> boards = new LinkedHashSet<>();
        records.forEach(record -> boards.add(record.observation().board()));
        Set<String> gone = new TreeSet<>();
        Uni<Void> ready = fetchActivated(store, records);
        for (String board : boards) {
            ready = ready.chain(() -> hold(store, board, records, gone)).chain(() -> recall(store, board, records));
        }
        return ready.map(_ -> score(records, gone))
                .chain(batch -> store.save(batch).replaceWith(batch.publications()))
                .invoke(() -> memory.shrink(boards));
    }

    /** How far every partition of reports has been matched for the live board; absent if that is not known here. */
    public @Nullable Instant matchedThrough() {
        HeldBoard live = memory.get(BoardHead.LIVE);
        return live == null ? null : live.matchedThrough();
    }

    private Uni<Void> fetchActivated(BoardStore store, List<Heard> records) {
        Uni<Void> fetched = Uni.createFrom().voidItem();
        for (Heard record : records) {
            if (record.observation() instanceof Activated(String board, int version)) {
                fetched = fetched.chain(
                        () -> catalogues.fetch(store, board, version).replaceWithVoid());
            }
        }
        return fetched;
    }

    /** Sees to it that the board is in memory, or noted as gone. */
    private Uni<Void> hold(BoardStore store, String board, List<Heard> records, Set<String> gone) {
        if (memory.get(board) != null) {
            return Uni.createFrom().voidItem();
        }
        outlet.publishLeftovers(board);
        return store.isForgotten(board).chain(forgotten -> {
            if (forgotten) {
                gone.add(board);
                return Uni.createFrom().voidItem();
            }
            return load(store, board, records)
                    .chain(kept -> catalogues
                            .fetch(store, board, kept.head().catalogueVersion())
                            .invoke(catalogue -> memory.put(new HeldBoard(kept, catalogue)))
                            .replaceWithVoid());
        });
    }

    /** Has the board hold all that it knows of the reports that come: those that match nothing it had let go. */
    private Uni<Void> recall(BoardStore store, String board, List<Heard> records) {
        HeldBoard held = memory.get(board);
        Set<String> ids = held == null
                ? Set.of()
                : held.notHeld(records.stream().map(Heard::observation).toList());
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : store.reports(board, ids)
                        .invoke(kept -> held(board).recall(kept))
                        .replaceWithVoid();
    }

    private Uni<KeptBoard> load(BoardStore store, String board, List<Heard> records) {
        return store.load(board).chain((Optional<KeptBoard> kept) -> {
            if (kept.isPresent()) {
                return Uni.createFrom().item(kept.get());
            }
            Integer pinned = BoardHead.isFedLive(board) ? null : pinnedVersion(board, records);
            Uni<Integer> version =
                    pinned == null ? store.newestCatalogue() : Uni.createFrom().item(pinned);
            return version.map(number -> KeptBoard.fresh(board, number));
        });
    }

    /** The version that an exercise was pinned to when it was created: its first records tell it. */
    private static @Nullable Integer pinnedVersion(String board, List<Heard> records) {
        for (Heard record : records) {
            Observation observation = record.observation();
            if (observation.board().equals(board)) {
                if (observation instanceof FeedOpened opened) {
                    return opened.catalogueVersion();
                }
                if (observation instanceof Matched matched) {
                    return matched.catalogueVersion();
                }
            }
        }
        return null;
    }

    private ScoredBatch score(List<Heard> records, Set<String> gone) {
        Set<String> touched = new LinkedHashSet<>();
        Set<String> dropped = new LinkedHashSet<>();
        for (Heard record : records) {
            String board = record.observation().board();
            if (record.observation() instanceof Dropped) {
                memory.remove(board);
                dropped.add(board);
                gone.add(board);
            } else if (!gone.contains(board)) {
                held(board)
                        .apply(record.observation(), record.correlation(), version -> catalogues.held(board, version));
                touched.add(board);
            }
        }
        touched.removeAll(dropped);
        List<BoardChange> changes =
                touched.stream().map(board -> held(board).takeChange()).toList();
        return new ScoredBatch(changes, dropped, publications(changes, dropped));
    }

    private HeldBoard held(String board) {
        HeldBoard held = memory.get(board);
        if (held == null) {
            throw new IllegalStateException("board %s has not been loaded".formatted(board));
        }
        return held;
    }

    private static List<Publication> publications(List<BoardChange> changes, Set<String> dropped) {
        List<Publication> publications = new ArrayList<>();
        for (BoardChange change : changes) {
            if (!BoardHead.isDraft(change.head().id())) {
                change.concluded().alerts().forEach(sounded -> publications.add(alert(sounded)));
            }
            change.concluded().assessments().forEach(assessment -> publications.add(assessment(assessment, change)));
        }
        dropped.forEach(board -> publications.add(forgotten(board)));
        return publications;
    }

    private static Publication alert(BoardChange.Sounded sounded) {
        Alert alert = sounded.alert();
        return new Publication(
                alert.id().toString(),
                alert.board(),
                Topics.ALERTS,
                alert.board(),
                alert,
                alert.at(),
                sounded.correlation(),
                new Publication.Place.Outbox());
    }

    private static Publication assessment(Assessment assessment, BoardChange change) {
        long revision = change.head().revision();
        return new Publication(
                "%s/%s/%d".formatted(assessment.board(), assessment.problem(), revision),
                assessment.board(),
                Topics.ASSESSMENTS,
                assessment.board() + "/" + assessment.problem(),
                assessment,
                assessment.at(),
                null,
                new Publication.Place.CurrentAssessment(assessment.problem(), revision));
    }

    private static Publication forgotten(String board) {
        return new Publication(
                "forgotten/" + board,
                board,
                Topics.ALERTS,
                board,
                new BoardForgotten(board),
                Instant.EPOCH,
                null,
                new Publication.Place.Outbox());
    }
}
