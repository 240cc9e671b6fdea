package org.asbuilt.dissect;

import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.u16;
import static org.asbuilt.dissect.Wire.u32;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.asbuilt.dissect.Tunnel.Kind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A packet within a packet is counted in its own flow beside the one that carries it. */
class TunnelTest {
    private static final long NONE = -1;

    /** A frame with a tunnel: its identifier, negative if it has none, and the bytes of the packet within. */
    static final class Case {
        private final Kind kind;
        private final long identifier;
        private final int inner;
        private final byte[] frame;

        Case(Kind kind, long identifier, int inner, byte[] frame) {
            this.kind = kind;
            this.identifier = identifier;
            this.inner = inner;
            this.frame = frame;
        }

        Kind kind() {
            return kind;
        }

        long identifier() {
            return identifier;
        }

        int inner() {
            return inner;
        }

        byte[] frame() {
            return frame;
        }
    }

    private static final int PACKET = Wrapping.packet().length;
    private static final int FRAME = Wrapping.frame().length;

    static final Map<String, Case> CASES = new TreeMap<>(Map.ofEntries(
            Map.entry("ip-in-ip", new Case(Kind.IPV4_IN_IP, NONE, PACKET, Wrapping.outerPacket(4, Wrapping.packet()))),
            Map.entry(
                    "ip-in-ipv6",
                    new Case(
                            Kind.IPV4_IN_IP,
                            NONE,
                            PACKET,
                            Wrapping.outer(0x86DD, Wire.ipv6("2001:db8::1", "2001:db8::2", 4, Wrapping.packet())))),
            Map.entry("gre", gre(Kind.GRE, NONE, PACKET, join(hex("0000 0800"), Wrapping.packet()))),
            Map.entry(
                    "gre-with-checksum",
                    gre(Kind.GRE, NONE, PACKET, join(hex("8000 0800 00000000"), Wrapping.packet()))),
            Map.entry(
                    "gre-with-key",
                    gre(Kind.GRE, 0xC0FFEE00L, PACKET, Wrapping.routing(0x0800, 0xC0FFEE00L, Wrapping.packet()))),
            Map.entry("gre-ethernet", gre(Kind.GRE, 9, FRAME, Wrapping.routing(0x6558, 9, Wrapping.frame()))),
            Map.entry(
                    "gre-mpls",
                    gre(Kind.GRE, 9, PACKET, Wrapping.routing(0x8847, 9, Wrapping.labelled(Wrapping.packet())))),
            Map.entry(
                    "pptp",
                    gre(
                            Kind.PPTP,
                            77,
                            PACKET,
                            join(hex("3081 880b 0030"), u16(77), u32(1), u32(0), hex("ff03 0021"), Wrapping.packet()))),
            Map.entry("erspan-1", gre(Kind.ERSPAN, NONE, FRAME, join(hex("0000 88be"), Wrapping.frame()))),
            Map.entry("erspan-2", gre(Kind.ERSPAN, 101, FRAME, Wrapping.mirrored(101, Wrapping.frame()))),
            Map.entry("erspan-3", gre(Kind.ERSPAN, 102, FRAME, Wrapping.mirroredWithSubheader(102, Wrapping.frame()))),
            Map.entry(
                    "vxlan",
                    new Case(
                            Kind.VXLAN,
                            4242,
                            FRAME,
                            Wrapping.outerPacket(17, Wrapping.extensibleLan(4242, Wrapping.frame())))),
            Map.entry(
                    "geneve",
                    new Case(
                            Kind.GENEVE,
                            5,
                            FRAME,
                            Wrapping.outerPacket(17, Wrapping.virtualization(5, 0x6558, Wrapping.frame())))),
            Map.entry(
                    "geneve-ip",
                    new Case(
                            Kind.GENEVE,
                            5,
                            PACKET,
                            Wrapping.outerPacket(17, Wrapping.virtualization(5, 0x0800, Wrapping.packet())))),
            Map.entry("l2tp", new Case(Kind.L2TP, 0x0003_0004L, PACKET, layerTwo()))));

