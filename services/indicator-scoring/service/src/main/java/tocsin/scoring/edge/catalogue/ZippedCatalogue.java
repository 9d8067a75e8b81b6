package tocsin.scoring.edge.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import tocsin.scoring.catalogue.CatalogueContent;
import tocsin.scoring.catalogue.CatalogueFault;
import tocsin.scoring.catalogue.UnsoundCatalogueException;
import tocsin.scoring.catalogue.yaml.CatalogueDirectory;

/** Reads a catalogue that was sent as a zip of its directory. */
public final class ZippedCatalogue {

    private static final long MOST_BYTES = 64L << 20;
    private static final int MOST_FILES = 5_000;

    private ZippedCatalogue() {}

    /**
     * Reads and checks a catalogue. Its files stand at the top of the zip or in one folder there.
     *
     * @throws UnsoundCatalogueException with every fault found
     */
    public static CatalogueContent read(byte[] zip) {
        try {
            Path folder = Files.createTempDirectory("tocsin-catalogue");
            try {
                unpack(zip, folder);
                return CatalogueDirectory.read(top(folder));
            } finally {
                remove(folder);
            }
        } catch (ZipException unreadable) {
            throw unsound("a zip of the catalogue's directory; " + unreadable.getMessage());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void unpack(byte[] zip, Path folder) throws IOException {
        long left = MOST_BYTES;
        int files = 0;
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder) || ++files > MOST_FILES) {
                    throw unsound("at most %d files, none outside of the zip".formatted(MOST_FILES));
                }
                if (!entry.isDirectory()) {
                    Files.createDirectories(file.getParent());
                    left -= write(entries, file, left);
                }
            }
        }
        if (files == 0) {
            throw unsound("a zip of the catalogue's directory");
        }
    }

    /** What a zip says about its sizes is not to be trusted. */
    private static long write(InputStream entry, Path file, long most) throws IOException {
        byte[] bytes = entry.readNBytes(Math.toIntExact(most) + 1);
        if (bytes.length > most) {
            throw unsound("at most %d bytes when unpacked".formatted(MOST_BYTES));
        }
        Files.write(file, bytes);
        return bytes.length;
    }

    private static Path top(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> entries = inside.toList();
            return entries.size() == 1 && Files.isDirectory(entries.getFirst()) ? entries.getFirst() : folder;
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static UnsoundCatalogueException unsound(String expected) {
        return new UnsoundCatalogueException(List.of(new CatalogueFault("the zip", "the zip", "", expected)));
    }
}
