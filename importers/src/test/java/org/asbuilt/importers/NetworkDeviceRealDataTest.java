package org.asbuilt.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.evidence.Claim;
import org.asbuilt.importers.cisco.PortNames;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Mac;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Configurations and outputs of others against what is known to be true of them. The folder is given by {@code -Dasbuilt.data}; without it the
 * tests are skipped.
 */
class NetworkDeviceRealDataTest {
    private static final Path DATA =
            Path.of(System.getProperty("asbuilt.data", "../../shared/data")).resolve("config");
    private static final Path OUTPUTS = DATA.resolve("ntc-show-output");

    private final List<String> wrong = new ArrayList<>();
    private int found;

    @BeforeAll
    static void theDataIsThere() {
        Assumptions.assumeTrue(
                Files.isDirectory(OUTPUTS), "real data is not on this machine: set -Dasbuilt.data to its folder");
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(DATA.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static void share(Path file, String importer, double least) {
        Heard heard = Heard.of(file);
        assertThat(heard.importer()).as("%s", file).isEqualTo(importer);
        double share = (double) heard.receipt().understood() / heard.receipt().read();
        System.out.println(DATA.relativize(file) + ": "
                + heard.receipt().understood() + " of " + heard.receipt().read() + " lines, "
                + heard.receipt().claims() + " claims");
        heard.receipt()
                .remarks()
                .forEach(remark -> System.out.println("   " + remark.locus().text() + ": " + remark.text()));
        assertThat(share).as("understood of %s", file).isGreaterThanOrEqualTo(least);
    }

    @Test
    void theConfigurationsOfTheCampusAreUnderstood() throws IOException {
        List<Path> files = files("batfish-example", ".cfg");
        assertThat(files).hasSize(26);
        files.forEach(file -> share(file, "cisco-ios", 1.0));
    }

    @Test
    void hardConfigurationsAreUnderstood() throws IOException {
        files("batfish-grammar/cisco", ".cfg").stream()
                .filter(file -> !file.toString().contains("cisco_asa"))
                .forEach(file -> share(file, "cisco-ios", 1.0));
        files("batfish-grammar/cisco_asa", ".cfg").forEach(file -> share(file, "cisco-asa", 1.0));
    }

    /** Both ends of every cable are interfaces that are known, and their addresses are of one network. */
    @Test
    void theCablesOfTheCampusFitTheInterfaces() throws IOException {
        Map<String, String> addresses = new HashMap<>();
        for (Path file : files("batfish-example/live/configs", ".cfg")) {
            Heard heard = Heard.of(file);
            String host = Heard.value(heard.claims(), "communication.hostname").orElseThrow();
            heard.said("deviceInterface.addresses")
                    .forEach(claim ->
                            addresses.put(host + " " + claim.path().slot().key(), claim.value()));
        }
        JsonNode cables = JsonMapper.builder()
                .build()
                .readTree(Files.readString(DATA.resolve("batfish-example/example_layer1_topology.json")));
        for (JsonNode cable : cables.get("edges")) {
            String one = end(cable.get("node1"));
            String other = end(cable.get("node2"));
            boolean host = one.startsWith("host") || other.startsWith("host");
            if (host
                    || (addresses.containsKey(one)
                            && addresses.containsKey(other)
                            && range(addresses.get(one)).equals(range(addresses.get(other))))) {
                found++;
            } else {
                wrong.add(one + " to " + other + ": " + addresses.get(one) + " and " + addresses.get(other));
            }
        }
        for (String host : List.of("host1", "host2")) {
            String text = Files.readString(DATA.resolve("batfish-example/live/hosts/" + host + ".json"));
            String prefix = JsonMapper.builder()
                    .build()
                    .readTree(text)
                    .at("/hostInterfaces/eth0/prefix")
                    .asString();
            assertThat(addresses.values().stream().map(NetworkDeviceRealDataTest::range))
                    .contains(range(prefix));
        }
        done("cables of the campus");
    }

    private static String end(JsonNode node) {
        return node.get("hostname").asString() + " " + node.get("interfaceName").asString();
    }

    private static Cidr range(String address) {
        int slash = address.indexOf('/');
        return Cidr.around(
                IpAddress.parse(address.substring(0, slash)), Integer.parseInt(address.substring(slash + 1), 10));
    }

    private void done(String what) {
        System.out.println("real data of network devices, " + what + ": found " + found + ", missing or different "
                + wrong.size());
        assertThat(wrong).as(what).isEmpty();
        assertThat(found).as(what).isPositive();
    }

    private void check(String what, String expected, Set<String> claimed) {
        if (expected.isEmpty()) {
            return;
        }
        if (claimed.contains(expected)) {
            found++;
        } else {
            wrong.add(what + " " + expected + ", not " + claimed);
        }
    }

    private static Heard heard(String name) {
        Heard heard = Heard.of(OUTPUTS.resolve(name + ".raw"));
        assertThat(heard.importer()).as(name).isEqualTo("command-output");
        assertThat(heard.receipt().understood())
                .as("understood of %s", name)
                .isEqualTo(heard.receipt().read());
        return heard;
    }

    private static List<ParsedSample> truth(String name) throws IOException {
        return ParsedSample.of(OUTPUTS.resolve(name + ".yml"));
    }

    private static List<Claim> of(Heard heard, String facet, String key) {
        return heard.claims().stream()
                .filter(claim -> claim.path().slot().facet().equals(facet)
                        && claim.path().slot().key().equals(key))
                .toList();
    }

    private static Set<String> values(List<Claim> claims, String part) {
        return claims.stream()
                .filter(claim -> claim.path().part().equals(part))
                .map(Claim::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys(Heard heard, String facet) {
        return heard.claims().stream()
                .map(claim -> claim.path().slot())
                .filter(slot -> slot.facet().equals(facet))
                .map(slot -> slot.key())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void versionsAreThoseOfTheTruth() throws IOException {
        for (String name : List.of(
                "cisco_ios__cisco_ios_show_version", "cisco_ios__cisco_ios_show_version1",
                "cisco_asa__cisco_asa_show_version1", "cisco_asa__cisco_asa_show_version2")) {
            List<Claim> claims = heard(name).claims();
            ParsedSample truth = truth(name).getFirst();
            check(name + " hostname", truth.one("hostname"), Heard.values(claims, "communication.hostname"));
            check(name + " version", truth.one("version"), Heard.values(claims, "platform.osVersion"));
            Set<String> models = Heard.values(claims, "nameplate.model");
            models.addAll(Heard.values(claims, "hardwareModule.model"));
            check(name + " model", truth.one("model"), models);
            (name.contains("ios") ? truth.all("hardware") : List.<String>of())
                    .forEach(model -> check(name + " hardware", model, models));
            Set<String> serials = Heard.values(claims, "nameplate.serialNumber");
            serials.addAll(Heard.values(claims, "hardwareModule.serialNumber"));
            truth.all("serial").forEach(serial -> check(name + " serial", serial, serials));
            Set<String> macs = Heard.values(claims, "networkPort.mac");
            truth.all("mac_address").forEach(mac -> check(name + " mac", mac, macs));
            Set<String> ports = Heard.values(claims, "networkPort.label");
            truth.all("interfaces").forEach(port -> check(name + " interface", port, ports));
        }
        Heard fortinet = heard("fortinet__fortinet_get_system_status");
        ParsedSample status = truth("fortinet__fortinet_get_system_status").getFirst();
        check("hostname", status.one("hostname"), Heard.values(fortinet.claims(), "communication.hostname"));
        check("serial", status.one("serial_number"), Heard.values(fortinet.claims(), "nameplate.serialNumber"));
        Heard.value(fortinet.claims(), "platform.osVersion")
                .ifPresent(version -> assertThat(status.one("version")).contains("v" + version + ","));
        done("versions");
    }

    @Test
    void modulesAndVlansAreThoseOfTheTruth() throws IOException {
        Heard inventory = heard("cisco_ios__cisco_ios_show_inventory");
        List<ParsedSample> modules = truth("cisco_ios__cisco_ios_show_inventory");
        assertThat(keys(inventory, "hardwareModule")).hasSize(modules.size());
        for (ParsedSample module : modules) {
            check("name", module.one("name"), Heard.values(inventory.claims(), "hardwareModule.name"));
            check("description", module.one("descr"), Heard.values(inventory.claims(), "hardwareModule.model"));
            check("part", module.one("pid"), Heard.values(inventory.claims(), "hardwareModule.orderNumber"));
            check("revision", module.one("vid"), Heard.values(inventory.claims(), "hardwareModule.hardwareRevision"));
            check("serial", module.one("sn"), Heard.values(inventory.claims(), "hardwareModule.serialNumber"));
        }
        Heard vlans = heard("hp_procurve__hp_procurve_show_vlans");
        List<ParsedSample> entries = truth("hp_procurve__hp_procurve_show_vlans");
        assertThat(keys(vlans, "vlanEntry")).hasSize(entries.size());
        for (ParsedSample entry : entries) {
            check("VLAN", entry.one("vlan_name"), values(of(vlans, "vlanEntry", entry.one("vlan_id")), "name"));
        }
        done("modules and VLANs");
    }

    @Test
    void portsAreThoseOfTheTruth() throws IOException {
        String name = "cisco_ios__cisco_ios_show_interfaces_status";
        Heard heard = heard(name);
        List<ParsedSample> truth = truth(name);
        assertThat(keys(heard, "deviceInterface")).hasSize(truth.size());
        for (ParsedSample port : truth) {
            List<Claim> claims = of(heard, "deviceInterface", PortNames.full(port.one("port")));
            check(port.one("port") + " name", port.one("name"), values(claims, "description"));
            String vlan = port.one("vlan_id").equals("unassigned") ? "" : port.one("vlan_id");
            check(port.one("port") + " VLAN", vlan, values(claims, vlan.matches("\\d+") ? "vlan" : "mode"));
            check(
                    port.one("port") + " state",
                    port.one("status").equals("disabled") ? "false" : "true",
                    values(claims, "enabled"));
        }
        done("ports");
    }

    @Test
    void stationsAreThoseOfTheTruth() throws IOException {
        for (String name : List.of(
                "cisco_ios__cisco_ios_show_mac-address-table", "cisco_ios__cisco_ios_show_mac-address-table12")) {
            Heard heard = heard(name);
            Set<String> machines = new TreeSet<>();
            for (ParsedSample entry : truth(name)) {
                Mac mac = Mac.parse(entry.one("destination_address"));
                String port = PortNames.full(entry.one("destination_port"));
                if (mac.isGroup() || port.equals("Switch")) {
                    continue;
                }
                machines.add(mac.text());
                List<Claim> claims = of(heard, "networkPort", mac.text());
                Set<String> ports = values(claims, "switchPort").stream()
                        .map(text -> text.substring(text.lastIndexOf(' ') + 1))
                        .collect(Collectors.toSet());
                check(name + " " + mac + " port", port, ports);
                check(name + " " + mac + " VLAN", entry.one("vlan_id"), values(claims, "vlan"));
            }
            assertThat(keys(heard, "networkPort")).isEqualTo(machines);
        }
        String arp = "cisco_ios__cisco_ios_show_ip_arp";
        Heard heard = heard(arp);
        for (ParsedSample entry : truth(arp)) {
            String mac = Mac.parse(entry.one("mac_address")).text();
            // The address that routers share by HSRP is no machine's own.
            if (!mac.startsWith("00:00:0c:07:ac")) {
                check("MAC", mac, Heard.values(heard.claims(), "networkPort.mac"));
                check("address", entry.one("ip_address"), Heard.values(heard.claims(), "networkPort.addresses"));
            }
        }
        done("stations");
    }

    @Test
    void neighboursAreThoseOfTheTruth() throws IOException {
        for (String name : List.of(
                "cisco_ios__cisco_ios_show_cdp_neighbors_detail",
                "cisco_ios__cisco_ios_show_lldp_neighbors_detail1",
                "cisco_ios__cisco_ios_show_lldp_neighbors_detail2",
                "cisco_ios__cisco_ios_show_lldp_neighbors_detail5")) {
            Heard heard = heard(name);
            List<ParsedSample> truth = truth(name);
            assertThat(keys(heard, "neighbour")).as(name).hasSize(truth.size());
            truth.forEach(neighbour -> neighbour(name, heard, neighbour));
        }
        done("neighbours");
    }

    private void neighbour(String name, Heard heard, ParsedSample truth) {
        String called = truth.one("neighbor_name").isEmpty() ? truth.one("chassis_id") : truth.one("neighbor_name");
        List<Claim> claims = keys(heard, "neighbour").stream()
                .map(key -> of(heard, "neighbour", key))
                .filter(one -> values(one, "neighbour").contains(called))
                .flatMap(List::stream)
                .toList();
        String what = name + " " + called;
        check(what + " port", PortNames.full(truth.one("local_interface")), values(claims, "port"));
        check(what + " address", truth.one("mgmt_address"), values(claims, "address"));
        Set<String> ports = new TreeSet<>(List.of(
                PortNames.full(truth.one("neighbor_interface")), PortNames.full(truth.one("neighbor_port_id"))));
        check(
                what + " its port",
                values(claims, "neighbourPort").stream().findFirst().orElse("none"),
                ports);
        String description = values(claims, "description").toString().replaceAll("\\s+", " ");
        for (String said :
                List.of(truth.one("neighbor_description"), truth.one("platform").strip())) {
            check(
                    what + " description",
                    Boolean.toString(description.contains(said.replaceAll("\\s+", " "))),
                    Set.of("true"));
        }
        String chassis = truth.one("chassis_id");
        if (chassis.matches("[0-9a-f]{4}\\.[0-9a-f]{4}\\.[0-9a-f]{4}")
                && !Mac.parse(chassis).isGroup()) {
            check(
                    what + " chassis",
                    Mac.parse(chassis).text(),
                    heard.subjects(Kind.ASSET).keySet().stream()
                            .flatMap(text -> Stream.of(text.split("mac=", -1)).skip(1))
                            .map(text -> text.substring(0, 17))
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void rulesAndTheirHitsAreThoseOfTheTruth() throws IOException {
        String name = "cisco_asa__cisco_asa_show_access-list";
        Heard heard = heard(name);
        int position = 0;
        for (ParsedSample line : truth(name)) {
            if (line.one("type").isEmpty() || line.one("line_hash").isEmpty()) {
                continue;
            }
            position++;
            List<Claim> claims = of(heard, "filterRule", String.format(Locale.ROOT, "test/%06d", position));
            String what = "line " + line.one("line_num");
            check(what + " action", line.one("action"), values(claims, "action"));
            check(what + " hits", line.one("hit_count"), values(claims, "hits"));
            check(what + " logged", line.one("log_level").isEmpty() ? "" : "true", values(claims, "logged"));
            check(what + " state", line.one("state").isEmpty() ? "" : "false", values(claims, "enabled"));
            check(what + " source", line.one("src_host"), values(claims, "sources"));
            check(what + " destination", line.one("dst_host"), values(claims, "destinations"));
            check(what + " source network", network(line, "src"), values(claims, "sources"));
            check(what + " destination network", network(line, "dst"), values(claims, "destinations"));
        }
        assertThat(keys(heard, "filterRule")).hasSize(position);
        done("rules");
    }

    private static String network(ParsedSample line, String side) {
        String mask = line.one(side + "_mask");
        if (line.one(side + "_network").isEmpty()) {
            return "";
        }
        int bits = 0;
        for (String part : mask.split("\\.", -1)) {
            bits += Integer.bitCount(Integer.parseInt(part, 10));
        }
        return Cidr.around(IpAddress.parse(line.one(side + "_network")), bits).toString();
    }
}
