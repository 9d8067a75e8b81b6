package tocsin.bench.places;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import tocsin.bench.Benchmark;
import tocsin.bench.matching.Headline;
import tocsin.contracts.intake.ReportContent;
import tocsin.watch.place.Gazetteer;
import tocsin.watch.place.GazetteerReading;
import tocsin.watch.place.Placing;

/** Reads places from headlines whose true places are known. */
public final class PlaceAccuracy implements Benchmark {
    private static final int TELLING = 10;

    private final Path archives;

    public PlaceAccuracy(Path archives) {
        this.archives = archives;
    }

    @Override
    public String name() {
        return "places";
    }

    @Override
    public String purpose() {
        return "how often the place read from a headline is the true one: UCDP 2019, VIINA";
    }

    @Override
    public ObjectNode run() throws IOException {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        if (!Files.exists(archives)) {
            System.out.println("The headlines of " + archives + " are not here (see TOCSIN_ARCHIVES).");
            return result.put("skipped", "no headlines");
        }
        Gazetteer gazetteer = GazetteerReading.shipped();
        Placing placing = new Placing(gazetteer, List.of());
        Provinces provinces = new Provinces(archives, gazetteer);
        List<Outcome> ucdp = outcomes(Headline.ucdp(archives), placing, provinces);
        List<Outcome> viina = outcomes(Headline.viina(archives), placing, provinces);
        System.out.println("| headlines | n | within 25 km | right province | unresolved |");
        System.out.println("|---|---|---|---|---|");
        ArrayNode rows = result.putArray("rows");
        rows.add(row("UCDP 2019, all", ucdp, outcome -> true));
        rows.add(
                row("UCDP 2019, town known", ucdp, outcome -> outcome.headline().precise()));
        rows.add(row("VIINA, all", viina, outcome -> true));
        rows.add(row(
                "VIINA, Ukrainian",
                viina,
                outcome -> outcome.headline().language().equals("uk")));
        rows.add(row(
                "VIINA, Russian",
                viina,
                outcome -> outcome.headline().language().equals("ru")));
        errors("UCDP 2019", ucdp, result);
        errors("VIINA", viina, result);
        return result;
    }

    private static List<Outcome> outcomes(List<Headline> headlines, Placing placing, Provinces provinces) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Headline headline : headlines) {
            ReportContent content = new ReportContent(
                    Instant.EPOCH, null, headline.text(), "", headline.language(), null, null, null, null);
            outcomes.add(Outcome.of(headline, placing.of(content), provinces));
        }
        return outcomes;
    }

    private static ObjectNode row(String name, List<Outcome> all, Predicate<Outcome> which) {
        List<Outcome> chosen = all.stream().filter(which).toList();
        double near = share(chosen, Outcome::isNear);
        double province = share(chosen, Outcome::sameProvince);
        double unresolved = share(chosen, Outcome::isUnresolved);
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %.1f %% | %.1f %% | %.1f %% |%n",
                name,
                chosen.size(),
                near,
                province,
                unresolved);
        return JsonNodeFactory.instance
                .objectNode()
                .put("headlines", name)
                .put("n", chosen.size())
                .put("within25km", near)
                .put("rightProvince", province)
                .put("unresolved", unresolved);
    }

    private static double share(List<Outcome> outcomes, Predicate<Outcome> which) {
        return 100.0 * outcomes.stream().filter(which).count() / Math.max(1, outcomes.size());
    }

    /** The errors made most often, by what is true and what was found. */
    private static void errors(String name, List<Outcome> outcomes, ObjectNode result) {
        Map<String, Integer> counts = new TreeMap<>();
        outcomes.stream()
                .filter(outcome -> !outcome.isNear() && !outcome.sameProvince())
                .forEach(outcome -> counts.merge(outcome.told(), 1, Integer::sum));
        System.out.printf("%n%s, wrong province or none, most often:%n", name);
        ArrayNode told = result.putArray("errors " + name);
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(TELLING)
                .forEach(error -> {
                    System.out.printf("%4d x true: %s%n", error.getValue(), error.getKey());
                    told.add(error.getValue() + " x true: " + error.getKey());
                });
    }
}
