package org.asbuilt.examples;

import java.util.List;
import org.asbuilt.examples.Packets.Host;

/**
 * Modbus/TCP: cyclic reads, writes, and the identity a device gives of itself.
 *
 * <p>Source: MODBUS Messaging on TCP/IP Implementation Guide 1.0b (header); MODBUS Application Protocol 1.1b3, 6.3, 6.6,
 * 6.21.
 */
final class ModbusTraffic {
    static final int PORT = 502;
    private final Wire wire;

    ModbusTraffic(Wire wire) {
        this.wire = wire;
    }

    /** A master that reads registers every so often until an end; now and then a value differs. */
    void poll(Host master, int port, Host device, int unit, int address, int count, long from, long every, long until) {
        TcpSession session = new TcpSession(wire, from, master, port, device, PORT);
        int transaction = 0;
        for (long at = from + Capture.SECOND; at < until; at += every) {
            transaction++;
            session.at(at)
                    .request(message(
                            transaction,
                            unit,
                            new Octets().u8(3).u16(address, count).done()));
            Octets values = new Octets().u8(3, count * 2);
            for (int i = 0; i < count; i++) {
                values.u16(1200 + i * 37 + transaction * 7 % 23);
            }
            session.reply(message(transaction, unit, values.done()));
        }
    }

    /** Read Device Identification, basic objects: maker, product code, revision. */
    void identify(Host client, int port, Host device, int unit, long at, List<String> objects, String label) {
        TcpSession session = new TcpSession(wire, at, client, port, device, PORT);
        session.request(message(1, unit, new Octets().u8(0x2B, 0x0E, 1, 0).done()));
        Octets answer = new Octets().u8(0x2B, 0x0E, 1, 0x81, 0, 0, objects.size());
        for (int i = 0; i < objects.size(); i++) {
            byte[] value = new Octets().text(objects.get(i)).done();
            answer.u8(i, value.length).bytes(value);
        }
        session.reply(message(1, unit, answer.done()), label);
        session.close();
    }

    /** Reads eight registers, then writes one; the device echoes the write. */
    void write(Host client, int port, Host device, int unit, int register, int value, long at, String label) {
        TcpSession session = new TcpSession(wire, at, client, port, device, PORT);
        session.request(message(1, unit, new Octets().u8(3).u16(register, 8).done()));
        Octets values = new Octets().u8(3, 16);
        for (int i = 0; i < 8; i++) {
            values.u16(80 + i);
        }
        session.reply(message(1, unit, values.done()));
        byte[] write = new Octets().u8(6).u16(register, value).done();
        session.at(at + 9 * Capture.SECOND).request(message(2, unit, write), label);
        session.reply(message(2, unit, write));
        session.close();
    }

    private static byte[] message(int transaction, int unit, byte[] function) {
        return new Octets()
                .u16(transaction, 0, function.length + 1)
                .u8(unit)
                .bytes(function)
                .done();
    }
}
