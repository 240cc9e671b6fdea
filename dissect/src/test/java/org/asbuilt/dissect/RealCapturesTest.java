package org.asbuilt.dissect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Compares what is read from captures of real plants with what tshark says of them: each difference is a failure unless
 * it has one of the {@link Reason}s.
 */
class RealCapturesTest {
    private static final List<String> PLANTS = List.of(
            "plant-licster/pcap/LICSTER_SHUTDOWN.pcapng",
            "plant-licster/pcap/capture_off.pcap",
            "plant-licster/pcap/capture_producing.pcap",
            "pcap/realplant-mb2/iti__mb2.pcap",
            "pcap/modbus/iti__ModbusTCP.pcap",
            "pcap/enip/iti__EthernetIP-CIP.pcap");

    private static Path folder = Path.of("");

    /** Why a row of the truth is not met as it stands. */
    private enum Reason {
        /** tshark gives an ICMP error the ports of the packet it quotes. */
        PORTS_OF_A_QUOTED_PACKET,
        /** tshark 4.0 takes the seconds of a pcap file for signed; the format says unsigned. */
        SIGNED_SECONDS,
        /** The protocol that tells it has no dissector yet. */
        NO_DISSECTOR_YET
    }

    /** Protocols whose identities the dissectors of this module tell. */
    private static final List<String> TOLD =
            List.of("LLDP", "HTTP", "HTTP/JSON", "Modbus/TCP", "S7COMM", "ENIP", "DHCP", "DNS", "MDNS");

    @BeforeAll
    static void findData() {
        Optional<Path> found = RealCaptures.folder();
        assumeTrue(found.isPresent(), "no development data: set the system property asbuilt.data");
        folder = found.orElseThrow();
    }

    private static TrafficSummary read(String capture) throws IOException {
        return new TrafficReader().read(folder.resolve(capture));
    }

    private record Counted(long packets, long bytes, Instant first, Instant last) {
        Counted plus(Counted other) {
            return new Counted(
                    packets + other.packets,
                    bytes + other.bytes,
                    first.isBefore(other.first) ? first : other.first,
                    last.isAfter(other.last) ? last : other.last);
        }
    }

