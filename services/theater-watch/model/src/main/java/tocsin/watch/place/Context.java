package tocsin.watch.place;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The countries and provinces that a text speaks of, to choose between places of one name.
 *
 * @param countries named, or home to a place that no other is named like
 * @param provinces as {@code country province}, of places that no other is named like
 * @param home the country of the text's language, where it has one
 */
record Context(
        Set<String> countries,
        Set<String> provinces,
        @Nullable String home) {
    /** Languages that one country speaks far more than any other. */
    private static final Map<String, String> HOMES = Map.of("uk", "UA", "tr", "TR");

    /** A place chosen, and why it and no other. */
    record Choice(int number, String reason) {}

    static Context of(List<Mention> mentions, List<Place> places, @Nullable String language) {
        Set<String> provinces = new HashSet<>();
        for (Mention mention : mentions) {
            Set<String> homes = new HashSet<>();
            mention.candidates().forEach(number -> homes.add(province(places.get(number))));
            if (homes.size() == 1 || mention.wide()) {
                provinces.add(province(places.get(mention.candidates().getFirst())));
            }
        }
        return new Context(countries(mentions, places), provinces, language == null ? null : HOMES.get(language));
    }

    /** Countries that are named, or hold every place of some name. */
    static Set<String> countries(List<Mention> mentions, List<Place> places) {
        Set<String> countries = new HashSet<>();
        for (Mention mention : mentions) {
            Set<String> homes = new HashSet<>();
            for (int number : mention.candidates()) {
                String country = places.get(number).country();
                homes.add(country == null ? "" : country);
            }
            boolean isCountry = places.get(mention.candidates().getFirst()).kind() == Place.Kind.COUNTRY;
            if (homes.size() == 1 || isCountry) {
                String country = places.get(mention.candidates().getFirst()).country();
                if (country != null) {
                    countries.add(country);
                }
            }
        }
        return countries;
    }

    Choice choose(Mention mention, List<Place> places) {
        List<Integer> candidates = mention.candidates();
        Place first = places.get(candidates.getFirst());
        if (candidates.size() == 1 || first.kind() == Place.Kind.COUNTRY || first.kind() == Place.Kind.AREA) {
            return new Choice(candidates.getFirst(), "");
        }
        for (int number : candidates) {
            if (provinces.contains(province(places.get(number)))) {
                return new Choice(
                        number,
                        "in %s, spoken of too".formatted(places.get(number).province()));
            }
        }
        for (int number : candidates) {
            String country = places.get(number).country();
            if (country != null && countries.contains(country)) {
                return new Choice(number, "in a country spoken of too");
            }
        }
        for (int number : candidates) {
            if (home != null && home.equals(places.get(number).country())) {
                return new Choice(number, "where the text's language is spoken");
            }
        }
        return new Choice(candidates.getFirst(), "the largest of %d of that name".formatted(candidates.size()));
    }

    private static String province(Place place) {
        return place.country() + " " + place.province();
    }
}
