package org.asbuilt.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How a stream becomes windows in a spool. */
@Timeout(60)
class LiveCaptureTest {
    private static final Duration LONG = Duration.ofHours(1);
    private static final long MUCH = 1L << 40;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    private Path folder = Path.of("");
    private final List<String> told = new CopyOnWriteArrayList<>();

    @BeforeEach
    void spool() {
        folder = temporary.resolve("spool");
    }

    @Test
    void windowsEndByTheClockOfTheCapture() throws Exception {
        List<Integer> packets = windows(Packets.pcap(0, 25, 1_000), Duration.ofSeconds(10), MUCH);
        assertThat(packets).containsExactly(10, 10, 5);
    }

    @Test
    void windowsEndBeforeTheyGetTooLong() throws Exception {
        assertThat(windows(Packets.pcap(0, 7, 1), LONG, 24 + 3 * 86)).containsExactly(3, 3, 1);
        assertThat(windows(Packets.pcap(0, 3, 1), LONG, 1)).containsExactly(1, 1, 1);
    }

    @Test
    void everyWindowOfPcapngCanBeReadByItself() throws Exception {
        ByteOrder order = ByteOrder.BIG_ENDIAN;
        byte[] stream = Packets.joined(
                Packets.section(order),
                Packets.described(order, 6),
                Packets.block(order, 0, 0, Packets.START * 1_000_000),
                Packets.described(order, 6),
                Packets.block(order, 1, 1, (Packets.START + 1) * 1_000_000),
                Packets.block(order, 2, 1, (Packets.START + 20) * 1_000_000),
                Packets.section(order),
                Packets.described(order, 6),
                Packets.block(order, 3, 0, (Packets.START + 21) * 1_000_000));
        assertThat(windows(stream, Duration.ofSeconds(10), MUCH)).containsExactly(2, 1, 1);
    }

    @Test
    void whatComesInOnePieceOrByteForByteIsTheSame() throws Exception {
        byte[] stream = Packets.pcap(0, 20, 1_000);
        InputStream slow = new ByteArrayInputStream(stream) {
            @Override
            public synchronized int read(byte[] bytes, int from, int count) {
                return super.read(bytes, from, Math.min(1, count));
            }
        };
        assertThat(windows(slow, Duration.ofSeconds(5), MUCH)).containsExactly(5, 5, 5, 5);
    }

