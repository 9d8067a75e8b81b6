package tocsin.backtest.calibration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tocsin.scoring.model.calibration.Calibration;

/** How a curve is fitted. */
public enum Method {
    /** A line through the log-odds: two numbers, for little history. */
    PLATT {
        @Override
        Calibration fit(List<ReplayedDays> history) {
            return PlattFit.of(history);
        }
    },
    /** Any curve that rises: for much history. */
    ISOTONIC {
        @Override
        Calibration fit(List<ReplayedDays> history) {
            return IsotonicFit.of(history);
        }
    };

    /** As it is written in options, files and requests. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that is written so, if any. */
    public static Optional<Method> written(String text) {
        return Stream.of(values()).filter(method -> method.text().equals(text)).findFirst();
    }

    abstract Calibration fit(List<ReplayedDays> history);
}
