package org.asbuilt.importers;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/** Makes small captures with real protocol bytes: pcap, microseconds, Ethernet. */
final class CaptureMaker {
    private static final String BROADCAST = "ff:ff:ff:ff:ff:ff";

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private Instant clock;

    /** An end with its hardware address, as it stands in frames. */
    record End(String mac, String ip, int timeToLive) {
        static End of(String mac, String ip) {
            return new End(mac, ip, 64);
        }
    }

    CaptureMaker(Instant start) {
        clock = start;
        ByteBuffer header = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(0xa1b2c3d4)
                .putShort((short) 2)
                .putShort((short) 4)
                .putInt(0)
                .putInt(0)
                .putInt(65535)
                .putInt(1);
        file.writeBytes(header.array());
    }

    byte[] bytes() {
        return file.toByteArray();
    }

    CaptureMaker frame(byte[] frame) {
        clock = clock.plusMillis(10);
        ByteBuffer header = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt((int) clock.getEpochSecond())
                .putInt(clock.getNano() / 1000)
                .putInt(frame.length)
                .putInt(frame.length);
        file.writeBytes(header.array());
        file.writeBytes(frame);
        return this;
    }

    /** Who has the address of the other? And its answer. */
    CaptureMaker arp(End asks, End answers) {
        frame(ethernet(BROADCAST, asks.mac(), 0x0806, arp(1, asks, "00:00:00:00:00:00", answers.ip())));
        return frame(ethernet(asks.mac(), answers.mac(), 0x0806, arp(2, answers, asks.mac(), asks.ip())));
    }

    private static byte[] arp(int operation, End sender, String targetMac, String targetIp) {
        return ByteBuffer.allocate(28)
                .putShort((short) 1)
                .putShort((short) 0x0800)
                .put((byte) 6)
                .put((byte) 4)
                .putShort((short) operation)
                .put(mac(sender.mac()))
                .put(ip(sender.ip()))
                .put(mac(targetMac))
                .put(ip(targetIp))
                .array();
    }

    /** A datagram. */
    CaptureMaker udp(End from, End to, int sourcePort, int port, byte[] content) {
        ByteBuffer datagram = ByteBuffer.allocate(8 + content.length);
        datagram.putShort((short) sourcePort)
                .putShort((short) port)
                .putShort((short) (8 + content.length))
                .putShort((short) 0)
                .put(content);
        return frame(packet(from, to, 17, datagram.array()));
    }

    /** A connection that is opened, carries requests and answers in turn, and is closed. */
    CaptureMaker tcp(End client, End server, int sourcePort, int port, byte[]... contents) {
        long mine = 1000;
        long theirs = 5000;
        segment(client, server, sourcePort, port, mine++, 0, 0x02, new byte[0]);
        segment(server, client, port, sourcePort, theirs++, mine, 0x12, new byte[0]);
        segment(client, server, sourcePort, port, mine, theirs, 0x10, new byte[0]);
        for (int i = 0; i < contents.length; i++) {
            if (i % 2 == 0) {
                segment(client, server, sourcePort, port, mine, theirs, 0x18, contents[i]);
                mine += contents[i].length;
            } else {
                segment(server, client, port, sourcePort, theirs, mine, 0x18, contents[i]);
                theirs += contents[i].length;
            }
        }
        segment(client, server, sourcePort, port, mine, theirs, 0x11, new byte[0]);
        return segment(server, client, port, sourcePort, theirs, mine + 1, 0x11, new byte[0]);
    }

    /** A knock that is refused. */
    CaptureMaker refused(End client, End server, int sourcePort, int port) {
        segment(client, server, sourcePort, port, 1, 0, 0x02, new byte[0]);
        return segment(server, client, port, sourcePort, 0, 2, 0x14, new byte[0]);
    }

    private CaptureMaker segment(
            End from, End to, int sourcePort, int port, long sequence, long acknowledged, int flags, byte[] content) {
        ByteBuffer segment = ByteBuffer.allocate(20 + content.length);
        segment.putShort((short) sourcePort)
                .putShort((short) port)
                .putInt((int) sequence)
                .putInt((int) acknowledged)
                .put((byte) 0x50)
                .put((byte) flags)
                .putShort((short) 8192)
                .putInt(0)
                .put(content);
        return frame(packet(from, to, 6, segment.array()));
    }

    private static byte[] packet(End from, End to, int protocol, byte[] payload) {
        ByteBuffer packet = ByteBuffer.allocate(20 + payload.length);
        packet.put((byte) 0x45)
                .put((byte) 0)
                .putShort((short) (20 + payload.length))
                .putInt(0x00004000)
                .put((byte) from.timeToLive())
                .put((byte) protocol)
                .putShort((short) 0)
                .put(ip(from.ip()))
                .put(ip(to.ip()))
                .put(payload);
        return ethernet(to.mac(), from.mac(), 0x0800, packet.array());
    }

    static byte[] ethernet(String to, String from, int type, byte[] payload) {
        return ByteBuffer.allocate(Math.max(60, 14 + payload.length))
                .put(mac(to))
                .put(mac(from))
                .putShort((short) type)
                .put(payload)
                .array();
    }

    /** A Modbus message for a unit. */
    static byte[] modbus(int transaction, int unit, String hex) {
        byte[] message = HexFormat.of().parseHex(hex);
        return ByteBuffer.allocate(7 + message.length)
                .putShort((short) transaction)
                .putShort((short) 0)
                .putShort((short) (1 + message.length))
                .put((byte) unit)
                .put(message)
                .array();
    }

    /** The answer to a question for the identification of a Modbus device. */
    static byte[] identification(int transaction, int unit, String... objects) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(new byte[] {0x2b, 0x0e, 1, 1, 0, 0, (byte) objects.length});
        for (int i = 0; i < objects.length; i++) {
            byte[] text = objects[i].getBytes(StandardCharsets.US_ASCII);
            message.write(i);
            message.write(text.length);
            message.writeBytes(text);
        }
        return modbus(transaction, unit, HexFormat.of().formatHex(message.toByteArray()));
    }

    /** What a switch says of itself on the link. Source: IEEE 802.1AB. */
    static byte[] lldp(String mac, String name, String managementAddress) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        byte[] title = name.getBytes(StandardCharsets.US_ASCII);
        tlv(message, 1, ByteBuffer.allocate(7).put((byte) 4).put(mac(mac)).array());
        tlv(message, 2, "\u0005Port 3".getBytes(StandardCharsets.US_ASCII));
        tlv(message, 3, new byte[] {0, 120});
        tlv(message, 5, title);
        tlv(message, 7, new byte[] {0, 4, 0, 4});
        tlv(
                message,
                8,
                ByteBuffer.allocate(12)
                        .put((byte) 5)
                        .put((byte) 1)
                        .put(ip(managementAddress))
                        .put((byte) 2)
                        .putInt(1)
                        .put((byte) 0)
                        .array());
        tlv(message, 0, new byte[0]);
        return ethernet("01:80:c2:00:00:0e", mac, 0x88cc, message.toByteArray());
    }

    private static void tlv(ByteArrayOutputStream message, int type, byte[] value) {
        message.write(type << 1 | value.length >> 8);
        message.write(value.length);
        message.writeBytes(value);
    }

    private static byte[] mac(String text) {
        return HexFormat.ofDelimiter(":").parseHex(text);
    }

    private static byte[] ip(String text) {
        String[] octets = text.split("\\.", -1);
        byte[] bytes = new byte[4];
        for (int i = 0; i < 4; i++) {
            bytes[i] = (byte) Integer.parseInt(octets[i], 10);
        }
        return bytes;
    }
}
