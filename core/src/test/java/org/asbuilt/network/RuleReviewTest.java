package org.asbuilt.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules that do nothing, contradict others or permit too much. */
class RuleReviewTest {
    private static List<RuleDefect> review(Plant plant) {
        return RuleReview.of(plant.snapshot());
    }

    private static Plant firewall() {
        return new Plant()
                .device("fw", "FortiOS")
                .face("fw", "a", "10.1.0.1/24")
                .face("fw", "b", "10.2.0.1/24");
    }

    @Test
    void aRuleBehindItsOppositeNeverTakesEffect() {
        Plant plant = firewall()
                .rule("fw", "policy", 1, "deny", "10.1.0.0/24", "any", "tcp")
                .rule("fw", "policy", 2, "permit", "10.1.0.7", "10.2.0.9", "tcp/502");
        assertThat(review(plant)).singleElement().satisfies(defect -> {
            assertThat(defect.sort()).isEqualTo(RuleDefect.Sort.SHADOWED);
            assertThat(defect.rule().position()).isEqualTo(2);
            assertThat(defect.others()).extracting(RuleLine::position).containsExactly(1);
            assertThat(defect.certain()).isTrue();
        });
    }

    @Test
    void severalRulesTogetherCoverOne() {
        Plant plant = firewall()
                .rule("fw", "policy", 1, "deny", "10.1.0.0/25", "10.2.0.9", "tcp/502")
                .rule("fw", "policy", 2, "deny", "10.3.0.0/25", "10.2.0.9", "tcp/502")
                .rule("fw", "policy", 3, "permit", "10.1.0.128/25", "10.2.0.9", "tcp/500-600")
                .rule("fw", "policy", 4, "permit", "10.1.0.0/24", "10.2.0.9", "tcp/502");
        assertThat(review(plant)).singleElement().satisfies(defect -> {
            assertThat(defect.sort()).isEqualTo(RuleDefect.Sort.SHADOWED);
            assertThat(defect.rule().position()).isEqualTo(4);
            assertThat(defect.others()).extracting(RuleLine::position).containsExactly(1, 3);
        });
    }

    @Test
    void zonesTellRulesApart() {
        Plant plant = firewall()
                .rule("fw", "policy", 1, "deny", "any", "any", "any", "fromZones", "b")
                .rule("fw", "policy", 2, "permit", "10.1.0.7", "10.2.0.9", "tcp/502", "fromZones", "a");
        assertThat(review(plant)).isEmpty();
    }

    @Test
    void aRuleThatALaterOneMakesNeedlessIsRedundantUnlessARefusalStandsBetween() {
        Plant plant = firewall()
                .rule("fw", "policy", 1, "permit", "10.1.0.7", "10.2.0.9", "tcp/502")
                .rule("fw", "policy", 2, "permit", "10.1.0.8", "10.2.0.9", "tcp/102")
                .rule("fw", "policy", 3, "deny", "10.1.0.8", "any", "tcp")
                .rule("fw", "policy", 4, "permit", "10.1.0.0/24", "10.2.0.0/24", "tcp");
        assertThat(review(plant))
                .extracting(RuleDefect::sort, defect -> defect.rule().position())
                .containsExactly(tuple(RuleDefect.Sort.REDUNDANT, 1), tuple(RuleDefect.Sort.CONTRADICTORY, 4));
    }

    @Test
    void rulesThatCrossAreContradictory() {
        Plant plant = firewall()
                .rule("fw", "policy", 1, "deny", "10.1.0.0/24", "10.2.0.9", "tcp")
                .rule("fw", "policy", 2, "permit", "10.1.0.7", "10.2.0.0/24", "tcp");
        assertThat(review(plant))
                .extracting(RuleDefect::sort, defect -> defect.rule().position())
                .containsExactly(tuple(RuleDefect.Sort.CONTRADICTORY, 2));
    }

    @Test
    void whatPermitsEverythingAndWhatIsNeverUsedAreSaid() {
        Plant plant = firewall()
                .rule("fw", "policy", 1, "permit", "10.1.0.7", "10.2.0.9", "tcp/502", "hits", "0")
                .rule("fw", "policy", 2, "permit", "any", "any", "tcp/22", "hits", "3")
                .rule("fw", "policy", 3, "permit", "10.3.0.0/24", "10.2.0.9", "any", "hits", "1");
        assertThat(review(plant))
                .extracting(RuleDefect::sort, defect -> defect.rule().position())
                .containsExactly(
                        tuple(RuleDefect.Sort.NEVER_HIT, 1),
                        tuple(RuleDefect.Sort.OVER_BROAD, 2),
                        tuple(RuleDefect.Sort.OVER_BROAD, 3));
    }

