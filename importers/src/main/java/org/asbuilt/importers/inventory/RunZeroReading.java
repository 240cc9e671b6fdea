package org.asbuilt.importers.inventory;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Method;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Draft;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Json;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.table.Protocols;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Communication;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Placement;
import org.asbuilt.model.Platform;
import org.asbuilt.model.Service;
import tools.jackson.databind.JsonNode;

/** Reads assets that runZero exported, one a line or all in one list. */
public final class RunZeroReading {
    private static final List<String> MARKS = List.of(
            "\"detected_by\"",
            "\"addresses_extra\"",
            "\"service_ports_tcp\"",
            "\"service_protocols\"",
            "\"mac_vendors\"",
            "\"newest_mac\"",
            "\"lowest_ttl\"",
            "\"hw_vendor\"");
    private static final Map<String, String> CLASSES = Map.ofEntries(
            Map.entry("plc", "plc"),
            Map.entry("programmable logic controller", "plc"),
            Map.entry("ics controller", "plc"),
            Map.entry("rtu", "rtu"),
            Map.entry("hmi", "hmi"),
            Map.entry("switch", "switch"),
            Map.entry("router", "router"),
            Map.entry("firewall", "firewall"),
            Map.entry("wap", "wireless_access_point"),
            Map.entry("printer", "printer"),
            Map.entry("ip camera", "camera"),
            Map.entry("ups", "ups"),
            Map.entry("hypervisor", "hypervisor_host"),
            Map.entry("nas", "storage"),
            Map.entry("serial server", "serial_server"));
    private static final Set<String> TRANSPORTS = Set.of("tcp", "udp", "sctp");

    private final Reading reading;

    private RunZeroReading(Reading reading) {
        this.reading = reading;
    }

    /** Whether a file is such an export. */
    public static Certainty certainty(Head head) {
        String text = head.text();
        String start = text.stripLeading();
        boolean isJson = start.startsWith("{") || start.startsWith("[");
        return isJson && MARKS.stream().filter(text::contains).count() >= 4
                ? Certainty.certain("its entries have the fields of assets of runZero")
                : Certainty.none();
    }

    /**
     * Reads it.
     *
     * @throws IOException if the disk fails
     */
    public static void read(Reading reading) throws IOException {
        RunZeroReading assets = new RunZeroReading(reading);
        Json.documents(reading, assets::take);
    }

    private void take(JsonNode node, Locus place) {
        if (!node.isObject()) {
            reading.note(Severity.WARNING, place, "this is no asset");
            reading.units(1, 0);
            return;
        }
        Entry asset = new Entry(node, place);
        Draft draft = new Draft(reading, Kind.ASSET, Method.OBSERVED_ACTIVE, place).observed(asset.moment("last_seen"));
        addresses(draft, asset);
        asset.texts("names").stream()
                .filter(name -> !name.contains(" "))
                .findFirst()
                .ifPresent(name -> draft.hostname(name, asset.at("names")));
        draft.fact(Designation.class, "description", asset.text("comments"), asset.at("comments"));
        draft.fact(Placement.class, "site", asset.text("site_name"), asset.at("site_name"));
        draft.fact(Nameplate.class, "manufacturer", asset.text("hw_vendor"), asset.at("hw_vendor"));
        String model = asset.text("hw_product");
        draft.fact(Nameplate.class, "model", model.isEmpty() ? asset.text("hw") : model, asset.at("hw"));
        draft.fact(Nameplate.class, "hardwareRevision", asset.text("hw_version"), asset.at("hw_version"));
        String system = asset.text("os_product");
        draft.fact(Platform.class, "operatingSystem", system.isEmpty() ? asset.text("os") : system, asset.at("os"));
        draft.fact(Platform.class, "osVersion", asset.text("os_version"), asset.at("os_version"));
        String type = asset.text("type");
        draft.fact(AssetRole.class, "role", type, asset.at("type"));
        draft.fact(
                PartPath.of(AssetRole.class, "assetClass"),
                CLASSES.getOrDefault(type.toLowerCase(Locale.ROOT), ""),
                asset.at("type"),
                Confidence.PROBABLE);
        asset.texts("service_protocols")
                .forEach(protocol -> draft.fact(
                        Communication.class,
                        "supportedProtocols",
                        Protocols.canonical(protocol),
                        asset.at("service_protocols")));
        asset.node().path("services").properties().forEach(service -> service(draft, asset, service));
        reading.count(
                "attributes of assets, which were not taken",
                asset.node().path("attributes").size());
        reading.units(1, draft.claim() ? 1 : 0);
    }

    /** The export does not say which MAC address has which IP address unless there is one of each. */
    private static void addresses(Draft draft, Entry asset) {
        List<String> macs = asset.texts("macs");
        List<String> addresses = asset.texts("addresses");
        if (macs.size() == 1) {
            draft.port(macs.getFirst(), addresses, asset.at("macs"));
        } else {
            macs.forEach(mac -> draft.port(mac, List.of(), asset.at("macs")));
            draft.port("", addresses, asset.at("addresses"));
        }
        draft.port("", asset.texts("addresses_extra"), asset.at("addresses_extra"));
    }

    /** A service, whose key is address, port, transport and perhaps a virtual host. */
    private static void service(Draft draft, Entry asset, Map.Entry<String, JsonNode> service) {
        String[] words = service.getKey().split("/", -1);
        if (words.length < 3) {
            draft.wrong(asset.at("services"), "expected a service such as 10.1.1.1/502/tcp/");
            return;
        }
        String transport = words[2].toLowerCase(Locale.ROOT);
        if (!TRANSPORTS.contains(transport)) {
            return;
        }
        String key = transport + "/" + words[1];
        Entry said = new Entry(service.getValue(), asset.at("services"));
        draft.fact(Service.class, key, "transport", transport, said.place());
        draft.fact(Service.class, key, "port", words[1], said.place());
        String protocol = said.text("protocol");
        draft.fact(
                Service.class, key, "protocol", protocol.isEmpty() ? "" : Protocols.canonical(protocol), said.place());
        draft.fact(Service.class, key, "product", said.text("service.product"), said.place());
        draft.fact(Service.class, key, "version", said.text("service.version"), said.place());
    }
}
