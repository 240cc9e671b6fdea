package org.asbuilt.bench.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.asbuilt.dissect.Capture;

/**
 * Joins all captures of a folder to one and repeats it up to a size, as a plant's traffic that goes on and on: the same
 * stations, later times. Ethernet only, as one file has one link type.
 */
public final class RepeatedCaptures {
    private static final int ETHERNET = 1;
    private static final long PAUSE = 1_000_000_000L;

    private RepeatedCaptures() {}

    private static final class Packet {
        private final long time;
        private final byte[] bytes;
        private final int wireLength;

        Packet(long time, byte[] bytes, int wireLength) {
            this.time = time;
            this.bytes = bytes;
            this.wireLength = wireLength;
        }
    }

    /**
     * Writes it.
     *
     * @param folder where the captures lie
     * @param size how many bytes it becomes, about
     * @throws IOException if the folder holds no Ethernet capture, or the disk fails
     */
    public static void write(Path folder, Path target, long size) throws IOException {
        List<Packet> packets = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(RepeatedCaptures::isCapture).sorted().toList()) {
                packets(file, packets);
            }
        }
        if (packets.isEmpty()) {
            throw new IOException("no Ethernet capture below " + folder);
        }
        long start = packets.getFirst().time;
        long round = packets.getLast().time - start + PAUSE;
        try (CaptureFile file = new CaptureFile(target)) {
            for (long shift = 0; file.size() < size; shift += round) {
                for (Packet packet : packets) {
                    file.add(packet.time + shift, packet.bytes, 0, packet.bytes.length, packet.wireLength);
                }
            }
        }
    }

    private static boolean isCapture(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".pcap") || name.endsWith(".pcapng");
    }

    /** Adds the packets of a file, each behind those of the files before. */
    private static void packets(Path file, List<Packet> packets) throws IOException {
        try (Capture capture = Capture.open(file)) {
            long before = packets.isEmpty() ? PAUSE : packets.getLast().time + PAUSE;
            long first = Long.MIN_VALUE;
            while (capture.next()) {
                if (capture.linkType() != ETHERNET) {
                    continue;
                }
                first = first == Long.MIN_VALUE ? capture.timeNanos() : first;
                int end = capture.offset() + capture.capturedLength();
                byte[] bytes = java.util.Arrays.copyOfRange(capture.bytes(), capture.offset(), end);
                long time = before + Math.max(0, capture.timeNanos() - first);
                packets.add(new Packet(time, bytes, (int) capture.wireLength()));
            }
        }
    }
}
