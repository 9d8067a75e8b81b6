package tocsin.watch.matching;

import java.util.List;

/**
 * Words one after another, up to some moves. Lucene's rule where the places of a phrase share no word: from each word's
 * position its place in the phrase is taken off, and the greatest of these less the least may be the slop at most.
 *
 * @param places for each place in the phrase, the words that may stand there
 * @param offsets where each place lies
 * @param slop how far words may be moved in all
 */
record Phrase(List<Words> places, List<Integer> offsets, int slop) {
    Phrase {
        places = List.copyOf(places);
        offsets = List.copyOf(offsets);
    }

    boolean isIn(KnownWords text) {
        for (Words place : places) {
            if (!place.anyIn(text)) {
                return false;
            }
        }
        return sweep(text, new Marks(1));
    }

    void mark(KnownWords text, Marks marks) {
        sweep(text, marks);
    }

    /** Moves on the word that is behind the others, and looks each time how far they are apart. */
    private boolean sweep(KnownWords text, Marks marks) {
        Sweep sweep = new Sweep(text);
        boolean any = false;
        do {
            if (sweep.spread() <= slop) {
                any = true;
                sweep.mark(marks);
            }
        } while (!marks.isFull() && sweep.moveOn());
        return any;
    }

    private final class Sweep {
        private final KnownWords text;
        private final int[][] found = new int[places.size()][];
        private final int[] next = new int[places.size()];

        Sweep(KnownWords text) {
            this.text = text;
            for (int place = 0; place < found.length; place++) {
                found[place] = text.occurrences(places.get(place));
            }
        }

        int spread() {
            int least = Integer.MAX_VALUE;
            int greatest = Integer.MIN_VALUE;
            for (int place = 0; place < found.length; place++) {
                least = Math.min(least, shifted(place));
                greatest = Math.max(greatest, shifted(place));
            }
            return greatest - least;
        }

        void mark(Marks marks) {
            int start = Integer.MAX_VALUE;
            int end = 0;
            for (int place = 0; place < found.length; place++) {
                start = Math.min(start, text.start(found[place][next[place]]));
                end = Math.max(end, text.end(found[place][next[place]]));
            }
            marks.add(start, end);
        }

        boolean moveOn() {
            int behind = 0;
            for (int place = 1; place < found.length; place++) {
                behind = shifted(place) < shifted(behind) ? place : behind;
            }
            return ++next[behind] < found[behind].length;
        }

        private int shifted(int place) {
            return text.position(found[place][next[place]]) - offsets.get(place);
        }
    }
}
