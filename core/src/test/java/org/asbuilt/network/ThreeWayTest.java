package org.asbuilt.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.asbuilt.model.ConduitProfile;
import org.asbuilt.model.Designation;
import org.asbuilt.model.FilterRule;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.Placement;
import org.asbuilt.model.ThreeStates;
import org.asbuilt.model.UnreadLine;
import org.junit.jupiter.api.Test;

/** Documented, permitted, observed. */
class ThreeWayTest {
    private static final Id CONTROL = Id.of(Kind.ZONE, "control");
    private static final Id OFFICE = Id.of(Kind.ZONE, "office");
    private static final Id CONDUIT = Id.of(Kind.CONDUIT, "control and office");

    private static Plant plant() {
        return new Plant()
                .device("fw", "FortiOS")
                .face("fw", "a", "10.1.0.1/24")
                .face("fw", "b", "10.2.0.1/24")
                .rule("fw", "policy", 1, "permit", "10.1.0.7", "10.2.0.9", "tcp/502", "fromZones", "a", "toZones", "b")
                .say(CONTROL, Designation.class, "", "name", "Control")
                .say(OFFICE, Designation.class, "", "name", "Office")
                .host("pc", "10.1.0.7")
                .host("plc", "10.2.0.9")
                .say(Plant.asset("pc"), Placement.class, "", "zone", OFFICE.value())
                .say(Plant.asset("plc"), Placement.class, "", "zone", CONTROL.value())
                .say(CONDUIT, ConduitProfile.class, "", "zones", CONTROL.value() + ";" + OFFICE.value());
    }

    private static Id connection(Plant plant, int port, String documented, String observed) {
        Id id = Id.of(Kind.CONNECTION, port + documented + observed);
        plant.say(
                id,
                Link.class,
                "",
                "source",
                Plant.asset("pc").value(),
                "destination",
                Plant.asset("plc").value(),
                "transport",
                "tcp",
                "port",
                Integer.toString(port));
        if (!documented.isEmpty()) {
            plant.say(id, ThreeStates.class, "", "required", documented);
        }
        if (!observed.isEmpty()) {
            plant.say(id, ThreeStates.class, "", "observed", observed);
        }
        return id;
    }

    @Test
    void allEightCombinationsHaveTheirName() {
        Plant plant = plant();
        Map<Id, Combination> expected = Map.of(
                connection(plant, 502, "true", "true"), Combination.AS_DESIGNED,
                connection(plant, 502, "true", "false"), Combination.UNUSED,
                connection(plant, 80, "true", "true"), Combination.BYPASSING,
                connection(plant, 80, "true", "false"), Combination.BLOCKED,
                connection(plant, 502, "false", "true"), Combination.UNDOCUMENTED,
                connection(plant, 502, "false", "false"), Combination.OVER_PERMITTED,
                connection(plant, 80, "false", "true"), Combination.UNEXPLAINED,
                connection(plant, 80, "false", "false"), Combination.ABSENT);
        ThreeWay check = ThreeWay.of(plant.snapshot());
        expected.forEach(
                (id, combination) -> assertThat(check.row(id).orElseThrow().combination())
                        .as("%s", id)
                        .contains(combination));
        assertThat(check.rows(CONDUIT)).hasSize(8);
        assertThat(check.rows(CONTROL)).hasSize(8);
        assertThat(check.rows(Plant.asset("pc"))).hasSize(8);
        assertThat(ThreeWay.tally(check.rows(CONDUIT)).values())
                .containsOnly(1L)
                .hasSize(8);
    }

    @Test
    void whatIsNotKnownLeavesSeveralOpen() {
        Plant plant = plant();
        Id id = connection(plant, 502, "true", "");
        assertThat(ThreeWay.of(plant.snapshot()).row(id).orElseThrow().possible())
                .containsExactly(Combination.AS_DESIGNED, Combination.UNUSED);
    }

    @Test
    void theRuleThatDecidesIsNamed() {
        Plant plant = plant();
        Id refused = connection(plant, 80, "true", "false");
        Id passes = connection(plant, 502, "true", "true");
        ThreeWay check = ThreeWay.of(plant.snapshot());
        Permission permission = check.row(passes).orElseThrow().permission();
        assertThat(permission.extent()).isEqualTo(Extent.WHOLLY);
        assertThat(permission.certain()).isTrue();
        assertThat(permission.way().orElseThrow().hops())
                .anySatisfy(hop -> assertThat(hop.decisions())
                        .anySatisfy(decision -> assertThat(decision.rule().map(RuleLine::position))
                                .contains(1)));
        assertThat(check.row(refused).orElseThrow().permission().reason()).isEqualTo("refused by fw between a and b");
    }

