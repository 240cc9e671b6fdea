package org.asbuilt.dissect;

import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.mac;
import static org.asbuilt.dissect.Wire.padded;
import static org.asbuilt.dissect.Wire.spaced;
import static org.asbuilt.dissect.Wire.text;
import static org.asbuilt.dissect.Wire.u16;
import static org.asbuilt.dissect.Wire.u32;
import static org.asbuilt.dissect.Wire.u32le;
import static org.asbuilt.dissect.Wire.u8;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;

/** Golden cases of {@link ProfinetIoCm}. */
final class ProfinetIoCmCases implements Cases {
    private static final int PORT = 34964;
    private static final String DEVICE = "dea00001 6c97 11d1 8271 00a02442df7d";
    private static final String MAPPER = "e1af8308 5d1f 11c9 91a4 08002b14a0fa";

    @Override
    public Map<String, Supplier<CaptureBuilder>> captures() {
        return Map.of(
                "profinetiocm/connect-and-write", ProfinetIoCmCases::connectAndWrite,
                "profinetiocm/lookup-and-nameplate", ProfinetIoCmCases::lookupAndNameplate);
    }

    /** A call or answer with numbers most significant octet first. */
    private static byte[] call(int kind, String face, int operation, int flags, int fragment, byte[] body) {
        return join(
                u8(4),
                u8(kind),
                u8(flags),
                hex("00 000000 00"),
                hex("dea00000 6c97 11d1 8271 0001 0301 002a"),
                hex(face),
                hex("11111111 2222 3333 4444 555555555555"),
                u32(0),
                u32(1),
                u32(0),
                u16(operation),
                hex("ffff ffff"),
                u16(body.length),
                u16(fragment),
                hex("00 00"),
                body);
    }

    private static byte[] arguments(byte[]... blocks) {
        byte[] all = join(blocks);
        return join(u32(4096), u32(all.length), u32(4096), u32(0), u32(all.length), all);
    }

    private static byte[] results(byte[]... blocks) {
        byte[] all = join(blocks);
        return join(u32(0), u32(all.length), u32(4096), u32(0), u32(all.length), all);
    }

    private static byte[] block(int type, byte[] body) {
        return join(u16(type), u16(body.length + 2), hex("0100"), body);
    }

    private static byte[] request(int operation, byte[]... blocks) {
        return Wire.datagram(49_153, PORT, call(0, DEVICE, operation, 0x20, 0, arguments(blocks)));
    }

    private static byte[] answer(int operation, byte[]... blocks) {
        return Wire.reply(PORT, 49_153, call(2, DEVICE, operation, 0x0A, 0, results(blocks)));
    }

    private static byte[] relation() {
        return block(
                0x0101,
                join(
                        u16(1),
                        new byte[16],
                        u16(1),
                        mac(Wire.HMI),
                        hex("dea00000 6c97 11d1 8271 0001 010d 002a"),
                        u32(0x11),
                        u16(600),
                        u16(0x8892),
                        u16(10),
                        text("plc-line-1")));
    }

    private static byte[] modules() {
        byte[] head = join(u32(0), u16(0), u32(0x10), u16(0), u16(1), hex("0001 00000001 0000 0001 0000 01 01"));
        byte[] both = join(
                u32(0), u16(3), u32(0x2A), u16(0), u16(1), hex("0001 00000002 0003 0001 0001 01 01 0002 0002 01 01"));
        return block(0x0104, join(u16(2), head, both));
    }

    private static byte[] control(int type, int command) {
        return block(type, join(u16(0), new byte[16], u16(1), u16(0), u16(command), u16(0)));
    }

    private static byte[] recordHeader(int type, int slot, int subslot, int index, int length) {
        return block(
                type,
                join(
                        u16(7),
                        new byte[16],
                        u32(0),
                        u16(slot),
                        u16(subslot),
                        u16(0),
                        u16(index),
                        u32(length),
                        new byte[24]));
    }

    private static byte[] record(int type, int slot, int subslot, int index, byte[] data) {
        return join(recordHeader(type, slot, subslot, index, data.length), data);
    }

