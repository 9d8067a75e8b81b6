package tocsin.bench.places;

import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tocsin.bench.matching.Headline;
import tocsin.contracts.intake.Location;
import tocsin.watch.place.Placement;

/**
 * A headline and the place that was read from it.
 *
 * @param kilometres from the true place; absent where no place was found
 * @param sameProvince whether both lie in one province
 */
record Outcome(
        Headline headline, Placement placement, @Nullable Double kilometres, boolean sameProvince) {
    private static final double NEAR_KM = 25;
    private static final double KM_PER_DEGREE = 111.2;

    static Outcome of(Headline headline, Placement placement, Provinces provinces) {
        Location at = placement.at();
        Location truth = new Location(headline.lat(), headline.lon());
        boolean same = at != null && !Collections.disjoint(provinces.of(at), provinces.of(truth));
        return new Outcome(headline, placement, at == null ? null : kilometres(at, truth), same);
    }

    boolean isNear() {
        return kilometres != null && kilometres <= NEAR_KM;
    }

    boolean isUnresolved() {
        return kilometres == null;
    }

    /** What went wrong, without the headline, which is not ours. */
    String told() {
        return String.format(
                Locale.ROOT,
                "%s (%s), found %s, %s",
                headline.place(),
                headline.province(),
                placement.place(),
                kilometres == null ? "no point" : Math.round(kilometres) + " km off");
    }

    private static double kilometres(Location one, Location other) {
        double north = one.lat() - other.lat();
        double east = (one.lon() - other.lon()) * Math.cos(Math.toRadians(one.lat()));
        return KM_PER_DEGREE * Math.hypot(north, east);
    }
}
