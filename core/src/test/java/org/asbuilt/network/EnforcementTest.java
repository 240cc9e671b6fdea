package org.asbuilt.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a list is asked, and about what. Each place that nobody asks would let something pass on paper alone, or refuse it there. */
class EnforcementTest {
    private static final String PC = "10.1.0.7";
    private static final String PLC = "10.2.0.9";
    private static final String SERVICE = "tcp/502";

    private static Plant plant(String system) {
        return new Plant()
                .device("fw", system)
                .face("fw", "a", "10.1.0.1/24;2001:db8:1::1/64", "zone", "A")
                .face("fw", "b", "10.2.0.1/24;2001:db8:2::1/64", "zone", "B");
    }

    private static Answer asked(Plant plant, String from, String to) {
        return plant.reachability().ask(Question.of(Endpoint.parse(from), Endpoint.parse(to), SERVICE));
    }

    private static Extent asked(Plant plant) {
        return asked(plant, PC, PLC).extent();
    }

    private static Plant permitting(Plant plant, String list, String... more) {
        return plant.rule("fw", list, 1, "permit", "any", "any", "any", more);
    }

    /** Two stations of one network, of which the one has chains of its own. */
    private static Plant station(String list) {
        return new Plant()
                .device("hmi", "Linux")
                .face("hmi", "eth0", "10.1.0.7/24")
                .host("plc", "10.1.0.9")
                .rule("hmi", list, 1, "deny", "any", "any", "any");
    }

    @ParameterizedTest
    @CsvSource({"filter/INPUT,NOT,NOT", "filter/OUTPUT,WHOLLY,NOT", "raw/PREROUTING,UNKNOWN,UNKNOWN"})
    void aStationThatSendsNothingOnFiltersWhatIsForItself(String list, Extent reached, Extent answered) {
        Answer answer = asked(station(list), "10.1.0.9", "10.1.0.7");
        assertThat(answer.extent()).isEqualTo(reached);
        assertThat(answer.answeredExtent()).isEqualTo(answered);
    }

    @Test
    void aStationWithoutChainsHidesNothing() {
        Plant plant = new Plant()
                .device("hmi", "Windows")
                .face("hmi", "eth0", "10.1.0.7/24")
                .host("plc", "10.1.0.9");
        for (Answer answer : List.of(asked(plant, "10.1.0.9", "10.1.0.7"), asked(plant, "10.1.0.7", "10.1.0.9"))) {
            assertThat(answer.answeredExtent()).isEqualTo(Extent.WHOLLY);
            assertThat(answer.isCertain()).isTrue();
        }
    }

    @Test
    void whetherARouterAnswersForItselfIsNotKnownWithoutAListOfThat() {
        Plant plant = permitting(plant("FortiOS"), "policy");
        assertThat(asked(plant, PC, "10.1.0.1").extent()).isEqualTo(Extent.UNKNOWN);
        plant.rule("fw", "local-in-policy", 1, "deny", "any", "any", "any", "fromZones", "A");
        assertThat(asked(plant, PC, "10.1.0.1").extent()).isEqualTo(Extent.NOT);
        assertThat(asked(plant)).as("what is sent on").isEqualTo(Extent.WHOLLY);
    }

    @Test
    void whatAChainBeforeTheFilterJumpsToMayRefuse() {
        Plant plant = plant("Linux")
                .rule("fw", "inet t/prerouting", 1, "other", "any", "any", "any", "jumpsTo", "inet t/strangers")
                .rule("fw", "inet t/strangers", 1, "deny", PC, "any", "any");
        assertThat(asked(plant)).isEqualTo(Extent.UNKNOWN);
        assertThat(asked(plant, "10.1.0.8", PLC).extent()).isEqualTo(Extent.WHOLLY);
    }

