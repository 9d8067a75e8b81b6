package tocsin.bench.matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import tocsin.bench.scoring.Effort;
import tocsin.contracts.catalogue.EventPattern;
import tocsin.contracts.catalogue.IndicatorItem;
import tocsin.contracts.catalogue.IndicatorMethod;
import tocsin.contracts.intake.CodedEvent;
import tocsin.contracts.intake.ReportContent;
import tocsin.watch.matching.IndicatorMatching;

/** Holds coded events against patterns of one or two CAMEO codes and a pair of countries each. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CodedEvents {
    static final int EVENTS = 500_000;
    private static final int DISTINCT = 20_000;
    private static final int COUNTRIES = 60;
    private static final String[] ROLES = {"", "GOV", "MIL", "REB", "CVL", "OPP"};

    @Param({"1000", "10000"})
    public int patterns;

    private List<ReportContent> events = List.of();
    private IndicatorMatching matching = new IndicatorMatching(Stock.bundle(List.of()));

    @Setup(Level.Trial)
    public void prepare() {
        Random random = new Random(3);
        List<IndicatorItem> indicators = new ArrayList<>();
        for (int i = 0; i < patterns; i++) {
            List<String> codes = random.nextBoolean() ? List.of(code(random)) : List.of(code(random), code(random));
            EventPattern pattern = new EventPattern("cameo", codes, List.of(country(random)), List.of(country(random)));
            indicators.add(indicator(i, pattern));
        }
        matching = new IndicatorMatching(Stock.bundle(indicators));
        events = new ArrayList<>();
        for (int i = 0; i < DISTINCT; i++) {
            String code = code(random);
            events.add(event(code + (1 + random.nextInt(9)), actor(random), actor(random)));
        }
    }

    @Benchmark
    public int match(Effort effort) {
        effort.begin();
        int matched = 0;
        for (int i = 0; i < EVENTS; i++) {
            matched +=
                    matching.match("bench", events.get(i % DISTINCT), Set.of()).size();
        }
        effort.end();
        return matched;
    }

    private static IndicatorItem indicator(int number, EventPattern pattern) {
        return new IndicatorItem(
                "indicator-" + number,
                "Indicator",
                new IndicatorMethod.Sign(10, 1),
                8,
                "one",
                List.of("anywhere"),
                List.of(),
                List.of(),
                List.of(pattern));
    }

    private static ReportContent event(String code, String... actors) {
        CodedEvent event = new CodedEvent("cameo", code, List.of(actors), null);
        return new ReportContent(Instant.EPOCH, null, "", "", null, null, null, null, event);
    }

    /** One of CAMEO's twenty roots, or one of its branches. */
    private static String code(Random random) {
        int root = 1 + random.nextInt(20);
        return random.nextBoolean() ? "%02d".formatted(root) : "%02d%d".formatted(root, random.nextInt(6));
    }

    private static String actor(Random random) {
        return country(random) + ROLES[random.nextInt(ROLES.length)];
    }

    private static String country(Random random) {
        int number = random.nextInt(COUNTRIES);
        return "" + (char) ('A' + number % 20) + (char) ('A' + number / 20) + 'X';
    }
}
