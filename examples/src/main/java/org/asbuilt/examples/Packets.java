package org.asbuilt.examples;

/**
 * Ethernet, ARP, IPv4, UDP and TCP put together with true lengths and checksums.
 *
 * <p>Source: RFC 826 (ARP), RFC 791 (IPv4), RFC 768 (UDP), RFC 9293 (TCP), RFC 1071 (checksum), IEEE 802.1Q (tag).
 */
final class Packets {
    static final int TCP = 6;
    static final int UDP = 17;
    static final int FIN = 0x01;
    static final int SYN = 0x02;
    static final int RESET = 0x04;
    static final int PUSH = 0x08;
    static final int ACK = 0x10;
    static final String BROADCAST = "ff:ff:ff:ff:ff:ff";
    private static final int IPV4 = 0x0800;
    private static final int SHORTEST_FRAME = 60;

    private Packets() {}

    /** One address on a wire: an IPv4 address and the MAC that answers for it. */
    record Host(String ip, String mac) {}

    /** A frame, filled up to the shortest length Ethernet allows (without its check sequence). */
    static byte[] ethernet(String to, String from, int vlan, int type, byte[] payload) {
        Octets frame = new Octets().mac(to).mac(from);
        if (vlan > 0) {
            frame.u16(0x8100, vlan);
        }
        frame.u16(type).bytes(payload);
        int shortest = vlan > 0 ? SHORTEST_FRAME + 4 : SHORTEST_FRAME;
        return frame.zeros(Math.max(0, shortest - frame.size())).done();
    }

    static byte[] ipFrame(String to, String from, int vlan, byte[] packet) {
        return ethernet(to, from, vlan, IPV4, packet);
    }

    static byte[] arp(int operation, Host sender, Host target) {
        String asked = operation == 1 ? "00:00:00:00:00:00" : target.mac();
        return new Octets()
                .u16(1, IPV4)
                .u8(6, 4)
                .u16(operation)
                .mac(sender.mac())
                .ip(sender.ip())
                .mac(asked)
                .ip(target.ip())
                .done();
    }

    static byte[] ipv4(String from, String to, int protocol, int hopsLeft, int identification, byte[] payload) {
        byte[] packet = new Octets()
                .u8(0x45, 0)
                .u16(20 + payload.length, identification, protocol == TCP ? 0x4000 : 0)
                .u8(hopsLeft, protocol)
                .u16(0)
                .ip(from)
                .ip(to)
                .bytes(payload)
                .done();
        put16(packet, 10, checksum(packet, 0, 20, 0));
        return packet;
    }

    static byte[] udp(String from, String to, int fromPort, int toPort, byte[] data) {
        int length = 8 + data.length;
        byte[] datagram =
                new Octets().u16(fromPort, toPort, length, 0).bytes(data).done();
        int sum = transportChecksum(from, to, UDP, datagram);
        put16(datagram, 6, sum == 0 ? 0xFFFF : sum);
        return datagram;
    }

    static byte[] tcp(
            String from,
            String to,
            int fromPort,
            int toPort,
            long sequence,
            long acknowledged,
            int flags,
            byte[] data) {
        boolean opening = (flags & SYN) != 0;
        Octets segment = new Octets()
                .u16(fromPort, toPort)
                .u32(sequence)
                .u32(acknowledged)
                .u8(opening ? 0x60 : 0x50, flags)
                .u16(8192, 0, 0);
        if (opening) {
            segment.u8(2, 4).u16(1460);
        }
        byte[] bytes = segment.bytes(data).done();
        put16(bytes, 16, transportChecksum(from, to, TCP, bytes));
        return bytes;
    }

    static int transportChecksum(String from, String to, int protocol, byte[] segment) {
        byte[] pseudo =
                new Octets().ip(from).ip(to).u8(0, protocol).u16(segment.length).done();
        return checksum(segment, 0, segment.length, sum(pseudo, 0, pseudo.length));
    }

    static int checksum(byte[] bytes, int offset, int length, long before) {
        long total = before + sum(bytes, offset, length);
        while (total >>> 16 != 0) {
            total = (total & 0xFFFF) + (total >>> 16);
        }
        return (int) ~total & 0xFFFF;
    }

    private static long sum(byte[] bytes, int offset, int length) {
        long total = 0;
        for (int i = 0; i < length; i++) {
            int octet = bytes[offset + i] & 0xFF;
            total += (i & 1) == 0 ? (long) octet << 8 : octet;
        }
        return total;
    }

    private static void put16(byte[] bytes, int offset, int value) {
        bytes[offset] = (byte) (value >>> 8);
        bytes[offset + 1] = (byte) value;
    }
}
