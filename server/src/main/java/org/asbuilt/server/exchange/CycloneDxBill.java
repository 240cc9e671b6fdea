package org.asbuilt.server.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Component;
import org.asbuilt.model.Designation;
import org.asbuilt.model.HardwareModule;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Mac;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.Placement;
import org.asbuilt.model.Platform;
import org.asbuilt.server.view.Shown;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The bill of hardware and software of a plant, or of one asset. Source: CycloneDX 1.6 (ECMA-424); CycloneDX property taxonomy, cdx:device.
 */
final class CycloneDxBill implements Format {
    private static final Set<String> TYPES = Set.of(
            "application",
            "framework",
            "library",
            "container",
            "platform",
            "operating-system",
            "device",
            "device-driver",
            "firmware",
            "file",
            "machine-learning-model",
            "data",
            "cryptographic-asset");

    private static final Map<String, String> HASHES = Map.ofEntries(
            Map.entry("md5", "MD5"),
            Map.entry("sha-1", "SHA-1"),
            Map.entry("sha-256", "SHA-256"),
            Map.entry("sha-384", "SHA-384"),
            Map.entry("sha-512", "SHA-512"),
            Map.entry("sha3-256", "SHA3-256"),
            Map.entry("sha3-384", "SHA3-384"),
            Map.entry("sha3-512", "SHA3-512"),
            Map.entry("blake2b-256", "BLAKE2b-256"),
            Map.entry("blake2b-384", "BLAKE2b-384"),
            Map.entry("blake2b-512", "BLAKE2b-512"),
            Map.entry("blake3", "BLAKE3"));

