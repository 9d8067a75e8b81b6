package tocsin.notification.feed;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import tocsin.notification.feed.CapMessage.Reference;
import tocsin.notification.feed.CapMessage.Said;

/** Writes a message of the Common Alerting Protocol 1.2, its elements in the order of the standard's schema. */
public final class CapDocument {
    /** Its media type. */
    public static final String MEDIA_TYPE = "application/cap+xml";

    private static final String CAP = "urn:oasis:names:tc:emergency:cap:1.2";

    /** The standard, 3.2: no letter may stand for a zone, and UTC is written -00:00. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss'-00:00'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private CapDocument() {}

    /**
     * The message of an alert.
     *
     * @param earlier earlier alerts of the same problem and board that the same feed tells, newest first
     */
    public static String of(Publication publication, ToldAlert told, List<EarlierAlert> earlier) {
        return write(CapProfile.message(publication, told, earlier));
    }

    static String write(CapMessage message) {
        return XmlDocument.of(CAP, "alert", alert -> {
            alert.element("identifier", message.identifier());
            alert.element("sender", message.sender());
            alert.element("sent", TIME.format(message.sent()));
            alert.element("status", message.status().code());
            alert.element("msgType", message.msgType().code());
            String restriction = message.restriction();
            alert.element("scope", restriction == null ? "Public" : "Restricted");
            if (restriction != null) {
                alert.element("restriction", restriction);
            }
            String note = message.note();
            if (note != null) {
                alert.element("note", note);
            }
            if (!message.references().isEmpty()) {
                alert.element("references", references(message.references()));
            }
            alert.element("incidents", message.incidents());
            alert.inside("info", info -> write(info, message.info()));
        });
    }

    private static void write(XmlDocument info, Said said) throws XMLStreamException {
        info.element("language", "en");
        info.element("category", "Security");
        info.element("event", said.event());
        info.element("responseType", said.responseType().code());
        info.element("urgency", said.urgency().code());
        info.element("severity", said.severity().code());
        info.element("certainty", said.certainty().code());
        named(info, "eventCode", "urn:tocsin:problem", said.eventCode());
        info.element("effective", TIME.format(said.effective()));
        info.element("senderName", said.senderName());
        info.element("headline", said.headline());
        info.element("description", said.description());
        info.element("web", said.web());
        for (CapMessage.Parameter parameter : said.parameters()) {
            named(info, "parameter", parameter.valueName(), parameter.value());
        }
        for (TheaterArea area : said.areas()) {
            info.inside("area", element -> write(element, area));
        }
    }

    private static void write(XmlDocument element, TheaterArea area) throws XMLStreamException {
        element.element("areaDesc", area.name());
        for (List<TheaterArea.Corner> outline : area.outlines()) {
            element.element("polygon", outline.stream().map(CapDocument::pair).collect(Collectors.joining(" ")));
        }
        named(element, "geocode", "urn:tocsin:theater", area.id());
    }

    private static void named(XmlDocument parent, String name, String valueName, String value)
            throws XMLStreamException {
        parent.inside(name, named -> {
            named.element("valueName", valueName);
            named.element("value", value);
        });
    }

    private static String pair(TheaterArea.Corner corner) {
        return degrees(corner.latitude()) + "," + degrees(corner.longitude());
    }

    private static String degrees(double value) {
        return BigDecimal.valueOf(value).toPlainString();
    }

    private static String references(List<Reference> references) {
        return references.stream()
                .map(reference ->
                        reference.sender() + "," + reference.identifier() + "," + TIME.format(reference.sent()))
                .collect(Collectors.joining(" "));
    }
}
