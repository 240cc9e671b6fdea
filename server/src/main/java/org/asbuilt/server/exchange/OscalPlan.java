package org.asbuilt.server.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Communication;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Hosting;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Mac;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.Placement;
import org.asbuilt.model.Platform;
import org.asbuilt.server.view.Shown;
import tools.jackson.databind.node.ObjectNode;

/** The inventory as that of a system security plan. Source: OSCAL 1.1.2, system security plan model. */
final class OscalPlan implements Format {
    private static final About ABOUT = new About(
            "oscal-system-security-plan",
            "OSCAL system security plan (inventory)",
            "OSCAL 1.1.2, JSON",
            "application/oscal+json",
            "system-security-plan.oscal.json",
            "each asset as an inventory item with numbers, addresses, model, system and firmware, tied to the component of its maker and"
                    + " model; what each control does for each clause that it names",
            List.of(
                    "whatever else a plan needs and the record does not tell: profile, impact levels, authorisation; it says so in its remarks",
                    "connections and conduits, counted in the remarks",
                    "components of software of single assets: the bill has them"));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.ASSET, Kind.PRODUCT, Kind.CONTROL);
    }

    @Override
    public void write(Selection selection, Backing backing, OutputStream out) throws IOException {
        NamedUuid ids = NamedUuid.of(backing);
        Missing missing = new Missing();
        missing.add("connections", (int) selection.of(Kind.CONNECTION).count());
        missing.add("conduits", (int) selection.of(Kind.CONDUIT).count());
        ObjectNode plan = Json.object()
                .put("uuid", ids.of("oscal plan " + selection.words()).toString());
        plan.set("metadata", Oscal.metadata("Inventory of the plant", selection, backing, missing));
        plan.putObject("import-profile")
                .put("href", "urn:asbuilt:no-profile")
                .put("remarks", "The record does not tell which profile was chosen.");
        plan.set("system-characteristics", characteristics(selection, backing, ids));
        plan.set("system-implementation", implementation(selection, ids));
        plan.set("control-implementation", controls(selection, ids));
        ObjectNode document = Json.object();
        document.set("system-security-plan", plan);
        Json.write(document, out);
    }

    private static ObjectNode characteristics(Selection selection, Backing backing, NamedUuid ids) {
        String name = Oscal.lineOr(backing.installation(), "Plant");
        ObjectNode node = Json.object();
        node.putArray("system-ids")
                .add(Json.object()
                        .put("identifier-type", "urn:asbuilt:installation")
                        .put("id", name));
        node.put("system-name", name);
        node.put("description", "The plant as recorded; filter: " + selection.words());
        node.putObject("system-information")
                .putArray("information-types")
                .add(Json.object()
                        .put("uuid", ids.of("oscal information").toString())
                        .put("title", "Information of the plant")
                        .put("description", "Impact levels are not told by the record."));
        node.putObject("status").put("state", "other").put("remarks", "The record does not tell how the whole stands.");
        node.putObject("authorization-boundary").put("description", "Not told by the record.");
        return node;
    }

    private static ObjectNode implementation(Selection selection, NamedUuid ids) {
        ObjectNode node = Json.object();
        node.putArray("users")
                .add(Json.object()
                        .put("uuid", ids.of("oscal user").toString())
                        .put("remarks", "Users of the plant are not part of this export."));
        NavigableMap<String, ObjectNode> models = Oscal.models(selection, ids);
        ObjectNode whole = Json.object()
                .put("uuid", ids.of("oscal this-system").toString())
                .put("type", "this-system")
                .put("title", "The plant")
                .put("description", "The plant as a whole");
        List<ObjectNode> components = new ArrayList<>(List.of(whole));
        components.addAll(models.values());
        components.forEach(component -> component
                .putObject("status")
                .put("state", "other")
                .put("remarks", "The state stands with each inventory item."));
        node.set("components", Json.array(components.stream()));
        Json.setUnlessEmpty(
                node,
                "inventory-items",
                Json.array(selection.within(Kind.ASSET).map(asset -> item(asset, selection, models, ids))));
        return node;
    }

    private static ObjectNode item(
            Subject asset, Selection selection, NavigableMap<String, ObjectNode> models, NamedUuid ids) {
        Optional<Designation> designation = asset.facet(Designation.class);
        ObjectNode item = Json.object()
                .put("uuid", ids.of("oscal inventory-item " + asset.id()).toString())
                .put("description", Oscal.lineOr(asset.name(), asset.id().value()));
        List<ObjectNode> props = new ArrayList<>();
        Oscal.prop(props, "asset-id", Optional.of(asset.id().value()));
        Oscal.prop(props, "asset-tag", designation.flatMap(Designation::assetNumber));
        Oscal.prop(
                props,
                "asset-type",
                asset.facet(AssetRole.class).flatMap(AssetRole::assetClass).map(Shown::choice));
        Oscal.prop(props, "fqdn", asset.facet(Communication.class).flatMap(Communication::hostname));
        asset.facets(NetworkPort.class).values().forEach(port -> {
            Oscal.prop(props, "mac-address", port.mac().map(Mac::text));
            port.addresses()
                    .forEach(address -> Oscal.prop(
                            props, address.isV4() ? "ipv4-address" : "ipv6-address", Optional.of(address.text())));
            Oscal.prop(props, "vlan-id", port.vlan().map(String::valueOf));
        });
        Optional<Nameplate> plate = asset.facet(Nameplate.class);
        Oscal.prop(props, "serial-number", plate.flatMap(Nameplate::serialNumber));
        Oscal.prop(props, "hardware-model", plate.flatMap(Nameplate::model));
        Optional<Platform> platform = asset.facet(Platform.class);
        Oscal.prop(props, "os-name", platform.flatMap(Platform::operatingSystem));
        Oscal.prop(props, "os-version", platform.flatMap(Platform::osVersion));
        Oscal.own(props, "firmware-version", platform.flatMap(Platform::firmwareVersion));
        Oscal.prop(
                props,
                "virtual",
                platform.flatMap(Platform::hosting).map(hosting -> hosting == Hosting.PHYSICAL ? "no" : "yes"));
        Optional<Placement> placement = asset.facet(Placement.class);
        Oscal.prop(props, "physical-location", placement.flatMap(Placement::location));
        Oscal.own(props, "site", placement.flatMap(Placement::site).map(selection::name));
        Oscal.own(props, "zone", placement.flatMap(Placement::zone).map(selection::name));
        item.set("props", Json.array(props.stream()));
        Oscal.modelKey(asset)
                .flatMap(key -> Optional.ofNullable(models.get(key)))
                .ifPresent(model -> item.putArray("implemented-components")
                        .add(Json.object()
                                .put("component-uuid", model.path("uuid").asString())));
        return item;
    }

    private static ObjectNode controls(Selection selection, NamedUuid ids) {
        ObjectNode node = Json.object()
                .put(
                        "description",
                        "What recorded controls do for the clauses that they name; the inventory itself serves CM-8.");
        ObjectNode inventory = Json.object()
                .put("uuid", ids.of("oscal requirement inventory").toString())
                .put("control-id", "cm-8")
                .put("remarks", "This inventory. Source: NIST SP 800-53, CM-8, System component inventory.");
        node.set(
                "implemented-requirements",
                Json.array(Stream.concat(
                        Stream.of(inventory),
                        Oscal.controls(selection)
                                .flatMap(control ->
                                        Oscal.requirements(control, ids, false).valueStream()))));
        return node;
    }
}
