package tocsin.scoring.catalogue;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that all of it can be told at once. */
final class Findings {

    private final CatalogueContent content;
    private final List<CatalogueFault> faults = new ArrayList<>();

    Findings(CatalogueContent content) {
        this.content = content;
    }

    About about(String item) {
        return new About(item);
    }

    List<CatalogueFault> all() {
        return List.copyOf(faults);
    }

    /** Findings about one item. */
    final class About {

        private final String item;

        private About(String item) {
            this.item = item;
        }

        void expect(boolean holds, String field, String expected) {
            if (!holds) {
                faults.add(new CatalogueFault(content.fileOf(item), item, field, expected));
            }
        }

        void positive(double value, String field) {
            expect(value > 0 && Double.isFinite(value), field, "more than 0, not " + value);
        }

        void notNegative(double value, String field) {
            expect(value >= 0 && Double.isFinite(value), field, "0 or more, not " + value);
        }

        void finite(double value, String field) {
            expect(Double.isFinite(value), field, "a finite number, not " + value);
        }

        void within(double value, double least, double most, String field) {
            expect(value >= least && value <= most, field, "%s to %s, not %s".formatted(least, most, value));
        }

        void rising(double from, double full, String field) {
            expect(full > from, field, "more than activationFrom (%s), not %s".formatted(from, full));
        }

        void said(String text, String field) {
            expect(!text.isBlank(), field, "a text");
        }

        void id(String id) {
            expect(
                    id.matches("[a-z0-9]+(-[a-z0-9]+)*"),
                    "id",
                    "lower-case words joined by hyphens, not '%s'".formatted(id));
        }
    }
}
