package org.asbuilt.dissect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Fragments are counted with the datagram they belong to, whose content is read once, when all of it came. */
class FragmentsTest {
    private static final int PIECE = 32;

    /** A question about a name of 200 characters, to be cut into pieces. */
    private static byte[] question() {
        byte[] name = new byte[0];
        for (int label = 0; label < 4; label++) {
            name = Wire.join(name, Wire.u8(50), Wire.text(("part" + label + "-").repeat(8) + "xx"));
        }
        return Wire.udp(
                51000, 53, Wire.join(Wire.hex("0001 0100 0001 0000 0000 0000"), name, Wire.hex("00 0001 0001")));
    }

    private static List<byte[]> pieces(int number, byte[] whole) {
        List<byte[]> pieces = new ArrayList<>();
        for (int offset = 0; offset < whole.length; offset += PIECE) {
            int length = Math.min(PIECE, whole.length - offset);
            pieces.add(Wrapping.fragment(number, offset, offset + length < whole.length, whole, length));
        }
        return pieces;
    }

    private static TrafficSummary read(List<byte[]> frames) throws IOException {
        return GoldenTest.read(
                new CaptureBuilder().add(frames.toArray(byte[][]::new)).pcap());
    }

    private static boolean isUnderstood(TrafficSummary summary) {
        return summary.conversations().stream()
                .anyMatch(talk ->
                        talk.protocol().orElse("").equals("DNS") && talk.protocolConfidence() == Confidence.HIGH);
    }

    @Test
    void fragmentsInOrderAreOneFlowAndOneMessage() throws IOException {
        List<byte[]> pieces = pieces(7, question());
        TrafficSummary summary = read(pieces);
        assertThat(summary.flows()).singleElement().satisfies(flow -> {
            assertThat(flow.destinationPort()).hasValue(53);
            assertThat(flow.traffic().packets()).isEqualTo(pieces.size());
        });
        assertThat(isUnderstood(summary)).isTrue();
        assertThat(summary.account().fragments()).isEqualTo(pieces.size());
        assertThat(summary.account().reassembled()).isEqualTo(1);
        assertThat(summary.account().fragmentsGivenUp()).isZero();
        assertThat(summary.account().malformedCount()).isZero();
    }

