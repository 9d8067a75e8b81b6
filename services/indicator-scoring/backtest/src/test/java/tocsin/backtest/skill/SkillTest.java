package tocsin.backtest.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tocsin.backtest.onset.Onset;
import tocsin.scoring.model.catalogue.Level;

class SkillTest {
    private static final double EXACT = 1e-12;

    @Test
    void aRaiseWithinTheHorizonBeforeAnOnsetIsAHitAndItsLeadIsTheFirstRaise() {
        ProblemSkill skill = new Made()
                .moves(42, 12, Level.WATCH, -5)
                .moves(45, 0, Level.WARNING, 0)
                .moves(48, 0, Level.NORMAL, -9)
                .onset(50, null, null)
                .skill();

        assertThat(skill.hits()).isEqualTo(1);
        assertThat(skill.misses()).isZero();
        assertThat(skill.medianLeadDays()).isEqualTo(7.5);
        assertThat(skill.falseAlarms()).isZero();
        OnsetVerdict verdict = skill.onsets().getFirst();
        assertThat(verdict.levelAtOnset()).isEqualTo(Level.NORMAL);
        assertThat(verdict.logOddsAtOnset()).isEqualTo(-9);
        assertThat(verdict.highest()).isEqualTo(new OnsetVerdict.Highest(Made.at(45, 0), 0));
        assertThat(verdict.coveredDays()).isEqualTo(10);
    }

    @Test
    void aRaiseAtTheOnsetItselfComesTooLate() {
        ProblemSkill skill =
                new Made().moves(50, 0, Level.WATCH, -5).onset(50, null, null).skill();

        assertThat(skill.hits()).isZero();
        assertThat(skill.misses()).isEqualTo(1);
        assertThat(skill.alarms()).extracting(AlarmVerdict::kind).containsExactly(AlarmVerdict.Kind.UNDER_WAY);
    }

    @Test
    void theFirstMomentOfTheHorizonCountsAndTheSecondBeforeDoesNot() {
        assertThat(new Made()
                        .moves(40, 0, Level.WATCH, -5)
                        .onset(50, null, null)
                        .skill()
                        .hits())
                .isEqualTo(1);
        assertThat(new Made()
                        .moves(39, 23, Level.WATCH, -5)
                        .onset(50, null, null)
                        .skill()
                        .hits())
                .isZero();
    }

    @Test
    void theHorizonOfTheRowBeatsTheProblems() {
        ProblemSkill skill =
                new Made().moves(25, 0, Level.WATCH, -5).onset(50, 30, null).skill();

        assertThat(skill.hits()).isEqualTo(1);
        assertThat(skill.medianLeadDays()).isEqualTo(25);
    }

    @Test
    void anAlarmThatAnnouncesNothingIsFalseAndIsCountedPerYear() {
        ProblemSkill skill = new Made()
                .moves(10, 0, Level.WATCH, -5)
                .moves(12, 0, Level.NORMAL, -9)
                .onset(50, null, null)
                .skill();

        assertThat(skill.falseAlarms()).isEqualTo(1);
        assertThat(skill.falseAlarmsPerProblemYear()).isCloseTo(365.25 / 100, within(EXACT));
    }

    @Test
    void raisesWithinOneAlarmAreOneAlarm() {
        ProblemSkill skill = new Made()
                .moves(10, 0, Level.WATCH, -5)
                .moves(11, 0, Level.WARNING, 0)
                .moves(12, 0, Level.NORMAL, -9)
                .onset(50, null, null)
                .skill();

        assertThat(skill.alarms())
                .containsExactly(
                        new AlarmVerdict(Made.at(10, 0), Made.at(12, 0), Level.WARNING, AlarmVerdict.Kind.FALSE_ALARM));
    }

    @Test
    void anAlarmWhileSomethingIsUnderWayIsNotFalseThroughItsLastDay() {
        assertThat(kindOfAlarmOn(60, 60)).isEqualTo(AlarmVerdict.Kind.UNDER_WAY);
        assertThat(kindOfAlarmOn(61, 60)).isEqualTo(AlarmVerdict.Kind.FALSE_ALARM);
    }

