package org.asbuilt.dissect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FrameTest {
    private static Flow flow(byte[] frame) throws IOException {
        return flow(frame, 1);
    }

    private static Flow flow(byte[] frame, int linkType) throws IOException {
        TrafficSummary summary = GoldenTest.read(new CaptureBuilder().add(frame).pcap(true, false, linkType));
        assertThat(summary.flows()).hasSize(1);
        return summary.flows().getFirst();
    }

    private static byte[] datagram() {
        return Wire.ipv4(Wire.HMI_IP, Wire.PLC_IP, 17, Wire.udp(40000, 9999, Wire.text("x")));
    }

    private static void assertDatagram(Flow flow) {
        assertThat(flow.sourceAddress()).hasToString("Optional[192.0.2.20]");
        assertThat(flow.destinationAddress()).hasToString("Optional[192.0.2.10]");
        assertThat(flow.ipProtocol()).hasValue(17);
        assertThat(flow.sourcePort()).hasValue(40000);
        assertThat(flow.destinationPort()).hasValue(9999);
    }

    @Test
    void readsEthernet() throws IOException {
        Flow flow = flow(Wire.ethernet(Wire.HMI, Wire.PLC, 0x0800, datagram()));
        assertDatagram(flow);
        assertThat(flow.source()).hasToString("Optional[" + Wire.HMI + "]");
        assertThat(flow.destination()).hasToString("Optional[" + Wire.PLC + "]");
        assertThat(flow.vlan()).isEmpty();
        assertThat(flow.etherType()).hasValue(0x0800);
    }

    @Test
    void readsOneAndTwoVlanTags() throws IOException {
        byte[] plain = Wire.ethernet(Wire.HMI, Wire.PLC, 0x0800, datagram());
        Flow one = flow(Wire.vlan(0x8100, 0x6005, plain));
        assertDatagram(one);
        assertThat(one.vlan()).hasValue(5);
        Flow two = flow(Wire.vlan(0x88A8, 100, Wire.vlan(0x8100, 7, plain)));
        assertDatagram(two);
        assertThat(two.vlan()).hasValue(7);
        assertThat(two.serviceVlan()).hasValue(100);
    }

    @Test
    void readsLlcAndSubnetworkHeaders() throws IOException {
        byte[] spanningTree = Wire.hex("424203 0000000000");
        Flow llc = flow(Wire.ethernet(Wire.HMI, "01:80:c2:00:00:00", spanningTree.length, spanningTree));
        assertThat(llc.etherType()).isEqualTo(OptionalInt.empty());
        byte[] subnetwork = Wire.join(Wire.hex("aaaa03 000000 0800"), datagram());
        assertDatagram(flow(Wire.ethernet(Wire.HMI, Wire.PLC, subnetwork.length, subnetwork)));
    }

    @Test
    void readsOtherLinkTypes() throws IOException {
        assertDatagram(flow(datagram(), 101));
        assertDatagram(flow(Wire.join(Wire.hex("02000000"), datagram()), 0));
        assertDatagram(flow(Wire.join(Wire.hex("00000002"), datagram()), 108));
        byte[] cooked = Wire.join(Wire.hex("0000 0001 0006"), Wire.mac(Wire.HMI), Wire.hex("0000 0800"), datagram());
        assertDatagram(flow(cooked, 113));
        byte[] cooked2 =
                Wire.join(Wire.hex("0800 0000 00000001 0001 00 06"), Wire.mac(Wire.HMI), Wire.hex("0000"), datagram());
        assertDatagram(flow(cooked2, 276));
        TrafficSummary summary =
                GoldenTest.read(new CaptureBuilder().add(cooked).pcap(true, false, 113));
        assertThat(summary.bindings()).singleElement().satisfies(binding -> {
            assertThat(binding.mac()).hasToString(Wire.HMI);
            assertThat(binding.address()).hasToString(Wire.HMI_IP);
        });
    }

    @Test
    void anUnknownLinkTypeIsCountedAndNoted() throws IOException {
        Account account = GoldenTest.read(new CaptureBuilder().add(datagram()).pcap(true, false, 147))
                .account();
        assertThat(account.uncounted()).isEqualTo(1);
        assertThat(account.malformed())
                .singleElement()
                .satisfies(note -> assertThat(note.layer()).isEqualTo("link"));
    }

    @Test
    void readsIpv6BehindExtensionHeaders() throws IOException {
        byte[] udp = Wire.udp(40000, 9999, Wire.text("x"));
        byte[] extended = Wire.join(Wire.hex("3c00 0104 00000000"), Wire.hex("1100 0104 00000000"), udp);
        Flow flow =
                flow(Wire.ethernet(Wire.HMI, Wire.PLC, 0x86DD, Wire.ipv6("2001:db8::20", "2001:db8::10", 0, extended)));
        assertThat(flow.sourceAddress()).hasToString("Optional[2001:db8::20]");
        assertThat(flow.ipProtocol()).hasValue(17);
        assertThat(flow.destinationPort()).hasValue(9999);
    }

    @Test
    void paddingOfEthernetIsNoPayload() throws IOException {
        byte[] padded = Wire.join(
                Wire.ethernet(
                        Wire.HMI,
                        Wire.PLC,
                        0x0800,
                        Wire.ipv4(Wire.HMI_IP, Wire.PLC_IP, 6, Wire.tcp(40000, 502, 1, Frame.ACK, new byte[0]))),
                new byte[6]);
        TrafficSummary summary =
                GoldenTest.read(new CaptureBuilder().add(padded, padded, padded).pcap());
        assertThat(summary.account().malformedCount()).isZero();
        assertThat(summary.account().notUnderstood()).isEmpty();
    }

    @Test
    void contradictingLengthsAreNotedWithTheirPlace() throws IOException {
        byte[] frame = Wire.ethernet(Wire.HMI, Wire.PLC, 0x0800, datagram());
        frame[14] = 0x42;
        TrafficSummary summary =
                GoldenTest.read(new CaptureBuilder().add(datagram(), frame).pcap());
        assertThat(summary.account().malformed())
                .filteredOn(note -> note.layer().equals("IPv4"))
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.packet()).contains(2L);
                    assertThat(note.offset()).isEqualTo(14);
                });
    }
}
