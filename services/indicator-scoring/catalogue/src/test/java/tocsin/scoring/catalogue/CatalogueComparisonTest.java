package tocsin.scoring.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tocsin.contracts.catalogue.CalibrationItem;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.contracts.catalogue.GradeTable;
import tocsin.contracts.catalogue.IndicatorItem;
import tocsin.contracts.catalogue.IndicatorMethod;
import tocsin.contracts.catalogue.SourceItem;
import tocsin.scoring.catalogue.CatalogueComparison.FieldChange;
import tocsin.scoring.catalogue.CatalogueComparison.ItemChange;
import tocsin.scoring.catalogue.CatalogueComparison.Kind;

class CatalogueComparisonTest {

    private static final SourceItem OLD = new SourceItem("old", "Old", "old", "B", null, null);
    private static final SourceItem NEW = new SourceItem("new", "New", "new", "B", null, null);

    @Test
    void itNamesTheItemsAndFieldsThatDiffer() {
        List<ItemChange> changes = CatalogueComparison.between(
                bundle(OLD, indicator(12, new IndicatorMethod.Sign(10, 1))),
                bundle(NEW, indicator(9, new IndicatorMethod.Sign(10, 2))));

        assertThat(changes)
                .extracting(ItemChange::item, ItemChange::kind)
                .containsExactly(
                        tuple("source new", Kind.ADDED),
                        tuple("source old", Kind.REMOVED),
                        tuple("indicator marches", Kind.CHANGED));
        assertThat(changes.getLast().fields())
                .containsExactly(
                        new FieldChange("method.halfMass", new DoubleNode(1), new DoubleNode(2)),
                        new FieldChange("weight", new DoubleNode(12), new DoubleNode(9)));
    }

    @Test
    void equalVersionsDifferInNothing() {
        CatalogueBundle bundle = bundle(OLD, indicator(12, new IndicatorMethod.Sign(10, 1)));

        assertThat(CatalogueComparison.between(bundle, bundle)).isEmpty();
    }

    @Test
    void aCalibrationIsAnItemToo() {
        CatalogueBundle before = bundle(OLD, indicator(12, new IndicatorMethod.Sign(10, 1)));
        CatalogueBundle few = calibrated(before, 9);

        assertThat(CatalogueComparison.between(before, few))
                .containsExactly(new ItemChange("calibration", Kind.ADDED, List.of()));
        assertThat(CatalogueComparison.between(few, calibrated(before, 23)))
                .containsExactly(new ItemChange(
                        "calibration",
                        Kind.CHANGED,
                        List.of(new FieldChange("outcomes", new IntNode(9), new IntNode(23)))));
    }

    private static CatalogueBundle calibrated(CatalogueBundle bundle, int outcomes) {
        return CatalogueContent.of(bundle)
                .calibrated(new CalibrationItem(20, 5, outcomes, 5, null))
                .version(2, "a", "r", Instant.EPOCH);
    }

    private static IndicatorItem indicator(double weight, IndicatorMethod method) {
        return new IndicatorItem(
                "marches", "Marches", method, weight, "one", List.of(), List.of(), List.of(), List.of());
    }

    private static CatalogueBundle bundle(SourceItem source, IndicatorItem indicator) {
        return new CatalogueBundle(
                1,
                "h",
                "a",
                "r",
                Instant.EPOCH,
                List.of(),
                List.of(source),
                new GradeTable(Map.of(), Map.of()),
                List.of(indicator),
                List.of(),
                null);
    }
}
