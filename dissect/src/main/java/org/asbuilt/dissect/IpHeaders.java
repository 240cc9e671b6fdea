package org.asbuilt.dissect;

/**
 * The headers of one packet above the link: IP and ports. The part of {@link Frame} that all link types share.
 *
 * <p>Source: RFC 791, 8200, 4302, 9293, 768.
 */
sealed class IpHeaders permits LinkHeaders {
    private static final int TCP = 6;
    private static final int UDP = 17;
    private static final int FRAGMENT = 44;
    private static final int AUTHENTICATION = 51;
    private static final int MOST_EXTENSIONS = 16;

    /** 0, 4 or 6. */
    int ipVersion;

    long sourceHigh;
    long sourceLow;
    long destinationHigh;
    long destinationLow;
    int ipProtocol;
    int hopLimit;
    /** Identification of the IPv4 packet, 0 if none. */
    int identification;
    /** How many bytes the IP packet says it has, header and all. */
    int packetLength;

    boolean isFragment;
    boolean isLaterFragment;
    /** More of the datagram follows; this and the next five mean nothing unless it is a fragment. */
    boolean isFollowed;
    /** The identification that fragments of a datagram share. */
    int fragmentNumber;
    /** Where its bytes belong in the datagram. */
    int fragmentOffset;
    /** Where its bytes begin in the array. */
    int fragmentAt;
    /** How many bytes it had on the wire. */
    int fragmentLength;
    /** What the datagram holds, as the header before it says. */
    int fragmentProtocol;

    boolean hasPorts;
    int sourcePort;
    int destinationPort;
    int tcpFlags;
    int sequence;
    /** Where the payload of the deepest understood layer begins in the array. */
    int payload;
    /** How many bytes of it were captured. */
    int payloadLength;
    /** How many it had on the wire. */
    int payloadWireLength;

    byte[] bytes = new byte[0];
    int start;
    int end;
    long packet;
    boolean isCut;
    Notes notes;

    IpHeaders(Notes notes) {
        this.notes = notes;
    }

    final int u8(int at) {
        return bytes[at] & 0xFF;
    }

    final int u16(int at) {
        return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
    }

    final int i32(int at) {
        return u16(at) << 16 | u16(at + 2);
    }

    private long i64(int at) {
        return (long) i32(at) << 32 | (i32(at + 4) & 0xFFFF_FFFFL);
    }

    final boolean malformed(String layer, String reason, int at) {
        notes.inPacket(layer, reason, packet, at - start);
        return false;
    }

    /** A header that ends too early is no contradiction if the capture cut it. */
    final void tooShort(String layer, int at) {
        if (!isCut) {
            malformed(layer, "ends too early", at);
        }
    }

    final void payload(int at) {
        payload = at;
        payloadLength = Math.max(0, end - at);
        payloadWireLength = payloadLength;
    }

    final void version4(int at) {
        if (end - at < 20) {
            tooShort("IPv4", at);
            return;
        }
        int header = (u8(at) & 0xF) * 4;
        int total = u16(at + 2);
        if (u8(at) >> 4 != 4 || header < 20) {
            malformed("IPv4", "wrong version or header length", at);
            return;
        }
        // Zero: the network card cut the segment after the capture saw it.
        int length = total == 0 ? end - at : total;
        if (length < header) {
            malformed("IPv4", "total length is shorter than the header", at + 2);
            return;
        }
        ipVersion = 4;
        hopLimit = u8(at + 8);
        ipProtocol = u8(at + 9);
        sourceLow = i32(at + 12) & 0xFFFF_FFFFL;
        destinationLow = i32(at + 16) & 0xFFFF_FFFFL;
        identification = u16(at + 4);
        packetLength = length;
        int fragment = u16(at + 6);
        isFragment = (fragment & 0x3FFF) != 0;
        if (isFragment) {
            boolean isFollowed = (fragment & 0x2000) != 0;
            fragment(identification, (fragment & 0x1FFF) << 3, isFollowed, at + header, length - header);
            fragmentProtocol = ipProtocol;
        }
        ipPayload(at + header, length - header, at);
    }

    final void version6(int at) {
        if (end - at < 40) {
            tooShort("IPv6", at);
            return;
        }
        if (u8(at) >> 4 != 6) {
            malformed("IPv6", "wrong version", at);
            return;
        }
        ipVersion = 6;
        hopLimit = u8(at + 7);
        sourceHigh = i64(at + 8);
        sourceLow = i64(at + 16);
        destinationHigh = i64(at + 24);
        destinationLow = i64(at + 32);
        int length = u16(at + 4);
        int payloadEnd = length == 0 ? end : at + 40 + length;
        packetLength = payloadEnd - at;
        int payloadAt = extensions(u8(at + 6), at + 40, payloadEnd);
        if (payloadAt >= 0) {
            ipPayload(payloadAt, payloadEnd - payloadAt, at);
        }
    }

