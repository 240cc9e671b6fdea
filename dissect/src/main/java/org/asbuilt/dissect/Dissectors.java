package org.asbuilt.dissect;

import java.util.List;

/** What {@link Dissector} permits, made once. */
public final class Dissectors {
    /** All of them, in the order in which content is tried. */
    public static final List<Dissector> ALL = List.of(
            new Arp(),
            new Lldp(),
            new ProfinetDcp(),
            new ProfinetRt(),
            new ProfinetIoCm(),
            new EtherCat(),
            new Tls(),
            new Ssh(),
            new Snmp(),
            new NetBios(),
            new Smb(),
            new Dhcp(),
            new Dns(),
            new Modbus(),
            new S7comm(),
            new DceRpc(),
            new EtherNetIp(),
            new Http());

    private Dissectors() {}
}
