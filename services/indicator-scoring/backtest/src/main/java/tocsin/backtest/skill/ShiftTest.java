package tocsin.backtest.skill;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.backtest.course.Alert;
import tocsin.backtest.course.CoveredDays;
import tocsin.backtest.onset.Onset;

/**
 * How likely the same alarms would have hit as often had they come at another time: every raise of every problem is moved
 * by the same whole number of days along the problem's covered days, and what runs over the end comes in at the
 * beginning. Rhythm and number of the alarms stay; only their meeting with the onsets is left to chance.
 */
final class ShiftTest {
    private static final long DAY = 86_400;

    private ShiftTest() {}

    /** (1 + shifts with as many hits or more) / (1 + shifts), over all shifts from one day to the whole span. */
    static @Nullable Double of(Collection<Judged> problems) {
        List<Shifting> all = problems.stream().map(Shifting::of).toList();
        int span = all.stream().mapToInt(one -> one.covered.count()).max().orElse(0);
        if (span < 2 || all.stream().allMatch(one -> one.windows.isEmpty())) {
            return null;
        }
        int observed = hits(all, 0);
        int asMany = 0;
        for (int shift = 1; shift < span; shift++) {
            if (hits(all, shift) >= observed) {
                asMany++;
            }
        }
        return (1.0 + asMany) / span;
    }

    private static int hits(List<Shifting> all, int shift) {
        return all.stream().mapToInt(one -> one.hits(shift)).sum();
    }

    private record Window(long from, long before) {}

    private record Raise(int position, long second) {}

    private record Shifting(CoveredDays covered, List<Raise> raises, List<Window> windows) {

        static Shifting of(Judged judged) {
            List<Raise> raises = new ArrayList<>();
            for (Alert raise : judged.course().raises()) {
                int position = judged.covered().position(raise.at());
                if (judged.period().contains(raise.at())
                        && position < judged.covered().count()) {
                    raises.add(new Raise(position, Math.floorMod(raise.at().getEpochSecond(), DAY)));
                }
            }
            List<Window> windows = new ArrayList<>();
            for (Onset onset : judged.due()) {
                Instant opening = judged.opening(onset);
                windows.add(new Window(opening.getEpochSecond(), onset.at().getEpochSecond()));
            }
            return new Shifting(judged.covered(), raises, windows);
        }

        int hits(int shift) {
            int hits = 0;
            for (Window window : windows) {
                for (Raise raise : raises) {
                    long at = covered.day((raise.position() + shift) % covered.count()) * DAY + raise.second();
                    if (at >= window.from() && at < window.before()) {
                        hits++;
                        break;
                    }
                }
            }
            return hits;
        }
    }
}
