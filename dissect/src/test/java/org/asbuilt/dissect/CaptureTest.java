package org.asbuilt.dissect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptureTest {
    private static final CaptureBuilder THREE = new CaptureBuilder()
            .add(Wire.datagram(1, 2, Wire.text("one")))
            .add(Wire.datagram(1, 2, Wire.text("three")))
            .add(Wire.datagram(1, 2, Wire.text("sixteen")));

    private record Seen(long number, long time, int captured, long wire, int linkType) {}

    private static List<Seen> seen(byte[] file) throws IOException {
        return seen(file, new Notes("test", 100));
    }

    private static List<Seen> seen(byte[] file, Notes notes) throws IOException {
        List<Seen> seen = new ArrayList<>();
        try (Capture capture = Capture.open(new ByteArrayInputStream(file), notes)) {
            while (capture.next()) {
                seen.add(new Seen(
                        capture.packetNumber(),
                        capture.timeNanos(),
                        capture.capturedLength(),
                        capture.wireLength(),
                        capture.linkType()));
            }
        }
        return seen;
    }

    private static List<Seen> expected() {
        List<Seen> expected = new ArrayList<>();
        for (int index = 0; index < 3; index++) {
            int length = THREE.frames().get(index).length;
            expected.add(new Seen(index + 1, CaptureBuilder.micros(index) * 1000, length, length, 1));
        }
        return expected;
    }

    @ParameterizedTest
    @CsvSource({"true,true", "true,false", "false,true", "false,false"})
    void readsPcapOfBothByteOrdersAndClocks(boolean isLittle, boolean isNanos) throws IOException {
        assertThat(seen(THREE.pcap(isLittle, isNanos, 1))).isEqualTo(expected());
    }

    @ParameterizedTest
    @CsvSource({
        "true,6,1000000",
        "false,6,1000000",
        "true,9,1000000000",
        "false,138,1024",
        "true,148,1048576",
        "true,3,1000"
    })
    void readsPcapngOfBothByteOrdersAndAnyClock(boolean isLittle, int resolution, long ticks) throws IOException {
        List<Seen> seen = seen(THREE.pcapng(isLittle, resolution, ticks));
        assertThat(seen).hasSize(3);
        for (int index = 0; index < 3; index++) {
            long tick = 1_000_000_000L / ticks + 1;
            assertThat(seen.get(index).time())
                    .isBetween(
                            expected().get(index).time() - tick,
                            expected().get(index).time());
        }
    }

    @Test
    void readsGzip() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(THREE.pcap());
        }
        assertThat(seen(packed.toByteArray())).isEqualTo(expected());
        for (int length = 2; length < packed.size(); length++) {
            Account account =
                    GoldenTest.read(Arrays.copyOf(packed.toByteArray(), length)).account();
            assertThat(account.packets()).isLessThanOrEqualTo(3);
            assertThat(account.malformed()).as("cut at " + length).isNotEmpty();
        }
    }

    @Test
    void readsSeveralSectionsOfDifferentByteOrder() throws IOException {
        byte[] two = Wire.join(THREE.pcapng(true, 6, 1_000_000), THREE.pcapng(false, 9, 1_000_000_000));
        assertThat(seen(two)).hasSize(6).allMatch(packet -> packet.linkType() == 1);
    }

    @Test
    void readsSimpleAndObsoletePacketBlocks() throws IOException {
        CaptureBuilder.Order order = new CaptureBuilder.Order(true);
        byte[] frame = Wire.datagram(1, 2, Wire.text("x"));
        byte[] padding = new byte[-frame.length & 3];
        byte[] obsolete = Wire.join(
                order.u16(0),
                order.u16(0),
                order.u32(0),
                order.u32(5_000_000),
                order.u32(frame.length),
                order.u32(frame.length),
                frame,
                padding);
        byte[] simple = Wire.join(order.u32(frame.length), frame, padding);
        byte[] unknown = Wire.hex("00000000");
        byte[] file = Wire.join(
                CaptureBuilder.section(order),
                CaptureBuilder.description(order, 6),
                CaptureBuilder.block(order, 0x0BAD, unknown),
                CaptureBuilder.block(order, 2, obsolete),
                CaptureBuilder.block(order, 3, simple));
        assertThat(seen(file))
                .containsExactly(
                        new Seen(1, 5_000_000_000L, frame.length, frame.length, 1),
                        new Seen(2, 5_000_000_000L, frame.length, frame.length, 1));
    }

    private static byte[] counters(CaptureBuilder.Order order, int number, long byInterface, long bySystem) {
        byte[] options = Wire.join(
                order.u16(4),
                order.u16(8),
                order.u64(9_999),
                order.u16(5),
                order.u16(8),
                order.u64(byInterface),
                order.u16(7),
                order.u16(8),
                order.u64(bySystem),
                order.u32(0));
        return CaptureBuilder.block(order, 5, Wire.join(order.u32(number), order.u32(0), order.u32(0), options));
    }

    /** The counters of an interface go on: the last ones hold, those of interfaces and sections add up. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void sumsWhatInterfacesDropped(boolean isLittle) throws IOException {
        CaptureBuilder.Order order = new CaptureBuilder.Order(isLittle);
        byte[] section = Wire.join(
                CaptureBuilder.section(order),
                CaptureBuilder.description(order, 6),
                CaptureBuilder.description(order, 9),
                counters(order, 0, 3, 1),
                counters(order, 0, 5, 2),
                counters(order, 1, 100, 0));
        Account account = GoldenTest.read(Wire.join(section, section)).account();
        assertThat(account.dropped()).hasValue(214);
        assertThat(account.malformedCount()).isZero();
        assertThat(GoldenTest.read(THREE.pcap()).account().dropped()).isEmpty();
        byte[] hostile = Wire.join(section, counters(order, 0, -1, -1), counters(order, 7, 1, 1));
        Account saturated = GoldenTest.read(hostile).account();
        assertThat(saturated.dropped()).hasValue(Long.MAX_VALUE);
        assertThat(saturated.malformedCount()).isEqualTo(1);
    }

    @Test
    void countsBlocksThatAreNotRead() throws IOException {
        CaptureBuilder.Order order = new CaptureBuilder.Order(true);
        byte[] names = CaptureBuilder.block(order, 4, order.u32(0));
        byte[] secrets = CaptureBuilder.block(order, 10, order.u32(0));
        byte[] custom = CaptureBuilder.block(order, 0x0BAD, order.u32(0));
        byte[] file = Wire.join(THREE.pcapng(true, 6, 1_000_000), names, secrets, custom);
        assertThat(GoldenTest.read(file).account().blocksNotRead()).isEqualTo(2);
        assertThat(GoldenTest.read(file).account().packets()).isEqualTo(3);
    }

    @Test
    void interfaceOffsetMovesTheClock() {
        assertThat(new PcapngClock(6, 100).nanos(1_500_000)).isEqualTo(101_500_000_000L);
        assertThat(new PcapngClock(6, -1).nanos(1_500_000)).isEqualTo(500_000_000L);
        assertThat(new PcapngClock(0x80 | 63, 0).nanos(Long.MIN_VALUE)).isEqualTo(1_000_000_000L);
        assertThat(new PcapngClock(18, 0).nanos(1_500_000_000_000_000_000L)).isEqualTo(1_500_000_000L);
        assertThat(new PcapngClock(6, Long.MAX_VALUE).nanos(-1)).isEqualTo(Long.MAX_VALUE);
        assertThat(new PcapngClock(127, 0).nanos(-1)).isZero();
    }

    @Test
    void saysWhereTheFileWasCut() throws IOException {
        byte[] whole = THREE.pcap();
        int end = whole.length - THREE.frames().get(2).length - 16;
        Account account =
                GoldenTest.read(Arrays.copyOf(whole, whole.length - 1)).account();
        assertThat(account.packets()).isEqualTo(2);
        assertThat(account.truncations()).containsExactly(new Account.Truncation("capture.pcap", end));
    }

    @Test
    void impossibleLengthsCostNoMemory() throws IOException {
        byte[] file = THREE.pcap();
        System.arraycopy(Wire.u32le(0xFFFF_FFF0L), 0, file, 24 + 8, 4);
        Notes notes = new Notes("test", 100);
        assertThat(seen(file, notes)).isEmpty();
        assertThat(notes.kept())
                .singleElement()
                .satisfies(note -> assertThat(note.offset()).isEqualTo(24));
        byte[] pcapng = Wire.join(
                CaptureBuilder.section(new CaptureBuilder.Order(true)), Wire.hex("06000000 fcffffff 00000000"));
        Notes more = new Notes("test", 100);
        assertThat(seen(pcapng, more)).isEmpty();
        assertThat(more.count()).isPositive();
    }

    @Test
    void garbageIsNotACapture() throws IOException {
        for (byte[] garbage : Stream.of("", "x", "this is no capture at all", "\u001f\u008b")
                .map(Wire::text)
                .toList()) {
            Notes notes = new Notes("test", 100);
            assertThat(seen(garbage, notes)).isEmpty();
            assertThat(notes.count())
                    .as(new String(garbage, java.nio.charset.StandardCharsets.ISO_8859_1))
                    .isPositive();
        }
    }

    /** Records longer than the buffer make it grow; the packets before and after are whole. */
    @Test
    void readsRecordsLongerThanTheBuffer() throws IOException {
        CaptureBuilder builder = new CaptureBuilder()
                .add(Wire.datagram(1, 2, Wire.text("before")))
                .add(Wire.ethernet(Wire.HMI, Wire.PLC, 0x88B5, new byte[3 << 20]))
                .add(Wire.datagram(1, 2, Wire.text("after")));
        assertThat(seen(builder.pcap())).extracting(Seen::captured).containsExactly(48, (3 << 20) + 14, 47);
    }
}
