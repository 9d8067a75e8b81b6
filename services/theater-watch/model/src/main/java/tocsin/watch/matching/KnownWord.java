package tocsin.watch.matching;

import java.util.List;

/** What a chain and a vocabulary make of one written word. */
final class KnownWord {
    private final char[] written;
    private final int[] ids;
    private final int[] places;
    private final int length;

    /**
     * One word.
     *
     * @param ids everything asked for that it fulfils
     * @param places for each of these, how many positions after the word's first it stands
     * @param length how many positions the word takes
     */
    KnownWord(String written, List<Integer> ids, List<Integer> places, int length) {
        this.written = written.toCharArray();
        this.ids = ids.stream().mapToInt(Integer::intValue).toArray();
        this.places = places.stream().mapToInt(Integer::intValue).toArray();
        this.length = length;
    }

    boolean isWritten(char[] buffer, int count) {
        if (count != written.length) {
            return false;
        }
        for (int at = 0; at < count; at++) {
            if (buffer[at] != written[at]) {
                return false;
            }
        }
        return true;
    }

    int count() {
        return ids.length;
    }

    int id(int number) {
        return ids[number];
    }

    int place(int number) {
        return places[number];
    }

    int length() {
        return length;
    }
}
