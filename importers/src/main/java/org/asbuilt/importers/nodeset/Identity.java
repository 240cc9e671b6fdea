package org.asbuilt.importers.nodeset;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.evidence.Locus;

/**
 * What an object says of the device that it stands for, by the names of OPC UA for Devices and OPC UA for Machinery. Source: OPC
 * 10000-100, 4.5 (DI nameplate); OPC 40001-1, 8 (identification of machines); OPC 10000-5, 12.4 (BuildInfo).
 */
final class Identity {
    /** The properties of a name plate. */
    static final Set<String> PROPERTIES = Set.of(
            "Manufacturer",
            "Model",
            "ProductCode",
            "HardwareRevision",
            "SoftwareRevision",
            "DeviceRevision",
            "DeviceClass",
            "SerialNumber",
            "ProductInstanceUri",
            "AssetId",
            "ComponentName",
            "YearOfConstruction",
            "MonthOfConstruction",
            "Location",
            "ManufacturerName",
            "ProductName",
            "SoftwareVersion",
            "BuildNumber");

    /** Those that make an object a device at all. */
    private static final Set<String> TELLING =
            Set.of("Manufacturer", "Model", "SerialNumber", "ProductCode", "ProductInstanceUri");

    private final Map<String, Said> values = new LinkedHashMap<>();

    /**
     * A value.
     *
     * @param value without spaces around it
     * @param at its place
     */
    record Said(String value, Locus at) {}

    void put(String property, String value, Locus at) {
        values.putIfAbsent(property, new Said(value, at));
    }

    Optional<Said> value(String property) {
        return Optional.ofNullable(values.get(property));
    }

    /** The text of a value, or empty. */
    String text(String property) {
        return value(property).map(Said::value).orElse("");
    }

    /** Whether it tells of a device. */
    boolean isTelling() {
        return values.keySet().stream().anyMatch(TELLING::contains);
    }

    /** Whether it tells of the software of a server. */
    boolean isServer() {
        return values.containsKey("ProductName") && values.containsKey("ManufacturerName");
    }
}
