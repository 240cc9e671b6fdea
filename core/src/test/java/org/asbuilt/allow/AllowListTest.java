package org.asbuilt.allow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.ConduitProfile;
import org.asbuilt.model.Custody;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.Placement;
import org.asbuilt.model.ThreeStates;
import org.asbuilt.network.Answer;
import org.asbuilt.network.Endpoint;
import org.asbuilt.network.PacketSet;
import org.asbuilt.network.Plant;
import org.asbuilt.network.Question;
import org.asbuilt.network.Reachability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The allow-list of a conduit of a small plant. */
class AllowListTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/allow");
    private static final Id SCADA = Id.of(Kind.ZONE, "scada");
    private static final Id CONTROL = Id.of(Kind.ZONE, "control");
    private static final Id CONDUIT = Id.of(Kind.CONDUIT, "c1");
    private static final Id FW = Plant.asset("fw");

    private static Plant plant(String system) {
        Plant plant = new Plant()
                .say(SCADA, Designation.class, "", "name", "Supervision")
                .say(CONTROL, Designation.class, "", "name", "Filter control")
                .say(CONDUIT, Designation.class, "", "name", "C-01")
                .say(
                        CONDUIT,
                        ConduitProfile.class,
                        "",
                        "zones",
                        SCADA.value() + ";" + CONTROL.value(),
                        "enforcedBy",
                        "FW")
                .device("fw", system)
                .face("fw", "eth1", "10.1.0.1/24;2001:db8:1::1/64")
                .face("fw", "eth2", "10.2.0.1/24;2001:db8:2::1/64")
                .face("fw", "eth3", "10.3.0.1/24");
        host(plant, "scada-a", "10.1.0.11", SCADA);
        host(plant, "scada-b", "10.1.0.12;2001:db8:1::12", SCADA);
        host(plant, "plc-1", "10.2.0.21", CONTROL);
        host(plant, "plc-2", "10.2.0.22;2001:db8:2::22", CONTROL);
        plant.say(Plant.asset("bare"), Designation.class, "", "name", "bare")
                .say(Plant.asset("bare"), Placement.class, "", "zone", CONTROL.value());
        plant.host("far", "10.3.0.9");
        link(plant, "1", "scada-a", "plc-1", "tcp", 502, "true", "true");
        link(plant, "2", "scada-a", "plc-2", "tcp", 502, "true", "true");
        link(plant, "3", "scada-b", "plc-1", "tcp", 502, "true", "false");
        link(plant, "4", "scada-b", "plc-2", "tcp", 502, "true", "true");
        link(plant, "5", "plc-1", "scada-a", "udp", 123, "true", "true");
        link(plant, "6", "scada-b", "plc-2", "icmp", 0, "true", "true");
        link(plant, "7", "scada-a", "plc-1", "tcp", 80, "", "true");
        link(plant, "8", "scada-a", "plc-2", "tcp", 23, "false", "true");
        link(plant, "9", "scada-a", "bare", "tcp", 502, "true", "false");
        link(plant, "10", "scada-a", "plc-1", "tcp", 0, "true", "true");
        link(plant, "11", "scada-a", "plc-1", "serial", 0, "true", "true");
        link(plant, "12", "plc-1", "plc-2", "tcp", 102, "true", "true");
        link(plant, "13", "scada-a", "far", "tcp", 22, "true", "true");
        return plant;
    }

    private static void host(Plant plant, String name, String addresses, Id zone) {
        plant.say(Plant.asset(name), Designation.class, "", "name", name)
                .say(Plant.asset(name), NetworkPort.class, "eth0", "addresses", addresses)
                .say(Plant.asset(name), Placement.class, "", "zone", zone.value());
    }

    private static Id id(String seed) {
        return Id.of(Kind.CONNECTION, seed);
    }

    private static void link(
            Plant plant,
            String seed,
            String from,
            String to,
            String transport,
            int port,
            String required,
            String seen) {
        plant.say(id(seed), Link.class, "", "source", Plant.asset(from).value(), "transport", transport)
                .say(id(seed), Link.class, "", "destination", Plant.asset(to).value(), "purpose", "purpose " + seed)
                .say(id(seed), Custody.class, "", "owner", "M. Okafor")
                .say(id(seed), ThreeStates.class, "", "observed", seen);
        if (port > 0) {
            plant.say(id(seed), Link.class, "", "port", Integer.toString(port));
        }
        if (!required.isEmpty()) {
            plant.say(id(seed), ThreeStates.class, "", "required", required);
        }
    }

    private static AllowList list(Plant plant, Id... accepted) {
        return AllowList.of(plant.snapshot(), CONDUIT, Set.of(accepted));
    }

    @Test
    void itPermitsWhatTheDesignAsksForAndNamesWhyAndWhoAnswers() {
        AllowList list = list(plant("FortiOS"));
        assertThat(list.documented())
                .extracting(Crossing::connection)
                .containsExactlyInAnyOrder(id("1"), id("2"), id("3"), id("4"), id("5"), id("6"));
        assertThat(list.commit()).isEqualTo(1);
        Allowance modbus = list.allowances().stream()
                .filter(one -> one.services().contains(new AllowedService(6, 502)) && one.isV4())
                .findFirst()
                .orElseThrow();
        assertThat(modbus.sources()).containsExactly(Cidr.parse("10.1.0.11"), Cidr.parse("10.1.0.12"));
        assertThat(modbus.destinations()).containsExactly(Cidr.parse("10.2.0.21"), Cidr.parse("10.2.0.22"));
        assertThat(modbus.connections()).containsExactlyInAnyOrder(id("1"), id("2"), id("3"), id("4"));
        assertThat(modbus.from()).isEqualTo(SCADA);
        // Modbus of four pairs, Modbus and echo of the one pair that has IPv6, echo of that pair, time the other way
        // round.
        assertThat(list.allowances()).hasSize(4);
        assertThat(list.allowances()).allMatch(Allowance::documented);
        assertThat(list.documented()).isNotEmpty().allSatisfy(crossing -> {
            assertThat(crossing.purpose().orElseThrow()).startsWith("purpose ");
            assertThat(crossing.owner()).contains("M. Okafor");
        });
    }

    @Test
    void whatWasNeverSeenIsMarked() {
        assertThat(list(plant("FortiOS")).documented().stream()
                        .filter(one -> one.standing() == Crossing.Standing.NEVER_SEEN)
                        .map(Crossing::connection))
                .containsExactly(id("3"));
    }

    @Test
    void whatWasOnlySeenIsAcceptedOneByOne() {
        Plant plant = plant("FortiOS");
        AllowList list = list(plant);
        assertThat(list.undocumented()).extracting(Crossing::connection).containsExactlyInAnyOrder(id("7"), id("8"));
        assertThat(list.undocumented().stream()
                        .filter(one -> one.connection().equals(id("8")))
                        .map(Crossing::standing))
                .containsExactly(Crossing.Standing.UNWANTED);
        AllowList more = list(plant, id("7"));
        assertThat(more.allowances()).hasSize(list.allowances().size() + 1);
        assertThat(more.allowances().getLast().documented()).isFalse();
        assertThat(more.allowances().getLast().connections()).containsExactly(id("7"));
        assertThatThrownBy(() -> list(plant, id("1")))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("was seen between these zones and is not documented");
    }

    @Test
    void whatCannotBeWrittenSaysWhy() {
        assertThat(list(plant("FortiOS")).unwritable())
                .extracting(Unwritable::connection, Unwritable::why)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                id("9"), "its destination, bare, has no address in the record"),
                        org.assertj.core.groups.Tuple.tuple(id("10"), "its port is not known"),
                        org.assertj.core.groups.Tuple.tuple(id("11"), "it does not go by IP but by serial"));
    }

    @Test
    void aPairOfZonesIsTheSameAsItsConduit() {
        Snapshot snapshot = plant("FortiOS").snapshot();
        assertThat(AllowList.between(snapshot, CONTROL, SCADA, Set.of()).allowances())
                .isEqualTo(AllowList.of(snapshot, CONDUIT, Set.of()).allowances());
        assertThatThrownBy(() -> AllowList.between(snapshot, CONTROL, CONTROL, Set.of()))
                .hasMessageContaining("two different zones");
        assertThatThrownBy(() -> AllowList.of(snapshot, CONTROL, Set.of())).hasMessageContaining("a conduit");
    }

    @Test
    void theDeviceBetweenTheZonesIsFoundWithItsInterfaces() {
        Plant plant = plant("FortiOS");
        assertThat(Enforcer.of(plant.snapshot(), list(plant))).singleElement().satisfies(enforcer -> {
            assertThat(enforcer.device()).isEqualTo(FW);
            assertThat(enforcer.named()).isTrue();
            assertThat(enforcer.writer()).contains("fortigate");
            assertThat(enforcer.faces()).isEqualTo(Map.of(SCADA, "eth1", CONTROL, "eth2"));
        });
    }

    /** What the text would do is asked without the text: the list in the device, before or instead of what is there. */
    @ParameterizedTest
    @ValueSource(strings = {"FortiOS", "PAN-OS", "Junos OS", "Cisco IOS", "Cisco ASA", "Linux", "Something else"})
    void inTheDeviceItPermitsJustTheList(String system) {
        Plant plant = plant(system).rule("fw", "forward", 1, "permit", "any", "any", "any");
        AllowList list = list(plant, id("7"));
        Snapshot candidate = Candidate.with(plant.snapshot(), list, FW, Map.of(SCADA, "eth1", CONTROL, "eth2"));
        Reachability ways = Reachability.of(candidate);
        for (String[] pair : new String[][] {{"10.1.0.0/24", "10.2.0.0/24"}, {"10.2.0.0/24", "10.1.0.0/24"}}) {
            Answer answer = ways.ask(
                    Question.of(new Endpoint.Range(Cidr.parse(pair[0])), new Endpoint.Range(Cidr.parse(pair[1]))));
            PacketSet own = answer.asked().space().destination(Cidr.parse("10.2.0.1"));
            PacketSet asked =
                    answer.asked().minus(own).minus(answer.asked().space().destination(Cidr.parse("10.1.0.1")));
            PacketSet wanted = list.packets(asked.space());
            if (system.equals("Cisco IOS")) {
                Written written = new CiscoIos().write(list, Map.of());
                wanted = wanted.or(written.besides(asked.space()));
            }
            assertThat(answer.answeredPossibly().and(asked))
                    .as("%s", answer.doubts())
                    .isEqualTo(wanted.and(asked));
            assertThat(answer.answeredSurely().and(asked)).isEqualTo(wanted.and(asked));
        }
    }

    @Test
    void whatTheListWouldBreakIsSaidBeforehand() {
        Plant plant = plant("FortiOS").rule("fw", "policy", 1, "permit", "any", "any", "tcp/1-1000;udp/123");
        Snapshot live = plant.snapshot();
        Snapshot candidate = Candidate.with(live, list(plant), FW, Map.of(SCADA, "eth1", CONTROL, "eth2"));
        Breakage breakage = Breakage.of(live, candidate, Breakage.between(List.of(SCADA, CONTROL)));
        assertThat(breakage.effects().stream()
                        .filter(effect -> effect.turn() == Breakage.Turn.BREAKS)
                        .map(Breakage.Effect::connection))
                .containsExactlyInAnyOrder(id("7"), id("8"));
        assertThat(breakage.effects().stream()
                        .filter(effect -> effect.turn() == Breakage.Turn.OPENS)
                        .map(Breakage.Effect::connection))
                .containsExactly(id("6"));
        assertThat(breakage.effects()
                        .getFirst()
                        .refusal()
                        .orElseThrow()
                        .rule()
                        .orElseThrow()
                        .words())
                .startsWith("proposed allow-list, rule ");
    }

    @Test
    void anInterfaceThatTheDeviceDoesNotHaveIsRefused() {
        Plant plant = plant("FortiOS");
        assertThatThrownBy(() -> Candidate.with(plant.snapshot(), list(plant), FW, Map.of(SCADA, "eth1")))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("an interface or zone of fw for the zone Filter control");
    }

    @ParameterizedTest
    @CsvSource({
        "cisco,GigabitEthernet0/1,GigabitEthernet0/2",
        "fortigate,port1,port2",
        "panos,SCADA,CONTROL",
        "nftables,eth1,eth2"
    })
    void theTextsAreAsTheyWereRead(String maker, String one, String other) throws IOException {
        Plant plant = plant("FortiOS");
        Written written = Writer.of(maker).write(list(plant, id("7")), Map.of(SCADA, one, CONTROL, other));
        String shown = written.text() + "== beside ==\n"
                + String.join(
                        "",
                        written.beside().stream().map(beside -> beside + "\n").toList())
                + "== remarks ==\n" + String.join("\n", written.remarks()) + "\n";
        Path golden = GOLDEN.resolve(maker + ".txt");
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, shown);
        }
        assertThat(golden).as("rewrite with ./asbuilt golden").hasContent(shown);
        written.text().lines().forEach(line -> assertThat(line).matches("[\\x20-\\x7e]*"));
    }

    private static final String PLAIN = "[A-Za-z0-9 ._,:/()+-]*";

    private static final Map<String, List<String>> FORMS = Map.of(
            "cisco",
            List.of(
                    "!( " + PLAIN + ")?",
                    "ip(v6)? access-list [A-Za-z0-9 .-]+",
                    " (permit|deny) [a-z0-9:./ -]+",
                    " remark " + PLAIN,
                    "interface Gi1",
                    " ip(v6)? (access-group|traffic-filter) [A-Za-z0-9.-]+ in"),
            "fortigate",
            List.of(
                    "# " + PLAIN,
                    "config firewall (address6?|service custom|policy)",
                    "    edit (0|\"" + PLAIN + "\")",
                    "        set [a-z0-9-]+( [A-Za-z0-9./:]+| \"" + PLAIN + "\")+",
                    "    next",
                    "end"),
            "panos",
            List.of(
                    "set address [A-Za-z0-9._-]+ ip-netmask [0-9a-f.:/]+",
                    "set address [A-Za-z0-9._-]+ description \"" + PLAIN + "\"",
                    "set service ab-(tcp|udp)-[0-9]+ protocol (tcp|udp) port [0-9]+",
                    "set rulebase security rules ab-[A-Za-z0-9-]+ [a-z-]+ [A-Za-z0-9._ \\[\\]-]+",
                    "set rulebase security rules ab-[A-Za-z0-9-]+ (from|to|description) \"" + PLAIN + "\""),
            "nftables",
            List.of(
                    " *# " + PLAIN,
                    "(delete )?table inet [a-z0-9_]+( \\{)?",
                    " *(set|chain) [a-z0-9_]+ \\{",
                    " *\\}",
                    " *(type|flags|elements|ct|ip|ip6|log|iifname) [^#\"]*(\"" + PLAIN + "\"[^#\"]*)*"));

    /** Every line of a text is one that the writer made; what stands in the record is in remarks and between quotation marks. */
    @ParameterizedTest
    @ValueSource(strings = {"cisco", "fortigate", "panos", "nftables"})
    void noNameOfTheRecordBecomesACommand(String maker) {
        String hostile = "x\"\nend\n} , drop\r\npermit ip any any\n$(reboot) `a` ? # ! \\ \u00fc \u2028 ]";
        Plant plant = plant("FortiOS");
        for (Id id : List.of(SCADA, CONTROL, CONDUIT, Plant.asset("scada-a"), Plant.asset("plc-1"), id("1"), id("9"))) {
            plant.say(id, Designation.class, "", "name", hostile);
        }
        plant.say(id("1"), Link.class, "", "purpose", hostile).say(id("1"), Custody.class, "", "owner", hostile);
        Map<Id, String> faces = maker.equals("cisco") ? Map.of(SCADA, "Gi1") : Map.of();
        Written written = Writer.of(maker).write(list(plant, id("7")), faces);
        List<String> forms = FORMS.getOrDefault(maker, List.of());
        assertThat(written.text().lines())
                .allSatisfy(line -> assertThat(forms.stream().anyMatch(line::matches))
                        .as(line)
                        .isTrue());
        assertThat(written.text()).contains("permit ip any any");
    }

    /** A rule that is written again under its name would have members added, and permit what neither list wants. */
    @ParameterizedTest
    @CsvSource({"panos,rules (\\S+)", "fortigate,set name \"([^\"]+)"})
    void rulesOfAListAndOfTheNextOneShareNoName(String maker, String form) {
        Plant plant = plant("FortiOS");
        Set<String> before = names(Writer.of(maker).write(list(plant), Map.of()), form);
        Set<String> after = names(Writer.of(maker).write(list(plant, id("7")), Map.of()), form);
        assertThat(before).isNotEmpty().doesNotContainAnyElementsOf(after);
    }

    /** What letters are left of a name must not make two lists one. */
    @Test
    void scopesThatAreCalledTheSameHaveTablesOfTheirOwn() {
        Plant plant =
                plant("FortiOS").say(CONDUIT, Designation.class, "", "name", "\u041d\u0430\u0441\u043e\u0441\u044b");
        Id other = Id.of(Kind.CONDUIT, "filters");
        plant.say(other, Designation.class, "", "name", "\u0424\u0438\u043b\u044c\u0442\u0440\u044b")
                .say(other, ConduitProfile.class, "", "zones", SCADA.value() + ";" + CONTROL.value());
        String form = "table inet (\\S+)";
        Set<String> pumps = names(Writer.of("nftables").write(list(plant), Map.of()), form);
        Set<String> filters =
                names(Writer.of("nftables").write(AllowList.of(plant.snapshot(), other, Set.of()), Map.of()), form);
        assertThat(pumps).hasSize(1).doesNotContainAnyElementsOf(filters);
    }

    private static Set<String> names(Written written, String form) {
        return Pattern.compile(form)
                .matcher(written.text())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void twoZonesBehindOneInterfaceAreRefused() {
        AllowList list = list(plant("FortiOS"));
        assertThatThrownBy(() -> Writer.of("fortigate").write(list, Map.of(SCADA, "port1", CONTROL, "port1")))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("another interface for each zone");
        assertThatThrownBy(() -> Writer.of("cisco").write(list, Map.of(SCADA, "range Gi0/1 - 24")))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("the name of one interface");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cisco", "fortigate", "panos", "nftables"})
    void aZoneWithoutAnInterfaceIsToldInTheText(String maker) {
        Written written = Writer.of(maker).write(list(plant("FortiOS")), Map.of());
        assertThat(written.remarks()).anyMatch(remark -> remark.contains("for the zone Filter control"));
        assertThatThrownBy(() -> Writer.of(maker).write(list(plant("FortiOS")), Map.of(SCADA, "x\nend")))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> Writer.of("checkpoint"))
                .hasMessageContaining("one of cisco, fortigate, nftables, panos");
    }
}
