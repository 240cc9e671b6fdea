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
            new Modbus(),
            new S7comm(),
            new EtherNetIp(),
            new Http(),
            new Cdp(),
            new SpanningTree(),
            new Ntp(),
            new Syslog(),
            new Ptp(),
            new Vrrp(),
            new Hsrp(),
            new Ospf(),
            new Icmp(),
            new Llmnr(),
            new DhcpV6(),
            new NiagaraFox(),
            new Bsap(),
            new GeSrtp(),
            new KnxNetIp(),
            new RocPlus(),
            new Genisys(),
            new Ftp(),
            new Telnet(),
            new Tftp());

    private Dissectors() {}
}
