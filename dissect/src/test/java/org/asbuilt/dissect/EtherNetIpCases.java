package org.asbuilt.dissect;

import static org.asbuilt.dissect.Wire.address;
import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.u16;
import static org.asbuilt.dissect.Wire.u16le;
import static org.asbuilt.dissect.Wire.u32le;
import static org.asbuilt.dissect.Wire.u8;

import java.util.Map;
import java.util.function.Supplier;

/** Golden cases of {@link EtherNetIp}. */
final class EtherNetIpCases implements Cases {
    @Override
    public Map<String, Supplier<CaptureBuilder>> captures() {
        return Map.of(
                "ethernetip/list-identity", EtherNetIpCases::listIdentity,
                "ethernetip/identity-in-slot", EtherNetIpCases::identityInSlot,
                "ethernetip/connection-and-cyclic-data", EtherNetIpCases::connection,
                "ethernetip/attributes", EtherNetIpCases::attributes,
                "ethernetip/pccc", EtherNetIpCases::pccc);
    }

    private static byte[] encapsulated(int command, long session, long context, byte[] data) {
        return join(
                u16le(command), u16le(data.length), u32le(session), u32le(0), u32le(context), u32le(0), u32le(0), data);
    }

    static CaptureBuilder listIdentity() {
        byte[] item = join(
                u16le(1),
                u16(2),
                u16(44818),
                address(Wire.PLC_IP),
                GoldenCases.zeroes(8),
                GoldenCases.identity(1, 12, 58, "1756-EXAMPLE/A"),
                u8(3));
        byte[] answer = join(u16le(1), u16le(0x0C), u16le(item.length), item);
        return new CaptureBuilder()
                .add(Wire.datagram(50000, 44818, encapsulated(0x63, 0, 0, new byte[0])))
                .add(Wire.reply(44818, 50000, encapsulated(0x63, 0, 0, answer)));
    }

    private static byte[] unconnected(long context, byte[] message) {
        byte[] items = join(u16le(2), hex("0000 0000"), u16le(0xB2), u16le(message.length), message);
        return encapsulated(0x6F, 7, context, join(u32le(0), u16le(10), items));
    }

    static CaptureBuilder identityInSlot() {
        CaptureBuilder capture = new CaptureBuilder();
        byte[] inner = hex("01 02 2001 2401");
        byte[] passedOn = join(hex("52 02 2006 2401 05 99"), u16le(inner.length), inner, hex("01 00 01 03"));
        byte[] answer = join(hex("81 00 00 00"), GoldenCases.identity(1, 14, 95, "1756-L00/X LOGIX"));
        byte[] several = join(
                hex("0a 02 2002 2401"), u16le(2), u16le(6), u16le(12), hex("4c 02 9101 4100"), hex("4d 01 9100 c400"));
        new TcpTalk(capture, 40020, 44818)
                .open()
                .ask(encapsulated(0x65, 0, 0, hex("0100 0000")))
                .answer(encapsulated(0x65, 7, 0, hex("0100 0000")))
                .ask(unconnected(11, passedOn))
                .answer(unconnected(11, answer))
                .ask(unconnected(12, several));
        return capture;
    }

    private static byte[] connected(int sequence, byte[] message) {
        byte[] data = join(u16le(sequence), message);
        byte[] items = join(u16le(2), hex("a100 0400 78563412 b100"), u16le(data.length), data);
        return encapsulated(0x70, 7, 0, join(u32le(0), u16le(0), items));
    }

    /** Which device is expected behind slot 2, and which assemblies are exchanged with it. */
    private static byte[] forwardOpen() {
        byte[] path = hex("01 02 34 04 0100 0700 2a00 83 01 20 04 24 67 2c 66 2c 65");
        return join(
                hex("54 02 2006 2401 0a 0e"),
                u32le(0x1000_0001L),
                u32le(0x2000_0001L),
                u16le(77),
                u16le(1),
                u32le(0x00BE_EF01L),
                hex("01 000000"),
                u32le(20_000),
                hex("0848"),
                u32le(20_000),
                hex("0848"),
                u8(0x01),
                u8(path.length / 2),
                path);
    }

    private static byte[] cyclic(long connection, long sequence, byte[] data) {
        return join(
                hex("0200 0280 0800"),
                u32le(connection),
                u32le(sequence),
                hex("b100"),
                u16le(2 + data.length),
                u16le((int) sequence),
                data);
    }

