package tocsin.watch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tocsin.addresses.TestAuthority;
import tocsin.addresses.TlsServer;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.contracts.catalogue.SourceFetch;
import tocsin.contracts.catalogue.SourceItem;
import tocsin.contracts.observation.Fed;
import tocsin.contracts.observation.Matched;
import tocsin.contracts.observation.Tick;
import tocsin.contracts.observation.Word;
import tocsin.contracts.topics.Topics;
import tocsin.contracts.wire.Wire;
import tocsin.standalone.parts.Application;
import tocsin.watch.archive.Archive;
import tocsin.watch.archive.ArchiveLine;
import tocsin.watch.archive.UnknownFormat;
import tocsin.watch.intake.Door;
import tocsin.watch.intake.ReportChecks;
import tocsin.watch.intake.Sender;
import tocsin.watch.intake.Verdict;

/** Two processes of the service fetch from servers on the loopback address; at the end one is frozen and the other killed. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FetchingIT {
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String TITLE =
            "Regime reinforcements and a large convoy of the Syrian army reach Saraqib in Idlib";
    private static final int ROWS = 9_354;
    private static final int FREEZE_AT = 8;
    private static final int KILL_AT = 20;

    private static final RealServers SERVERS = new RealServers();
    private static final GdeltServer GDELT = new GdeltServer();
    private static final LocalServer NEWS = new LocalServer();
    private static final TestAuthority COMPANY = new TestAuthority();
    private static final TlsServer AGENCY = new TlsServer(COMPANY.serving("dns:localhost"), rss());
    private static final Path FOLDER = temporary();
    private static final Path DROP = FOLDER.resolve("drop");
    private static final Map<String, Application> REPLICAS = new TreeMap<>();
    private static Map<String, String> environment = Map.of();
    private static String token = "";

    @BeforeAll
    static void startTwoReplicas() throws Exception {
        NEWS.on("/rss", FetchingIT::rss).on("/moved", FetchingIT::sendToTheLoopback);
        Signer signer = new Signer();
        GDELT.server().on("/realms/tocsin/protocol/openid-connect/certs", "application/json", signer.keySet());
        String issuer = GDELT.server().address("/realms/tocsin");
        token = signer.token(issuer, "analyst");
        environment = new HashMap<>(SERVERS.start());
        environment.put("TOCSIN_ISSUER", issuer);
        environment.put("TOCSIN_AUTH_SERVER", issuer);
        environment.put("TOCSIN_WATCH_FEEDS_ALLOWED", "127.0.0.1,::1");
        environment.put("JAVA_TOOL_OPTIONS", String.join(" ", COMPANY.options()));
        environment.put("TOCSIN_WATCH_FEEDS_LEASE", "6s");
        environment.put("TOCSIN_WATCH_FEEDS_TIMEOUT", "60s");
        environment.put("TOCSIN_WATCH_FEEDS_FIRST_PAUSE", "500ms");
        Files.createDirectories(DROP);
        environment.put("TOCSIN_WATCH_FEEDS_FOLDER", FOLDER.toString());
        environment.put("TOCSIN_WATCH_FEEDS_KAFKA", RealServers.broker().bootstrap());
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, RealServers.broker().bootstrap()))) {
            admin.createTopics(List.of(new NewTopic("wire", 2, (short) 1)))
                    .all()
                    .get();
        }
        publishTheCatalogue();
        Path folder = Files.createTempDirectory("tocsin-replicas");
        for (String name : List.of("watch-1", "watch-2")) {
            Map<String, String> own = new HashMap<>(environment);
            own.put("TOCSIN_INSTANCE", name);
            Application replica = new Application(name, "services/theater-watch", folder.resolve(name), 0, own);
            REPLICAS.put(name, replica);
            replica.launch();
        }
        REPLICAS.values().forEach(Application::awaitReady);
    }

    @AfterAll
    static void stop() {
        REPLICAS.values().forEach(replica -> {
            replica.thaw();
            replica.kill();
        });
        SERVERS.stop();
        GDELT.close();
        NEWS.close();
        AGENCY.close();
    }

    @Test
    @Order(1)
    void aSourceIsTriedAndNothingIsTaken() {
        ask("watch-1")
                .post("/api/sources/agency/try")
                .then()
                .statusCode(200)
                .body("items", equalTo(1))
                .body("shown[0].title", equalTo(TITLE))
                .body("shown[0].matches.indicator", hasItem("idlib-convoys"));

        ask("watch-1")
                .get("/api/sources")
                .then()
                .body("items.find { it.id == 'agency' }.fetch.state", equalTo("paused"))
                .body("items.find { it.id == 'agency' }.reports", equalTo(0));
    }

    @Test
    @Order(2)
    void aSourceThatAnswersWithoutNewsCountsAsHeard() {
        ask("watch-1").post("/api/sources/agency/start").then().statusCode(200);

        await().atMost(SOON)
                .untilAsserted(() -> ask("watch-2")
                        .get("/api/sources")
                        .then()
                        .body("items.find { it.id == 'agency' }.reports", equalTo(1))
                        .body("items.find { it.id == 'agency' }.matchRate", equalTo(1.0f)));
        try (Observations observations = new Observations(RealServers.broker().bootstrap())) {
            await().atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(heard(observations, "agency")).hasSizeGreaterThan(1));
            List<Matched> matched = observations.all(Matched.class);
            assertThat(matched).filteredOn(one -> one.source().equals("agency")).hasSize(1);
        }
        ask("watch-1").post("/api/sources/agency/pause").then().statusCode(200).body("state", equalTo("paused"));
    }

    @Test
    @Order(3)
    void aSourceThatSendsUsToOurselvesIsRefusedAndSaysWhy() {
        ask("watch-1").post("/api/sources/moved/start").then().statusCode(200);

        await().atMost(SOON)
                .untilAsserted(() -> ask("watch-1")
                        .get("/api/sources")
                        .then()
                        .body("items.find { it.id == 'moved' }.fetch.state", equalTo("failing"))
                        .body("items.find { it.id == 'moved' }.fetch.reason", containsString("no public address"))
                        .body("items.find { it.id == 'moved' }.fetch.refusals.address", greaterThanOrEqualTo(1)));
        ask("watch-1").post("/api/sources/moved/pause").then().statusCode(200);
        ask("watch-1").post("/api/sources/officer/start").then().statusCode(404);
        ask("watch-1")
                .body("{\"board\":\"nowhere\"}")
                .post("/api/sources/agency/start")
                .then()
                .statusCode(409);
        ask("watch-1")
                .body("{\"bord\":\"live\"}")
                .post("/api/sources/agency/start")
                .then()
                .statusCode(400);
    }

    @Test
    @Order(4)
    void aSourceWithoutAGoodCertificateIsNotBelievedAndSaysWhyUntilItHasOne() {
        AGENCY.show(COMPANY.servingExpired("dns:localhost"));
        ask("watch-1").post("/api/sources/safe/start").then().statusCode(200);
        await().atMost(SOON)
                .untilAsserted(() -> ask("watch-1")
                        .get("/api/sources")
                        .then()
                        .body("items.find { it.id == 'safe' }.fetch.state", equalTo("failing"))
                        .body("items.find { it.id == 'safe' }.fetch.reason", containsString("it has expired"))
                        .body("items.find { it.id == 'safe' }.fetch.refusals.certificate", greaterThanOrEqualTo(1)));
        assertThat(AGENCY.asked()).isEmpty();

        AGENCY.show(COMPANY.serving("dns:localhost"));

        await().atMost(SOON)
                .untilAsserted(() -> ask("watch-1")
                        .get("/api/sources")
                        .then()
                        .body("items.find { it.id == 'safe' }.fetch.state", equalTo("waiting"))
                        .body("items.find { it.id == 'safe' }.reports", equalTo(1)));
        ask("watch-1").post("/api/sources/safe/pause").then().statusCode(200);
    }

    @Test
    @Order(5)
    void whatIsPutIntoAFolderOrATopicIsRead() throws Exception {
        Files.writeString(DROP.resolve("a.ndjson"), own("drop", "Convoy seen at Saraqib in Idlib"));
        Files.writeString(DROP.resolve("letter.txt"), "Dear all");
        produce("wire", null, own("wire", "Tanks move to Saraqib in Idlib").getBytes(StandardCharsets.UTF_8), Map.of());
        produce("wire", null, "rubbish".getBytes(StandardCharsets.UTF_8), Map.of());
        ask("watch-1").post("/api/sources/drop/start").then().statusCode(200);
        ask("watch-1").post("/api/sources/wire/start").then().statusCode(200);

        await().atMost(SOON)
                .untilAsserted(() -> ask("watch-1")
                        .get("/api/sources")
                        .then()
                        .body("items.find { it.id == 'drop' }.reports", equalTo(1))
                        .body("items.find { it.id == 'drop' }.fetch.refusals.format", equalTo(1))
                        .body("items.find { it.id == 'wire' }.reports", equalTo(1))
                        .body("items.find { it.id == 'wire' }.fetch.refusals.unreadable", equalTo(1)));
        assertThat(DROP.resolve("done/a.ndjson")).exists();
        assertThat(DROP.resolve("refused/letter.txt.reason.txt")).exists();
        ask("watch-1").post("/api/sources/drop/pause").then().statusCode(200);
        ask("watch-1").post("/api/sources/wire/pause").then().statusCode(200);
    }

    private static Set<Instant> heard(Observations observations, String source) {
        return observations.all(Tick.class).stream()
                .flatMap(tick -> tick.word() instanceof Word.Through through
                        ? Stream.ofNullable(through.heard().get(source))
                        : Stream.empty())
                .collect(Collectors.toSet());
    }

    private static String own(String source, String title) {
        return "{\"source\":\"%s\",\"publishedAt\":\"%s\",\"title\":\"%s\",\"language\":\"en\"}\n"
                .formatted(source, Instant.now().truncatedTo(ChronoUnit.HOURS), title);
    }

    private static void rss(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("ETag", "\"1\"");
        if ("\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            LocalServer.answer(exchange, 304, new byte[0]);
            return;
        }
        LocalServer.answer(exchange, 200, rss());
    }

    private static byte[] rss() {
        String rss =
                "<rss version=\"2.0\"><channel><title>A</title><link>https://a.example</link><description>d</description>"
                        + "<language>en</language><item><title>" + TITLE
                        + "</title><guid>1</guid></item></channel></rss>";
        return rss.getBytes(StandardCharsets.UTF_8);
    }

    private static void sendToTheLoopback(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Location", "http://127.0.0.2:1/");
        LocalServer.answer(exchange, 302, new byte[0]);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("tocsin-folder");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    @Order(6)
    void everyRowOfThreeDaysIsReadOnceThoughOneReplicaIsFrozenAndTheOtherKilled() throws Exception {
        try (Stream<Path> files = Files.list(exports())) {
            for (Path file : files.toList()) {
                GDELT.export(file.getFileName().toString().substring(0, 14), Files.readAllBytes(file));
            }
        }
        long start = System.nanoTime();
        String exercise = ask("watch-1")
                .body("{\"name\":\"Three days of November 2020\"}")
                .post("/api/exercises")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String feed = ask("watch-1")
                .body("{\"from\":\"2020-11-13T00:00:00Z\",\"to\":\"2020-11-15T12:00:00Z\",\"sources\":[\"gdelt\"]}")
                .post("/api/exercises/" + exercise + "/feeds")
                .then()
                .statusCode(201)
                .extract()
                .path("feed");
        Blocking blocking = new Blocking();
        GDELT.gate(blocking);

        ask("watch-2")
                .body("{\"board\":\"%s\"}".formatted(exercise))
                .post("/api/sources/gdelt/start")
                .then()
                .statusCode(200);
        String frozen = blocking.holderAt(FREEZE_AT);
        replica(frozen).freeze();
        blocking.release(FREEZE_AT);
        String killed = blocking.holderAt(KILL_AT);
        assertThat(killed).as("the other went on from the cursor").isNotEqualTo(frozen);
        replica(killed).kill();
        blocking.release(KILL_AT);
        replica(frozen).thaw();

        await().atMost(SOON)
                .untilAsserted(() -> ask(frozen)
                        .get("/api/sources")
                        .then()
                        .body("items.find { it.id == 'gdelt' }.fetch.state", equalTo("waiting"))
                        .body("items.find { it.id == 'gdelt' }.fetch.items", greaterThan(2_000)));
        readAgainAsAfterAKillBeforeTheCursorMoved(frozen);
        ask(frozen)
                .post("/api/exercises/" + exercise + "/feeds/" + feed + "/end")
                .then()
                .statusCode(202);
        Map<String, String> expected = expected(exercise);
        assertThat(ROWS).as("rows in the exports").isEqualTo(rows());
        await().atMost(SOON).untilAsserted(() -> assertThat(standing(exercise)).isEqualTo(expected));
        assertOnceOnly(exercise, expected.keySet());
        assertThat(refusals()).as("what was refused").isZero();
        System.out.printf(
                "GDELT of two replicas: %d rows in %d exports, %d stories, %d reports standing, %d exports served"
                        + " (%d again after a freeze, a kill and a cursor that had not moved), %.1f s%n",
                rows(),
                blocking.distinct(),
                expected.size(),
                standing(exercise).size(),
                blocking.served.size(),
                blocking.served.size() - blocking.distinct(),
                (System.nanoTime() - start) / 1e9);
    }

    /** Who is killed after the broker has the reports, and before the cursor has moved, leaves this row. */
    private static void readAgainAsAfterAKillBeforeTheCursorMoved(String replica) throws SQLException {
        try (Connection connection = connection();
                PreparedStatement back = connection.prepareStatement(
                        "update watch.source_fetch set cursor = null, next_try_at = now() where source = 'gdelt'")) {
            assertThat(back.executeUpdate()).isEqualTo(1);
        }
        await().atMost(SOON)
                .untilAsserted(() -> ask(replica)
                        .get("/api/sources")
                        .then()
                        .body("items.find { it.id == 'gdelt' }.fetch.state", equalTo("waiting"))
                        .body("items.find { it.id == 'gdelt' }.fetch.items", greaterThanOrEqualTo(2 * 2_070)));
    }

    /** Holds the server's answer at two exports, so that what happens then happens in the middle of a fetch. */
    private static final class Blocking implements GdeltServer.Gate {
        private final ConcurrentLinkedQueue<String> served = new ConcurrentLinkedQueue<>();
        private final AtomicInteger count = new AtomicInteger();
        private final Map<Integer, CountDownLatch> reached =
                Map.of(FREEZE_AT, new CountDownLatch(1), KILL_AT, new CountDownLatch(1));
        private final Map<Integer, CountDownLatch> released =
                Map.of(FREEZE_AT, new CountDownLatch(1), KILL_AT, new CountDownLatch(1));

        @Override
        public void pass(String stamp) throws IOException {
            served.add(stamp);
            int number = count.incrementAndGet();
            try {
                CountDownLatch there = reached.get(number);
                if (there != null) {
                    there.countDown();
                    Objects.requireNonNull(released.get(number)).await();
                }
            } catch (InterruptedException stopping) {
                throw new IOException(stopping);
            }
        }

        String holderAt(int number) throws InterruptedException {
            assertThat(Objects.requireNonNull(reached.get(number)).await(SOON.toSeconds(), TimeUnit.SECONDS))
                    .as("export %d is asked for", number)
                    .isTrue();
            return holder();
        }

        void release(int number) {
            Objects.requireNonNull(released.get(number)).countDown();
        }

        long distinct() {
            return served.stream().distinct().count();
        }
    }

    /** Every story of the archive, read whole by the archive's own reader, with the hash of its content. */
    private static Map<String, String> expected(String exercise) throws IOException, UnknownFormat {
        ReportChecks checks =
                new ReportChecks(new Sender("test", Set.of("gdelt")), new Door.Exercise(exercise, 1, Instant.EPOCH));
        Map<String, String> expected = new TreeMap<>();
        try (Stream<Path> files = Files.list(exports())) {
            for (ArchiveLine line : Archive.read(files.sorted().toList())) {
                Verdict verdict = checks.check(Wire.json().valueToTree(((ArchiveLine.Report) line).body()));
                var report = ((Verdict.Accepted) verdict).report();
                expected.put(report.id(), report.revision().contentHash());
            }
        }
        return expected;
    }

    private static long rows() throws IOException {
        long rows = 0;
        try (Stream<Path> files = Files.list(exports())) {
            for (Path file : files.toList()) {
                try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
                    zip.getNextEntry();
                    rows += new BufferedReader(new InputStreamReader(zip, StandardCharsets.UTF_8))
                            .lines()
                            .count();
                }
            }
        }
        return rows;
    }

    private static Map<String, String> standing(String exercise) throws SQLException {
        return asked("select id, content_hash from watch.report where board = ?", exercise);
    }

    private static long refusals() throws SQLException {
        return asked("select source, refusal from watch.source_refusal where source = ?", "gdelt")
                .size();
    }

    private static String holder() {
        try {
            return Objects.requireNonNull(
                    asked("select source, holder from watch.source_fetch where source = ?", "gdelt")
                            .get("gdelt"));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Connection connection() throws SQLException {
        return DriverManager.getConnection(
                environment.get("TOCSIN_DB_JDBC_URL"),
                environment.get("TOCSIN_DB_USER"),
                environment.get("TOCSIN_DB_PASSWORD"));
    }

    private static Map<String, String> asked(String query, String parameter) throws SQLException {
        Map<String, String> rows = new TreeMap<>();
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.put(row.getString(1), row.getString(2));
                }
            }
        }
        return rows;
    }

    /** What came twice after the freeze came as the same revision, which scoring drops; nothing came as another. */
    private static void assertOnceOnly(String exercise, Set<String> ids) {
        try (Observations observations = new Observations(RealServers.broker().bootstrap())) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(observations.all(Fed.class))
                            .anyMatch(fed -> fed.board().equals(exercise)));
            Set<String> revisions = new HashSet<>();
            Set<String> reports = new HashSet<>();
            observations.all(Matched.class).stream()
                    .filter(matched -> matched.board().equals(exercise))
                    .forEach(matched -> {
                        reports.add(matched.reportId());
                        revisions.add(matched.reportId() + matched.revision());
                    });
            assertThat(reports).isEqualTo(ids);
            assertThat(revisions).hasSameSizeAs(reports);
        }
    }

    private static Application replica(String name) {
        return Objects.requireNonNull(REPLICAS.get(name));
    }

    private static RequestSpecification ask(String replica) {
        return given().baseUri(replica(replica).address().toString())
                .auth()
                .oauth2(token)
                .contentType("application/json");
    }

    private static void publishTheCatalogue() throws Exception {
        CatalogueBundle files = CatalogueFiles.read();
        List<SourceItem> sources = List.of(
                source("gdelt", "gdelt", GDELT.address()),
                source("agency", "rss", NEWS.address("/rss")),
                source("moved", "rss", NEWS.address("/moved")),
                source("safe", "rss", AGENCY.address("localhost", "/rss")),
                source("drop", "folder", "drop"),
                source("wire", "kafka", "wire"),
                new SourceItem("officer", "Watch officer", "tocsin-watch", "A", 2, null));
        CatalogueBundle bundle = CatalogueFiles.bundle(files.theaters(), sources, files.indicators());
        Map<String, byte[]> headers = Wire.headers(bundle, "1", "/test", Instant.now(), null);
        produce(Topics.CATALOGUE, "1", Wire.encode(bundle), headers);
    }

    private static SourceItem source(String id, String kind, String address) {
        SourceFetch fetch = new SourceFetch(kind, address, 0.03, null, null);
        return new SourceItem(id, id, id, "C", 3, 48.0, fetch);
    }

    private static void produce(String topic, @Nullable String key, byte[] value, Map<String, byte[]> headers)
            throws Exception {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        RealServers.broker().bootstrap(),
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        16 << 20),
                new StringSerializer(),
                new ByteArraySerializer())) {
            ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, value);
            headers.forEach((name, bytes) -> record.headers().add(name, bytes));
            producer.send(record).get();
        }
    }

    /** Real archives lie beside the project, or where the environment says; a user's machine has none. */
    private static Path exports() {
        Path exports = Optional.ofNullable(System.getenv("TOCSIN_ARCHIVES"))
                .map(Path::of)
                .orElse(Path.of(System.getProperty("tocsin.root", "../.."), "../shared/data"))
                .resolve("gdelt/v2");
        assumeTrue(Files.exists(exports), "the archive " + exports.normalize() + " is not here (see TOCSIN_ARCHIVES)");
        return exports;
    }
}
