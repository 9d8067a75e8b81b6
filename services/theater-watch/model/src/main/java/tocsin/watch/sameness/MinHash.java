package tocsin.watch.sameness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * MinHash with locality-sensitive bands (Leskovec, Rajaraman, Ullman: Mining of Massive Datasets, 3.3 and 3.4). With 16 bands
 * of 6 rows, texts with four fifths of their word triples in common share a band with probability 0.99, with two fifths
 * 0.06.
 */
final class MinHash {
    private static final int BANDS = 16;
    private static final int ROWS = 6;
    private static final int SHINGLE = 3;

    /** Shorter texts have too few triples to tell them apart; only their exact words count. */
    private static final int FEWEST_SHINGLES = 8;

    private MinHash() {}

    /** One mark a band; empty for a short text. */
    static List<String> bands(List<String> words) {
        Set<Long> shingles = shingles(words);
        if (shingles.size() < FEWEST_SHINGLES) {
            return List.of();
        }
        long[] least = new long[BANDS * ROWS];
        Arrays.fill(least, Long.MAX_VALUE);
        for (long shingle : shingles) {
            for (int row = 0; row < least.length; row++) {
                least[row] = Math.min(least[row], mix(shingle ^ mix(row + 1L)));
            }
        }
        List<String> bands = new ArrayList<>(BANDS);
        for (int band = 0; band < BANDS; band++) {
            long mark = band;
            for (int row = 0; row < ROWS; row++) {
                mark = mix(mark ^ least[band * ROWS + row]);
            }
            bands.add("near:" + HexFormat.of().toHexDigits(mark));
        }
        return bands;
    }

    private static Set<Long> shingles(List<String> words) {
        Set<Long> shingles = new HashSet<>();
        for (int at = 0; at + SHINGLE <= words.size(); at++) {
            long hash = 0;
            for (String word : words.subList(at, at + SHINGLE)) {
                hash = mix(hash ^ spread(word));
            }
            shingles.add(hash);
        }
        return shingles;
    }

    /** The polynomial of {@link String#hashCode} in 64 bits: fixed for ever, unlike the JDK's own hashes of objects. */
    private static long spread(String word) {
        long hash = 7;
        for (int at = 0; at < word.length(); at++) {
            hash = 31 * hash + word.charAt(at);
        }
        return hash;
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
