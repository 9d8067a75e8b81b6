package tocsin.notification.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A document that is being written, in one namespace; an empty prefix is in force for all of it. */
final class XmlDocument {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;

    private XmlDocument() throws XMLStreamException {
        writer = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
    }

    /** What stands inside an element. */
    interface Content {
        void write(XmlDocument document) throws XMLStreamException;
    }

    /** The document with this root; it says that it is sent in UTF-8. */
    static String of(String namespace, String root, Content content) {
        try {
            XmlDocument document = new XmlDocument();
            document.writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            document.inside(namespace, root, content);
            document.writer.writeEndDocument();
            document.writer.close();
            return document.bytes.toString(StandardCharsets.UTF_8);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a document in memory cannot be written", impossible);
        }
    }

    /** An element that begins a namespace of its own. */
    void inside(String namespace, String name, Content content) throws XMLStreamException {
        writer.writeStartElement(name);
        writer.writeDefaultNamespace(namespace);
        content.write(this);
        writer.writeEndElement();
    }

    void inside(String name, Content content) throws XMLStreamException {
        writer.writeStartElement(name);
        content.write(this);
        writer.writeEndElement();
    }

    void element(String name, String text) throws XMLStreamException {
        inside(name, document -> document.text(text));
    }

    void text(String text) throws XMLStreamException {
        writer.writeCharacters(XmlText.of(text));
    }

    /** Of the element that was begun last; before anything inside it. */
    void attribute(String name, String value) throws XMLStreamException {
        writer.writeAttribute(name, XmlText.of(value));
    }
}
