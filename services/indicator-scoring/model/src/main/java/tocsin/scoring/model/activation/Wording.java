package tocsin.scoring.model.activation;

import java.util.Locale;

/** Numbers as an explanation says them. */
final class Wording {
    private Wording() {}

    /** "40 s", "12 min", "4 h", "3 d". */
    static String age(long seconds) {
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3_600) {
            return seconds / 60 + " min";
        }
        return seconds < 2 * 86_400 ? seconds / 3_600 + " h" : seconds / 86_400 + " d";
    }

    /** "23", "6.1", "0.04": two significant digits, more only before the point. */
    static String amount(double value) {
        if (value >= 9.95) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        return String.format(Locale.ROOT, value >= .095 || value == 0 ? "%.1f" : "%.2f", value);
    }

    /** "-412", "3.1", "0.0": signed. */
    static String score(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 9.95 ? "%.0f" : "%.1f", value);
    }

    /** "0.023", "3e-6". */
    static String probability(double p) {
        if (p >= .0095) {
            return String.format(Locale.ROOT, p >= .095 ? "%.2f" : "%.3f", p);
        }
        int exponent = (int) Math.floor(Math.log10(p));
        long digit = Math.round(p / Math.pow(10, exponent));
        return digit == 10 ? "1e" + (exponent + 1) : digit + "e" + exponent;
    }
}
