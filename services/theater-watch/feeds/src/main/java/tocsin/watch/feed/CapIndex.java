package tocsin.watch.feed;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndLink;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A list of alerts as RSS or Atom, each entry of which links to its alert. */
public final class CapIndex {
    private static final String CAP = "application/cap+xml";
    private static final int MOST_ENTRIES = 500;

    private CapIndex() {}

    /** Addresses of the alerts, in the order of the list. */
    public static List<String> alerts(byte[] xml, String contentType) throws FetchRefused {
        return SyndicationReading.parsed(xml, contentType).getEntries().stream()
                .limit(MOST_ENTRIES)
                .flatMap(CapIndex::link)
                .distinct()
                .toList();
    }

    /** A link that says that it is an alert, else the link of the entry. */
    private static Stream<String> link(SyndEntry entry) {
        List<SyndLink> links = Objects.requireNonNullElse(entry.getLinks(), List.of());
        return Stream.concat(
                        links.stream()
                                .filter(link -> CAP.equals(link.getType()))
                                .map(SyndLink::getHref),
                        Stream.ofNullable(entry.getLink()))
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(link -> link.matches("(?i)https?://\\S{1,2000}"))
                .limit(1);
    }
}
