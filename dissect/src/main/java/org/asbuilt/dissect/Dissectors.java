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
            new Kerberos(),
            new Ldap(),
            new Vnc(),
            new S7commPlus(),
            new Mms(),
            new Rdp(),
            new Goose(),
            new SampledValues(),
            new Dnp3(),
            new Iec104(),
            new Synchrophasor(),
            new Bacnet(),
            new HartIp(),
            new OpcUa(),
            new Ads(),
            new Fins(),
            new Melsec(),
            new DceRpc(),
            new NiagaraFox(),
            new Bsap(),
            new GeSrtp(),
            new Codesys(),
            new Wifi(),
            new KnxNetIp(),
            new RocPlus());

    private Dissectors() {}
}
