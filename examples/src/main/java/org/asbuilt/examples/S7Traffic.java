package org.asbuilt.examples;

import org.asbuilt.examples.Packets.Host;

/**
 * S7 communication over ISO transport: connecting, cyclic reads of a data block, and the system status lists with which
 * a controller names itself.
 *
 * <p>Source: RFC 1006 and ITU-T X.224 (transport); the S7 layer follows public descriptions of the protocol and the
 * system status lists SZL-ID 0x0011 and 0x001C of the Siemens System and Standard Functions manual.
 */
final class S7Traffic {
    static final int PORT = 102;
    private static final int DATA_BLOCK = 0x84;
    private final Wire wire;

    S7Traffic(Wire wire) {
        this.wire = wire;
    }

    /** What a controller says of itself. */
    record Identity(String station, String module, String order, String serial, int major, int minor, int patch) {}

    void poll(Host client, int port, Host controller, int slot, int block, long from, long every, long until) {
        TcpSession session = connect(client, port, controller, slot, from);
        int reference = 1;
        for (long at = from + Capture.SECOND; at < until; at += every) {
            reference++;
            read(session.at(at), reference, block, 16);
        }
    }

    /** Asks the lists 0x0011 (order number, firmware) and 0x001C (names, serial number), then leaves. */
    void identify(Host client, int port, Host controller, int slot, long at, Identity identity, String label) {
        TcpSession session = connect(client, port, controller, slot, at);
        session.request(statusListQuestion(2, 0x0011));
        session.reply(statusListAnswer(2, 0x0011, modules(identity), 28), label + "-firmware");
        session.request(statusListQuestion(3, 0x001C));
        session.reply(statusListAnswer(3, 0x001C, names(identity), 34), label + "-serial");
        session.close();
    }

    private TcpSession connect(Host client, int port, Host controller, int slot, long at) {
        TcpSession session = new TcpSession(wire, at, client, port, controller, PORT);
        byte[] ends =
                new Octets().hex("c1 02 0100 c2 02 01").u8(slot).hex("c0 01 0a").done();
        session.request(
                packet(new Octets().hex("11 e0 0000 0001 00").bytes(ends).done()));
        session.reply(packet(new Octets().hex("11 d0 0001 0003 00").bytes(ends).done()));
        session.request(job(0x01, 1, new Octets().hex("f0 00 0001 0001 01e0").done(), new byte[0]));
        session.reply(job(0x03, 1, new Octets().hex("f0 00 0001 0001 00f0").done(), new byte[0]));
        return session;
    }

    private static void read(TcpSession session, int reference, int block, int bytes) {
        Octets item = new Octets().hex("04 01 12 0a 10 02").u16(bytes, block).u8(DATA_BLOCK, 0, 0, 0);
        session.request(job(0x01, reference, item.done(), new byte[0]));
        Octets data = new Octets().hex("ff 04").u16(bytes * 8);
        for (int i = 0; i < bytes; i++) {
            data.u8(i * 5 + reference % 11);
        }
        session.reply(job(0x03, reference, new Octets().hex("04 01").done(), data.done()));
    }

    private static byte[] job(int kind, int reference, byte[] parameters, byte[] data) {
        Octets message = new Octets().u8(0x32, kind).u16(0, reference, parameters.length, data.length);
        if (kind == 0x03) {
            message.u16(0);
        }
        return packet(new Octets()
                .hex("02 f0 80")
                .bytes(message.bytes(parameters).bytes(data).done())
                .done());
    }

    private static byte[] statusListQuestion(int reference, int list) {
        byte[] parameters = new Octets().hex("00 01 12 04 11 44 01 00").done();
        byte[] data = new Octets().hex("ff 09 0004").u16(list, 0).done();
        return job(0x07, reference, parameters, data);
    }

    private static byte[] statusListAnswer(int reference, int list, byte[] entries, int width) {
        byte[] parameters =
                new Octets().hex("00 01 12 08 12 84 01 01 00 00 0000").done();
        Octets content =
                new Octets().u16(list, 0, width, entries.length / width).bytes(entries);
        byte[] data = new Octets()
                .hex("ff 09")
                .u16(content.size())
                .bytes(content.done())
                .done();
        return job(0x07, reference, parameters, data);
    }

    private static byte[] modules(Identity identity) {
        Octets entries = new Octets();
        entries.u16(1).field(identity.order(), 20, ' ').u16(0x00C0, 4, 1);
        entries.u16(6).field(identity.order(), 20, ' ').u16(0x00C0, 4, 1);
        entries.u16(7).field("", 20, ' ').u16(0x00C0).u8('V', identity.major(), identity.minor(), identity.patch());
        return entries.done();
    }

    private static byte[] names(Identity identity) {
        Octets entries = new Octets();
        name(entries, 1, identity.station(), 24);
        name(entries, 2, identity.module(), 24);
        name(entries, 3, "Merrowbeck Water", 32);
        name(entries, 4, "Original Siemens Equipment", 26);
        name(entries, 5, identity.serial(), 24);
        name(entries, 7, identity.module(), 32);
        return entries.done();
    }

    private static void name(Octets entries, int index, String text, int width) {
        entries.u16(index).field(text, width, 0).zeros(32 - width);
    }

    private static byte[] packet(byte[] payload) {
        return new Octets().u8(3, 0).u16(payload.length + 4).bytes(payload).done();
    }
}
