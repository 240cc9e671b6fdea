package org.asbuilt.dissect;

import java.util.List;

/**
 * Reads the messages of one protocol. The {@code permits} list is the catalogue of what Asbuilt understands on the
 * wire; to add a protocol: one file, one word here and in {@link Dissectors}, one golden case.
 *
 * <p>Dissectors have no state: what must be remembered between messages goes through {@link Message#remember}.
 */
public sealed interface Dissector
        permits Arp,
                Lldp,
                ProfinetDcp,
                ProfinetRt,
                ProfinetIoCm,
                EtherCat,
                Tls,
                Ssh,
                Snmp,
                NetBios,
                Smb,
                Dhcp,
                Dns,
                Modbus,
                S7comm,
                EtherNetIp,
                Http,
                Cdp,
                SpanningTree,
                Ntp,
                Syslog,
                Ptp,
                Vrrp,
                Hsrp,
                Ospf,
                Icmp,
                Llmnr,
                DhcpV6,
                Kerberos,
                Ldap,
                Vnc,
                S7commPlus,
                Mms,
                Rdp,
                Goose,
                SampledValues,
                Dnp3,
                Iec104,
                Synchrophasor,
                Bacnet,
                HartIp,
                OpcUa,
                Ads,
                Fins,
                Melsec,
                DceRpc,
                NiagaraFox,
                Bsap,
                GeSrtp,
                Codesys,
                Wifi,
                KnxNetIp,
                RocPlus,
                Mqtt,
                Genisys,
                Dlms,
                C1222,
                Ftp,
                Telnet,
                Tftp,
                Dtp,
                Igmp,
                SqlServer,
                Ssdp,
                Powerlink {
    /** Name of the protocol, as shown and as used in {@link Sighting#protocol()}. */
    String protocol();

    /** Where it is found when nothing is moved; other ports are tried by content. */
    List<Carrier> carriers();

    /**
     * Whether a message may begin with the octet. Says no early, so that a connection on an unknown port is not shown to
     * everybody; what it lets through is looked at by {@link #recognise}.
     */
    default boolean mayBeginWith(int octet) {
        return true;
    }

    /** Whether the bytes are a message of the protocol, by their content; throws nothing but {@link MalformedBytes}. */
    Recognition recognise(Bytes bytes);

    /**
     * Reads one message at the start of {@link Message#bytes()} and tells what it saw.
     *
     * @return how many bytes the message had, which may be more than are there if the rest is of no interest; 0 if more
     *     bytes of the stream are needed. What a datagram or frame returns is not looked at.
     * @throws MalformedBytes if the bytes contradict the protocol
     */
    int read(Message message);

    /** How well content matches. */
    enum Recognition {
        /** It is something else. */
        NO,
        /** Too few bytes to tell. */
        MORE,
        /** It fits, but so does other content once in a while. */
        PLAUSIBLE,
        /** Hardly anything else looks like this. */
        CERTAIN
    }

    /** What carries messages. */
    enum Medium {
        /** The payload of a frame; the number is an EtherType. */
        FRAME,
        /** The payload of a frame with logical link control; the number is the destination service access point. */
        LOGICAL_LINK,
        /** The payload of a subnetwork access protocol of an organisation; the number is its protocol identifier. */
        SUBNETWORK,
        /** A management frame of a wireless network; the number is its subtype. */
        WIRELESS,
        /** The payload of an IP packet without ports; the number is the IP protocol. */
        PACKET,
        /** A UDP datagram; the number is a port. */
        DATAGRAM,
        /** A TCP stream; the number is a port. */
        STREAM
    }

    /** A place where a protocol is found. */
    record Carrier(Medium medium, int number) {}
}
