package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.asbuilt.server.cli.ExitCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The allow-lists of the conduits of the waterworks, from its documents and the configuration of its firewall, at the command line. */
class AllowListWaterworksTest {
    private static final Path PLANT = Path.of("..", "examples", "waterworks");

    @TempDir
    private static Path home;

    @BeforeAll
    static void plant() {
        Console.run(
                "import",
                "--home",
                home.toString(),
                "--by",
                "erin",
                "--accept-baseline-as",
                "arthur",
                PLANT.toString());
    }

    private static Console.Ran list(String... arguments) {
        List<String> all = new java.util.ArrayList<>(List.of("allow-list", "--home", home.toString()));
        all.addAll(List.of(arguments));
        return Console.run(all.toArray(String[]::new));
    }

    /** The lines of the text that say what is permitted, without what is the same in all. */
    private static List<String> policies(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> line.matches("set (srcintf|dstintf|srcaddr|dstaddr|service|action) .*"))
                .toList();
    }

    @Test
    void supervisionReachesTheTwoControllersWhoseAddressesAreKnown() {
        Console.Ran ran = list("C-01", "--for", "fortigate");
        assertThat(ran.code()).as(ran.err()).isEqualTo(ExitCode.OK);
        assertThat(policies(ran.out()))
                .containsExactly(
                        "set srcintf \"vlan20\"",
                        "set dstintf \"vlan10\"",
                        "set srcaddr \"ab-SCADA-A-10.20.20.11\"",
                        "set dstaddr \"ab-PLC-02-10.20.10.12\"",
                        "set action accept",
                        "set service \"ab-tcp-102\"",
                        "set srcintf \"vlan20\"",
                        "set dstintf \"vlan10\"",
                        "set srcaddr \"ab-SCADA-A-10.20.20.11\"",
                        "set dstaddr \"ab-PLC-01-10.20.10.11\"",
                        "set action accept",
                        "set service \"ab-tcp-44818\"",
                        "set srcintf \"vlan20\"",
                        "set dstintf \"vlan10\"",
                        "set srcaddr \"all\"",
                        "set dstaddr \"all\"",
                        "set action deny",
                        "set service \"ALL\"",
                        "set srcintf \"vlan10\"",
                        "set dstintf \"vlan20\"",
                        "set srcaddr \"all\"",
                        "set dstaddr \"all\"",
                        "set action deny",
                        "set service \"ALL\"");
        assertThat(ran.out()).contains("Filter display and set points", "made from the record as of commit 1");
        // Two sources rival about the address of PLC-03, so that it is not known.
        assertThat(ran.err()).contains("not in the list: CN-03 (", "PLC-03, has no address in the record");
    }

    @Test
    void engineeringAndTimePassBetweenTheSameZones() {
        String text = list("C-04", "--for", "nftables").out();
        assertThat(text)
                .contains("elements = { 10.20.30.21, 10.20.30.31 }", "udp dport { 44818 }", "udp dport { 123 }")
                .contains("iifname \"vlan30\" oifname \"vlan10\" jump", "iifname \"vlan10\" oifname \"vlan30\" jump");
        assertThat(text.lines().filter(line -> line.contains(" accept comment ")))
                .hasSize(3);
    }

    @Test
    void timeOfTheChlorinePlantGoesOneWay() {
        String text = list("Chlorine dosing", "Site operations", "--for", "cisco", "--face", "Chlorine dosing=Vlan12")
                .out();
        assertThat(text)
                .contains(
                        "permit udp host 10.20.12.11 host 10.20.30.5 eq 123",
                        "permit udp host 10.20.30.5 eq 123 host 10.20.12.11")
                .contains("interface Vlan12\n ip access-group AB-");
        assertThat(text.lines().filter(line -> line.startsWith(" permit "))).hasSize(2);
    }

    @Test
    void whatIsHardWiredHasNoRules() {
        Console.Ran ran = list("C-15", "--for", "panos");
        assertThat(ran.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(ran.out()).contains("action deny").doesNotContain("action allow");
    }

    @Test
    void aFileIsWrittenAndWhatIsNotThereIsRefused() throws Exception {
        Path file = home.resolve("list.txt");
        assertThat(list("C-08", "--for", "panos", "--out", file.toString()).out())
                .isEmpty();
        assertThat(Files.readString(file)).contains("set service ab-tcp-3000 protocol tcp port 3000");
        assertThat(list("C-99", "--for", "panos").err()).contains("no conduit of the record is called C-99");
        assertThat(list("C-08", "--for", "checkpoint").err()).contains("cisco, fortigate, nftables, panos");
        assertThat(list("C-08", "--for", "panos", "--face", "Nowhere=x").err())
                .contains("no zone of the record is called Nowhere");
    }
}
