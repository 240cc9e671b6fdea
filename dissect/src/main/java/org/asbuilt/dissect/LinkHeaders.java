package org.asbuilt.dissect;

import org.asbuilt.dissect.table.FlowKey;

/**
 * The headers of one packet between the link and IP: Ethernet, tags, logical link control and what wraps a frame or packet
 * without an address of its own (MPLS, PPP, PPPoE, Inter-Switch Link, MAC in MAC, redundancy tags). A wrapper is taken
 * off: the packet counts as what it holds.
 *
 * <p>Source: IEEE Std 802.3 clause 3, 802.1Q clauses 9 and 26, 802.2 clause 3; RFC 3032, 4385, 4448, 1661, 1662, 2516;
 * IEC 62439-3 clauses 4.1 and 5.6; Cisco "Inter-Switch Link and IEEE 802.1Q Frame Format", document 17056.
 */
sealed class LinkHeaders extends IpHeaders permits WirelessHeaders {
    static final int IPV4 = 0x0800;
    static final int IPV6 = 0x86DD;
    static final int BRIDGED_ETHERNET = 0x6558;
    static final int POINT_TO_POINT = 0x880B;
    static final int LABELS = 0x8847;
    static final int UPSTREAM_LABELS = 0x8848;

    private static final int SESSION = 0x8864;
    private static final int BACKBONE = 0x88E7;
    private static final int SECURITY_GROUP = 0x8909;
    private static final int RING = 0x892F;
    private static final int PARALLEL_TRAILER = 0x88FB;
    private static final int MOST_TAGS = 4;
    private static final int MOST_LABELS = 16;
    private static final int MOST_WRAPPERS = 8;
    /** Both addresses to which Inter-Switch Link sends, without their last octet and the bit in which they differ. */
    private static final long INTER_SWITCH = 0x03_000C_0000L;

    /** Hardware addresses, {@link FlowKey#NO_MAC} if the link has none. */
    long sourceMac;

    long destinationMac;
    /** Of a link that tells the sender's address only. */
    boolean isHalfAddressed;

    int vlan;
    int serviceVlan;
    /** EtherType, or destination service access point if {@link #isLlc}, or kind of frame if {@link #isWireless}. */
    int linkPayload;

    boolean isLlc;
    /** Protocol identifier of a subnetwork access header of an organisation, 0 if there is none. */
    int subnetworkProtocol;
    /** A frame of IEEE 802.11 that holds no readable payload: {@link #linkPayload} is type * 16 + subtype. */
    boolean isWireless;

    private int wrappers;

    LinkHeaders(Notes notes) {
        super(notes);
    }