    @Test
    void beforeTheFilterOnlyRulesThatAreOnAndRefuseCount() {
        Plant plant = plant("Linux")
                .rule("fw", "raw/PREROUTING", 1, "deny", "any", "any", "any", "enabled", "false")
                .rule("fw", "raw/PREROUTING", 2, "permit", "any", "any", "any");
        Answer answer = asked(plant, PC, PLC);
        assertThat(answer.extent()).isEqualTo(Extent.WHOLLY);
        assertThat(answer.isCertain()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "filter/FORWARD,NOT,WHOLLY",
        "ip6/FORWARD,WHOLLY,NOT",
        "ipv6/FORWARD,WHOLLY,NOT",
        "ip6 t/forward,WHOLLY,NOT",
        "inet t/forward,NOT,NOT"
    })
    void aChainIsForTheFamilyThatItsTableIsFor(String list, Extent four, Extent six) {
        Plant plant = plant("Linux").rule("fw", list, 1, "deny", "any", "any", "any");
        assertThat(asked(plant)).isEqualTo(four);
        assertThat(asked(plant, "2001:db8:1::7", "2001:db8:2::9").extent()).isEqualTo(six);
    }

    @Test
    void withinAZoneAFirewallOfPaloAltoPermitsWhatNoRuleNames() {
        Plant within = plant("PAN-OS").face("fw", "b", "10.2.0.1/24", "zone", "A");
        assertThat(asked(within)).as("no list is in the record").isEqualTo(Extent.UNKNOWN);
        within.rule("fw", "security", 1, "permit", "any", "any", "udp");
        assertThat(asked(within)).isEqualTo(Extent.WHOLLY);
        Plant between = plant("PAN-OS").rule("fw", "security", 1, "permit", "any", "any", "udp");
        assertThat(asked(between)).isEqualTo(Extent.NOT);
    }

    @ParameterizedTest
    @CsvSource({"intrazone-default,A,NOT", "intrazone-default,B,NOT", "interzone-default,A,WHOLLY"})
    void theLastRulesOfPaloAltoAreForOneZoneOrForTwo(String name, String zone, Extent expected) {
        Plant plant = plant("PAN-OS")
                .face("fw", "b", "10.2.0.1/24", "zone", zone)
                .rule("fw", "default-security-rules", 1, "deny", "any", "any", "any", "name", name);
        assertThat(asked(plant)).isEqualTo(expected);
    }

    @Test
    void theRuleForTwoZonesPermitsBetweenThemWhereItIsAltered() {
        Plant plant = permitting(plant("PAN-OS"), "default-security-rules", "name", "interzone-default");
        assertThat(asked(plant)).isEqualTo(Extent.WHOLLY);
        Plant other = permitting(plant("PAN-OS"), "default-security-rules", "name", "intrazone-default");
        assertThat(asked(other)).isEqualTo(Extent.NOT);
    }

    @Test
    void aPolicyOfAnotherVirtualDomainPermitsNothing() {
        Plant plant = permitting(plant("FortiOS"), "OFFICE/policy");
        plant.face("fw", "a", "10.1.0.1/24", "instance", "PLANT").face("fw", "b", "10.2.0.1/24", "instance", "PLANT");
        assertThat(asked(plant)).isEqualTo(Extent.NOT);
        permitting(plant, "PLANT/policy");
        assertThat(asked(plant)).isEqualTo(Extent.WHOLLY);
    }

    @ParameterizedTest
    @CsvSource({
        "A,WHOLLY",
        "any,WHOLLY",
        "a,WHOLLY",
        "B,NOT",
        "not:A,NOT",
        "not:B,WHOLLY",
        "A;B,WHOLLY",
        "nowhere,UNKNOWN",
        "not:nowhere,UNKNOWN",
        "A;nowhere,WHOLLY",
        "B;nowhere,UNKNOWN",
        "junos-host,NOT",
        "ssl.root,NOT",
        "vlan+,NOT",
        "wan*,NOT"
    })
    void aZoneThatIsOfNoInterfaceMayBeAnyAndAnyOtherIsNot(String zones, Extent expected) {
        assertThat(asked(permitting(plant("Something"), "policy", "fromZones", zones)
                        .rule("fw", "policy", 2, "deny", "any", "any", "any")))
                .isEqualTo(expected);
    }

