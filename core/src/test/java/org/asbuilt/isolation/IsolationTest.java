package org.asbuilt.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.asbuilt.model.AccessTerms;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.BusinessCase;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IsolationClaim;
import org.asbuilt.model.IsolationExemption;
import org.asbuilt.model.IsolationPlan;
import org.asbuilt.model.IsolationStep;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.Placement;
import org.asbuilt.model.ProcessSupport;
import org.asbuilt.model.RemoteAccess;
import org.asbuilt.model.Traffic;
import org.asbuilt.model.TransientUse;
import org.asbuilt.path.Loss;
import org.asbuilt.path.Sketch;
import org.junit.jupiter.api.Test;

class IsolationTest {
    private static final Id WORKS = Id.of(Kind.SITE, "Works");
    private static final Id CONTROL = Id.of(Kind.ZONE, "Control");
    private static final Id PLAN = Id.of(Kind.ISOLATION_PLAN, "Island");
    private static final Id MODEM = Id.of(Kind.ACCESS_PATH, "Modem");
    private static final Id TUNNEL = Id.of(Kind.ACCESS_PATH, "Tunnel");
    private static final Id VENDOR = Id.of(Kind.THIRD_PARTY, "Vendor");
    private static final Period A_YEAR = Period.ofMonths(12);

    /** Site Works is its control zone; the business and a cloud are elsewhere. */
    private static Sketch plant() {
        return new Sketch()
                .named(WORKS, "Works")
                .zone("Control", "control")
                .say(CONTROL, Placement.class, "", "site", WORKS.value())
                .zone("Office", "enterprise")
                .zone("Outside", "external")
                .conduit("Office link", "Control", "Office")
                .function("Pumping", "yes_tested")
                .asset("server", "scada_server", "Control")
                .asset("pump", "plc", "Control")
                .say(
                        Sketch.asset("pump"),
                        ProcessSupport.class,
                        "",
                        "functions",
                        Id.of(Kind.FUNCTION, "Pumping").value())
                .asset("erp", "application_server", "Office")
                .asset("cloud", "cloud_service", "Outside")
                .link("server", "pump", "control_write")
                .link("server", "erp", "file_transfer")
                .states("server", "erp", "required", "true")
                .link("cloud", "erp", "file_transfer")
                .link("server", "cloud", "historian_replication")
                .access("Modem", "Vendor", "dial_up", "pump")
                .access("Tunnel", "Vendor", "client_vpn", "server")
                .say(TUNNEL, RemoteAccess.class, "", "switchOff", "Shift leader, key switch");
    }

    private static Sketch planned() {
        return plant().named(PLAN, "Island")
                .say(
                        PLAN,
                        IsolationPlan.class,
                        "",
                        "sites",
                        WORKS.value(),
                        "tested",
                        "2026-03-01",
                        "testResult",
                        "passed")
                .say(
                        PLAN,
                        IsolationStep.class,
                        "1",
                        "cuts",
                        Id.of(Kind.CONDUIT, "Office link").value() + ";" + TUNNEL.value(),
                        "how",
                        "Pull the uplink",
                        "who",
                        "Shift leader",
                        "minutes",
                        "5")
                .say(
                        PLAN,
                        IsolationExemption.class,
                        "1",
                        "connection",
                        Sketch.joint("server", "cloud").value(),
                        "reason",
                        "Flood warning",
                        "protection",
                        "Outbound only");
    }

    @Test
    void isolatingASiteListsEveryExternalConnection() {
        IsolationSheet sheet = IsolationSheet.of(plant().graph(), WORKS, A_YEAR);

        assertThat(sheet.cuts())
                .extracting(cut -> cut.crossing().carrier())
                .containsExactly(MODEM, TUNNEL, Sketch.joint("server", "cloud"), Sketch.joint("server", "erp"));
        assertThat(sheet.cuts()).extracting(IsolationSheet.Cut::place).containsExactly(1, 2, 3, 4);
        assertThat(sheet.uncovered()).hasSize(4);
        assertThat(sheet.plans()).isEmpty();
        assertThat(sheet.inform()).containsExactly(VENDOR);
    }

    @Test
    void whatComesInPastTheBoundaryIsCutFirst() {
        IsolationSheet.Cut first =
                IsolationSheet.of(plant().graph(), WORKS, A_YEAR).cuts().getFirst();

        assertThat(first.crossing().outOfBand()).isTrue();
        assertThat(first.crossing().hopsFromOutside()).hasValue(0);
    }

