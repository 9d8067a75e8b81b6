package tocsin.watch.place;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands beside a name and says how it is meant. */
final class Surroundings {
    private static final Set<String> LANDS = keys("""
            province provinces governorate countryside region oblast district desert mountains
            область области районе напрямок напрямку направление регион регіон край губерния
            ili ilinde iline bölgesi bölgesinde kırsalı kırsalında""");
    private static final Set<String> LANDS_BEFORE =
            keys("ريف ريفي محافظة بادية منطقة province countryside region governorate");
    private static final Set<String> WHERE = keys("""
            in near at on inside outside around over hit hits targets targeting town towns village villages city
            в во у на под під над возле біля около поблизу по при поруч город городе місто місті селе селі поселке
            في قرب على مدينة بلدة قرية""");
    private static final Set<String> OF = keys("of the من");
    private static final Set<String> AND = keys("and و и і та");
    private static final Set<String> SETTLEMENTS = keys("town village city camp airbase airport");
    private static final int NEAR_ENOUGH = 3;

    private Surroundings() {}

    /** {@code Idlib countryside}, {@code countryside of Hama}, {@code Hama and Idlib countryside}, {@code Донецкая область}. */
    static boolean meanLand(List<PlaceWords.Word> words, int at, int length) {
        int after = at + length;
        boolean joined = has(words, after, AND) && (has(words, after + 2, LANDS) || has(words, after + 3, LANDS));
        boolean before =
                has(words, at - 1, LANDS_BEFORE) || (has(words, at - 1, OF) && has(words, at - 2, LANDS_BEFORE));
        return has(words, after, LANDS) || joined || before;
    }

    /** "In", "near", "the town of" just before, or "town" just after. */
    static boolean sayWhere(List<PlaceWords.Word> words, int at, int length) {
        if (has(words, at + length, SETTLEMENTS)) {
            return true;
        }
        for (int before = 1; before <= NEAR_ENOUGH; before++) {
            if (has(words, at - before, WHERE)) {
                return true;
            }
            if (!has(words, at - before, OF)) {
                return false;
            }
        }
        return false;
    }

    private static boolean has(List<PlaceWords.Word> words, int at, Set<String> some) {
        return at >= 0
                && at < words.size()
                && some.contains(words.get(at).keys().getFirst());
    }

    private static Set<String> keys(String words) {
        return Stream.of(words.split("\\s+", -1)).map(PlaceWords::key).collect(Collectors.toUnmodifiableSet());
    }
}
