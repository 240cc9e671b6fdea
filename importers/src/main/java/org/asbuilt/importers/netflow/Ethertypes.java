package org.asbuilt.importers.netflow;

import java.util.Map;
import java.util.Optional;

/** Protocols directly in Ethernet frames. Source: IEEE "EtherType" registry. */
final class Ethertypes {
    private static final Map<Integer, String> PROTOCOLS = Map.ofEntries(
            Map.entry(0x0806, "ARP"),
            Map.entry(0x8892, "PROFINET"),
            Map.entry(0x88a4, "EtherCAT"),
            Map.entry(0x88ab, "POWERLINK"),
            Map.entry(0x88b8, "GOOSE"),
            Map.entry(0x88ba, "Sampled Values"),
            Map.entry(0x88cc, "LLDP"),
            Map.entry(0x88cd, "SERCOS III"),
            Map.entry(0x88e1, "HomePlug AV"),
            Map.entry(0x88f7, "PTP"));

    private Ethertypes() {}

    static Optional<String> protocol(int type) {
        return Optional.ofNullable(PROTOCOLS.get(type));
    }
}
