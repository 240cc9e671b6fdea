package org.asbuilt.importers;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.dissect.Numbers;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The logs that the ICSNPP parsers are to write for captures, against what another dissector tells of the same captures. The
 * folder is given by {@code -Dasbuilt.data}; without it the tests are skipped.
 */
class ZeekRealDataTest {
    private static final Path DATA = Path.of(System.getProperty("asbuilt.data", "../../shared/data"));
    private static final Path TRUTH = DATA.resolve("truth/pcap");

    /** Folders of logs with the capture from which they were made. */
    private static final Map<String, String> CAPTURES = Map.ofEntries(
            Map.entry("icsnpp-bacnet/analyzer.basic", "bacnet/icsnpp__bacnet_example.pcap"),
            Map.entry("icsnpp-bacnet/analyzer.error-reject-abort", "bacnet/icsnpp__bacnet_error_reject_abort.pcap"),
            Map.entry("icsnpp-bacnet/analyzer.segmented_data", "bacnet/icsnpp__bacnet_segmented_data.pcap"),
            Map.entry("icsnpp-dnp3/analyzer.basic", "dnp3/icsnpp__dnp3_example.pcap"),
            Map.entry("icsnpp-enip/analyzer.basic", "enip/icsnpp__enip_cip_example.pcap"),
            Map.entry(
                    "icsnpp-enip/analyzer.multiple_service_request", "enip/icsnpp__multiple_service_packet_cip.pcapng"),
            Map.entry(
                    "icsnpp-enip/analyzer.set_attr_single_service",
                    "enip/icsnpp__set_attribute_single_service_cip.pcapng"),
            Map.entry("icsnpp-hart-ip/tests.all_message_ids", "hart-ip/icsnpp__hart-ip_all_messageIDs.pcapng"),
            Map.entry(
                    "icsnpp-hart-ip/tests.publish_and_keepAlive_messages",
                    "hart-ip/icsnpp__hart-ip_publish_and_keepAlive.pcapng"),
            Map.entry("icsnpp-modbus/analyzer.basic", "modbus/icsnpp__modbus_example.pcap"),
            Map.entry("icsnpp-s7comm/analyzer.s7comm_plus", "s7/icsnpp__s7comm_plus.pcap"),
            Map.entry("icsnpp-s7comm/analyzer.s7ident", "s7/icsnpp__s7ident.pcap"),
            Map.entry("icsnpp-s7comm/analyzer.snap7", "s7/icsnpp__snap7.pcap"),
            Map.entry("icsnpp-synchrophasor/analyzer.1PMU_TCP", "synchrophasor/icsnpp__C37.118_1PMU_TCP.pcap"),
            Map.entry("icsnpp-synchrophasor/analyzer.1PMU_UDP", "synchrophasor/icsnpp__C37.118_1PMU_UDP.pcap"),
            Map.entry(
                    "icsnpp-synchrophasor/analyzer.2PMUsInSync_TCP",
                    "synchrophasor/icsnpp__C37.118_2PMUsInSync_TCP.pcap"),
            Map.entry(
                    "icsnpp-opcua-binary/analyzer.non-standard-port",
                    "opcua/icsnpp__open62541_client-server_mainloop-not-localhost-non-standard-port.pcap"),
            Map.entry(
                    "icsnpp-profinet-io-cm/tests.profinet_io_cm_connect",
                    "profinet/icsnpp__profinet_io_cm_connect.pcapng"),
            Map.entry(
                    "icsnpp-profinet-io-cm/tests.profinet_io_cm_connect_minimal",
                    "profinet/icsnpp__profinet_io_cm_connect_minimal.pcapng"),
            Map.entry(
                    "icsnpp-profinet-io-cm/tests.profinet_io_cm_control",
                    "profinet/icsnpp__profinet_io_cm_control.pcapng"),
            Map.entry("icsnpp-profinet-io-cm/tests.profinet_io_cm_read", "profinet/icsnpp__profinet_io_cm_read.pcapng"),
            Map.entry(
                    "icsnpp-profinet-io-cm/tests.profinet_io_cm_release",
                    "profinet/icsnpp__profinet_io_cm_release.pcapng"),
            Map.entry(
                    "icsnpp-profinet-io-cm/tests.profinet_io_cm_write", "profinet/icsnpp__profinet_io_cm_write.pcapng"),
            Map.entry(
                    "icsnpp-omron-fins/tests.omron_fins_tcp",
                    "omron-fins/piercema__omron_fins_tcp_commands_responses.pcap"));

    @BeforeAll
    static void theDataIsThere() {
        Assumptions.assumeTrue(
                Files.isDirectory(TRUTH) && Files.isDirectory(DATA.resolve("zeek")),
                "real data is not on this machine: set -Dasbuilt.data to its folder");
    }

