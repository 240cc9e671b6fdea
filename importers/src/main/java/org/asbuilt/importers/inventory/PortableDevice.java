package org.asbuilt.importers.inventory;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Method;
import org.asbuilt.importers.intake.Draft;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Component;
import org.asbuilt.model.Criticality;
import org.asbuilt.model.Designation;
import org.asbuilt.model.HardwareModule;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Lifecycle;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.Placement;
import org.asbuilt.model.Platform;
import tools.jackson.databind.JsonNode;

/** Claims about a device of Portable Inventory Data with what is built in and installed. */
final class PortableDevice {
    private static final int MOST_PARTS = 10_000;
    private static final List<String> SYSTEMS =
            List.of("windows", "linux", "vxworks", "vmware", "esxi", "ubuntu", "debian");
    private static final Set<String> RATINGS = Set.of("negligible", "low", "medium", "high", "critical");
    private static final Map<String, String> STAGES = Map.ofEntries(
            Map.entry("planned", "planned"),
            Map.entry("ordered", "procured"),
            Map.entry("spare", "spare"),
            Map.entry("testing", "commissioning"),
            Map.entry("commissioning", "commissioning"),
            Map.entry("installed", "in_service"),
            Map.entry("operational", "in_service"),
            Map.entry("production", "in_service"),
            Map.entry("maintenance", "under_maintenance"),
            Map.entry("dec", "decommissioned"),
            Map.entry("decommissioned", "decommissioned"),
            Map.entry("disposed", "disposed"));
    private static final Map<String, String> CLASSES = Map.ofEntries(
            Map.entry("plc", "plc"),
            Map.entry("rtu", "rtu"),
            Map.entry("hmi", "hmi"),
            Map.entry("workstation", "workstation"),
            Map.entry("engineering workstation", "workstation"),
            Map.entry("switch", "switch"),
            Map.entry("network switch", "switch"),
            Map.entry("router", "router"),
            Map.entry("firewall", "firewall"),
            Map.entry("printer", "printer"),
            Map.entry("camera", "camera"),
            Map.entry("drive", "drive"),
            Map.entry("sensor", "sensor"),
            Map.entry("actuator", "actuator"),
            Map.entry("ups", "ups"));
    private static final Set<String> TAKEN = Set.of(
            "deviceId",
            "hostedOn",
            "name",
            "description",
            "documentation",
            "installationDate",
            "manufactureDate",
            "stage",
            "serialNumber",
            "last_seen",
            "lastSeen",
            "os_firmware",
            "criticality",
            "zone",
            "context",
            "hardware",
            "connections",
            "connectivity",
            "modules",
            "software");
    private static final Set<String> OF_HARDWARE =
            Set.of("vendor", "model", "version", "orderNumber", "type", "description", "serialNumber");
    private static final Set<String> OF_CONTEXT = Set.of("location", "referenceLocation", "otSystem", "deviceGroup");
    private static final List<String> ADDRESS = List.of("ipAddress", "ip_address", "ipaddress", "ip", "address");
    private static final List<String> MAC = List.of("macAddress", "mac_address", "macaddress", "mac");
    private static final Set<String> OF_CONNECTIONS = Set.of(
            "ipAddress",
            "ip_address",
            "ipaddress",
            "ip",
            "address",
            "macAddress",
            "mac_address",
            "macaddress",
            "mac",
            "vlan",
            "name",
            "interface");
    private static final Set<String> OF_MODULES = Set.of(
            "slot",
            "name",
            "description",
            "vendor",
            "model",
            "orderNumber",
            "type",
            "serialNumber",
            "version",
            "firmware");
    private static final Set<String> OF_SOFTWARE = Set.of("name", "version", "vendor", "description");

    private final Reading reading;
    private final Untaken untaken;

    PortableDevice(Reading reading, Untaken untaken) {
        this.reading = reading;
        this.untaken = untaken;
    }

    /** The class of assets that a type of hardware is; empty if the word tells none. */
    static String assetClass(String type) {
        return CLASSES.getOrDefault(type.toLowerCase(Locale.ROOT), "");
    }

