package tocsin.watch.place;

import java.util.ArrayList;
import java.util.List;

/**
 * A town that a word may belong to. Russian and Ukrainian make adjectives with {@code -ск-} and {@code -ськ-} and names of
 * lands with {@code -щина} and {@code -чина}, which soften what stands before; a case may do so, too.
 *
 * @param key of the town
 * @param land whether the land around it is meant
 */
record Belonging(String key, boolean land) {
    private static final int SHORTEST_STEM = 3;

    /** An adjective's end, and the end of the town's name that it was made of. */
    private record Suffix(String written, String of) {}

    /** Херсонський, Вінницький, Рівненський, Кременчуцький, Воронезький, Запорізький; and the Russian ones. */
    private static final List<Suffix> SUFFIXES = List.of(
            new Suffix("ськ", ""),
            new Suffix("ск", ""),
            new Suffix("цьк", "ц"),
            new Suffix("цк", "ц"),
            new Suffix("цьк", "к"),
            new Suffix("цк", "к"),
            new Suffix("зьк", "ж"),
            new Suffix("зьк", "жж"),
            new Suffix("зьк", "г"),
            new Suffix("ськ", "с"),
            new Suffix("ск", "с"),
            new Suffix("енськ", ""),
            new Suffix("енск", ""));

    /** Towns that a word without its ending may belong to. */
    static List<Belonging> of(String stem) {
        List<Belonging> belongings = new ArrayList<>();
        if (stem.endsWith("ччин")) {
            add(stem.substring(0, stem.length() - 4) + "цьк", true, belongings);
        } else if (stem.endsWith("щин")) {
            add(stem.substring(0, stem.length() - 3) + "ськ", true, belongings);
            add(stem.substring(0, stem.length() - 3) + "ск", true, belongings);
        } else {
            add(stem, false, belongings);
            hardened(stem, belongings);
        }
        return belongings;
    }

    /** The Ukrainian locative softens what stands before it: {@code Кременчук}, {@code в Кременчуці}. */
    private static void hardened(String stem, List<Belonging> belongings) {
        int soft = "цзс".indexOf(stem.charAt(stem.length() - 1));
        if (soft >= 0 && stem.length() > SHORTEST_STEM) {
            belongings.add(new Belonging(stem.substring(0, stem.length() - 1) + "кгх".charAt(soft), false));
        }
    }

    private static void add(String adjective, boolean land, List<Belonging> belongings) {
        if (land) {
            belongings.add(new Belonging(adjective, true)); // towns in -ськ: Луганщина
        }
        for (Suffix suffix : SUFFIXES) {
            if (adjective.endsWith(suffix.written())
                    && adjective.length() - suffix.written().length() >= SHORTEST_STEM) {
                String town = adjective.substring(
                                0, adjective.length() - suffix.written().length())
                        + suffix.of();
                belongings.add(new Belonging(PlaceWords.withoutEnding(town), land));
            }
        }
    }
}
