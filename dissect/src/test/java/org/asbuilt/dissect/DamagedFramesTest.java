package org.asbuilt.dissect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What is told of frames that are cut short or of which an octet is another stays what it was, for every link type, every tunnel and every
 * sort of header. Rewritten with {@code -Dgolden.rewrite=true}.
 */
class DamagedFramesTest {
    private static final Path FOLDER = Path.of("src/test/resources/damaged-frames");
    private static final int ETHERNET = 1;

    @TestFactory
    Stream<DynamicTest> damageIsReadAsItWas() {
        Map<String, Map<String, LinkTypesTest.Case>> groups = new TreeMap<>();
        Map<String, LinkTypesTest.Case> links = groups.computeIfAbsent("link-types", key -> new TreeMap<>());
        links.putAll(LinkTypesTest.CASES);
        Map<String, LinkTypesTest.Case> tunnels = groups.computeIfAbsent("tunnels", key -> new TreeMap<>());
        TunnelTest.CASES.forEach((name, one) -> tunnels.put(name, sample(ETHERNET, one.frame())));
        groups.put("headers", headers());
        return groups.entrySet().stream()
                .map(group -> DynamicTest.dynamicTest(group.getKey(), () -> check(group.getKey(), group.getValue())));
    }

    private static Map<String, LinkTypesTest.Case> headers() {
        byte[] segment = Wire.tcp(40000, 502, 7, Frame.SYN | Frame.ACK, Wire.text("x"));
        byte[] datagram = Wire.udp(40000, 9999, Wire.text("x"));
        byte[] four = Wire.ipv4(Wire.HMI_IP, Wire.PLC_IP, Frame.UDP, datagram);
        byte[] plain = Wire.ethernet(Wire.HMI, Wire.PLC, 0x0800, four);
        byte[] subnetwork = Wire.join(Wire.hex("aaaa03 000000 0800"), four);
        byte[] spanning = Wire.hex("424203 0000000000");
        return new TreeMap<>(Map.ofEntries(
                Map.entry("udp", sample(ETHERNET, plain)),
                Map.entry(
                        "tcp",
                        sample(
                                ETHERNET,
                                Wire.ethernet(
                                        Wire.HMI,
                                        Wire.PLC,
                                        0x0800,
                                        Wire.ipv4(Wire.HMI_IP, Wire.PLC_IP, Frame.TCP, segment)))),
                Map.entry(
                        "ipv6",
                        sample(
                                ETHERNET,
                                Wire.ethernet(
                                        Wire.HMI,
                                        Wire.PLC,
                                        0x86DD,
                                        Wire.ipv6("2001:db8::1", "2001:db8::2", Frame.UDP, datagram)))),
                Map.entry("vlan", sample(ETHERNET, Wire.vlan(0x8100, 0x6005, plain))),
                Map.entry("two-vlans", sample(ETHERNET, Wire.vlan(0x88A8, 100, Wire.vlan(0x8100, 7, plain)))),
                Map.entry("llc", sample(ETHERNET, Wire.ethernet(Wire.HMI, Wire.PLC, spanning.length, spanning))),
                Map.entry(
                        "subnetwork",
                        sample(ETHERNET, Wire.ethernet(Wire.HMI, Wire.PLC, subnetwork.length, subnetwork))),
                Map.entry("raw", sample(101, four)),
                Map.entry("loopback", sample(0, Wire.join(Wire.hex("02000000"), four))),
                Map.entry(
                        "cooked",
                        sample(
                                113,
                                Wire.join(
                                        Wire.hex("0000 0001 0006"), Wire.mac(Wire.HMI), Wire.hex("0000 0800"), four))),
                Map.entry(
                        "cooked-2",
                        sample(
                                276,
                                Wire.join(
                                        Wire.hex("0800 0000 00000001 0001 00 06"),
                                        Wire.mac(Wire.HMI),
                                        Wire.hex("0000"),
                                        four)))));
    }

    private static LinkTypesTest.Case sample(int linkType, byte[] frame) {
        return new LinkTypesTest.Case(linkType, false, frame);
    }

    private static void check(String group, Map<String, LinkTypesTest.Case> samples) throws IOException {
        StringBuilder page = new StringBuilder("case\toctets\tlengths\tcut\tchanged\n");
        for (Map.Entry<String, LinkTypesTest.Case> sample : samples.entrySet()) {
            page.append(sample.getKey())
                    .append('\t')
                    .append(Damage.line(
                            sample.getValue().frame(),
                            octets -> told(sample.getValue().linkType(), octets)))
                    .append('\n');
        }
        Damage.check(FOLDER.resolve(group + ".tsv"), page);
    }

    /** How many octets went over the wire is another number for every length, and left out. */
    private static String told(int linkType, byte[] frame) throws IOException {
        TrafficSummary summary = GoldenTest.read(new CaptureBuilder().add(frame).pcap(true, false, linkType));
        return String.join(
                "\n",
                summary.flows().stream().map(DamagedFramesTest::text).collect(Collectors.joining("\n")),
                summary.bindings().toString(),
                summary.account().encapsulated() + " " + summary.account().uncounted() + " "
                        + summary.account().cut() + " " + summary.account().fragments(),
                summary.account().malformed().stream()
                        .map(one -> one.layer() + " " + one.reason() + " at "
                                + (one.offset() == frame.length ? "the end" : one.offset()))
                        .collect(Collectors.joining("\n")));
    }

    private static String text(Flow flow) {
        return String.join(
                " ",
                Stream.of(
                                flow.source(),
                                flow.destination(),
                                flow.vlan(),
                                flow.serviceVlan(),
                                flow.etherType(),
                                flow.sourceAddress(),
                                flow.destinationAddress(),
                                flow.ipProtocol(),
                                flow.sourcePort(),
                                flow.destinationPort(),
                                flow.hopLimit())
                        .map(String::valueOf)
                        .toList());
    }
}