    @Test
    void withoutAnEndWhatBeganLastsForItsHorizon() {
        assertThat(kindOfAlarmOn(59, null)).isEqualTo(AlarmVerdict.Kind.UNDER_WAY);
        assertThat(kindOfAlarmOn(60, null)).isEqualTo(AlarmVerdict.Kind.FALSE_ALARM);
    }

    private static AlarmVerdict.Kind kindOfAlarmOn(int day, @Nullable Integer end) {
        return new Made()
                .moves(day, 0, Level.WATCH, -5)
                .onset(50, null, end)
                .skill()
                .alarms()
                .getFirst()
                .kind();
    }

    @Test
    void timeInAlarmIsTheShareOfCoveredTime() {
        ProblemSkill skill = new Made()
                .moves(10, 12, Level.WATCH, -5)
                .moves(13, 0, Level.NORMAL, -9)
                .onset(50, null, null)
                .skill();

        assertThat(skill.timeInAlarm()).isCloseTo(0.025, within(EXACT));
    }

    @Test
    void daysThatWereNotCoveredCountForNothing() {
        Judged judged = new Made()
                .moves(10, 0, Level.WATCH, -5)
                .onset(50, null, null)
                .judged(
                        Made.PERIOD,
                        LongStream.rangeClosed(
                                        Made.day(5).toEpochDay(), Made.day(14).toEpochDay())
                                .boxed()
                                .toList());

        ProblemSkill skill = Skill.of(List.of(judged), List.of()).problems().getFirst();

        assertThat(skill.years()).isCloseTo(10 / 365.25, within(EXACT));
        assertThat(skill.timeInAlarm()).isCloseTo(0.5, within(EXACT));
        assertThat(skill.samples()).isEqualTo(5);
    }

    @Test
    void aSampleSaysWhetherAnOnsetFollowsWithinTheHorizonAndThoseUnderWayAreLeftOut() {
        Judged judged = new Made().look(1, 0, -10).onset(50, null, 60).judged();

        List<Sample> samples = Sample.of(judged);

        assertThat(samples).hasSize(100 - 11);
        assertThat(samples.stream().filter(Sample::onsetFollows).map(Sample::at))
                .hasSize(10)
                .startsWith(Made.at(40, 0))
                .endsWith(Made.at(49, 0));
        assertThat(samples.getFirst().probability()).isCloseTo(1 / 11.0, within(EXACT));
    }

    @Test
    void onsetsOutsideThePeriodAreNeitherHitsNorMissesButExplainAlarms() {
        Judged judged = new Made()
                .moves(35, 0, Level.WATCH, -5)
                .onset(41, null, null)
                .judged(
                        new Period(Made.day(1), Made.day(40)),
                        LongStream.rangeClosed(
                                        Made.day(1).toEpochDay(), Made.day(40).toEpochDay())
                                .boxed()
                                .toList());

        ProblemSkill skill = Skill.of(List.of(judged), List.of()).problems().getFirst();

        assertThat(skill.hits() + skill.misses()).isZero();
        assertThat(skill.falseAlarms()).isZero();
    }

    @Test
    void anOnsetOfAProblemThatTheCatalogueLacksIsAMiss() {
        Onset onset = new Onset("unknown", "", LocalDate.parse("2021-02-01"), 30, "it began", "", null);

        Skill skill = Skill.of(List.of(), List.of(onset));

        assertThat(skill.total().misses()).isEqualTo(1);
        assertThat(skill.total().falseAlarmsPerProblemYear()).isNull();
        assertThat(skill.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.inCatalogue()).isFalse();
            assertThat(problem.brier()).isNull();
        });
    }

    @Test
    void anOnsetIsAnOutcomeWhereAReplayedDayLiesWithinItsHorizon() {
        Judged judged = new Made()
                .look(1, 0, -12)
                .onset(30, null, null)
                .onset(32, null, null)
                .onset(90, null, null)
                .judged();
        List<Sample> days = Sample.of(judged);

        // From day 30 on something is under way, so that no day lies before the onset of day 32 but those before day
        // 30.
        assertThat(judged.foreseeable(days)).isEqualTo(3);
        assertThat(judged.foreseeable(days.stream()
                        .filter(day -> day.at().isAfter(Made.at(29, 0)))
                        .toList()))
                .isEqualTo(1);
        assertThat(judged.foreseeable(List.of())).isZero();
    }
}
