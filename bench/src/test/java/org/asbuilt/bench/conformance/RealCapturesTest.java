package org.asbuilt.bench.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.asbuilt.dissect.Binding;
import org.asbuilt.dissect.MacAddress;
import org.asbuilt.dissect.Service;
import org.asbuilt.dissect.Station;
import org.asbuilt.dissect.TrafficReader;
import org.asbuilt.dissect.TrafficSummary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Compares what is read from captures of real plants with what tshark and Zeek say of them. */
class RealCapturesTest {
    /** Captures made on one segment, so that every address heard is that of the station that sent it. */
    private static final List<String> PLANTS = List.of(
            "plant-licster/pcap/LICSTER_SHUTDOWN.pcapng",
            "plant-licster/pcap/capture_off.pcap",
            "plant-licster/pcap/capture_producing.pcap",
            "pcap/realplant-mb2/iti__mb2.pcap",
            "pcap/modbus/iti__ModbusTCP.pcap",
            "pcap/enip/iti__EthernetIP-CIP.pcap");

    private static Optional<TestData> found = Optional.empty();
    private static int compared;
    private static long agreements;

    @BeforeAll
    static void findData() {
        found = TestData.find(Path.of(".."));
        if (found.isEmpty()) {
            System.out.println("real captures: none compared, no development data; set asbuilt.data to their folder");
        }
        assumeTrue(found.isPresent(), "no development data: set the system property asbuilt.data");
    }

    @AfterAll
    static void sayHowMany() {
        System.out.println(
                "real captures: " + compared + " compared with other tools, which agree in " + agreements + " things");
    }

    private static TestData data() {
        return found.orElseThrow();
    }

    private static TrafficSummary read(String capture) throws IOException {
        return new TrafficReader().read(data().file(capture));
    }

    @TestFactory
    Stream<DynamicTest> everyDifferenceHasAReason() throws IOException {
        Conformance conformance = new Conformance(data());
        return data().captures().stream()
                .map(capture -> DynamicTest.dynamicTest(capture, () -> compare(conformance, capture)));
    }

    private static void compare(Conformance conformance, String capture) throws IOException {
        Comparison comparison = conformance.compare(capture);
        compared++;
        agreements +=
                comparison.found().values().stream().mapToLong(Long::longValue).sum();
        assertThat(comparison.unexplained())
                .as("differences from other tools without a reason")
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyPacketIsAccountedFor() throws IOException {
        return data().captures().stream()
                .map(capture -> DynamicTest.dynamicTest(capture, () -> {
                    var account = read(capture).account();
                    assertThat(account.inFlows() + account.uncounted()).isEqualTo(account.packets());
                }));
    }

    @TestFactory
    Stream<DynamicTest> addressesOfPlantsAreOnTheSegment() {
        return PLANTS.stream().map(capture -> DynamicTest.dynamicTest(capture, () -> onSegment(capture)));
    }

    private static void onSegment(String capture) throws IOException {
        Set<String> bindings = new HashSet<>();
        read(capture).bindings().stream()
                .filter(binding -> binding.attachment() == Binding.Attachment.ON_SEGMENT)
                .forEach(binding -> bindings.add(binding.mac() + " " + binding.address()));
        List<String> expected = data().truth(capture, "identity").stream()
                .filter(row -> row.cell("field").equals("oui_vendor"))
                .filter(row -> !row.cell("ip_src").isEmpty())
                .flatMap(row ->
                        Stream.of(row.cell("ip_src").split("\\|")).map(address -> row.cell("eth_src") + " " + address))
                .toList();
        assertThat(expected).isNotEmpty();
        assertThat(bindings).containsAll(expected);
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
                .map(talk -> ZeekTalks.address(talk.client().address())
                        + " " + talk.protocol().orElse("") + " "
                        + ZeekTalks.address(talk.server().address())
                        + ":" + talk.server().port().orElse(0))
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
