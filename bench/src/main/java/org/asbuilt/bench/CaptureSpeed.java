package org.asbuilt.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.asbuilt.dissect.TrafficReader;
import org.asbuilt.dissect.TrafficSummary;

/** Reads a capture again and again, beside {@code tcpdump -w /dev/null} where that is installed, and prints the ratio. */
final class CaptureSpeed {
    private CaptureSpeed() {}

    static void main(Path capture, int repetitions) throws IOException {
        double[] ours = new double[repetitions];
        double[] peers = new double[repetitions];
        long packets = 0;
        for (int i = 0; i < repetitions; i++) {
            long start = System.nanoTime();
            TrafficSummary summary = new TrafficReader().read(capture);
            ours[i] = (System.nanoTime() - start) / 1e9;
            packets = summary.account().packets();
            peers[i] = tcpdump(capture);
        }
        Arrays.sort(ours);
        Arrays.sort(peers);
        double mine = ours[repetitions / 2];
        double theirs = peers[repetitions / 2];
        System.out.printf(
                Locale.ROOT,
                "%s: %d packets, %.0f MB%nasbuilt median %.3f s, best %.3f s%n",
                capture.getFileName(),
                packets,
                Files.size(capture) / 1e6,
                mine,
                ours[0]);
        System.out.println(
                Double.isNaN(theirs)
                        ? "tcpdump is not installed"
                        : String.format(
                                Locale.ROOT,
                                "tcpdump median %.3f s; asbuilt has %.2f of its speed",
                                theirs,
                                theirs / mine));
    }

    private static double tcpdump(Path capture) throws IOException {
        long start = System.nanoTime();
        try {
            Process process = new ProcessBuilder("tcpdump", "-r", capture.toString(), "-w", "/dev/null")
                    .redirectErrorStream(true)
                    .redirectOutput(new File("/dev/null"))
                    .start();
            return process.waitFor() == 0 ? (System.nanoTime() - start) / 1e9 : Double.NaN;
        } catch (IOException absent) {
            return Double.NaN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
