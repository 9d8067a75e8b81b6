package tocsin.watch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.contracts.intake.AcceptedReport;
import tocsin.contracts.intake.PairScore;
import tocsin.contracts.wire.Wire;

class ReportChecksTest {
    private static final Instant NOW = Instant.parse("2020-11-01T12:00:00Z");
    private static final Sender SENDER = new Sender("officer", Set.of("officer", "reuters"));
    private static final Door LIVE = new Door.Live(NOW);

    @Test
    void theLeastReportIsASourceATimeAndATitle() {
        AcceptedReport report =
                accepted(LIVE, "{'source':'officer','publishedAt':'2020-10-26T08:00:00+03:00','title':'Strike'}");

        assertThat(report.board()).isEqualTo("live");
        assertThat(report.content().publishedAt()).isEqualTo(Instant.parse("2020-10-26T05:00:00Z"));
        assertThat(report.revision().number())
                .isEqualTo(Instant.parse("2020-10-26T05:00:00Z").toEpochMilli());
        assertThat(report.acceptedBy()).isEqualTo("officer");
    }

    @Test
    void aDateAloneStandsForItsNoon() {
        AcceptedReport report = accepted(LIVE, with("'occurredAt':'2020-10-26'"));

        assertThat(report.content().occurredAt()).isEqualTo(Instant.parse("2020-10-26T12:00:00Z"));
    }

    @Test
    void theIdIsThatOfTheSourcesOwnIdWhateverTheContent() {
        assertThat(accepted(LIVE, with("'externalId':'7','body':'one'")).id())
                .isEqualTo(accepted(LIVE, with("'externalId':'7','body':'two'")).id());
        assertThat(accepted(LIVE, with("'body':'one'")).id())
                .isEqualTo(accepted(LIVE, with("'body':'one'")).id())
                .isNotEqualTo(accepted(LIVE, with("'body':'two'")).id());
    }

    @Test
    void theSendersRevisionGoesBeforeThePublicationTime() {
        assertThat(accepted(LIVE, with("'revision':3")).revision().number()).isEqualTo(3);
    }

    @Test
    void anExerciseTakesReportsOfAnyTimeAndPinsItsCatalogue() {
        Door exercise = new Door.Exercise("01J", 4, NOW);

        AcceptedReport report =
                accepted(exercise, "{'source':'officer','publishedAt':'2011-03-07T00:00:00Z','title':'Protest'}");

        assertThat(report.board()).isEqualTo("01J");
        assertThat(report.catalogueVersion()).isEqualTo(4);
    }

    @Test
    void noReportIsOfAnotherAge() {
        Door exercise = new Door.Exercise("01J", 4, NOW);

        assertThat(check(exercise, "{'source':'officer','publishedAt':'1920-10-26T08:00:00Z','title':'Old'}"))
                .isEqualTo(refused("publishedAt", "a time such as 2020-10-26T05:30:00Z, from 1980 to 2049"));
        assertThat(check(exercise, "{'source':'officer','publishedAt':'2051-10-26T08:00:00Z','title':'Far'}"))
                .isEqualTo(refused("publishedAt", "a time such as 2020-10-26T05:30:00Z, from 1980 to 2049"));
        assertThat(
                        check(
                                LIVE,
                                "{'source':'officer','publishedAt':'2020-11-01T12:00:00Z','occurredAt':'1920-11-01','title':'x'}"))
                .isEqualTo(refused("occurredAt", "a time such as 2020-10-26T05:30:00Z, or a date, from 1980 to 2049"));
    }

