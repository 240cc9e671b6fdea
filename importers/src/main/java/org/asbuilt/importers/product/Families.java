package org.asbuilt.importers.product;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.model.AssetClass;

/** Families of devices as PROFIBUS and PROFINET name them. Source: GSDML 2.44, MainFamily; GSD 5.1, Slave_Family. */
final class Families {
    private static final String[] BY_NUMBER = {
        "general",
        "drives",
        "switching devices",
        "i/o",
        "valves",
        "controllers",
        "hmi",
        "encoders",
        "nc/rc",
        "gateway",
        "plcs",
        "ident systems"
    };
    private static final Map<String, AssetClass> CLASSES = Map.ofEntries(
            Map.entry("drives", AssetClass.DRIVE),
            Map.entry("i/o", AssetClass.REMOTE_IO),
            Map.entry("valves", AssetClass.ACTUATOR),
            Map.entry("controllers", AssetClass.PLC),
            Map.entry("plcs", AssetClass.PLC),
            Map.entry("hmi", AssetClass.HMI),
            Map.entry("encoders", AssetClass.SENSOR),
            Map.entry("sensors", AssetClass.SENSOR),
            Map.entry("gateway", AssetClass.DATA_GATEWAY),
            Map.entry("network components", AssetClass.SWITCH));

    private Families() {}

    /** The class of a family, if it is one. */
    static Optional<AssetClass> named(String family) {
        return Optional.ofNullable(CLASSES.get(family.toLowerCase(Locale.ROOT)));
    }

    /** The family of that number; empty if there is none. */
    static String numbered(int number) {
        return number >= 0 && number < BY_NUMBER.length ? BY_NUMBER[number] : "";
    }
}
