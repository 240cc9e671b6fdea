package org.asbuilt.dissect;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Collects frames and writes them as a capture; packets are a millisecond apart. */
final class CaptureBuilder {
    static final long START_MICROS = 1_700_000_000_000_000L;

    private final List<byte[]> frames = new ArrayList<>();
    private final List<Long> delays = new ArrayList<>();
    private long delay;
    private int linkType = 1;

    CaptureBuilder add(byte[]... added) {
        for (byte[] frame : added) {
            frames.add(frame);
            delays.add(delay);
        }
        return this;
    }

    /** The frames that follow come so many microseconds later than they would. */
    CaptureBuilder after(long micros) {
        delay += micros;
        return this;
    }

    /** Of another link type than Ethernet. */
    CaptureBuilder on(int linkType) {
        this.linkType = linkType;
        return this;
    }

    List<byte[]> frames() {
        return frames;
    }

    private long time(int index) {
        return micros(index) + delays.get(index);
    }

    static long micros(int index) {
        return START_MICROS + index * 1000L;
    }

    /** A pcap file, little-endian, microseconds, of the link type. */
    byte[] pcap() {
        return pcap(true, false, linkType);
    }

    byte[] pcap(boolean isLittle, boolean isNanos, int linkType) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Order order = new Order(isLittle);
        out.writeBytes(order.u32(isNanos ? 0xA1B23C4DL : 0xA1B2C3D4L));
        out.writeBytes(order.u16(2));
        out.writeBytes(order.u16(4));
        out.writeBytes(order.u32(0));
        out.writeBytes(order.u32(0));
        out.writeBytes(order.u32(65535));
        out.writeBytes(order.u32(linkType));
        for (int index = 0; index < frames.size(); index++) {
            byte[] frame = frames.get(index);
            long micros = time(index);
            out.writeBytes(order.u32(micros / 1_000_000));
            out.writeBytes(order.u32(micros % 1_000_000 * (isNanos ? 1000 : 1)));
            out.writeBytes(order.u32(frame.length));
            out.writeBytes(order.u32(frame.length));
            out.writeBytes(frame);
        }
        return out.toByteArray();
    }

    /** A pcapng file with one interface whose clock has the given resolution option, offset 0. */
    byte[] pcapng(boolean isLittle, int resolution, long ticksPerSecond) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Order order = new Order(isLittle);
        out.writeBytes(section(order));
        out.writeBytes(description(order, resolution));
        for (int index = 0; index < frames.size(); index++) {
            byte[] frame = frames.get(index);
            long micros = time(index);
            long ticks = micros / 1_000_000 * ticksPerSecond + micros % 1_000_000 * ticksPerSecond / 1_000_000;
            byte[] body = Wire.join(
                    order.u32(0),
                    order.u32(ticks >>> 32),
                    order.u32(ticks),
                    order.u32(frame.length),
                    order.u32(frame.length),
                    frame,
                    new byte[-frame.length & 3]);
            out.writeBytes(block(order, 6, body));
        }
        return out.toByteArray();
    }

    static byte[] section(Order order) {
        return block(
                order,
                0x0A0D0D0AL,
                Wire.join(order.u32(0x1A2B3C4DL), order.u16(1), order.u16(0), order.u32(-1), order.u32(-1)));
    }

    static byte[] description(Order order, int resolution) {
        byte[] option = Wire.join(order.u16(9), order.u16(1), Wire.u8(resolution), new byte[3], order.u32(0));
        return block(order, 1, Wire.join(order.u16(1), order.u16(0), order.u32(0), option));
    }

    static byte[] block(Order order, long type, byte[] body) {
        byte[] length = order.u32(body.length + 12);
        return Wire.join(order.u32(type), length, body, length);
    }

    /** Writes numbers in one byte order. */
    record Order(boolean isLittle) {
        byte[] u16(int value) {
            return isLittle ? Wire.u16le(value) : Wire.u16(value);
        }

        byte[] u32(long value) {
            return isLittle ? Wire.u32le(value) : Wire.u32(value);
        }

        byte[] u64(long value) {
            byte[] high = u32(value >>> 32);
            return isLittle ? Wire.join(u32(value), high) : Wire.join(high, u32(value));
        }
    }
}
