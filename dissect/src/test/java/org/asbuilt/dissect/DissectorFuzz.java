package org.asbuilt.dissect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * Fuzz target: a conversation on one port, EtherType or other number, made of messages of any content. The input is the
 * medium (one octet), the number (two), and for each message its direction (one octet, odd for the answer), its length
 * (two) and its octets. An input stays what it is when dissectors are added.
 */
public final class DissectorFuzz {
    static final int HEADER = 3;
    static final int MESSAGE_HEADER = 3;
    static final int CLIENT_PORT = 50_000;

    private static final Dissector.Medium[] MEDIA = Dissector.Medium.values();
    private static final int MOST_MESSAGES = 64;
    private static final int WIRELESS_LINK = 105;

    private DissectorFuzz() {}

    /** Reads one input; anything thrown is a finding. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length < HEADER + MESSAGE_HEADER) {
            return;
        }
        read(capture(input).pcap());
    }

    /** Reads a capture and asks the summary for everything it can tell. */
    static void read(byte[] capture) {
        try {
            TrafficSummary summary = new TrafficReader().read("fuzz", new ByteArrayInputStream(capture));
            Account account = summary.account();
            if (account.packets() != account.inFlows() + account.uncounted()) {
                throw new IllegalStateException("packets are lost: " + account);
            }
            summary.conversations();
            summary.services();
            summary.stations();
            summary.sightings();
            summary.structure();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The capture that an input stands for. */
    static CaptureBuilder capture(byte[] input) {
        Dissector.Medium medium = MEDIA[(input[0] & 0xFF) % MEDIA.length];
        int number = (input[1] & 0xFF) << 8 | (input[2] & 0xFF);
        CaptureBuilder capture = new CaptureBuilder().on(medium == Dissector.Medium.WIRELESS ? WIRELESS_LINK : 1);
        long[] sequences = {1, 1};
        int at = HEADER;
        for (int message = 0; message < MOST_MESSAGES && input.length - at >= MESSAGE_HEADER; message++) {
            int direction = input[at] & 1;
            int length =
                    Math.min((input[at + 1] & 0xFF) << 8 | (input[at + 2] & 0xFF), input.length - at - MESSAGE_HEADER);
            at += MESSAGE_HEADER;
            byte[] payload = Arrays.copyOfRange(input, at, at + length);
            at += length;
            capture.add(packet(medium, number, direction == 0, sequences, payload));
            sequences[direction] += length;
        }
        return capture;
    }

    private static byte[] packet(
            Dissector.Medium medium, int number, boolean isAsked, long[] sequences, byte[] payload) {
        return switch (medium) {
            case STREAM ->
                ip(
                        isAsked,
                        6,
                        isAsked
                                ? Wire.tcp(CLIENT_PORT, number, sequences[0], Frame.ACK, payload)
                                : Wire.tcp(number, CLIENT_PORT, sequences[1], Frame.ACK, payload));
            case DATAGRAM ->
                ip(
                        isAsked,
                        17,
                        isAsked ? Wire.udp(CLIENT_PORT, number, payload) : Wire.udp(number, CLIENT_PORT, payload));
            case PACKET -> ip(isAsked, number & 0xFF, payload);
            case FRAME -> link(isAsked, Math.max(0x600, number), payload);
            case LOGICAL_LINK ->
                link(isAsked, payload.length + 3, Wire.join(Wire.u8(number), Wire.u8(number), Wire.u8(3), payload));
            case SUBNETWORK ->
                link(isAsked, payload.length + 8, Wire.join(Wire.hex("aaaa03 00000c"), Wire.u16(number), payload));
            case WIRELESS ->
                isAsked
                        ? Wrapping.wireless((number & 0xF) << 12, Wire.PLC, Wire.HMI, Wire.PLC, payload)
                        : Wrapping.wireless((number & 0xF) << 12, Wire.HMI, Wire.PLC, Wire.PLC, payload);
        };
    }

    private static byte[] ip(boolean isAsked, int protocol, byte[] payload) {
        return isAsked
                ? link(true, 0x0800, Wire.ipv4(Wire.HMI_IP, Wire.PLC_IP, protocol, payload))
                : link(false, 0x0800, Wire.ipv4(Wire.PLC_IP, Wire.HMI_IP, protocol, payload));
    }

    private static byte[] link(boolean isAsked, int type, byte[] payload) {
        return isAsked
                ? Wire.ethernet(Wire.HMI, Wire.PLC, type, payload)
                : Wire.ethernet(Wire.PLC, Wire.HMI, type, payload);
    }
}
