package org.asbuilt.bench.capture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.asbuilt.bench.SameProgram;

/**
 * Reads large captures with Asbuilt and with every peer that is installed, in turn, each as a process of its own on one
 * core, and prints the ratios. Asbuilt is measured cold (with the start of the virtual machine), warm, and with two
 * threads on two cores.
 */
public final class CaptureSpeed {
    private static final long MEGABYTE = 1_000_000;
    private static final int WARM = 6;

    private final Path work;
    private final int repetitions;

    private CaptureSpeed(Path work, int repetitions) {
        this.work = work;
        this.repetitions = repetitions;
    }

    /**
     * {@code capture FILE [repetitions]} measures a file; {@code capture FOLDER megabytes conversations [repetitions]}
     * makes one of the captures in the folder, repeated to a size, and one of so many conversations, and measures both;
     * {@code capture made CONVERSATIONS} makes one of so many conversations and reads it in this process; {@code capture one FILE threads
     * times} is what the processes of this run.
     */
    public static void run(String... arguments) throws IOException {
        if (arguments.length == 4 && arguments[0].equals("one")) {
            OneReading.main(Path.of(arguments[1]), number(arguments[2]), number(arguments[3]));
            return;
        }
        if (arguments.length == 2 && arguments[0].equals("made")) {
            OneReading.made(number(arguments[1]), WARM);
            return;
        }
        Path source = Path.of(arguments[0]);
        boolean isFolder = Files.isDirectory(source);
        int repetitions = arguments.length > (isFolder ? 3 : 1) ? number(arguments[isFolder ? 3 : 1]) : 3;
        Path work = Files.createTempDirectory("asbuilt-bench");
        CaptureSpeed speed = new CaptureSpeed(work, repetitions);
        try {
            if (!isFolder) {
                speed.measure(source);
                return;
            }
            Path repeated = work.resolve("repeated.pcap");
            RepeatedCaptures.write(source, repeated, number(arguments[1]) * MEGABYTE);
            speed.measure(repeated);
            Files.delete(repeated);
            Path many = work.resolve("conversations.pcap");
            ManyConversations.write(many, number(arguments[2]));
            speed.measure(many);
        } finally {
            speed.clear();
        }
    }

    private static int number(String text) {
        return Integer.parseInt(text, 10);
    }

    private void clear() throws IOException {
        try (var files = Files.list(work)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(work);
    }

    /** What one process of ours said: seconds to read, seconds with all conversations, packets, conversations, kilobytes. */
    private record Said(double read, double all, long packets, long conversations, long kilobytes) {
        static Said of(String line) {
            String[] words = line.split(" ", -1);
            return new Said(
                    Double.parseDouble(words[0]),
                    Double.parseDouble(words[1]),
                    Long.parseLong(words[2]),
                    Long.parseLong(words[3]),
                    Long.parseLong(words[4]));
        }
    }

    private void measure(Path capture) throws IOException {
        double megabytes = Files.size(capture) / 1e6;
        List<String> names = new ArrayList<>(
                List.of("Asbuilt, warm, one core", "Asbuilt, cold, one core", "Asbuilt, warm, two threads"));
        List<Peer> peers = Peer.ALL.stream().filter(Peer::isInstalled).toList();
        peers.forEach(peer -> names.add(peer.name() + " (" + peer.does() + ")"));
        double[][] seconds = new double[names.size()][repetitions];
        Said last = new Said(0, 0, 0, 0, 0);
        // In turn, so that what else the machine does falls on all alike.
        for (int round = 0; round < repetitions; round++) {
            last = ours(capture, "0", 1, WARM);
            seconds[0][round] = last.all();
            seconds[1][round] = cold(capture);
            seconds[2][round] = ours(capture, "0,1", 2, WARM).all();
            for (int index = 0; index < peers.size(); index++) {
                OptionalDouble taken = peers.get(index).seconds(capture);
                seconds[3 + index][round] = taken.orElse(Double.NaN);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%n%s: %.0f MB, %d packets, %d conversations; peak memory of Asbuilt %d MiB%n%n",
                capture.getFileName(),
                megabytes,
                last.packets(),
                last.conversations(),
                last.kilobytes() / 1024);
        System.out.println(
                "| program | median s | best s | MB/s | Asbuilt (warm, one core) is so many times as fast |");
        System.out.println("| --- | ---: | ---: | ---: | ---: |");
        double mine = median(seconds[0]);
        for (int index = 0; index < names.size(); index++) {
            double median = median(seconds[index]);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f | %.0f | %.2f |%n",
                    names.get(index),
                    median,
                    Arrays.stream(seconds[index]).min().orElse(Double.NaN),
                    megabytes / median,
                    median / mine);
        }
        Peer.ALL.stream()
                .filter(peer -> !peer.isInstalled())
                .forEach(peer -> System.out.println("\n" + peer.name() + " is not installed here."));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static List<String> command(Path capture, int threads, int times) {
        return SameProgram.command(
                List.of("-XX:+UseCompactObjectHeaders", "-XX:+UseSerialGC", "-Xmx1400m"),
                List.of("capture", "one", capture.toString(), Integer.toString(threads), Integer.toString(times)));
    }

    private static double cold(Path capture) throws IOException {
        return Peer.seconds(command(capture, 1, 1), capture).orElse(Double.NaN);
    }

    private static Said ours(Path capture, String cores, int threads, int times) throws IOException {
        List<String> command = new ArrayList<>(List.of("taskset", "-c", cores));
        command.addAll(command(capture, threads, times));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (said.isEmpty()) {
            throw new IOException("the process that reads " + capture + " said nothing");
        }
        return Said.of(said.substring(said.lastIndexOf('\n') + 1));
    }
}
