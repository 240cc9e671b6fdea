package org.asbuilt.dissect;

import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.u16;
import static org.asbuilt.dissect.Wire.u16le;
import static org.asbuilt.dissect.Wire.u32;
import static org.asbuilt.dissect.Wire.u32le;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every link type and every wrapper of a link shows the packet that it holds. */
class LinkTypesTest {
    static final String ACCESS_POINT = "00:00:5e:00:53:31";
    private static final int DATA = 0x0800;
    private static final int QUALITY = 0x8800;
    private static final int TO_DISTRIBUTION = 0x01;
    private static final int FROM_DISTRIBUTION = 0x02;

    /** A frame of a link type, and whether it tells the stations that sent and received the packet. */
    static final class Case {
        private final int linkType;
        private final boolean hasAddresses;
        private final byte[] frame;

        Case(int linkType, boolean hasAddresses, byte[] frame) {
            this.linkType = linkType;
            this.hasAddresses = hasAddresses;
            this.frame = frame;
        }

        int linkType() {
            return linkType;
        }

        boolean hasAddresses() {
            return hasAddresses;
        }

        byte[] frame() {
            return frame;
        }
    }

    static final Map<String, Case> CASES = new TreeMap<>(Map.ofEntries(
            Map.entry("ppp", without(9, join(hex("0021"), Wrapping.packet()))),
            Map.entry("ppp-framed", without(9, join(hex("ff03 0021"), Wrapping.packet()))),
            Map.entry("ppp-compressed", without(9, join(hex("21"), Wrapping.packet()))),
            Map.entry("ppp-hdlc", without(50, join(hex("ff03 0021"), Wrapping.packet()))),
            Map.entry("ppp-hdlc-of-cisco", without(50, join(hex("0f00 0800"), Wrapping.packet()))),
            Map.entry("ppp-of-pppoe", without(51, Wrapping.session(join(hex("0021"), Wrapping.packet())))),
            Map.entry("cisco-hdlc", without(104, join(hex("0f00 0800"), Wrapping.packet()))),
            Map.entry("ppp-with-direction", without(204, join(hex("01 ff03 0021"), Wrapping.packet()))),
            Map.entry("preempted-express", with(274, join(hex("55555555555555d5"), Wrapping.frame()))),
            Map.entry("preempted-start", with(274, join(hex("555555555555554c"), Wrapping.frame()))),
            Map.entry("nflog", without(239, nflog())),
            Map.entry("wireless-ad-hoc", with(105, wireless(DATA, Wire.PLC, Wire.HMI, ACCESS_POINT))),
            Map.entry(
                    "wireless-to-access-point",
                    with(105, wireless(DATA | TO_DISTRIBUTION, ACCESS_POINT, Wire.HMI, Wire.PLC))),
            Map.entry(
                    "wireless-from-access-point",
                    with(105, wireless(DATA | FROM_DISTRIBUTION, Wire.PLC, ACCESS_POINT, Wire.HMI))),
            Map.entry("wireless-bridged", with(105, bridged())),
            Map.entry("wireless-quality-and-control", with(105, quality())),
            Map.entry("radiotap", with(127, Wrapping.radiotap(0, fromAccessPoint()))),
            Map.entry(
                    "radiotap-with-check",
                    with(127, Wrapping.radiotap(0x10, join(fromAccessPoint(), hex("01020304"))))),
            Map.entry("radiotap-padded", with(127, Wrapping.radiotap(0x20, padded()))),
            Map.entry("radiotap-extended", with(127, radiotapExtended())),
            Map.entry("prism", with(119, join(hex("44000000"), u32le(144), new byte[136], fromAccessPoint()))),
            Map.entry("avs", with(163, join(hex("80211001"), u32(64), new byte[56], fromAccessPoint()))),
            Map.entry("avs-as-prism", with(119, join(hex("80211001"), u32(64), new byte[56], fromAccessPoint()))),
            Map.entry("pppoe", outer(0x8864, Wrapping.session(join(hex("0021"), Wrapping.packet())))),
            Map.entry("pppoe-compressed", outer(0x8864, Wrapping.session(join(hex("21"), Wrapping.packet())))),
            Map.entry("mpls", outer(0x8847, Wrapping.labelled(Wrapping.packet()))),
            Map.entry("mpls-pseudowire", with(1, Wrapping.outer(0x8847, Wrapping.labelled(Wrapping.frame())))),
            Map.entry(
                    "mpls-pseudowire-with-control-word",
                    with(1, Wrapping.outer(0x8848, Wrapping.labelled(join(hex("00000000"), Wrapping.frame()))))),
            Map.entry("mac-in-mac", with(1, Wrapping.outer(0x88E7, join(hex("00001234"), Wrapping.frame())))),
            Map.entry("ring", outer(0x892F, join(hex("0034 0001 0800"), Wrapping.packet()))),
            Map.entry("cisco-metadata", outer(0x8909, join(hex("0101 0001 0005 0800"), Wrapping.packet()))),
            Map.entry("inter-switch-link", with(1, Wrapping.interSwitch(7, false, Wrapping.frame()))),
            Map.entry("llc-of-802.1h", outer(48, join(hex("aaaa03 0000f8 0800"), Wrapping.packet())))));

