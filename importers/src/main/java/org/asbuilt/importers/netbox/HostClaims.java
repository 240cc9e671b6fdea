package org.asbuilt.importers.netbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Method;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Draft;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Custody;
import org.asbuilt.model.Designation;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.HardwareModule;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Lifecycle;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.Neighbour;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Placement;
import org.asbuilt.model.Platform;
import org.asbuilt.model.Service;
import tools.jackson.databind.JsonNode;

/** Claims about devices and virtual machines with what is in them and between them. */
final class HostClaims {
    private static final Map<String, String> STATES = Map.of(
            "active", "in_service",
            "planned", "planned",
            "staged", "commissioning",
            "inventory", "spare",
            "decommissioning", "end_of_life_planned");
    private static final List<String> CLASSES = List.of(
            "router", "switch", "firewall", "plc", "rtu", "hmi", "ups", "storage", "printer", "camera", "historian");

    private final Reading reading;
    private final Known known;

    HostClaims(Reading reading, Known known) {
        this.reading = reading;
        this.known = known;
    }

    private Draft draft(Item host, Locus place) {
        Draft draft = new Draft(reading, Kind.ASSET, Method.IMPORTED, place);
        String name = known.hostName(host);
        if (!name.isBlank()) {
            draft.hint(new Hint.HasName(name));
        }
        if (!host.text("serial").isEmpty()) {
            draft.hint(new Hint.HasSerial(host.text("serial")));
        }
        if (!host.text("asset_tag").isEmpty()) {
            draft.hint(new Hint.HasNumber(host.text("asset_tag")));
        }
        return draft;
    }

    boolean device(Item device) {
        Draft draft = draft(device, device.locus());
        common(draft, device);
        String roleField = device.fields().has("role") ? "role" : "device_role";
        role(draft, device, roleField);
        draft.serial(device.text("serial"), device.at("serial"));
        draft.number(device.text("asset_tag"), device.at("asset_tag"));
        known.item(device.fields().path("device_type"), "dcim.devicetype").ifPresent(type -> {
            Locus place = device.at("device_type");
            draft.fact(Nameplate.class, "manufacturer", known.name(type, "manufacturer", "dcim.manufacturer"), place);
            draft.fact(Nameplate.class, "model", type.text("model"), place);
            draft.fact(Nameplate.class, "orderNumber", type.text("part_number"), place);
        });
        draft.fact(Placement.class, "location", location(device), device.at("rack"));
        primary(draft, device);
        draft.fact(Platform.class, "hosting", "physical", device.locus());
        return draft.claim();
    }

    /** An exported table has the address of a device with the device; a dump and the API have it with the interface too. */
    private static void primary(Draft draft, Item host) {
        String address = host.text("primary_address");
        draft.port("", address.isEmpty() ? List.of() : List.of(address), host.at("primary_address"));
    }

    private String location(Item device) {
        List<String> words = new ArrayList<>();
        words.add(known.name(device, "location", "dcim.location"));
        String rack = known.name(device, "rack", "dcim.rack");
        words.add(rack.isEmpty() ? "" : "rack " + rack);
        String unit = device.text("position");
        words.add(unit.isEmpty() ? "" : "unit " + (unit.endsWith(".0") ? unit.substring(0, unit.length() - 2) : unit));
        return String.join(", ", words.stream().filter(word -> !word.isEmpty()).toList());
    }

    boolean machine(Item machine) {
        Draft draft = draft(machine, machine.locus());
        common(draft, machine);
        role(draft, machine, "role");
        primary(draft, machine);
        draft.fact(AssetRole.class, "assetClass", "virtual_machine", machine.locus());
        draft.fact(Platform.class, "hosting", "virtual", machine.locus());
        known.item(machine.fields().path("cluster"), "virtualization.cluster").ifPresent(cluster -> {
            draft.fact(Platform.class, "hypervisorLocation", cluster.text("name"), machine.at("cluster"));
            draft.fact(
                    Platform.class,
                    "hypervisor",
                    known.name(cluster, "type", "virtualization.clustertype"),
                    machine.at("cluster"));
        });
        return draft.claim();
    }

    private void common(Draft draft, Item host) {
        String name = known.hostName(host);
        draft.name(name, host.at("name"));
        if (!name.equals(host.text("name"))) {
            reading.note(
                    Severity.INFORMATION,
                    host.at("name"),
                    host.text("name").isEmpty()
                            ? "has no name; called " + name
                            : "several have this name; called " + name);
        }
        List<String> notes = new ArrayList<>(List.of(host.text("description"), host.text("comments")));
        String chassis = known.name(host, "virtual_chassis", "dcim.virtualchassis");
        notes.add(chassis.isEmpty() ? "" : "member " + host.text("vc_position") + " of the virtual chassis " + chassis);
        notes.removeIf(String::isEmpty);
        draft.fact(Designation.class, "description", String.join("; ", notes), host.at("description"));
        draft.fact(Placement.class, "site", known.name(host, "site", "dcim.site"), host.at("site"));
        draft.fact(Custody.class, "owner", known.name(host, "tenant", "tenancy.tenant"), host.at("tenant"));
        draft.fact(
                Platform.class, "operatingSystem", known.name(host, "platform", "dcim.platform"), host.at("platform"));
        String status = host.text("status");
        draft.fact(Lifecycle.class, "state", STATES.getOrDefault(status, ""), host.at("status"));
        if (!status.isEmpty() && !STATES.containsKey(status)) {
            reading.count("states of assets that are no state of a life, such as offline", 1);
        }
        if (host.fields().path("local_context_data").isObject()) {
            reading.count("local contexts of configuration, which were not taken", 1);
        }
    }

