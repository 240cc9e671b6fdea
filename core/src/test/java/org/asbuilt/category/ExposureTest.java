package org.asbuilt.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.asbuilt.model.DiscoverabilityObservation;
import org.asbuilt.model.ExposureAssessment;
import org.asbuilt.model.ExposureControl;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.model.Placement;
import org.asbuilt.model.Proximity;
import org.asbuilt.model.Susceptibility;
import org.asbuilt.model.SusceptibilityFlag;
import org.asbuilt.path.Sketch;
import org.junit.jupiter.api.Test;

/** Exposure is scored factor by factor, and what is not known widens it. */
class ExposureTest {
    private static final Id WAN = Id.of(Kind.NETWORK, "wan");

    private static Sketch gateway() {
        return assessed(
                        new Sketch().zone("edge", "dmz").asset("GW", "data_gateway", "edge"),
                        "GW",
                        "permanent",
                        "external_private_network",
                        "bidirectional_externally_initiated")
                .say(Sketch.asset("GW"), Placement.class, "", "physicalAccess", "locked_cabinet");
    }

    private static Sketch assessed(Sketch plant, String asset, String time, String type, String flow) {
        return plant.say(
                Sketch.asset(asset),
                ExposureAssessment.class,
                "",
                "timeOfExposure",
                time,
                "connectivityType",
                type,
                "communicationsFlow",
                flow);
    }

    private static Sketch controlled(Sketch plant, String asset, String control, int lowers) {
        return plant.say(Sketch.asset(asset), ExposureControl.class, control, "lowers", Integer.toString(lowers));
    }

    private static Exposure of(Sketch plant, String asset) {
        return Exposures.of(plant.circumstances()).of(Sketch.asset(asset)).orElseThrow();
    }

    /** P3-08: remove a control and the residual exposure rises toward the inherent one; each factor is kept by itself. */
    @Test
    void aControlThatIsRemovedLetsResidualRiseTowardInherent() {
        Exposure bare = of(gateway(), "GW");
        Exposure one = of(controlled(gateway(), "GW", "firewall", 1), "GW");
        Exposure two = of(controlled(controlled(gateway(), "GW", "firewall", 1), "GW", "jump host", 1), "GW");
        assertThat(bare.inherent())
                .isEqualTo(one.inherent())
                .isEqualTo(two.inherent())
                .isEqualTo(Range.of(3));
        assertThat(List.of(bare, one, two))
                .extracting(Exposure::residual)
                .containsExactly(Range.of(3), Range.of(2), Range.of(1));
        assertThat(two.factors()).extracting(Exposure.OfFactor::factor).containsExactly(Factor.values());
        assertThat(two.factors()).extracting(factor -> factor.level().low()).containsExactly(4, 3, 4, 3, 0);
    }

    @Test
    void controlsNeverMakeItNothing() {
        assertThat(of(controlled(gateway(), "GW", "everything", 4), "GW").residual())
                .isEqualTo(Range.of(1));
    }

    /** P3-09: found from outside it is at least high until that is closed. */
    @Test
    void whatWasFoundFromOutsideIsAtLeastHighUntilClosed() {
        Sketch plant = controlled(gateway(), "GW", "firewall", 2);
        assertThat(of(plant, "GW").residual()).isEqualTo(Range.of(1));
        plant.say(
                Sketch.asset("GW"),
                DiscoverabilityObservation.class,
                "2026-11",
                "where",
                "search engine",
                "found",
                "2026-11-02");
        Exposure found = of(plant, "GW");
        assertThat(found.residual()).isEqualTo(Range.of(3));
        assertThat(found.system()).isEqualTo(SystemExposure.OPEN);
        assertThat(found.discoveries()).extracting(Exposure.Discovery::where).containsExactly("search engine");
        plant.say(Sketch.asset("GW"), DiscoverabilityObservation.class, "2026-11", "closed", "2026-11-20");
        assertThat(of(plant, "GW").residual()).isEqualTo(Range.of(1));
    }

    /** P3-10: an external connection into the zone makes everything behind it nearer. */
    @Test
    void anExternalConnectionToAZoneIsComputedIntoTheProximityOfItsAssets() {
        Sketch plant = new Sketch()
                .zone("cell", "control")
                .asset("PLC", "plc", "cell")
                .asset("HMI", "hmi", "cell")
                .link("HMI", "PLC", "control_write");
        assertThat(of(plant, "PLC").proximity().label()).isEqualTo(Proximity.INTERIOR);
        assertThat(of(plant, "PLC").proximity().steps()).isEmpty();
        plant.named(WAN, "Carrier")
                .say(WAN, NetworkProfile.class, "", "networkType", "external")
                .say(
                        Id.of(Kind.CONNECTION, "line"),
                        Link.class,
                        "",
                        "source",
                        WAN.value(),
                        "destination",
                        Sketch.asset("HMI").value());
        ProximityFound hmi = of(plant, "HMI").proximity();
        assertThat(hmi.label()).isEqualTo(Proximity.BOUNDARY_OR_DMZ);
        ProximityFound plc = of(plant, "PLC").proximity();
        assertThat(plc.label()).isEqualTo(Proximity.ADJACENT_TO_BOUNDARY);
        assertThat(plc.steps()).isEqualTo(Optional.of(2));
        assertThat(plc.boundaries()).isEqualTo(1);
        assertThat(plc.why()).isEqualTo("Carrier - HMI - PLC");
    }

