package tocsin.watch.edge.feeds;

import jakarta.inject.Singleton;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tocsin.watch.application.FeedConfiguration;
import tocsin.watch.archive.ArchiveLine;
import tocsin.watch.feed.Connector;
import tocsin.watch.feed.FetchRefused;
import tocsin.watch.feed.Fetched;
import tocsin.watch.feed.Fetching;
import tocsin.watch.feed.LimitedStream;
import tocsin.watch.feed.Refusal;
import tocsin.watch.feed.Tally;
import tocsin.watch.feed.Unpacking;

/**
 * A folder into which somebody puts archives. One file is one portion; once the broker has it, it goes to {@code done/}, and
 * one that is no archive goes to {@code refused/}, with the reason beside it. Its cursor is the folder itself.
 */
@Singleton
class FolderConnector implements Connector {
    private static final String DONE = "done";
    private static final String REFUSED = "refused";

    private final FeedConfiguration configuration;

    FolderConnector(FeedConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("folder");
    }

    @Override
    public Fetched fetch(Fetching fetching) throws IOException {
        Path folder = folder(fetching.settings().address());
        Optional<Path> file = first(folder);
        if (file.isEmpty()) {
            // That nobody puts anything in says nothing about whether anybody is there.
            return Fetched.nothing(null, Fetched.Standing.IDLE);
        }
        Path found = file.get();
        String name = found.getFileName().toString();
        Tally tally = new Tally();
        try {
            List<ArchiveLine> lines = read(found, name, tally);
            return new Fetched(
                    Attribution.to(fetching.source(), lines),
                    tally.counts(),
                    null,
                    Fetched.Standing.MORE,
                    () -> move(found, folder.resolve(DONE)));
        } catch (FetchRefused refused) {
            return new Fetched(List.of(), Map.of(refused.refusal(), 1L), null, Fetched.Standing.MORE, () -> {
                Path aside = Files.createDirectories(folder.resolve(REFUSED));
                Files.writeString(
                        aside.resolve(name + ".reason.txt"),
                        refused.refusal().label() + ": " + refused.reason() + "\n");
                move(found, aside);
            });
        }
    }

    /** Below the folder that operations set aside, also when links are followed. */
    private Path folder(String address) throws IOException {
        Path root = configuration
                .folder()
                .orElseThrow(() -> new FetchRefused(
                        Refusal.ADDRESS, "no folder is set aside to be watched (TOCSIN_WATCH_FEEDS_FOLDER)"));
        Path folder = root.resolve(address).normalize();
        if (!Files.isDirectory(folder)) {
            throw new FetchRefused(Refusal.UNREACHABLE, "there is no folder " + address);
        }
        if (!folder.toRealPath().startsWith(root.toRealPath())) {
            throw new FetchRefused(Refusal.ADDRESS, address + " is not below the folder that is set aside");
        }
        return folder;
    }

    /** By name. What is still being written has another name: it begins with a dot, or ends with .part or .tmp. */
    private static Optional<Path> first(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !file.getFileName().toString().matches("\\..*|.*\\.(part|tmp)"))
                    .sorted()
                    .findFirst();
        }
    }

    private List<ArchiveLine> read(Path file, String name, Tally tally) throws IOException {
        Unpacking unpacking =
                new Unpacking(configuration.mostUnpackedBytes(), configuration.longestLine(), StandardCharsets.UTF_8);
        try (InputStream input = new LimitedStream(
                new BufferedInputStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)),
                configuration.mostBytes(),
                Refusal.TOO_LARGE)) {
            return unpacking.lines(name, input, tally);
        }
    }

    private static void move(Path file, Path target) throws IOException {
        Files.createDirectories(target);
        Files.move(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
}
