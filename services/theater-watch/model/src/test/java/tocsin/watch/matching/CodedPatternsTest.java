package tocsin.watch.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tocsin.contracts.catalogue.EventPattern;
import tocsin.contracts.catalogue.IndicatorItem;
import tocsin.contracts.catalogue.IndicatorMethod;
import tocsin.contracts.intake.CodedEvent;

/** Whatever is faster than asking an event every pattern must find the same indicators. */
class CodedPatternsTest {
    private static final int CATALOGUES = 150;
    private static final int MOST_INDICATORS = 60;
    private static final int EVENTS = 100;

    /** A pattern of so many actors and counterparts goes by the actors alone. */
    private static final int MANY = 20;

    private static final List<String> SCHEMES = List.of("cameo", "cameo", "cameo", "ucdp");
    private static final List<String> CODES = List.of("", "1", "0", "19", "01", "18", "195", "190", "1951", "x");
    private static final List<String> ROLES = List.of("", "", "GOV", "mil", " of Turkey");

    /** Also letters whose cases are no pairs (Turkish i, long s, Kelvin, mu), letters beyond 16 bits, and halves of these. */
    private static final List<String> ACTORS = List.of(
            "",
            "T",
            "tu",
            "TUR",
            "tur",
            "SYR",
            "Syr",
            "\u017Fyr",
            "Government",
            "IRN",
            "\u0131rn",
            "\u0130RN",
            "KEN",
            "\u212Aen",
            "\u00B5\u00B5\u00B5",
            "\u039C\u039C\u039C",
            "\uD801\uDC00",
            "\uD801\uDC28",
            "X\uD801\uDC00Y",
            "x\uD801\uDC28y",
            "XX\uD801\uDC00",
            "xx\uD801\uDC28",
            "\uD801",
            "\u0000\u0000\u0000");

    private final Random random = new Random(20_201_009);

    @Test
    void noMatchIsLostAndNoneIsMadeUp() {
        int found = 0;
        for (int catalogue = 0; catalogue < CATALOGUES; catalogue++) {
            List<IndicatorItem> indicators = some(MOST_INDICATORS, this::indicator);
            CodedPatterns patterns = new CodedPatterns(indicators);
            for (int number = 0; number < EVENTS; number++) {
                CodedEvent event = new CodedEvent(any(SCHEMES), any(CODES) + any(CODES), some(5, this::actor), null);
                List<IndicatorItem> fitting = asked(indicators, event);
                found += fitting.size();

                assertThat(patterns.of(event)).as("%s", event).containsExactlyElementsOf(fitting);
            }
        }

        assertThat(found).isBetween(CATALOGUES * EVENTS, CATALOGUES * EVENTS * MOST_INDICATORS / 4);
    }

    /** Those with a pattern that fits when all are asked. */
    private static List<IndicatorItem> asked(List<IndicatorItem> indicators, CodedEvent event) {
        return indicators.stream()
                .filter(indicator ->
                        indicator.events().stream().anyMatch(pattern -> EventMatching.matches(pattern, event)))
                .toList();
    }

    private IndicatorItem indicator() {
        return new IndicatorItem(
                "indicator-" + random.nextInt(),
                "Indicator",
                new IndicatorMethod.Sign(10, 1),
                8,
                "one",
                List.of("anywhere"),
                List.of(),
                List.of(),
                some(3, this::pattern));
    }

    private EventPattern pattern() {
        int most = random.nextInt(20) == 0 ? MANY : 3;
        return new EventPattern(
                any(SCHEMES), some(3, () -> any(CODES)), some(most, this::actor), some(most, this::actor));
    }

    private String actor() {
        return any(ACTORS) + any(ROLES);
    }

    /** From none to one less than a number. */
    private <T> List<T> some(int fewerThan, Supplier<T> each) {
        return Stream.generate(each).limit(random.nextInt(fewerThan)).toList();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