    private static String text(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    /** The key of a flow in the columns of the truth, which gives IPv6 no protocol and names the outermost EtherType. */
    private static String key(Flow flow) {
        boolean isVersion6 =
                flow.sourceAddress().map(NetworkAddress::isVersion6).orElse(false);
        boolean isIp = flow.sourceAddress().isPresent();
        return String.join(
                ",",
                text(flow.source()),
                text(flow.destination()),
                text(flow.vlan()),
                text(flow.sourceAddress()),
                text(flow.destinationAddress()),
                isVersion6 ? "" : text(flow.ipProtocol()),
                text(flow.sourcePort()),
                text(flow.destinationPort()),
                isIp || flow.etherType().isEmpty()
                        ? ""
                        : "0x%04x".formatted(flow.etherType().getAsInt()));
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static String key(Map<String, String> row) {
        return String.join(
                ",",
                cell(row, "eth_src"),
                cell(row, "eth_dst"),
                cell(row, "vlan"),
                cell(row, "ip_src"),
                cell(row, "ip_dst"),
                cell(row, "ip_proto"),
                cell(row, "src_port"),
                cell(row, "dst_port"),
                cell(row, "ip_src").isEmpty() ? cell(row, "eth_type") : "");
    }

    private static Instant time(String epoch) {
        BigDecimal seconds = new BigDecimal(epoch);
        long whole = seconds.longValue();
        return Instant.ofEpochSecond(
                whole,
                seconds.subtract(BigDecimal.valueOf(whole)).movePointRight(9).longValue());
    }

    private static Counted counted(Map<String, String> row) {
        return new Counted(
                Long.parseLong(cell(row, "packets")),
                Long.parseLong(cell(row, "bytes")),
                time(cell(row, "first_epoch")),
                time(cell(row, "last_epoch")));
    }

    private static Map<String, Counted> flows(TrafficSummary summary) {
        Map<String, Counted> flows = new TreeMap<>();
        summary.flows().forEach(flow -> {
            Counted counted =
                    new Counted(flow.traffic().packets(), flow.traffic().bytes(), flow.first(), flow.last());
            flows.merge(key(flow), counted, Counted::plus);
        });
        return flows;
    }

    @TestFactory
    Stream<DynamicTest> flowsAreThoseOfTheTruth() throws IOException {
        return RealCaptures.all(folder).stream()
                .map(capture -> DynamicTest.dynamicTest(capture, () -> compareFlows(capture)));
    }

    private static void compareFlows(String capture) throws IOException {
        TrafficSummary summary = read(capture);
        Account account = summary.account();
        RealCaptures.packets(folder, capture)
                .ifPresent(packets -> assertThat(account.packets()).isEqualTo(packets));
        assertThat(account.inFlows() + account.uncounted()).isEqualTo(account.packets());
        Map<String, Counted> mine = flows(summary);
        List<Map<String, String>> truth = RealCaptures.truth(folder, capture, "flows");
        Map<String, Reason> explained = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (Map<String, String> row : truth) {
            Counted found = mine.remove(key(row));
            if (!counted(row).equals(found)) {
                reason(row)
                        .ifPresentOrElse(
                                reason -> explained.put(key(row), reason), () -> wrong.add(row + " but " + found));
            }
        }
        if (!truth.isEmpty()) {
            mine.keySet().removeIf(key -> isExplained(key, explained));
            assertThat(wrong).as("differ from the truth").isEmpty();
            assertThat(mine).as("not in the truth").isEmpty();
        }
        System.out.println("real capture " + capture + ": " + truth.size() + " flows compared, " + explained.size()
                + " explained " + new TreeSet<>(explained.values()));
    }

    private static Optional<Reason> reason(Map<String, String> row) {
        if (cell(row, "ip_proto").equals("1") && !cell(row, "src_port").isEmpty()) {
            return Optional.of(Reason.PORTS_OF_A_QUOTED_PACKET);
        }
        if (cell(row, "first_epoch").startsWith("-")) {
            return Optional.of(Reason.SIGNED_SECONDS);
        }
        return Optional.empty();
    }

    /** The flow that we saw instead of an explained row. */
    private static boolean isExplained(String key, Map<String, Reason> explained) {
        return explained.entrySet().stream().anyMatch(entry -> switch (entry.getValue()) {
            case PORTS_OF_A_QUOTED_PACKET ->
                entry.getKey().replaceFirst(",\\d+,\\d+,$", ",,,").equals(key);
            case SIGNED_SECONDS, NO_DISSECTOR_YET -> false;
        });
    }

    @TestFactory
    Stream<DynamicTest> stationsAndIdentitiesArePlantsTruth() {
        return PLANTS.stream().map(capture -> DynamicTest.dynamicTest(capture, () -> compareIdentities(capture)));
    }

    private static void compareIdentities(String capture) throws IOException {
        TrafficSummary summary = read(capture);
        List<Map<String, String>> truth = RealCaptures.truth(folder, capture, "identity");
        assertThat(truth).isNotEmpty();
        Map<String, String> vendors = new TreeMap<>();
        summary.stations().stream()
                .filter(Station::wasHeard)
                .forEach(station ->
                        vendors.put(station.mac().toString(), station.vendor().orElse("")));
        Map<String, Reason> explained = new TreeMap<>();
        TreeSet<String> expectedStations = new TreeSet<>();
        for (Map<String, String> row : truth) {
            String mac = cell(row, "eth_src");
            expectedStations.add(mac);
            if (cell(row, "field").equals("oui_vendor")) {
                assertThat(plain(vendors.getOrDefault(mac, "never heard"))).isEqualTo(plain(cell(row, "value")));
                compareBinding(summary, mac, cell(row, "ip_src"));
            } else if (TOLD.contains(cell(row, "protocol"))) {
                assertThat(tells(summary, row)).as(row.toString()).isTrue();
            } else {
                explained.put(row.toString(), Reason.NO_DISSECTOR_YET);
            }
        }
        assertThat(vendors.keySet()).containsExactlyElementsOf(expectedStations);
        System.out.println("real capture " + capture + ": " + truth.size() + " identities compared, " + explained.size()
                + " explained " + new TreeSet<>(explained.values()));
    }

    private static void compareBinding(TrafficSummary summary, String mac, String address) {
        if (!address.isEmpty()) {
            assertThat(summary.bindings())
                    .anyMatch(binding -> binding.mac().toString().equals(mac)
                            && binding.address().toString().equals(address)
                            && binding.attachment() == Binding.Attachment.ON_SEGMENT);
        }
    }

    private static String plain(String vendor) {
        return vendor.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** Chassis and port identifiers stand as hexadecimal digits in the truth. */
    private static boolean tells(TrafficSummary summary, Map<String, String> row) {
        String value = cell(row, "value");
        boolean isHex = cell(row, "field").equals("lldp.chassis.id") && value.matches("([0-9a-f]{2})+");
        String expected = isHex ? new String(Wire.hex(value), java.nio.charset.StandardCharsets.UTF_8) : value;
        return summary.sightings().stream()
                .map(Sighted::sighting)
                .filter(sighting -> text(sighting.endpoint().mac()).equals(cell(row, "eth_src")))
                .anyMatch(sighting -> sighting.toString().contains(expected));
    }

    /** The inventory that the truth of the production line proves: who serves what. */
    @Test
    void theProductionLineHasItsServers() throws IOException {
        List<Service> services = read("pcap/realplant-mb2/iti__mb2.pcap").services();
        assertThat(hosts(services, 502)).containsExactly(24, 26, 44, 46, 64, 66, 84, 86, 104, 143, 144, 163, 164);
        assertThat(hosts(services, 102)).containsExactly(14, 31, 51, 71, 91, 111, 130, 146, 151, 166, 236, 237);
        assertThat(hosts(services, 44818)).containsExactly(23, 43, 63, 83);
        assertThat(hosts(services, 1433)).containsExactly(11);
    }

    private static List<Integer> hosts(List<Service> services, int port) {
        return services.stream()
                .filter(service -> service.endpoint().port().equals(OptionalInt.of(port)))
                .map(service -> service.endpoint().address().orElseThrow().toString())
                .map(address -> Integer.parseInt(address.substring(address.lastIndexOf('.') + 1)))
                .sorted()
                .toList();
    }

    /** The three captures of the line, merged, hold every station of each. */
    @Test
    void capturesOfOnePlantMerge() throws IOException {
        TrafficSummary line = read("pcap/realplant-mb2/iti__mb2.pcap");
        TrafficSummary modbus = read("pcap/modbus/iti__ModbusTCP.pcap");
        TrafficSummary ethernetIp = read("pcap/enip/iti__EthernetIP-CIP.pcap");
        TrafficSummary all = line.merge(modbus).merge(ethernetIp);
        assertThat(all.account().packets())
                .isEqualTo(line.account().packets()
                        + modbus.account().packets()
                        + ethernetIp.account().packets());
        TreeSet<MacAddress> known =
                new TreeSet<>(line.stations().stream().map(Station::mac).toList());
        assertThat(all.stations()).extracting(Station::mac).containsExactlyElementsOf(known);
        assertThat(all.conversations())
                .isEqualTo(line.merge(modbus.merge(ethernetIp)).conversations());
    }

    @Test
    void theSmallPlantTalksAsDocumented() throws IOException {
        List<String> talks = read("plant-licster/pcap/capture_off.pcap").conversations().stream()
                .map(talk -> text(talk.client().address()) + " " + text(talk.protocol()) + " "
                        + text(talk.server().address()) + ":"
                        + text(talk.server().port()))
                .sorted()
                .toList();
        assertThat(talks)
                .containsExactly(
                        "192.168.0.10 Modbus 192.168.0.30:502",
                        "192.168.0.20 Modbus 192.168.0.30:502",
                        "192.168.0.30 Modbus 192.168.0.51:502",
                        "192.168.0.30 Modbus 192.168.0.52:502");
    }
}
