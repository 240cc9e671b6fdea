package org.asbuilt.dissect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/**
 * Whatever the messages at the usual places of a protocol hold, its dissector throws nothing and tells no more than fits
 * into them. Seeded: the same messages each time; {@code -Dhostile.seconds=60} goes on with others.
 */
@Timeout(600)
class HostileMessagesTest {
    private static final int LONGEST_RANDOM = 300;
    private static final int MOST_MESSAGES = 8;
    private static final long SEED = 20_240_917;
    /** Numbers at which lengths and counts overflow or do not advance. */
    private static final List<byte[]> EDGES = Stream.of(
                    "00",
                    "01",
                    "7f",
                    "80",
                    "81",
                    "ff",
                    "0000",
                    "0001",
                    "7fff",
                    "8000",
                    "ffff",
                    "0100",
                    "ff7f",
                    "0080",
                    "00000000",
                    "00000001",
                    "7fffffff",
                    "80000000",
                    "ffffffff",
                    "fffffffe",
                    "ffffff7f",
                    "00000080",
                    "fffffff0",
                    "84ffffffff",
                    "847fffffff",
                    "8000000000000000",
                    "ffffffffffffffff")
            .map(HexFormat.of()::parseHex)
            .toList();

    @TestFactory
    Stream<DynamicTest> noMessageIsTooHostile() throws IOException {
        List<byte[]> seeds = seeds();
        Duration each = Duration.ofMillis(1000L * Integer.getInteger("hostile.seconds", 5) / Dissectors.ALL.size());
        return Dissectors.ALL.stream()
                .map(dissector -> DynamicTest.dynamicTest(dissector.protocol(), () -> read(dissector, seeds, each)));
    }

    /** One input of {@link DissectorFuzz} for each conversation of a golden capture. */
    private static List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        for (Map.Entry<String, Supplier<CaptureBuilder>> golden : Cases.all().entrySet()) {
            seeds.addAll(FuzzSeeds.of(golden.getValue().get().pcap()));
        }
        return seeds;
    }

    private static void read(Dissector dissector, List<byte[]> all, Duration time) throws IOException {
        List<Dissector.Carrier> carriers = dissector.carriers();
        List<byte[]> seeds = all.stream()
                .filter(seed ->
                        carriers.stream().anyMatch(carrier -> Arrays.equals(start(carrier), Arrays.copyOf(seed, 3))))
                .toList();
        assertThat(seeds).as("golden conversations at a usual place").isNotEmpty();
        SplittableRandom random = new SplittableRandom(SEED);
        long end = System.nanoTime() + time.toNanos();
        for (int round = 0; round < 20 || System.nanoTime() < end; round++) {
            byte[] input = round % 4 == 0
                    ? random(random, carriers.get(random.nextInt(carriers.size())))
                    : changed(random, seeds.get(random.nextInt(seeds.size())));
            try {
                read(input);
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError(HexFormat.of().formatHex(input), failure);
            }
        }
    }

    private static void read(byte[] input) throws IOException {
        byte[] capture = DissectorFuzz.capture(input).pcap();
        DissectorFuzz.read(capture);
        TrafficSummary summary = new TrafficReader().read("hostile", new ByteArrayInputStream(capture));
        assertThat(summary.sightings()).hasSizeLessThanOrEqualTo(capture.length);
    }

    private static byte[] start(Dissector.Carrier carrier) {
        return Wire.join(
                Wire.u8(List.of(Dissector.Medium.values()).indexOf(carrier.medium())), Wire.u16(carrier.number()));
    }

    private static byte[] random(SplittableRandom random, Dissector.Carrier carrier) {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.writeBytes(start(carrier));
        for (int message = 1 + random.nextInt(MOST_MESSAGES); message > 0; message--) {
            byte[] octets = new byte[random.nextInt(LONGEST_RANDOM)];
            random.nextBytes(octets);
            message(input, random.nextInt(2), octets);
        }
        return input.toByteArray();
    }

    private static void message(ByteArrayOutputStream input, int direction, byte[] octets) {
        input.write(direction);
        input.writeBytes(Wire.u16(octets.length));
        input.writeBytes(octets);
    }

    /** The conversation with some of its messages altered, cut, sent twice, or sent by the other end. */
    private static byte[] changed(SplittableRandom random, byte[] seed) {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.write(seed, 0, DissectorFuzz.HEADER);
        for (int at = DissectorFuzz.HEADER; at < seed.length; ) {
            int length = (seed[at + 1] & 0xFF) << 8 | (seed[at + 2] & 0xFF);
            byte[] octets = Arrays.copyOfRange(seed, at + 3, at + 3 + length);
            int direction = seed[at] & 1;
            at += 3 + length;
            switch (random.nextInt(8)) {
                case 0 -> message(input, direction, octets);
                case 1 -> message(input, 1 - direction, altered(random, octets));
                case 2 -> {
                    message(input, direction, octets);
                    message(input, direction, altered(random, octets));
                }
                case 3 -> message(input, direction, Arrays.copyOf(octets, random.nextInt(octets.length + 1)));
                default -> message(input, direction, altered(random, octets));
            }
        }
        return input.toByteArray();
    }

    private static byte[] altered(SplittableRandom random, byte[] octets) {
        byte[] altered = octets.clone();
        for (int change = random.nextInt(4); change > 0 && altered.length > 0; change--) {
            byte[] edge = EDGES.get(random.nextInt(EDGES.size()));
            int at = random.nextInt(Math.min(altered.length, 1 + random.nextInt(altered.length)));
            System.arraycopy(edge, 0, altered, at, Math.min(edge.length, altered.length - at));
        }
        return altered;
    }
}
