package tocsin.watch.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.catalogue.TheaterItem;
import tocsin.contracts.intake.Location;
import tocsin.contracts.intake.ReportContent;

/** Finds where reports lie among the theaters of one version of the catalogue. Safe for many threads. */
public final class Placing {
    private static final int MOST_SHOWN = 3;

    private final Gazetteer gazetteer;
    private final TheaterAreas areas;
    private final Map<Integer, SortedSet<String>> regions;
    private final Gazetteer names;
    private final Seats seats;
    private final List<String> named = new ArrayList<>();

    public Placing(Gazetteer gazetteer, List<TheaterItem> theaters) {
        this.gazetteer = gazetteer;
        this.areas = new TheaterAreas(theaters);
        this.seats = new Seats(gazetteer.places());
        this.regions = RegionTheaters.of(gazetteer, areas);
        Gazetteer.Builder builder = new Gazetteer.Builder();
        for (TheaterItem theater : theaters) {
            if (theater.area() != null) {
                builder.add(new Place(theater.name(), null, null, null, 0, Place.Kind.AREA), List.of(theater.name()));
                named.add(theater.id());
            }
        }
        this.names = builder.build();
    }

    /** Coordinates decide where they are given; else what the title and the body name. */
    public Placement of(ReportContent content) {
        return content.location() == null
                ? byText(content.title() + "\n" + content.body(), content.language())
                : byCoordinates(content.location());
    }

    private Placement byCoordinates(Location point) {
        Place town = gazetteer.near(point);
        String name = town == null ? String.format(Locale.ROOT, "%.3f, %.3f", point.lat(), point.lon()) : town.name();
        return new Placement(areas.of(point), name + ": coordinates given", point);
    }

    private Placement byText(String text, @Nullable String language) {
        SortedSet<String> theaters = new TreeSet<>();
        List<Named> within = new ArrayList<>();
        List<Named> elsewhere = new ArrayList<>();
        List<PlaceWords.Word> words = PlaceWords.of(text);
        List<Named> all = gazetteer.namedIn(text, words, language);
        for (Named place : all) {
            SortedSet<String> of = theatersOf(place);
            theaters.addAll(of);
            (of.isEmpty() ? elsewhere : within).add(place);
        }
        for (Named theater : names.namedIn(text, words, language)) {
            if (theaters.add(named.get(theater.number()))) {
                within.add(theater);
            }
        }
        return new Placement(theaters, told(within.isEmpty() ? elsewhere : within), point(all));
    }

    /** The places, those first that most likely say where something happened, and why these. */
    private static @Nullable String told(List<Named> places) {
        if (places.isEmpty()) {
            return null;
        }
        List<Named> shown = places.stream()
                .sorted(Comparator.comparingInt(Named::weight).reversed())
                .limit(MOST_SHOWN)
                .toList();
        String names = String.join(
                ", ",
                shown.stream().map(place -> place.place().name()).distinct().toList());
        String reasons = String.join(
                "; ",
                shown.stream()
                        .filter(place -> !place.choice().isEmpty())
                        .map(place -> place.place().name() + " " + place.choice())
                        .toList());
        return names + ": named in the text" + (reasons.isEmpty() ? "" : " (" + reasons + ")");
    }

    private @Nullable Location point(List<Named> places) {
        return places.stream()
                .sorted(Comparator.comparingInt(Named::weight).reversed())
                .filter(place -> place.place().kind() != Place.Kind.COUNTRY)
                .map(place -> seats.of(place.place()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private SortedSet<String> theatersOf(Named named) {
        SortedSet<String> region = regions.get(named.number());
        if (region != null) {
            return region;
        }
        Location at = named.place().at();
        return at == null ? new TreeSet<>() : areas.of(at);
    }
}