    final void clear() {
        sourceMac = FlowKey.NO_MAC;
        destinationMac = FlowKey.NO_MAC;
        isHalfAddressed = false;
        vlan = FlowKey.NO_VLAN;
        serviceVlan = FlowKey.NO_VLAN;
        linkPayload = 0;
        isLlc = false;
        subnetworkProtocol = 0;
        isWireless = false;
        wrappers = 0;
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

    final long mac(int at) {
        return (long) u16(at) << 32 | (i32(at + 2) & 0xFFFF_FFFFL);
    }

    final boolean ethernet(int at) {
        if (end - at < 14) {
            return malformed("Ethernet", "ends too early", end);
        }
        destinationMac = mac(at);
        sourceMac = mac(at + 6);
        if ((destinationMac | 1L << 41) >>> 8 == INTER_SWITCH && isInterSwitch(at)) {
            interSwitch(at);
        } else {
            tagged(u16(at + 12), at + 14);
        }
        return true;
    }

    /** An Ethernet frame within another one, whose addresses and tags are of no more interest. */
    private void wrappedEthernet(int at) {
        vlan = FlowKey.NO_VLAN;
        serviceVlan = FlowKey.NO_VLAN;
        if (end - at < 14) {
            tooShort("Ethernet", at);
        } else {
            ethernet(at);
        }
    }

    /** What an EtherType or length announces, tags first. */
    private void tagged(int first, int begin) {
        int type = first;
        int at = begin;
        for (int tags = 0; isTag(type) && tags < MOST_TAGS; tags++) {
            if (end - at < 4) {
                tooShort("VLAN", at);
                payload(type, at);
                return;
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
    }

    static boolean isTag(int type) {
        return type == 0x8100 || type == 0x88A8 || type == 0x9100;
    }

    /** IEEE 802.3: a length instead of a type, then LLC. */
    final void logicalLink(int at, int length) {
        end = Math.min(end, at + length);
        if (end - at < 3) {
            isLlc = true;
            tooShort("LLC", at);
            payload(at);
            return;
        }
        boolean isSubnetwork = u8(at) == 0xAA && u8(at + 1) == 0xAA && u8(at + 2) == 3 && end - at >= 8;
        if (isSubnetwork && isOfEtherTypes(u16(at + 3) << 8 | u8(at + 5))) {
            linkPayload(u16(at + 6), at + 8);
            return;
        }
        isLlc = true;
        linkPayload = u8(at);
        subnetworkProtocol = isSubnetwork ? u16(at + 6) : 0;
        payload(isSubnetwork ? at + 8 : at + 3);
    }

    /** The organisation of RFC 1042, or that of IEEE 802.1H, whose protocol identifiers are EtherTypes. */
    private static boolean isOfEtherTypes(int organisation) {
        return organisation == 0 || organisation == 0xF8;
    }

    final void linkPayload(int type, int at) {
        payload(type, at);
        if (type == IPV4) {
            version4(at);
        } else if (type == IPV6) {
            version6(at);
        } else if (isWrapper(type)) {
            unwrap(type, at);
        } else {
            dropTrailer(at);
        }
    }

    final void payload(int type, int at) {
        linkPayload = type;
        payload(at);
    }

    private static boolean isWrapper(int type) {
        return switch (type) {
            case LABELS, UPSTREAM_LABELS, SESSION, POINT_TO_POINT, BACKBONE, RING, SECURITY_GROUP -> true;
            default -> isTag(type);
        };
    }

    /** Goes on behind a wrapper. If that ends too early, the packet counts as the wrapper. */
    private void unwrap(int type, int at) {
        if (++wrappers > MOST_WRAPPERS) {
            malformed("link", "too many headers within each other", at);
            return;
        }
        switch (type) {
            case LABELS, UPSTREAM_LABELS -> labelled(at);
            case SESSION -> session(at);
            case POINT_TO_POINT -> pointToPoint(at);
            case BACKBONE -> backbone(at);
            case RING -> announced("HSR", at, 4);
            case SECURITY_GROUP -> announced("Cisco metadata", at, end - at < 2 ? 6 : 2 + 4 * u8(at + 1));
            default -> tagged(type, at);
        }
    }

    /** A header of known length that ends with the EtherType of what follows. */
    private void announced(String layer, int at, int typeAt) {
        if (end - at < typeAt + 2) {
            tooShort(layer, at);
        } else {
            tagged(u16(at + typeAt), at + typeAt + 2);
        }
    }

    /** MAC in MAC: the addresses of the customers come after the tag. */
    private void backbone(int at) {
        if (end - at < 18) {
            tooShort("802.1ah", at);
        } else {
            wrappedEthernet(at + 4);
        }
    }

    private boolean isInterSwitch(int at) {
        boolean isEthernet = (u8(at + 5) & 0xF0) == 0;
        return isEthernet && end - at >= 26 + 14 && u16(at + 14) == 0xAAAA && u8(at + 16) == 3;
    }

    private void interSwitch(int at) {
        int tag = u16(at + 20);
        end = Math.min(end, at + 14 + u16(at + 12));
        wrappers++;
        if (wrappers > MOST_WRAPPERS) {
            malformed("link", "too many headers within each other", at);
            return;
        }
        wrappedEthernet(at + 26);
        // What the switches tell each other belongs to the link, not to the VLAN it was sent in.
        if ((tag & 1) == 0 && vlan == FlowKey.NO_VLAN) {
            vlan = tag >> 1 & 0xFFF;
        }
    }

    private void labelled(int begin) {
        int at = begin;
        for (int count = 0; count < MOST_LABELS; count++) {
            if (end - at < 4) {
                tooShort("MPLS", at);
                return;
            }
            boolean isBottom = (u8(at + 2) & 1) != 0;
            at += 4;
            if (isBottom) {
                behindLabels(at);
                return;
            }
        }
        malformed("MPLS", "too many labels", begin);
    }

    /** Labels do not say what they carry: the first octets must do. */
    private void behindLabels(int at) {
        int nibble = end - at < 20 ? -1 : u8(at) >> 4;
        if (nibble == 4 && (u8(at) & 0xF) >= 5 && (isCut || u16(at + 2) <= end - at)) {
            linkPayload(IPV4, at);
        } else if (nibble == 6 && end - at >= 40 && (isCut || 40 + u16(at + 4) <= end - at)) {
            linkPayload(IPV6, at);
        } else if (nibble == 0 && isEthernet(at + 4)) {
            wrappedEthernet(at + 4);
        } else if (nibble >= 0 && isEthernet(at)) {
            wrappedEthernet(at);
        }
    }

    private boolean isEthernet(int at) {
        if (end - at < 14) {
            return false;
        }
        int type = u16(at + 12);
        return switch (type) {
            case IPV4, IPV6, Frame.ARP, Frame.LLDP, 0x8892, 0x88B8, 0x88BA, 0x88F7 -> true;
            default -> isWrapper(type) || (type >= 3 && type <= 1500 && type <= end - at - 14);
        };
    }

    private void session(int at) {
        if (end - at < 6) {
            tooShort("PPPoE", at);
            return;
        }
        int length = u16(at + 4);
        if (u16(at) != 0x1100 || (length > end - at - 6 && !isCut)) {
            malformed("PPPoE", "wrong version, code or length", at);
            return;
        }
        end = Math.min(end, at + 6 + length);
        pointToPoint(at + 6);
    }

    /** PPP, with or without address and control, with a protocol of one or two octets. */
    final void pointToPoint(int begin) {
        boolean hasAddress = end - begin >= 2 && u16(begin) == 0xFF03;
        int at = hasAddress ? begin + 2 : begin;
        if (end - at < 2) {
            tooShort("PPP", at);
            return;
        }
        boolean isCompressed = (u8(at) & 1) != 0;
        int protocol = isCompressed ? u8(at) : u16(at);
        int next = isCompressed ? at + 1 : at + 2;
        switch (protocol) {
            case 0x21 -> linkPayload(IPV4, next);
            case 0x57 -> linkPayload(IPV6, next);
            case 0x281 -> linkPayload(LABELS, next);
            case 0x283 -> linkPayload(UPSTREAM_LABELS, next);
            default -> {
                // Control protocols count as the link they control.
            }
        }
    }

    /** The parallel redundancy protocol appends its tag to a frame. */
    private void dropTrailer(int at) {
        if (end - at < 6 || u16(end - 2) != PARALLEL_TRAILER) {
            return;
        }
        int lan = u8(end - 4) >> 4;
        int size = u16(end - 4) & 0xFFF;
        if ((lan == 0xA || lan == 0xB) && (size == end - at || size == end - at + 4)) {
            end -= 6;
            payload(at);
        }
    }
}