    /** A name that nobody could resolve covers nothing for certain. */
    @Test
    void whatIsNotKnownShadowsNothing() {
        Plant plant = firewall()
                .rule("fw", "policy", 1, "deny", "name:SUPPLIER", "any", "any")
                .rule("fw", "policy", 2, "permit", "10.1.0.7", "10.2.0.9", "tcp/502");
        assertThat(review(plant)).isEmpty();
    }

    @Test
    void aRefusalForAllInterfacesOfAKindStandsBetween() {
        Plant plant = new Plant()
                .device("gw", "Linux")
                .face("gw", "eth0", "10.1.0.1/24", "zone", "LAN")
                .face("gw", "eth1", "10.2.0.1/24")
                .rule("gw", "filter/FORWARD", 1, "permit", "10.1.0.7", "any", "tcp/502", "fromZones", "eth0")
                .rule("gw", "filter/FORWARD", 2, "deny", "10.1.0.7", "any", "tcp", "fromZones", "eth+")
                .rule("gw", "filter/FORWARD", 3, "permit", "10.1.0.0/24", "any", "tcp", "fromZones", "eth0");
        assertThat(review(plant)).extracting(RuleDefect::sort).doesNotContain(RuleDefect.Sort.REDUNDANT);
    }

    @Test
    void aZoneCoversItsInterface() {
        Plant plant = firewall()
                .face("fw", "a", "10.1.0.1/24", "zone", "LAN")
                .rule("fw", "policy", 1, "deny", "10.1.0.0/24", "any", "tcp", "fromZones", "LAN")
                .rule("fw", "policy", 2, "permit", "10.1.0.7", "10.2.0.9", "tcp/502", "fromZones", "a");
        assertThat(review(plant))
                .extracting(RuleDefect::sort, defect -> defect.rule().position())
                .containsExactly(tuple(RuleDefect.Sort.SHADOWED, 2));
    }

    @Test
    void aListThatOnlyNamesTrafficPermitsNothing() {
        Plant plant = new Plant()
                .device("gw", "Cisco IOS")
                .face("gw", "a", "10.1.0.1/24", "rulesIn", "in")
                .rule("gw", "in", 1, "permit", "any", "any", "any")
                .rule("gw", "NAT-OT", 1, "permit", "any", "any", "any");
        assertThat(review(plant))
                .extracting(RuleDefect::sort, defect -> defect.rule().list())
                .containsExactly(tuple(RuleDefect.Sort.OVER_BROAD, "in"));
    }

    @Test
    void whatOpensEveryServiceIsBroadAlthoughItAsksForTheState() {
        Plant plant = new Plant()
                .device("gw", "Linux")
                .face("gw", "eth0", "10.1.0.1/24")
                .rule("gw", "filter/FORWARD", 1, "permit", "10.1.0.7", "10.2.0.9", "name:any in state NEW");
        assertThat(review(plant)).extracting(RuleDefect::sort).containsExactly(RuleDefect.Sort.OVER_BROAD);
    }

    @Test
    void listsThatAreAskedAsOneAreReviewedAsOne() {
        Plant plant = new Plant()
                .device("fw", "PAN-OS")
                .rule("fw", "pre/security", 1, "deny", "10.1.0.0/24", "any", "any")
                .rule("fw", "security", 1, "permit", "10.1.0.7", "10.2.0.9", "tcp/502");
        assertThat(review(plant)).singleElement().satisfies(defect -> {
            assertThat(defect.sort()).isEqualTo(RuleDefect.Sort.SHADOWED);
            assertThat(defect.rule().list()).isEqualTo("security");
        });
    }

    @Test
    void whatABsdAsksInwardsAndOutwardsAreTwoTables() {
        Plant plant = new Plant()
                .device("fw", "OPNsense")
                .rule("fw", "floating", 1, "deny", "10.1.0.0/24", "10.2.0.9", "tcp/502", "words", "direction out")
                .rule("fw", "floating", 2, "permit", "10.1.0.7", "10.2.0.9", "tcp/502", "words", "direction in")
                .rule("fw", "floating", 3, "permit", "10.1.0.8", "10.2.0.9", "tcp/502", "words", "direction out");
        assertThat(review(plant)).singleElement().satisfies(defect -> {
            assertThat(defect.sort()).isEqualTo(RuleDefect.Sort.SHADOWED);
            assertThat(defect.rule().position()).isEqualTo(3);
        });
    }
}
