package org.asbuilt.dissect;

import static org.asbuilt.dissect.Wire.HMI;
import static org.asbuilt.dissect.Wire.HMI_IP;
import static org.asbuilt.dissect.Wire.OTHER;
import static org.asbuilt.dissect.Wire.PLC;
import static org.asbuilt.dissect.Wire.PLC_IP;
import static org.asbuilt.dissect.Wire.address;
import static org.asbuilt.dissect.Wire.ethernet;
import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.ipv4;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.mac;
import static org.asbuilt.dissect.Wire.text;
import static org.asbuilt.dissect.Wire.u16;
import static org.asbuilt.dissect.Wire.u8;
import static org.asbuilt.dissect.Wire.udp;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.asbuilt.dissect.NetworkStructure.Basis;
import org.asbuilt.dissect.NetworkStructure.Subnetwork;
import org.asbuilt.dissect.NetworkStructure.View;
import org.asbuilt.dissect.Rhythm.Pattern;
import org.junit.jupiter.api.Test;

/** What traffic shows of the network around it. */
class StructureTest {
    private static final String ALL = "ff:ff:ff:ff:ff:ff";
    private static final byte[] PAYLOAD = text("four");

    private static NetworkStructure structure(CaptureBuilder capture) throws IOException {
        return GoldenTest.read(capture.pcap()).structure();
    }

    private static Rhythm rhythm(CaptureBuilder capture) throws IOException {
        return GoldenTest.read(capture.pcap())
                .conversations()
                .getFirst()
                .rhythm()
                .orElseThrow();
    }

    private static byte[] packet(String source, int identification, int hopLimit, byte[] datagram) {
        byte[] packet = ipv4(source, PLC_IP, 17, datagram);
        System.arraycopy(u16(identification), 0, packet, 4, 2);
        packet[8] = (byte) hopLimit;
        return packet;
    }

    @Test
    void aPollWithSeveralMessagesIsOneCycle() throws IOException {
        CaptureBuilder capture = new CaptureBuilder();
        for (int cycle = 0; cycle < 40; cycle++) {
            capture.add(Wire.datagram(50000, 9999, PAYLOAD)).add(Wire.datagram(50000, 9999, PAYLOAD));
            capture.add(Wire.reply(9999, 50000, PAYLOAD)).after(497_000 + cycle % 3 * 1_000);
        }
        Rhythm rhythm = rhythm(capture);
        assertThat(rhythm.pattern()).isEqualTo(Pattern.CYCLIC);
        assertThat(rhythm.period()).isBetween(Duration.ofMillis(500), Duration.ofMillis(502));
        assertThat(rhythm.jitter()).isBetween(Duration.ofNanos(500_000), Duration.ofMillis(2));
    }

    @Test
    void irregularMessagesAreEvents() throws IOException {
        CaptureBuilder capture = new CaptureBuilder();
        for (int event = 0; event < 40; event++) {
            capture.add(Wire.datagram(50000, 9999, PAYLOAD)).after(1_000L << event * 7 % 13);
        }
        assertThat(rhythm(capture).pattern()).isEqualTo(Pattern.EVENT);
    }

    @Test
    void fewMessagesHaveNoRhythm() throws IOException {
        CaptureBuilder capture = new CaptureBuilder();
        for (int event = 0; event < 10; event++) {
            capture.add(Wire.datagram(50000, 9999, PAYLOAD));
        }
        assertThat(GoldenTest.read(capture.pcap()).conversations().getFirst().rhythm())
                .isEmpty();
    }

