package tocsin.watch.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tocsin.contracts.intake.AcceptedReport;
import tocsin.contracts.intake.PartitionMarker;
import tocsin.watch.archive.ArchiveLine;
import tocsin.watch.archive.ReportForm;
import tocsin.watch.feed.FetchRefused;
import tocsin.watch.feed.Fetched;
import tocsin.watch.feed.Refusal;
import tocsin.watch.intake.Door;

class TakeFetchedTest {
    private static final Instant NOW = Instant.parse("2020-11-13T12:00:00Z");
    private static final Door LIVE = new Door.Live(NOW);

    private final BrokerInMemory broker = new BrokerInMemory();
    private final TakeFetched taking = new TakeFetched(new AcceptReports(broker, new SimpleMeterRegistry()), broker);

    @Test
    void reportsAreSentInTheOrderOfTheirPublication() throws FetchRefused {
        TakeFetched.Taken taken = taking.take(
                "agency", LIVE, fetched(report("late", NOW), report("early", NOW.minus(Duration.ofHours(1)))));

        assertThat(taken.accepted()).isEqualTo(2);
        assertThat(taken.newestAt()).isEqualTo(NOW);
        assertThat(broker.taken())
                .extracting(sent -> ((AcceptedReport) sent.message()).externalId())
                .containsExactly("early", "late");
    }

    @Test
    void whatIsStampedWithATimeToComeIsRefusedAndTheRestTakenAlsoInAnExercise() throws FetchRefused {
        Door exercise = new Door.Exercise("01ARZ3NDEKTSV4RRFFQ69G5FAV", 1, NOW);

        TakeFetched.Taken taken =
                taking.take("agency", exercise, fetched(report("1", NOW), report("2", NOW.plus(Duration.ofHours(1)))));

        assertThat(taken.accepted()).isEqualTo(1);
        assertThat(taken.refusals()).containsExactly(Map.entry(Refusal.FUTURE, 1L));
        assertThat(taken.reason()).contains("2020-11-13T13:00:00Z");
        assertThat(taken.newestAt()).isEqualTo(NOW);
    }

    @Test
    void aReportOfAnotherSourceIsRejectedWithTheReasonOfTheIntake() throws FetchRefused {
        ArchiveLine.Report foreign = report("1", NOW).saidBy("reuters");

        TakeFetched.Taken taken = taking.take("agency", LIVE, fetched(foreign));

        assertThat(taken.accepted()).isZero();
        assertThat(taken.refusals()).containsExactly(Map.entry(Refusal.REJECTED, 1L));
        assertThat(taken.reason()).startsWith("source: expected");
    }

    @Test
    void aReportThatIsTooLargeDoesNotKeepTheOthers() throws FetchRefused {
        ArchiveLine.Report large = new ReportForm("agency", "1", NOW)
                .text("x", "x".repeat(2_000_000))
                .on(new ArchiveLine.Place("feed", 1));

        TakeFetched.Taken taken = taking.take("agency", LIVE, fetched(large, report("2", NOW)));

        assertThat(taken.accepted()).isEqualTo(1);
        assertThat(taken.refusals()).containsExactly(Map.entry(Refusal.TOO_LARGE, 1L));
    }

    @Test
    void whatTheBrokerDidNotTakeIsNotTaken() {
        broker.takeOnly(1);

        assertThatThrownBy(() -> taking.take("agency", LIVE, fetched(report("1", NOW), report("2", NOW))))
                .isInstanceOfSatisfying(
                        FetchRefused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.BROKER));
    }

    @Test
    void aSourceWithoutNewsIsMarkedAsHeard() throws FetchRefused {
        taking.take("agency", LIVE, Fetched.nothing(null, Fetched.Standing.CAUGHT_UP));

        assertThat(broker.taken()).singleElement().satisfies(sent -> {
            PartitionMarker marker = (PartitionMarker) sent.message();
            assertThat(marker.heard()).isEqualTo(Set.of("agency"));
            assertThat(sent.partition()).isEqualTo(marker.partition());
        });
    }

    @Test
    void aSourceOfWhichNothingShowsThatItLivesIsNot() throws FetchRefused {
        taking.take("agency", LIVE, Fetched.nothing(null, Fetched.Standing.IDLE));

        assertThat(broker.taken()).isEmpty();
    }

    private static Fetched fetched(ArchiveLine... lines) {
        return new Fetched(List.copyOf(Arrays.asList(lines)), Map.of(), "next", Fetched.Standing.CAUGHT_UP);
    }

    private static ArchiveLine.Report report(String id, Instant published) {
        return new ReportForm("agency", id, published).text("Strike", "").on(new ArchiveLine.Place("feed", 1));
    }
}
