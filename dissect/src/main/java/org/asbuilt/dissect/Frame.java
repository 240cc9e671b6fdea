package org.asbuilt.dissect;

import org.asbuilt.dissect.table.FlowKey;

/**
 * The headers of one packet, from the link to the port. Mutable and used again for every packet; nothing is allocated
 * unless bytes are malformed. If a header contradicts itself, the layers below it stand and the {@link Notes} say where.
 *
 * <p>Source: IEEE Std 802.3 clause 3, 802.1Q clause 9, 802.2 clause 3; RFC 791, 8200, 9293, 768; link types LINKTYPE_*
 * of tcpdump.org.
 */
final class Frame extends IpHeaders {
    static final int ARP = 0x0806;
    static final int LLDP = 0x88CC;
    static final int TCP = 6;
    static final int UDP = 17;
    static final int FIN = 1;
    static final int SYN = 2;
    static final int RST = 4;
    static final int ACK = 16;

    private static final int IPV4 = 0x0800;
    private static final int IPV6 = 0x86DD;
    private static final int MOST_TAGS = 4;

    /** Hardware addresses, {@link FlowKey#NO_MAC} if the link has none. */
    long sourceMac;

    long destinationMac;
    /** Of a link that tells the sender's address only. */
    boolean isHalfAddressed;

    int vlan;
    int serviceVlan;
    /** EtherType, or destination service access point if {@link #isLlc}. */
    int linkPayload;

    boolean isLlc;
    /** Protocol identifier of a subnetwork access header of an organisation, 0 if there is none. */
    int subnetworkProtocol;

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
        return switch (capture.linkType()) {
            case 1 -> ethernet();
            case 0, 108 -> loopback();
            case 12, 14, 101, 228, 229 -> rawIp();
            case 113 -> cooked(14, 16, 2, 4, 6);
            case 276 -> cooked(0, 20, 8, 11, 12);
            default -> malformed("link", "link type " + capture.linkType() + " is not known", start);
        };
    }

    private void clear() {
        sourceMac = FlowKey.NO_MAC;
        destinationMac = FlowKey.NO_MAC;
        isHalfAddressed = false;
        vlan = FlowKey.NO_VLAN;
        serviceVlan = FlowKey.NO_VLAN;
        linkPayload = 0;
        isLlc = false;
        subnetworkProtocol = 0;
        ipVersion = 0;
        sourceHigh = 0;
        sourceLow = 0;
        destinationHigh = 0;
        destinationLow = 0;
        ipProtocol = 0;
        hopLimit = 0;
        identification = 0;
        isFragment = false;
        isLaterFragment = false;
        hasPorts = false;
        sourcePort = 0;
        destinationPort = 0;
        tcpFlags = 0;
        sequence = 0;
    }

    private boolean ethernet() {
        if (end - start < 14) {
            return malformed("Ethernet", "ends too early", end);
        }
        destinationMac = (long) u16(start) << 32 | (i32(start + 2) & 0xFFFF_FFFFL);
        sourceMac = (long) u16(start + 6) << 32 | (i32(start + 8) & 0xFFFF_FFFFL);
        int at = start + 12;
        int type = u16(at);
        at += 2;
        for (int tags = 0; isTag(type) && tags < MOST_TAGS; tags++) {
            if (end - at < 4) {
                tooShort("VLAN", at);
                payload(type, at);
                return true;
            }
            serviceVlan = vlan;
            vlan = u16(at) & 0xFFF;
            type = u16(at + 2);
            at += 4;
        }
        if (type > 1500 || type == 0) {
            linkPayload(type, at);
        } else {
            logicalLink(at, type);
        }
        return true;
    }

    private static boolean isTag(int type) {
        return type == 0x8100 || type == 0x88A8 || type == 0x9100;
    }

    /** IEEE 802.3: a length instead of a type, then LLC. */
    private void logicalLink(int at, int length) {
        end = Math.min(end, at + length);
        if (end - at < 3) {
            isLlc = true;
            tooShort("LLC", at);
            payload(at);
            return;
        }
        boolean isSubnetwork = u8(at) == 0xAA && u8(at + 1) == 0xAA && u8(at + 2) == 3 && end - at >= 8;
        if (isSubnetwork && u16(at + 3) == 0 && u8(at + 5) == 0) {
            linkPayload(u16(at + 6), at + 8);
            return;
        }
        isLlc = true;
        linkPayload = u8(at);
        subnetworkProtocol = isSubnetwork ? u16(at + 6) : 0;
        payload(isSubnetwork ? at + 8 : at + 3);
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
        int address = start + addressAt;
        if (length == 6 && (hardware == 1 || hardware == 801 || hardware == 803)) {
            sourceMac = (long) u16(address) << 32 | (i32(address + 2) & 0xFFFF_FFFFL);
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

    private void linkPayload(int type, int at) {
        payload(type, at);
        if (type == IPV4) {
            version4(at);
        } else if (type == IPV6) {
            version6(at);
        }
    }

    private void payload(int type, int at) {
        linkPayload = type;
        payload(at);
    }

    /** Sets the key of this packet's connection. */
    void key(FlowKey key) {
        long carrier = FlowKey.carrier(linkPayload, isLlc, ipVersion, ipProtocol, hasPorts, vlan, serviceVlan);
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