    private static Case gre(Kind kind, long identifier, int inner, byte[] header) {
        return new Case(kind, identifier, inner, Wrapping.outerPacket(47, header));
    }

    private static byte[] framed(String name) {
        return Objects.requireNonNull(CASES.get(name)).frame();
    }

    private static byte[] layerTwo() {
        byte[] pointToPoint = join(hex("ff03 0021"), Wrapping.packet());
        byte[] header = join(hex("4002"), u16(8 + pointToPoint.length), hex("0003 0004"));
        return Wrapping.outerPacket(17, Wire.udp(1701, 1701, join(header, pointToPoint)));
    }

    private static TrafficSummary read(byte[]... frames) throws IOException {
        return GoldenTest.read(new CaptureBuilder().add(frames).pcap());
    }

    private static void assertConsistent(TrafficSummary summary) {
        Account account = summary.account();
        assertThat(account.packets()).isEqualTo(account.inFlows() + account.uncounted());
        assertThat(summary.flows().stream()
                        .mapToLong(flow -> flow.traffic().packets())
                        .sum())
                .isEqualTo(account.inFlows() + account.encapsulated());
    }

    @TestFactory
    Stream<DynamicTest> countsBothPackets() {
        return CASES.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> check(entry.getValue())));
    }

    private static void check(Case one) throws IOException {
        TrafficSummary summary = read(one.frame());
        assertConsistent(summary);
        assertThat(summary.account().malformed()).isEmpty();
        assertThat(summary.account().encapsulated()).isEqualTo(1);
        assertThat(summary.tunnels()).singleElement().satisfies(tunnel -> {
            assertThat(tunnel.kind()).isEqualTo(one.kind());
            assertThat(tunnel.identifier().orElse(NONE)).isEqualTo(one.identifier());
            assertThat(tunnel.source().toString()).isIn(Wrapping.LEFT, "2001:db8::1");
            assertThat(tunnel.destination().toString()).isIn(Wrapping.RIGHT, "2001:db8::2");
        });
        assertThat(summary.flows()).hasSize(2);
        Flow outer = summary.flows().stream()
                .filter(flow -> flow.source().toString().contains(Wrapping.SWITCH))
                .findFirst()
                .orElseThrow();
        assertThat(outer.traffic().bytes()).isEqualTo(one.frame().length);
        Flow inner = summary.flows().stream()
                .filter(flow -> flow.destinationPort().equals(java.util.OptionalInt.of(9999)))
                .findFirst()
                .orElseThrow();
        assertThat(inner.sourceAddress()).hasToString("Optional[192.0.2.20]");
        assertThat(inner.source().isPresent()).isEqualTo(one.inner() == FRAME);
        assertThat(summary.account().notUnderstood()).hasSize(1).allMatch(kind -> kind.port() == 9999);
    }

    @Test
    void countsBytesOfTheInnerPacketAlone() throws IOException {
        for (Case one : CASES.values()) {
            assertThat(read(one.frame()).tunnels())
                    .singleElement()
                    .satisfies(tunnel -> assertThat(tunnel.traffic()).isEqualTo(new Traffic(1, one.inner())));
        }
    }

    @Test
    void readsVersion6WithinVersion4() throws IOException {
        TrafficSummary summary = read(Wrapping.outerPacket(41, Wrapping.packet6()));
        assertConsistent(summary);
        assertThat(summary.tunnels())
                .singleElement()
                .satisfies(tunnel -> assertThat(tunnel.kind()).isEqualTo(Kind.IPV6_IN_IP));
        assertThat(summary.flows())
                .anyMatch(flow -> flow.sourceAddress().toString().equals("Optional[2001:db8::20]")
                        && flow.destinationPort().orElse(0) == 9999);
    }

    @Test
    void countsTheDirectionsOfATunnelApart() throws IOException {
        byte[] back = Wrapping.outer(
                0x0800, Wire.ipv4(Wrapping.RIGHT, Wrapping.LEFT, 17, Wrapping.extensibleLan(4242, Wrapping.frame())));
        byte[] forth = framed("vxlan");
        TrafficSummary one = read(forth, forth, back);
        assertThat(one.tunnels())
                .extracting(tunnel -> tunnel.traffic().packets())
                .containsExactly(2L, 1L);
        TrafficSummary other = new TrafficReader()
                .read(
                        "other.pcap",
                        new ByteArrayInputStream(
                                new CaptureBuilder().add(back, framed("gre")).pcap()));
        assertThat(one.merge(other).tunnels()).isEqualTo(other.merge(one).tunnels());
        assertThat(one.merge(other).tunnels())
                .extracting(tunnel -> tunnel.traffic().packets())
                .containsExactlyInAnyOrder(2L, 2L, 1L);
        assertThat(one.merge(other).account()).isEqualTo(other.merge(one).account());
    }

    @Test
    void contentIsReadFromTheInnerPacket() throws IOException {
        CaptureBuilder talk = new CaptureBuilder();
        new TcpTalk(talk, 40000, 502)
                .open()
                .ask(GoldenCases.modbusMessage(1, 1, hex("03 0000 0001")))
                .answer(GoldenCases.modbusMessage(1, 1, hex("03 02 0000")));
        byte[][] mirrored = talk.frames().stream()
                .map(frame -> Wrapping.outerPacket(47, Wrapping.mirrored(1, frame)))
                .toArray(byte[][]::new);
        TrafficSummary summary = read(mirrored);
        assertConsistent(summary);
        assertThat(summary.services()).singleElement().satisfies(service -> {
            assertThat(service.protocol()).contains("Modbus");
            assertThat(service.confidence()).isEqualTo(Confidence.HIGH);
        });
        assertThat(summary.stations())
                .extracting(station -> station.mac().toString())
                .contains(Wire.PLC, Wire.HMI);
    }

    @Test
    void tunnelsWithinTunnelsAreReadToTheFourthDepth() throws IOException {
        byte[] payload = Wrapping.packet();
        for (int depth = 1; depth < 8; depth++) {
            payload = Wire.ipv4("198.51.100." + depth, "203.0.113." + depth, 4, payload);
            TrafficSummary summary = read(Wrapping.outer(0x0800, payload));
            assertConsistent(summary);
            assertThat(summary.account().encapsulated()).isEqualTo(Math.min(depth, 4));
            assertThat(summary.account().malformedCount()).isEqualTo(depth > 4 ? 1 : 0);
        }
    }

    @Test
    void whatOnlyLooksLikeATunnelIsNone() throws IOException {
        byte[] noNetwork = Wire.udp(50000, 8472, join(new byte[8], Wrapping.frame()));
        byte[] laterVersion = Wire.udp(50000, 6081, join(hex("c000 6558 00000000"), Wrapping.frame()));
        byte[] control = Wire.udp(1701, 1701, hex("c802 0014 0000 0000 0000 0000 8008 0000 0000 0001"));
        List<byte[]> outer = List.of(
                Wrapping.outerPacket(17, noNetwork),
                Wrapping.outerPacket(17, laterVersion),
                Wrapping.outerPacket(17, control),
                Wrapping.outerPacket(47, hex("0000 2000 00000000")),
                Wrapping.outerPacket(47, join(hex("4000 0800 00000000 00000000"), Wrapping.packet())),
                Wrapping.outerPacket(47, hex("2081 880b 0000 0001 00000001")));
        for (byte[] frame : outer) {
            TrafficSummary summary = read(frame);
            assertThat(summary.flows()).hasSize(1);
            assertThat(summary.tunnels()).isEmpty();
            assertThat(summary.account().malformedCount()).isZero();
        }
    }

    @Test
    void everyLengthIsAccountedFor() throws IOException {
        for (Case one : CASES.values()) {
            for (int length = 14; length < one.frame().length; length++) {
                TrafficSummary summary = read(Arrays.copyOf(one.frame(), length));
                assertConsistent(summary);
                assertThat(summary.account().malformedCount()).isPositive();
            }
        }
    }
}
