package tocsin.watch.sameness;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.intake.CodedEvent;
import tocsin.contracts.intake.ReportContent;

/**
 * The fingerprints of a report. Two reports that share one tell of the same event, so the relation is symmetric and does
 * not depend on the order in which they come. A text's fingerprints name its day and the next, so that those of two texts
 * can meet if they are at most one day apart.
 */
public final class Fingerprints {
    private Fingerprints() {}

    /**
     * The fingerprints of a report.
     *
     * @param externalId the source's own id, where it has one: a coded event is only the same as itself
     */
    public static List<String> of(@Nullable String externalId, ReportContent content) {
        CodedEvent event = content.event();
        if (!content.scores().isEmpty()) {
            return List.of("scores@" + day(content)); // one value a day: of two, the latest published
        }
        return event == null ? ofText(content) : List.of(ofEvent(externalId, event, content));
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

    private static List<String> ofText(ReportContent content) {
        List<String> words = words(content.title() + "\n" + content.body());
        List<String> marks = new ArrayList<>();
        marks.add("text:" + hash(String.join(" ", words)));
        marks.addAll(MinHash.bands(words));
        LocalDate day = day(content);
        List<String> fingerprints = new ArrayList<>(2 * marks.size());
        for (String mark : marks) {
            fingerprints.add(mark + "@" + day);
            fingerprints.add(mark + "@" + day.plusDays(1));
        }
        return fingerprints;
    }

    /** The day of the event where the report says it, else that of its publication. */
    private static LocalDate day(ReportContent content) {
        Instant occurred = content.occurredAt();
        return (occurred == null ? content.publishedAt() : occurred)
                .atOffset(ZoneOffset.UTC)
                .toLocalDate();
    }

    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        for (String word : plain.split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
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
