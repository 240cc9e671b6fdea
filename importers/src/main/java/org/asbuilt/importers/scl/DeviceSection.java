package org.asbuilt.importers.scl;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Markup.Tag;
import org.asbuilt.importers.intake.Markup.Take;
import org.asbuilt.importers.intake.Node;

/**
 * The section IED: one device with its access points, servers and logical nodes. The device is never held as a whole. Source: IEC
 * 61850-6:2009/AMD1:2018, 9.3.
 */
final class DeviceSection {
    /** What stands in what. */
    private static final Map<String, Set<String>> CHILDREN = Map.of(
            "IED", Set.of("Text", "Private", "Services", "AccessPoint", "KDC"),
            "AccessPoint",
                    Set.of("Text", "Private", "Server", "ServerAt", "LN", "Services", "GOOSESecurity", "SMVSecurity"),
            "Server", Set.of("Text", "Private", "Authentication", "LDevice", "Association"),
            "LDevice", Set.of("Text", "Private", "LN0", "LN", "AccessControl"));

    private static final Set<String> CONTAINERS = CHILDREN.keySet();

    private final Document document;
    private final LogicalNodeReading nodes;
    private final Deque<Tag> open = new ArrayDeque<>();
    private Optional<Ied> ied = Optional.empty();
    private Optional<Ied.AccessPoint> point = Optional.empty();
    private String device = "";
    private Canonical canonical = new Canonical();
    private Canonical hidden = new Canonical();

    DeviceSection(Document document) {
        this.document = document;
        nodes = new LogicalNodeReading(document);
    }

    /** An element begins. */
    Take start(Tag tag) {
        if (open.isEmpty()) {
            return begin(tag);
        }
        String parent = open.element().name();
        if (!CHILDREN.getOrDefault(parent, Set.of()).contains(tag.name())) {
            return foreign(tag, parent);
        }
        if (!CONTAINERS.contains(tag.name())) {
            return Take.COLLECT;
        }
        open.push(tag);
        canonical.start(tag.name(), tag.attributes());
        switch (tag.name()) {
            case "AccessPoint" -> accessPoint(tag);
            case "Server" -> point.ifPresent(one -> one.server = true);
            case "LDevice" -> device = tag.attribute("inst");
            default -> throw new IllegalStateException(tag.name());
        }
        return Take.ENTER;
    }

    private Take begin(Tag tag) {
        String name = tag.attribute("name");
        ied = document.ied(name, tag.locus());
        if (ied.isEmpty()) {
            if (name.isEmpty()) {
                document.reading.note(Severity.WARNING, tag.locus(), "an IED without a name was not read");
            }
            document.reading.units(1, 0);
            return Take.SKIP;
        }
        Ied found = ied.get();
        if (found.declared) {
            document.reading.note(
                    Severity.WARNING,
                    tag.locus(),
                    "the IED " + name + " is described twice; the second time was not read");
            document.reading.units(1, 0);
            ied = Optional.empty();
            return Take.SKIP;
        }
        found.declared = true;
        found.at = tag.locus();
        found.attributes = tag.attributes();
        canonical = new Canonical();
        hidden = new Canonical();
        open.push(tag);
        // The name is not of the configuration: the same device under another name is configured alike.
        Map<String, String> attributes = new TreeMap<>(tag.attributes());
        attributes.remove("name");
        canonical.start(tag.name(), attributes);
        return Take.ENTER;
    }

    /** Extensions of makers are counted; what ought to be of the standard is remarked. */
    private Take foreign(Tag tag, String parent) {
        Tag root = open.getLast();
        if (!tag.namespace().equals(root.namespace())) {
            document.reading.count("elements of other namespaces", 1);
            return Take.COLLECT;
        }
        ied.ifPresent(one -> one.understood = false);
        document.unknown(tag.name(), parent, tag.locus());
        return Take.COLLECT;
    }

    private void accessPoint(Tag tag) {
        String name = tag.attribute("name");
        point = ied.map(one -> one.accessPoint(name.isEmpty() ? "unnamed" : name, tag.locus()));
        point.ifPresent(one -> {
            one.declared = true;
            one.at = tag.locus();
            one.description = tag.attribute("desc");
            one.clock = tag.attribute("clock").equals("true");
            one.router = tag.attribute("router").equals("true");
        });
    }

    /** An element that was collected. */
    void collected(Node node) {
        if (ied.isEmpty()) {
            return;
        }
        Ied one = ied.get();
        if (node.name().equals("Private")) {
            hidden.inside(node);
            document.reading.count("private elements", 1);
            return;
        }
        canonical.add(node);
        switch (node.name()) {
            case "LN0", "LN" -> nodes.read(one, device, node);
            case "Services" -> Supported.services(document, one, node);
            case "Authentication" -> authentication(node);
            case "ServerAt" -> point.ifPresent(here -> here.server = true);
            case "Association" -> association(one, node);
            case "KDC" -> document.reading.count("key distribution centres that devices name", 1);
            case "GOOSESecurity", "SMVSecurity" ->
                document.reading.count(
                        "certificates for " + (node.name().startsWith("G") ? "GOOSE" : "sampled values"), 1);
            case "AccessControl" -> document.reading.count("access controls of logical devices", 1);
            case "Text" -> document.reading.count("texts", 1);
            default -> {
                // Of another namespace, and counted.
            }
        }
    }

    private void authentication(Node node) {
        point.ifPresent(here -> {
            node.attributes().forEach((way, used) -> {
                if (used.strip().equals("true") && here.authentication.size() < 20) {
                    here.authentication.add(way);
                }
            });
            if (here.authentication.isEmpty()) {
                here.authentication.add("none");
            }
        });
    }

    private void association(Ied one, Node node) {
        node.attribute("iedName")
                .filter(client -> one.clients.size() < 10_000)
                .ifPresent(client -> one.clients.add(new Ied.Client(
                        client, node.attribute("kind").orElse("") + " association", false, node.locus())));
    }

    /** An element that was entered ends. */
    void end(Tag tag, String text) {
        if (open.isEmpty() || !open.element().equals(tag)) {
            return;
        }
        open.pop();
        canonical.end(text);
        switch (tag.name()) {
            case "LDevice" -> device = "";
            case "AccessPoint" -> point = Optional.empty();
            case "IED" -> finish();
            default -> {
                // A server.
            }
        }
    }

    private void finish() {
        ied.ifPresent(one -> {
            one.digest = canonical.result().hex();
            one.privateDigest = hidden.isEmpty() ? "" : hidden.result().hex();
        });
        ied = Optional.empty();
    }
}
