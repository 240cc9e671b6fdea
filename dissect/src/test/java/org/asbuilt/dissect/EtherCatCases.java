package org.asbuilt.dissect;

import static org.asbuilt.dissect.Wire.ethernet;
import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.text;
import static org.asbuilt.dissect.Wire.u16le;
import static org.asbuilt.dissect.Wire.u32le;
import static org.asbuilt.dissect.Wire.u8;

import java.util.Map;
import java.util.function.Supplier;

/** Golden cases of {@link EtherCat}. */
final class EtherCatCases implements Cases {
    private static final int TYPE = 0x88A4;
    private static final String ALL = "ff:ff:ff:ff:ff:ff";
    private static final String MASTER = "00:00:5e:00:53:01";
    /** The same, as the first slave marks it. */
    private static final String RETURNED = "02:00:5e:00:53:01";

    @Override
    public Map<String, Supplier<CaptureBuilder>> captures() {
        return Map.of(
                "ethercat/start-up", EtherCatCases::startUp,
                "ethercat/mailboxes", EtherCatCases::mailboxes);
    }

    private static byte[] datagram(int command, int address, int register, byte[] data, int counter, boolean isMore) {
        return join(
                u8(command),
                u8(1),
                u16le(address),
                u16le(register),
                u16le(data.length | (isMore ? 0x8000 : 0)),
                u16le(0),
                data,
                u16le(counter));
    }

    private static byte[] frame(byte[]... datagrams) {
        byte[] all = join(datagrams);
        byte[] frame = join(u16le(all.length | 0x1000), all);
        return java.util.Arrays.copyOf(frame, Math.max(46, frame.length));
    }

    private static byte[] out(int command, int address, int register, byte[] data) {
        return ethernet(MASTER, ALL, TYPE, frame(datagram(command, address, register, data, 0, false)));
    }

    private static byte[] back(int command, int address, int register, byte[] data) {
        return ethernet(RETURNED, ALL, TYPE, frame(datagram(command, address, register, data, 1, false)));
    }

    private static byte[] memory(int word, long value) {
        return join(u16le(0x0040), u32le(word), u32le(value));
    }

    private static CaptureBuilder startUp() {
        byte[] cyclic = frame(
                datagram(12, 0, 1, new byte[8], 0, true),
                datagram(14, 1001, 0x0910, new byte[8], 0, true),
                datagram(7, 0, 0x0130, new byte[2], 0, false));
        return new CaptureBuilder()
                .add(out(7, 0, 0x0130, new byte[2]))
                .add(back(7, 2, 0x0130, hex("0200")))
                .add(out(1, 0, 0, new byte[10]))
                .add(back(1, 2, 0, hex("1202 0300 0304 014e fc01")))
                .add(out(2, 0xFFFF, 0x0010, u16le(1002)))
                .add(out(5, 1001, 0x0502, hex("0001 08000000")))
                .add(back(4, 1001, 0x0502, memory(8, 2)))
                .add(back(4, 1001, 0x0502, memory(10, 0x03EA3052L)))
                .add(back(5, 1002, 0x0502, hex("0001 0e000000")))
                .add(back(4, 1002, 0x0508, u32le(4711)))
                .add(back(4, 1002, 0x0502, memory(12, 0x00110000L)))
                .add(out(5, 1001, 0x0502, hex("0102 08000000")))
                .add(out(5, 1001, 0x0800, new byte[8]))
                .add(out(5, 1001, 0x0120, hex("0800")))
                .add(out(8, 0, 0x0120, hex("0100")))
                .add(ethernet(MASTER, ALL, TYPE, cyclic))
                .add(ethernet(MASTER, ALL, TYPE, cyclic))
                .add(ethernet(MASTER, ALL, TYPE, join(u16le(0x4010), new byte[44])));
    }

    private static byte[] mailbox(int kind, byte[] data) {
        byte[] box = join(u16le(data.length), u16le(0), u8(0), u8(0x10 | kind), data);
        return java.util.Arrays.copyOf(box, Math.max(64, box.length));
    }

    private static byte[] sdo(int service, int command, int index, int subindex, byte[] value) {
        return mailbox(3, join(u16le(service << 12), u8(command), u16le(index), u8(subindex), value));
    }

    private static byte[] ask(byte[] box) {
        return out(5, 1001, 0x1000, box);
    }

    private static byte[] told(byte[] box) {
        return back(4, 1001, 0x1080, box);
    }

    private static byte[] string(int index, String value) {
        return told(sdo(3, 0x41, index, 0, join(u32le(value.length()), text(value))));
    }

    private static CaptureBuilder mailboxes() {
        byte[] ads = join(hex("010203040506 ec03 0a0b0c0d0e0f ec03 0300 0500"), new byte[12]);
        byte[] gateway = join(u16le(10), u16le(1003), hex("0013 0020 40 0810 00 00000000"));
        byte[] gatewayAnswer = join(u16le(14), u16le(1003), hex("0013 0030 41 0810 00 04000000"), text("DRV1"));
        return new CaptureBuilder()
                .add(ask(sdo(2, 0x40, 0x1008, 0, u32le(0))))
                .add(string(0x1008, "EL-EXAMPLE"))
                .add(string(0x1009, "03"))
                .add(string(0x100A, "1.07"))
                .add(told(sdo(3, 0x43, 0x1018, 1, u32le(2))))
                .add(told(sdo(3, 0x43, 0x1018, 2, u32le(0x03EA3052L))))
                .add(told(sdo(3, 0x43, 0x1000, 0, u32le(0x00020192L))))
                .add(told(sdo(3, 0x80, 0x1018, 9, hex("11000906"))))
                .add(told(mailbox(3, join(u16le(0x1000), hex("0010 21 0000000000")))))
                .add(ask(sdo(2, 0x2F, 0x1C12, 0, u32le(0))))
                .add(ask(mailbox(4, join(hex("0200 00000000"), text("firmware.efw")))))
                .add(ask(mailbox(5, hex("0300 1100 0100"))))
                .add(ask(mailbox(1, ads)))
                .add(told(mailbox(1, ads)))
                .add(ask(mailbox(2, hex("0000 0000 ffffffffffff"))))
                .add(Wire.datagram(40_000, 34_980, join(u16le(0x5000 | gateway.length), gateway)))
                .add(Wire.reply(34_980, 40_000, join(u16le(0x5000 | gatewayAnswer.length), gatewayAnswer)))
                .add(ethernet(MASTER, ALL, TYPE, hex("0e10 0401 e903 0010 0080 0000 0000 00000000")));
    }
}
