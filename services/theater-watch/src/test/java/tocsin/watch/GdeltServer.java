package tocsin.watch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** GDELT's own layout on the loopback address: the list of the newest files, the list of all, and the exports. */
public final class GdeltServer implements AutoCloseable {
    private static final String NO_EXPORT = "123 0123456789abcdef0123456789abcdef %s%n";

    private final LocalServer server = new LocalServer();
    private final NavigableMap<String, byte[]> exports = Collections.synchronizedNavigableMap(new TreeMap<>());
    private volatile Gate gate = stamp -> {};

    /** What happens before an export is served. */
    public interface Gate {
        void pass(String stamp) throws IOException;
    }

    public GdeltServer() {
        server.on(
                        "/gdeltv2/lastupdate.txt",
                        exchange -> LocalServer.answer(
                                exchange, 200, bytes(lines(exports.tailMap(exports.lastKey(), true)))))
                .on("/gdeltv2/masterfilelist.txt", exchange -> LocalServer.answer(exchange, 200, bytes(lines(exports))))
                .on("/gdeltv2/", exchange -> {
                    String stamp = exchange.getRequestURI()
                            .getPath()
                            .replaceAll("\\D+", " ")
                            .strip();
                    String digits = stamp.substring(stamp.lastIndexOf(' ') + 1);
                    gate.pass(digits);
                    byte[] export = exports.get(digits);
                    LocalServer.answer(exchange, export == null ? 404 : 200, export == null ? new byte[0] : export);
                });
    }

    public GdeltServer export(String stamp, byte[] zip) {
        exports.put(stamp, zip);
        return this;
    }

    /** An export of made-up rows: one story each. */
    public GdeltServer stories(String stamp, String... urls) {
        StringBuilder rows = new StringBuilder();
        for (String url : urls) {
            String[] fields = Collections.nCopies(61, "").toArray(String[]::new);
            fields[0] = Integer.toString(url.hashCode() & 0xffff);
            fields[1] = stamp.substring(0, 8);
            fields[5] = "TUR";
            fields[15] = "SYR";
            fields[25] = "1";
            fields[26] = "190";
            fields[31] = "5";
            fields[51] = "4";
            fields[52] = "Idlib, Idlib, Syria";
            fields[56] = "35.93";
            fields[57] = "36.63";
            fields[59] = stamp;
            fields[60] = url;
            rows.append(String.join("\t", fields)).append('\n');
        }
        return export(stamp, zip(stamp + ".export.CSV", bytes(rows.toString())));
    }

    public void gate(Gate before) {
        gate = before;
    }

    public String address() {
        return server.address("/gdeltv2/lastupdate.txt");
    }

    public LocalServer server() {
        return server;
    }

    private String lines(Map<String, byte[]> listed) {
        StringBuilder lines = new StringBuilder();
        listed.forEach((stamp, zip) -> {
            lines.append("%d %s %s%n".formatted(zip.length, md5(zip), path(stamp, "export.CSV.zip")));
            lines.append(NO_EXPORT.formatted(path(stamp, "mentions.CSV.zip")));
            lines.append(NO_EXPORT.formatted(path(stamp, "gkg.csv.zip")));
        });
        return lines.toString();
    }

    private String path(String stamp, String kind) {
        return server.address("/gdeltv2/" + stamp + "." + kind);
    }

    private static byte[] zip(String name, byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException impossible) {
            throw new IllegalStateException("memory cannot fail to be written", impossible);
        }
        return packed.toByteArray();
    }

    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has MD5", missing);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.close();
    }
}
