package org.asbuilt.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.asbuilt.model.AssetRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which lists decide what passes, for each maker. */
class ListPlacesTest {
    private static final String PC = "10.1.0.7";
    private static final String PLC = "10.2.0.9";

    private static Plant plant(String system, String... parts) {
        return new Plant()
                .device("fw", system)
                .face("fw", "a", "10.1.0.1/24", "zone", "A")
                .face("fw", "a", "10.1.0.1/24", parts)
                .face("fw", "b", "10.2.0.1/24", "zone", "B");
    }

    private static Plant unzoned(String system) {
        return new Plant()
                .device("fw", system)
                .face("fw", "a", "10.1.0.1/24;2001:db8:1::1/64")
                .face("fw", "b", "10.2.0.1/24;2001:db8:2::1/64");
    }

    private static Answer asked(Plant plant, String from, String to, String service) {
        return plant.reachability().ask(Question.of(Endpoint.parse(from), Endpoint.parse(to), service));
    }

    private static Extent asked(Plant plant) {
        return asked(plant, PC, PLC, "tcp/502").answeredExtent();
    }

    private static Plant permitting(Plant plant, String list, String... more) {
        return plant.rule("fw", list, 1, "permit", "any", "any", "any", more);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FortiOS", "PAN-OS", "Junos OS", "OPNsense", "Cisco IOS", "Cisco ASA"})
    void aFirewallWithoutListsInTheRecordMayRefuse(String system) {
        assertThat(asked(plant(system))).isEqualTo(Extent.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "FortiOS,local-in-policy",
        "FortiOS,multicast-policy",
        "FortiOS,proxy-policy",
        "FortiOS,DoS-policy",
        "FortiOS,interface-policy",
        "FortiOS,shaping-policy",
        "FortiOS,PLANT/policy",
        "PAN-OS,qos",
        "PAN-OS,pbf",
        "PAN-OS,decryption",
        "PAN-OS,vsys1/application-override",
        "Junos OS,inet/PROTECT"
    })
    void aListThatIsForSomethingElsePermitsNothing(String system, String list) {
        assertThat(asked(permitting(plant(system), list))).isEqualTo(Extent.NOT);
    }

    @Test
    void anotherMakerIsAFirewallIfItIsCalledOne() {
        Plant plant = unzoned("Something");
        assertThat(asked(plant)).isEqualTo(Extent.WHOLLY);
        plant.say(Plant.asset("fw"), AssetRole.class, "", "assetClass", "firewall");
        assertThat(asked(plant)).isEqualTo(Extent.UNKNOWN);
    }

    @Test
    void aPolicyOfItsOwnVirtualDomainDecides() {
        Plant plant = permitting(plant("FortiOS", "instance", "PLANT"), "PLANT/policy");
        assertThat(asked(plant.face("fw", "b", "10.2.0.1/24", "instance", "PLANT")))
                .isEqualTo(Extent.WHOLLY);
    }

    @Test
    void ofSeveralVirtualSystemsItIsNotKnownWhichIsMeant() {
        Plant plant = permitting(plant("PAN-OS"), "vsys1/security");
        assertThat(asked(plant)).isEqualTo(Extent.WHOLLY);
        plant.rule("fw", "vsys2/security", 1, "deny", "any", "any", "udp");
        assertThat(asked(plant)).isEqualTo(Extent.UNKNOWN);
    }

    @Test
    void rulesOfPanoramaBehindThoseOfTheDeviceComeLast() {
        Plant plant =
                permitting(plant("PAN-OS"), "security").rule("fw", "post/security", 1, "deny", "any", "any", "any");
        assertThat(asked(plant)).isEqualTo(Extent.WHOLLY);
        plant.rule("fw", "pre/security", 1, "deny", "any", "any", "any");
        assertThat(asked(plant)).isEqualTo(Extent.NOT);
    }

    @Test
    void whatIsSentBackMeetsThePolicyOfTheChain() {
        Plant plant = unzoned("Linux")
                .rule("fw", "filter/FORWARD", 1, "other", PC, "any", "any", "jumpsTo", "return")
                .rule("fw", "filter/FORWARD", 2, "permit", "any", "any", "any")
                .rule("fw", "filter/FORWARD", 3, "deny", "any", "any", "any", "name", "policy");
        assertThat(asked(plant)).isEqualTo(Extent.NOT);
        assertThat(asked(plant, "10.1.0.8", PLC, "tcp/502").extent()).isEqualTo(Extent.WHOLLY);
    }

    @Test
    void aJumpToAnEmptyChainChangesNothing() {
        Plant plant = unzoned("Linux")
                .rule("fw", "filter/FORWARD", 1, "other", "any", "any", "any", "jumpsTo", "filter/empty")
                .rule("fw", "filter/FORWARD", 2, "permit", "any", "any", "any");
        Answer answer = asked(plant, PC, PLC, "tcp/502");
        assertThat(answer.extent()).isEqualTo(Extent.WHOLLY);
        assertThat(answer.isCertain()).isTrue();
    }

    @Test
    void aRuleThatLogsAndHandsOverIsNoRuleThatOnlyLogs() {
        Plant plant = unzoned("Linux")
                .rule("fw", "inet t/forward", 1, "other", "any", "any", "any", "logged", "true", "words", "log queue")
                .rule("fw", "inet t/forward", 2, "permit", "any", "any", "any");
        assertThat(asked(plant)).isEqualTo(Extent.UNKNOWN);
    }

    @Test
    void aListOfTheOneFamilyLeavesTheOtherOpen() {
        Plant plant = unzoned("Cisco IOS")
                .face("fw", "a", "10.1.0.1/24;2001:db8:1::1/64", "rulesIn", "four")
                .rule("fw", "four", 1, "permit", "10.1.0.0/24", "any", "any")
                .rule("fw", "four", 2, "deny", "any", "any", "any");
        assertThat(asked(plant)).isEqualTo(Extent.WHOLLY);
        assertThat(asked(plant, "2001:db8:1::7", "2001:db8:2::9", "tcp/502").extent())
                .isEqualTo(Extent.UNKNOWN);
    }

    @Test
    void aFilterOfJunosIsFoundByTheNameThatTheInterfaceHasForIt() {
        Plant plant = unzoned("Junos OS")
                .face("fw", "a", "10.1.0.1/24;2001:db8:1::1/64", "rulesIn", "guard")
                .rule("fw", "inet/guard", 1, "permit", "any", "any", "tcp/502");
        assertThat(asked(plant)).isEqualTo(Extent.WHOLLY);
        assertThat(asked(plant, PC, PLC, "tcp/80").extent()).isEqualTo(Extent.NOT);
        assertThat(asked(plant, "2001:db8:1::7", "2001:db8:2::9", "tcp/80").extent())
                .isEqualTo(Extent.UNKNOWN);
    }

    @Test
    void aTableOfNftablesMayBeCalledAsItLikes() {
        Plant plant =
                unzoned("Linux").rule("fw", "inet alternate/forward", 1, "deny", "any", "any", "any", "name", "policy");
        assertThat(asked(plant)).isEqualTo(Extent.NOT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bridge filter/forward", "arp filter/forward", "bridge/forward"})
    void aChainForFramesDoesNotFilterWhatIsRouted(String list) {
        assertThat(asked(unzoned("Linux").rule("fw", list, 1, "deny", "any", "any", "any")))
                .isEqualTo(Extent.WHOLLY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"raw/PREROUTING", "mangle/FORWARD", "netdev t/ingress", "inet t/prerouting"})
    void whatRefusesBeforeTheFilterMayRefuse(String list) {
        Plant plant = unzoned("Linux").rule("fw", list, 1, "deny", PC, "any", "any");
        assertThat(asked(plant)).isEqualTo(Extent.UNKNOWN);
        assertThat(asked(plant, "10.1.0.8", PLC, "tcp/502").answeredExtent()).isEqualTo(Extent.WHOLLY);
    }

    @Test
    void aPacketFilterOfBsdIsAskedTwice() {
        Plant plant = unzoned("OPNsense")
                .rule("fw", "a", 1, "permit", "any", "any", "any", "fromZones", "a")
                .rule("fw", "floating", 1, "permit", "any", "any", "udp", "toZones", "b")
                .rule("fw", "floating", 2, "deny", "any", "any", "tcp/502", "toZones", "b");
        assertThat(asked(plant)).isEqualTo(Extent.NOT);
        assertThat(asked(plant, PC, PLC, "tcp/80").answeredExtent()).isEqualTo(Extent.WHOLLY);
        Plant outwards = unzoned("OPNsense").rule("fw", "floating", 1, "permit", "any", "any", "any", "toZones", "b");
        assertThat(asked(outwards)).as("nothing lets it in").isEqualTo(Extent.NOT);
    }

    @Test
    void aRouterAsksNoListOutwardsAboutWhatItSendsItself() {
        Plant plant = unzoned("Cisco IOS")
                .face("fw", "b", "10.2.0.1/24", "rulesOut", "out")
                .rule("fw", "out", 1, "deny", "any", "any", "any");
        assertThat(asked(plant)).isEqualTo(Extent.NOT);
        assertThat(asked(plant, "10.2.0.1", PLC, "tcp/502").extent()).isEqualTo(Extent.WHOLLY);
        Answer toItself = asked(plant, PLC, "10.2.0.1", "tcp/22");
        assertThat(toItself.answeredPossibly()).isEqualTo(toItself.asked());
    }

    @Test
    void aRouterOfLinuxAsksItsInputAboutRepliesToItself() {
        Plant plant = unzoned("Linux").rule("fw", "filter/INPUT", 1, "deny", "any", "any", "any", "name", "policy");
        Answer answer = asked(plant, "10.2.0.1", PLC, "tcp/502");
        assertThat(answer.extent()).isEqualTo(Extent.WHOLLY);
        assertThat(answer.answeredExtent()).isEqualTo(Extent.NOT);
    }
}
