package org.asbuilt.dissect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to the bytes of a golden capture, reading ends and accounts for what it could not read. */
@Timeout(120)
class HostileBytesTest {
    private static final int MUTATIONS = 3_000;
    private static final int FILE_HEADER = 24;
    /** A shorter file is no capture at all. */
    private static final int MAGIC = 4;

    static List<Path> captures() throws IOException {
        try (Stream<Path> files = Files.walk(GoldenTest.FOLDER)) {
            return files.filter(file -> file.endsWith("capture.pcap")).sorted().toList();
        }
    }

    private static TrafficSummary read(byte[] bytes) throws IOException {
        TrafficSummary summary = GoldenTest.read(bytes);
        Account account = summary.account();
        assertThat(account.packets()).isEqualTo(account.inFlows() + account.uncounted());
        assertThat(summary.flows().stream()
                        .mapToLong(flow -> flow.traffic().packets())
                        .sum())
                .isEqualTo(account.inFlows() + account.encapsulated());
        assertThat(summary.conversations().size())
                .isLessThanOrEqualTo((int) (account.inFlows() + account.encapsulated()));
        summary.services();
        summary.stations();
        summary.bindings();
        summary.sightings();
        summary.tunnels();
        return summary;
    }

    @ParameterizedTest
    @MethodSource("captures")
    void everyTruncationOfTheFileIsNoted(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        int boundary = FILE_HEADER;
        long packets = 0;
        for (int length = 0; length < whole.length; length++) {
            if (length > boundary) {
                boundary += 16 + length(whole, boundary);
                packets++;
            }
            Account account = read(Arrays.copyOf(whole, length)).account();
            boolean isNoted =
                    account.malformed().stream().anyMatch(note -> note.layer().equals("capture"));
            assertThat(isNoted).isEqualTo(length != boundary);
            assertThat(account.truncations().isEmpty()).isEqualTo(length == boundary || length < MAGIC);
            assertThat(account.packets()).isLessThanOrEqualTo(packets);
        }
    }

    /** The packets of a capture. */
    static List<byte[]> frames(byte[] file) {
        List<byte[]> frames = new ArrayList<>();
        for (int record = FILE_HEADER; record < file.length; record += 16 + length(file, record)) {
            frames.add(Arrays.copyOfRange(file, record + 16, record + 16 + length(file, record)));
        }
        return frames;
    }

    private static int length(byte[] file, int record) {
        return (file[record + 8] & 0xFF) | (file[record + 9] & 0xFF) << 8;
    }

    /** A packet that really is shorter, and one that the capture cut: both at every length. */
    @ParameterizedTest
    @MethodSource("captures")
    void everyTruncationOfAPacketIsRead(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int record = FILE_HEADER; record < whole.length; ) {
            int length = length(whole, record);
            for (int shorter = 0; shorter < length; shorter++) {
                byte[] cut = Wire.join(
                        Arrays.copyOf(whole, record + 8),
                        Wire.u32le(shorter),
                        Arrays.copyOfRange(whole, record + 12, record + 16 + shorter),
                        Arrays.copyOfRange(whole, record + 16 + length, whole.length));
                assertThat(read(cut).account().cut()).isEqualTo(1);
                byte[] isShort = cut.clone();
                System.arraycopy(Wire.u32le(shorter), 0, isShort, record + 12, 4);
                assertThat(read(isShort).account().cut()).isZero();
            }
            record += 16 + length;
        }
    }

    @ParameterizedTest
    @MethodSource("captures")
    void seededMutationsAreRead(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        SplittableRandom random = new SplittableRandom(whole.length);
        for (int round = 0; round < MUTATIONS; round++) {
            byte[] mutated = whole.clone();
            int changes = 1 + random.nextInt(8);
            for (int change = 0; change < changes; change++) {
                int at = random.nextInt(mutated.length);
                mutated[at] = switch (random.nextInt(4)) {
                    case 0 -> (byte) 0xFF;
                    case 1 -> 0;
                    case 2 -> (byte) (mutated[at] ^ 1 << random.nextInt(8));
                    default -> (byte) random.nextInt(256);
                };
            }
            read(mutated);
        }
    }

    @ParameterizedTest
    @MethodSource("captures")
    void payloadsWithoutTheirStartAreRead(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int record = FILE_HEADER; record < whole.length; ) {
            int length = length(whole, record);
            byte[] without = Wire.join(
                    Arrays.copyOf(whole, record), Arrays.copyOfRange(whole, record + 16 + length, whole.length));
            read(without);
            record += 16 + length;
        }
    }
}
