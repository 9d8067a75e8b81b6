package tocsin.watch.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tocsin.contracts.intake.FeedCoverage;

class ArchiveCoverageTest {

    @Test
    void anArchiveCoversEveryDayFromItsFirstPublicationToItsLast() {
        FeedCoverage coverage = ArchiveCoverage.of(List.of(report("ucdp", "2019-05-01"), report("ucdp", "2019-02-01")));

        assertThat(coverage.bySource())
                .containsExactly(new FeedCoverage.Span("ucdp", at("2019-02-01"), at("2019-05-01"), List.of()));
        assertThat(coverage.spans()).isEmpty();
    }

    @Test
    void aWholeYearWithoutARowIsAGap() {
        FeedCoverage coverage = ArchiveCoverage.of(List.of(report("ucdp", "2015-12-30"), report("ucdp", "2017-01-02")));

        assertThat(coverage.gaps())
                .hasSize(366)
                .startsWith(LocalDate.parse("2016-01-01"))
                .endsWith(LocalDate.parse("2016-12-31"));
    }

    @Test
    void eachSourceIsAnArchiveOfItsOwn() {
        FeedCoverage coverage = ArchiveCoverage.of(List.of(
                report("ucdp", "2019-01-01"),
                report("gdelt", "2020-01-01"),
                report("ucdp", "2019-03-01"),
                report("gdelt", "2022-03-01")));

        assertThat(coverage.from()).isEqualTo(at("2019-01-01"));
        assertThat(coverage.to()).isEqualTo(at("2022-03-01"));
        assertThat(coverage.bySource())
                .extracting(FeedCoverage.Span::source, FeedCoverage.Span::from, FeedCoverage.Span::to)
                .containsExactly(
                        tuple("gdelt", at("2020-01-01"), at("2022-03-01")),
                        tuple("ucdp", at("2019-01-01"), at("2019-03-01")));
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }

    private static ArchiveLine.Report report(String source, String day) {
        return new ArchiveLine.Report(
                new ArchiveLine.Place("a", 1), at(day), source, day, JsonNodeFactory.instance.objectNode());
    }
}
