package tocsin.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A stream of reports of agencies into a stack's live board: short texts, of which one in twenty matches an indicator, each of an
 * event of its own.
 */
final class IntakeStream {
    private static final int MATCHES_EVERY = 20;
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(1);
    private static final List<String> PLACES =
            List.of("Idlib", "Saraqib", "Tripoli", "Sirte", "Shusha", "Mariupol", "Batumi", "Afrin");
    private static final String QUIET = "The market hall of %s reopens: %s";
    private static final String LOUD = "Syrian fighters recruited in %s for deployment abroad: %s";
    private static final List<String> SYLLABLES =
            List.of("ba", "de", "fi", "go", "hu", "ka", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "zu");

    private final HttpClient http;
    private final BenchStack stack;
    private final java.net.URI gateway;
    private final int batch;
    private final AtomicLong number = new AtomicLong();
    private final AtomicLong accepted = new AtomicLong();
    private @Nullable Token token;

    private record Token(String text, long since) {}

    IntakeStream(HttpClient http, BenchStack stack, int batch) throws IOException, InterruptedException {
        this.http = http;
        this.stack = stack;
        this.gateway = stack.gateway();
        this.batch = batch;
    }

    /** How many reports the live board has been told, by its row in the database. */
    long scored() throws IOException, InterruptedException {
        HttpResponse<String> boards = http.send(
                HttpRequest.newBuilder(gateway.resolve("/api/boards"))
                        .header("Authorization", "Bearer " + token())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        for (var board : BenchStack.JSON.readTree(boards.body())) {
            if (board.path("id").asText().equals("live")) {
                return board.path("reports").asLong();
            }
        }
        return 0;
    }

    /** Sends one batch and waits until it is accepted, whole. */
    void batch() {
        ArrayNode reports = BenchStack.JSON.createArrayNode();
        for (int i = 0; i < batch; i++) {
            reports.add(report(number.incrementAndGet()));
        }
        try {
            new FrontDoor(http, gateway, token()).post("/api/reports", reports);
            accepted.addAndGet(batch);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until all that was accepted is scored. */
    void drain() throws IOException, InterruptedException {
        while (scored() < accepted.get()) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    /** Some senders, each with one batch on its way, as long as not too many reports wait to be scored. */
    Senders send(int senders, int mostWaiting) {
        return new Senders(senders, mostWaiting);
    }

    final class Senders implements AutoCloseable {
        private final AtomicBoolean stopped = new AtomicBoolean();
        private final AtomicLong scored = new AtomicLong();
        private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
        private final List<Thread> threads = new ArrayList<>();

        private Senders(int senders, int mostWaiting) {
            threads.add(Thread.ofPlatform().start(() -> until(() -> scored.set(scoredNow()), Duration.ofMillis(250))));
            for (int i = 0; i < senders; i++) {
                threads.add(Thread.ofPlatform()
                        .start(() -> until(
                                () -> {
                                    if (accepted.get() - scored.get() < mostWaiting) {
                                        batch();
                                    } else {
                                        LockSupport.parkNanos(
                                                Duration.ofMillis(20).toNanos());
                                    }
                                },
                                Duration.ZERO)));
            }
        }

        private long scoredNow() {
            try {
                return IntakeStream.this.scored();
            } catch (IOException failed) {
                throw new java.io.UncheckedIOException(failed);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return scored.get();
            }
        }

        private void until(Runnable work, Duration pause) {
            try {
                while (!stopped.get()) {
                    work.run();
                    LockSupport.parkNanos(pause.toNanos());
                }
            } catch (RuntimeException failed) {
                failure.compareAndSet(null, failed);
                stopped.set(true);
            }
        }

        /** Fails if a sender has. */
        void check() {
            RuntimeException failed = failure.get();
            if (failed != null) {
                throw failed;
            }
        }

        @Override
        public void close() {
            stopped.set(true);
            try {
                for (Thread thread : threads) {
                    thread.join();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static ObjectNode report(long number) {
        Random random = new Random(number);
        boolean loud = number % MATCHES_EVERY == 0;
        String place = PLACES.get(random.nextInt(PLACES.size()));
        ObjectNode report = BenchStack.JSON.createObjectNode();
        report.put("source", "reuters");
        report.put("externalId", "bench " + number);
        report.put("publishedAt", Instant.now().toString());
        report.put("title", (loud ? LOUD : QUIET).formatted(place, words(random, 6)));
        report.put("body", (loud ? LOUD : QUIET).formatted(place, words(random, 60)));
        report.put("language", "en");
        return report;
    }

    /** Words that nobody has heard: no two reports are like each other. */
    private static String words(Random random, int count) {
        StringBuilder words = new StringBuilder();
        for (int word = 0; word < count; word++) {
            words.append(words.isEmpty() ? "" : " ");
            for (int syllable = 2 + random.nextInt(2); syllable > 0; syllable--) {
                words.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
            }
        }
        return words.toString();
    }

    /** One sign-in at a time: Keycloak takes two at once for an attack, and refuses both. */
    private synchronized String token() throws IOException, InterruptedException {
        Token held = token;
        if (held == null || System.nanoTime() - held.since() > TOKEN_LIFE.toNanos()) {
            held = new Token(stack.token("officer"), System.nanoTime());
            token = held;
        }
        return held.text();
    }
}
