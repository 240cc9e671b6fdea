package org.asbuilt.dissect;

import org.asbuilt.dissect.table.FlowKey;

/**
 * The headers of one packet, from the link to the port. Mutable and used again for every packet; nothing is allocated
 * unless bytes are malformed. If a header contradicts itself, the layers below it stand and the {@link Notes} say where.
 *
 * <p>Source: link types LINKTYPE_* of tcpdump.org; IEEE Std 802.3 clause 99.3 (preambles of mPackets).
 */
final class Frame extends WirelessHeaders {
    static final int ARP = 0x0806;
    static final int LLDP = 0x88CC;
    static final int TCP = 6;
    static final int UDP = 17;
    static final int FIN = 1;
    static final int SYN = 2;
    static final int RST = 4;
    static final int ACK = 16;

    Frame(Notes notes) {
        super(notes);
    }

    /** Reads the packet the capture is at; false if not even the link header could be read. */
    boolean read(Capture capture) {
        bytes = capture.bytes();
        start = capture.offset();
        end = start + capture.capturedLength();
        packet = capture.packetNumber();
        isCut = capture.wireLength() > capture.capturedLength();
        notes = capture.notes();
        clear();
        return capture.linkType() == 1 ? ethernet(start) : other(capture.linkType());
    }

    private boolean other(int linkType) {
        return switch (linkType) {
            case 0, 108 -> loopback();
            case 9 -> serial(start, 2);
            case 50 -> (end > start && u8(start) != 0xFF) ? highLevel() : serial(start, 2);
            case 166, 204 -> serial(start + 1, 2);
            case 51 -> linked(0x8864, 6);
            case 104 -> highLevel();
            case 12, 14, 101, 228, 229 -> rawIp();
            case 105 -> wireless(start, false);
            case 113 -> cooked(14, 16, 2, 4, 6);
            case 119 -> prism();
            case 127 -> radiotap();
            case 163 -> avs();
            case 239 -> firewallLog();
            case 274 -> preempted();
            case 276 -> cooked(0, 20, 8, 11, 12);
            default -> malformed("link", "link type " + linkType + " is not known", start);
        };
    }

    /** Reads what a tunnel holds; false if that has neither hardware nor IP addresses. */
    boolean enter(TunnelHeader tunnel) {
        int at = tunnel.innerAt;
        end = payload + payloadLength;
        clear();
        if (tunnel.innerType == BRIDGED_ETHERNET) {
            return ethernet(at);
        }
        linkPayload(tunnel.innerType, at);
        return ipVersion != 0 || sourceMac != FlowKey.NO_MAC;
    }

    /** A link that begins with the header of the EtherType. */
    private boolean linked(int type, int least) {
        if (end - start < least) {
            return malformed("link", "ends too early", end);
        }
        linkPayload(type, start);
        return true;
    }

    private boolean serial(int at, int least) {
        if (end - at < least) {
            return malformed("PPP", "ends too early", end);
        }
        linkPayload(POINT_TO_POINT, at);
        return true;
    }

    /** Cisco's HDLC: address, control, EtherType. */
    private boolean highLevel() {
        if (end - start < 4) {
            return malformed("HDLC", "ends too early", end);
        }
        linkPayload(u16(start + 2), start + 4);
        return true;
    }

    private boolean loopback() {
        if (end - start < 4) {
            return malformed("loopback", "ends too early", end);
        }
        // The family number has the byte order of the capturing machine.
        int family = Math.max(u8(start), u8(start + 3));
        int type = family == 2 ? IPV4 : family == 10 || family == 24 || family == 28 || family == 30 ? IPV6 : 0;
        linkPayload(type, start + 4);
        return true;
    }

    private boolean rawIp() {
        if (end - start < 1) {
            return malformed("IP", "ends too early", end);
        }
        int version = u8(start) >> 4;
        linkPayload(version == 4 ? IPV4 : version == 6 ? IPV6 : 0, start);
        return true;
    }

    /** Linux cooked capture: tells the sender's hardware address only. */
    private boolean cooked(int protocolAt, int header, int hardwareAt, int lengthAt, int addressAt) {
        if (end - start < header) {
            return malformed("Linux cooked capture", "ends too early", end);
        }
        int hardware = u16(start + hardwareAt);
        int length = header == 16 ? u16(start + lengthAt) : u8(start + lengthAt);
        if (length == 6 && (hardware == 1 || hardware == 801 || hardware == 803)) {
            sourceMac = mac(start + addressAt);
            isHalfAddressed = true;
        }
        int type = u16(start + protocolAt);
        int at = start + header;
        if (isTag(type) && end - at >= 4) {
            vlan = u16(at) & 0xFFF;
            type = u16(at + 2);
            at += 4;
        }
        linkPayload(type, at);
        return true;
    }

    /** What the Linux firewall logged: attributes in the byte order of that machine, one of them the packet. */
    private boolean firewallLog() {
        if (end - start < 8) {
            return malformed("NFLOG", "ends too early", end);
        }
        int family = u8(start);
        boolean isLittle = u8(start + 5) == 0;
        int at = start + 4;
        while (end - at >= 4) {
            int length = isLittle ? u8(at + 1) << 8 | u8(at) : u16(at);
            int kind = isLittle ? u8(at + 3) << 8 | u8(at + 2) : u16(at + 2);
            if (length < 4 || (length > end - at && !(isCut && kind == 9))) {
                return malformed("NFLOG", "wrong length", at);
            }
            if (kind == 9) {
                end = Math.min(end, at + length);
                linkPayload(family == 2 ? IPV4 : family == 10 ? IPV6 : 0, at + 4);
                return true;
            }
            if (kind == 5 && length >= 14 && u16(at + 4) == 6) {
                sourceMac = mac(at + 8);
                isHalfAddressed = true;
            }
            at += length + 3 & ~3;
        }
        return malformed("NFLOG", "holds no packet", start);
    }

    /** Ethernet whose frames may be interrupted by others: the octets before a frame say whether it begins here. */
    private boolean preempted() {
        if (end - start < 8) {
            return malformed("mPacket", "ends too early", end);
        }
        boolean begins = switch (u8(start + 7)) {
            case 0xD5, 0xE6, 0x4C, 0x7F, 0xB3 -> u8(start + 6) == 0x55;
            default -> false;
        };
        return begins ? ethernet(start + 8) : malformed("mPacket", "is the rest of another frame", start);
    }

    /** Sets the key of this packet's connection. */
    void key(FlowKey key) {
        boolean isSubnetwork = subnetworkProtocol != 0;
        int number = isSubnetwork ? subnetworkProtocol : linkPayload;
        long carrier = FlowKey.carrier(number, isLlc, isWireless, ipVersion, ipProtocol, hasPorts, vlan, serviceVlan);
        carrier |= isSubnetwork ? FlowKey.SUBNETWORK : 0;
        key.set(
                isHalfAddressed ? FlowKey.NO_MAC : sourceMac,
                destinationMac,
                carrier,
                sourceHigh,
                sourceLow,
                destinationHigh,
                destinationLow,
                sourcePort,
                destinationPort);
    }
}
