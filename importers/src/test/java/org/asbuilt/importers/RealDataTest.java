package org.asbuilt.importers;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.table.Protocols;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Mac;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Real files of others against what is known to be true of them: nothing may be missing but for a reason, and nothing
 * may be there that is not in the file. The folder is given by {@code -Dasbuilt.data}; without it the tests are skipped.
 */
class RealDataTest {
    private static final Path DATA = Path.of(System.getProperty("asbuilt.data", "../../shared/data"));
    private static int cases;

    @BeforeAll
    static void theDataIsThere() {
        Assumptions.assumeTrue(
                Files.isDirectory(DATA.resolve("truth")),
                "real data is not on this machine: set -Dasbuilt.data to its folder");
    }

    private static List<NamedCsvRecord> truth(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(file)) {
            return records.stream().toList();
        }
    }

    private static List<Path> truths(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(DATA.resolve("truth"))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static Path data(Path truth, String ending) {
        String inside = DATA.resolve("truth").relativize(truth).toString();
        return DATA.resolve(inside.substring(0, inside.length() - ending.length()));
    }

    private static void done(String what) {
        cases++;
        System.out.println("real data case " + cases + ": " + what);
    }

    @Test
    void everyHostOfNmapsReportsIsFound() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path truth : truths(".hosts.csv")) {
            Heard heard = Heard.of(data(truth, ".hosts.csv"));
            assertThat(heard.importer()).isEqualTo("nmap-xml");
            int hosts = 0;
            int own = 0;
            for (NamedCsvRecord host : truth(truth)) {
                hosts++;
                String ip = host.getField("ipv4");
                List<Claim> claims = heard.subject(Kind.ASSET, "networkPort.addresses", ip);
                if (!host.getField("state").equals("up")) {
                    assertThat(claims)
                            .as("%s is down and must not be claimed", ip)
                            .isEmpty();
                    continue;
                }
                if (!IpAddress.parse(ip).isUnicast()) {
                    own++;
                    assertThat(heard.receipt().remarks())
                            .as("the reason why %s is not claimed", ip)
                            .anyMatch(remark -> remark.text().startsWith(ip + " is an address that every machine"));
                    continue;
                }
                host(host, claims, missing, truth);
            }
            assertThat(heard.subjects(Kind.ASSET)).hasSizeLessThanOrEqualTo(hosts);
            assertThat(heard.receipt().coverage()).as("coverage of %s", truth).isPresent();
            done(truth.getFileName() + ": " + hosts + " hosts, " + own + " of them the scanner itself");
        }
        assertThat(missing).isEmpty();
    }

    private static void host(NamedCsvRecord host, List<Claim> claims, List<String> missing, Path truth) {
        String who = truth.getFileName() + " " + host.getField("ipv4") + ": ";
        if (claims.isEmpty()) {
            missing.add(who + "not claimed");
            return;
        }
        String mac = host.getField("mac");
        if (!mac.isEmpty()
                && !Heard.values(claims, "networkPort.mac")
                        .contains(Mac.parse(mac).text())) {
            missing.add(who + "MAC " + mac);
        }
        String system = host.getField("best_os");
        if (!system.isEmpty()
                && !Heard.value(claims, "platform.operatingSystem").equals(Optional.of(system))) {
            missing.add(who + "system " + system + ", not " + Heard.value(claims, "platform.operatingSystem"));
        }
        Set<String> expected = new TreeSet<>();
        Arrays.stream(host.getField("open_ports").split(" ", -1))
                .filter(port -> !port.isEmpty())
                .forEach(port -> expected.add(port.split(":", 2)[0]));
        Set<String> found = claims.stream()
                .filter(claim -> claim.path().slot().facet().equals("service"))
                .map(claim -> claim.path().slot().key())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!found.equals(expected)) {
            missing.add(who + "ports " + found + ", not " + expected);
        }
    }

    @Test
    void theTextsOfTheSmallPlantAreRead() {
        Path folder = DATA.resolve("plant-licster/ids/Blue/pcaps");
        Heard console = Heard.of(folder.resolve("nmapscanLICSTER"));
        Heard normal = Heard.of(folder.resolve("networkdiscovery"));
        for (Heard heard : List.of(console, normal)) {
            assertThat(heard.importer()).isEqualTo("nmap-text");
            assertThat(Heard.values(heard.claims(), "networkPort.addresses"))
                    .containsExactly("192.168.0.1", "192.168.0.81", "192.168.0.99");
            assertThat(heard.receipt().coverage().orElseThrow().networks())
                    .extracting(Object::toString)
                    .containsExactly("192.168.0.0/24");
        }
        List<Claim> gateway = console.subject(Kind.ASSET, "networkPort.addresses", "192.168.0.1");
        assertThat(Heard.value(gateway, "networkPort.mac")).contains("70:4f:57:65:1e:77");
        assertThat(Heard.value(gateway, "service.product")).contains("TP-LINK switch http admin");
        List<Claim> pi = console.subject(Kind.ASSET, "networkPort.addresses", "192.168.0.99");
        assertThat(Heard.value(pi, "networkPort.mac")).contains("b8:27:eb:6a:84:f4");
        assertThat(Heard.values(pi, "service.version")).contains("0.14.1", "7.9p1 Raspbian 10+deb10u2");
        assertThat(console.receipt().remarks())
                .anyMatch(
                        remark -> remark.text().startsWith("0 hops away") && remark.severity() == Severity.INFORMATION);
        done("two nmap texts of the small plant");
    }

    @Test
    void theTableOfTheSmallPlantIsRead() {
        Heard heard = Heard.of(DATA.resolve("plant-licster/network_captures/README.md"));
        assertThat(Heard.values(heard.claims(), "designation.name"))
                .containsExactly("HMI", "PLC", "Remote IO 1", "Remote IO 2", "SCADA", "Switch");
        assertThat(heard.subjects(Kind.ASSET)).hasSize(6);
        assertThat(Heard.value(heard.subject(Kind.ASSET, "designation.name", "PLC"), "networkPort.mac"))
                .contains("b8:27:eb:bc:a0:b1");
        done("the device table of the small plant");
    }

    @Test
    void theInventoryOfTheWaterUtilityIsRead() {
        Heard heard = Heard.of(DATA.resolve("inventory/icsmatch__water-utility.csv"));
        assertThat(heard.receipt().read()).isEqualTo(6);
        assertThat(heard.receipt().understood()).isEqualTo(6);
        List<Claim> plc = heard.subject(Kind.ASSET, "designation.assetNumber", "PLC-001");
        assertThat(Heard.value(plc, "nameplate.model")).contains("SIMATIC S7-1200");
        assertThat(Heard.value(plc, "nameplate.orderNumber")).contains("6ES7214-1AG40-0XB0");
        assertThat(Heard.value(plc, "platform.firmwareVersion")).contains("4.2.1");
        assertThat(Heard.value(plc, "placement.level")).contains("1");
        assertThat(Heard.value(plc, "placement.site")).contains("Plant-A");
        done("the inventory of a water utility");
    }

    /** Every station that sent is claimed and no other; every address is claimed; every connection is in the truth. */
    @Test
    void everyStationOfTheCapturesIsFoundAndNoneInvented() throws IOException {
        List<String> wrong = new ArrayList<>();
        long stations = 0;
        long connections = 0;
        for (Path truth : truths(".flows.csv")) {
            List<NamedCsvRecord> flows = truth(truth);
            Heard heard = Heard.of(data(truth, ".flows.csv"));
            String name = DATA.resolve("truth").relativize(truth).toString();
            Set<String> senders = stations(flows);
            Set<String> claimed = Heard.values(heard.claims(), "networkPort.mac");
            if (!senders.isEmpty()) {
                // Of links that are no Ethernet the truth holds no hardware addresses.
                difference(name + ": station missing", senders, claimed, wrong);
                difference(name + ": station invented", claimed, senders, wrong);
            }
            addresses(name, flows, heard, wrong);
            connections += connections(name, flows, heard, wrong);
            stations += claimed.size();
            done(name + ": " + claimed.size() + " stations, "
                    + heard.subjects(Kind.CONNECTION).size() + " connections");
        }
        System.out.println(stations + " stations and " + connections + " connections in all");
        assertThat(wrong).isEmpty();
    }

    private static Set<String> stations(List<NamedCsvRecord> flows) {
        return flows.stream()
                .map(flow -> flow.getField("eth_src"))
                .filter(mac -> !mac.isEmpty())
                .map(Mac::parse)
                .filter(mac -> !mac.isGroup() && !mac.text().equals("00:00:00:00:00:00"))
                .map(Mac::text)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void difference(String what, Set<String> of, Set<String> without, List<String> wrong) {
        of.stream().filter(one -> !without.contains(one)).forEach(one -> wrong.add(what + " " + one));
    }

    private static void addresses(String name, List<NamedCsvRecord> flows, Heard heard, List<String> wrong) {
        Set<String> spoke = new TreeSet<>();
        Set<String> pairs = new TreeSet<>();
        for (NamedCsvRecord flow : flows) {
            String ip = flow.getField("ip_src");
            if (!ip.isEmpty() && IpAddress.parse(ip).isUnicast()) {
                spoke.add(IpAddress.parse(ip).text());
                pairs.add(flow.getField("eth_src").toLowerCase(Locale.ROOT) + " "
                        + IpAddress.parse(ip).text());
            }
        }
        boolean hasStations = !stations(flows).isEmpty();
        Set<String> claimed = Heard.values(heard.claims(), "networkPort.addresses");
        difference(name + ": address missing", spoke, claimed, wrong);
        if (!hasStations) {
            return;
        }
        heard.said("networkPort.addresses")
                .filter(claim -> !claim.path().slot().key().startsWith("ip:"))
                .filter(claim -> spoke.contains(claim.value()))
                .filter(claim -> !pairs.contains(claim.path().slot().key() + " " + claim.value()))
                .forEach(claim -> wrong.add(
                        name + ": nobody with MAC " + claim.path().slot().key() + " bears " + claim.value()));
    }

    private static long connections(String name, List<NamedCsvRecord> flows, Heard heard, List<String> wrong) {
        Set<String> known = new TreeSet<>();
        for (NamedCsvRecord flow : flows) {
            String source = end(flow, "ip_src", "eth_src");
            String destination = end(flow, "ip_dst", "eth_dst");
            known.add(source + " " + destination + " " + flow.getField("dst_port"));
            known.add(destination + " " + source + " " + flow.getField("src_port"));
            known.add(source + " " + destination + " ");
            known.add(destination + " " + source + " ");
        }
        Map<String, List<Claim>> connections = heard.subjects(Kind.CONNECTION);
        Set<String> claimed = connections.values().stream()
                .map(claims -> Heard.value(claims, "link.source").orElse("?") + " "
                        + Heard.value(claims, "link.destination").orElse("?"))
                .collect(Collectors.toSet());
        for (String pair : spokeBothWays(flows)) {
            String[] ends = pair.split(" ", -1);
            if (!claimed.contains(pair) && !claimed.contains(ends[1] + " " + ends[0])) {
                wrong.add(name + ": connection missing " + pair);
            }
        }
        connections.forEach((about, claims) -> {
            String ends = Heard.value(claims, "link.source").orElse("?") + " "
                    + Heard.value(claims, "link.destination").orElse("?") + " ";
            String port = Heard.value(claims, "link.port").orElse("");
            if (!known.contains(ends + port)) {
                wrong.add(name + ": connection invented " + ends + port);
            }
            Heard.value(claims, "link.protocol")
                    .ifPresent(protocol ->
                            assertThat(Protocols.canonical(protocol)).isEqualTo(protocol));
        });
        return connections.size();
    }

    /** Pairs of stations that both sent data by TCP, the plainest kind of connection. */
    private static Set<String> spokeBothWays(List<NamedCsvRecord> flows) {
        Set<String> sent = new TreeSet<>();
        for (NamedCsvRecord flow : flows) {
            // Openings and refusals carry no data and have short packets.
            long packets = Long.parseLong(flow.getField("packets"), 10);
            boolean data = Long.parseLong(flow.getField("bytes"), 10) > 80 * packets
                    || !flow.getField("protocols").matches("TCP:\\d+");
            boolean self = flow.getField("ip_src").equals(flow.getField("ip_dst"));
            boolean plain = flow.getField("ip_proto").equals("6") && packets > 2 && data && !self;
            if (plain && isUnicast(flow.getField("ip_src")) && isUnicast(flow.getField("ip_dst"))) {
                sent.add(end(flow, "ip_src", "eth_src") + " " + end(flow, "ip_dst", "eth_dst"));
            }
        }
        return sent.stream()
                .filter(pair -> sent.contains(pair.split(" ", -1)[1] + " " + pair.split(" ", -1)[0]))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isUnicast(String ip) {
        return !ip.isEmpty() && IpAddress.parse(ip).isUnicast();
    }

    private static String end(NamedCsvRecord flow, String address, String mac) {
        String ip = flow.getField(address);
        return ip.isEmpty()
                ? flow.getField(mac).toLowerCase(Locale.ROOT)
                : IpAddress.parse(ip).text();
    }
}
