package org.asbuilt.examples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The machine-readable answer: what stands in the plant, who talks to whom, and what was planted. */
final class Truth {
    static final String FILE = "truth.json";

    private Truth() {}

    static String text(Recordings recordings, List<Contradiction> contradictions) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("plant", Plant.NAME);
        root.put("fictitious", true);
        root.put("asOf", "2026-03-11");
        root.put("recordings", List.of(works(recordings), stations(recordings)));
        root.put("assets", Plant.ASSETS.stream().map(Truth::asset).toList());
        root.put("networks", networks());
        root.put("zones", zones());
        root.put("connections", Connection.ALL.stream().map(Truth::connection).toList());
        root.put(
                "contradictions",
                contradictions.stream().map(Truth::contradiction).toList());
        return Json.text(root);
    }

    private static Map<String, Object> works(Recordings recordings) {
        Map<String, Object> recording = new LinkedHashMap<>();
        recording.put("file", Recordings.WORKS);
        recording.put("from", Recordings.WORKS_FROM.toString());
        recording.put("until", Recordings.WORKS_UNTIL.toString());
        recording.put("sensor", "IDS-01");
        recording.put("networks", List.of("10.20.10.0/24", "10.20.12.0/24", "10.20.30.0/24"));
        recording.put("packets", recordings.works().frames().size());
        recording.put("note", "A packet between two of these networks is recorded in both, once per network.");
        return recording;
    }

    private static Map<String, Object> stations(Recordings recordings) {
        Map<String, Object> recording = new LinkedHashMap<>();
        recording.put("file", Recordings.STATIONS);
        recording.put("from", Recordings.STATION_1_FROM.toString());
        recording.put("until", Recordings.STATION_2_FROM.plusSeconds(600).toString());
        recording.put("sensor", "laptop on SW-PS1, then on SW-PS2; two recordings joined");
        recording.put("networks", List.of("10.20.51.0/24", "10.20.52.0/24"));
        recording.put("packets", recordings.stations().frames().size());
        return recording;
    }

    private static Map<String, Object> asset(Asset asset) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", asset.tag());
        entry.put("zone", asset.zone());
        entry.put("purdueLevel", asset.level());
        entry.put("listedIn", listed(asset));
        entry.put("view", asset.view().name().toLowerCase(Locale.ROOT));
        for (Field field : Field.values()) {
            String value = field.of(asset);
            if (!value.isEmpty() && field != Field.TAG) {
                entry.put(name(field), value);
            }
        }
        return entry;
    }

    private static List<String> listed(Asset asset) {
        List<String> files = new ArrayList<>();
        if (asset.listed().inCsv()) {
            files.add(InventoryCsv.FILE);
        }
        if (asset.listed().inWorkbook()) {
            files.add(InventoryWorkbook.FILE);
        }
        return files;
    }

    /** {@code TIME_SOURCE} as {@code timeSource}. */
    private static String name(Field field) {
        StringBuilder name = new StringBuilder();
        for (String word : field.name().split("_")) {
            String lower = word.toLowerCase(Locale.ROOT);
            name.append(name.isEmpty() ? lower : word.charAt(0) + lower.substring(1));
        }
        return name.toString();
    }

    private static List<Object> networks() {
        List<Object> networks = new ArrayList<>();
        for (Segment segment : Segment.values()) {
            Map<String, Object> network = new LinkedHashMap<>();
            network.put("name", segment.name());
            network.put("cidr", segment.prefix() + "0/24");
            network.put("vlan", segment.vlan());
            network.put("gateway", segment.gateway().ip());
            network.put("gatewayMac", segment.gateway().mac());
            networks.add(network);
        }
        return networks;
    }

    private static List<Object> zones() {
        List<Object> zones = new ArrayList<>();
        Registers.files().getOrDefault(Registers.ZONES, "").lines().skip(1).forEach(line -> {
            String[] part = line.split(",", -1);
            Map<String, Object> zone = new LinkedHashMap<>();
            zone.put("id", part[0]);
            zone.put("name", part[1]);
            zone.put("parent", part[3]);
            zone.put("network", part[4]);
            zone.put(
                    "assets",
                    Plant.ASSETS.stream()
                            .filter(asset -> asset.zone().equals(part[0]))
                            .map(Asset::tag)
                            .toList());
            zones.add(zone);
        });
        return zones;
    }

    private static Map<String, Object> connection(Connection connection) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", connection.id());
        entry.put("from", connection.from());
        entry.put("to", connection.to());
        entry.put("protocol", connection.protocol());
        entry.put("transport", connection.transport());
        entry.put("port", connection.port());
        entry.put("required", connection.documented());
        entry.put("permitted", FirewallRules.permits(connection));
        entry.put("observed", connection.seen() == Connection.Seen.YES);
        entry.put("observable", connection.seen() == Connection.Seen.YES || connection.seen() == Connection.Seen.NO);
        entry.put("purpose", connection.purpose());
        return entry;
    }

    private static Map<String, Object> contradiction(Contradiction contradiction) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", contradiction.id());
        entry.put("kind", contradiction.kind());
        entry.put("subjects", contradiction.subjects());
        entry.put("part", contradiction.part());
        List<Object> values = new ArrayList<>();
        for (Place place : contradiction.places()) {
            Map<String, Object> value = new LinkedHashMap<>();
            value.put("file", place.file());
            value.put("at", place.at());
            value.put("value", place.value());
            value.put("as", place.as());
            values.add(value);
        }
        entry.put("values", values);
        entry.put("explanation", contradiction.explanation());
        entry.put("expected", contradiction.expected());
        entry.put("outcome", contradiction.outcome());
        return entry;
    }
}
