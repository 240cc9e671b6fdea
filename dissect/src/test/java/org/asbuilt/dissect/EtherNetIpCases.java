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
                "ethernetip/identity-in-slot", EtherNetIpCases::identityInSlot);
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
                .ask(unconnected(12, several))
                .ask(unconnected(13, hex("54 02 2006 2401 0000 0000")));
        return capture;
    }
}
