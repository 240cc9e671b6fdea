package org.asbuilt.dissect;

import java.util.List;

/** What {@link Dissector} permits, made once. */
public final class Dissectors {
    /** All of them, in the order in which content is tried. */
    public static final List<Dissector> ALL = List.of(
            new Arp(),
            new Lldp(),
            new Dhcp(),
            new Dns(),
            new OpcUa(),
            new Ads(),
            new Fins(),
            new Modbus(),
            new S7comm(),
            new EtherNetIp(),
            new Melsec(),
            new Http());

    private Dissectors() {}
}
