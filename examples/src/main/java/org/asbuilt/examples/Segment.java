package org.asbuilt.examples;

import java.util.Optional;

/** The networks of the plant; each is one VLAN with one gateway. The recordings are made in six of them. */
enum Segment {
    TREATMENT(10, "10.20.10.", "10.20.10.254", Mac.FIREWALL, Optional.of(Recording.WORKS)),
    CHLORINE(12, "10.20.12.", "10.20.12.254", Mac.FIREWALL, Optional.of(Recording.WORKS)),
    SUPERVISION(20, "10.20.20.", "10.20.20.254", Mac.FIREWALL, Optional.empty()),
    OPERATIONS(30, "10.20.30.", "10.20.30.254", Mac.FIREWALL, Optional.of(Recording.WORKS)),
    DMZ(35, "10.20.35.", "10.20.35.254", Mac.FIREWALL, Optional.empty()),
    OFFICE(40, "10.20.40.", "10.20.40.254", Mac.FIREWALL, Optional.empty()),
    MANAGEMENT(99, "10.20.99.", "10.20.99.254", Mac.FIREWALL, Optional.empty()),
    STATION_1(51, "10.20.51.", "10.20.51.1", "28:A3:31:51:00:01", Optional.of(Recording.STATIONS)),
    STATION_2(52, "10.20.52.", "10.20.52.1", "28:A3:31:52:00:01", Optional.of(Recording.STATIONS));

    /** Where the frames of a segment were recorded. */
    enum Recording {
        WORKS,
        STATIONS
    }

    private static final class Mac {
        static final String FIREWALL = "90:6C:AC:10:FE:01";
    }

    private final int vlan;
    private final String prefix;
    private final String gateway;
    private final String gatewayMac;
    private final Optional<Recording> recording;

    Segment(int vlan, String prefix, String gateway, String gatewayMac, Optional<Recording> recording) {
        this.vlan = vlan;
        this.prefix = prefix;
        this.gateway = gateway;
        this.gatewayMac = gatewayMac;
        this.recording = recording;
    }

    static Segment of(String address) {
        for (Segment segment : values()) {
            if (address.startsWith(segment.prefix)) {
                return segment;
            }
        }
        throw new IllegalArgumentException("No network of the plant holds " + address);
    }

    int vlan() {
        return vlan;
    }

    String prefix() {
        return prefix;
    }

    Packets.Host gateway() {
        return new Packets.Host(gateway, gatewayMac);
    }

    Optional<Recording> recording() {
        return recording;
    }
}
