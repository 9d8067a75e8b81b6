package tocsin.watch.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import tocsin.contracts.catalogue.TheaterItem;
import tocsin.contracts.intake.Location;

/**
 * In which theaters a point lies. A grid of one degree stands before the polygons: most cells lie wholly in or out. Safe for
 * many threads.
 */
final class TheaterAreas {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final Map<Long, Cell> cells = new HashMap<>();

    private record Cell(List<String> whole, List<Border> crossed) {}

    private record Border(String theater, PreparedGeometry area) {}

    TheaterAreas(Collection<TheaterItem> theaters) {
        for (TheaterItem theater : theaters) {
            if (theater.area() != null) {
                add(theater.id(), GeoJson.area(theater.area()));
            }
        }
    }

    /** Ids of the theaters in which the point lies, or on whose border. */
    SortedSet<String> of(Location point) {
        SortedSet<String> theaters = new TreeSet<>();
        Cell cell = cells.get(cell((int) Math.floor(point.lat()), (int) Math.floor(point.lon())));
        if (cell != null) {
            theaters.addAll(cell.whole());
            Geometry tested = GEOMETRY.createPoint(new Coordinate(point.lon(), point.lat()));
            for (Border border : cell.crossed()) {
                if (border.area().covers(tested)) {
                    theaters.add(border.theater());
                }
            }
        }
        return theaters;
    }

    private void add(String theater, Geometry area) {
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(area);
        Envelope around = area.getEnvelopeInternal();
        for (int lat = (int) Math.floor(around.getMinY()); lat <= around.getMaxY(); lat++) {
            for (int lon = (int) Math.floor(around.getMinX()); lon <= around.getMaxX(); lon++) {
                Geometry square = GEOMETRY.toGeometry(new Envelope(lon, lon + 1.0, lat, lat + 1.0));
                if (!prepared.intersects(square)) {
                    continue;
                }
                Cell cell =
                        cells.computeIfAbsent(cell(lat, lon), c -> new Cell(new ArrayList<>(2), new ArrayList<>(2)));
                if (prepared.covers(square)) {
                    cell.whole().add(theater);
                } else {
                    cell.crossed().add(new Border(theater, prepared));
                }
            }
        }
    }

    private static long cell(int lat, int lon) {
        return lat * 1_000L + lon;
    }
}
