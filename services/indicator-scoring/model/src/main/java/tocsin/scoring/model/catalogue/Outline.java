package tocsin.scoring.model.catalogue;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What every indicator has, whatever its kind.
 *
 * @param weight decibans at full activation; negative for de-escalating signs
 * @param feeds the sources whose coverage counts; empty: any
 */
public record Outline(String id, String title, double weight, Magnitude magnitude, Set<String> feeds) {
    public Outline {
        InvalidItem.unless(!id.isBlank(), id, "id", "a name");
        InvalidItem.unless(Double.isFinite(weight), id, "weight", "a finite number of decibans");
        feeds = Collections.unmodifiableSortedSet(new TreeSet<>(feeds));
    }

    public Outline(String id, String title, double weight) {
        this(id, title, weight, Magnitude.ONE, Set.of());
    }
}