    private static List<Path> logs(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .toList();
        }
    }

    private static List<NamedCsvRecord> table(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(file)) {
            return records.stream().toList();
        }
    }

    private static boolean isStation(String address) {
        try {
            return !address.isEmpty() && IpAddress.parse(address).isUnicast() && !address.endsWith(".255");
        } catch (InvalidValue e) {
            return false;
        }
    }

    @Test
    void everyLogIsRecognisedAndUnderstood() throws IOException {
        long lines = 0;
        long understood = 0;
        List<String> wrong = new ArrayList<>();
        List<Path> logs = logs(DATA.resolve("zeek"));
        for (Path log : logs) {
            Heard heard = Heard.of(log);
            if (!heard.importer().equals("zeek-logs")) {
                wrong.add(log + " is read by " + heard.importer());
            }
            heard.receipt().remarks().stream()
                    .filter(remark -> remark.severity() == Severity.ERROR)
                    .forEach(remark -> wrong.add(log + ": " + remark.text()));
            lines += heard.receipt().read();
            understood += heard.receipt().understood();
        }
        System.out.println("zeek: " + logs.size() + " logs, " + understood + " of " + lines + " lines understood");
        assertThat(wrong).isEmpty();
        assertThat(logs).hasSizeGreaterThanOrEqualTo(183);
        assertThat(understood).isEqualTo(lines);
    }

    /** What speaks with what: nothing that is not in the capture, and all that is in it where conn.log was kept whole. */
    @Test
    void theConnectionsAreThoseOfTheCapture() throws IOException {
        List<String> invented = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        int found = 0;
        for (Map.Entry<String, String> pair : CAPTURES.entrySet()) {
            Set<String> talks = new TreeSet<>();
            Set<String> both = new TreeSet<>();
            talks(pair.getValue(), talks, both);
            Set<String> claimed = new TreeSet<>();
            boolean hasConnections = false;
            for (Path log : logs(DATA.resolve("zeek").resolve(pair.getKey()))) {
                hasConnections |= log.endsWith("conn.log");
                for (List<Claim> link : Heard.of(log).subjects(Kind.CONNECTION).values()) {
                    claimed.add(ends(link));
                }
            }
            for (String one : claimed) {
                if (talks.contains(one)) {
                    found++;
                } else {
                    invented.add(pair.getKey() + ": " + one);
                }
            }
            if (hasConnections) {
                both.stream()
                        .filter(one -> !claimed.contains(one))
                        .forEach(one -> missing.add(pair.getKey() + ": " + one));
            }
        }
        System.out.println("zeek: connections found " + found + ", invented " + invented + ", missing " + missing);
        assertThat(invented).isEmpty();
        assertThat(missing).isEmpty();
    }

    private static String ends(List<Claim> link) {
        return Stream.of("link.source", "link.destination")
                        .map(path -> Heard.value(link, path).orElse("?"))
                        .sorted()
                        .collect(Collectors.joining(" "))
                + " " + Heard.value(link, "link.transport").orElse("?");
    }

    /** Pairs of stations that speak, and those of which both do. */
    private static void talks(String capture, Set<String> talks, Set<String> both) throws IOException {
        Set<String> directed = new TreeSet<>();
        for (NamedCsvRecord flow : table(TRUTH.resolve(capture + ".flows.csv"))) {
            String transport = Map.of("6", "tcp", "17", "udp", "1", "icmp", "58", "icmp")
                    .getOrDefault(flow.getField("ip_proto"), "other");
            String source = flow.getField("ip_src");
            String destination = flow.getField("ip_dst");
            boolean isBetweenStations = isStation(source) && isStation(destination) && !source.equals(destination);
            if (isBetweenStations) {
                String pair =
                        Stream.of(source, destination).sorted().collect(Collectors.joining(" ")) + " " + transport;
                talks.add(pair);
                directed.add(source + " " + destination + " " + transport);
                if (directed.contains(destination + " " + source + " " + transport)) {
                    both.add(pair);
                }
            }
        }
    }

    @Test
    void whatDevicesSayOfThemselvesIsClaimed() throws IOException {
        Map<String, Integer> found = new HashMap<>();
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, String> pair : CAPTURES.entrySet()) {
            List<Heard> logs = new ArrayList<>();
            for (Path log : logs(DATA.resolve("zeek").resolve(pair.getKey()))) {
                logs.add(Heard.of(log));
            }
            for (NamedCsvRecord told : table(TRUTH.resolve(pair.getValue() + ".identity.csv"))) {
                for (String value : told.getField("value").split("\\|", -1)) {
                    String field = told.getField("field");
                    String said = said(field, value);
                    String address = told.getField("ip_src");
                    boolean isTold = !said.isEmpty()
                            && isStation(address)
                            && value.chars().allMatch(c -> c < 0x7f);
                    if (!isTold) {
                        continue;
                    }
                    if (logs.stream().anyMatch(log -> tells(log, address, field, said))) {
                        found.merge(field, 1, Integer::sum);
                    } else {
                        missing.add(pair.getKey() + ": " + address + " " + field + " " + said);
                    }
                }
            }
        }
        System.out.println("zeek: identity found " + found + ", missing " + missing);
        assertThat(found).containsKeys("enip.lir.serial", "bacapp.object_name", "hart_ip.pt.rsp.tag");
        assertThat(missing).isEmpty();
    }

    /** What is to be looked for; empty if the logs have no column for it. */
    private static String said(String field, String value) {
        return switch (field) {
            case "enip.lir.name", "bacapp.object_name", "hart_ip.pt.rsp.tag" -> value;
            case "enip.lir.serial" -> value.replace("0x", "");
            case "enip.lir.vendor" ->
                Numbers.of("cip-vendors").name(Long.decode(value)).orElse("");
            case "enip.lir.revision" -> (Integer.parseInt(value, 10) & 0xff) + "." + (Integer.parseInt(value, 10) >> 8);
            default -> "";
        };
    }

    private static boolean tells(Heard log, String address, String field, String value) {
        List<Claim> station = log.subject(Kind.ASSET, "networkPort.addresses", address);
        boolean isClaimed = station.stream().anyMatch(claim -> claim.value().equals(value));
        boolean isRemarked = log.receipt().remarks().stream()
                .anyMatch(remark ->
                        remark.text().contains(address) && remark.text().endsWith(value));
        return isClaimed || (isRemarked && !field.startsWith("enip"));
    }
}