    @Test
    void aLeaseTellsMaskAndGateway() throws IOException {
        byte[] options = join(
                hex("350105 0104"),
                address("255.255.254.0"),
                hex("0304"),
                address(PLC_IP),
                hex("3604"),
                address(PLC_IP),
                u8(255));
        byte[] offer = join(
                hex("02010600 12345678 0000 0000 00000000"),
                address(HMI_IP),
                hex("00000000 00000000"),
                mac(HMI),
                new byte[10 + 64 + 128],
                hex("63825363"),
                options);
        NetworkStructure structure =
                structure(new CaptureBuilder().add(Wire.reply(67, 68, offer)).add(Wire.datagram(50000, 9999, PAYLOAD)));
        assertThat(structure.subnetworks()).extracting(Subnetwork::range).containsExactly("192.0.2.0/23");
        Subnetwork subnet = structure.subnetworks().getFirst();
        assertThat(subnet.basis()).isEqualTo(Basis.CONFIGURED);
        assertThat(subnet.members()).extracting(Object::toString).containsExactly(PLC_IP, HMI_IP);
        assertThat(structure.routers()).singleElement().satisfies(router -> {
            assertThat(router.mac().toString()).isEqualTo(PLC);
            assertThat(router.isNamed()).isTrue();
        });
    }

    @Test
    void aDirectedBroadcastTellsTheMask() throws IOException {
        byte[] packet = ipv4("192.0.2.70", "192.0.2.127", 17, udp(50000, 9999, PAYLOAD));
        NetworkStructure structure = structure(new CaptureBuilder().add(ethernet(HMI, ALL, 0x0800, packet)));
        assertThat(structure.subnetworks()).singleElement().satisfies(subnet -> {
            assertThat(subnet.range()).isEqualTo("192.0.2.64/26");
            assertThat(subnet.basis()).isEqualTo(Basis.BROADCAST);
        });
        assertThat(structure.vantage().view()).isEqualTo(View.GROUPS_ONLY);
    }

    @Test
    void lookingFarOnTheLinkTellsALargerSubnet() throws IOException {
        byte[] question =
                join(hex("0001080006 04 0001"), mac(HMI), address("192.0.2.20"), new byte[6], address("192.0.3.40"));
        NetworkStructure structure = structure(new CaptureBuilder().add(ethernet(HMI, ALL, 0x0806, question)));
        assertThat(structure.subnetworks()).singleElement().satisfies(subnet -> {
            assertThat(subnet.range()).isEqualTo("192.0.2.0/23");
            assertThat(subnet.basis()).isEqualTo(Basis.ADDRESS_RESOLUTION);
        });
    }

    @Test
    void oneStationForManyAddressesForwards() throws IOException {
        CaptureBuilder capture = new CaptureBuilder();
        for (int host = 1; host < 12; host++) {
            byte[] packet = packet("198.51.100." + host, host, 63, udp(50000, 9999, PAYLOAD));
            capture.add(ethernet(OTHER, PLC, 0x0800, packet));
        }
        assertThat(structure(capture).routers()).singleElement().satisfies(router -> {
            assertThat(router.mac().toString()).isEqualTo(OTHER);
            assertThat(router.behind()).isEqualTo(11);
            assertThat(router.confidence()).isEqualTo(Confidence.MEDIUM);
        });
    }

    @Test
    void differentHopLimitsOfOneAddressAreSuspicious() throws IOException {
        NetworkStructure structure = structure(new CaptureBuilder()
                .add(ethernet(HMI, PLC, 0x0800, packet(HMI_IP, 1, 63, udp(50001, 9999, PAYLOAD))))
                .add(ethernet(HMI, PLC, 0x0800, packet(HMI_IP, 2, 127, udp(50002, 9999, PAYLOAD))))
                .add(ethernet(OTHER, PLC, 0x0800, packet("192.0.2.30", 3, 64, udp(50002, 9999, PAYLOAD)))));
        assertThat(structure.translations()).singleElement().satisfies(translation -> {
            assertThat(translation.address().toString()).isEqualTo(HMI_IP);
            assertThat(translation.hopLimits()).containsExactly(63, 127);
            assertThat(translation.confidence()).isEqualTo(Confidence.MEDIUM);
        });
    }

