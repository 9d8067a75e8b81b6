package tocsin.watch.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.TopicPartition;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tocsin.consuming.Received;
import tocsin.contracts.intake.AcceptedReport;
import tocsin.contracts.intake.Intake;
import tocsin.contracts.intake.PartitionMarker;
import tocsin.contracts.observation.Tick;
import tocsin.contracts.observation.Word;
import tocsin.contracts.topics.Topics;
import tocsin.watch.intake.Door;

/**
 * Says of each owned partition of the live reports how far it has been matched, after the observations it covers. An idle
 * partition gets a marker, whose append time then says that nothing came before it.
 */
@Singleton
public class LiveClock {
    private static final Logger LOG = Logger.getLogger(LiveClock.class);

    private final Publication publication;
    private final HeardSources store;
    private final Catalogues catalogues;
    private final Set<Integer> owned = new TreeSet<>();
    private final Map<Integer, Progress> pending = new HashMap<>();
    private final Map<Integer, Progress> committed = new HashMap<>();
    private final Set<Integer> told = new HashSet<>();
    private final Map<Integer, CompletableFuture<Void>> markers = new HashMap<>();

    /**
     * How far a partition has been matched.
     *
     * @param through append time of the last record
     * @param heard per source, append time of its newest report
     * @param marked whether the last record was a marker, so that the word can be said at once
     */
    private record Progress(Instant through, Map<String, Instant> heard, boolean marked) {}

    LiveClock(Publication publication, HeardSources store, Catalogues catalogues) {
        this.publication = publication;
        this.store = store;
        this.catalogues = catalogues;
    }

    /** These partitions are now this process's to speak for. */
    public synchronized void own(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> owned.add(partition.partition()));
    }

    /** These are another's. */
    public synchronized void disown(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> owned.remove(partition.partition()));
    }

    synchronized void forget(Collection<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            pending.remove(partition.partition());
            committed.remove(partition.partition());
        }
    }

    /** Notes records that are being applied; what they say counts once they are committed. */
    Uni<Void> note(Mutiny.StatelessSession session, List<Received<Intake>> received) {
        Map<Integer, List<Received<Intake>>> byPartition = new TreeMap<>();
        received.forEach(one -> byPartition
                .computeIfAbsent(one.record().partition(), partition -> new ArrayList<>())
                .add(one));
        Uni<Void> noted = Uni.createFrom().voidItem();
        for (var partition : byPartition.entrySet()) {
            noted = noted.chain(() -> heard(session, partition.getKey()))
                    .chain(heard -> note(session, partition.getKey(), partition.getValue(), heard));
        }
        return noted;
    }

    private Uni<Map<String, Instant>> heard(Mutiny.StatelessSession session, int partition) {
        Progress known = progress(partition);
        return known == null ? store.of(session, partition) : Uni.createFrom().item(known.heard());
    }

    private synchronized @Nullable Progress progress(int partition) {
        return committed.get(partition);
    }

    private Uni<Void> note(
            Mutiny.StatelessSession session,
            int partition,
            List<Received<Intake>> received,
            Map<String, Instant> before) {
        Map<String, Instant> fresh = new TreeMap<>();
        for (Received<Intake> one : received) {
            if (one.message() instanceof AcceptedReport report) {
                fresh.put(report.source(), one.appendedAt());
            } else if (one.message() instanceof PartitionMarker marker) {
                // Sources that answered and had nothing new: silent, but not gone.
                marker.heard().forEach(source -> fresh.put(source, one.appendedAt()));
            }
        }
        Map<String, Instant> heard = new TreeMap<>(before);
        heard.putAll(fresh);
        Received<Intake> last = received.getLast();
        Progress progress = new Progress(last.appendedAt(), heard, last.message() instanceof PartitionMarker);
        return (fresh.isEmpty() ? Uni.createFrom().voidItem() : store.put(session, Map.of(partition, fresh)))
                .invoke(() -> {
                    synchronized (this) {
                        pending.put(partition, progress);
                    }
                });
    }

    /** What was noted has been committed. */
    Uni<Void> committed() {
        List<Outgoing> words = new ArrayList<>();
        synchronized (this) {
            pending.forEach((partition, progress) -> {
                committed.put(partition, progress);
                told.remove(partition);
                if (progress.marked()) {
                    words.addAll(word(partition));
                }
            });
            pending.clear();
        }
        send(words);
        return Uni.createFrom().voidItem();
    }

    /** Called every second. */
    public void tick() {
        List<Outgoing> words = new ArrayList<>();
        synchronized (this) {
            for (int partition : owned) {
                List<Outgoing> word = word(partition);
                words.addAll(word);
                if (word.isEmpty() && isMarkerWanted(partition)) {
                    mark(partition);
                }
            }
        }
        send(words);
    }

    /** Not while the last one is still on its way: a broker that is down needs no heap of them. */
    private boolean isMarkerWanted(int partition) {
        CompletableFuture<Void> last = markers.get(partition);
        return last == null || last.isDone();
    }

    private void mark(int partition) {
        PartitionMarker marker = new PartitionMarker(partition, Instant.now());
        Outgoing outgoing = new Outgoing(
                Topics.REPORTS, partition, "marker", marker, "marker-" + partition + "-" + marker.writtenAt(), null);
        markers.put(partition, publication.send(List.of(outgoing)).getFirst());
    }

    /** The word on a partition, unless it has been said. */
    private List<Outgoing> word(int partition) {
        Progress progress = committed.get(partition);
        if (progress == null || !owned.contains(partition) || !told.add(partition)) {
            return List.of();
        }
        List<Outgoing> words = new ArrayList<>(List.of(word(Door.LIVE_BOARD, partition, progress, "")));
        // The boards on which drafts are tried live by the same clock.
        catalogues.draftBoards().forEach(board -> words.add(word(board, partition, progress, "-" + board)));
        return words;
    }

    private static Outgoing word(String board, int partition, Progress progress, String suffix) {
        return new Outgoing(
                Topics.OBSERVATIONS,
                null,
                board,
                new Tick(board, new Word.Through(partition, progress.through(), progress.heard())),
                "tick-" + partition + "-" + progress.through() + suffix,
                null);
    }

    /** Nobody waits for a word: if it is lost, the next one says more. */
    private void send(List<Outgoing> words) {
        for (CompletableFuture<Void> sent : publication.send(words)) {
            CompletableFuture<Void> _ = sent.whenComplete((done, failure) -> {
                if (failure != null) {
                    LOG.warnf("A tick could not be sent: reason=%s", failure);
                }
            });
        }
    }
}