    @Test
    void filtersOfJunosAtOneInterfaceAreAskedInTurn() {
        Plant plant = plant("Junos OS")
                .face("fw", "a", "10.1.0.1/24", "rulesIn", "guard, plant")
                .rule("fw", "A to B", 1, "permit", "any", "any", "any")
                .rule("fw", "inet/guard", 1, "deny", "10.1.0.8", "any", "any")
                .rule("fw", "inet/plant", 1, "permit", "10.1.0.0/24", "any", "any");
        assertThat(asked(plant)).isEqualTo(Extent.WHOLLY);
        assertThat(asked(plant, "10.1.0.8", PLC).extent()).isEqualTo(Extent.NOT);
        plant.face("fw", "a", "10.1.0.1/24", "rulesIn", "guard, plant, absent");
        assertThat(asked(plant, "10.1.0.8", PLC).extent()).isEqualTo(Extent.NOT);
        Plant other = plant("Junos OS")
                .face("fw", "a", "10.1.0.1/24", "rulesIn", "guard, absent")
                .rule("fw", "A to B", 1, "permit", "any", "any", "any")
                .rule("fw", "inet/guard", 1, "deny", "10.1.0.8", "any", "any");
        assertThat(asked(other)).as("one of its filters is not in the record").isEqualTo(Extent.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"guard,NOT", "absent,UNKNOWN"})
    void aFilterOfJunosMayStandInTheRecordWithoutItsFamily(String at, Extent expected) {
        Plant plant = plant("Junos OS")
                .face("fw", "a", "10.1.0.1/24", "rulesIn", at)
                .rule("fw", "A to B", 1, "permit", "any", "any", "any")
                .rule("fw", "guard", 1, "permit", "10.1.0.8", "any", "any");
        assertThat(asked(plant)).isEqualTo(expected);
    }

    @Test
    void aListAtAnInterfaceIsAskedThereAndNowhereElse() {
        Plant plant = plant("Something")
                .face("fw", "a", "10.1.0.1/24", "rulesIn", "guard")
                .rule("fw", "guard", 1, "permit", "10.1.0.8", "any", "any");
        assertThat(asked(plant)).isEqualTo(Extent.NOT);
        assertThat(asked(plant, PLC, PC).extent()).isEqualTo(Extent.WHOLLY);
    }

    @Test
    void listsOfHirschmannAtOneInterfaceAreAskedInTurn() {
        Plant plant = plant("HiOS")
                .face("fw", "a", "10.1.0.1/24", "rulesIn", "first, second")
                .rule("fw", "first", 1, "deny", "10.1.0.8", "any", "any")
                .rule("fw", "second", 1, "permit", "10.1.0.0/24", "any", "any");
        assertThat(asked(plant)).isEqualTo(Extent.WHOLLY);
        assertThat(asked(plant, "10.1.0.8", PLC).extent()).isEqualTo(Extent.NOT);
        plant.rule("fw", "first, second", 1, "deny", "any", "any", "any");
        assertThat(asked(plant)).as("one list that is called so").isEqualTo(Extent.NOT);
    }

    /** A list that stands nowhere is none that permits: it may classify traffic, or be left over. */
    @ParameterizedTest
    @CsvSource({
        "Junos OS,guard,inet/guard,1",
        "Junos OS,'guard, more',inet/guard,1",
        "Junos OS,other,inet/guard,0",
        "HiOS,'guard, more',guard,1",
        "HiOS,other,guard,0",
        "Cisco IOS,guard,guard,1",
        "Cisco IOS,other,guard,0"
    })
    void onlyAListThatIsAskedPermitsTooMuch(String system, String at, String list, int defects) {
        Plant plant = plant(system)
                .face("fw", "a", "10.1.0.1/24", "rulesIn", at)
                .rule("fw", list, 1, "permit", "any", "any", "any");
        assertThat(RuleReview.of(plant.snapshot())).hasSize(defects);
    }
}
