package org.asbuilt.dissect;

/**
 * The headers of one packet above the link: IP and ports. The part of {@link Frame} that all link types share.
 *
 * <p>Source: RFC 791, 8200, 9293, 768.
 */
sealed class IpHeaders permits Frame {
    private static final int TCP = 6;
    private static final int UDP = 17;
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

    boolean isFragment;
    boolean isLaterFragment;
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
        int fragment = u16(at + 6);
        isFragment = (fragment & 0x3FFF) != 0;
        isLaterFragment = (fragment & 0x1FFF) != 0;
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
        int next = u8(at + 6);
        int payloadAt = at + 40;
        int payloadEnd = length == 0 ? end : payloadAt + length;
        for (int count = 0; isExtension(next); count++) {
            if (count == MOST_EXTENSIONS) {
                malformed("IPv6", "too many extension headers", payloadAt);
                ipProtocol = next;
                return;
            }
            if (end - payloadAt < 8 || payloadEnd - payloadAt < 8) {
                tooShort("IPv6", payloadAt);
                ipProtocol = next;
                return;
            }
            int size = 8;
            if (next == 44) {
                int fragment = u16(payloadAt + 2);
                isFragment = true;
                isLaterFragment = (fragment & 0xFFF8) != 0;
            } else {
                size = next == 51 ? (u8(payloadAt + 1) + 2) * 4 : (u8(payloadAt + 1) + 1) * 8;
            }
            next = u8(payloadAt);
            payloadAt += size;
            if (isLaterFragment) {
                break;
            }
        }
        ipProtocol = next;
        ipPayload(payloadAt, payloadEnd - payloadAt, at);
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
        if (isLaterFragment) {
            return;
        }
        if (ipProtocol == TCP) {
            tcp(at, wireLength);
        } else if (ipProtocol == UDP) {
            udp(at, wireLength);
        }
    }

    private void tcp(int at, int wireLength) {
        if (!ports(at) || payloadLength < 20) {
            payloadLength = 0;
            tooShort("TCP", at);
            return;
        }
        int header = (u8(at + 12) >> 4) * 4;
        sequence = i32(at + 4);
        tcpFlags = u8(at + 13);
        if (header < 20 || header > wireLength) {
            malformed("TCP", "wrong header length", at + 12);
            payloadLength = 0;
            return;
        }
        segment(at + header, wireLength - header);
    }

    private void udp(int at, int wireLength) {
        if (!ports(at) || payloadLength < 8) {
            payloadLength = 0;
            tooShort("UDP", at);
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
        payloadLength = Math.min(end - payload, wireLength);
        payloadWireLength = wireLength;
    }

    /** Offset of the payload from the start of the packet. */
    int payloadOffset() {
        return payload - start;
    }
}
