package tocsin.watch.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tocsin.watch.archive.ArchiveLine;

/** Whatever a source sends is read as reports, or refused with a reason: nothing else comes out of a reader. */
class FeedNoiseTest {
    private static final int INPUTS = "long".equals(System.getProperty("tocsin.tests")) ? 100_000 : 3_000;
    private static final int MOST = 1_000_000;
    private static final int LONGEST_LINE = 60_000;
    private static final Instant NOW = Instant.parse("2020-11-13T12:00:00Z");

    private final Set<String> told = new HashSet<>();
    private int reports;
    private int refused;

    /** One of the ways in which what was fetched is read. */
    private interface Reader {
        List<ArchiveLine> read(byte[] sent) throws IOException;
    }

    private static final List<Reader> READERS = List.of(
            sent -> new Unpacking(MOST, LONGEST_LINE, StandardCharsets.UTF_8)
                    .lines("sent", new ByteArrayInputStream(sent), new Tally()),
            sent -> SyndicationReading.read(sent, "application/xml", "agency", Set.of(), NOW)
                    .lines(),
            sent -> List.of(CapReading.read(sent, "sent", "agency", CapReading.Drills.TAKEN)),
            sent -> {
                CapIndex.alerts(sent, "application/atom+xml");
                return List.of();
            },
            sent -> ApiPage.of(sent).lines("Result", "sent"));

    @Test
    void everyInputGivesReportsOrAReason() {
        Noise noise = new Noise(20_201_113);
        for (int number = 0; number < INPUTS; number++) {
            byte[] sent = noise.next();
            for (Reader reader : READERS) {
                read(reader, sent, number);
            }
        }

        assertThat(reports).isGreaterThan(INPUTS / 4);
        assertThat(refused).isGreaterThan(INPUTS);
        assertThat(told).allSatisfy(reason -> assertThat(reason).isNotBlank().hasSizeLessThan(1_000));
    }

    private void read(Reader reader, byte[] sent, int number) {
        try {
            for (ArchiveLine line : reader.read(sent)) {
                switch (line) {
                    case ArchiveLine.Report report -> reports++;
                    case ArchiveLine.Unreadable unreadable -> told.add(unreadable.reason());
                }
            }
        } catch (FetchRefused refusal) {
            refused++;
            told.add(refusal.reason());
        } catch (IOException | RuntimeException | StackOverflowError wrong) {
            fail("input %d (%d bytes)".formatted(number, sent.length), wrong);
        }
    }
}