    @Test
    void mirroredAndForwardedPacketsAreTold() throws IOException {
        byte[] packet = packet(HMI_IP, 77, 64, udp(50000, 9999, PAYLOAD));
        byte[] forwarded = packet(HMI_IP, 77, 63, udp(50000, 9999, PAYLOAD));
        byte[] next = packet(HMI_IP, 78, 64, udp(50000, 9999, PAYLOAD));
        NetworkStructure.Vantage vantage = structure(new CaptureBuilder()
                        .add(ethernet(HMI, OTHER, 0x0800, packet))
                        .add(ethernet(HMI, OTHER, 0x0800, packet))
                        .add(ethernet(OTHER, PLC, 0x0800, forwarded))
                        .add(ethernet(HMI, OTHER, 0x0800, next))
                        .after(1_000_000)
                        .add(ethernet(HMI, OTHER, 0x0800, next)))
                .vantage();
        assertThat(vantage.mirrored()).isEqualTo(1);
        assertThat(vantage.forwarded()).isEqualTo(1);
    }

    @Test
    void aLongSilenceInBusyTrafficIsBlindTime() throws IOException {
        CaptureBuilder capture = new CaptureBuilder();
        for (int number = 0; number < 2_000; number++) {
            capture.add(Wire.datagram(50000, 9999, PAYLOAD)).after(number == 1_000 ? 3_000_000 : 0);
        }
        assertThat(structure(capture).vantage().blindTimes()).singleElement().satisfies(blind -> {
            assertThat(Duration.between(blind.start(), blind.end())).isEqualTo(Duration.ofMillis(3_001));
            assertThat(blind.expected()).isBetween(1_000L, 2_000L);
        });
    }

    @Test
    void domainsViewAndOneWayFlows() throws IOException {
        byte[] tagged = Wire.vlan(0x8100, 12, ethernet(HMI, ALL, 0x88B5, PAYLOAD));
        NetworkStructure structure = structure(new CaptureBuilder()
                .add(tagged)
                .add(ethernet(OTHER, ALL, 0x88B5, PAYLOAD))
                .add(Wire.datagram(50000, 9999, PAYLOAD))
                .add(ethernet(HMI, OTHER, 0x0800, ipv4(HMI_IP, "192.0.2.30", 17, udp(50000, 9999, PAYLOAD)))));
        assertThat(structure.domains())
                .extracting(NetworkStructure.BroadcastDomain::vlan)
                .containsExactly(OptionalInt.empty(), OptionalInt.of(12));
        assertThat(structure.oneWay()).hasSize(2);
        assertThat(structure.vantage().view()).isEqualTo(View.ONE_STATION);
        assertThat(structure.vantage().station().map(Object::toString)).isEqualTo(Optional.of(HMI));
        assertThat(structure.neighbours()).isEqualTo(List.of());
    }

    @Test
    void mergedPartsTellTheSameInAnyOrder() throws IOException {
        CaptureBuilder one = new CaptureBuilder();
        CaptureBuilder two = new CaptureBuilder().after(60_000_000);
        for (int number = 0; number < 40; number++) {
            one.add(Wire.datagram(50000, 9999, PAYLOAD)).after(20_000);
            two.add(Wire.datagram(50000, 9999, PAYLOAD)).after(20_000 + number * 10);
        }
        TrafficSummary first = new TrafficReader().read("one", new java.io.ByteArrayInputStream(one.pcap()));
        TrafficSummary second = new TrafficReader().read("two", new java.io.ByteArrayInputStream(two.pcap()));
        assertThat(first.merge(second).structure())
                .isEqualTo(second.merge(first).structure());
        assertThat(first.merge(second).conversations())
                .isEqualTo(second.merge(first).conversations());
        Rhythm rhythm = first.merge(second).conversations().getFirst().rhythm().orElseThrow();
        assertThat(rhythm.cycles()).isEqualTo(64);
    }
}
