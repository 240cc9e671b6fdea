package org.asbuilt.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where records begin and end, and when their packets were captured. */
class FramingTest {
    private static final byte[] ENDLESS = {1, 2, 3, 4, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x7f};

    private static ByteOrder order(boolean isLittle) {
        return isLittle ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void pcapOfEitherOrder(boolean isLittle) throws IOException {
        ByteOrder order = order(isLittle);
        byte[] stream =
                Packets.joined(Packets.header(order), Packets.record(order, 1, 0), Packets.record(order, 2, 61_234));
        assertThat(steps(stream))
                .containsExactly("SECTION 24", "PACKET 86 1800000000000", "PACKET 86 1800000061234", "end");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void pcapngOfEitherOrderWithTheClocksOfItsInterfaces(boolean isLittle) throws IOException {
        ByteOrder order = order(isLittle);
        byte[] stream = Packets.joined(
                Packets.section(order),
                Packets.described(order, 9),
                Packets.described(order, 0x8a),
                Packets.block(order, 1, 0, Packets.START * 1_000_000_000 + 1_500_000),
                Packets.block(order, 2, 1, (Packets.START << 10) + 512),
                Packets.block(order, 3, 7, 0));
        assertThat(steps(stream))
                .containsExactly(
                        "SECTION 28",
                        "INTERFACE 32",
                        "INTERFACE 32",
                        "PACKET 104 1800000000001",
                        "PACKET 104 1800000000500",
                        "PACKET 104",
                        "end");
    }

    @Test
    void laterFilesRepeatWhatWasDescribedAndLeaveTheSectionsLengthOpen() throws IOException {
        ByteOrder order = ByteOrder.LITTLE_ENDIAN;
        byte[] described = Packets.described(order, 6);
        Wire wire = wire(Packets.joined(Packets.section(order), described, described));
        Framing framing = framing(wire);
        framing.next(wire);
        framing.next(wire);
        byte[] prefix = framing.prefix();
        assertThat(prefix).hasSize(60);
        assertThat(Arrays.copyOfRange(prefix, 16, 24)).containsOnly((byte) 0xff);
        framing.next(wire);
        assertThat(framing.prefix()).hasSize(92).endsWith(described);
    }

    @Test
    void everyCutIsFoundAtTheRecordThatItCuts() throws IOException {
        byte[] whole = Packets.pcap(0, 3, 1);
        for (int length = 1; length < whole.length; length++) {
            var extent = Framing.measure(new ByteArrayInputStream(whole, 0, length), Long.MAX_VALUE);
            int packets = Math.max(0, (length - 24) / 86);
            if (length < Framing.MAGIC) {
                assertThat(extent).as("%d", length).isEmpty();
            } else {
                assertThat(extent.orElseThrow())
                        .as("%d", length)
                        .isEqualTo(new Framing.Extent(length < 24 ? 0 : 24 + 86L * packets, packets));
            }
        }
    }

    @Test
    void zerosAfterALossOfPowerAreNoPackets() throws IOException {
        byte[] stream = Packets.joined(Packets.pcap(0, 2, 1), new byte[4096]);
        assertThat(Framing.measure(new ByteArrayInputStream(stream), Long.MAX_VALUE))
                .contains(new Framing.Extent(24 + 2 * 86, 2));
    }

    @Test
    void impossibleLengthsEndTheStream() throws IOException {
        byte[] long1 = Packets.joined(Packets.pcap(0, 1, 1), ENDLESS, ENDLESS);
        assertThat(steps(long1)).last().asString().startsWith("broken at 110: a packet claims");
        byte[] long2 = Packets.joined(Packets.section(ByteOrder.LITTLE_ENDIAN), ENDLESS, ENDLESS);
        assertThat(steps(long2)).last().asString().startsWith("broken at 28: a block claims");
    }

    @Test
    void interfacesWithoutEndAreRefused() throws IOException {
        byte[] described = Packets.described(ByteOrder.LITTLE_ENDIAN, 6);
        byte[][] many = new byte[40_000][];
        Arrays.fill(many, described);
        many[0] = Packets.section(ByteOrder.LITTLE_ENDIAN);
        assertThat(steps(Packets.joined(many))).last().asString().contains("more interfaces than fit");
    }

    @Test
    void anythingElseIsNoCapture() {
        assertThat(Framing.of(new byte[] {'N', 'a', 'm', 'e'})).isEmpty();
        assertThat(Framing.of(new byte[3])).isEmpty();
    }

    private static List<String> steps(byte[] stream) throws IOException {
        List<String> steps = new ArrayList<>();
        Wire wire = wire(stream);
        Framing framing = framing(wire);
        byte[] rest = new byte[1 << 16];
        while (true) {
            switch (framing.next(wire)) {
                case Step.Piece piece -> {
                    steps.add(piece.kind() + " " + piece.length()
                            + (piece.millis().isPresent() ? " " + piece.millis().getAsLong() : ""));
                    wire.fill(rest, 0, (int) piece.rest());
                }
                case Step.End ignored -> {
                    steps.add("end");
                    return steps;
                }
                case Step.Broken broken -> {
                    steps.add("broken at " + broken.place() + ": " + broken.sentence());
                    return steps;
                }
            }
        }
    }

    private static Wire wire(byte[] stream) {
        return new Wire(new ByteArrayInputStream(stream));
    }

    private static Framing framing(Wire wire) throws IOException {
        byte[] magic = new byte[Framing.MAGIC];
        wire.fill(magic, 0, Framing.MAGIC);
        return Framing.of(magic).orElseThrow();
    }
}
