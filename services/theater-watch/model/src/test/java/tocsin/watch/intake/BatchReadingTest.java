package tocsin.watch.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tocsin.contracts.wire.Wire;

class BatchReadingTest {
    private static final String REPORT =
            "{\"source\":\"officer\",\"publishedAt\":\"2020-10-26T08:00:00Z\",\"title\":\"Strike\"}";
    private static final int FUZZED = "long".equals(System.getProperty("tocsin.tests")) ? 1_000_000 : 5_000;

    private final BatchReading reading = new BatchReading(
            new ReportChecks(new Sender("officer", Set.of("*")), new Door.Live(Instant.parse("2020-11-01T12:00:00Z"))));

    @Test
    void oneObjectIsABatchOfOne() {
        assertThat(json(REPORT)).hasSize(1).allMatch(Verdict.Accepted.class::isInstance);
    }

    @Test
    void theGoodOnesOfAMixedBatchAreKept() {
        List<Verdict> verdicts = json("[" + REPORT + ", {\"source\":1}, 7, " + REPORT + "]");

        assertThat(verdicts).extracting(Verdict.Accepted.class::isInstance).containsExactly(true, false, false, true);
    }

    @Test
    void whatPrecedesABrokenPlaceOfAnArrayIsKept() {
        List<Verdict> verdicts = json("[" + REPORT + ", {\"source\":");

        assertThat(verdicts).extracting(Verdict.Accepted.class::isInstance).containsExactly(true, false);
    }

    @Test
    void everyLineStandsAlone() {
        List<Verdict> verdicts = lines(REPORT + "\n\n{broken\r\n" + REPORT + "\n" + REPORT + REPORT);

        assertThat(verdicts).extracting(Verdict.Accepted.class::isInstance).containsExactly(true, false, true, false);
    }

    @Test
    void nothingIsNoItem() {
        assertThat(json("")).isEmpty();
        assertThat(json("[]")).isEmpty();
        assertThat(lines(" \n ")).isEmpty();
    }

    @Test
    void anItemOverOneMebibyteRefusesTheRequest() {
        String large = REPORT.replace("Strike\"", "Strike\",\"body\":\"" + "a".repeat(1 << 20) + "\"");

        assertThat(reading.json(large.getBytes(UTF_8))).isInstanceOf(Batch.TooLarge.class);
        assertThat(reading.lines((REPORT + "\n" + large).getBytes(UTF_8))).isInstanceOf(Batch.TooLarge.class);
    }

    @Test
    void anItemOfJustUnderOneMebibyteIsTaken() {
        String large = REPORT.replace("Strike\"", "Strike\",\"body\":\"" + "a".repeat((1 << 20) - 200) + "\"");

        assertThat(json(large)).hasSize(1).allMatch(Verdict.Accepted.class::isInstance);
    }

    @Test
    void moreThanTenThousandItemsRefuseTheRequest() {
        assertThat(json("[" + "1,".repeat(9_999) + "1]")).hasSize(10_000);
        assertThat(reading.json(("[" + "1,".repeat(10_000) + "1]").getBytes(UTF_8)))
                .isInstanceOf(Batch.TooLarge.class);
        assertThat(reading.lines("1\n".repeat(10_001).getBytes(UTF_8))).isInstanceOf(Batch.TooLarge.class);
    }

    @Test
    void moreThanSixteenMebibytesRefuseTheRequest() {
        assertThat(reading.json(new byte[(16 << 20) + 1])).isInstanceOf(Batch.TooLarge.class);
        assertThat(reading.lines(new byte[(16 << 20) + 1])).isInstanceOf(Batch.TooLarge.class);
    }

    /** A seeded walk from good requests to noise: there is always an answer, and what is accepted can be written. */
    @Test
    void whateverBytesComeEveryItemIsAcceptedOrRefusedWithAReason() {
        Random random = new Random(20_201_026);

        for (int round = 0; round < FUZZED; round++) {
            byte[] body = IntakeFuzz.request(random);
            for (Batch batch : List.of(reading.json(body), reading.lines(body))) {
                for (Verdict verdict : ((Batch.Checked) batch).verdicts()) {
                    switch (verdict) {
                        case Verdict.Accepted(var report) ->
                            assertThat(Wire.encode(report)).isNotEmpty();
                        case Verdict.Refused(var violations) ->
                            assertThat(violations)
                                    .isNotEmpty()
                                    .noneMatch(v -> v.expected().isBlank());
                    }
                }
            }
        }
    }

    private List<Verdict> json(String body) {
        return ((Batch.Checked) reading.json(body.getBytes(UTF_8))).verdicts();
    }

    private List<Verdict> lines(String body) {
        return ((Batch.Checked) reading.lines(body.getBytes(UTF_8))).verdicts();
    }
}