    private static Case without(int linkType, byte[] frame) {
        return new Case(linkType, false, frame);
    }

    private static Case with(int linkType, byte[] frame) {
        return new Case(linkType, true, frame);
    }

    /** Between switches: the addresses of the stations are not told. */
    private static Case outer(int type, byte[] payload) {
        return without(1, Wrapping.outer(type, payload));
    }

    private static byte[] wireless(int control, String first, String second, String third) {
        return Wrapping.wireless(control, first, second, third, Wrapping.subnetwork(0x0800, Wrapping.packet()));
    }

    static byte[] fromAccessPoint() {
        return wireless(DATA | FROM_DISTRIBUTION, Wire.PLC, ACCESS_POINT, Wire.HMI);
    }

    private static byte[] bridged() {
        byte[] rest = join(Wire.mac(Wire.HMI), Wrapping.subnetwork(0x0800, Wrapping.packet()));
        return Wrapping.wireless(DATA | 3, ACCESS_POINT, Wrapping.SWITCH, Wire.PLC, rest);
    }

    private static byte[] quality() {
        byte[] rest = join(u16(0), u32(0), Wrapping.subnetwork(0x0800, Wrapping.packet()));
        return Wrapping.wireless(QUALITY | 0x80 | FROM_DISTRIBUTION, Wire.PLC, ACCESS_POINT, Wire.HMI, rest);
    }

    private static byte[] padded() {
        byte[] rest = join(u16(0), u16(0), Wrapping.subnetwork(0x0800, Wrapping.packet()));
        return Wrapping.wireless(QUALITY | FROM_DISTRIBUTION, Wire.PLC, ACCESS_POINT, Wire.HMI, rest);
    }

    private static byte[] radiotapExtended() {
        byte[] words = join(u32le(0x8000_0003L), u32le(0));
        return join(hex("0000"), u16le(25), words, new byte[4], new byte[8], hex("10"), fromAccessPoint(), new byte[4]);
    }

    private static byte[] nflog() {
        byte[] packet = Wrapping.packet();
        return join(hex("02000000 0500 0a00 6800 0000"), u16le(4 + packet.length), u16le(9), packet);
    }

    static TrafficSummary read(byte[] frame, int linkType) throws IOException {
        return GoldenTest.read(new CaptureBuilder().add(frame).pcap(true, false, linkType));
    }

