package tocsin.watch.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
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
    private final List<String> named = new ArrayList<>();

    public Placing(Gazetteer gazetteer, List<TheaterItem> theaters) {
        this.gazetteer = gazetteer;
        this.areas = new TheaterAreas(theaters);
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
                ? byText(content.title() + "\n" + content.body())
                : byCoordinates(content.location());
    }

    private Placement byCoordinates(Location point) {
        Place town = gazetteer.near(point);
        String name = town == null ? String.format(Locale.ROOT, "%.3f, %.3f", point.lat(), point.lon()) : town.name();
        return new Placement(areas.of(point), name + ": coordinates given");
    }

    private Placement byText(String text) {
        SortedSet<String> theaters = new TreeSet<>();
        List<String> within = new ArrayList<>();
        List<String> elsewhere = new ArrayList<>();
        for (Named place : gazetteer.namedIn(text)) {
            SortedSet<String> of = theatersOf(place);
            theaters.addAll(of);
            (of.isEmpty() ? elsewhere : within).add(place.place().name());
        }
        for (Named theater : names.namedIn(text)) {
            if (theaters.add(named.get(theater.number()))) {
                within.add(theater.place().name());
            }
        }
        List<String> shown = within.isEmpty() ? elsewhere : within;
        return new Placement(
                theaters,
                shown.isEmpty()
                        ? null
                        : String.join(
                                        ", ",
                                        shown.stream()
                                                .distinct()
                                                .limit(MOST_SHOWN)
                                                .toList()) + ": named in the text");
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
