package org.asbuilt.server.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Criticality;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.Placement;
import org.asbuilt.model.PurdueLevel;
import org.asbuilt.model.ThreeStates;
import org.asbuilt.server.view.Shown;

/** Assets and connections as a directed graph. Source: GraphML 1.0 (graphml.graphdrawing.org). */
final class GraphMl implements Format {
    private static final About ABOUT = new About(
            "graphml",
            "Graph of assets and connections",
            "GraphML 1.0",
            "application/graphml+xml",
            "plant.graphml",
            "each asset, and each network and third party at which a connection ends, as a node with class, level, zone, site, criticality"
                    + " and safety; each connection as an edge with protocol, transport, port, functions, and whether it is documented,"
                    + " permitted and observed",
            List.of(
                    "connections of which an end is not known, counted in the file's description",
                    "addresses, versions and everything else of the assets",
                    "what is not known is not there; it is never written as no"));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.ASSET, Kind.CONNECTION, Kind.NETWORK, Kind.THIRD_PARTY);
    }

    @Override
    public void write(Selection selection, Backing backing, OutputStream out) throws IOException {
        Missing missing = new Missing();
        List<Subject> connections = selection.of(Kind.CONNECTION).toList();
        TreeSet<Id> ends = new TreeSet<>();
        selection.of(Kind.ASSET).map(Subject::id).forEach(ends::add);
        for (Subject connection : connections) {
            Optional<Link> link = connection.facet(Link.class);
            if (link.filter(GraphMl::isWhole).isEmpty()) {
                missing.add("connections of which an end is not known");
            } else {
                ends.add(link.flatMap(Link::source).orElseThrow());
                ends.add(link.flatMap(Link::destination).orElseThrow());
            }
        }
        try (Xml xml = new Xml(out)) {
            xml.open("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns");
            xml.leaf(
                    "desc",
                    "Asbuilt; " + backing.labelText() + "; commit "
                            + selection.plant().snapshot().commit() + "; plant at "
                            + selection.plant().moment() + "; filter " + selection.words()
                            + missing.lines().stream()
                                    .map(line -> "; left out: " + line)
                                    .collect(Collectors.joining()));
            keys(xml, "node", "name kind class level zone site criticality");
            key(xml, "node", "safety", "boolean");
            key(xml, "node", "beyond", "boolean");
            keys(xml, "edge", "name protocol transport functions purpose");
            key(xml, "edge", "port", "int");
            for (String state : List.of("documented", "permitted", "observed")) {
                key(xml, "edge", state, "boolean");
            }
            xml.open("graph", "id", "plant", "edgedefault", "directed");
            for (Id end : ends) {
                node(xml, end, selection);
            }
            for (Subject connection : connections) {
                edge(xml, connection);
            }
            xml.end();
            xml.end();
        } catch (XMLStreamException e) {
            throw new IOException("cannot write GraphML", e);
        }
    }

    private static boolean isWhole(Link link) {
        return link.source().isPresent() && link.destination().isPresent();
    }

    private static void keys(Xml xml, String of, String names) throws XMLStreamException {
        for (String name : names.split(" ", -1)) {
            key(xml, of, name, "string");
        }
    }

    private static void key(Xml xml, String of, String name, String type) throws XMLStreamException {
        xml.empty("key", "id", of + "-" + name, "for", of, "attr.name", name, "attr.type", type);
    }

    private static void node(Xml xml, Id id, Selection selection) throws XMLStreamException {
        xml.open("node", "id", id.value());
        data(xml, "node-name", Optional.of(selection.name(id)));
        data(xml, "node-kind", Optional.of(id.kind().text()));
        Optional<Subject> subject = selection.subject(id);
        Optional<AssetRole> role = subject.flatMap(one -> one.facet(AssetRole.class));
        Optional<Placement> placement = subject.flatMap(one -> one.facet(Placement.class));
        data(xml, "node-class", role.flatMap(AssetRole::assetClass).map(Shown::choice));
        data(xml, "node-level", placement.flatMap(Placement::level).map(PurdueLevel::text));
        data(xml, "node-zone", placement.flatMap(Placement::zone).map(selection::name));
        data(xml, "node-site", placement.flatMap(Placement::site).map(selection::name));
        data(
                xml,
                "node-criticality",
                subject.flatMap(one -> one.facet(Criticality.class))
                        .flatMap(Criticality::highest)
                        .map(Shown::choice));
        data(xml, "node-safety", role.flatMap(AssetRole::safetyRelated).map(String::valueOf));
        if (selection.beyond().contains(id)) {
            data(xml, "node-beyond", Optional.of("true"));
        }
        xml.end();
    }

    private static void edge(Xml xml, Subject connection) throws XMLStreamException {
        Optional<Link> known = connection.facet(Link.class).filter(GraphMl::isWhole);
        if (known.isEmpty()) {
            return;
        }
        Link link = known.get();
        xml.open(
                "edge",
                "id",
                connection.id().value(),
                "source",
                link.source().orElseThrow().value(),
                "target",
                link.destination().orElseThrow().value());
        data(xml, "edge-name", Optional.of(connection.name()));
        data(xml, "edge-protocol", link.protocol());
        data(xml, "edge-transport", link.transport().map(Shown::choice));
        data(
                xml,
                "edge-functions",
                Optional.of(link.functions().stream().map(Shown::choice).collect(Collectors.joining(" ")))
                        .filter(text -> !text.isEmpty()));
        data(xml, "edge-purpose", link.purpose());
        data(xml, "edge-port", link.port().map(String::valueOf));
        Optional<ThreeStates> states = connection.facet(ThreeStates.class);
        data(xml, "edge-documented", states.flatMap(ThreeStates::required).map(String::valueOf));
        data(xml, "edge-permitted", states.flatMap(ThreeStates::permitted).map(String::valueOf));
        data(xml, "edge-observed", states.flatMap(ThreeStates::observed).map(String::valueOf));
        xml.end();
    }

    private static void data(Xml xml, String key, Optional<String> value) throws XMLStreamException {
        if (value.isPresent()) {
            xml.leaf("data", value.get(), "key", key);
        }
    }
}
