package tocsin.watch.matching;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tocsin.contracts.catalogue.EventPattern;

/**
 * Numbers for the pairs of actors that a pattern asks for, and for those that an event has: one that fits has a number in
 * common with the pattern. The reverse does not hold.
 */
final class ActorPairs {
    /** As long as the code of a country: a shorter beginning of an actor is looked for with every event. */
    private static final int LETTERS = 3;

    private static final int ANY = 0;

    /** A pattern of more pairs goes by its actors alone: long lists would fill memory, and tell little. */
    private static final int MOST = 64;

    private ActorPairs() {}

    /** Every actor that a pattern asks for with every counterpart. */
    static int[] asked(EventPattern pattern) {
        int[] actors = asked(pattern.actors());
        int[] counterparts = asked(pattern.counterparts());
        int[] others = actors.length > MOST / counterparts.length ? new int[] {ANY} : counterparts;
        return Arrays.stream(actors)
                .flatMap(actor -> Arrays.stream(others).map(other -> pair(actor, other)))
                .toArray();
    }

    /** Every two of an event's actors in both orders, each with any and any with each, and any with any. */
    static int[] told(List<String> actors) {
        int count = actors.size();
        int[] letters = new int[count];
        int[] pairs = new int[count * (count + 1) + 1];
        int at = 0;
        pairs[at++] = pair(ANY, ANY);
        for (int one = 0; one < count; one++) {
            letters[one] = letters(actors.get(one));
            pairs[at++] = pair(letters[one], ANY);
            pairs[at++] = pair(ANY, letters[one]);
            for (int other = 0; other < one; other++) {
                pairs[at++] = pair(letters[one], letters[other]);
                pairs[at++] = pair(letters[other], letters[one]);
            }
        }
        return pairs;
    }

    private static int[] asked(List<String> beginnings) {
        IntStream letters = beginnings.stream().mapToInt(each -> each.length() < LETTERS ? ANY : letters(each));
        return beginnings.isEmpty() ? new int[] {ANY} : letters.distinct().toArray();
    }

    /** The same for letters that {@link String#regionMatches} takes for the same in upper and lower case. */
    private static int letters(String actor) {
        int letters = 1;
        for (int at = 0; at < Math.min(LETTERS, actor.length()); at++) {
            char letter = actor.charAt(at);
            int folded = Character.toLowerCase(Character.toUpperCase(letter));
            letters = 31 * letters + (Character.isSurrogate(letter) ? 0 : folded); // a half alone has no case
        }
        return letters;
    }

    private static int pair(int actor, int counterpart) {
        return 0x01000193 * actor + counterpart; // FNV's prime: the order counts
    }
}
