package tocsin.watch.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/** What one line of an archive came to. */
public sealed interface ArchiveLine {
    /** Where it stood. */
    Place place();

    /**
     * Where a line stood.
     *
     * @param file name of the file
     * @param line from 1
     */
    record Place(String file, long line) {
        @Override
        public String toString() {
            return file + ":" + line;
        }
    }

    /**
     * A report in the form of the API.
     *
     * @param publishedAt its publication
     * @param source its source
     * @param externalId its id at the source; empty where it has none
     * @param body the report as it is sent
     */
    record Report(Place place, Instant publishedAt, String source, String externalId, ObjectNode body)
            implements ArchiveLine {
        /** The order in which an archive is sent, whatever the order of its files and lines. */
        public static final Comparator<Report> ORDER = Comparator.comparing(Report::publishedAt)
                .thenComparing(Report::source)
                .thenComparing(Report::externalId);

        public Report {
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(publishedAt, "publishedAt");
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(externalId, "externalId");
            Objects.requireNonNull(body, "body");
        }

        /** The same, said by another source: the name under which the catalogue knows who was asked. */
        public Report saidBy(String other) {
            ObjectNode said = body.deepCopy().put("source", other);
            return new Report(place, publishedAt, other, externalId, said);
        }
    }

    /**
     * A line that is no report.
     *
     * @param reason what was expected of which field; cut where what was found makes it too long to be read
     * @param text the line as it stands
     */
    record Unreadable(Place place, String reason, String text) implements ArchiveLine {
        private static final int LONGEST_REASON = 300;

        public Unreadable {
            Objects.requireNonNull(place, "place");
            reason = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) + "…" : reason;
            Objects.requireNonNull(text, "text");
        }
    }
}
