package tocsin.scoring.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.contracts.catalogue.ProblemItem;
import tocsin.contracts.wire.Wire;

/** Three problems: a strike is answered by unrest, and a crisis counts how many problems stand up. */
class FingerprintsTest {

    @Test
    void whatIsOnlyShownChangesNothing() {
        assertThat(changedBy(of("problems", "unrest", problem -> problem.put("title", "Riots"))))
                .isEmpty();
        assertThat(changedBy(of("problems", "unrest", problem -> problem.put("holdHours", 1))))
                .isEmpty();
        assertThat(changedBy(of("indicators", "marches", marches -> marches.put("title", "Demonstrations"))))
                .isEmpty();
        assertThat(changedBy(of("theaters", "south", south -> south.put("name", "The deep south"))))
                .isEmpty();
        assertThat(changedBy(of("problems", "strike", strike -> level(strike, "watch", "raise", -5))))
                .isEmpty();
    }

    @Test
    void anotherWordingOfTheHypothesisIsAnotherProblem() {
        assertThat(changedBy(of("problems", "unrest", problem -> problem.put("statement", "Unrest in the south."))))
                .containsExactly("unrest");
        assertThat(changedBy(of("problems", "strike", problem -> problem.put("horizonDays", 14))))
                .containsExactly("strike");
    }

    @Test
    void aPriorIsAProblemsOwn() {
        assertThat(changedBy(of("problems", "strike", problem -> problem.put("priorDecibans", -9))))
                .containsExactly("strike");
    }

    @Test
    void evidenceIsAlsoThatOfThoseWhoLookAtIt() {
        assertThat(changedBy(of("indicators", "rockets", rockets -> rockets.put("weight", 3))))
                .containsExactly("crisis", "strike", "unrest");
        assertThat(changedBy(of("problems", "strike", strike -> strike.put("slope", .4))))
                .containsExactly("crisis", "strike", "unrest");
        assertThat(changedBy(of("indicators", "marches", marches -> marches.put("weight", 3))))
                .containsExactly("unrest");
    }

    @Test
    void whereAnIndicatorHearsAndWhomIsEvidence() {
        assertThat(changedBy(of("theaters", "south", south -> south.put("within", "north"))))
                .containsExactly("unrest");
        assertThat(changedBy(of("sources", "agency", agency -> agency.put("reliability", "C"))))
                .containsExactly("unrest");
        assertThat(changedBy(of("sources", "database", database -> database.put("reliability", "C"))))
                .containsExactly("crisis", "strike", "unrest");
        assertThat(changedBy(
                        of("indicators", "marches", marches -> query(marches).put("query", "riot"))))
                .containsExactly("unrest");
        assertThat(changedBy(of(
                        "indicators",
                        "marches",
                        marches -> query(marches).putArray("mustMatch").add("A march."))))
                .isEmpty();
        assertThat(changedBy(bundle -> ((ObjectNode) bundle.path("grades").path("reliability")).put("B", .7)))
                .containsExactly("crisis", "strike", "unrest");
    }

    @Test
    void aNewSourceIsHeardByWhoeverHearsAny() {
        assertThat(changedBy(bundle -> bundle.withArray("sources")
                        .addObject()
                        .put("id", "radio")
                        .put("name", "Radio")
                        .put("origin", "radio")
                        .put("reliability", "D")))
                .containsExactly("unrest");
    }

    @Test
    void whatOthersLendIsHeldDownBelowWarning() {
        assertThat(changedBy(of("problems", "unrest", unrest -> level(unrest, "warning", "clear", -4))))
                .containsExactly("unrest");
    }

    private static void level(ObjectNode problem, String level, String field, double value) {
        ((ObjectNode) problem.path("levels").path(level)).put(field, value);
    }

    private static ObjectNode query(ObjectNode indicator) {
        return (ObjectNode) indicator.path("queries").get(0);
    }

    private static Consumer<ObjectNode> of(String items, String id, Consumer<ObjectNode> change) {
        return bundle -> {
            for (JsonNode item : bundle.path(items)) {
                if (item.path("id").asText().equals(id)) {
                    change.accept((ObjectNode) item);
                    return;
                }
            }
            throw new IllegalArgumentException(id);
        };
    }

    private static Set<String> changedBy(Consumer<ObjectNode> change) {
        try {
            CatalogueBundle before = Wire.json().readValue(MadeCatalogue.JSON, CatalogueBundle.class);
            ObjectNode tree = (ObjectNode) Wire.json().readTree(MadeCatalogue.JSON);
            change.accept(tree);
            assertThat(tree).isNotEqualTo(Wire.json().readTree(MadeCatalogue.JSON));
            CatalogueBundle after = Wire.json().treeToValue(tree, CatalogueBundle.class);
            Set<String> changed = new TreeSet<>();
            for (ProblemItem problem : before.problems()) {
                String id = problem.id();
                if (!new Fingerprints(before).of(id).equals(new Fingerprints(after).of(id))) {
                    changed.add(id);
                }
            }
            return changed;
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }
}
