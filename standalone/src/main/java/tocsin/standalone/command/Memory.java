package tocsin.standalone.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How much memory a process holds. */
final class Memory {

    private static final long KIB_PER_MIB = 1024;

    private Memory() {}

    /**
     * Resident memory of the process and what it started, in MiB. Children count with what is theirs alone where the
     * system tells it (Linux), because the workers of PostgreSQL share most of theirs.
     */
    static long residentMiB(long pid) {
        long children = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToLong(child -> kib(child.pid(), "RssAnon:"))
                .sum();
        return (kib(pid, "VmRSS:") + children) / KIB_PER_MIB;
    }

    private static long kib(long pid, String field) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        try {
            if (!Files.isDirectory(Path.of("/proc/self"))) {
                return askPs(pid);
            }
            try (Stream<String> lines = Files.lines(status)) {
                return lines.filter(line -> line.startsWith(field))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElse(0);
            }
        } catch (IOException e) {
            return 0; // ended meanwhile
        }
    }

    private static long askPs(long pid) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        String said = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return said.isEmpty() ? 0 : Long.parseLong(said);
    }
}