    @Test
    void whoCanCutAndHowFastIsAsRecorded() {
        IsolationSheet sheet = IsolationSheet.of(planned().graph(), WORKS, A_YEAR);
        IsolationSheet.Cut office = sheet.cuts().getLast();

        assertThat(office.crossing().carrier()).isEqualTo(Sketch.joint("server", "erp"));
        assertThat(office.planned()).hasValue(PLAN);
        assertThat(office.how()).hasValue("Pull the uplink");
        assertThat(office.who()).hasValue("Shift leader");
        assertThat(office.minutes()).hasValue(5);
        IsolationSheet without = IsolationSheet.of(plant().graph(), WORKS, A_YEAR);
        assertThat(without.cuts().get(1).how()).hasValue("Shift leader, key switch");
        assertThat(without.cuts().get(1).minutes()).isEmpty();
        IsolationSheet agreed = IsolationSheet.of(
                plant().say(TUNNEL, AccessTerms.class, "", "switchOffMinutes", "10")
                        .graph(),
                WORKS,
                A_YEAR);
        assertThat(agreed.cuts().get(1).minutes()).hasValue(10);
    }

    @Test
    void aConduitThroughWhichNothingRecordedLeadsIsTold() {
        assertThat(IsolationSheet.of(plant().graph(), WORKS, A_YEAR).silent()).isEmpty();
        Sketch wired = plant().conduit("Trip wire", "Control", "Outside").zone("Yard", "control");
        assertThat(IsolationSheet.of(wired.graph(), CONTROL, A_YEAR).silent()).isEmpty();
        Sketch silent = wired.conduit("Hard wires", "Control", "Yard");
        assertThat(IsolationSheet.of(silent.graph(), CONTROL, A_YEAR).silent())
                .containsExactly(Id.of(Kind.CONDUIT, "Hard wires"));
    }

    @Test
    void exemptionsStayAndWhatThePlanForgetsIsToldAsUncovered() {
        IsolationSheet sheet = IsolationSheet.of(planned().graph(), WORKS, A_YEAR);

        assertThat(sheet.stays())
                .extracting(stay -> stay.crossing().carrier())
                .containsExactly(Sketch.joint("server", "cloud"));
        assertThat(sheet.stays().getFirst().reason()).hasValue("Flood warning");
        assertThat(sheet.uncovered()).containsExactly(MODEM);
    }

    @Test
    void whatAPlanCutsAndIsNotThereIsStale() {
        IsolationSheet sheet = IsolationSheet.of(
                planned()
                        .say(
                                PLAN,
                                IsolationStep.class,
                                "2",
                                "cuts",
                                Sketch.joint("server", "pump").value())
                        .graph(),
                WORKS,
                A_YEAR);

        assertThat(sheet.stale()).containsExactly(Sketch.joint("server", "pump"));
    }

    @Test
    void aPlanThatWasTestedTooLongAgoIsUntested() {
        assertThat(IsolationSheet.of(planned().graph(), WORKS, A_YEAR)
                        .plans()
                        .getFirst()
                        .untested())
                .isFalse();
        assertThat(IsolationSheet.of(planned().graph(), WORKS, Period.ofMonths(6))
                        .plans()
                        .getFirst()
                        .untested())
                .isTrue();
        assertThat(IsolationSheet.of(
                                planned()
                                        .say(PLAN, IsolationPlan.class, "", "testResult", "failed")
                                        .graph(),
                                WORKS,
                                A_YEAR)
                        .plans()
                        .getFirst()
                        .untested())
                .isTrue();
    }

    @Test
    void whatStopsIsToldOfWhatIsCutAndNotOfWhatStays() {
        Loss effect = IsolationSheet.of(planned().graph(), WORKS, A_YEAR).effect();

        assertThat(effect.assets().stream().filter(Loss.Affected::surely).map(Loss.Affected::id))
                .containsExactlyInAnyOrder(Sketch.asset("server"), Sketch.asset("erp"));
        assertThat(effect.carriers()).extracting(Loss.Carrier::id).doesNotContain(Sketch.joint("server", "cloud"));
    }

    @Test
    void whatAContractMandatesSaysSo() {
        Crossing mandated = Crossings.into(
                        plant().say(
                                        Sketch.joint("server", "cloud"),
                                        BusinessCase.class,
                                        "",
                                        "contractMandated",
                                        "true",
                                        "contract",
                                        "Service 2025")
                                .graph(),
                        WORKS)
                .get(2);

        assertThat(mandated.contract()).isEqualTo(Optional.of("Service 2025"));
    }

