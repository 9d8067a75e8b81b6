package tocsin.watch.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.contracts.catalogue.IndicatorItem;
import tocsin.contracts.catalogue.TextQuery;
import tocsin.watch.CatalogueFiles;

class LanguageDetectionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Convoy crosses the border at night
            en | Erdoğan told reporters that the talks would go on next week
            tr | Askeri konvoy gece yola cikti
            tr | Cumhurbaşkanı açıklama yaptı
            ru | Колонна техники прошла через город
            ru | Военные сообщили о взрыве у моста
            uk | Колона техніки пройшла через місто
            uk | Ворог атакував склад та порт
            ar | رتل عسكري يدخل من المعبر
            """)
    void aHeadlineTellsItsLanguage(String language, String text) {
        assertThat(LanguageDetection.of(text)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "12:30 - 45", "!!!"})
    void nothingCanBeSaidOfATextWithoutLetters(String text) {
        assertThat(LanguageDetection.of(text)).isNull();
    }

    @Test
    void nearlyAllExamplesOfTheCatalogueAreReadInTheirLanguage() {
        List<String> wrong = new ArrayList<>();
        int all = 0;

        for (IndicatorItem indicator : CatalogueFiles.read().indicators()) {
            for (TextQuery query : indicator.queries()) {
                for (String text : query.mustMatch()) {
                    all++;
                    if (!query.language().equals(LanguageDetection.of(text))) {
                        wrong.add(query.language() + ": " + text);
                    }
                }
            }
        }

        assertThat(wrong).hasSizeLessThanOrEqualTo(all / 100);
    }
}
