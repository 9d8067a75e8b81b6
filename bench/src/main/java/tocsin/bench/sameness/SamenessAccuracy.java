package tocsin.bench.sameness;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tocsin.bench.Benchmark;
import tocsin.watch.sameness.SamePairs;

/** Precision and recall of fingerprints on the labelled pairs that the tests hold a floor with. */
public final class SamenessAccuracy implements Benchmark {
    @Override
    public String name() {
        return "sameness";
    }

    @Override
    public String purpose() {
        return "precision and recall of same-event fingerprints on labelled pairs";
    }

    @Override
    public ObjectNode run() {
        List<SamePairs.Pair> pairs = SamePairs.all();
        Map<String, List<SamePairs.Pair>> kinds = new TreeMap<>();
        for (SamePairs.Pair pair : pairs) {
            kinds.computeIfAbsent((pair.same() ? "same: " : "apart: ") + pair.kind(), kind -> new ArrayList<>())
                    .add(pair);
        }
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        ArrayNode rows = result.putArray("kinds");
        System.out.println("| pairs | n | found the same |");
        System.out.println("|---|---|---|");
        kinds.forEach((kind, some) -> {
            System.out.printf("| %s | %d | %d |%n", kind, some.size(), found(some));
            rows.addObject().put("kind", kind).put("n", some.size()).put("found", found(some));
        });
        List<SamePairs.Pair> same = pairs.stream().filter(SamePairs.Pair::same).toList();
        double precision = (double) found(same) / found(pairs);
        double recall = (double) found(same) / same.size();
        System.out.printf(Locale.ROOT, "%n%d pairs: precision %.3f, recall %.3f%n", pairs.size(), precision, recall);
        return result.put("pairs", pairs.size()).put("precision", precision).put("recall", recall);
    }

    private static long found(List<SamePairs.Pair> pairs) {
        return pairs.stream().filter(SamePairs.Pair::isFound).count();
    }
}
