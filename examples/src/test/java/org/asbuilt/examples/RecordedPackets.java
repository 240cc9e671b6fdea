package org.asbuilt.examples;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Reads the recordings back by their formats alone, knowing nothing of how they were written. */
final class RecordedPackets {
    private RecordedPackets() {}

    /** A frame taken apart; texts are empty and numbers -1 where a frame has no such part. */
    static final class Packet {
        final long at;
        final byte[] bytes;
        final int vlan;
        final int type;
        private final int start;

        private Packet(long at, byte[] bytes) {
            this.at = at;
            this.bytes = bytes;
            boolean tagged = u16(bytes, 12) == 0x8100;
            vlan = tagged ? u16(bytes, 14) & 0xFFF : 0;
            type = u16(bytes, tagged ? 16 : 12);
            start = tagged ? 18 : 14;
        }

        boolean ip() {
            return type == 0x0800;
        }

        String senderMac() {
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(bytes, 6, 12);
        }

        /** The sender's address: of an IPv4 packet, or as an ARP message claims it. */
        String sender() {
            if (ip()) {
                return address(start + 12);
            }
            return type == 0x0806 ? address(start + 14) : "";
        }

        String receiver() {
            return ip() ? address(start + 16) : "";
        }

        int protocol() {
            return ip() ? bytes[start + 9] & 0xFF : -1;
        }

        int senderPort() {
            return u16(bytes, start + 20);
        }

        int receiverPort() {
            return u16(bytes, start + 22);
        }

        boolean opensTcp() {
            return protocol() == 6 && (bytes[start + 33] & 0x3F) == 0x02;
        }

        int sumOfHeader() {
            return sum(Arrays.copyOfRange(bytes, start, start + 20));
        }

        /** The one's complement sum over pseudo header and segment, 0xFFFF when right. */
        int sumOfTransport() {
            int length = u16(bytes, start + 2) - 20;
            ByteBuffer checked = ByteBuffer.allocate(12 + length);
            checked.put(bytes, start + 12, 8)
                    .put((byte) 0)
                    .put((byte) protocol())
                    .putShort((short) length);
            checked.put(bytes, start + 20, length);
            return sum(checked.array());
        }

        boolean holds(byte[] wanted) {
            for (int i = 0; i + wanted.length <= bytes.length; i++) {
                if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                    return true;
                }
            }
            return false;
        }

        private String address(int offset) {
            return (bytes[offset] & 0xFF) + "." + (bytes[offset + 1] & 0xFF) + "." + (bytes[offset + 2] & 0xFF) + "."
                    + (bytes[offset + 3] & 0xFF);
        }
    }

    static List<Packet> read(byte[] file) {
        ByteBuffer buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        return buffer.getInt(0) == 0x0A0D0D0A ? pcapng(buffer) : pcap(buffer);
    }

    private static List<Packet> pcap(ByteBuffer buffer) {
        List<Packet> packets = new ArrayList<>();
        if (buffer.getInt(0) != 0xA1B2C3D4 || buffer.getInt(20) != 1) {
            throw new AssertionError("neither magic nor link type of a pcap file of Ethernet");
        }
        buffer.position(24);
        while (buffer.hasRemaining()) {
            long at = buffer.getInt() * 1_000_000_000L + buffer.getInt() * 1000L;
            byte[] bytes = new byte[buffer.getInt()];
            if (buffer.getInt() != bytes.length) {
                throw new AssertionError("a packet was cut");
            }
            buffer.get(bytes);
            packets.add(new Packet(at, bytes));
        }
        return packets;
    }

    private static List<Packet> pcapng(ByteBuffer buffer) {
        List<Packet> packets = new ArrayList<>();
        int at = 0;
        while (at < buffer.limit()) {
            int type = buffer.getInt(at);
            int length = buffer.getInt(at + 4);
            if (buffer.getInt(at + length - 4) != length || length % 4 != 0) {
                throw new AssertionError("a block at " + at + " whose two lengths differ");
            }
            if (type == 6) {
                byte[] bytes = new byte[buffer.getInt(at + 20)];
                buffer.get(at + 28, bytes);
                long time = ((long) buffer.getInt(at + 12) << 32) | (buffer.getInt(at + 16) & 0xFFFFFFFFL);
                packets.add(new Packet(time, bytes));
            }
            at += length;
        }
        return packets;
    }

    private static int u16(byte[] bytes, int offset) {
        return ((bytes[offset] & 0xFF) << 8) | (bytes[offset + 1] & 0xFF);
    }

    private static int sum(byte[] bytes) {
        int total = 0;
        for (int i = 0; i < bytes.length; i++) {
            total += (bytes[i] & 0xFF) << (i % 2 == 0 ? 8 : 0);
        }
        while (total > 0xFFFF) {
            total = (total >>> 16) + (total & 0xFFFF);
        }
        return total;
    }
}
