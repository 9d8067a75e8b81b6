package tocsin.scoring.edge.messaging;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.wire.Wire;
import tocsin.scoring.application.Publication;
import tocsin.scoring.application.Publications;
import tocsin.scoring.edge.store.PublicationLedger;

/**
 * Tells what has been committed, by one thread and one idempotent producer, so that order is kept. The producer repeats
 * without end: an alert that gave up would be overtaken by the next.
 */
@Singleton
public class Outlet implements Publications {

    private static final Logger LOG = Logger.getLogger(Outlet.class);
    private static final String SOURCE = "/indicator-scoring";
    /** What has waited for longer was left behind by somebody. */
    private static final int LEFT_BEHIND_SECONDS = 10;

    private final Producer<String, byte[]> producer;
    private final PublicationLedger ledger;
    private final ToldNotes notes;
    private final AtomicLong underWay = new AtomicLong();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().name("outlet").daemon().unstarted(task));

    Outlet(@Identifier("default-kafka-broker") Map<String, Object> broker, PublicationLedger ledger) {
        this.ledger = ledger;
        this.notes = new ToldNotes(ledger);
        this.producer =
                new KafkaProducer<>(OutletSettings.over(broker), new StringSerializer(), new ByteArraySerializer());
    }

    @Override
    public void publish(List<Publication> publications) {
        if (!publications.isEmpty()) {
            underWay.addAndGet(publications.size());
            thread.execute(() -> publications.forEach(this::send));
        }
    }

    @Override
    public void publishLeftovers(String board) {
        thread.execute(() -> {
            try {
                republish(ledger.untold(board));
            } catch (SQLException away) {
                LOG.warnf("What was left untold waits for the next sweep: boardId=%s reason=%s", board, away);
            }
        });
    }

    /** Tells what nobody has told for long; not while anything is under way, which would only be told twice. */
    public void sweep() throws SQLException {
        if (underWay.get() == 0) {
            List<Publication> leftBehind = ledger.untoldFor(LEFT_BEHIND_SECONDS);
            if (!leftBehind.isEmpty()) {
                LOG.infof("Telling what was left behind: count=%d", leftBehind.size());
                publish(leftBehind);
            }
        }
    }

    private void republish(List<Publication> publications) {
        underWay.addAndGet(publications.size());
        publications.forEach(this::send);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback carries the same outcome
    private void send(Publication publication) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(publication.topic(), publication.key(), Wire.encode(publication.message()));
        Wire.headers(publication.message(), publication.id(), SOURCE, publication.at(), publication.correlation())
                .forEach((name, value) -> record.headers().add(name, value));
        try {
            producer.send(record, (metadata, failure) -> acknowledged(publication, failure));
        } catch (KafkaException refused) {
            acknowledged(publication, refused);
        }
    }

    private void acknowledged(Publication publication, @Nullable Exception failure) {
        underWay.decrementAndGet();
        if (failure == null) {
            notes.add(publication);
            logAlert(publication);
        } else {
            LOG.errorf(
                    failure,
                    "Not told, it is tried again: topic=%s publicationId=%s",
                    publication.topic(),
                    publication.id());
        }
    }

    /** So that the id that came with a report is found beside the alert that it caused. */
    private static void logAlert(Publication publication) {
        if (publication.message() instanceof Alert alert && publication.correlation() != null) {
            MDC.put("correlationId", publication.correlation());
            LOG.infof(
                    "An alert is told: alertId=%s problemId=%s boardId=%s kind=%s",
                    alert.id(), alert.problem(), alert.board(), alert.kind());
            MDC.remove("correlationId");
        }
    }

    @PreDestroy
    void close() {
        thread.shutdown();
        producer.close(Duration.ofSeconds(3));
        thread.shutdownNow();
        notes.close();
    }
}
