package tocsin.bench.matching;

import java.util.List;
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
import org.openjdk.jmh.annotations.TearDown;
import tocsin.bench.scoring.Effort;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.contracts.intake.ReportContent;

/** Holds texts against stored queries, one at a time; the matches of both must be the same. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class TextQueries {
    private static final int COMPARED = 500;

    @Param({"100", "1000", "10000"})
    public int queries;

    @Param({"TOCSIN", "LUCENE_MONITOR"})
    public Matcher matcher = Matcher.TOCSIN;

    /** Who matches. */
    public enum Matcher {
        TOCSIN(4_000),
        LUCENE_MONITOR(COMPARED);

        private final int texts;

        Matcher(int texts) {
            this.texts = texts;
        }

        int texts() {
            return texts;
        }

        TextMatcher over(CatalogueBundle catalogue, List<ReportContent> texts) throws Exception {
            return switch (this) {
                case TOCSIN -> TextMatcher.tocsin(catalogue);
                case LUCENE_MONITOR -> new MonitorPeer(catalogue, texts);
            };
        }
    }

    private List<ReportContent> texts = List.of();
    private TextMatcher matching = text -> 0;

    @Setup(Level.Trial)
    public void prepare() throws Exception {
        Stock stock = Stock.read();
        texts = stock.texts(matcher.texts());
        matching = matcher.over(stock.catalogue(queries), texts);
    }

    @TearDown(Level.Trial)
    public void close() throws Exception {
        int same = 0;
        for (ReportContent text : texts.subList(0, COMPARED)) {
            same += matching.matches(text);
        }
        System.out.printf("%,d matches in the first %d texts%n", same, COMPARED);
        matching.close();
    }

    @Benchmark
    public int match(Effort effort) throws Exception {
        effort.begin();
        int matched = 0;
        for (ReportContent text : texts) {
            matched += matching.matches(text);
        }
        effort.end();
        return matched;
    }
}
