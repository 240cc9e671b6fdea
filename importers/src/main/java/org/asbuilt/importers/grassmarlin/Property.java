package org.asbuilt.importers.grassmarlin;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.table.Protocols;
import org.asbuilt.importers.traffic.Station;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Communication;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.Platform;

/** What fingerprints say of a node, by the names that those which come with GRASSMARLIN give it. */
enum Property {
    CATEGORY,
    PROTOCOL,
    PRODUCT,
    VENDOR,
    SERIAL,
    SYSTEM,
    FIRMWARE,
    HOSTNAME,
    /** Known, and nothing that the record holds. */
    NOTHING;

    private static final Map<String, Property> NAMES = Map.ofEntries(
            Map.entry("category", CATEGORY),
            Map.entry("icsprotocol", PROTOCOL),
            Map.entry("microsoftprotocol", PROTOCOL),
            Map.entry("wonderwareprotocol", PROTOCOL),
            Map.entry("discoveryprotocol", PROTOCOL),
            Map.entry("product", PRODUCT),
            Map.entry("model", PRODUCT),
            Map.entry("vendor", VENDOR),
            Map.entry("enip vendor", VENDOR),
            Map.entry("enip serial number", SERIAL),
            Map.entry("os", SYSTEM),
            Map.entry("windows version", SYSTEM),
            Map.entry("firmware", FIRMWARE),
            Map.entry("host name", HOSTNAME),
            Map.entry("hostname", HOSTNAME),
            Map.entry("role", NOTHING),
            Map.entry("service", NOTHING),
            Map.entry("network", NOTHING),
            Map.entry("country", NOTHING),
            Map.entry("manufacturer", NOTHING),
            Map.entry("mac", NOTHING));
    private static final Map<String, String> CLASSES = Map.of(
            "plc", "plc",
            "hmi", "hmi",
            "rtu", "rtu",
            "mtu", "scada_server",
            "ied", "protection_relay",
            "workstation", "workstation");

    /** The property that a fingerprint or a column calls so; a column may have the fingerprint and a dot before it. */
    static Optional<Property> of(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(NAMES.get(plain))
                .or(() -> Optional.ofNullable(NAMES.get(plain.substring(plain.lastIndexOf('.') + 1))));
    }

    /** How sure a fingerprint is: from 1, the best, to 5. */
    static Confidence confidence(int rank) {
        return switch (rank) {
            case 1 -> Confidence.PROBABLE;
            case 2, 3 -> Confidence.POSSIBLE;
            default -> Confidence.DOUBTFUL;
        };
    }

    /** Whether the record holds what the value says; a category such as that of all hosts of a plant says no class. */
    boolean isTaken(String value) {
        return this == CATEGORY ? CLASSES.containsKey(value.toLowerCase(Locale.ROOT)) : this != NOTHING;
    }

    /** Says it of a station. */
    void say(Station station, String value, Locus place, Confidence confidence) {
        Optional<java.time.Instant> never = Optional.empty();
        switch (this) {
            case CATEGORY ->
                station.fact(
                        AssetRole.class,
                        "assetClass",
                        CLASSES.getOrDefault(value.toLowerCase(Locale.ROOT), ""),
                        place,
                        never,
                        confidence);
            case PROTOCOL ->
                station.fact(
                        Communication.class, "activeProtocols", Protocols.canonical(value), place, never, confidence);
            case PRODUCT -> station.fact(Nameplate.class, "model", value, place, never, confidence);
            case VENDOR -> station.fact(Nameplate.class, "manufacturer", value, place, never, confidence);
            case SERIAL -> station.fact(Nameplate.class, "serialNumber", value, place, never, confidence);
            case SYSTEM -> station.fact(Platform.class, "operatingSystem", value, place, never, confidence);
            case FIRMWARE -> station.fact(Platform.class, "firmwareVersion", value, place, never, confidence);
            case HOSTNAME -> station.hostname(value, place, never, confidence);
            case NOTHING -> {
                // Counted where it is read.
            }
        }
    }
}
