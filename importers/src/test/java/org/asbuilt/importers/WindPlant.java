package org.asbuilt.importers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Communication;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.Facet;
import org.asbuilt.model.FilterRule;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.model.Placement;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Route;
import org.asbuilt.model.Slot;
import org.asbuilt.model.VpnPeer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A wind plant of four owners: zones, tunnels between them, and a management network that touches nearly every host. No importer reads the
 * descriptions of the emulator that it was made with, so that tests write them into a record themselves; what an ingress list of the
 * emulator filters is what goes to the stations behind the interface, as its addresses show. WireGuard and what protonuke sends are left
 * out. The folder is given by {@code -Dasbuilt.data}.
 */
final class WindPlant {
    private static final Path BASE = Path.of(System.getProperty("asbuilt.data", "../../shared/data"))
            .resolve("plant-sandia-wind")
            .resolve("phenix-configs")
            .resolve("base");
    private static final Basis BASIS = new Basis.Stated("test", "as the description has it");

    private final Map<Id, Map<Slot, Map<String, Said>>> said = new LinkedHashMap<>();
    private final String leftOut;

    /** Whether the description is on this machine. */
    static boolean isThere() {
        return Files.isDirectory(BASE);
    }

    private WindPlant(String leftOut) {
        this.leftOut = leftOut;
    }

    /** Reads the description. */
    static WindPlant read() throws IOException {
        return without("");
    }

    /** The same without one of its networks. */
    static WindPlant without(String vlan) throws IOException {
        WindPlant plant = new WindPlant(vlan);
        for (Map<?, ?> node : plant.nodes()) {
            plant.node(node);
        }
        for (Map<?, ?> app : maps(document("scenario.yml"), "spec", "apps")) {
            if ("vrouter".equals(app.get("name"))) {
                maps(app, "hosts").forEach(plant::router);
            }
        }
        return plant;
    }

    /** The hosts and routers as the description has them. */
    List<Map<?, ?>> nodes() throws IOException {
        return maps(document("topology.yml"), "spec", "nodes");
    }

    Snapshot snapshot() {
        List<Subject> subjects = said.entrySet().stream()
                .map(subject -> Subject.of(
                        subject.getKey(),
                        subject.getValue().entrySet().stream()
                                .map(fact -> Fact.of(fact.getKey(), fact.getValue(), PlantTime.ALWAYS))
                                .toList(),
                        Optional.empty()))
                .toList();
        return Snapshot.of(1, subjects);
    }

    static Map<?, ?> document(String file) throws IOException {
        return (Map<?, ?>)
                new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(BASE.resolve(file)));
    }

    static List<Map<?, ?>> maps(Map<?, ?> in, String... path) {
        Object at = in;
        for (String key : path) {
            at = at instanceof Map<?, ?> map ? map.get(key) : null;
        }
        List<Map<?, ?>> maps = new ArrayList<>();
        if (at instanceof List<?> list) {
            list.forEach(one -> maps.add((Map<?, ?>) one));
        }
        return maps;
    }

    static String text(Map<?, ?> in, String... path) {
        Object at = in;
        for (String key : path) {
            at = at instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return at == null ? "" : at.toString();
    }

    static Id asset(String name) {
        return Id.of(Kind.ASSET, name);
    }

    private static Id zone(String vlan) {
        return Id.of(Kind.ZONE, vlan);
    }

    void say(Id id, Class<? extends Facet> facet, String key, String... parts) {
        Slot slot = key.isEmpty() ? Slot.of(facet) : Slot.of(facet, key);
        Map<String, Said> ofSlot =
                said.computeIfAbsent(id, one -> new LinkedHashMap<>()).computeIfAbsent(slot, one -> new TreeMap<>());
        for (int i = 0; i < parts.length; i += 2) {
            ofSlot.put(parts[i], Said.values(List.of(parts[i + 1]), BASIS));
        }
    }

    private void node(Map<?, ?> node) {
        Id id = asset(text(node, "general", "hostname"));
        boolean routes = "Router".equals(text(node, "type"));
        say(id, Communication.class, "", "hostname", text(node, "general", "hostname"));
        for (Map<?, ?> face : maps(node, "network", "interfaces")) {
            if (text(face, "vlan").equals(leftOut)) {
                continue;
            }
            String address = text(face, "address");
            Cidr range = Cidr.parse(address + "/" + text(face, "mask"));
            Id network = Id.of(Kind.NETWORK, range.toString());
            say(network, NetworkProfile.class, "", "range", range.toString());
            say(network, Placement.class, "", "zone", zone(text(face, "vlan")).value());
            if (routes) {
                say(
                        id,
                        DeviceInterface.class,
                        text(face, "name"),
                        "addresses",
                        address + "/" + text(face, "mask"),
                        "mode",
                        "routed");
            } else {
                say(id, NetworkPort.class, "ip:" + address, "addresses", address);
            }
        }
        for (Map<?, ?> route : maps(node, "network", "routes")) {
            String to = text(route, "destination");
            say(id, Route.class, to, "destination", to, "nextHop", text(route, "next"), "origin", "static");
        }
        if (!maps(node, "network", "ospf", "areas").isEmpty()) {
            say(id, Communication.class, "", "supportedProtocols", "OSPF");
        }
    }

    private void router(Map<?, ?> host) {
        Id id = asset(text(host, "hostname"));
        for (Map<?, ?> tunnel : maps(host, "metadata", "ipsec")) {
            Map<?, ?> of = maps(tunnel, "tunnels").getFirst();
            say(
                    id,
                    VpnPeer.class,
                    "to " + text(tunnel, "peer"),
                    "technique",
                    "IPsec",
                    "peer",
                    text(tunnel, "peer"),
                    "localNetworks",
                    text(of, "local"),
                    "remoteNetworks",
                    text(of, "remote"));
        }
        lists(host, id, "ingress", "rulesOut");
        lists(host, id, "egress", "rulesIn");
        for (Map<?, ?> set : maps(host, "metadata", "acl", "rulesets")) {
            int at = 1;
            for (Map<?, ?> rule : maps(set, "rules")) {
                rule(id, text(set, "name"), at++, rule);
            }
            rule(id, text(set, "name"), at, Map.of("description", "default", "action", text(set, "default")));
        }
    }

    private void lists(Map<?, ?> host, Id id, String direction, String part) {
        Object lists =
                host.get("metadata") instanceof Map<?, ?> metadata && metadata.get("acl") instanceof Map<?, ?> acl
                        ? acl.get(direction)
                        : null;
        if (lists instanceof Map<?, ?> map) {
            map.forEach((face, list) -> say(id, DeviceInterface.class, face.toString(), part, list.toString()));
        }
    }

    private void rule(Id id, String list, int at, Map<?, ?> rule) {
        String protocol = text(rule, "protocol");
        String port = text(rule, "destination", "port");
        say(
                id,
                FilterRule.class,
                "%s/%06d".formatted(list, at),
                "list",
                list,
                "position",
                Integer.toString(at),
                "action",
                text(rule, "action").equals("accept") ? "permit" : "deny",
                "sources",
                any(text(rule, "source", "address")),
                "destinations",
                any(text(rule, "destination", "address")),
                "services",
                protocol.isEmpty() || protocol.equals("all") ? "any" : protocol + (port.isEmpty() ? "" : "/" + port),
                "words",
                text(rule, "description"));
    }

    static String any(String address) {
        return address.isEmpty() ? "any" : address;
    }
}