    private void role(Draft draft, Item host, String field) {
        String role = known.name(host, field, "dcim.devicerole");
        draft.fact(AssetRole.class, "role", role, host.at(field));
        List<String> words = List.of(role.toLowerCase(Locale.ROOT).split("[^a-z]+", -1));
        CLASSES.stream()
                .filter(words::contains)
                .findFirst()
                .ifPresent(word -> draft.fact(
                        PartPath.of(AssetRole.class, "assetClass"), word, host.at(field), Confidence.PROBABLE));
    }

    /** An interface of a device or virtual machine. */
    boolean port(Item port, String field, String model) {
        Optional<Item> host = known.item(port.fields().path(field), model);
        if (host.isEmpty()) {
            reading.note(Severity.WARNING, port.at(field), "the interface is of nothing that is known here");
            return false;
        }
        Draft draft = draft(host.get(), port.locus());
        String name = port.text("name");
        List<String> addresses = known.addresses(port);
        interfaceFact(draft, port, "description", notes(port), "description");
        interfaceFact(draft, port, "enabled", port.text("enabled"), "enabled");
        String mode = port.text("mode");
        interfaceFact(
                draft,
                port,
                "mode",
                mode.equals("access") ? "access" : mode.startsWith("tagged") ? "trunk" : "",
                "mode");
        interfaceFact(draft, port, "vlan", vlan(port.fields().path("untagged_vlan")), "untagged_vlan");
        port.list("tagged_vlans")
                .forEach(vlan -> interfaceFact(draft, port, "taggedVlans", vlan(vlan), "tagged_vlans"));
        interfaceFact(draft, port, "taggedVlans", mode.equals("tagged-all") ? "all" : "", "mode");
        String bundle = known.name(port, "lag", "dcim.interface");
        interfaceFact(
                draft, port, "memberOf", bundle.isEmpty() ? known.name(port, "bridge", port.model()) : bundle, "lag");
        interfaceFact(draft, port, "instance", known.name(port, "vrf", "ipam.vrf"), "vrf");
        addresses.forEach(address -> interfaceFact(draft, port, "addresses", address, "name"));
        draft.port(known.mac(port), addresses, port.at("mac_address")).ifPresent(key -> {
            draft.fact(NetworkPort.class, key, "label", name, port.at("name"));
            draft.fact(
                    NetworkPort.class,
                    key,
                    "vlan",
                    vlan(port.fields().path("untagged_vlan")),
                    port.at("untagged_vlan"));
        });
        return draft.claim();
    }

    private static String notes(Item port) {
        String label = port.text("label");
        String description = port.text("description");
        return label.isEmpty() ? description : description.isEmpty() ? label : description + "; " + label;
    }

    private static void interfaceFact(Draft draft, Item port, String part, String value, String field) {
        draft.fact(DeviceInterface.class, port.text("name"), part, value, port.at(field));
    }

    private String vlan(JsonNode node) {
        return known.item(node, "ipam.vlan").map(vlan -> vlan.text("vid")).orElse("");
    }

    /** An address; in a dump that of an interface was claimed with the interface. */
    boolean address(Item address) {
        Locus place = address.at("address");
        String model = address.modelIn("assigned_object_type", known);
        JsonNode object = address.fields().path("assigned_object");
        Optional<Item> port = known.item(model, Item.whole(address.fields().path("assigned_object_id")))
                .or(() -> object.isObject() ? known.item(object, model) : Optional.empty());
        if (port.isEmpty()) {
            return unassigned(address);
        }
        boolean virtual = model.equals("virtualization.vminterface");
        Optional<Item> host = virtual
                ? known.item(port.get().fields().path("virtual_machine"), "virtualization.virtualmachine")
                : known.item(port.get().fields().path("device"), "dcim.device");
        if (host.isEmpty()) {
            reading.note(Severity.WARNING, place, "the address is of nothing that is known here");
            return false;
        }
        Draft draft = draft(host.get(), address.locus());
        draft.port(known.mac(port.get()), List.of(address.text("address")), place)
                .ifPresent(key ->
                        draft.fact(NetworkPort.class, key, "label", port.get().text("name"), place));
        draft.fact(DeviceInterface.class, port.get().text("name"), "addresses", address.text("address"), place);
        draft.hostname(address.text("dns_name"), address.at("dns_name"));
        return draft.claim();
    }

