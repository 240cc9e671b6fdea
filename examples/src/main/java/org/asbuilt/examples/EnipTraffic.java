package org.asbuilt.examples;

import org.asbuilt.examples.Packets.Host;

/**
 * EtherNet/IP: who a device is (ListIdentity), reading a tag of a controller, and cyclic I/O.
 *
 * <p>Source: ODVA, EtherNet/IP Adaptation of CIP, chapter 2 (encapsulation, common packet format).
 */
final class EnipTraffic {
    static final int PORT = 44818;
    static final int IO_PORT = 2222;
    private static final int SESSION = 0x0B110201;
    private final Wire wire;

    EnipTraffic(Wire wire) {
        this.wire = wire;
    }

    /** What a device says of itself; the vendor number is 1 (Rockwell Automation). */
    record Identity(int deviceType, int productCode, int major, int minor, long serial, String product) {}

    void listIdentity(Host asking, int port, Host device, long at, Identity identity, String label) {
        byte[] question = encapsulated(0x0063, 0, new byte[0]);
        wire.udp(at, asking, port, device, PORT, question, "");
        Octets item = new Octets()
                .u16Little(1)
                .u16(2, PORT)
                .ip(device.ip())
                .zeros(8)
                .u16Little(1, identity.deviceType(), identity.productCode())
                .u8(identity.major(), identity.minor())
                .u16Little(0x0060)
                .u32Little(identity.serial())
                .u8(identity.product().length())
                .text(identity.product())
                .u8(3);
        byte[] answer = new Octets()
                .u16Little(1, 0x000C, item.size())
                .bytes(item.done())
                .done();
        wire.udp(at + 3 * Capture.MILLI, device, PORT, asking, port, encapsulated(0x0063, 0, answer), label);
    }

    /** A client that opens a session and reads one tag every so often. */
    void readTag(Host client, int port, Host controller, String tag, long from, long every, long until) {
        TcpSession session = new TcpSession(wire, from, client, port, controller, PORT);
        byte[] version = new Octets().u16Little(1, 0).done();
        session.request(encapsulated(0x0065, 0, version));
        session.reply(encapsulated(0x0065, SESSION, version));
        Octets path = new Octets().u8(0x91, tag.length()).text(tag).zeros(tag.length() & 1);
        byte[] question = new Octets()
                .u8(0x4C, path.size() / 2)
                .bytes(path.done())
                .u16Little(1)
                .done();
        int count = 0;
        for (long at = from + Capture.SECOND; at < until; at += every) {
            count++;
            byte[] answer = new Octets()
                    .u8(0xCC, 0, 0, 0)
                    .u16Little(0x00C4)
                    .u32Little(4100 + count * 13 % 40)
                    .done();
            session.at(at).request(encapsulated(0x006F, SESSION, unconnected(question)));
            session.reply(encapsulated(0x006F, SESSION, unconnected(answer)));
        }
    }

    /** Cyclic input and output between a controller and a drive. */
    void cyclic(Host controller, Host drive, long from, long every, long until) {
        int sequence = 0;
        for (long at = from; at < until; at += every) {
            sequence++;
            byte[] order = new Octets().u32Little(1).u16Little(0x0412, 4500).done();
            byte[] state =
                    new Octets().u16Little(0x0F0D, 4480 + sequence % 30, 0, 0).done();
            wire.udp(at, controller, IO_PORT, drive, IO_PORT, connected(0x41070001, sequence, order), "");
            long later = at + 2 * Capture.MILLI;
            wire.udp(later, drive, IO_PORT, controller, IO_PORT, connected(0x41070002, sequence, state), "");
        }
    }

    private static byte[] connected(int connection, int sequence, byte[] data) {
        return new Octets()
                .u16Little(2, 0x8002, 8)
                .u32Little(connection)
                .u32Little(sequence)
                .u16Little(0x00B1, data.length + 2, sequence & 0xFFFF)
                .bytes(data)
                .done();
    }

    private static byte[] unconnected(byte[] message) {
        return new Octets()
                .u32Little(0)
                .u16Little(5, 2, 0, 0, 0x00B2, message.length)
                .bytes(message)
                .done();
    }

    private static byte[] encapsulated(int command, int session, byte[] data) {
        return new Octets()
                .u16Little(command, data.length)
                .u32Little(session)
                .u32Little(0)
                .text("MBWSCADA")
                .u32Little(0)
                .bytes(data)
                .done();
    }
}
