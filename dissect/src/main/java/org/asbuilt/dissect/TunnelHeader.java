package org.asbuilt.dissect;

import org.asbuilt.dissect.Tunnel.Kind;

/**
 * The header of a tunnel that an IP packet may carry: what is within and where that begins. Mutable and used again for
 * every packet.
 *
 * <p>Source: as {@link Kind}.
 */
final class TunnelHeader {
    /** Stands for no identifier. */
    static final long NO_IDENTIFIER = 1L << 48;

    private static final int ROUTING = 47;

    /** Whether a header was read and what is within can be. */
    boolean isFound;

    Kind kind = Kind.GRE;
    long identifier;
    /** EtherType of what is within. */
    int innerType;
    /** Where it begins in the array of the frame. */
    int innerAt;

    private int end;

    /** Looks behind the headers of the frame; whether it carries a tunnel of a known kind. */
    boolean read(Frame frame) {
        isFound = frame.ipVersion != 0 && !frame.isFragment && isTunnel(frame);
        return isFound;
    }

    private boolean isTunnel(Frame frame) {
        return switch (frame.ipProtocol) {
            case Frame.UDP -> frame.hasPorts && isInDatagram(frame);
            case 4 -> is(frame, Kind.IPV4_IN_IP, NO_IDENTIFIER, LinkHeaders.IPV4, 0);
            case 41 -> is(frame, Kind.IPV6_IN_IP, NO_IDENTIFIER, LinkHeaders.IPV6, 0);
            case ROUTING -> routing(frame);
            default -> false;
        };
    }

    private boolean isInDatagram(Frame frame) {
        return switch (frame.destinationPort) {
            case 1701 -> layerTwo(frame);
            case 4789, 8472 -> extensibleLan(frame);
            case 6081 -> virtualization(frame);
            default -> false;
        };
    }

    /** What is within begins so many octets behind the start of the payload. */
    private boolean is(Frame frame, Kind kind, long identifier, int innerType, int header) {
        if (header >= frame.payloadLength) {
            return false;
        }
        this.kind = kind;
        this.identifier = identifier;
        this.innerType = innerType;
        innerAt = frame.payload + header;
        return true;
    }

    private static boolean isKnown(int type) {
        return switch (type) {
            case LinkHeaders.IPV4,
                    LinkHeaders.IPV6,
                    LinkHeaders.BRIDGED_ETHERNET,
                    LinkHeaders.LABELS,
                    LinkHeaders.UPSTREAM_LABELS -> true;
            default -> false;
        };
    }

    private boolean extensibleLan(Frame frame) {
        int at = frame.payload;
        if (frame.payloadLength < 8 || (frame.u8(at) & 8) == 0 || frame.u8(at + 7) != 0) {
            return false;
        }
        return is(frame, Kind.VXLAN, frame.i32(at + 4) >>> 8, LinkHeaders.BRIDGED_ETHERNET, 8);
    }

    private boolean virtualization(Frame frame) {
        int at = frame.payload;
        if (frame.payloadLength < 8 || frame.u8(at) >> 6 != 0) {
            return false;
        }
        int header = 8 + (frame.u8(at) & 0x3F) * 4;
        int type = frame.u16(at + 2);
        return isKnown(type) && is(frame, Kind.GENEVE, frame.i32(at + 4) >>> 8, type, header);
    }

    /** Data messages only; control messages stay what they are. */
    private boolean layerTwo(Frame frame) {
        if (frame.payloadLength < 6) {
            return false;
        }
        int flags = frame.u16(frame.payload);
        if ((flags & 0x800F) != 2) {
            return false;
        }
        int header = (flags & 0x4000) != 0 ? 4 : 2;
        int offsetAt = header + ((flags & 0x0800) != 0 ? 8 : 4);
        boolean hasOffset = (flags & 0x0200) != 0;
        if (offsetAt + 2 > frame.payloadLength) {
            return false;
        }
        long session = frame.i32(frame.payload + header) & 0xFFFF_FFFFL;
        int inner = hasOffset ? offsetAt + 2 + frame.u16(frame.payload + offsetAt) : offsetAt;
        return is(frame, Kind.L2TP, session, LinkHeaders.POINT_TO_POINT, inner);
    }

    private boolean routing(Frame frame) {
        int at = frame.payload;
        end = at + frame.payloadLength;
        if (frame.payloadLength < 4) {
            frame.tooShort("GRE", at);
            return false;
        }
        int flags = frame.u16(at);
        boolean hasSourceRoute = (flags & 0x4000) != 0;
        int version = flags & 7;
        if (version > 1 || hasSourceRoute) {
            return false;
        }
        boolean hasKey = (flags & 0x2000) != 0;
        boolean hasSequence = (flags & 0x1000) != 0;
        boolean hasAcknowledgement = version == 1 && (flags & 0x80) != 0;
        int keyAt = (flags & 0x8000) != 0 ? 8 : 4;
        int header = keyAt + (hasKey ? 4 : 0) + (hasSequence ? 4 : 0) + (hasAcknowledgement ? 4 : 0);
        if (header > frame.payloadLength) {
            frame.tooShort("GRE", at);
            return false;
        }
        long key = hasKey ? frame.i32(at + keyAt) & 0xFFFF_FFFFL : NO_IDENTIFIER;
        int type = frame.u16(at + 2);
        if (version == 1) {
            boolean isData = type == LinkHeaders.POINT_TO_POINT && hasKey && hasSequence;
            return isData && is(frame, Kind.PPTP, key & 0xFFFF, type, header);
        }
        return switch (type) {
            case 0x88BE -> mirrored(frame, header, hasSequence ? 8 : 0);
            case 0x22EB -> mirrored(frame, header, 12);
            default -> isKnown(type) && is(frame, Kind.GRE, key, type, header);
        };
    }

    /** Of the first type there is no header, that of the third may be longer and hold IP. */
    private boolean mirrored(Frame frame, int header, int size) {
        int at = frame.payload + header;
        if (at + size >= end) {
            frame.tooShort("ERSPAN", at);
            return false;
        }
        long session = size == 0 ? NO_IDENTIFIER : frame.u16(at + 2) & 0x3FF;
        int type = LinkHeaders.BRIDGED_ETHERNET;
        int inner = header + size;
        if (size == 12) {
            int last = frame.u16(at + 10);
            inner += (last & 1) != 0 ? 8 : 0;
            boolean isPacket = (last >> 10 & 0x1F) == 2;
            type = isPacket ? packetType(frame, frame.payload + inner) : type;
        }
        return is(frame, Kind.ERSPAN, session, type, inner);
    }

    private int packetType(Frame frame, int at) {
        return at < end && frame.u8(at) >> 4 == 6 ? LinkHeaders.IPV6 : LinkHeaders.IPV4;
    }
}
