package org.asbuilt.examples;

import org.asbuilt.examples.Packets.Host;

/**
 * What every network carries besides its work: neighbours, names, addresses and time.
 *
 * <p>Source: IEEE 802.1AB-2016 clause 8 (LLDP), RFC 2131 and 2132 (DHCP), RFC 1035 (DNS), RFC 6762 (mDNS), RFC 5905 (NTP).
 */
final class NeighbourTraffic {
    private static final long NTP_ERA = 2_208_988_800L;
    private static final Host EVERYONE = new Host("255.255.255.255", Packets.BROADCAST);
    private static final Host NOBODY_YET = new Host("0.0.0.0", "");
    private final Wire wire;

    NeighbourTraffic(Wire wire) {
        this.wire = wire;
    }

    /** One announcement of a switch out of a port. */
    void lldp(long at, Segment segment, Host device, String port, String name, String description, String label) {
        Octets frame = new Octets();
        entry(frame, 1, new Octets().u8(4).mac(device.mac()));
        entry(frame, 2, new Octets().u8(5).text(port));
        entry(frame, 3, new Octets().u16(120));
        entry(frame, 4, new Octets().text(port));
        entry(frame, 5, new Octets().text(name));
        entry(frame, 6, new Octets().text(description));
        entry(frame, 7, new Octets().u16(0x0004, 0x0004));
        entry(frame, 8, new Octets().u8(5, 1).ip(device.ip()).u8(2).u32(1).u8(0));
        frame.u16(0);
        wire.frame(at, segment, "01:80:c2:00:00:0e", device.mac(), 0x88CC, frame.done(), label);
    }

    private static void entry(Octets frame, int type, Octets value) {
        frame.u16(type << 9 | value.size()).bytes(value.done());
    }

    /** A lease asked for and granted: discover, offer, request, acknowledge. */
    void lease(long at, Host client, String hostname, Host server, String label) {
        Segment segment = Segment.of(client.ip());
        Host nobody = new Host(NOBODY_YET.ip(), client.mac());
        byte[] discover = dhcp(1, 1, client, NOBODY_YET.ip(), hostname, server.ip());
        wire.multicast(at, segment, nobody, 68, EVERYONE, 67, discover, "");
        long next = at + 12 * Capture.MILLI;
        wire.udp(next, server, 67, client, 68, dhcp(2, 2, client, client.ip(), "", server.ip()), "");
        next += 3 * Capture.MILLI;
        byte[] request = dhcp(1, 3, client, NOBODY_YET.ip(), hostname, server.ip());
        wire.multicast(next, segment, nobody, 68, EVERYONE, 67, request, label);
        next += 8 * Capture.MILLI;
        wire.udp(next, server, 67, client, 68, dhcp(2, 5, client, client.ip(), "", server.ip()), "");
    }

    /** A client that asks for a lease where nobody gives one. */
    void askForLease(long at, Host client, String hostname, String label) {
        byte[] discover = dhcp(1, 1, client, NOBODY_YET.ip(), hostname, "");
        Host nobody = new Host(NOBODY_YET.ip(), client.mac());
        wire.multicast(at, Segment.of(client.ip()), nobody, 68, EVERYONE, 67, discover, label);
    }

    private static byte[] dhcp(int operation, int kind, Host client, String given, String hostname, String server) {
        Octets message = new Octets()
                .u8(operation, 1, 6, 0)
                .hex("4d42" + client.mac().substring(12).replace(":", ""))
                .u16(0, 0)
                .ip("0.0.0.0")
                .ip(given)
                .ip("0.0.0.0")
                .ip("0.0.0.0")
                .mac(client.mac())
                .zeros(10 + 64 + 128)
                .hex("63825363")
                .u8(53, 1, kind);
        if (!hostname.isEmpty()) {
            message.u8(12, hostname.length()).text(hostname);
        }
        if (kind == 3) {
            message.u8(50, 4).ip(client.ip()).u8(54, 4).ip(server);
        }
        if (operation == 2) {
            message.u8(54, 4).ip(server).u8(51, 4).u32(86400).u8(1, 4).ip("255.255.255.0");
            message.u8(6, 4).ip(server);
        }
        message.u8(255);
        return message.zeros(Math.max(0, 300 - message.size())).done();
    }

    void lookUp(long at, Host client, int port, Host server, String name, String address, String label) {
        Octets question = name(new Octets(), name).u16(1, 1);
        byte[] asked = new Octets()
                .u16(port, 0x0100, 1, 0, 0, 0)
                .bytes(question.done())
                .done();
        wire.udp(at, client, port, server, 53, asked, "");
        byte[] answer = new Octets()
                .u16(port, 0x8580, 1, 1, 0, 0)
                .bytes(question.done())
                .u16(0xC00C, 1, 1)
                .u32(3600)
                .u16(4)
                .ip(address)
                .done();
        wire.udp(at + Capture.MILLI, server, 53, client, port, answer, label);
    }

    /** A device that announces its own name and address to its network. */
    void announce(long at, Host device, String name, String label) {
        Octets answer = name(new Octets().u16(0, 0x8400, 0, 1, 0, 0), name)
                .u16(1, 0x8001)
                .u32(120)
                .u16(4)
                .ip(device.ip());
        Host group = new Host("224.0.0.251", "01:00:5e:00:00:fb");
        wire.multicast(at, Segment.of(device.ip()), device, 5353, group, 5353, answer.done(), label);
    }

    private static Octets name(Octets message, String name) {
        for (String part : name.split("\\.")) {
            message.u8(part.length()).text(part);
        }
        return message.u8(0);
    }

    /** A question of time and its answer from a clock that follows GPS. */
    void askTheTime(long at, Host client, int port, Host server) {
        long second = at / Capture.SECOND + NTP_ERA;
        byte[] question =
                new Octets().u8(0x23, 0, 6, 0xEC).zeros(36).u32(second).u32(0).done();
        wire.udp(at, client, port, server, 123, question, "");
        byte[] answer = new Octets()
                .u8(0x24, 1, 6, 0xEC)
                .u32(0)
                .u32(16)
                .text("GPS")
                .u8(0)
                .u32(second - 7)
                .u32(0)
                .u32(second)
                .u32(0)
                .u32(second)
                .u32(0x00100000L)
                .u32(second)
                .u32(0x00110000L)
                .done();
        wire.udp(at + Capture.MILLI, server, 123, client, port, answer, "");
    }
}