    private static final Set<Integer> HASH_DIGITS = Set.of(32, 40, 64, 96, 128);
    private static final About ABOUT = new About(
            "cyclonedx",
            "Bill of hardware and software",
            "CycloneDX 1.6 (ECMA-424), JSON",
            "application/vnd.cyclonedx+json",
            "plant.cdx.json",
            "each asset as a device with maker, model, numbers, versions and MAC addresses, within it its modules, operating system, firmware"
                    + " and components with identifiers, licences and hashes, and what needs what",
            List.of(
                    "networks, connections, zones and conduits: a bill knows none",
                    "vulnerabilities: the VEX exports have them",
                    "hashes of algorithms that CycloneDX does not know, counted in the properties of the file",
                    "what keeps an absence apart from what is not known: both are not there"));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.ASSET);
    }

    @Override
    public List<Subject> subjects(Selection selection) {
        return selection.within(Kind.ASSET).toList();
    }

    @Override
    public void write(Selection selection, Backing backing, OutputStream out) throws IOException {
        List<Subject> assets = subjects(selection);
        Missing missing = new Missing();
        ArrayNode dependencies = Json.array(Stream.empty());
        boolean isOne = assets.size() == 1 && !selection.isAll();
        ObjectNode whole = isOne
                ? device(assets.getFirst(), selection)
                : Json.object()
                        .put("type", "platform")
                        .put("bom-ref", "plant")
                        .put("name", backing.installation().isEmpty() ? "Plant" : backing.installation());
        List<ObjectNode> components = new ArrayList<>();
        for (Subject asset : assets) {
            ArrayNode parts = parts(asset, missing, dependencies);
            if (isOne) {
                parts.forEach(part -> components.add((ObjectNode) part));
            } else {
                ObjectNode device = device(asset, selection);
                Json.setUnlessEmpty(device, "components", parts);
                components.add(device);
            }
        }
        ObjectNode bill = Json.object()
                .put("bomFormat", "CycloneDX")
                .put("specVersion", "1.6")
                .put(
                        "serialNumber",
                        "urn:uuid:"
                                + NamedUuid.of(backing)
                                        .of("cyclonedx " + selection.words() + " "
                                                + selection.plant().snapshot().commit()))
                .put("version", 1);
        ObjectNode metadata = bill.putObject("metadata");
        metadata.put("timestamp", selection.plant().moment().toString());
        metadata.putObject("tools")
                .set(
                        "components",
                        Json.array(Stream.of(
                                Json.object().put("type", "application").put("name", "Asbuilt"))));
        metadata.set("component", whole);
        metadata.set("properties", properties(selection, backing, missing));
        bill.set("components", Json.array(components.stream()));
        Json.setUnlessEmpty(bill, "dependencies", dependencies);
        Json.write(bill, out);
    }

    private static ArrayNode properties(Selection selection, Backing backing, Missing missing) {
        List<ObjectNode> said = new ArrayList<>();
        said.add(property("asbuilt:label", backing.labelText()));
        said.add(property(
                "asbuilt:commit", Long.toString(selection.plant().snapshot().commit())));
        said.add(property("asbuilt:filter", selection.words()));
        missing.lines().forEach(line -> said.add(property("asbuilt:left-out", line)));
        return Json.array(said.stream());
    }

    private static ObjectNode property(String name, String value) {
        return Json.pair("name", name, "value", value);
    }

    private static ObjectNode device(Subject asset, Selection selection) {
        ObjectNode device = Json.object()
                .put("type", "device")
                .put("bom-ref", asset.id().value())
                .put("name", asset.name());
        Optional<Nameplate> plate = asset.facet(Nameplate.class);
        Optional<Platform> platform = asset.facet(Platform.class);
        Json.put(
                device,
                "version",
                platform.flatMap(Platform::firmwareVersion).or(() -> plate.flatMap(Nameplate::hardwareRevision)));
        Json.put(device, "description", asset.facet(Designation.class).flatMap(Designation::description));
        plate.flatMap(Nameplate::manufacturer)
                .filter(maker -> !maker.isBlank())
                .ifPresent(maker -> device.putObject("manufacturer").put("name", maker));
        plate.flatMap(Nameplate::distributor)
                .filter(by -> !by.isBlank())
                .ifPresent(by -> device.putObject("supplier").put("name", by));
        List<ObjectNode> said = new ArrayList<>();
        say(said, "cdx:device:model", plate.flatMap(Nameplate::model));
        say(said, "cdx:device:sku", plate.flatMap(Nameplate::orderNumber));
        say(said, "cdx:device:serialNumber", plate.flatMap(Nameplate::serialNumber));
        say(said, "cdx:device:prodTimestamp", plate.flatMap(Nameplate::dateOfManufacture));
        say(said, "cdx:device:hardwareRevision", plate.flatMap(Nameplate::hardwareRevision));
        asset.facets(NetworkPort.class).values().stream()
                .flatMap(port -> port.mac().stream())
                .map(Mac::text)
                .distinct()
                .forEach(mac -> say(said, "cdx:device:macAddress", Optional.of(mac)));
        Optional<Designation> designation = asset.facet(Designation.class);
        say(said, "asbuilt:assetNumber", designation.flatMap(Designation::assetNumber));
        say(said, "asbuilt:tag", designation.flatMap(Designation::tag));
        say(
                said,
                "asbuilt:class",
                asset.facet(AssetRole.class).flatMap(AssetRole::assetClass).map(Shown::choice));
        Optional<Placement> placement = asset.facet(Placement.class);
        say(said, "asbuilt:site", placement.flatMap(Placement::site).map(selection::name));
        say(said, "asbuilt:zone", placement.flatMap(Placement::zone).map(selection::name));
        Json.setUnlessEmpty(device, "properties", Json.array(said.stream()));
        return device;
    }

    private static void say(List<ObjectNode> said, String name, Optional<String> value) {
        value.filter(text -> !text.isBlank()).ifPresent(text -> said.add(property(name, text)));
    }

    /** What is in a device: system, firmware, modules, components. */
    private static ArrayNode parts(Subject asset, Missing missing, ArrayNode dependencies) {
        List<ObjectNode> parts = new ArrayList<>();
        asset.facet(Platform.class)
                .ifPresent(platform -> platform.operatingSystem()
                        .filter(name -> !name.isBlank())
                        .ifPresent(name -> {
                            ObjectNode system = Json.object()
                                    .put("type", "operating-system")
                                    .put("bom-ref", asset.id() + "/operating-system")
                                    .put("name", name);
                            Json.put(system, "version", platform.osVersion());
                            parts.add(system);
                        }));
        asset.facets(HardwareModule.class).forEach((key, module) -> parts.add(module(asset.id(), key, module)));
        SortedMap<String, Component> components = asset.facets(Component.class);
        components.forEach((key, component) -> parts.add(component(asset.id(), key, component, missing)));
        components.forEach((key, component) -> depends(asset.id(), key, component, components, dependencies));
        return Json.array(parts.stream());
    }

    private static ObjectNode module(Id asset, String key, HardwareModule module) {
        ObjectNode node = Json.object()
                .put("type", "device")
                .put("bom-ref", reference(asset, "module/" + key))
                .put(
                        "name",
                        module.name()
                                .or(module::model)
                                .filter(text -> !text.isBlank())
                                .orElse(key));
        Json.put(node, "version", module.firmwareVersion().or(module::hardwareRevision));
        Json.put(node, "description", module.description());
        module.manufacturer()
                .filter(maker -> !maker.isBlank())
                .ifPresent(maker -> node.putObject("manufacturer").put("name", maker));
        List<ObjectNode> said = new ArrayList<>();
        say(said, "cdx:device:model", module.model());
        say(said, "cdx:device:sku", module.orderNumber());
        say(said, "cdx:device:serialNumber", module.serialNumber());
        say(said, "asbuilt:slot", module.slot());
        Json.setUnlessEmpty(node, "properties", Json.array(said.stream()));
        return node;
    }

    private static ObjectNode component(Id asset, String key, Component component, Missing missing) {
        String sort = component.sort().orElse("").toLowerCase(Locale.ROOT);
        ObjectNode node = Json.object()
                .put("type", TYPES.contains(sort) ? sort : "application")
                .put("bom-ref", reference(asset, key))
                .put("name", component.name().filter(text -> !text.isBlank()).orElse(key));
        Json.put(node, "version", component.version());
        Json.put(node, "description", component.description());
        component
                .supplier()
                .filter(maker -> !maker.isBlank())
                .ifPresent(maker -> node.putObject("supplier").put("name", maker));
        Json.setUnlessEmpty(node, "hashes", hashes(component, missing));
        Json.setUnlessEmpty(
                node, "licenses", Json.array(component.licences().stream().map(name -> {
                    ObjectNode licence = Json.object();
                    licence.putObject("license").put("name", name);
                    return licence;
                })));
        Json.put(node, "cpe", component.cpe().filter(cpe -> cpe.startsWith("cpe:")));
        Json.put(node, "purl", component.purl());
        List<ObjectNode> said = new ArrayList<>();
        if (!TYPES.contains(sort)) {
            say(said, "asbuilt:sort", component.sort());
        }
        component.partOf().forEach(whole -> say(said, "asbuilt:part-of", Optional.of(whole)));
        component.details().forEach(detail -> say(said, "asbuilt:detail", Optional.of(detail)));
        Json.setUnlessEmpty(node, "properties", Json.array(said.stream()));
        return node;
    }

    private static ArrayNode hashes(Component component, Missing missing) {
        List<ObjectNode> hashes = new ArrayList<>();
        for (String digest : component.digests()) {
            int colon = digest.indexOf(':');
            Optional<String> algorithm = Optional.ofNullable(HASHES.get(digest.substring(0, Math.max(0, colon))));
            String content = digest.substring(colon + 1).toLowerCase(Locale.ROOT);
            boolean fits = HASH_DIGITS.contains(content.length()) && content.matches("[0-9a-f]+");
            if (algorithm.isPresent() && fits) {
                hashes.add(Json.pair("alg", algorithm.get(), "content", content));
            } else {
                missing.add("hashes that CycloneDX has no form for");
            }
        }
        return Json.array(hashes.stream());
    }

    private static void depends(
            Id asset, String key, Component component, Map<String, Component> all, ArrayNode dependencies) {
        Set<String> needed = new LinkedHashSet<>();
        component.needs().stream().filter(all::containsKey).forEach(other -> needed.add(reference(asset, other)));
        if (!needed.isEmpty()) {
            ObjectNode node = Json.object().put("ref", reference(asset, key));
            node.set("dependsOn", Json.texts(needed.stream()));
            dependencies.add(node);
        }
    }

    private static String reference(Id asset, String key) {
        return asset + "/" + key;
    }
}