    @Test
    void aLineThatNobodyUnderstoodLowersTheCertainty() {
        Plant plant = plant().say(
                        Plant.asset("fw"),
                        UnreadLine.class,
                        "line 7",
                        "words",
                        "set mystery on",
                        "touches",
                        "filtering");
        plant.say(Plant.asset("fw"), UnreadLine.class, "line 9", "words", "set banner x", "touches", "management");
        Id id = connection(plant, 502, "true", "true");
        Permission permission =
                ThreeWay.of(plant.snapshot()).row(id).orElseThrow().permission();
        assertThat(permission.extent()).isEqualTo(Extent.WHOLLY);
        assertThat(permission.certain()).isFalse();
        assertThat(permission.doubts())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.words()).isEqualTo("set mystery on"));
    }

    @Test
    void aNameThatNobodyResolvedLeavesThePermissionOpen() {
        Plant plant = plant();
        plant.say(Plant.asset("fw"), FilterRule.class, "policy/000001", "sources", "name:SUPPLIER");
        Id id = connection(plant, 502, "true", "true");
        Permission permission =
                ThreeWay.of(plant.snapshot()).row(id).orElseThrow().permission();
        assertThat(permission.extent()).isEqualTo(Extent.UNKNOWN);
        assertThat(permission.reason()).contains("SUPPLIER");
    }

    @Test
    void whatIsPermittedBeyondTheDesignIsListed() {
        Plant plant = plant().rule("fw", "policy", 2, "permit", "10.1.0.7", "10.2.0.9", "tcp/22-23");
        connection(plant, 502, "true", "true");
        Surplus surplus = Surplus.of(plant.snapshot(), OFFICE, CONTROL);
        assertThat(surplus.unneeded().lines(10)).containsExactly("10.1.0.7 to 10.2.0.9 tcp/22-23");
        assertThat(surplus.permitted().extent()).isEqualTo(Extent.PARTLY);
    }

    private static Id vague(Plant plant, String seed, String transport) {
        Id id = Id.of(Kind.CONNECTION, seed);
        plant.say(
                id,
                Link.class,
                "",
                "source",
                Plant.asset("pc").value(),
                "destination",
                Plant.asset("plc").value(),
                "transport",
                transport);
        return id;
    }

    @Test
    void aConnectionWhosePortNobodySaidIsNotPermittedBecauseOnePortIs() {
        Plant plant = plant();
        Id id = vague(plant, "v", "tcp");
        ThreeWay.Row row = ThreeWay.of(plant.snapshot()).row(id).orElseThrow();
        assertThat(row.permission().extent()).isEqualTo(Extent.PARTLY);
        assertThat(row.permitted().state()).isEmpty();
        plant.rule("fw", "policy", 2, "permit", "any", "any", "tcp");
        assertThat(ThreeWay.of(plant.snapshot())
                        .row(id)
                        .orElseThrow()
                        .permitted()
                        .state())
                .contains(true);
    }

    @Test
    void whetherSomebodyIsThereIsAskedInBothFamilies() {
        Plant plant = new Plant()
                .device("fw", "FortiOS")
                .face("fw", "a", "2001:db8:1::1/64")
                .face("fw", "b", "2001:db8:2::1/64")
                .rule("fw", "policy", 1, "permit", "any", "any", "icmp/8")
                .host("pc", "2001:db8:1::7")
                .host("plc", "2001:db8:2::9");
        Id id = vague(plant, "e", "icmp");
        assertThat(ThreeWay.of(plant.snapshot())
                        .row(id)
                        .orElseThrow()
                        .permission()
                        .extent())
                .isEqualTo(Extent.NOT);
        plant.rule("fw", "policy", 2, "permit", "any", "any", "icmpv6/128");
        assertThat(ThreeWay.of(plant.snapshot())
                        .row(id)
                        .orElseThrow()
                        .permission()
                        .extent())
                .isEqualTo(Extent.WHOLLY);
        Plant four = plant().rule("fw", "policy", 2, "permit", "any", "any", "icmp/8");
        Id fourth = vague(four, "e", "icmp");
        assertThat(ThreeWay.of(four.snapshot())
                        .row(fourth)
                        .orElseThrow()
                        .permission()
                        .extent())
                .isEqualTo(Extent.WHOLLY);
    }
}