    @TestFactory
    Stream<DynamicTest> showsThePacketWithin() {
        return CASES.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> check(entry.getValue())));
    }

    private static void check(Case one) throws IOException {
        TrafficSummary summary = read(one.frame(), one.linkType());
        assertThat(summary.account().malformed()).isEmpty();
        assertThat(summary.flows()).singleElement().satisfies(flow -> {
            assertThat(flow.sourceAddress()).hasToString("Optional[192.0.2.20]");
            assertThat(flow.destinationAddress()).hasToString("Optional[192.0.2.10]");
            assertThat(flow.sourcePort()).hasValue(40000);
            assertThat(flow.destinationPort()).hasValue(9999);
            assertThat(flow.etherType()).hasValue(0x0800);
            assertThat(flow.traffic()).isEqualTo(new Traffic(1, one.frame().length));
            if (one.hasAddresses()) {
                assertThat(flow.source()).hasToString("Optional[" + Wire.HMI + "]");
                assertThat(flow.destination()).hasToString("Optional[" + Wire.PLC + "]");
            }
        });
    }

    /** However short a frame is, reading it ends and it is counted. */
    @Test
    void everyLengthIsAccountedFor() throws IOException {
        for (Case one : CASES.values()) {
            for (int length = 0; length < one.frame().length; length++) {
                Account account = read(java.util.Arrays.copyOf(one.frame(), length), one.linkType())
                        .account();
                assertThat(account.inFlows() + account.uncounted()).isEqualTo(1);
                assertThat(account.malformedCount() == 0 && account.uncounted() == 1)
                        .isFalse();
            }
        }
    }

    /** Every octet that is changed leads to an end, and to an account of the frame. */
    @Test
    void everyChangedOctetIsAccountedFor() throws IOException {
        for (Case one : CASES.values()) {
            for (int at = 0; at < one.frame().length; at++) {
                for (int change : new int[] {0x01, 0x80, 0xFF, one.frame()[at]}) {
                    byte[] changed = one.frame().clone();
                    changed[at] ^= (byte) change;
                    TrafficSummary summary = read(changed, one.linkType());
                    Account account = summary.account();
                    assertThat(account.inFlows() + account.uncounted()).isEqualTo(1);
                    assertThat(summary.flows()).hasSize((int) (account.inFlows() + account.encapsulated()));
                }
            }
        }
    }

    @Test
    void theOuterTagsOfInterSwitchLinkAreVlans() throws IOException {
        assertThat(read(Wrapping.interSwitch(7, false, Wrapping.frame()), 1).flows())
                .singleElement()
                .satisfies(flow -> assertThat(flow.vlan()).hasValue(7));
        assertThat(read(Wrapping.interSwitch(1, true, Wrapping.frame()), 1).flows())
                .singleElement()
                .satisfies(flow -> assertThat(flow.vlan()).isEmpty());
    }

    @Test
    void controlProtocolsCountAsTheLinkTheyControl() throws IOException {
        byte[] echo = hex("c021 0901 0008 00000000");
        assertThat(read(echo, 9).flows())
                .singleElement()
                .satisfies(flow -> assertThat(flow.etherType()).hasValue(0x880B));
        assertThat(read(Wrapping.outer(0x8864, Wrapping.session(echo)), 1).flows())
                .singleElement()
                .satisfies(flow -> assertThat(flow.etherType()).hasValue(0x8864));
        assertThat(read(Wrapping.outer(0x8863, hex("1109 0000 0004 01010000")), 1)
                        .flows())
                .singleElement()
                .satisfies(flow -> assertThat(flow.etherType()).hasValue(0x8863));
    }

    @Test
    void encryptedAndManagingFramesCountAsFramesOfTheirKind() throws IOException {
        byte[] hidden = wireless(DATA | 0x40 | TO_DISTRIBUTION, ACCESS_POINT, Wire.HMI, Wire.PLC);
        TrafficSummary encrypted = read(hidden, 105);
        assertThat(encrypted.flows()).singleElement().satisfies(flow -> {
            assertThat(flow.source()).hasToString("Optional[" + Wire.HMI + "]");
            assertThat(flow.destination()).hasToString("Optional[" + Wire.PLC + "]");
            assertThat(flow.etherType()).isEmpty();
        });
        assertThat(encrypted.conversations())
                .singleElement()
                .satisfies(talk -> assertThat(talk.transport()).hasToString("wireless-0x20"));
        byte[] acknowledgement = join(hex("d400 0000"), Wire.mac(Wire.HMI));
        assertThat(read(acknowledgement, 105).conversations())
                .singleElement()
                .satisfies(talk -> assertThat(talk.transport()).hasToString("wireless-0x1d"));
    }

    /** The parallel redundancy protocol's trailer is not content of the frame before it. */
    @Test
    void trailersOfRedundancyAreNotContent() throws IOException {
        byte[] payload = hex("0001 0002 0003 0004");
        byte[] frame = join(payload, hex("0001"), u16(0xA000 | payload.length + 6), hex("88fb"));
        Frame shown = new Frame(new Notes("test", 1));
        try (Capture capture = Capture.open(
                "test",
                new java.io.ByteArrayInputStream(
                        new CaptureBuilder().add(Wrapping.outer(0x88B8, frame)).pcap()))) {
            assertThat(capture.next()).isTrue();
            assertThat(shown.read(capture)).isTrue();
        }
        assertThat(shown.payloadLength).isEqualTo(payload.length);
    }

    @Test
    void endlesslyWrappedFramesAreGivenUp() throws IOException {
        byte[] frame = Wrapping.packet();
        for (int count = 0; count < 40; count++) {
            frame = join(hex("0034 0001"), u16(count == 0 ? 0x0800 : 0x892F), frame);
        }
        assertThat(read(Wrapping.outer(0x892F, frame), 1).account().malformed())
                .singleElement()
                .satisfies(note -> assertThat(note.reason()).contains("within each other"));
    }

    @Test
    void contradictingWrappersAreNoted() throws IOException {
        byte[] session = Wrapping.session(join(hex("0021"), Wrapping.packet()));
        session[4] = 0x7F;
        assertNoted(Wrapping.outer(0x8864, session), 1, "PPPoE");
        byte[] labels = new byte[4 * 20];
        assertNoted(Wrapping.outer(0x8847, labels), 1, "MPLS");
        assertNoted(join(hex("0000"), u16le(400), u32le(0), fromAccessPoint()), 127, "Radiotap");
        assertNoted(join(hex("80211001"), u32(-1), fromAccessPoint()), 163, "AVS");
        assertNoted(join(hex("44000000"), u32le(-1), fromAccessPoint()), 119, "Prism");
        assertNoted(hex("01000000 00000000 00000000 0000"), 105, "802.11");
        assertNoted(hex("02000000 0300 0900 4500"), 239, "NFLOG");
        assertNoted(join(hex("5555555555556100"), Wrapping.frame()), 274, "mPacket");
    }

    private static void assertNoted(byte[] frame, int linkType, String layer) throws IOException {
        assertThat(read(frame, linkType).account().malformed())
                .singleElement()
                .satisfies(note -> assertThat(note.layer()).isEqualTo(layer));
    }
}
