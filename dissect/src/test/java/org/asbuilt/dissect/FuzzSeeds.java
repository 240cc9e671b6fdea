package org.asbuilt.dissect;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns captures into inputs of {@link DissectorFuzz}: one for each of their conversations. */
final class FuzzSeeds {
    private static final int MOST_OCTETS = 3_000;
    private static final int MOST_MESSAGES = 12;

    private FuzzSeeds() {}

    private record Talk(Dissector.Medium medium, int number) {}

    /** The inputs of one capture. */
    static List<byte[]> of(byte[] capture) throws IOException {
        Notes notes = new Notes("seed", 1);
        Frame frame = new Frame(notes);
        Map<Talk, ByteArrayOutputStream> talks = new LinkedHashMap<>();
        Map<Talk, Integer> counts = new LinkedHashMap<>();
        Capture packets = Capture.open(new ByteArrayInputStream(capture), notes);
        while (packets.next()) {
            if (!frame.read(packets) || frame.payloadLength == 0) {
                continue;
            }
            Talk talk = talk(frame);
            int count = counts.merge(talk, 1, Integer::sum);
            ByteArrayOutputStream out = talks.computeIfAbsent(talk, FuzzSeeds::begun);
            if (count <= MOST_MESSAGES && out.size() + frame.payloadLength < MOST_OCTETS) {
                boolean isAnswer = frame.hasPorts && frame.sourcePort == talk.number();
                out.write(isAnswer ? 1 : 0);
                out.writeBytes(Wire.u16(frame.payloadLength));
                out.write(packets.bytes(), frame.payload, frame.payloadLength);
            }
        }
        List<byte[]> seeds = new ArrayList<>();
        talks.values().forEach(out -> seeds.add(out.toByteArray()));
        return seeds;
    }

    private static Talk talk(Frame frame) {
        if (frame.hasPorts) {
            Dissector.Medium medium =
                    frame.ipProtocol == Frame.TCP ? Dissector.Medium.STREAM : Dissector.Medium.DATAGRAM;
            boolean isHome = Directory.of(medium).atHome(frame.sourcePort).length > 0;
            return new Talk(medium, isHome ? frame.sourcePort : frame.destinationPort);
        }
        if (frame.ipVersion != 0) {
            return new Talk(Dissector.Medium.PACKET, frame.ipProtocol);
        }
        if (frame.isWireless) {
            return new Talk(Dissector.Medium.WIRELESS, frame.linkPayload);
        }
        if (!frame.isLlc) {
            return new Talk(Dissector.Medium.FRAME, frame.linkPayload);
        }
        return frame.subnetworkProtocol != 0
                ? new Talk(Dissector.Medium.SUBNETWORK, frame.subnetworkProtocol)
                : new Talk(Dissector.Medium.LOGICAL_LINK, frame.linkPayload);
    }

    private static ByteArrayOutputStream begun(Talk talk) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(List.of(Dissector.Medium.values()).indexOf(talk.medium()));
        out.writeBytes(Wire.u16(talk.number()));
        return out;
    }
}