    private static CaptureBuilder connectAndWrite() {
        byte[] one = record(8, 3, 1, 0x0001, hex("0102 03"));
        byte[] two = record(8, 0, 0x8001, 0x802B, block(0x0202, new byte[4]));
        byte[] several = record(8, 0, 0, 0xE040, join(one, u8(0), two));
        byte[] long1 = arguments(record(8, 2, 1, 0x0002, new byte[60]));
        return new CaptureBuilder()
                .add(request(0, relation(), modules()))
                .add(answer(
                        0,
                        block(0x8101, join(u16(1), new byte[16], u16(1), mac(Wire.PLC), u16(0x8892))),
                        block(0x8106, join(u16(6), text("io-003")))))
                .add(request(3, several))
                .add(Wire.datagram(49_153, PORT, call(0, DEVICE, 3, 0x24, 0, Arrays.copyOf(long1, 100))))
                .add(Wire.datagram(
                        49_153, PORT, call(0, DEVICE, 3, 0x26, 1, Arrays.copyOfRange(long1, 100, long1.length))))
                .add(request(4, control(0x0110, 1)))
                .add(request(4, control(0x0112, 2)))
                .add(request(3, record(8, 3, 1, 0xAFF1, block(0x21, join(spaced("AX-3", 32), spaced("hall 2", 22))))))
                .add(request(1, control(0x0114, 4)))
                .add(Wire.reply(PORT, 49_153, call(3, DEVICE, 9, 0x0A, 0, hex("1c010003"))))
                .add(Wire.reply(PORT, 49_153, call(2, DEVICE, 2, 0x0A, 0, results(u32(0x8009FFFF)))));
    }

    private static byte[] nameplate(String order, String revision) {
        return block(
                0x20,
                join(
                        u16(42),
                        spaced(order, 20),
                        spaced("S C-00001", 16),
                        u16(3),
                        hex(revision),
                        u16(2),
                        hex("0000 0003"),
                        hex("0101"),
                        u16(0x1E)));
    }

    private static byte[] entry(String annotation) {
        byte[] handle = new byte[20];
        byte[] told = padded(annotation, 64);
        return join(
                handle,
                u32(1),
                u32(1),
                u32(0),
                u32(1),
                hex("dea00000 6c97 11d1 8271 0001 0301 002a"),
                u32(1),
                u32(0),
                u32(64),
                told,
                u32(0));
    }

    private static CaptureBuilder lookupAndNameplate() {
        String annotation =
                "%-25s %-20s %5s V%3s%3s%3s".formatted("ET 200EX", "6ES7 155-0EX00-0AB0", "3", "4", "1", "2");
        byte[] real = block(
                0x13, join(u16(1), u32(0), u16(2), hex("0000 00000010 0001 0001 00000001"), hex("0004 00000777 0000")));
        real[5] = 1;
        byte[] face = block(
                0x0240,
                join(
                        u8(6),
                        text("io-003"),
                        new byte[3],
                        mac(Wire.PLC),
                        u16(0),
                        Wire.address(Wire.PLC_IP),
                        Wire.address("255.255.255.0"),
                        Wire.address("192.0.2.1")));
        byte[] held = block(0x0400, join(u16(0), u32(0), u16(0), u16(0x8000), face));
        byte[] little = Wire.hex("04 00 20 00 10 00 00 00 0000a0de976cd1118271 0001 0301 002a");
        byte[] unknown = join(
                little,
                hex("0100a0de976cd1118271 00a02442df7d 11111111222233334444555555555555"),
                u32le(0),
                hex("01000000 00000000 0900 ffff ffff 0000 0000 01 00"));
        return new CaptureBuilder()
                .add(Wire.datagram(50_000, PORT, call(0, MAPPER, 2, 0x20, 0, new byte[76])))
                .add(Wire.reply(49_152, 50_000, call(2, MAPPER, 2, 0x0A, 0, entry(annotation))))
                .add(request(5, recordHeader(9, 0, 1, 0xAFF0, 0)))
                .add(answer(5, record(0x8009, 0, 1, 0xAFF0, nameplate("6ES7 155-0EX00-0AB0", "56040102"))))
                .add(request(2, recordHeader(9, 3, 1, 0xAFF0, 0)))
                .add(answer(2, record(0x8009, 3, 1, 0xAFF0, nameplate("6ES7 131-0EX00-0AB0", "56000001"))))
                .add(answer(
                        2,
                        record(0x8009, 3, 1, 0xAFF2, block(0x22, spaced("2024-03-01", 16))),
                        record(0x8009, 3, 2, 0xAFF3, block(0x23, spaced("pump inlet", 54)))))
                .add(answer(2, record(0x8009, 0, 0, 0xF000, real)))
                .add(answer(2, record(0x8009, 0, 0, 0xF841, held)))
                .add(Wire.datagram(49_153, PORT, unknown))
                .add(Wire.datagram(49_153, PORT, call(0, DEVICE, 3, 0x20, 0, arguments(hex("0008 ffff 0100")))));
    }
}