    boolean claim(Entry device) {
        Draft draft = new Draft(reading, Kind.ASSET, Method.IMPORTED, device.place()).observed(seen(device));
        boolean known = untaken.fields(device, "devices", TAKEN);
        identity(draft, device);
        life(draft, device);
        Entry hardware = within(device, "hardware");
        known &= untaken.fields(hardware, "hardware", OF_HARDWARE);
        hardware(draft, device, hardware);
        Entry context = within(device, "context");
        known &= untaken.fields(context, "contexts", OF_CONTEXT);
        draft.fact(Placement.class, "location", place(context), context.place());
        draft.fact(Placement.class, "zone", device.text("zone"), device.at("zone"));
        for (Entry connection : parts(draft, device, "connections")) {
            known &= connection(draft, connection);
        }
        for (Entry connection : parts(draft, device, "connectivity")) {
            known &= connection(draft, connection);
        }
        for (Entry module : parts(draft, device, "modules")) {
            known &= module(draft, module);
        }
        for (Entry software : parts(draft, device, "software")) {
            known &= software(draft, software);
        }
        return draft.claim() && known;
    }

    private static Entry within(Entry entry, String field) {
        return new Entry(entry.node().path(field), entry.at(field));
    }

    private static List<Entry> parts(Draft draft, Entry device, String field) {
        JsonNode list = device.node().path(field);
        List<Entry> parts = new ArrayList<>();
        if (list.size() > MOST_PARTS) {
            draft.wrong(device.at(field), "more than " + MOST_PARTS + " parts of one device; the rest was not read");
        }
        for (int i = 0; list.isArray() && i < Math.min(MOST_PARTS, list.size()); i++) {
            parts.add(new Entry(list.get(i), device.at(field + "/" + i)));
        }
        if (!list.isArray() && (!list.isEmpty() || !Entry.plain(list).isEmpty())) {
            draft.wrong(device.at(field), "expected a list");
        }
        return parts;
    }

    private static void identity(Draft draft, Entry device) {
        String name = device.text("name");
        draft.number(device.text("deviceId"), device.at("deviceId"));
        draft.name(name, device.at("name"));
        draft.serial(device.text("serialNumber"), device.at("serialNumber"));
        boolean isDomain =
                name.contains(".") && !name.contains(" ") && name.chars().anyMatch(Character::isLetter);
        draft.hostname(isDomain ? name : "", device.at("name"));
        List<String> notes = new ArrayList<>(List.of(device.text("description"), device.text("documentation")));
        notes.removeIf(String::isEmpty);
        draft.fact(Designation.class, "description", String.join("; ", notes), device.at("description"));
    }

    private static void life(Draft draft, Entry device) {
        String stage = device.text("stage");
        String state = STAGES.getOrDefault(stage.toLowerCase(Locale.ROOT), "");
        if (!stage.isEmpty() && state.isEmpty()) {
            draft.wrong(device.at("stage"), "this stage is no state of a life that is known");
        }
        draft.fact(Lifecycle.class, "state", state, device.at("stage"));
        draft.fact(Lifecycle.class, "installed", day(draft, device, "installationDate"), device.at("installationDate"));
        draft.fact(Nameplate.class, "dateOfManufacture", device.text("manufactureDate"), device.at("manufactureDate"));
        String rating = device.text("criticality").toLowerCase(Locale.ROOT);
        if (RATINGS.contains(rating)) {
            draft.fact(Criticality.class, "overall", rating, device.at("criticality"));
        } else if (!rating.isEmpty()) {
            draft.wrong(device.at("criticality"), "expected one of low, medium, high and critical");
        }
    }

