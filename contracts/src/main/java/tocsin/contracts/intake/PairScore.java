package tocsin.contracts.intake;

import java.util.regex.Pattern;

/**
 * What a daily series of a pair of countries stood at: negative hostile, positive cooperative.
 *
 * @param a ISO 3166 alpha-3 code of one country
 * @param b of the other; their order means nothing
 * @param score in the source's own units, finite
 */
public record PairScore(String a, String b, double score) {
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");

    public PairScore {
        if (!COUNTRY.matcher(a).matches() || !COUNTRY.matcher(b).matches() || a.equals(b)) {
            throw new IllegalArgumentException("a pair is two countries of three letters, not " + a + " and " + b);
        }
        if (!Double.isFinite(score)) {
            throw new IllegalArgumentException("a score is a finite number, not " + score);
        }
    }

    /** Whether it is about these two countries. */
    public boolean isOf(String one, String other) {
        return (a.equals(one) && b.equals(other)) || (a.equals(other) && b.equals(one));
    }
}
