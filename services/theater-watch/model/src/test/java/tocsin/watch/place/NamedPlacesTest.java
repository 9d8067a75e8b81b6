package tocsin.watch.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.contracts.intake.Location;
import tocsin.contracts.intake.ReportContent;

class NamedPlacesTest {
    private static final Placing PLACING = new Placing(GazetteerReading.shipped(), List.of());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            uk | Вибухи пролунали на Херсонщині                       | 46.64 | 32.61
            uk | Вночі дрони влучили у склад на Рівненщині            | 50.62 | 26.25
            uk | Кременчуцький завод зупинено після пожежі            | 49.06 | 33.42
            uk | Обстріл громад Запорізької області                   | 47.85 | 35.12
            ru | В Херсонской области повреждён мост                  | 46.64 | 32.61
            ru | Российские военные заявили о взрывах в Миргороде     | 49.97 | 33.61
            uk | У Токмаку горить нафтобаза                           | 47.26 | 35.71
            en | Two mines went off in the countryside of Deir Ezzor  | 35.34 | 40.14
            en | Moscow says that a drone came down near Saraqib      | 35.86 | 36.81
            """)
    void aTextIsPlacedWhereItSaysThatSomethingHappened(String language, String text, double lat, double lon) {
        Location at = Objects.requireNonNull(PLACING.of(text(language, text)).at());

        assertThat(Math.hypot(at.lat() - lat, at.lon() - lon)).isLessThan(0.2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ru | Российские и украинские военные обменялись пленными
            uk | Нафтопровід «Дружба» знову працює
            en | The parliaments of Syria and Turkey met
            """)
    void peoplesThingsAndCountriesAreNoPoint(String language, String text) {
        assertThat(PLACING.of(text(language, text)).at()).isNull();
    }

    @Test
    void theReasonSaysWhyThisPlaceAndNoOtherOfTheName() {
        assertThat(PLACING.of(text("uk", "У Токмаку горить нафтобаза")).place())
                .isEqualTo("Tokmak: named in the text (Tokmak where the text's language is spoken)");
    }

    private static ReportContent text(String language, String title) {
        return new ReportContent(Instant.EPOCH, null, title, "", language, null, null, null, null);
    }
}
