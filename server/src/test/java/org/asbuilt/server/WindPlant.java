package org.asbuilt.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;

/**
 * The emulated wind plant of Sandia with its owner, grid operator and OEM, entered into a record through the API: hosts, networks, zones,
 * tunnels and who asks whom from its files, and what they do not say of the three, invented, by hand.
 */
public final class WindPlant implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("\\d+\\.\\d+\\.\\d+\\.\\d+");

    private final Browser ann;
    private final Browser ben;
    private final List<Map<String, Object>> edits = new ArrayList<>();
    private final Map<String, String> fresh = new LinkedHashMap<>();
    private final Map<String, String> hostOf = new TreeMap<>();
    private int hosts;
    private int connections;

    /** Entered by ann and approved by ben, who are known to the server at that port. */
    public WindPlant(int port, String password) {
        ann = new Browser(port).signIn("ann", password);
        ben = new Browser(port).signIn("ben", password);
    }

    /** Enters what the files say; how many hosts there are. */
    public int enterFiles(Path base) {
        for (Map<?, ?> node : maps(document(base.resolve("topology.yml")), "spec", "nodes")) {
            node(node);
        }
        for (Map<?, ?> app : maps(document(base.resolve("scenario.yml")), "spec", "apps")) {
            for (Map<?, ?> host : maps(app, "hosts")) {
                if (text(app, "name").equals("protonuke")) {
                    asks(host);
                } else if (text(app, "name").equals("vrouter")) {
                    tunnels(host);
                }
            }
        }
        put("asset", "rtr-site", "assetRole", "assetClass", "firewall");
        entered("The plant as its files have it");
        return hosts;
    }

    /** How many connections the files tell of. */
    public int connections() {
        return connections;
    }

    /** Enters the three third parties with their ways in, contracts, people and what they hold. */
    public void enterThirdParties() {
        String turbines = String.join("; ", turbines());
        party("Wind owner", "utility_or_partner", "owop", "10.0.10.2", "operate", turbines);
        party("Grid operator", "utility_or_partner", "grid", "10.0.20.2", "view", id("asset", "wtg-01"));
        party("Turbine maker", "manufacturer", "oem", "10.0.30.2", "administer", turbines);
        put("third-party", "Turbine maker", "supply[turbines]", "assets", turbines, "parts", "manufactures; maintains");
        put(
                "access-path",
                "Laptop of the maker",
                "remoteAccess",
                "thirdParty",
                ref("third-party", "Turbine maker"),
                "destinations",
                turbines,
                "method",
                "client_vpn",
                "enabled",
                "yes",
                "multiFactor",
                "no");
        put(
                "access-path",
                "Laptop of the maker",
                "accessTerms",
                "purpose",
                "Service of the turbines",
                "route",
                "WireGuard from 75.75.0.200 over guard-jh",
                "privilege",
                "administer",
                "broker",
                id("asset", "guard-jh"),
                "restriction",
                "permanent",
                "perSession",
                "no",
                "recorded",
                "no");
        put("access-path", "Laptop of the maker", "businessCase", "outOfBand", "yes");
        put(
                "information-item",
                "Topology of the plant",
                "registerEntry",
                "purpose",
                "Faults and changes",
                "subType",
                "network_diagram",
                "related",
                id("asset", "rtr-site"));
        put("information-item", "Topology of the plant", "informationProfile", "label", "green", "category", "design");
        put(
                "information-item",
                "Topology of the plant",
                "informationFlow[maker]",
                "to",
                "Turbine maker",
                "recipient",
                ref("third-party", "Turbine maker"));
        put(
                "threat-scenario",
                "Turbines are stopped over the maker",
                "threatScenario",
                "aim",
                "disrupt",
                "likelihood",
                "medium",
                "impact",
                "high",
                "affected",
                turbines,
                "active",
                "yes");
        put(
                "threat-scenario",
                "Turbines are stopped over the maker",
                "helpfulInformation[topology]",
                "item",
                ref("information-item", "Topology of the plant"),
                "uses",
                "reveals_architecture_or_access_points");
        entered("Who comes in");
    }

    private void party(String name, String kind, String site, String peer, String privilege, String reaches) {
        put(
                "third-party",
                name,
                "thirdPartyScope",
                "kinds",
                kind,
                "country",
                "US",
                "why",
                "has a tunnel into the plant");
        put(
                "third-party",
                name,
                "thirdPartyContact[security]",
                "role",
                "security",
                "name",
                "Desk of " + site,
                "phone",
                "+1 505 555 0100");
        put(
                "contract",
                "Contract with " + name,
                "contractProfile",
                "thirdParty",
                ref("third-party", name),
                "starts",
                "2024-01-01",
                "ends",
                "2034-12-31",
                "mandates",
                ref("access-path", "Tunnel " + site),
                "why",
                "the tunnel is the service");
        put(
                "access-path",
                "Tunnel " + site,
                "remoteAccess",
                "thirdParty",
                ref("third-party", name),
                "destinations",
                reaches,
                "method",
                "site_to_site_vpn",
                "enabled",
                "yes",
                "multiFactor",
                "no",
                "switchOff",
                "take down the IPsec peer on rtr-site");
        put(
                "access-path",
                "Tunnel " + site,
                "accessTerms",
                "purpose",
                "Operation",
                "route",
                "IPsec from " + peer,
                "privilege",
                privilege,
                "broker",
                id("asset", "rtr-site"),
                "restriction",
                "permanent",
                "perSession",
                "no",
                "recorded",
                "yes",
                "contract",
                ref("contract", "Contract with " + name),
                "switchOffMinutes",
                "5");
        put(
                "person",
                "Engineer " + site,
                "personProfile",
                "employer",
                ref("third-party", name),
                "jobTitle",
                "Engineer");
        put(
                "person",
                "Engineer " + site,
                "engagement",
                "accounts",
                site + "-1",
                "accessPaths",
                ref("access-path", "Tunnel " + site));
    }

    /** What the API answers. */
    public JsonNode get(String path) {
        return Site.expect(ann.get(path), 200);
    }

    /** Has a document handed to somebody. */
    public void share(String item, String recipient) {
        JsonNode asked = Site.expect(
                ann.post(
                        "/api/information/shares",
                        Map.of(
                                "items",
                                List.of(id("information-item", item)),
                                "recipient",
                                recipient,
                                "persons",
                                List.of(),
                                "purpose",
                                "service",
                                "agreement",
                                "NDA 1",
                                "back",
                                "2034-12-31")),
                201);
        Site.expect(
                ann.post(
                        "/api/information/shares/" + asked.path("share").asString() + "/send", Map.of("means", "mail")),
                200);
    }

    /** The id of the subject of a kind that is called so. */
    public String id(String kind, String name) {
        for (JsonNode row : get("/api/subjects?limit=1000&kind=" + kind).path("subjects")) {
            if (row.path("name").asString().equals(name)) {
                return row.path("id").asString();
            }
        }
        throw new AssertionError("no " + kind + " " + name);
    }

    /** The ids of the turbines. */
    public List<String> turbines() {
        List<String> found = new ArrayList<>();
        for (JsonNode row : get("/api/subjects?limit=1000&kind=asset").path("subjects")) {
            if (row.path("name").asString().startsWith("wtg-")) {
                found.add(row.path("id").asString());
            }
        }
        return found;
    }

    private void node(Map<?, ?> node) {
        String name = text(node, "general", "hostname");
        hosts++;
        ref("asset", name);
        put("asset", name, "communication", "hostname", name);
        for (Map<?, ?> face : maps(node, "network", "interfaces")) {
            String address = text(face, "address");
            String vlan = text(face, "vlan");
            hostOf.put(address, name);
            put("asset", name, "networkPort[ip:" + address + "]", "addresses", address);
            if (!vlan.equals("MGMT") && !vlan.isEmpty()) {
                put("asset", name, "placement", "zone", ref("zone", vlan));
            }
        }
    }

    private void asks(Map<?, ?> host) {
        String from = text(host, "hostname");
        Matcher to = ADDRESS.matcher(text(host, "metadata", "args"));
        while (to.find()) {
            String server = hostOf.get(to.group());
            if (server != null) {
                connection(from + " to " + server, from, server, "HTTP", "80");
            }
        }
    }

    private void tunnels(Map<?, ?> router) {
        String name = text(router, "hostname");
        for (Map<?, ?> tunnel : maps(router, "metadata", "ipsec")) {
            String peer = hostOf.get(text(tunnel, "peer"));
            put(
                    "asset",
                    name,
                    "vpnPeer[to " + text(tunnel, "peer") + "]",
                    "technique",
                    "IPsec",
                    "peer",
                    text(tunnel, "peer"));
            if (peer != null && !name.equals("rtr-site")) {
                connection("Tunnel of " + name, name, peer, "IPsec", "4500");
            }
        }
    }

    private void connection(String name, String from, String to, String protocol, String port) {
        connections++;
        put(
                "connection",
                name,
                "link",
                "source",
                ref("asset", from),
                "destination",
                ref("asset", to),
                "protocol",
                protocol,
                "port",
                port);
        put("connection", name, "threeStates", "required", "yes", "observed", "yes");
    }

    /** The subject of a change that is called so, new if it is not there yet. */
    private String ref(String kind, String name) {
        return fresh.computeIfAbsent(kind + " " + name, key -> {
            String id = "new-" + (fresh.size() + 1);
            edits.add(Site.edit(id, kind, "designation", Map.of("name", name)));
            return id;
        });
    }

    private void put(String kind, String name, String slot, String... parts) {
        Map<String, String> said = new LinkedHashMap<>();
        for (int i = 0; i < parts.length; i += 2) {
            said.put(parts[i], parts[i + 1]);
        }
        edits.add(Site.edit(ref(kind, name), kind, slot, said));
    }

    private void entered(String title) {
        JsonNode change = Site.expect(
                ann.post(
                        "/api/changes",
                        Map.of(
                                "title",
                                title,
                                "reason",
                                "known",
                                "statement",
                                "read in the files",
                                "type",
                                "BASELINE",
                                "edits",
                                List.copyOf(edits))),
                201);
        String id = change.path("id").asString();
        Site.expect(ben.post("/api/changes/" + id + "/approve", Map.of("comment", "compared with the diagram")), 200);
        Site.expect(ben.post("/api/changes/" + id + "/apply", Map.of()), 200);
        edits.clear();
        fresh.clear();
    }

    private static Map<?, ?> document(Path file) {
        try {
            return (Map<?, ?>) new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<?, ?>> maps(Map<?, ?> in, String... path) {
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

    private static String text(Map<?, ?> in, String... path) {
        Object at = in;
        for (String key : path) {
            at = at instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return at == null ? "" : at.toString();
    }

    @Override
    public void close() {
        ann.close();
        ben.close();
    }
}
