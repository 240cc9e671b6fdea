package org.asbuilt.importers.intake;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.asbuilt.evidence.Locus;

/**
 * Walks through an XML document of any length and hands out the elements that a reader wants, each with its path. Document types
 * are skipped, entities of the document's own are refused, depth and size are bounded.
 */
public final class Markup {
    private static final int MOST_NODES = 2_000_000;
    private static final int MOST_CHARACTERS = 64 << 20;

    private final Reading reading;
    private final Visitor visitor;
    private final Deque<Frame> open = new ArrayDeque<>();
    private int nodes;
    private long characters;
    private int skipping;

    /** What to do with an element. */
    public enum Take {
        /** Ask for each element in it, and tell its text and its end. */
        ENTER,
        /** Collect all that is in it and hand it over as one {@link Node}. */
        COLLECT,
        /** Pass over all that is in it. */
        SKIP
    }

    /**
     * A start tag.
     *
     * @param name the local name
     * @param namespace the namespace; empty if there is none
     * @param pointer the path of elements, with a number from 1 where it is not the first of its name: {@code /SCL/IED[2]}
     * @param line the line on which it ends
     * @param attributes the attributes by local name
     */
    public record Tag(String name, String namespace, String pointer, int line, Map<String, String> attributes) {
        /** The place. */
        public Locus locus() {
            return new Locus.Pointer(pointer);
        }

        /** An attribute's value without spaces around it, or empty. */
        public String attribute(String attribute) {
            return attributes.getOrDefault(attribute, "").strip();
        }
    }

    /** Is led through the document. */
    public interface Visitor {
        /** Decides what to do with an element. */
        Take start(Tag tag);

        /** Takes a collected element. */
        default void collected(Node node) {}

        /** Takes all the text that stands directly in an element that was entered, before its end. */
        default void end(Tag tag, String text) {}

        /** Hears a processing instruction directly in an element that was entered. */
        default void instruction(Tag within, String target, String data) {}
    }

    private static final class Frame {
        private final Tag tag;
        private final Take take;
        private final Map<String, Integer> seen = new HashMap<>();
        private final StringBuilder text = new StringBuilder();
        private final Node node;

        Frame(Tag tag, Take take, Node node) {
            this.tag = tag;
            this.take = take;
            this.node = node;
        }
    }

    private Markup(Reading reading, Visitor visitor) {
        this.reading = reading;
        this.visitor = visitor;
    }

    /**
     * Walks through the content.
     *
     * @throws IOException if the disk fails
     */
    public static void walk(Reading reading, Visitor visitor) throws IOException {
        if (reading.input().head().text().contains("<!ENTITY")) {
            throw ownEntities(new Locus.Whole());
        }
        try (Reader content = reading.markup()) {
            walk(reading, content, "", visitor);
        }
    }

    /**
     * Walks through the content, and then lets be claimed what was gathered, even where the document breaks off.
     *
     * @param atEnd claims it
     * @throws IOException if the disk fails
     */
    public static void walk(Reading reading, Visitor visitor, Runnable atEnd) throws IOException {
        try {
            walk(reading, visitor);
        } catch (Refused broken) {
            atEnd.run();
            throw broken;
        }
        atEnd.run();
    }

    /**
     * Walks through a document that is part of the content.
     *
     * @param content the document
     * @param prefix what the paths begin with, for example the part's name
     * @throws IOException if the disk fails
     */
    public static void walk(Reading reading, Reader content, String prefix, Visitor visitor) throws IOException {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(content);
            try {
                new Markup(reading, visitor).run(xml, prefix);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? -1 : e.getLocation().getLineNumber();
            Locus place = line > 0 ? new Locus.Line(line) : new Locus.Whole();
            throw new Refused(
                    prefix.isEmpty() ? place : new Locus.Words(prefix + ", " + place.text()),
                    "the XML is cut or broken here; what came before was read");
        }
    }