    @Test
    void streamThatBreaksOffKeepsItsWholeRecords() throws Exception {
        byte[] whole = Packets.pcap(0, 5, 1);
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 10);
        try (Spool spool = open(MUCH)) {
            LiveCapture capture = start(new ByteArrayInputStream(cut), spool, LONG, MUCH);
            Spool.Waiting window = spool.next(Duration.ofSeconds(20)).orElseThrow();
            assertThat(window.cut()).isEqualTo(Spool.Cut.BY_STREAM);
            assertThat(window.name()).endsWith("-000001.cut-by-stream.pcap");
            assertThat(window.file()).hasSize(24 + 4 * 86);
            assertThat(ending(capture))
                    .isEqualTo(new LiveCapture.Ending.Broken(4, "it ends in the middle of a record", 24 + 4 * 86));
        }
    }

    @Test
    void quietStreamIsOnDiskAndItsWindowEndsByTheClockOnTheWall() throws Exception {
        try (Spool spool = open(MUCH);
                PipedOutputStream sender = new PipedOutputStream();
                PipedInputStream pipe = new PipedInputStream(sender, 1 << 16)) {
            LiveCapture capture = start(pipe, spool, Duration.ofSeconds(1), MUCH);
            sender.write(Packets.pcap(0, 3, 1));
            sender.flush();
            Path partial = folder.resolve("s-20270115T080000.000Z-000001.pcap.partial");
            while (!Files.exists(partial) || Files.size(partial) < 24 + 3 * 86) {
                Thread.sleep(10);
            }
            Optional<Spool.Waiting> window = Optional.empty();
            while (window.isEmpty()) {
                capture.tick();
                window = spool.next(Duration.ofMillis(50));
            }
            assertThat(window.get().file()).hasSize(24 + 3 * 86);
            sender.write(Packets.record(ByteOrder.LITTLE_ENDIAN, 3, 4), 0, 50);
            sender.flush();
            capture.stop(Duration.ofMillis(100));
            assertThat(ending(capture)).isEqualTo(new LiveCapture.Ending.Whole(3));
            assertThat(spool.next(Duration.ofMillis(10))).isEmpty();
        }
    }

    @Test
    void fullSpoolHoldsTheReaderUpAndLosesNothing() throws Exception {
        long limit = 3 * (24 + 2 * 86);
        try (Spool spool = open(limit)) {
            LiveCapture capture = start(new ByteArrayInputStream(Packets.pcap(0, 40, 1)), spool, LONG, 24 + 2 * 86);
            while (told.stream().noneMatch(sentence -> sentence.startsWith("the spool is full: "))) {
                Thread.sleep(10);
            }
            Thread.sleep(300);
            assertThat(capture.ending()).isEmpty();
            assertThat(bytesIn(folder)).isLessThanOrEqualTo(limit);
            int packets = 0;
            while (packets < 40) {
                Spool.Waiting window = spool.next(Duration.ofSeconds(20)).orElseThrow();
                assertThat(bytesIn(folder)).isLessThanOrEqualTo(limit);
                packets += count(window.file());
                spool.done(window);
            }
            assertThat(ending(capture)).isEqualTo(new LiveCapture.Ending.Whole(40));
            assertThat(told).anyMatch(sentence -> sentence.startsWith("reading goes on after "));
        }
    }

    @Test
    void limitBelowOneWindowDoesNotStandStill() throws Exception {
        try (Spool spool = open(1)) {
            LiveCapture capture = start(new ByteArrayInputStream(Packets.pcap(0, 4, 1)), spool, LONG, MUCH);
            int packets = 0;
            while (packets < 4) {
                Spool.Waiting window = spool.next(Duration.ofSeconds(20)).orElseThrow();
                packets += count(window.file());
                spool.done(window);
            }
            assertThat(ending(capture)).isEqualTo(new LiveCapture.Ending.Whole(4));
        }
    }

    @Test
    void recoveryTakesUpWhatIsThereOnceAndCanBeRepeated() throws Exception {
        Files.createDirectories(folder);
        byte[] stream = Packets.pcap(0, 3, 1);
        Files.write(folder.resolve("s-1-000001.pcap"), stream);
        Files.write(folder.resolve("s-1-000002.pcap.partial"), java.util.Arrays.copyOf(stream, stream.length - 1));
        Files.write(folder.resolve("s-1-000003.pcap.partial"), Packets.header(ByteOrder.LITTLE_ENDIAN));
        Files.write(folder.resolve("s-1-000004.pcap.partial"), new byte[0]);
        try (Spool spool = open(MUCH)) {
            assertThat(spool.recover()).isEqualTo(new Spool.Found(1, 1, 85, 2, 0));
        }
        try (Spool spool = open(MUCH)) {
            assertThat(spool.recover()).isEqualTo(new Spool.Found(2, 0, 0, 0, 0));
            Spool.Waiting whole = spool.next(Duration.ofSeconds(1)).orElseThrow();
            Spool.Waiting cut = spool.next(Duration.ofSeconds(1)).orElseThrow();
            assertThat(whole.cut()).isEqualTo(Spool.Cut.NONE);
            assertThat(cut.cut()).isEqualTo(Spool.Cut.BY_CRASH);
            assertThat(cut.file()).hasSize(24 + 2 * 86);
            spool.done(whole);
            spool.done(cut);
            assertThat(spool.holdsAnything()).isFalse();
        }
    }

    @Test
    void oneProcessAtATimeHasASpool() throws Exception {
        try (Spool spool = open(MUCH)) {
            assertThat(Spool.open(spool.folder(), "s", Instant.EPOCH, MUCH)).isEmpty();
        }
        open(MUCH).close();
    }

    private Spool open(long limit) throws IOException {
        return Spool.open(folder, "s", Instant.ofEpochSecond(Packets.START), limit)
                .orElseThrow();
    }

    private LiveCapture start(InputStream in, Spool spool, Duration window, long bytes) {
        return LiveCapture.start(in, spool, new LiveCapture.Limits(window, bytes, "file"), told::add);
    }

    private static LiveCapture.Ending ending(LiveCapture capture) throws InterruptedException {
        while (capture.ending().isEmpty()) {
            Thread.sleep(5);
        }
        return capture.ending().get();
    }

    private List<Integer> windows(byte[] stream, Duration window, long bytes) throws Exception {
        return windows(new ByteArrayInputStream(stream), window, bytes);
    }

    private List<Integer> windows(InputStream stream, Duration window, long bytes) throws Exception {
        try (Spool spool = open(MUCH)) {
            ending(start(stream, spool, window, bytes));
            List<Integer> packets = new ArrayList<>();
            for (var next = spool.next(Duration.ofMillis(1));
                    next.isPresent();
                    next = spool.next(Duration.ofMillis(1))) {
                packets.add(count(next.get().file()));
                spool.done(next.get());
            }
            return packets;
        }
    }

    private static int count(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            Framing.Extent extent = Framing.measure(content, Long.MAX_VALUE).orElseThrow();
            assertThat(extent.whole()).isEqualTo(Files.size(file));
            return (int) extent.packets();
        }
    }

    /** The capture goes on meanwhile: a window that is closed between listing and looking bears another name, and counts for nothing. */
    private static long bytesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
