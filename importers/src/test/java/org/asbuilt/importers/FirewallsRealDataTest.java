package org.asbuilt.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.asbuilt.model.Kind;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Configurations of firewalls of others: each is recognised, nearly all of it is understood, what is not is listed, and what they are
 * known to say is said. The folder is given by {@code -Dasbuilt.data}; without it the tests are skipped.
 */
class FirewallsRealDataTest {
    private static final Path CONFIGURATIONS =
            Path.of(System.getProperty("asbuilt.data", "../../shared/data")).resolve("config");

    @BeforeAll
    static void theDataIsThere() {
        Assumptions.assumeTrue(
                Files.isDirectory(CONFIGURATIONS),
                "real data is not on this machine: set -Dasbuilt.data to its folder");
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(CONFIGURATIONS.resolve(folder))) {
            return files.filter(
                            file -> Files.isRegularFile(file) && file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static void assertUnderstood(List<Path> files, String importer, double share) {
        for (Path file : files) {
            Heard heard = Heard.of(file);
            long read = heard.receipt().read();
            long understood = heard.receipt().understood();
            System.out.printf(
                    Locale.ROOT,
                    "real data: %s %s: %d of %d, %d claims%n",
                    importer,
                    file.getFileName(),
                    understood,
                    read,
                    heard.claims().size());
            assertThat(heard.importer()).as("%s", file).isEqualTo(importer);
            assertThat(read).as("%s", file).isPositive();
            assertThat((double) understood / read)
                    .as("%s: %s", file, heard.receipt().remarks())
                    .isGreaterThanOrEqualTo(share);
            long listed = heard.receipt().remarks().stream()
                    .filter(remark -> remark.text().startsWith("not understood"))
                    .count();
            assertThat(listed)
                    .as("%s: each line that is not understood is listed", file)
                    .isEqualTo(read - understood);
        }
        assertThat(files).isNotEmpty();
    }

    @Test
    void configurationsOfFortiGatesAreUnderstood() throws IOException {
        assertUnderstood(files("batfish-grammar/fortios", ".cfg"), "fortigate", 0.98);
    }

    @Test
    void configurationsOfPanOsAreUnderstood() throws IOException {
        assertUnderstood(files("batfish-grammar/palo_alto", ".cfg"), "pan-os", 1.0);
    }

    @Test
    void packetFiltersOfLinuxAreUnderstood() throws IOException {
        assertUnderstood(files("batfish-example", ".iptables"), "iptables-save", 1.0);
    }

    private static List<String> rules(Heard heard, String... parts) {
        Map<String, List<String>> rules = new TreeMap<>();
        heard.claims().stream()
                .filter(claim -> claim.about().kind() == Kind.ASSET
                        && claim.path().slot().facet().equals("filterRule"))
                .filter(claim -> Set.of(parts).contains(claim.path().part()))
                .forEach(claim -> rules.computeIfAbsent(claim.path().slot().key(), key -> new ArrayList<>())
                        .add(claim.value()));
        return rules.entrySet().stream()
                .map(rule -> rule.getKey() + " " + String.join(" ", rule.getValue()))
                .toList();
    }

    private static Heard heard(String file) {
        return Heard.of(CONFIGURATIONS.resolve(file));
    }

    /** As FortiOS would enforce it: appended values, disabled and deleted rules, copies. */
    @Test
    void rulesOfAFortiGateAreResolved() {
        assertThat(rules(
                        heard("batfish-grammar/fortios/firewall_policy.cfg"),
                        "enabled",
                        "action",
                        "sources",
                        "destinations",
                        "services"))
                .containsExactly(
                        "policy/000001 false deny 10.0.1.0/24 10.0.2.0/24 tcp/11",
                        "policy/000002 true deny 10.0.1.0/24 10.0.2.0/24 tcp/12 from:tcp/11",
                        "policy/000003 true permit 10.0.1.0/24 10.0.2.0/24 10.0.2.0/24 10.0.1.0/24 tcp/11 tcp/12 from:tcp/11",
                        "policy/000004 true permit any any any",
                        "policy/000005 true permit any any any");
        assertThat(rules(heard("batfish-grammar/fortios/policy.cfg"), "action", "services"))
                .containsExactly("policy/000001 deny tcp/1234 tcp/1235", "policy/000002 permit tcp");
        assertThat(rules(heard("batfish-grammar/fortios/policy_defs_refs.cfg"), "fromZones", "sources", "destinations"))
                .containsExactly(
                        "policy/000001 zoneA port3 port2 10.0.1.0/24 10.0.2.0/24 10.0.1.0/24 10.0.3.0/24 10.0.2.0/24",
                        "policy/000002 zoneA port3 port2 10.0.1.0/24 10.0.2.0/24 10.0.1.0/24 10.0.3.0/24 10.0.2.0/24");
    }

    @Test
    void rulesOfPanOsAreResolvedThroughGroupsOfDevices() {
        assertThat(rules(heard("batfish-grammar/palo_alto/device-group-inheritance.cfg"), "action", "destinations"))
                .containsExactly(
                        "DG_CHILD/post/security/000001 permit 10.10.2.22",
                        "DG_CHILD/pre/security/000001 deny 10.10.2.21",
                        "DG_PARENT/post/security/000001 deny 10.10.2.22",
                        "DG_PARENT/pre/security/000001 permit 10.10.2.21");
        assertThat(rules(
                        heard("batfish-grammar/palo_alto/security-rules.cfg"),
                        "name",
                        "enabled",
                        "action",
                        "toZones",
                        "services"))
                .containsExactly(
                        "security/000001 disabled rule false deny any",
                        "security/000002 BLOCK_TCP_1234 true deny z3 tcp/1234",
                        "security/000003 PERMIT_TCP_1234 true permit z2 z4 tcp/1234",
                        "security/000004 33rd_RULE true deny any");
    }

    @Test
    void rulesOfAPacketFilterEndWithThePolicy() {
        assertThat(rules(heard("batfish-example/live/iptables/host1.iptables"), "action", "services", "hits", "name"))
                .containsExactly(
                        "filter/FORWARD/000001 policy permit any 0",
                        "filter/INPUT/000001 permit udp/53",
                        "filter/INPUT/000002 permit tcp/22",
                        "filter/INPUT/000003 policy deny any 157",
                        "filter/OUTPUT/000001 policy permit any 114");
        assertThat(rules(heard("batfish-example/live/iptables/host2.iptables"), "action", "destinations"))
                .contains("filter/OUTPUT/000001 deny 2.128.0.101");
    }
}