    @Test
    void aConnectionWithAnEndThatIsNotRecordedIsCutToo() {
        Id loose = Id.of(Kind.CONNECTION, "loose");
        IsolationSheet sheet = IsolationSheet.of(
                plant().say(
                                loose,
                                Link.class,
                                "",
                                "source",
                                Sketch.asset("pump").value())
                        .graph(),
                WORKS,
                A_YEAR);

        assertThat(sheet.cuts())
                .filteredOn(cut -> cut.crossing().sort() == Crossing.Sort.OPEN_END)
                .extracting(cut -> cut.crossing().carrier())
                .containsExactly(loose);
    }

    @Test
    void aPlaceInWhichNothingStandsSaysSo() {
        Id empty = Id.of(Kind.SYSTEM, "empty");
        Sketch sketch = plant().say(empty, Designation.class, "", "name", "Dosing");
        assertThat(IsolationSheet.of(sketch.graph(), empty, A_YEAR).members()).isZero();
        assertThat(IsolationSheet.of(sketch.graph(), WORKS, A_YEAR).members()).isPositive();
    }

    @Test
    void onlyPlacesAreIsolated() {
        assertThatThrownBy(() -> IsolationSheet.of(plant().graph(), Sketch.asset("pump"), A_YEAR))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("a site, zone or system");
    }

    @Test
    void aZoneMarkedIsolatedWithAnyWayInIsContradicted() {
        Sketch sketch = plant().say(CONTROL, IsolationClaim.class, "", "isolated", "true", "claimed", "2026-01-01")
                .asset("laptop", "transient_laptop")
                .say(Sketch.asset("laptop"), TransientUse.class, "", "permittedZones", CONTROL.value())
                .asset("access point", "wireless_access_point", "Control")
                .access("Stick", "Vendor", "removable_media", "pump")
                .say(Sketch.joint("server", "pump"), Traffic.class, "", "medium", "wifi_80211");

        Isolated isolated = Isolated.of(sketch.graph(), CONTROL);

        assertThat(isolated.isContradicted()).isTrue();
        assertThat(isolated.contradictions())
                .extracting(Contradiction::sort, Contradiction::evidence)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(
                                Contradiction.Sort.CONNECTION, Sketch.joint("server", "cloud")),
                        org.assertj.core.groups.Tuple.tuple(Contradiction.Sort.OUT_OF_BAND, MODEM),
                        org.assertj.core.groups.Tuple.tuple(Contradiction.Sort.ACCESS_PATH, TUNNEL),
                        org.assertj.core.groups.Tuple.tuple(
                                Contradiction.Sort.TRANSIENT_DEVICE, Sketch.asset("laptop")),
                        org.assertj.core.groups.Tuple.tuple(
                                Contradiction.Sort.REMOVABLE_MEDIA, Id.of(Kind.ACCESS_PATH, "Stick")),
                        org.assertj.core.groups.Tuple.tuple(Contradiction.Sort.WIRELESS, Sketch.asset("access point")),
                        org.assertj.core.groups.Tuple.tuple(
                                Contradiction.Sort.WIRELESS, Sketch.joint("server", "pump")));
        assertThat(isolated.missing())
                .containsExactly(Isolated.Missing.METHOD, Isolated.Missing.EVIDENCE, Isolated.Missing.REMOVABLE_MEDIA);
    }

    @Test
    void whatIsReallyAloneIsNotContradicted() {
        Sketch sketch = new Sketch()
                .zone("Bunker", "safety")
                .say(Id.of(Kind.ZONE, "Bunker"), IsolationClaim.class, "", "isolated", "true")
                .asset("a", "safety_controller", "Bunker")
                .asset("b", "safety_controller", "Bunker")
                .say(Sketch.asset("a"), AssetRole.class, "", "safetyRelated", "true")
                .link("a", "b", "safety_exchange");

        Isolated isolated = Isolated.of(sketch.graph(), Id.of(Kind.ZONE, "Bunker"));

        assertThat(isolated.contradictions()).isEmpty();
        assertThat(isolated.isContradicted()).isFalse();
        assertThat(Isolated.all(sketch.graph())).containsExactly(isolated);
    }

    @Test
    void fartherInComesLater() {
        List<Crossing> crossings = Crossings.into(plant().graph(), WORKS);

        assertThat(crossings.getLast().hopsFromOutside()).hasValue(1);
        assertThat(crossings.getLast().conduits()).containsExactly(Id.of(Kind.CONDUIT, "Office link"));
        assertThat(crossings.getLast().beyond()).isFalse();
    }
}
