package tocsin.notification.edge.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tocsin.contracts.catalogue.TheaterItem;
import tocsin.contracts.wire.Wire;
import tocsin.notification.feed.TheaterArea;
import tocsin.notification.feed.TheaterArea.Corner;

class TheaterAreaReadingTest {
    private static final String RING = "[[36.0, 35.2], [36.0, 36.5], [37.25, 36.5], [36.0, 35.2]]";
    private static final List<Corner> OUTLINE =
            List.of(new Corner(35.2, 36), new Corner(36.5, 36), new Corner(36.5, 37.25), new Corner(35.2, 36));

    @Test
    void aPolygonIsItsOuterRingWithTheLatitudeFirst() throws JsonProcessingException {
        assertThat(area("{\"type\": \"Polygon\", \"coordinates\": [%s, %s]}".formatted(RING, RING))
                        .outlines())
                .containsExactly(OUTLINE);
    }

    @Test
    void aMultiPolygonHasAnOutlineAPolygon() throws JsonProcessingException {
        assertThat(area("{\"type\": \"MultiPolygon\", \"coordinates\": [[%s], [%s]]}".formatted(RING, RING))
                        .outlines())
                .containsExactly(OUTLINE, OUTLINE);
    }

    @Test
    void aRelationshipAndABrokenAreaHaveNone() throws JsonProcessingException {
        assertThat(area(null).outlines()).isEmpty();
        assertThat(area("{\"type\": \"Point\", \"coordinates\": [36, 35]}").outlines())
                .isEmpty();
        assertThat(area("{\"type\": \"Polygon\", \"coordinates\": [[[36, 35], [37, 35]]]}")
                        .outlines())
                .isEmpty();
        assertThat(area("{\"type\": \"Polygon\", \"coordinates\": [%s]}".formatted(RING.replace("36.5", "136.5")))
                        .outlines())
                .isEmpty();
    }

    private static TheaterArea area(@Nullable String geoJson) throws JsonProcessingException {
        return TheaterAreaReading.of(new TheaterItem(
                "nw-syria",
                "North-west Syria",
                "Asia/Damascus",
                Map.of(),
                geoJson == null ? null : Wire.json().readTree(geoJson),
                null));
    }
}
