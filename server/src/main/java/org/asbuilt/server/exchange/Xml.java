package org.asbuilt.server.exchange;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML, an element a line. Characters that XML 1.0 cannot hold become the replacement character. */
final class Xml implements AutoCloseable {
    private final XMLStreamWriter xml;
    private int depth;

    Xml(OutputStream out) throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
    }

    void open(String name, String... attributes) throws XMLStreamException {
        indent();
        xml.writeStartElement(name);
        attributes(attributes);
        xml.writeCharacters("\n");
        depth++;
    }

    /** Ends the element that was opened last. */
    void end() throws XMLStreamException {
        depth--;
        indent();
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    void empty(String name, String... attributes) throws XMLStreamException {
        indent();
        xml.writeEmptyElement(name);
        attributes(attributes);
        xml.writeCharacters("\n");
    }

    void leaf(String name, String text, String... attributes) throws XMLStreamException {
        indent();
        xml.writeStartElement(name);
        attributes(attributes);
        xml.writeCharacters(allowed(text));
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i].equals("xmlns")) {
                xml.writeDefaultNamespace(attributes[i + 1]);
            } else {
                xml.writeAttribute(attributes[i], allowed(attributes[i + 1]));
            }
        }
    }

    private void indent() throws XMLStreamException {
        xml.writeCharacters("  ".repeat(depth));
    }

    private static String allowed(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(c -> plain.appendCodePoint(isAllowed(c) ? c : 0xfffd));
        return plain.toString();
    }

    private static boolean isAllowed(int c) {
        return c == 0x9
                || c == 0xa
                || c == 0xd
                || (c >= 0x20 && c <= 0xd7ff)
                || (c >= 0xe000 && c <= 0xfffd)
                || c >= 0x10000;
    }

    @Override
    public void close() throws XMLStreamException {
        xml.writeEndDocument();
        xml.flush();
        xml.close();
    }
}