    /** P3-11: each flag with its evidence feeds the exposure. */
    @Test
    void eachSusceptibilityIsAFlagWithEvidenceAndFeedsTheExposure() {
        for (Susceptibility flag : Susceptibility.values()) {
            Sketch plant = gateway()
                    .say(
                            Sketch.asset("GW"),
                            SusceptibilityFlag.class,
                            "one",
                            "flag",
                            flag.name(),
                            "evidence",
                            "audit 7");
            Exposure exposure = of(plant, "GW");
            assertThat(exposure.weaknesses()).containsExactly(new Exposure.Weakness(flag, false, "audit 7"));
            assertThat(exposure.inherent()).isEqualTo(Range.of(4));
            plant.say(Sketch.asset("GW"), SusceptibilityFlag.class, "one", "closed", "2026-11-01");
            assertThat(of(plant, "GW").inherent()).isEqualTo(Range.of(3));
        }
    }

    @Test
    void whatTheRecordShowsIsAWeaknessToo() {
        Sketch plant = gateway()
                .say(Sketch.asset("GW"), org.asbuilt.model.Account.class, "admin", "type", "default")
                .say(Sketch.asset("GW"), org.asbuilt.model.Lifecycle.class, "", "endOfSupport", "2020-01-01");
        assertThat(of(plant, "GW").weaknesses())
                .containsExactly(
                        new Exposure.Weakness(
                                Susceptibility.UNSUPPORTED_PRODUCT, true, "its maker's support ended on 2020-01-01"),
                        new Exposure.Weakness(Susceptibility.DEFAULT_CREDENTIALS, true, "the account admin"));
    }

    @Test
    void whatIsNotKnownWidensTheRangeAndNeverLowersIt() {
        Sketch plant = new Sketch().asset("PLC", "plc");
        Exposure exposure = of(plant, "PLC");
        assertThat(exposure.inherent()).isEqualTo(Range.UNKNOWN);
        assertThat(exposure.system()).isEqualTo(SystemExposure.SMALL);
        assertThat(exposure.systemAtMost()).isEqualTo(SystemExposure.OPEN);
        assertThat(exposure.unknown()).containsExactly(Factor.values());
        assertThat(exposure.inherent().words()).isEqualTo("negligible to critical");
    }

    @Test
    void whatConnectionsShowCountsEvenIfAnAssessmentSaysLess() {
        Sketch plant = assessed(
                new Sketch()
                        .zone("cell", "control")
                        .zone("office", "enterprise")
                        .asset("PLC", "plc", "cell"),
                "PLC",
                "permanent",
                "local_wired_ip",
                "none");
        plant.asset("PC", "workstation", "office").link("PC", "PLC");
        Exposure exposure = of(plant, "PLC");
        assertThat(exposure.factors().get(2).recorded()).contains("none");
        assertThat(exposure.factors().get(2).level()).isEqualTo(Range.of(4));
        assertThat(exposure.factors().get(2).why())
                .endsWith("shows bidirectional externally initiated, more than what was assessed");
    }

    @Test
    void anOverrideCountsOnlyWithItsReason() {
        Sketch plant = gateway().say(Sketch.asset("GW"), ExposureAssessment.class, "", "residualOverride", "low");
        assertThat(of(plant, "GW").residual()).isEqualTo(Range.of(3));
        assertThat(of(plant, "GW").notes()).singleElement().asString().contains("without a reason");
        plant.say(Sketch.asset("GW"), ExposureAssessment.class, "", "overrideReason", "the line is cut");
        assertThat(of(plant, "GW").residual()).isEqualTo(Range.of(1));
        assertThat(of(plant, "GW").overridden()).isTrue();
    }

    @Test
    void isolationIsVerifiedOnlyWithEvidence() {
        Id cell = Id.of(Kind.ZONE, "cell");
        Sketch plant = new Sketch().zone("cell", "control").asset("PLC", "plc", "cell");
        plant.say(cell, org.asbuilt.model.IsolationClaim.class, "", "isolated", "true");
        assertThat(of(plant, "PLC").proximity().label()).isEqualTo(Proximity.INTERIOR);
        plant.say(
                cell, org.asbuilt.model.IsolationClaim.class, "", "evidence", "walk-down 12", "claimed", "2026-05-01");
        assertThat(of(plant, "PLC").proximity().label()).isEqualTo(Proximity.ISOLATED_VERIFIED);
    }
}