    private static String day(Draft draft, Entry device, String field) {
        String text = device.text(field);
        if (text.isEmpty()) {
            return "";
        }
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text)
                    .toString();
        } catch (DateTimeException e) {
            draft.wrong(device.at(field), "expected a date such as 2021-03-12");
            return "";
        }
    }

    private Optional<Instant> seen(Entry device) {
        String field = device.text("last_seen").isEmpty() ? "lastSeen" : "last_seen";
        String text = device.text(field).replace(' ', 'T');
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            reading.count("moments without a zone, which do not tell when it was", 1);
            return Optional.empty();
        }
    }

    private static void hardware(Draft draft, Entry device, Entry hardware) {
        draft.fact(Nameplate.class, "manufacturer", hardware.text("vendor"), hardware.at("vendor"));
        draft.fact(Nameplate.class, "model", hardware.text("model"), hardware.at("model"));
        draft.fact(Nameplate.class, "orderNumber", hardware.text("orderNumber"), hardware.at("orderNumber"));
        draft.fact(Nameplate.class, "hardwareRevision", hardware.text("version"), hardware.at("version"));
        draft.serial(hardware.text("serialNumber"), hardware.at("serialNumber"));
        String type = hardware.text("type");
        String role = type.isEmpty() ? hardware.text("description") : type;
        draft.fact(AssetRole.class, "role", role, hardware.at(type.isEmpty() ? "description" : "type"));
        draft.fact(AssetRole.class, "assetClass", assetClass(type), hardware.at("type"));
        String system = device.text("os_firmware");
        boolean isSystem = SYSTEMS.stream().anyMatch(system.toLowerCase(Locale.ROOT)::contains);
        draft.fact(Platform.class, isSystem ? "operatingSystem" : "firmwareVersion", system, device.at("os_firmware"));
        String host = device.text("hostedOn");
        draft.fact(Platform.class, "hosting", host.isEmpty() ? "" : "virtual", device.at("hostedOn"));
        draft.fact(Platform.class, "hypervisorLocation", host, device.at("hostedOn"));
    }

    private static String place(Entry context) {
        String location = context.text("location");
        List<String> words =
                new ArrayList<>(List.of(location.isEmpty() ? context.text("referenceLocation") : location));
        String system = context.text("otSystem");
        String group = context.text("deviceGroup");
        words.add(system.isEmpty() ? "" : "OT system " + system);
        words.add(group.isEmpty() ? "" : "group " + group);
        words.removeIf(String::isEmpty);
        return String.join(", ", words);
    }

    private boolean connection(Draft draft, Entry connection) {
        Locus place = connection.place();
        List<String> addresses = first(connection, ADDRESS);
        List<String> macs = first(connection, MAC);
        if (addresses.isEmpty() && macs.isEmpty()) {
            draft.wrong(place, "this connection has neither an IP address nor a MAC address that is known");
            return false;
        }
        draft.port(macs.isEmpty() ? "" : macs.getFirst(), addresses, place).ifPresent(key -> {
            String name = connection.text("name");
            String label = name.isEmpty() ? connection.text("interface") : name;
            String vlan = connection.text("vlan");
            draft.fact(NetworkPort.class, key, "label", label, connection.at(name.isEmpty() ? "interface" : "name"));
            draft.fact(NetworkPort.class, key, "vlan", vlan.equals("0") ? "" : vlan, connection.at("vlan"));
        });
        return untaken.fields(connection, "connections", OF_CONNECTIONS);
    }

    private static List<String> first(Entry entry, List<String> spellings) {
        return spellings.stream()
                .map(entry::texts)
                .filter(texts -> !texts.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private boolean module(Draft draft, Entry module) {
        String slot = module.text("slot");
        String name = module.text("name").isEmpty() ? module.text("model") : module.text("name");
        String key = slot.isEmpty() ? name : slot;
        if (key.isEmpty()) {
            draft.wrong(module.place(), "this module has no slot, no name and no model");
            return false;
        }
        part(draft, key, "slot", module, "slot");
        part(draft, key, "name", module, "name");
        part(draft, key, "description", module, "description");
        part(draft, key, "manufacturer", module, "vendor");
        part(draft, key, "model", module, "model");
        part(draft, key, "orderNumber", module, "orderNumber");
        part(draft, key, "sort", module, "type");
        part(draft, key, "serialNumber", module, "serialNumber");
        part(draft, key, "hardwareRevision", module, "version");
        part(draft, key, "firmwareVersion", module, "firmware");
        return untaken.fields(module, "modules", OF_MODULES);
    }

    private static void part(Draft draft, String key, String part, Entry module, String field) {
        draft.fact(HardwareModule.class, key, part, module.text(field), module.at(field));
    }

    private boolean software(Draft draft, Entry software) {
        String name = software.text("name");
        if (name.isEmpty()) {
            draft.wrong(software.place(), "this software has no name");
            return false;
        }
        draft.fact(Component.class, name, "name", name, software.at("name"));
        draft.fact(Component.class, name, "version", software.text("version"), software.at("version"));
        draft.fact(Component.class, name, "supplier", software.text("vendor"), software.at("vendor"));
        draft.fact(Component.class, name, "description", software.text("description"), software.at("description"));
        return untaken.fields(software, "software", OF_SOFTWARE);
    }
}
