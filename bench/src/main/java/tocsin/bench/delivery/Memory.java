package tocsin.bench.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** How much memory processes hold, in MiB. */
final class Memory {
    private static final long MIB = 1024 * 1024;

    private Memory() {}

    static long resident(long process) throws IOException {
        return kib(Path.of("/proc", Long.toString(process), "status"), "VmRSS:") / 1024;
    }

    /** Of a process and all that it started; what several of them share is counted once. */
    static long ofTree(long process) throws IOException {
        long kib = ofOne(process);
        for (ProcessHandle child : ProcessHandle.of(process).stream()
                .flatMap(ProcessHandle::descendants)
                .toList()) {
            kib += ofOne(child.pid());
        }
        return kib / 1024;
    }

    private static long ofOne(long process) throws IOException {
        try {
            return kib(Path.of("/proc", Long.toString(process), "smaps_rollup"), "Pss:");
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }

    private static long kib(Path file, String field) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(field))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    /** The sum of all samples of Prometheus' text that begin so, in bytes, as MiB. */
    static long sum(String metrics, String beginning) {
        return (long) (metrics.lines()
                        .filter(line -> line.startsWith(beginning))
                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                        .sum()
                / MIB);
    }
}
