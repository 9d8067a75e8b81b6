package tocsin.scoring.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tocsin.contracts.identity.ReportIds;
import tocsin.contracts.wire.Wire;

/** What makes two catalogues the same: all items, whatever the order of files and of keys. */
public final class ContentHash {

    private static final ObjectWriter CANONICAL =
            Wire.json().writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private ContentHash() {}

    /** SHA-256, hexadecimal. */
    public static String of(CatalogueContent content) {
        try {
            List<Object> parts = new ArrayList<>(List.of(
                    content.theaters(), content.sources(), content.grades(), content.indicators(), content.problems()));
            if (content.calibration() != null) {
                // Only then: catalogues without one keep the hash that they had before there was any.
                parts.add(content.calibration());
            }
            return ReportIds.contentHash(CANONICAL.writeValueAsBytes(parts));
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