    /** A parser for hostile documents: it fetches nothing and knows no entities but those of XML itself. */
    public static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // The platform adds up the letters of all &lt; and &amp; of a document as if they were entities that swell, and
        // breaks off at 100,000. Entities that could swell are refused above.
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        // The platform's own reporter writes to the console.
        factory.setXMLReporter((message, type, information, location) -> {});
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are not read");
        });
        return factory;
    }

    private static Refused ownEntities(Locus locus) {
        return new Refused(locus, "the document declares its own entities, which no honest document of a plant does");
    }

    private void run(XMLStreamReader xml, String prefix) throws XMLStreamException {
        Frame root = new Frame(
                new Tag("", "", prefix.isEmpty() ? "" : "/" + prefix, 1, Map.of()), Take.ENTER, new Node(emptyTag()));
        open.push(root);
        while (xml.hasNext()) {
            switch (next(xml)) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(xml);
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> instruction(xml);
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Refused(place(xml), "the document uses an entity that is not of XML itself");
                default -> {
                    // Comments and document types hold nothing for us.
                }
            }
        }
    }

    /** The platform's parser answers some broken references to characters with exceptions of its own. */
    private static int next(XMLStreamReader xml) throws XMLStreamException {
        try {
            return xml.next();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new XMLStreamException("a reference to a character is broken", xml.getLocation(), e);
        }
    }

    private static Tag emptyTag() {
        return new Tag("", "", "", 1, Map.of());
    }

    private static Locus place(XMLStreamReader xml) {
        return new Locus.Line(Math.max(1, xml.getLocation().getLineNumber()));
    }

    private void start(XMLStreamReader xml) {
        if (skipping > 0) {
            skipping++;
            depth(xml, open.size() + skipping);
            return;
        }
        depth(xml, open.size());
        Frame parent = open.element();
        Tag tag = tag(xml, parent);
        if (parent.take == Take.COLLECT) {
            collect(xml, tag, parent);
            return;
        }
        Take take = visitor.start(tag);
        if (take == Take.SKIP) {
            skipping = 1;
            return;
        }
        nodes = 0;
        characters = 0;
        open.push(new Frame(tag, take, new Node(tag)));
    }

    private void collect(XMLStreamReader xml, Tag tag, Frame parent) {
        if (++nodes > MOST_NODES) {
            throw new Refused(place(xml), "one element holds more than " + MOST_NODES + " others");
        }
        Node node = new Node(tag);
        parent.node.add(node);
        open.push(new Frame(tag, Take.COLLECT, node));
    }

    private void depth(XMLStreamReader xml, int depth) {
        if (depth > reading.limits().depth()) {
            throw new Refused(
                    place(xml),
                    "elements are nested deeper than " + reading.limits().depth());
        }
    }

    private Tag tag(XMLStreamReader xml, Frame parent) {
        String name = xml.getLocalName();
        int number = parent.seen.merge(name, 1, Integer::sum);
        String pointer = parent.tag.pointer() + "/" + name + (number > 1 ? "[" + number + "]" : "");
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.putIfAbsent(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        String namespace = xml.getNamespaceURI();
        return new Tag(
                name,
                namespace == null ? "" : namespace,
                pointer,
                Math.max(1, xml.getLocation().getLineNumber()),
                attributes);
    }

    private void text(XMLStreamReader xml) {
        if (skipping > 0) {
            return;
        }
        Frame frame = open.element();
        String text = xml.getText();
        characters += text.length();
        if (characters > MOST_CHARACTERS) {
            throw new Refused(place(xml), "one element holds more than " + MOST_CHARACTERS + " characters");
        }
        if (frame.take == Take.COLLECT) {
            frame.node.add(text);
        } else {
            frame.text.append(text);
        }
    }

    private void instruction(XMLStreamReader xml) {
        Frame frame = open.element();
        if (skipping == 0 && frame.take == Take.ENTER) {
            visitor.instruction(frame.tag, xml.getPITarget(), xml.getPIData() == null ? "" : xml.getPIData());
        }
    }

    private void end() {
        if (skipping > 0) {
            skipping--;
            return;
        }
        Frame frame = open.pop();
        if (frame.take == Take.ENTER) {
            visitor.end(frame.tag, frame.text.toString().strip());
        } else if (open.element().take != Take.COLLECT) {
            visitor.collected(frame.node);
        }
    }
}
