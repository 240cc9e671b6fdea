package org.asbuilt.importers.bom;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Markup;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Walks through an SPDX 2 document in RDF/XML and tells of it as if it were JSON. Tools write the same document in two ways: nested,
 * each thing where it is first spoken of, or flat, where what has no name of its own is referred to by a node id. Therefore it is gone
 * through once before, for what stands behind the node ids; that is all that is held. Source: SPDX 2.2 and 2.3, annex C; RDF 1.1
 * XML Syntax.
 */
final class SpdxRdf {
    private static final int MOST_NODES = 400_000;
    private static final int MOST_VALUES = 200_000;
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String NODE = "_:node ";
    private static final String DOCUMENT = "SpdxDocument";
    /** Attributes of RDF itself and of XML; every other attribute of a node is a property. */
    private static final Set<String> SYNTAX =
            Set.of("about", "ID", "nodeID", "resource", "datatype", "parseType", "lang", "base", "space");

    private final Reading reading;
    private final SpdxNames names = new SpdxNames();
    private final Map<String, JsonNode> nodes = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();

    private SpdxRdf(Reading reading) {
        this.reading = reading;
    }

    /**
     * Goes through it for the first time.
     *
     * @throws IOException if the disk fails
     */
    static SpdxRdf of(Reading reading) throws IOException {
        SpdxRdf rdf = new SpdxRdf(reading);
        try {
            Markup.walk(reading, rdf.new Walk(Optional.empty(), false));
        } catch (Refused broken) {
            // The walk that tells of it comes to the same place and says so.
            return rdf;
        }
        return rdf;
    }

    /**
     * Walks through it.
     *
     * @param last whether it is the last time, in which things are remarked
     * @throws IOException if the disk fails
     */
    void walk(SpdxEvents events, boolean last) throws IOException {
        Markup.walk(reading, new Walk(Optional.of(events), last));
    }

    private final class Walk implements Markup.Visitor {
        private final Optional<SpdxEvents> events;
        private final boolean last;
        private final Deque<SpdxThing> things = new ArrayDeque<>();
        private final Deque<Boolean> isThing = new ArrayDeque<>();
        private int unnamed;
        private int held;

        Walk(Optional<SpdxEvents> events, boolean last) {
            this.events = events;
            this.last = last;
        }

        @Override
        public Markup.Take start(Markup.Tag tag) {
            if (isThing.isEmpty() && tag.namespace().equals(RDF) && tag.name().equals("RDF")) {
                isThing.push(false);
                return Markup.Take.ENTER;
            }
            boolean begins = isThing.isEmpty() || !isThing.element();
            if (begins) {
                begin(tag);
            } else if (!tag.attribute("parseType").isEmpty()) {
                wrong(tag, "a value that is written with parseType is not read");
                return Markup.Take.SKIP;
            }
            isThing.push(begins);
            return Markup.Take.ENTER;
        }

        private void begin(Markup.Tag tag) {
            boolean hasAddress = tag.attributes().containsKey("about");
            String address = hasAddress ? tag.attribute("about") : "#" + tag.attribute("ID");
            String node = tag.attribute("nodeID");
            boolean isNamed = address.length() > 1;
            String id = isNamed ? address : node.isEmpty() ? "_:" + ++unnamed : NODE + node;
            String type = tag.namespace().equals(RDF) ? "" : tag.name();
            if (type.equals(DOCUMENT)) {
                names.document(id);
            }
            String owner = things.isEmpty()
                    ? owners.getOrDefault(id, "")
                    : things.element().id();
            SpdxThing thing = new SpdxThing(tag.pointer(), type, id, isNamed || !node.isEmpty(), owner);
            tag.attributes().forEach((name, value) -> {
                if (!SYNTAX.contains(name)) {
                    thing.put(name, StringNode.valueOf(value), tag.pointer());
                }
            });
            things.push(thing);
        }

        @Override
        public void end(Markup.Tag tag, String text) {
            if (isThing.pop()) {
                ended(things.pop(), tag);
            } else if (!things.isEmpty()) {
                property(things.element(), tag, text);
            }
        }

