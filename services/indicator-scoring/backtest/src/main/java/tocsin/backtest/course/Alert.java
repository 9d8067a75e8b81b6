package tocsin.backtest.course;

import java.time.Instant;
import java.util.List;
import tocsin.scoring.model.catalogue.Level;

/**
 * A transition, as the live path would have told it.
 *
 * @param number 1, 2, 3 ... within the problem
 * @param kind raise, update, clear or cancel
 * @param logOdds decibans
 * @param chief what weighed most, largest first
 */
public record Alert(
        String problem,
        long number,
        String kind,
        Level from,
        Level to,
        Instant at,
        double logOdds,
        double probability,
        String reason,
        List<Weight> chief) {
    public Alert {
        chief = List.copyOf(chief);
    }

    /** A term of the log-odds, in decibans, with its explanation. */
    public record Weight(String kind, String subject, String title, double decibans, String text) {}

    /** Whether it goes up. */
    public boolean isRaise() {
        return to.above(from);
    }
}