    static CaptureBuilder connection() {
        CaptureBuilder capture = new CaptureBuilder();
        byte[] opened = join(
                hex("d4 00 00 00"),
                u32le(0x1000_0001L),
                u32le(0x2000_0001L),
                u16le(77),
                u16le(1),
                u32le(0x00BE_EF01L),
                u32le(20_000),
                u32le(20_000),
                hex("00 00"));
        new TcpTalk(capture, 40_021, 44818)
                .open()
                .ask(encapsulated(0x04, 0, 0, new byte[0]))
                .ask(unconnected(21, forwardOpen()))
                .answer(unconnected(21, opened))
                .ask(unconnected(22, hex("4e 02 2006 2401 0a0e 4d00 0100 01efbe00 02 00 0102 2004")))
                .answer(unconnected(22, hex("ce 00 01 01 0701")))
                .ask(encapsulated(0x66, 7, 0, new byte[0]));
        return capture.add(Wire.datagram(2222, 2222, cyclic(0x1000_0001L, 1, hex("01000000 0000"))))
                .add(Wire.reply(2222, 2222, cyclic(0x2000_0001L, 1, hex("0000"))))
                .add(Wire.datagram(2222, 2222, cyclic(0x1000_0001L, 2, hex("01000000 0000"))));
    }

    static CaptureBuilder attributes() {
        CaptureBuilder capture = new CaptureBuilder();
        byte[] address = join(hex("0a0200c0 00ffffff 010200c0 00000000 00000000"), u16le(0));
        byte[] list = join(
                hex("83 00 00 00 0300 0100 0000 0100 0600 0000 efbe0100 0700 0000"),
                GoldenCases.shortString("EX-IO-8"));
        byte[] answers = join(hex("8a 00 00 00"), u16le(2), u16le(6), u16le(6 + list.length), list, hex("cc 00 05 00"));
        new TcpTalk(capture, 40_022, 44818)
                .open()
                .ask(connected(1, hex("0e 03 20f5 2401 3005")))
                .answer(connected(1, join(hex("8e 00 00 00"), address)))
                .ask(connected(2, hex("0e 03 20f5 2401 3006")))
                .answer(connected(2, join(hex("8e 00 00 00"), u16le(5), Wire.text("press"))))
                .ask(connected(3, hex("0e 03 20f6 2401 3003")))
                .answer(connected(3, join(hex("8e 00 00 00"), Wire.mac(Wire.PLC))))
                .ask(connected(
                        4,
                        join(
                                hex("0a 02 2002 2401"),
                                u16le(2),
                                u16le(6),
                                u16le(20),
                                hex("03 02 2001 2401 0300 0100 0600 0700"),
                                hex("4c 02 9101 4100"))))
                .answer(connected(4, answers))
                .ask(connected(5, hex("01 02 2064 2401")))
                .answer(connected(5, join(hex("81 00 00 00"), u16le(8), Wire.text("PRESS_L3"))))
                .ask(connected(6, join(hex("10 03 20f5 2401 3005"), address)))
                .answer(connected(6, hex("90 00 0f 00")))
                .ask(connected(7, hex("05 02 2001 2401 00")))
                .ask(connected(8, hex("4b 02 205e 2401")))
                .ask(connected(9, hex("54 02 2039 2401")));
        return capture;
    }

    static CaptureBuilder pccc() {
        CaptureBuilder capture = new CaptureBuilder();
        String requester = "07 0100 44332211";
        byte[] status = join(hex("ee 21 5b 22"), Wire.spaced("EX-1100", 11), new byte[8]);
        new TcpTalk(capture, 40_023, 44818)
                .open()
                .ask(unconnected(31, hex("4b 02 2067 2401" + requester + "06 00 0100 03")))
                .answer(unconnected(31, join(hex("cb 00 00 00" + requester + "46 00 0100 06"), status)))
                .ask(unconnected(32, hex("4b 02 2067 2401" + requester + "0f 00 0200 80 01")))
                .answer(unconnected(32, hex("cb 00 00 00" + requester + "4f 00 0200")))
                .ask(unconnected(33, hex("4b 02 2067 2401" + requester + "0f 00 0300 50")))
                .ask(unconnected(34, hex("4b 02 2067 2401" + requester + "0f 00 0400 aa 02 07 89 00 00 ffff")))
                .ask(unconnected(35, hex("4b 02 2067 2401" + requester + "0f 00 0500 80 06")));
        return capture;
    }
}
