package tocsin.watch.feed;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import tocsin.watch.archive.Archive;
import tocsin.watch.archive.ArchiveLine;
import tocsin.watch.archive.UnknownFormat;

/**
 * Reads archives that strangers packed: one layer of zip or gzip, with limits on what comes out of it.
 *
 * @param most bytes of all that is unpacked
 * @param longestLine characters of a line
 * @param charset how its text is encoded
 */
public record Unpacking(long most, int longestLine, Charset charset) {
    private static final int MOST_ENTRIES = 100;

    /**
     * The lines of an archive.
     *
     * @throws FetchRefused when it is none, or larger than it may be
     */
    public List<ArchiveLine> lines(String name, InputStream input, Tally tally) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(input);
        buffered.mark(4);
        byte[] magic = buffered.readNBytes(4);
        buffered.reset();
        try {
            if (magic.length >= 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b) {
                return text(name, limited(new GZIPInputStream(buffered)), tally);
            }
            if (magic.length >= 3 && magic[0] == 'P' && magic[1] == 'K' && magic[2] == 3) {
                return unzip(name, buffered, tally);
            }
            return text(name, limited(buffered), tally);
        } catch (ZipException broken) {
            throw new FetchRefused(Refusal.FORMAT, name + " cannot be unpacked: " + broken.getMessage());
        } catch (EOFException cut) {
            throw new FetchRefused(Refusal.FORMAT, name + " ends too early");
        } catch (UnknownFormat unknown) {
            throw new FetchRefused(Refusal.FORMAT, String.valueOf(unknown.getMessage()));
        }
    }

    private List<ArchiveLine> unzip(String name, InputStream input, Tally tally) throws IOException, UnknownFormat {
        // One limit for all entries together.
        ZipInputStream zip = new ZipInputStream(input);
        InputStream entries = limited(zip);
        List<ArchiveLine> lines = new ArrayList<>();
        int count = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (++count > MOST_ENTRIES) {
                throw new FetchRefused(Refusal.TOO_INFLATED, name + " holds more than " + MOST_ENTRIES + " files");
            }
            if (!entry.isDirectory()) {
                lines.addAll(text(name, entries, tally));
            }
        }
        if (count == 0) {
            throw new FetchRefused(Refusal.FORMAT, name + " is a zip that holds nothing");
        }
        return lines;
    }

    private InputStream limited(InputStream unpacked) {
        return new LimitedStream(unpacked, most, Refusal.TOO_INFLATED);
    }

    private List<ArchiveLine> text(String name, InputStream text, Tally tally) throws IOException, UnknownFormat {
        return Archive.text(name, new BoundedText(text, charset, longestLine, tally));
    }
}
