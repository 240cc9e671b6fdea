package org.asbuilt.server.live;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Makes captures of datagrams that carry their own number, so that each can be found again. */
public final class Packets {
    /** The marks before the number that a packet carries. */
    public static final String MARK = "asbuilt-packet-";

    /** Seconds since 1970 of the first packet. */
    public static final long START = 1_800_000_000L;

    private Packets() {}

    /** The header of a pcap with microseconds. */
    public static byte[] header(ByteOrder order) {
        return ByteBuffer.allocate(24)
                .order(order)
                .putInt(0xa1b2c3d4)
                .putShort((short) 2)
                .putShort((short) 4)
                .putInt(0)
                .putInt(0)
                .putInt(65535)
                .putInt(1)
                .array();
    }

    /** A record of a pcap: packet of that number, so many milliseconds after the first. */
    public static byte[] record(ByteOrder order, int number, long millis) {
        byte[] frame = frame(number);
        return ByteBuffer.allocate(16 + frame.length)
                .order(order)
                .putInt((int) (START + millis / 1000))
                .putInt((int) (millis % 1000) * 1000)
                .putInt(frame.length)
                .putInt(frame.length)
                .put(frame)
                .array();
    }

    /** A pcap with so many packets, one a time of so many milliseconds. */
    public static byte[] pcap(int from, int count, long everyMillis) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(header(ByteOrder.LITTLE_ENDIAN));
        for (int number = from; number < from + count; number++) {
            all.writeBytes(record(ByteOrder.LITTLE_ENDIAN, number, number * everyMillis));
        }
        return all.toByteArray();
    }

    /** The header of a pcapng section that says its own length. */
    public static byte[] section(ByteOrder order) {
        return ByteBuffer.allocate(28)
                .order(order)
                .putInt(0x0a0d0d0a)
                .putInt(28)
                .putInt(0x1a2b3c4d)
                .putShort((short) 1)
                .putShort((short) 0)
                .putLong(123_456)
                .putInt(28)
                .array();
    }

    /** An interface of Ethernet with that resolution of time. */
    public static byte[] described(ByteOrder order, int resolution) {
        return ByteBuffer.allocate(32)
                .order(order)
                .putInt(1)
                .putInt(32)
                .putShort((short) 1)
                .putShort((short) 0)
                .putInt(65535)
                .putShort((short) 9)
                .putShort((short) 1)
                .put((byte) resolution)
                .put(new byte[3])
                .putInt(0)
                .putInt(32)
                .array();
    }

    /** An enhanced packet block with ticks since 1970. */
    public static byte[] block(ByteOrder order, int number, int from, long ticks) {
        byte[] frame = frame(number);
        int padded = (frame.length + 3) & ~3;
        int length = 32 + padded;
        return ByteBuffer.allocate(length)
                .order(order)
                .putInt(6)
                .putInt(length)
                .putInt(from)
                .putInt((int) (ticks >>> 32))
                .putInt((int) ticks)
                .putInt(frame.length)
                .putInt(frame.length)
                .put(java.util.Arrays.copyOf(frame, padded))
                .putInt(length)
                .array();
    }

    /** Blocks one after another. */
    public static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] frame(int number) {
        byte[] words = String.format("%s%08d.....", MARK, number).getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(42 + words.length)
                .put(new byte[] {2, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 1, 8, 0, 0x45, 0})
                .putShort((short) (28 + words.length))
                .putInt(0)
                .put(new byte[] {64, 17, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2})
                .putShort((short) 40000)
                .putShort((short) 40001)
                .putShort((short) (8 + words.length))
                .putShort((short) 0)
                .put(words)
                .array();
    }
}
