package org.asbuilt.dissect;

import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.mac;
import static org.asbuilt.dissect.Wire.text;
import static org.asbuilt.dissect.Wire.u16;
import static org.asbuilt.dissect.Wire.u16le;
import static org.asbuilt.dissect.Wire.u32;
import static org.asbuilt.dissect.Wire.u32le;
import static org.asbuilt.dissect.Wire.u8;

/** Builds what is put around packets: wrappers of the link, tunnels, frames of wireless networks. */
final class Wrapping {
    static final String SWITCH = "00:00:5e:00:53:21";
    static final String OTHER_SWITCH = "00:00:5e:00:53:22";
    static final String LEFT = "198.51.100.1";
    static final String RIGHT = "198.51.100.2";

    private Wrapping() {}

    /** The packet that is wrapped: a datagram from the HMI to the PLC, port 40000 to 9999. */
    static byte[] packet() {
        return Wire.ipv4(Wire.HMI_IP, Wire.PLC_IP, 17, Wire.udp(40000, 9999, text("twelve bytes")));
    }

    static byte[] packet6() {
        return Wire.ipv6("2001:db8::20", "2001:db8::10", 17, Wire.udp(40000, 9999, text("twelve bytes")));
    }

    static byte[] frame() {
        return Wire.ethernet(Wire.HMI, Wire.PLC, 0x0800, packet());
    }

    /** Between the switches. */
    static byte[] outer(int type, byte[] payload) {
        return Wire.ethernet(SWITCH, OTHER_SWITCH, type, payload);
    }

    static byte[] outerPacket(int protocol, byte[] payload) {
        return outer(0x0800, Wire.ipv4(LEFT, RIGHT, protocol, payload));
    }

    static byte[] labelled(byte[] payload) {
        return join(u32(1000 << 12 | 64), u32(16 << 12 | 0x100 | 64), payload);
    }

    static byte[] session(byte[] pointToPoint) {
        return join(hex("1100 0007"), u16(pointToPoint.length), pointToPoint);
    }

    /** Inter-Switch Link; the frame check sequences are zeroes. */
    static byte[] interSwitch(int vlan, boolean isControl, byte[] frame) {
        byte[] inner = join(frame, new byte[4]);
        return join(
                hex("01000c0000 00"),
                mac(SWITCH),
                u16(12 + inner.length),
                hex("aaaa03 00000c"),
                u16(vlan << 1 | (isControl ? 1 : 0)),
                hex("0000 0000"),
                inner,
                new byte[4]);
    }

    static byte[] subnetwork(int type, byte[] payload) {
        return join(hex("aaaa03 000000"), u16(type), payload);
    }

    /** Generic routing encapsulation with key and sequence number. */
    static byte[] routing(int type, long key, byte[] payload) {
        return join(hex("3000"), u16(type), u32(key), u32(1), payload);
    }

    static byte[] mirrored(int session, byte[] frame) {
        byte[] header = join(u16(0x1000 | 7), u16(session), u32(0));
        return join(hex("1000 88be"), u32(5), header, frame);
    }

    static byte[] mirroredWithSubheader(int session, byte[] frame) {
        byte[] header = join(u16(0x2000 | 7), u16(session), u32(0), u16(0), u16(1), new byte[8]);
        return join(hex("1000 22eb"), u32(5), header, frame);
    }

    static byte[] extensibleLan(int network, byte[] frame) {
        return Wire.udp(50000, 4789, join(hex("08000000"), u32((long) network << 8), frame));
    }

    static byte[] virtualization(int network, int type, byte[] payload) {
        byte[] option = hex("0102 80 01 00000000");
        return Wire.udp(50000, 6081, join(hex("0200"), u16(type), u32((long) network << 8), option, payload));
    }

    /** Header of a wireless frame: control octets, three addresses. */
    static byte[] wireless(int control, String first, String second, String third, byte[] rest) {
        return join(u16(control), u16(0), mac(first), mac(second), mac(third), u16(0), rest);
    }

    /** A radio header with time stamp and flags. */
    static byte[] radiotap(int flags, byte[] frame) {
        return join(hex("0000"), u16le(17), u32le(3), new byte[8], u8(flags), frame);
    }

    static byte[] fragment(int number, int offset, boolean isFollowed, byte[] whole, int length) {
        byte[] part = java.util.Arrays.copyOfRange(whole, offset, offset + length);
        byte[] packet = Wire.ipv4(Wire.HMI_IP, Wire.PLC_IP, 17, offset / 8 | (isFollowed ? 0x2000 : 0), part);
        System.arraycopy(u16(number), 0, packet, 4, 2);
        return Wire.ethernet(Wire.HMI, Wire.PLC, 0x0800, packet);
    }
}
