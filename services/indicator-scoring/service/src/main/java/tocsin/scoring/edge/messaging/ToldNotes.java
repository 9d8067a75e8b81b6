package tocsin.scoring.edge.messaging;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import tocsin.scoring.application.Publication;
import tocsin.scoring.edge.store.PublicationLedger;

/** Notes in the background, many at a time, that the broker has what was told. */
final class ToldNotes {

    private static final Logger LOG = Logger.getLogger(ToldNotes.class);
    private static final int MOST = 1_000;

    private final PublicationLedger ledger;
    private final Queue<Publication> told = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean noting = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().name("told-notes").daemon().unstarted(task));

    ToldNotes(PublicationLedger ledger) {
        this.ledger = ledger;
    }

    void add(Publication publication) {
        if (publication.place() instanceof Publication.Place.Nowhere) {
            return;
        }
        told.add(publication);
        if (noting.compareAndSet(false, true)) {
            thread.execute(this::note);
        }
    }

    private void note() {
        noting.set(false);
        List<Publication> batch = new ArrayList<>();
        for (Publication next = told.poll(); next != null; next = batch.size() < MOST ? told.poll() : null) {
            batch.add(next);
        }
        try {
            ledger.told(batch);
        } catch (SQLException away) {
            // It will be told once more, under the same ids, and then noted.
            LOG.warnf("It could not be noted what was told: count=%d reason=%s", batch.size(), away);
        }
        if (!told.isEmpty() && noting.compareAndSet(false, true)) {
            thread.execute(this::note);
        }
    }

    void close() {
        thread.shutdown();
    }
}
