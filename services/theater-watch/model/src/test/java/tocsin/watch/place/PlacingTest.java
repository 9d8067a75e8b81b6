package tocsin.watch.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.contracts.intake.Location;
import tocsin.contracts.intake.ReportContent;
import tocsin.watch.CatalogueFiles;

class PlacingTest {
    private static final Placing PLACING =
            new Placing(GazetteerReading.shipped(), CatalogueFiles.read().theaters());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Air strikes hit the market of Saraqib                                | nw-syria
            The convoy left al-Bab for the front                                 | nw-syria
            Fighters were flown from Idlib to Libya                              | libya nw-syria
            Воздушный удар по пригороду Идлиба                                   | nw-syria
            В Нагорном Карабахе возобновились бои                                | nagorno-karabakh south-caucasus
            İdlib'de ateşkes yürürlüğe girdi                                     | nw-syria
            Dağlık Karabağ'da çatışmalar sürüyor                                 | nagorno-karabakh south-caucasus
            غارات جوية على مدينة سراقب                                           | nw-syria
            تعزيزات عسكرية لحلب                                                  | nw-syria
            Fighting near Sirte and the Jufra air base                           | libya
            A drone fell near Tripoli, the Libyan capital of Libya               | libya
            Обстріл Мелітополя та Києва                                          | ukraine
            Shelling in Donbas                                                   | donbas ukraine
            Strikes on villages of Jabal al-Zawiya                               | nw-syria
            Unrest in Kazakhstan                                                 | central-asia
            Fighting in Sudan                                                    | sahel-horn
            """)
    void aTextLiesWhereThePlacesItNamesLie(String text, String theaters) {
        Placement placement = PLACING.of(text(text));

        assertThat(String.join(" ", placement.theaters())).isEqualTo(theaters);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Syria's parliament met in Damascus
            Hit by sanctions, the bank closed
            Germany and France welcomed the deal
            the army of the republic marched
            """)
    void aTextThatNamesNoPlaceOfATheaterLiesInNone(String text) {
        assertThat(PLACING.of(text(text)).theaters()).isEmpty();
    }

    @Test
    void coordinatesDecideAgainstTheText() {
        ReportContent content = new ReportContent(
                Instant.EPOCH, null, "Strike on Sirte", "", "en", null, new Location(35.87, 36.80), null, null);

        Placement placement = PLACING.of(content);

        assertThat(placement.theaters()).containsExactly("nw-syria");
        assertThat(placement.place()).isEqualTo("Saraqib: coordinates given");
    }

    @Test
    void aPointMayLieInSeveralTheaters() {
        ReportContent content =
                new ReportContent(Instant.EPOCH, null, "", "", null, null, new Location(44.95, 34.10), null, null);

        assertThat(PLACING.of(content).theaters()).containsExactly("crimea", "turkic-fsu", "ukraine");
    }

    @Test
    void theReasonNamesThePlace() {
        assertThat(PLACING.of(text("Moscow says that Saraqib fell")).place()).isEqualTo("Saraqib: named in the text");
    }

    @Test
    void aTownCountsBeforeTheOneThatItsProvinceIsCalledBy() {
        assertThat(PLACING.of(text("A convoy reaches Saraqib in Idlib")).place())
                .startsWith("Saraqib, Idlib: named in the text");
    }

    @Test
    void aTextWithoutAnyPlaceSaysSo() {
        assertThat(PLACING.of(text("the two presidents spoke by telephone")).place())
                .isNull();
    }

    private static ReportContent text(String title) {
        return new ReportContent(Instant.EPOCH, null, title, "", null, null, null, null, null);
    }
}
