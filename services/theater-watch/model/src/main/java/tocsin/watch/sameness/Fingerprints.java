package tocsin.watch.sameness;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.intake.CodedEvent;
import tocsin.contracts.intake.Location;
import tocsin.contracts.intake.ReportContent;

/**
 * The fingerprints of a report. Two reports that share one tell of the same event, so the relation is symmetric and does
 * not depend on the order in which they come. A text's fingerprints name its day and the next, so that those of two texts
 * can meet if they are at most one day apart. A text has several: all its words, groups of its words, its headline, and the
 * place and the counts that its headline tells of.
 */
public final class Fingerprints {
    private Fingerprints() {}

    /**
     * The fingerprints of a report.
     *
     * @param externalId the source's own id, where it has one: a coded event is only the same as itself
     * @param at where it was found to be, as far as known
     */
    public static List<String> of(@Nullable String externalId, ReportContent content, @Nullable Location at) {
        CodedEvent event = content.event();
        if (!content.scores().isEmpty()) {
            return List.of("scores@" + day(content)); // one value a day: of two, the latest published
        }
        return event == null ? ofText(content, at) : List.of(ofEvent(externalId, event, content));
    }

    private static String ofEvent(@Nullable String externalId, CodedEvent event, ReportContent content) {
        if (externalId != null) {
            return event.scheme() + ":" + externalId;
        }
        String told = String.join(
                "\n",
                event.code(),
                String.join("|", event.actors()),
                String.valueOf(event.fatalities()),
                String.valueOf(content.location()),
                day(content).toString());
        return "%s~%s".formatted(event.scheme(), hash(told));
    }

    private static List<String> ofText(ReportContent content, @Nullable Location at) {
        List<String> words = Headwords.words(content.title() + "\n" + content.body());
        List<String> marks = new ArrayList<>();
        marks.add("text:" + hash(String.join(" ", words)));
        marks.addAll(MinHash.bands(words));
        String head = Headwords.of(content.title());
        if (!head.isEmpty()) {
            marks.add("head:" + hash(head));
        }
        NavigableSet<Integer> counts = Headwords.counts(content.title());
        if (at != null && !counts.isEmpty()) {
            marks.add("told:" + hash(cell(at) + counts)); // a translation tells of the same count at the same place
        }
        LocalDate day = day(content);
        List<String> fingerprints = new ArrayList<>(2 * marks.size());
        for (String mark : marks) {
            fingerprints.add(mark + "@" + day);
            fingerprints.add(mark + "@" + day.plusDays(1));
        }
        return fingerprints;
    }

    /** About ten kilometres wide. */
    private static String cell(Location at) {
        return Math.round(at.lat() * 10) + "," + Math.round(at.lon() * 10) + " ";
    }

    /** The day of the event where the report says it, else that of its publication. */
    private static LocalDate day(ReportContent content) {
        Instant occurred = content.occurredAt();
        return (occurred == null ? content.publishedAt() : occurred)
                .atOffset(ZoneOffset.UTC)
                .toLocalDate();
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().toHexDigits(ByteBuffer.wrap(digest).getLong());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
