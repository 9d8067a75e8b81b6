package tocsin.notification.feed;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import tocsin.contracts.warning.Alert;

/** Writes a feed in the Atom Syndication Format (RFC 4287): an entry an alert, each with a link to its CAP message. */
public final class AtomDocument {
    /** Its media type. */
    public static final String MEDIA_TYPE = "application/atom+xml";

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final int LONGEST_TITLE = 300;

    private AtomDocument() {}

    /**
     * The feed. The same alerts, publication and catalogue give the same text.
     *
     * @param alerts newest first
     */
    public static String of(Publication publication, List<ToldAlert> alerts) {
        return XmlDocument.of(ATOM, "feed", feed -> {
            feed.element("id", urn(publication.id()));
            feed.element("title", XmlText.line(publication.name(), LONGEST_TITLE));
            feed.element("updated", time(updated(publication, alerts)));
            link(feed, "self", MEDIA_TYPE, publication.addresses().atom());
            feed.inside("author", author -> author.element("name", "Tocsin"));
            feed.element("generator", "Tocsin");
            for (ToldAlert told : alerts) {
                feed.inside("entry", entry -> write(entry, publication, told));
            }
        });
    }

    /** When the newest of these alerts came, and for a feed without alerts when it began. */
    public static Instant updated(Publication publication, List<ToldAlert> alerts) {
        return alerts.stream()
                .map(ToldAlert::receivedAt)
                .max(Instant::compareTo)
                .orElse(publication.since());
    }

    private static void write(XmlDocument entry, Publication publication, ToldAlert told) throws XMLStreamException {
        Alert alert = told.alert();
        Bulletin bulletin = Bulletin.of(told, publication);
        entry.element("id", urn(publication.entry(alert.id())));
        entry.element("title", XmlText.line(bulletin.headline(), LONGEST_TITLE));
        entry.element("published", time(alert.at()));
        entry.element("updated", time(told.receivedAt()));
        link(entry, "alternate", "text/html", bulletin.link());
        link(entry, "alternate", CapDocument.MEDIA_TYPE, publication.addresses().cap(alert.id()));
        category(entry, "urn:tocsin:level", alert.toLevel().name());
        category(entry, "urn:tocsin:problem", alert.problem());
        for (TheaterArea theater : told.areas()) {
            category(entry, "urn:tocsin:theater", theater.id());
        }
        if (alert.exercise()) {
            category(entry, "urn:tocsin:board", "exercise");
        }
        entry.inside("content", content -> {
            content.attribute("type", "xhtml");
            content.inside(XHTML, "div", div -> {
                for (String line : bulletin.lines()) {
                    div.element("p", line);
                }
            });
        });
    }

    private static void link(XmlDocument parent, String relation, String type, String address)
            throws XMLStreamException {
        parent.inside("link", link -> {
            link.attribute("rel", relation);
            link.attribute("type", type);
            link.attribute("href", address);
        });
    }

    private static void category(XmlDocument entry, String scheme, String term) throws XMLStreamException {
        entry.inside("category", category -> {
            category.attribute("scheme", scheme);
            category.attribute("term", term);
        });
    }

    private static String urn(java.util.UUID id) {
        return "urn:uuid:" + id;
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
