package tocsin.watch.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.identity.ReportIds;
import tocsin.contracts.wire.Wire;
import tocsin.watch.archive.ArchiveLine;
import tocsin.watch.archive.ReportForm;

/** RSS 2.0 and Atom as reports: one an item that has not been seen as it is. Document types, and so entities, are refused. */
public final class SyndicationReading {
    private static final int MOST_ITEMS = 500;
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_BODY = 50_000;
    private static final int LONGEST_LINK = 2_000;
    private static final int MARK_DIGITS = 16;

    private final String source;
    private final Instant now;
    private final Set<String> before;
    private final Set<String> marks = new TreeSet<>();
    private final List<ArchiveLine> lines = new ArrayList<>();
    private final Tally tally = new Tally();

    private SyndicationReading(String source, Instant now, Set<String> before) {
        this.source = source;
        this.now = now;
        this.before = before;
    }

    /**
     * A document that was read.
     *
     * @param lines its new items
     * @param seen marks of all its items
     * @param refusals what was replaced or left out
     */
    public record Document(List<ArchiveLine> lines, Set<String> seen, Tally refusals) {}

    /**
     * Reads a document.
     *
     * @param contentType as its server says it
     * @param seen marks of the items that are known
     * @param now what an item counts as published at that does not say it; it keeps that time, because it is not read again
     */
    public static Document read(byte[] body, String contentType, String source, Set<String> seen, Instant now)
            throws FetchRefused {
        SyndicationReading reading = new SyndicationReading(source, now, seen);
        SyndFeed feed = parsed(body, contentType);
        List<SyndEntry> entries = feed.getEntries();
        reading.tally.add(Refusal.TOO_MANY, Math.max(0, entries.size() - MOST_ITEMS));
        entries.stream().limit(MOST_ITEMS).forEach(entry -> reading.add(feed, entry));
        return new Document(List.copyOf(reading.lines), Set.copyOf(reading.marks), reading.tally);
    }

    static SyndFeed parsed(byte[] body, String contentType) throws FetchRefused {
        try (XmlReader letters = new XmlReader(new ByteArrayInputStream(body), contentType, true, "UTF-8")) {
            SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
            input.setAllowDoctypes(false);
            return input.build(letters);
        } catch (FeedException | IOException | IllegalArgumentException broken) {
            throw new FetchRefused(
                    Refusal.FORMAT, "it is no RSS or Atom: " + PlainText.of(String.valueOf(broken.getMessage()), 200));
        }
    }

    private void add(SyndFeed feed, SyndEntry entry) {
        String title = PlainText.of(Objects.requireNonNullElse(entry.getTitle(), ""), LONGEST_TITLE);
        String body = PlainText.of(body(entry), LONGEST_BODY);
        String link = link(entry.getLink());
        String id = Stream.of(entry.getUri(), entry.getLink(), title)
                .filter(Objects::nonNull)
                .map(candidate -> PlainText.of(candidate, LONGEST_LINK))
                .filter(candidate -> !candidate.isBlank())
                .findFirst()
                .orElse("");
        ArchiveLine.Place place = new ArchiveLine.Place(source, lines.size() + 1L);
        if (id.isEmpty() || (title.isBlank() && body.isBlank())) {
            lines.add(new ArchiveLine.Unreadable(place, "expected an item with a title or a text", ""));
            return;
        }
        tally.add(Refusal.ENCODING, PlainText.replaced(title) + PlainText.replaced(body));
        Optional<Instant> published = published(entry);
        String mark = mark(id, title, body, link, published.orElse(null));
        marks.add(mark);
        if (!before.contains(mark)) {
            lines.add(report(
                            feed,
                            id,
                            title.isBlank() ? PlainText.of(body, LONGEST_TITLE) : title,
                            body,
                            link,
                            published.orElse(now))
                    .on(place));
        }
    }

    private ReportForm report(SyndFeed feed, String id, String title, String body, String link, Instant published) {
        ReportForm form = new ReportForm(source, id, published).text(title, body);
        if (!link.isEmpty()) {
            form.url(link);
        }
        String language = Objects.requireNonNullElse(feed.getLanguage(), "").toLowerCase(Locale.ROOT);
        if (language.matches("[a-z]{2}([-_].*)?")) {
            form.language(language.substring(0, 2));
        }
        return form;
    }

    private static String body(SyndEntry entry) {
        SyndContent description = entry.getDescription();
        Stream<String> described = Stream.ofNullable(description).map(SyndContent::getValue);
        return Stream.concat(described, entry.getContents().stream().map(SyndContent::getValue))
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String link(@Nullable String given) {
        String link = given == null ? "" : given.strip();
        return link.matches("(?i)https?://[^\\s\\p{Cntrl}]{1,2000}") ? link : "";
    }

    private static Optional<Instant> published(SyndEntry entry) {
        return Stream.of(entry.getPublishedDate(), entry.getUpdatedDate())
                .filter(Objects::nonNull)
                .findFirst()
                .map(Date::toInstant);
    }

    private static String mark(String id, String title, String body, String link, @Nullable Instant published) {
        String all = String.join("\n", id, title, body, link, String.valueOf(published));
        return ReportIds.contentHash(Wire.encode(all)).substring(0, MARK_DIGITS);
    }
}
