package org.asbuilt.importers.nodeset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Markup;
import org.asbuilt.importers.intake.Markup.Tag;
import org.asbuilt.importers.intake.Markup.Take;
import org.asbuilt.importers.intake.Node;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;

/** Reads an information model of OPC UA in XML. Source: OPC 10000-6, annex F (UANodeSet). */
public final class NodeSetReading implements Markup.Visitor {
    private static final int MOST_PLACES = 300_000;
    private static final int MOST_IDENTITIES = 50_000;
    private static final int MOST_MODELS = 1_000;
    private static final int LONGEST_VALUE = 1_000;
    private static final Set<String> TYPES = Set.of("UAObjectType", "UAVariableType", "UADataType", "UAReferenceType");
    private static final Set<String> NODES = Set.of(
            "UAObject",
            "UAVariable",
            "UAMethod",
            "UAView",
            "UAObjectType",
            "UAVariableType",
            "UADataType",
            "UAReferenceType");
    private static final Set<String> KNOWN =
            Set.of("Aliases", "Extensions", "ServerUris", "NamespaceUris", "Models", "UANodeSet");

    private final Reading reading;
    private final List<String> namespaces = new ArrayList<>();
    private final List<Model> models = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Identity> identities = new LinkedHashMap<>();
    private final List<String> open = new ArrayList<>();
    private boolean full;

    private NodeSetReading(Reading reading) {
        this.reading = reading;
    }

    /**
     * Reads a document.
     *
     * @throws IOException if the disk fails
     */
    public static void read(Reading reading) throws IOException {
        NodeSetReading walk = new NodeSetReading(reading);
        Markup.walk(reading, walk, walk::claim);
    }

    private void claim() {
        new NodeSetClaims(reading, places).claim(namespaces, models, identities);
    }

    @Override
    public Take start(Tag tag) {
        if (open.isEmpty()) {
            if (!tag.name().equals("UANodeSet")) {
                throw new Refused(tag.locus(), "the root element is " + tag.name() + ", not UANodeSet");
            }
            open.add(tag.name());
            return Take.ENTER;
        }
        if (NODES.contains(tag.name())) {
            reading.count("nodes " + tag.name().substring(2), 1);
            return Take.COLLECT;
        }
        if (tag.name().equals("Models") || tag.name().equals("NamespaceUris")) {
            return Take.COLLECT;
        }
        if (!KNOWN.contains(tag.name())) {
            reading.note(
                    Severity.WARNING, tag.locus(), "the element " + tag.name() + " is not known here and was not read");
        }
        return Take.SKIP;
    }

    @Override
    public void collected(Node node) {
        switch (node.name()) {
            case "NamespaceUris" ->
                node.children("Uri").stream()
                        .map(Node::text)
                        .filter(uri -> !uri.isEmpty() && namespaces.size() < MOST_MODELS)
                        .forEach(namespaces::add);
            case "Models" -> node.children("Model").forEach(this::model);
            case "UAVariable" -> {
                place(node);
                property(node);
            }
            default -> place(node);
        }
    }

    @Override
    public void end(Tag tag, String text) {
        open.removeLast();
    }

    private void model(Node node) {
        String uri = node.attribute("ModelUri").orElse("");
        if (uri.isEmpty() || models.size() >= MOST_MODELS) {
            reading.note(Severity.WARNING, node.locus(), "a model without a URI, or one too many, was not read");
            reading.units(1, 0);
            return;
        }
        List<String> requires = new ArrayList<>();
        for (Node required : node.children("RequiredModel")) {
            if (requires.size() < 100) {
                requires.add((required.attribute("ModelUri").orElse("") + " "
                                + required.attribute("Version").orElse(""))
                        .strip());
            }
        }
        models.add(new Model(
                uri,
                node.attribute("Version")
                        .or(() -> node.attribute("ModelVersion"))
                        .orElse(""),
                node.attribute("PublicationDate").orElse(""),
                requires,
                node.locus()));
    }

    /** Only objects and types can bear a name plate, and structured variables such as BuildInfo. */
    private void place(Node node) {
        boolean bears = node.name().equals("UAObject") || node.name().equals("UAObjectType");
        boolean structure = node.name().equals("UAVariable") && name(node).equals("BuildInfo");
        if (!bears && !structure) {
            return;
        }
        String id = node.attribute("NodeId").orElse("");
        if (places.size() >= MOST_PLACES) {
            bounded(node, "more than " + MOST_PLACES + " objects; those that come after are not named");
            return;
        }
        String shown = node.children("DisplayName").stream()
                .map(Node::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(name(node));
        places.put(id, new Place(shown, parent(node), TYPES.contains(node.name()), node.pointer()));
    }

    private void bounded(Node node, String what) {
        if (!full) {
            full = true;
            reading.note(Severity.WARNING, node.locus(), "the document holds " + what);
        }
    }

    private static String name(Node node) {
        String name = node.attribute("BrowseName").orElse("");
        return name.replaceFirst("^\\d{1,6}:", "");
    }

    /** The node that it hangs from: said at once, or by a reference that leads back. */
    private static String parent(Node node) {
        return node.attribute("ParentNodeId")
                .or(() -> node.all("References", "Reference")
                        .filter(reference -> reference
                                .attribute("IsForward")
                                .filter("false"::equals)
                                .isPresent())
                        .map(Node::text)
                        .findFirst())
                .orElse("");
    }

    private void property(Node node) {
        String name = name(node);
        if (!Identity.PROPERTIES.contains(name)) {
            return;
        }
        Optional<Node> value =
                node.child("Value").flatMap(found -> found.children().stream().findFirst());
        String text = value.map(NodeSetReading::text).orElse("");
        if (text.isEmpty()) {
            reading.count("properties of devices without a value", 1);
            return;
        }
        String parent = parent(node);
        if (parent.isEmpty() || text.length() > LONGEST_VALUE) {
            reading.note(
                    Severity.WARNING,
                    node.locus(),
                    "the property " + name + " is of no object, or longer than " + LONGEST_VALUE + " characters");
            return;
        }
        if (identities.size() >= MOST_IDENTITIES && !identities.containsKey(parent)) {
            bounded(node, "more than " + MOST_IDENTITIES + " devices; those that come after are not read");
            return;
        }
        identities.computeIfAbsent(parent, key -> new Identity()).put(name, text, node.locus());
    }

    /** The text of a value, be it plain or in a language. */
    private static String text(Node value) {
        return value.name().equals("LocalizedText") ? value.text("Text").orElse("") : value.text();
    }
}
