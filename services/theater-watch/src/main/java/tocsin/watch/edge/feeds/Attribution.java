package tocsin.watch.edge.feeds;

import java.util.List;
import java.util.Set;
import tocsin.watch.archive.ArchiveLine;

/** Whose reports they are: what an archive calls its source is what the catalogue calls the source that was asked. */
final class Attribution {
    /** The names that archives of others have here; a report in our own format says itself who said it. */
    private static final Set<String> OF_ARCHIVES = Set.of("gdelt", "gdelt-dyads", "ucdp", "acled", "");

    private Attribution() {}

    static List<ArchiveLine> to(String source, List<ArchiveLine> lines) {
        return lines.stream()
                .<ArchiveLine>map(line -> switch (line) {
                    case ArchiveLine.Report report when OF_ARCHIVES.contains(report.source()) -> report.saidBy(source);
                    case ArchiveLine.Report report -> report;
                    case ArchiveLine.Unreadable unreadable -> unreadable;
                })
                .toList();
    }
}