        private void property(SpdxThing thing, Markup.Tag tag, String text) {
            String resource = tag.attribute("resource");
            String node = tag.attribute("nodeID");
            if (tag.name().equals("type") && tag.namespace().equals(RDF)) {
                thing.type(SpdxNames.fragment(resource));
            } else if (!node.isEmpty()) {
                refers(thing, tag, NODE + node);
            } else if (!resource.isEmpty()) {
                hold(thing, tag.name(), StringNode.valueOf(names.id(resource)), tag);
                describes(tag, resource);
            } else if (!text.isEmpty()) {
                hold(thing, tag.name(), StringNode.valueOf(text), tag);
            }
        }

        private void describes(Markup.Tag tag, String address) {
            if (tag.name().equals("describesPackage")) {
                events.ifPresent(taker ->
                        taker.document("documentDescribes", StringNode.valueOf(names.id(address)), tag.locus()));
            }
        }

        /** What a node id stands for is known from the first time. */
        private void refers(SpdxThing thing, Markup.Tag tag, String node) {
            if (events.isEmpty() && owners.size() < MOST_NODES) {
                owners.putIfAbsent(node, thing.id());
            }
            hold(thing, tag.name(), nodes.containsKey(node) ? nodes.get(node) : StringNode.valueOf(node), tag);
        }

        private void ended(SpdxThing thing, Markup.Tag tag) {
            if (thing.type().equals("ExternalDocumentRef")) {
                names.external(thing.fields());
            }
            if (thing.isPart()) {
                if (events.isEmpty() && thing.id().startsWith(NODE)) {
                    keep(thing, tag);
                }
                within(thing.value(names), tag);
                return;
            }
            held = 0;
            events.ifPresent(taker -> tell(taker, thing, tag));
            if (thing.isNamed()) {
                within(StringNode.valueOf(names.id(thing.id())), tag);
            }
        }

        private void keep(SpdxThing thing, Markup.Tag tag) {
            if (nodes.size() >= MOST_NODES) {
                throw new Refused(tag.locus(), "more than " + MOST_NODES + " things stand behind node ids");
            }
            nodes.put(thing.id(), thing.value(names));
        }

        /** What is written out is the value of the property around it. */
        private void within(JsonNode value, Markup.Tag tag) {
            if (things.isEmpty()) {
                return;
            }
            String around = tag.pointer().substring(0, tag.pointer().lastIndexOf('/'));
            String property = around.substring(around.lastIndexOf('/') + 1).replaceFirst("\\[\\d+]$", "");
            hold(things.element(), property, value, tag);
            if (property.equals("describesPackage")) {
                events.ifPresent(taker -> taker.document("documentDescribes", value, tag.locus()));
            }
        }

        private void hold(SpdxThing thing, String property, JsonNode value, Markup.Tag tag) {
            if (++held > MOST_VALUES) {
                throw new Refused(tag.locus(), "one thing has more than " + MOST_VALUES + " values");
            }
            thing.put(property, value, tag.pointer());
        }

        private void tell(SpdxEvents taker, SpdxThing thing, Markup.Tag tag) {
            switch (thing.type()) {
                case DOCUMENT -> thing.document(taker, names);
                case "Relationship" -> thing.tell(taker, names, "relationships");
                case "Package" -> thing.tell(taker, names, "packages");
                case "File" -> thing.tell(taker, names, "files");
                case "Snippet" -> thing.tell(taker, names, "snippets");
                case "Annotation" -> thing.tell(taker, names, "annotations");
                case "Review" -> thing.tell(taker, names, "revieweds");
                case "ExtractedLicensingInfo" -> thing.tell(taker, names, "hasExtractedLicensingInfos");
                case "" -> wrong(tag, "a thing without a type was not taken");
                default -> wrong(tag, "a thing of an unknown type was not taken: " + Keys.cut(thing.type()));
            }
        }

        private void wrong(Markup.Tag tag, String text) {
            if (last) {
                reading.units(1, 0);
                reading.note(Severity.WARNING, tag.locus(), text);
            }
        }
    }
}
