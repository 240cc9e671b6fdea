package org.asbuilt.importers.logic;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.intake.Markup;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;
import org.jspecify.annotations.Nullable;

/** Copies one XML document without its logic: elements, attributes and texts as they were, but no comments. */
final class XmlCopy {
    private final Reading reading;
    private final Writer copy;
    private final String part;
    private final Deque<String> open = new ArrayDeque<>();
    private final Deque<StringBuilder> texts = new ArrayDeque<>();
    private Optional<LogicForm> form = Optional.empty();
    private Optional<CanonicalLogic> logic = Optional.empty();
    private Optional<LogicDigest> standIn = Optional.empty();
    private String first = "";
    private int logicDepth;
    private int leftOut;

    XmlCopy(Reading reading, Writer copy, String part) {
        this.reading = reading;
        this.copy = copy;
        this.part = part;
    }

    /** Copies the document and tells how many pieces of logic were left out. */
    int run(Reader content) throws IOException {
        copy.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        try {
            XMLStreamReader xml = Markup.factory().createXMLStreamReader(content);
            while (xml.hasNext()) {
                event(xml, xml.next());
            }
            xml.close();
        } catch (XMLStreamException e) {
            throw new Refused(place(e), "the XML is cut or broken here; the copy is not whole");
        }
        return leftOut;
    }

    private Locus place(XMLStreamException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        Locus at = line > 0 ? new Locus.Line(line) : new Locus.Whole();
        return part.isEmpty() ? at : new Locus.Words(part + ", " + at.text());
    }

    private void event(XMLStreamReader xml, int event) throws IOException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(xml);
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                text(xml.getText());
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> instruction(xml);
            case XMLStreamConstants.ENTITY_REFERENCE ->
                throw new Refused(
                        new Locus.Line(Math.max(1, xml.getLocation().getLineNumber())),
                        "the document uses an entity that is not of XML itself");
            default -> {
                // Comments may hold logic, and a document type holds nothing.
            }
        }
    }

    private static String prefixed(@Nullable String prefix, String local) {
        return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    }

    private static Map<String, String> attributes(XMLStreamReader xml) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.putIfAbsent(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return attributes;
    }

    private void start(XMLStreamReader xml) throws IOException {
        String name = xml.getLocalName();
        if (open.isEmpty()) {
            form = LogicForm.ofRoot(name);
        }
        if (open.size() + logicDepth > reading.limits().depth()) {
            throw new Refused(
                    new Locus.Whole(),
                    "elements are nested deeper than " + reading.limits().depth());
        }
        Map<String, String> attributes = attributes(xml);
        if (logic.isPresent()) {
            logicDepth++;
            if (logicDepth == 2 && first.isEmpty()) {
                first = name;
            }
            texts.push(new StringBuilder());
            logic.get().start(name, attributes);
            open.push(name);
            return;
        }
        String written = prefixed(xml.getPrefix(), name);
        tag(xml, written);
        open.push(written);
        boolean holdsLogic = form.map(LogicForm::containers)
                .filter(containers -> containers.test(name, attributes))
                .isPresent();
        if (holdsLogic) {
            CanonicalLogic canonical = new CanonicalLogic(form.get());
            canonical.start(name, attributes);
            logic = Optional.of(canonical);
            standIn = Optional.empty();
            first = "";
            logicDepth = 1;
            texts.push(new StringBuilder());
        }
    }

    private void tag(XMLStreamReader xml, String name) throws IOException {
        copy.write('<');
        copy.write(name);
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            String prefix = xml.getNamespacePrefix(i);
            String namespace = xml.getNamespaceURI(i);
            attribute(prefix == null ? "xmlns" : "xmlns:" + prefix, namespace == null ? "" : namespace);
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attribute(prefixed(xml.getAttributePrefix(i), xml.getAttributeLocalName(i)), xml.getAttributeValue(i));
        }
        copy.write('>');
    }

    private void attribute(String name, String value) throws IOException {
        copy.write(' ');
        copy.write(name);
        copy.write("=\"");
        escape(value, true);
        copy.write('"');
    }

    private void end() throws IOException {
        String name = open.pop();
        if (logic.isPresent()) {
            logic.get().end(texts.pop().toString().strip());
            if (--logicDepth > 0) {
                return;
            }
            LogicDigest computed = logic.get().finish();
            LogicDigest digest = standIn.orElse(computed);
            copy.write("<?" + LogicDigest.TARGET + " " + digest.written(first) + "?>");
            logic = Optional.empty();
            leftOut++;
        }
        copy.write("</" + name + ">");
    }

    private void text(String text) throws IOException {
        if (logic.isPresent()) {
            texts.element().append(text);
        } else {
            escape(text, false);
        }
    }

    /** Only our own instruction stays: others may hold anything. */
    private void instruction(XMLStreamReader xml) {
        String data = xml.getPIData() == null ? "" : xml.getPIData();
        if (logicDepth == 1 && logic.isPresent() && xml.getPITarget().equals(LogicDigest.TARGET)) {
            standIn = LogicDigest.read(data);
            first = LogicDigest.first(data);
        }
    }

    private void escape(String text, boolean inAttribute) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '&' -> copy.write("&amp;");
                case '<' -> copy.write("&lt;");
                case '>' -> copy.write("&gt;");
                case '\r' -> copy.write("&#13;");
                case '"' -> copy.write(inAttribute ? "&quot;" : "\"");
                case '\n' -> copy.write(inAttribute ? "&#10;" : "\n");
                case '\t' -> copy.write(inAttribute ? "&#9;" : "\t");
                default -> copy.write(letter);
            }
        }
    }
}
