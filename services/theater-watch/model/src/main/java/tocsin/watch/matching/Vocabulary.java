package tocsin.watch.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The words and beginnings of words that the queries of one language ask for, numbered. Filled once, then only read. */
final class Vocabulary {
    /** How much more often a beginning is met than a whole word of its length; only the order of anchors hangs on it. */
    private static final double BEGINNING = 10;

    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> beginnings = new HashMap<>();
    private final TreeSet<Integer> lengths = new TreeSet<>();
    private final List<Double> commonness = new ArrayList<>();

    int word(String word) {
        return words.computeIfAbsent(word, w -> number(1.0 / (w.length() * w.length() + 1)));
    }

    int beginning(String prefix) {
        lengths.add(prefix.length());
        return beginnings.computeIfAbsent(prefix, p -> number(BEGINNING / (p.length() * p.length() + 1)));
    }

    int size() {
        return commonness.size();
    }

    /** A guess at how often a text has one of these: longer words are rarer. */
    double commonness(Words ids) {
        double sum = 0;
        for (int id : ids.ids()) {
            sum += commonness.get(id);
        }
        return sum;
    }

    /** Everything asked for that a word of a text fulfils. */
    List<Integer> fulfilledBy(String word) {
        List<Integer> ids = new ArrayList<>(2);
        Integer itself = words.get(word);
        if (itself != null) {
            ids.add(itself);
        }
        for (int length : lengths) {
            Integer beginning = length > word.length() ? null : beginnings.get(word.substring(0, length));
            if (beginning != null) {
                ids.add(beginning);
            }
        }
        return ids;
    }

    private int number(double common) {
        commonness.add(common);
        return commonness.size() - 1;
    }
}