    @Test
    void anOldLiveReportIsRefusedWithTheWayOut() {
        Verdict verdict = check(LIVE, "{'source':'officer','publishedAt':'2019-09-27T11:59:59Z','title':'Old'}");

        assertThat(verdict)
                .isEqualTo(refused("publishedAt", "at most 400 days ago; for older reports, use an exercise"));
        assertThat(check(LIVE, "{'source':'officer','publishedAt':'2019-09-28T12:00:01Z','title':'Old'}"))
                .isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void aSendersClockMayBeTenMinutesAheadAndNoMore() {
        assertThat(check(LIVE, "{'source':'officer','publishedAt':'2020-11-01T12:10:00Z','title':'Soon'}"))
                .isInstanceOf(Verdict.Accepted.class);
        assertThat(check(LIVE, "{'source':'officer','publishedAt':'2020-11-01T12:10:01Z','title':'Soon'}"))
                .isEqualTo(refused("publishedAt", "a time that has come; it is now 2020-11-01T12:00:00Z"));
    }

    @Test
    void anAccountSpeaksOnlyForItsSources() {
        String report = "{'source':'ucdp','publishedAt':'2020-10-26T08:00:00Z','title':'Strike'}";

        assertThat(check(LIVE, report)).isEqualTo(refused("source", "a source that your account may speak for"));
        assertThat(new ReportChecks(new Sender("replay", Set.of("*")), LIVE).check(json(report)))
                .isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void aCodedEventNeedsNoTitle() {
        AcceptedReport report = accepted(
                LIVE,
                "{'source':'officer','publishedAt':'2020-10-26T08:00:00Z','event':{'scheme':'ucdp','code':'1',"
                        + "'actors':['Government of Syria'],'fatalities':70},'location':{'lat':36.1,'lon':36.6}}");

        assertThat(report.content().title()).isEmpty();
        assertThat(report.content().event()).isNotNull();
    }

    @Test
    void aDayOfScoresNeedsItsDayAndNoTitle() {
        String scores = "'scores':[{'a':'TUR','b':'SYR','score':-12.5}]";
        AcceptedReport report = accepted(
                LIVE,
                "{'source':'officer','publishedAt':'2020-10-26T08:00:00Z','occurredAt':'2020-10-25'," + scores + "}");

        assertThat(report.content().scores()).containsExactly(new PairScore("TUR", "SYR", -12.5));
        assertThat(check(LIVE, "{'source':'officer','publishedAt':'2020-10-26T08:00:00Z'," + scores + "}"))
                .isEqualTo(refused("occurredAt", "the day of the scores"));
    }

    @Test
    void everyWrongScoreIsNamed() {
        Verdict verdict = check(
                LIVE,
                with(
                        "'occurredAt':'2020-10-25','scores':[{'a':'TUR','b':'SYR','score':1},{'a':'SYR','b':'TUR','score':1},"
                                + "{'a':'TUR','b':'TUR','score':1},{'a':'Tur','b':'SYR','score':'1'},{'b':'SYR','score':1}]"));

        assertThat(((Verdict.Refused) verdict).violations())
                .extracting(Violation::field)
                .containsExactly("scores[1].a", "scores[2].b", "scores[3].a", "scores[3].score", "scores[4].a");
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        Verdict verdict = check(LIVE, "{'titel':'Strike','publishedAt':'yesterday','credibility':7}");

        assertThat(((Verdict.Refused) verdict).violations())
                .extracting(Violation::field)
                .containsExactly("titel", "source", "publishedAt", "title", "credibility");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            'body':5                                     | body
            'body':'a\\u0000b'                           | body
            'body':'a\\ud800'                            | body
            'language':'english'                         | language
            'url':'javascript:alert(1)'                  | url
            'url':'https://a b'                          | url
            'location':[1,2]                             | location
            'location':{'lat':91,'lon':0}                | location.lat
            'location':{'lat':1}                         | location.lon
            'location':{'lat':1,'lon':1e999}             | location.lon
            'credibility':2.5                            | credibility
            'credibility':'2'                            | credibility
            'event':{'scheme':'ucdp'}                    | event.code
            'event':{'scheme':'icews','code':'1'}        | event.scheme
            'event':{'scheme':'ucdp','code':'1','actors':[1]} | event.actors
            'event':{'scheme':'ucdp','code':'1','fatalities':-1} | event.fatalities
            'revision':-1                                | revision
            'revision':99999999999999999999              | revision
            'externalId':' '                             | externalId
            'occurredAt':'2020-13-01'                    | occurredAt
            'occurredAt':'1820-01-01T00:00:00Z'          | occurredAt
            """)
    void aWrongFieldIsNamed(String field, String named) {
        Verdict verdict = check(LIVE, with(field));

        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        assertThat(((Verdict.Refused) verdict).violations())
                .extracting(Violation::field)
                .containsExactly(named);
    }

    private static Verdict refused(String field, String expected) {
        return new Verdict.Refused(List.of(new Violation(field, expected)));
    }

    private static String with(String field) {
        return "{'source':'officer','publishedAt':'2020-10-26T08:00:00Z','title':'Strike'," + field + "}";
    }

    private static AcceptedReport accepted(Door door, String report) {
        return ((Verdict.Accepted) check(door, report)).report();
    }

    private static Verdict check(Door door, String report) {
        return new ReportChecks(SENDER, door).check(json(report));
    }

    private static com.fasterxml.jackson.databind.JsonNode json(String report) {
        try {
            return Wire.json().readTree(report.replace('\'', '"'));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(report, broken);
        }
    }
}
