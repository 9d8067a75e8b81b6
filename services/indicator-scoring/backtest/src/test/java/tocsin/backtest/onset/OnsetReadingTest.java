package tocsin.backtest.onset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OnsetReadingTest {
    private static final String HEADER =
            "problem,theater,onset,horizon_days,kind,what_happened,series_that_may_carry_it\n";

    @Test
    void aRowSaysWhatBeganWhenAndHowFarAheadAWarningCounts() throws IOException, UnsoundOnsets {
        Onsets onsets = read("offensive,north,2019-04-30,60,onset,\"It begins, in the north\",counts\n");

        assertThat(onsets.all())
                .containsExactly(new Onset(
                        "offensive",
                        "north",
                        LocalDate.parse("2019-04-30"),
                        60,
                        "It begins, in the north",
                        "counts",
                        null));
    }

    @Test
    void anEndEndsTheLatestOnsetBeforeIt() throws IOException, UnsoundOnsets {
        Onsets onsets = read("""
                offensive,north,2019-04-30,60,onset,first,
                offensive,north,2019-12-19,60,onset,second,
                other,north,2020-01-01,60,onset,other,
                offensive,north,2020-03-05,0,end,ceasefire,
                """);

        assertThat(onsets.of("offensive")).extracting(Onset::end).containsExactly(null, LocalDate.parse("2020-03-05"));
        assertThat(onsets.of("other")).extracting(Onset::end).containsExactly((LocalDate) null);
    }

    @Test
    void anEndOfNothingIsTold() throws IOException, UnsoundOnsets {
        Onsets onsets = read("offensive,north,2020-03-05,0,end,ceasefire,\n");

        assertThat(onsets.all()).isEmpty();
        assertThat(onsets.notes())
                .containsExactly("line 2: offensive ended on 2020-03-05, but no onset before that is given");
    }

    @Test
    void withoutAHorizonTheProblemsOwnHolds() throws IOException, UnsoundOnsets {
        Onsets onsets = read("offensive,north,2019-04-30,,onset,first,\n");

        assertThat(onsets.all()).extracting(Onset::horizonDays).containsExactly((Integer) null);
    }

    @Test
    void everyFaultIsNamedWithLineAndField() {
        assertThatThrownBy(() -> read("""
                offensive,north,30.4.2019,60,onset,first,
                ,north,2019-12-19,sixty,onset,second,
                other,north,2020-01-01,60,begin,other,
                """)).isInstanceOf(UnsoundOnsets.class).hasMessage("""
                        line 2, onset: expected a day such as 2020-10-26, found '30.4.2019'
                        line 3, problem: expected the id of a problem, found ''
                        line 3, horizon_days: expected a whole number of days, 1 to 3660, or nothing, found 'sixty'
                        line 4, kind: expected onset or end, found 'begin'""");
    }

    @Test
    void aMissingColumnIsNamed() {
        assertThatThrownBy(() -> OnsetReading.read(new StringReader("problem,date,kind\na,2019-01-01,onset\n")))
                .isInstanceOf(UnsoundOnsets.class)
                .hasMessage("line 1, onset: expected a column of this name, found 'problem,date,kind'");
    }

    private static Onsets read(String rows) throws IOException, UnsoundOnsets {
        return OnsetReading.read(new StringReader(HEADER + rows));
    }
}
