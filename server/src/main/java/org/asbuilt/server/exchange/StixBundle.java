package org.asbuilt.server.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Component;
import org.asbuilt.model.ConduitProfile;
import org.asbuilt.model.Designation;
import org.asbuilt.model.ExploitabilityStatement;
import org.asbuilt.model.ExploitabilityStatus;
import org.asbuilt.model.Id;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.Mac;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.Placement;
import org.asbuilt.model.ThreeStates;
import org.asbuilt.model.Tlp;
import org.asbuilt.server.record.Disclosures;
import org.asbuilt.server.view.Shown;
import tools.jackson.databind.node.ObjectNode;

/**
 * Assets, zones and what is at the other ends as a bundle for platforms of threat information. Source: STIX 2.1 (OASIS); TLP 2.0 statement
 * of the STIX common objects.
 */
final class StixBundle implements Format {
    /** The namespace of observables that are the same everywhere. Source: STIX 2.1, 2.9. */
    private static final UUID OBSERVABLES = UUID.fromString("00abedb4-aa42-466c-9c01-fed23315a9b7");

    /** When an asset came into being the record does not tell; platforms want it to be the same in every export. */
    private static final Instant CREATED = Instant.EPOCH;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final String TLP_EXTENSION = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d";
    private static final String TLP_CREATED = "2022-10-01T00:00:00.000Z";
    private static final About ABOUT = new About(
            "stix",
            "Bundle for threat information platforms",
            "STIX 2.1 (OASIS), TLP 2.0 markings",
            "application/stix+json;version=2.1",
            "plant.stix.json",
            "assets and zones as infrastructure, their IP and MAC addresses and software as observables, third parties as identities,"
                    + " connections and memberships as relationships, vulnerabilities by which an asset is affected; each object with the"
                    + " marking of its own label; a report tells of the whole",
            List.of(
                    "connections of which an end is no asset or third party, or not known, counted in its report",
                    "statements that something is not affected, fixed or under investigation: STIX has no relationship for them; VEX has",
                    "ports, protocols and the three states stand in the relationship's description only"));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.ASSET, Kind.ZONE, Kind.CONDUIT, Kind.CONNECTION, Kind.THIRD_PARTY);
    }

    @Override
    public void write(Selection selection, Backing backing, OutputStream out) throws IOException {
        Writing writing = new Writing(selection, NamedUuid.of(backing), new TreeMap<>(), new Missing());
        writing.author();
        selection.of(Kind.THIRD_PARTY).forEach(writing::thirdParty);
        selection.of(Kind.ZONE).forEach(writing::zone);
        selection.of(Kind.ASSET).forEach(writing::asset);
        selection.of(Kind.CONDUIT).forEach(writing::conduit);
        selection.of(Kind.CONNECTION).forEach(writing::connection);
        writing.report(backing);
        ObjectNode bundle = Json.object()
                .put("type", "bundle")
                .put(
                        "id",
                        "bundle--"
                                + writing.ids()
                                        .of("bundle " + selection.words() + " "
                                                + selection.plant().snapshot().commit()));
        bundle.set("objects", Json.array(writing.objects().values().stream()));
        Json.write(bundle, out);
    }

    /** The objects of a bundle by their ids: what two assets have in common stands there once. */
    private record Writing(Selection selection, NamedUuid ids, TreeMap<String, ObjectNode> objects, Missing missing) {
        private static final Map<Tlp, String> MARKINGS = Map.of(
                Tlp.CLEAR, "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487",
                Tlp.GREEN, "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb",
                Tlp.AMBER, "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421",
                Tlp.AMBER_STRICT, "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003",
                Tlp.RED, "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1");

        void author() {
            ObjectNode author = object("identity", "author", Stream.of())
                    .put("name", "Asset owner")
                    .put("identity_class", "organization");
            put(author);
        }

        void thirdParty(Subject party) {
            ObjectNode identity =
                    own("identity", party).put("name", party.name()).put("identity_class", "organization");
            Json.put(identity, "description", party.facet(Designation.class).flatMap(Designation::description));
            put(identity);
        }

        void zone(Subject zone) {
            ObjectNode box = infrastructure(zone);
            box.set("infrastructure_types", Json.texts(Stream.of("zone")));
            put(box);
            around(zone);
        }

        void asset(Subject asset) {
            ObjectNode device = infrastructure(asset);
            device.set(
                    "infrastructure_types",
                    Json.texts(Stream.of(asset.facet(AssetRole.class)
                            .flatMap(AssetRole::assetClass)
                            .map(Shown::choice)
                            .map(text -> text.replace('_', '-'))
                            .orElse("unknown"))));
            put(device);
            around(asset);
            String self = id("infrastructure", asset.id().value());
            asset.facets(NetworkPort.class).values().forEach(port -> {
                port.mac()
                        .map(Mac::text)
                        .ifPresent(mac -> consists(asset, self, value("mac-addr", mac.toLowerCase(Locale.ROOT))));
                port.addresses().forEach(address -> consists(asset, self, address(address)));
            });
            asset.facets(Component.class)
                    .forEach((key, component) -> consists(asset, self, software(asset, key, component)));
            asset.facets(ExploitabilityStatement.class).values().forEach(said -> vulnerability(asset, self, said));
        }

        void conduit(Subject conduit) {
            List<Id> zones = conduit.facet(ConduitProfile.class).stream()
                    .flatMap(profile -> profile.zones().stream())
                    .filter(zone -> selection.subject(zone).isPresent())
                    .toList();
            for (int i = 0; i < zones.size(); i++) {
                for (int j = i + 1; j < zones.size(); j++) {
                    relate(
                            conduit,
                            "communicates-with",
                            id("infrastructure", zones.get(i).value()),
                            id("infrastructure", zones.get(j).value()),
                            Optional.of("conduit " + conduit.name()));
                }
            }
            if (zones.size() < 2) {
                missing.add("conduits of which fewer than two zones are here");
            }
        }

        void connection(Subject connection) {
            Optional<Link> link = connection.facet(Link.class);
            Optional<Id> from = link.flatMap(Link::source).filter(this::isAsset);
            Optional<Id> to = link.flatMap(Link::destination).filter(this::isAsset);
            if (from.isEmpty() || to.isEmpty()) {
                missing.add("connections of which an end is no asset of the bundle");
                return;
            }
            relate(
                    connection,
                    "communicates-with",
                    id("infrastructure", from.get().value()),
                    id("infrastructure", to.get().value()),
                    Optional.of(words(connection, link.orElseThrow())));
        }

        private boolean isAsset(Id id) {
            return id.kind() == Kind.ASSET && selection.subject(id).isPresent();
        }

        private static String words(Subject connection, Link link) {
            ThreeStates states = connection
                    .facet(ThreeStates.class)
                    .orElse(new ThreeStates(Optional.empty(), Optional.empty(), Optional.empty()));
            return link.protocol().orElse("protocol not known")
                    + link.transport()
                            .map(transport -> ", " + Shown.choice(transport))
                            .orElse("")
                    + link.port().map(port -> " port " + port).orElse("")
                    + "; documented " + said(states.required())
                    + ", permitted " + said(states.permitted())
                    + ", observed " + said(states.observed());
        }

        private static String said(Optional<Boolean> state) {
            return state.map(known -> known ? "yes" : "no").orElse("not known");
        }

        /** What the bundle is, and what is not in it. */
        void report(Backing backing) {
            List<String> lines = new ArrayList<>();
            lines.add(backing.labelText() + "; commit "
                    + selection.plant().snapshot().commit() + "; filter " + selection.words());
            missing.lines().forEach(line -> lines.add("left out: " + line));
            ObjectNode report = object("report", "report " + selection.words(), Stream.of())
                    .put("name", "The plant as recorded")
                    .put("description", String.join("\n", lines))
                    .put("published", TIME.format(selection.plant().moment()));
            report.set(
                    "object_refs",
                    Json.texts(objects.keySet().stream()
                            .filter(id -> id.startsWith("infrastructure--") || id.startsWith("identity--"))));
            put(report);
        }

        private ObjectNode infrastructure(Subject subject) {
            ObjectNode node = own("infrastructure", subject).put("name", subject.name());
            Json.put(node, "description", subject.facet(Designation.class).flatMap(Designation::description));
            node.set(
                    "external_references",
                    Json.array(Stream.of(Json.pair(
                            "source_name",
                            "Asbuilt",
                            "external_id",
                            subject.id().value()))));
            return node;
        }

        private void around(Subject subject) {
            subject.facet(Placement.class)
                    .flatMap(Placement::zone)
                    .filter(zone -> selection.subject(zone).isPresent())
                    .ifPresent(zone -> relate(
                            subject,
                            "consists-of",
                            id("infrastructure", zone.value()),
                            id("infrastructure", subject.id().value()),
                            Optional.empty()));
        }

        private void consists(Subject asset, String self, ObjectNode observable) {
            objects.putIfAbsent(observable.path("id").asString(), observable);
            relate(asset, "consists-of", self, observable.path("id").asString(), Optional.empty());
        }

        private void vulnerability(Subject asset, String self, ExploitabilityStatement said) {
            Optional<String> name = said.vulnerability().filter(text -> !text.isBlank());
            if (name.isEmpty() || !said.status().equals(Optional.of(ExploitabilityStatus.AFFECTED))) {
                missing.add("statements on vulnerabilities other than that an asset is affected");
                return;
            }
            ObjectNode vulnerability =
                    object("vulnerability", name.get(), Stream.of(asset)).put("name", name.get());
            if (name.get().startsWith("CVE-")) {
                vulnerability.set(
                        "external_references",
                        Json.array(Stream.of(Json.pair("source_name", "cve", "external_id", name.get()))));
            }
            objects.putIfAbsent(vulnerability.path("id").asString(), vulnerability);
            relate(asset, "has", self, vulnerability.path("id").asString(), said.detail());
        }

        private void relate(Subject by, String type, String from, String to, Optional<String> words) {
            ObjectNode relation = object("relationship", by.id() + " " + type + " " + from + " " + to, Stream.of(by))
                    .put("relationship_type", type);
            Json.put(relation, "description", words);
            put(relation.put("source_ref", from).put("target_ref", to));
        }

        private ObjectNode address(IpAddress address) {
            return value(address.isV4() ? "ipv4-addr" : "ipv6-addr", address.text());
        }

        private static ObjectNode value(String type, String value) {
            String name = Json.line(Json.object().put("value", value));
            return Json.object()
                    .put("type", type)
                    .put("spec_version", "2.1")
                    .put("id", type + "--" + NamedUuid.of(OBSERVABLES, name))
                    .put("value", value);
        }

        private ObjectNode software(Subject asset, String key, Component component) {
            ObjectNode said = Json.object();
            // The order is that of the alphabet: the id is made of canonical JSON.
            Json.put(said, "cpe", component.cpe().filter(cpe -> cpe.matches("cpe:2\\.3:[aho*-](:[^:\\s]+){10}")));
            said.put("name", component.name().filter(text -> !text.isBlank()).orElse(key));
            Json.put(said, "vendor", component.supplier());
            Json.put(said, "version", component.version());
            ObjectNode software = Json.object()
                    .put("type", "software")
                    .put("spec_version", "2.1")
                    .put("id", "software--" + NamedUuid.of(OBSERVABLES, Json.line(said)));
            software.setAll(said);
            if (component.cpe().isPresent() && said.path("cpe").isMissingNode()) {
                missing.add("CPE names that are not of version 2.3, of "
                        + asset.kind().text() + " components");
            }
            return software;
        }

        private ObjectNode own(String type, Subject subject) {
            return object(type, subject.id().value(), Stream.of(subject));
        }

        private ObjectNode object(String type, String name, Stream<Subject> about) {
            Instant at = selection.plant().moment();
            ObjectNode node = Json.object()
                    .put("type", type)
                    .put("spec_version", "2.1")
                    .put("id", id(type, name))
                    .put("created_by_ref", id("identity", "author"))
                    .put("created", TIME.format(CREATED))
                    .put("modified", TIME.format(at));
            if (type.equals("identity") && name.equals("author")) {
                node.remove("created_by_ref");
            }
            node.set("object_marking_refs", Json.texts(Stream.of(marking(Disclosures.label(about)))));
            return node;
        }

        private String id(String type, String name) {
            return type + "--" + ids.of(type + " " + name);
        }

        private String marking(Tlp label) {
            String id = MARKINGS.getOrDefault(label, "");
            String text = label.name().toLowerCase(Locale.ROOT).replace('_', '+');
            ObjectNode marking = Json.object()
                    .put("type", "marking-definition")
                    .put("spec_version", "2.1")
                    .put("id", id)
                    .put("created", TLP_CREATED)
                    .put("name", "TLP:" + label.name().replace('_', '+'));
            marking.putObject("extensions")
                    .putObject(TLP_EXTENSION)
                    .put("extension_type", "property-extension")
                    .put("tlp_2_0", text);
            objects.putIfAbsent(id, marking);
            return id;
        }

        private void put(ObjectNode node) {
            objects.put(node.path("id").asString(), node);
        }
    }
}
