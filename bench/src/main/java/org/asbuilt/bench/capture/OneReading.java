package org.asbuilt.bench.capture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.asbuilt.bench.Row;
import org.asbuilt.dissect.TrafficReader;
import org.asbuilt.dissect.TrafficSummary;

/** Reads one capture in a process of its own and prints what that took: seconds, packets, connections, memory. */
final class OneReading {
    private OneReading() {}

    /** Reads so often, of which the last counts; each time the conversations, services and structure are made too. */
    static void main(Path capture, int threads, int times) throws IOException {
        for (int time = 0; time < times; time++) {
            long start = System.nanoTime();
            TrafficSummary summary = new TrafficReader().read(capture, threads);
            double read = (System.nanoTime() - start) / 1e9;
            long[] conversations = {0};
            summary.forEachConversation(conversation -> conversations[0]++);
            double all = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%.3f %.3f %d %d %d%n",
                    read,
                    all,
                    summary.account().packets(),
                    conversations[0],
                    peakKilobytes());
        }
    }

    /** Makes a capture of so many conversations and reads it so often on one core. */
    static void made(int conversations, int times) throws IOException {
        Path capture = Files.createTempFile("asbuilt-bench", ".pcap");
        try {
            ManyConversations.write(capture, conversations);
            long size = Files.size(capture);
            for (int time = 0; time < times; time++) {
                Row.timed(
                        "reading a capture",
                        () -> readWhole(capture),
                        read -> read + " conversations, " + size + " bytes");
            }
        } finally {
            Files.delete(capture);
        }
    }

    private static long readWhole(Path capture) {
        long[] conversations = {0};
        try {
            new TrafficReader().read(capture, 1).forEachConversation(conversation -> conversations[0]++);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return conversations[0];
    }

    /** The most memory that the process ever held; -1 where the system does not say. */
    private static long peakKilobytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(-1L);
    }
}
