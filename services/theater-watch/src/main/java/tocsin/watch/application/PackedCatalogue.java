package tocsin.watch.application;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.contracts.wire.Wire;

/** A version of the catalogue in a tenth of its room: most versions are kept and never asked for. */
final class PackedCatalogue {
    private final byte[] packed;

    private PackedCatalogue(byte[] packed) {
        this.packed = packed;
    }

    static PackedCatalogue of(CatalogueBundle bundle) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(bytes)) {
            packing.write(Wire.encode(bundle));
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory cannot fail to be written", impossible);
        }
        return new PackedCatalogue(bytes.toByteArray());
    }

    CatalogueBundle bundle() {
        try (GZIPInputStream unpacking = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return Wire.json().readValue(unpacking, CatalogueBundle.class);
        } catch (IOException impossible) {
            throw new UncheckedIOException("what was packed can be unpacked", impossible);
        }
    }
}