    /** Walks the extension headers and says what follows; where that begins, -1 if they are malformed. */
    private int extensions(int first, int begin, int payloadEnd) {
        int next = first;
        int at = begin;
        for (int count = 0; isExtension(next) && !isLaterFragment; count++) {
            ipProtocol = next;
            if (count == MOST_EXTENSIONS) {
                malformed("IPv6", "too many extension headers", at);
                return -1;
            }
            if (end - at < 8 || payloadEnd - at < 8) {
                tooShort("IPv6", at);
                return -1;
            }
            int size = next == AUTHENTICATION ? (u8(at + 1) + 2) * 4 : (u8(at + 1) + 1) * 8;
            next = u8(at);
            if (ipProtocol == FRAGMENT) {
                size = 8;
                fragmentHeader(at, payloadEnd);
            }
            at += size;
        }
        ipProtocol = next;
        return at;
    }

    private void fragmentHeader(int at, int payloadEnd) {
        int fragment = u16(at + 2);
        // A packet that is its own only fragment is none.
        isFragment = (fragment & 0xFFF9) != 0;
        fragment(i32(at + 4), fragment & 0xFFF8, (fragment & 1) != 0, at + 8, payloadEnd - at - 8);
        fragmentProtocol = u8(at);
    }

    private void fragment(int number, int offset, boolean isFollowed, int at, int length) {
        isLaterFragment = offset != 0;
        fragmentNumber = number;
        fragmentOffset = offset;
        this.isFollowed = isFollowed;
        fragmentAt = at;
        fragmentLength = length;
    }

    private static boolean isExtension(int header) {
        return switch (header) {
            case 0, 43, 44, 51, 60, 135, 139, 140 -> true;
            default -> false;
        };
    }

    private void ipPayload(int at, int wireLength, int header) {
        if (wireLength < 0) {
            malformed("IP", "extension headers are longer than the packet", header);
            payload(Math.min(at, end));
            return;
        }
        if (at + wireLength > end && !isCut) {
            malformed("IP", "the packet is shorter than its length says", header);
        }
        end = Math.min(end, at + wireLength);
        payload = Math.min(at, end);
        payloadLength = end - payload;
        payloadWireLength = wireLength;
        if (!isLaterFragment) {
            transport(at, wireLength);
        }
    }

    private void transport(int at, int wireLength) {
        if (ipProtocol == TCP) {
            tcp(at, wireLength);
        } else if (ipProtocol == UDP) {
            udp(at, wireLength);
        } else if (ipProtocol == AUTHENTICATION) {
            authenticated(at, wireLength);
        }
    }

    /** IPv4 with an authentication header, which hides nothing. */
    private void authenticated(int at, int wireLength) {
        if (payloadLength < 12) {
            tooShort("AH", at);
            return;
        }
        int size = (u8(at + 1) + 2) * 4;
        if (size < 12 || size > wireLength) {
            malformed("AH", "wrong length", at + 1);
            return;
        }
        int next = u8(at);
        if (next != AUTHENTICATION) {
            ipProtocol = next;
            segment(at + size, wireLength - size);
            transport(at + size, wireLength - size);
        }
    }

    /** Shows a datagram put together of its fragments instead of the last of them. */
    final void whole(byte[] datagram, int length, int protocol) {
        // Places in the datagram are told as if this packet held all of it.
        start -= fragmentAt;
        bytes = datagram;
        end = length;
        isCut = false;
        isFragment = false;
        isLaterFragment = false;
        ipProtocol = protocol;
        int at = ipVersion == 6 ? extensions(protocol, 0, length) : 0;
        if (at >= 0) {
            ipPayload(at, length - at, 0);
        }
    }

    private void tcp(int at, int wireLength) {
        if (!ports(at) || payloadLength < 20) {
            payloadLength = 0;
            transportTooShort("TCP", at);
            return;
        }
        int header = (u8(at + 12) >> 4) * 4;
        sequence = i32(at + 4);
        tcpFlags = u8(at + 13);
        if (header < 20 || (header > wireLength && !isFragment)) {
            malformed("TCP", "wrong header length", at + 12);
            payloadLength = 0;
            return;
        }
        segment(at + header, wireLength - header);
    }

    private void udp(int at, int wireLength) {
        if (!ports(at) || payloadLength < 8) {
            payloadLength = 0;
            transportTooShort("UDP", at);
            return;
        }
        int length = u16(at + 4);
        if ((length != 0 && length < 8) || (length > wireLength && !isFragment)) {
            malformed("UDP", "wrong length", at + 4);
            payloadLength = 0;
            return;
        }
        segment(at + 8, length == 0 || isFragment ? wireLength - 8 : length - 8);
    }

    private void transportTooShort(String layer, int at) {
        if (!isFragment) {
            tooShort(layer, at);
        }
    }

    private boolean ports(int at) {
        if (payloadLength < 4) {
            return false;
        }
        hasPorts = true;
        sourcePort = u16(at);
        destinationPort = u16(at + 2);
        return true;
    }

    private void segment(int at, int wireLength) {
        payload = Math.min(at, end);
        payloadLength = Math.min(end - payload, Math.max(0, wireLength));
        payloadWireLength = wireLength;
    }

    /** Offset of the payload from the start of the packet. */
    int payloadOffset() {
        return payload - start;
    }
}
