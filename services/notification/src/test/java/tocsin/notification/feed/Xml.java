package tocsin.notification.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static javax.xml.xpath.XPathConstants.NODESET;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads back what was written, by parsers that have no part in the writing. */
public final class Xml {
    private Xml() {}

    /** The document, which is well-formed. */
    public static Document parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(UTF_8)));
        } catch (ParserConfigurationException | SAXException | IOException broken) {
            throw new AssertionError(xml, broken);
        }
    }

    /** The document, which is a valid CAP 1.2 message. */
    public static Document cap(String xml) {
        Document document = parse(xml);
        try {
            Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(Objects.requireNonNull(Xml.class.getResource("/cap-1.2.xsd")));
            schema.newValidator().validate(new DOMSource(document));
        } catch (SAXException | IOException invalid) {
            throw new AssertionError(xml, invalid);
        }
        return document;
    }

    /** The texts of all elements of these local names, a path of them from the root, {@code info/area/areaDesc}. */
    public static List<String> texts(Document document, String path) {
        StringBuilder steps = new StringBuilder("/*");
        for (String name : path.split("/", -1)) {
            steps.append("/*[local-name()='").append(name).append("']");
        }
        try {
            NodeList found = (NodeList)
                    XPathFactory.newDefaultInstance().newXPath().evaluate(steps.toString(), document, NODESET);
            List<String> texts = new ArrayList<>();
            for (int index = 0; index < found.getLength(); index++) {
                texts.add(found.item(index).getTextContent());
            }
            return texts;
        } catch (XPathExpressionException wrong) {
            throw new AssertionError(wrong);
        }
    }

    /** The text of the only element of this path. */
    public static String text(Document document, String path) {
        List<String> texts = texts(document, path);
        assertThat(texts).as(path).hasSize(1);
        return texts.getFirst();
    }
}
