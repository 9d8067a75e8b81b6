package tocsin.watch.place;

import org.jspecify.annotations.Nullable;
import tocsin.contracts.intake.Location;

/**
 * A place or region that a text can name.
 *
 * @param name for a reader
 * @param country ISO 3166 alpha-2 code, where it lies in one
 * @param province name of the province, where known
 * @param at a point of it; absent for a region that lies where its places lie
 * @param population 0 where not known
 * @param kind what it is
 */
record Place(
        String name,
        @Nullable String country,
        @Nullable String province,
        @Nullable Location at,
        int population,
        Kind kind) {
    enum Kind {
        TOWN,
        COUNTRY,
        PROVINCE,
        AREA
    }
}