    private boolean unassigned(Item address) {
        if (address.text("dns_name").isEmpty()) {
            reading.count("addresses that are given to nothing", 1);
            return true;
        }
        Draft draft = new Draft(reading, Kind.ASSET, Method.IMPORTED, address.locus());
        draft.hostname(address.text("dns_name"), address.at("dns_name"));
        draft.port("", List.of(address.text("address")), address.at("address"));
        draft.fact(Designation.class, "description", address.text("description"), address.at("description"));
        return draft.claim();
    }

    /** A service: its host is named in one of three ways. */
    boolean service(Item service) {
        String parent = service.modelIn("parent_object_type", known);
        Optional<Item> host = known.item(service.fields().path("device"), "dcim.device")
                .or(() -> known.item(service.fields().path("virtual_machine"), "virtualization.virtualmachine"))
                .or(() -> known.item(parent, Item.whole(service.fields().path("parent_object_id"))));
        if (host.isEmpty()) {
            reading.note(Severity.WARNING, service.locus(), "the service is of nothing that is known here");
            return false;
        }
        Draft draft = draft(host.get(), service.locus());
        String transport = service.text("protocol");
        for (JsonNode port : service.list("ports")) {
            String key = transport + "/" + Item.plain(port);
            draft.fact(Service.class, key, "transport", transport, service.at("protocol"));
            draft.fact(Service.class, key, "port", Item.plain(port), service.at("ports"));
            draft.fact(Service.class, key, "protocol", service.text("name"), service.at("name"));
        }
        return draft.claim();
    }

    /** A module in a bay. */
    boolean module(Item module) {
        Optional<Item> host = known.item(module.fields().path("device"), "dcim.device");
        String bay = known.name(module, "module_bay", "dcim.modulebay");
        if (host.isEmpty() || bay.isEmpty()) {
            reading.note(Severity.WARNING, module.locus(), "the module is in nothing that is known here");
            return false;
        }
        Draft draft = draft(host.get(), module.locus());
        known.item(module.fields().path("module_type"), "dcim.moduletype").ifPresent(type -> {
            Locus place = module.at("module_type");
            draft.fact(
                    HardwareModule.class,
                    bay,
                    "manufacturer",
                    known.name(type, "manufacturer", "dcim.manufacturer"),
                    place);
            draft.fact(HardwareModule.class, bay, "model", type.text("model"), place);
            draft.fact(HardwareModule.class, bay, "orderNumber", type.text("part_number"), place);
        });
        draft.fact(HardwareModule.class, bay, "slot", bay, module.at("module_bay"));
        draft.fact(HardwareModule.class, bay, "serialNumber", module.text("serial"), module.at("serial"));
        draft.fact(HardwareModule.class, bay, "description", module.text("description"), module.at("description"));
        return draft.claim();
    }

    /** A cable: each end sees the other. */
    boolean cable(Item cable) {
        List<CableEnd> ends = new ArrayList<>();
        known.ends(cable.key())
                .forEach(end -> known.item(end.model(), end.key()).ifPresent(port -> ends.add(end(end.side(), port))));
        for (String side : List.of("A", "B")) {
            for (JsonNode end : cable.list(side.toLowerCase(Locale.ROOT) + "_terminations")) {
                String model = Item.plain(end.path("object_type"));
                known.item(end.path("object"), model).ifPresent(port -> ends.add(end(side, port)));
            }
        }
        boolean understood = true;
        boolean claimed = false;
        for (CableEnd end : ends) {
            for (CableEnd other : ends) {
                if (!end.side().equals(other.side()) && end.host().isPresent()) {
                    understood &= neighbour(cable, end, other);
                    claimed = true;
                }
            }
        }
        if (!claimed) {
            reading.count("cables without two ends at ports of known devices, such as power cables", 1);
        }
        return understood;
    }

    private record CableEnd(String side, Optional<Item> host, String name, String port) {}

    private CableEnd end(String side, Item port) {
        if (port.model().equals("circuits.circuittermination")) {
            return new CableEnd(
                    side, Optional.empty(), "circuit " + known.name(port, "circuit", "circuits.circuit"), "");
        }
        Optional<Item> host = known.item(port.fields().path("device"), "dcim.device");
        return new CableEnd(side, host, host.map(known::hostName).orElse(""), port.text("name"));
    }

    private boolean neighbour(Item cable, CableEnd end, CableEnd other) {
        Draft draft = draft(end.host().orElseThrow(), cable.locus());
        String key = (end.port() + " " + (other.name() + " " + other.port()).strip()).strip();
        Locus place = cable.locus();
        draft.fact(Neighbour.class, key, "port", end.port(), place);
        draft.fact(Neighbour.class, key, "neighbour", other.name(), place);
        draft.fact(Neighbour.class, key, "neighbourPort", other.port(), place);
        draft.fact(
                Neighbour.class,
                key,
                "description",
                (cable.text("label") + " " + cable.text("description")).strip(),
                place);
        draft.fact(Neighbour.class, key, "knownBy", "NetBox cable", place);
        return draft.claim();
    }
}
