package tocsin.watch.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import tocsin.watch.archive.ArchiveLine;
import tocsin.watch.archive.ReportForm;

/**
 * Alerts of the Common Alerting Protocol 1.2 (OASIS, 2010) as reports, one an alert, in the first language that it has. An
 * update or a cancellation is a later revision of the report of the first alert that it refers to.
 */
public final class CapReading {
    private static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_BODY = 50_000;
    private static final int LONGEST_ID = 1_000;

    private final Element alert;
    private final Optional<Element> told;

    private CapReading(Element alert) {
        this.alert = alert;
        this.told = children(alert, "info").findFirst();
    }

    /** Whether a document is one alert, and not a list of alerts. */
    public static boolean isAlert(byte[] xml) {
        try {
            Element root = root(xml);
            return "alert".equals(root.getLocalName()) && NAMESPACE.equals(root.getNamespaceURI());
        } catch (FetchRefused noXml) {
            return false;
        }
    }

    /**
     * The report of an alert. Tests, drafts and messages between systems are none, and a drill is none on the live board.
     *
     * @param name where it came from, for messages
     * @param drills whether drills are reports
     */
    public static ArchiveLine read(byte[] xml, String name, String source, Drills drills) throws FetchRefused {
        ArchiveLine.Place place = new ArchiveLine.Place(name, 1);
        CapReading reading = new CapReading(root(xml));
        String status = reading.text("status");
        if (!status.equals("Actual") && !(drills == Drills.TAKEN && status.equals("Exercise"))) {
            return new ArchiveLine.Unreadable(place, "status: expected Actual, found '%s'".formatted(status), "");
        }
        Optional<Instant> sent = time(reading.text("sent"));
        String id = reading.first();
        if (sent.isEmpty() || id.isEmpty()) {
            return new ArchiveLine.Unreadable(place, "expected sender, identifier, and sent with a time", "");
        }
        return reading.report(source, id, sent.get()).on(place);
    }

    /** What becomes of alerts of status Exercise. */
    public enum Drills {
        TAKEN,
        LEFT
    }

    private ReportForm report(String source, String id, Instant sent) {
        String headline = Stream.of(told("headline"), told("event"), id)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(id);
        boolean cancelled = text("msgType").equals("Cancel");
        String title = PlainText.of((cancelled ? "Cancelled: " : "") + headline, LONGEST_TITLE);
        String areas = told.stream()
                .flatMap(info -> children(info, "area"))
                .map(area -> text(area, "areaDesc"))
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
        String body = cancelled ? "" : String.join("\n", told("description"), told("instruction"), areas);
        ReportForm form = new ReportForm(source, id, sent).text(title, PlainText.of(body, LONGEST_BODY));
        time(Stream.of(told("onset"), told("effective"))
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse(""))
                .ifPresent(form::occurredAt);
        String language = told("language").toLowerCase(Locale.ROOT);
        if (language.matches("[a-z]{2}(-.*)?")) {
            form.language(language.substring(0, 2));
        }
        if (told("web").matches("(?i)https?://\\S{1,2000}")) {
            form.url(told("web"));
        }
        place().ifPresent(point -> form.at(point.get(0), point.get(1)));
        return form;
    }

    /** Sender and identifier of the alert itself, or of the first one that it updates or cancels. */
    private String first() {
        String[] referred = text("references").strip().split("\\s+", -1)[0].split(",", -1);
        String id = referred.length == 3
                ? referred[0] + "," + referred[1]
                : text("sender").isEmpty() || text("identifier").isEmpty()
                        ? ""
                        : text("sender") + "," + text("identifier");
        return PlainText.of(id, LONGEST_ID);
    }

    /** The middle of the first circle, or of the corners of the first polygon. */
    private Optional<List<Double>> place() {
        List<String> shapes = told.stream()
                .flatMap(info -> children(info, "area"))
                .flatMap(area -> Stream.concat(children(area, "circle"), children(area, "polygon")))
                .map(shape -> shape.getTextContent().strip())
                .toList();
        if (shapes.isEmpty()) {
            return Optional.empty();
        }
        List<List<Double>> corners = new ArrayList<>();
        for (String pair : shapes.getFirst().split("\\s+", -1)) {
            corner(pair).ifPresent(corners::add);
        }
        return corners.isEmpty() ? Optional.empty() : Optional.of(List.of(mean(corners, 0), mean(corners, 1)));
    }

    private static Optional<List<Double>> corner(String pair) {
        String[] parts = pair.split(",", -1);
        try {
            double lat = Double.parseDouble(parts[0]);
            double lon = parts.length == 2 ? Double.parseDouble(parts[1]) : Double.NaN;
            return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? Optional.of(List.of(lat, lon)) : Optional.empty();
        } catch (NumberFormatException none) {
            return Optional.empty(); // the radius of a circle stands behind its middle
        }
    }

    private static double mean(List<List<Double>> corners, int index) {
        return corners.stream()
                .mapToDouble(corner -> corner.get(index))
                .average()
                .orElse(0);
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private String text(String name) {
        return text(alert, name);
    }

    private String told(String name) {
        return told.map(info -> text(info, name)).orElse("");
    }

    private static String text(Element parent, String name) {
        return children(parent, name)
                .findFirst()
                .map(Node::getTextContent)
                .orElse("")
                .strip();
    }

    private static Stream<Element> children(Element parent, String name) {
        NodeList all = parent.getChildNodes();
        List<Element> named = new ArrayList<>();
        for (int index = 0; index < all.getLength(); index++) {
            if (all.item(index) instanceof Element element
                    && name.equals(element.getLocalName())
                    && NAMESPACE.equals(element.getNamespaceURI())) {
                named.add(element);
            }
        }
        return named.stream();
    }

    /** Without document types, and so without entities: neither another file nor a text that grows can come in. */
    private static Element root(byte[] xml) throws FetchRefused {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(xml)).getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException broken) {
            throw new FetchRefused(
                    Refusal.FORMAT, "it is no CAP: " + PlainText.of(String.valueOf(broken.getMessage()), 200));
        }
    }
}