    @Test
    void anyOrderIsPutTogether() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            List<byte[]> pieces = pieces(7, question());
            Collections.shuffle(pieces, new Random(seed));
            TrafficSummary summary = read(pieces);
            assertThat(isUnderstood(summary)).isTrue();
            assertThat(summary.account().reassembled()).isEqualTo(1);
            assertThat(summary.flows().stream()
                            .mapToLong(flow -> flow.traffic().packets())
                            .sum())
                    .isEqualTo(pieces.size());
        }
    }

    @Test
    void fragmentsBeforeTheFirstHaveNoPorts() throws IOException {
        List<byte[]> pieces = pieces(7, question());
        Collections.swap(pieces, 0, 1);
        assertThat(read(pieces).flows())
                .extracting(
                        flow -> flow.destinationPort().orElse(-1),
                        flow -> flow.traffic().packets())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(-1, 1L),
                        org.assertj.core.groups.Tuple.tuple(53, pieces.size() - 1L));
    }

    @Test
    void aMirrorThatShowsEachFragmentTwiceIsNoMalformation() throws IOException {
        List<byte[]> twice = new ArrayList<>();
        pieces(7, question()).forEach(piece -> twice.addAll(List.of(piece, piece)));
        TrafficSummary summary = read(twice);
        assertThat(summary.account().malformedCount()).isZero();
        assertThat(summary.account().reassembled()).isEqualTo(1);
        assertThat(summary.account().fragmentsGivenUp()).isZero();
        assertThat(summary.flows()).hasSize(1);
    }

    @Test
    void ofOverlappingFragmentsTheFirstStays() throws IOException {
        byte[] whole = question();
        byte[] forged = whole.clone();
        Arrays.fill(forged, 8, forged.length, (byte) 0xEE);
        List<byte[]> pieces = pieces(7, whole);
        pieces.add(1, Wrapping.fragment(7, 0, true, forged, 24));
        pieces.add(3, Wrapping.fragment(7, 16, true, forged, 40));
        TrafficSummary summary = read(pieces);
        assertThat(isUnderstood(summary)).isTrue();
        assertThat(summary.account().malformed())
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(note -> note.layer().equals("IP") && note.reason().equals("fragments overlap"));
    }

    @Test
    void contradictingFragmentsAreNotedAndLeftOut() throws IOException {
        byte[] whole = question();
        List<byte[]> pieces = pieces(7, whole);
        pieces.add(0, Wrapping.fragment(7, 0, true, whole, 13));
        pieces.add(3, Wrapping.fragment(7, 8, false, whole, 8));
        pieces.add(4, Wrapping.fragment(7, 0, true, whole, 0));
        TrafficSummary summary = read(pieces);
        assertThat(isUnderstood(summary)).isTrue();
        assertThat(summary.account().malformedCount()).isEqualTo(3);
        byte[] beyond = Wrapping.fragment(8, 0, false, whole, 32);
        beyond[20] = 0x1F;
        beyond[21] = (byte) 0xFF;
        assertThat(read(List.of(beyond)).account().malformed())
                .singleElement()
                .satisfies(note -> assertThat(note.reason()).contains("behind the longest"));
    }

    @Test
    void whatNeverBecomesCompleteIsGivenUp() throws IOException {
        List<byte[]> pieces = pieces(7, question());
        pieces.remove(2);
        Account account = read(pieces).account();
        assertThat(account.reassembled()).isZero();
        assertThat(account.fragmentsGivenUp()).isEqualTo(1);
        assertThat(account.inFlows()).isEqualTo(pieces.size());
    }

    /** The last fragment comes 31 seconds after the first: it begins another datagram. */
    @Test
    void fragmentsDoNotWaitForEver() throws IOException {
        assertThat(lastAfter(29).reassembled()).isEqualTo(1);
        Account account = lastAfter(31);
        assertThat(account.reassembled()).isZero();
        assertThat(account.fragmentsGivenUp()).isEqualTo(2);
    }

    private static Account lastAfter(long seconds) throws IOException {
        List<byte[]> pieces = pieces(7, question());
        CaptureBuilder capture = new CaptureBuilder()
                .add(pieces.subList(0, pieces.size() - 1).toArray(byte[][]::new))
                .after(seconds * 1_000_000)
                .add(pieces.getLast());
        return GoldenTest.read(capture.pcap()).account();
    }

    @Test
    void theOldestMakesRoom() throws IOException {
        List<byte[]> frames = new ArrayList<>();
        for (int number = 0; number < Fragments.MOST_WAITING + 1; number++) {
            frames.add(pieces(number, question()).getFirst());
        }
        List<byte[]> oldest = pieces(0, question());
        List<byte[]> second = pieces(1, question());
        frames.addAll(second.subList(1, second.size()));
        frames.addAll(oldest.subList(1, oldest.size()));
        Account account = read(frames).account();
        assertThat(account.reassembled()).isEqualTo(1);
        assertThat(account.fragmentsGivenUp()).isEqualTo(1 + Fragments.MOST_WAITING);
    }

    @Test
    void theBytesThatWaitAreBounded() throws IOException {
        List<byte[]> frames = new ArrayList<>();
        byte[] far = Wrapping.fragment(0, 0, true, new byte[64], 64);
        int most = Fragments.MOST_BYTES / Datagram.LONGEST;
        for (int number = 0; number < most + 10; number++) {
            byte[] frame = far.clone();
            System.arraycopy(Wire.u16(number), 0, frame, 18, 2);
            System.arraycopy(Wire.u16(0x2000 | 8000), 0, frame, 20, 2);
            frames.add(frame);
        }
        Fragments fragments = new Fragments();
        Frame frame = new Frame(new Notes("test", 1));
        try (Capture capture = Capture.open(
                "test",
                new java.io.ByteArrayInputStream(
                        new CaptureBuilder().add(frames.toArray(byte[][]::new)).pcap()))) {
            while (capture.next()) {
                assertThat(frame.read(capture)).isTrue();
                assertThat(fragments.complete(fragments.of(frame, capture.timeNanos()), frame))
                        .isFalse();
            }
        }
        assertThat(fragments.bytes()).isEqualTo(Fragments.MOST_BYTES);
    }

    /** The capture holds only the beginning of each fragment: the datagram is counted, its content is not known. */
    @Test
    void cutFragmentsAreNotPutTogether() throws IOException {
        byte[] piece = pieces(7, question()).getFirst();
        byte[] capture =
                new CaptureBuilder().add(Arrays.copyOf(piece, piece.length - 4)).pcap();
        System.arraycopy(Wire.u32le(piece.length), 0, capture, 24 + 12, 4);
        Account account = GoldenTest.read(capture).account();
        assertThat(account.cut()).isEqualTo(1);
        assertThat(account.fragmentsGivenUp()).isEqualTo(1);
        assertThat(account.malformedCount()).isZero();
    }

    private static byte[] piece6(byte[] whole, int offset, int length) {
        boolean isFollowed = offset + length < whole.length;
        byte[] header = Wire.join(Wire.hex("1100"), Wire.u16(offset | (isFollowed ? 1 : 0)), Wire.u32(99));
        byte[] part = Arrays.copyOfRange(whole, offset, offset + length);
        byte[] packet = Wire.ipv6("2001:db8::20", "2001:db8::10", 44, Wire.join(header, part));
        return Wire.ethernet(Wire.HMI, Wire.PLC, 0x86DD, packet);
    }

    @Test
    void fragmentsOfVersion6ArePutTogether() throws IOException {
        byte[] whole = question();
        TrafficSummary summary =
                read(List.of(piece6(whole, 0, 104), piece6(whole, 104, 56), piece6(whole, 160, whole.length - 160)));
        assertThat(isUnderstood(summary)).isTrue();
        assertThat(summary.flows())
                .singleElement()
                .satisfies(flow -> assertThat(flow.traffic().packets()).isEqualTo(3));
        TrafficSummary atomic = read(List.of(piece6(whole, 0, whole.length)));
        assertThat(isUnderstood(atomic)).isTrue();
        assertThat(atomic.account().fragments()).isZero();
    }

    @Test
    void segmentsOfTcpArePutTogether() throws IOException {
        byte[] segment = Wire.tcp(
                40000,
                502,
                1000,
                Frame.ACK,
                GoldenCases.modbusMessage(1, 1, Wire.hex("10 0000 0008 10" + "00".repeat(16))));
        List<byte[]> frames = new ArrayList<>();
        for (int offset = 0; offset < segment.length; offset += 16) {
            int length = Math.min(16, segment.length - offset);
            byte[] frame = Wrapping.fragment(5, offset, offset + length < segment.length, segment, length);
            frame[23] = 6;
            frames.add(frame);
        }
        TrafficSummary summary = read(frames);
        assertThat(summary.account().malformedCount()).isZero();
        assertThat(summary.services()).isEmpty();
        assertThat(summary.conversations()).singleElement().satisfies(talk -> {
            assertThat(talk.protocol()).contains("Modbus");
            assertThat(talk.protocolConfidence()).isEqualTo(Confidence.HIGH);
            assertThat(talk.functions()).hasSize(1);
        });
    }

    /** A mirrored frame longer than the path between the switches. */
    @Test
    void aTunnelInFragmentsIsEnteredOnce() throws IOException {
        byte[] frame = Wire.datagram(51000, 53, Arrays.copyOfRange(question(), 8, question().length));
        byte[] whole = Wrapping.mirrored(3, frame);
        List<byte[]> frames = new ArrayList<>();
        for (byte[] piece : pieces(9, whole)) {
            piece[23] = 47;
            frames.add(piece);
        }
        TrafficSummary summary = read(frames);
        assertThat(isUnderstood(summary)).isTrue();
        assertThat(summary.account().encapsulated()).isEqualTo(1);
        assertThat(summary.tunnels())
                .singleElement()
                .satisfies(tunnel -> assertThat(tunnel.traffic()).isEqualTo(new Traffic(1, frame.length)));
    }
}
