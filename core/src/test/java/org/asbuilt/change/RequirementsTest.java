package org.asbuilt.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Said;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Facet;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Lifecycle;
import org.asbuilt.model.MaintenanceWindow;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Slot;
import org.junit.jupiter.api.Test;

/** What stands in the way of a change, by what it touches and how far it has come. Source: requirements P1.M-01 to M-16, 1.9. */
class RequirementsTest extends DeskOfAPlant {
    @Test
    void workInThePlantGoesTheWholeRoad() {
        Change change = proposed(ChangeType.NORMAL, firmware("4.5"));
        done(desk.plan(change.id(), "anna", NOW, plan(Plan.Extent.PLANT, Optional.empty())));
        done(desk.approve(change.id(), "ben", NOW, ""));
        assertThat(now(change).state()).isEqualTo(Change.State.PROPOSED);
        assertThat(objections(change))
                .anySatisfy(words -> assertThat(words).contains("nobody has approved it in the capacity security"));
        done(desk.approve(change.id(), "emil", NOW, "", EnumSet.of(Capacity.SECURITY)));
        assertThat(now(change).state()).isEqualTo(Change.State.APPROVED);
        assertThat(refused(desk.apply(change.id(), "ben", NOW)).problem()).isEqualTo("not-implemented");
        assertThat(refused(desk.fieldwork().schedule(change.id(), "ben", NOW, period("2026-11-03T08:00:00Z")))
                        .detail())
                .contains("does not lie within the window Autumn outage");
        done(desk.fieldwork().schedule(change.id(), "ben", NOW, period("2026-11-02T09:00:00Z")));
        assertThat(refused(desk.fieldwork().start(change.id(), "ben", NOW, "")).detail())
                .contains("the time that was set is 2026-11-02 09:00 UTC");
        Instant work = Instant.parse("2026-11-02T09:10:00Z");
        done(desk.fieldwork().start(change.id(), "ben", work, "permit 7"));
        assertThat(refused(desk.fieldwork().implement(change.id(), "ben", work, work, " ", new TreeSet<>()))
                        .problem())
                .isEqualTo("evidence-missing");
        done(desk.fieldwork().implement(change.id(), "ben", work, work, "screen shows 4.5", new TreeSet<>()));
        assertThat(refused(desk.fieldwork().close(change.id(), "ben", work, "")).problem())
                .isEqualTo("not-verified");
        assertThat(refused(desk.fieldwork().verify(change.id(), "frank", work, ChangeEvent.Manner.PERSON, ""))
                        .problem())
                .isEqualTo("record-not-updated");
        done(desk.apply(change.id(), "ben", work));
        for (String own : List.of("anna", "ben", "emil")) {
            assertThat(refused(desk.fieldwork().verify(change.id(), own, work, ChangeEvent.Manner.PERSON, ""))
                            .detail())
                    .contains(own, "cannot verify it");
        }
        done(desk.fieldwork().verify(change.id(), "frank", work, ChangeEvent.Manner.PERSON, "looked"));
        assertThat(refused(desk.fieldwork().close(change.id(), "ben", work, "")).detail())
                .contains("Network drawing shows what is touched");
        done(desk.fieldwork().documentUpdated(change.id(), "anna", work, PLANT.id("drawing"), "rev C"));
        assertThat(done(desk.fieldwork().close(change.id(), "ben", work, "")).state())
                .isEqualTo(Change.State.CLOSED);
    }

    @Test
    void anUnplannedChangeOfThePlantIsRefusedAndSaysWhatIsMissing() {
        Change change = proposed(ChangeType.NORMAL, firmware("4.5"));
        done(desk.plan(
                change.id(),
                "anna",
                NOW,
                Plan.brief(Plan.Extent.PLANT, Optional.empty(), Optional.empty(), Optional.empty())));
        assertThat(refused(desk.approve(change.id(), "ben", NOW, "")).detail())
                .contains("who answers for it", "risk and safety", "security", "connectivity", "test plan", "undo it");
    }

    @Test
    void anEditThatBeginsLaterIsWorkInThePlantWhateverThePlanSays() {
        Edit later = put("plc", "platform.firmwareVersion", "4.5", PlantTime.since(NOW.plusSeconds(60)));
        assertThat(proposed(ChangeType.NORMAL, later).extent()).isEqualTo(Plan.Extent.PLANT);
        assertThat(proposed(ChangeType.NORMAL, firmware("4.5")).extent()).isEqualTo(Plan.Extent.RECORD);
    }

    @Test
    void whatTouchesSafetyWaitsForItsSafetyEngineer() {
        Change change = proposed(ChangeType.NORMAL, put("logic-solver", "nameplate.model", "T-9", PlantTime.ALWAYS));
        done(desk.approve(change.id(), "ben", NOW, ""));
        assertThat(now(change).state()).isEqualTo(Change.State.PROPOSED);
        assertThat(refused(desk.approve(change.id(), "emil", NOW, "", EnumSet.of(Capacity.SAFETY)))
                        .detail())
                .contains("emil is not the safety engineer", "carla");
        done(desk.approve(change.id(), "carla", NOW, "", EnumSet.of(Capacity.SAFETY)));
        assertThat(now(change).state()).isEqualTo(Change.State.APPROVED);
    }

    @Test
    void aVacantRoleIsNamedAndCanBeSetAsideVisibly() {
        List<Edit> edits = List.of(put("plc", "assetRole.safetyRelated", "true", PlantTime.ALWAYS));
        Change change = done(desk.propose("anna", NOW, ChangeType.NORMAL, "t", "r", 0, edits));
        done(desk.approve(change.id(), "ben", NOW, ""));
        assertThat(objections(change)).anySatisfy(words -> assertThat(words).contains("PLC-1", "the role is vacant"));
        Change set = done(desk.override(change.id(), "ben", NOW, "SafetyEngineerApproves", "post is advertised"));
        assertThat(set.state()).isEqualTo(Change.State.APPROVED);
        assertThat(set.overridden()).containsExactly("SafetyEngineerApproves");
    }

    @Test
    void itAndOtApproveTogether() {
        Change change = proposed(ChangeType.NORMAL, put("firewall", "nameplate.model", "F-1", PlantTime.ALWAYS));
        done(desk.approve(change.id(), "ben", NOW, "", EnumSet.of(Capacity.TECHNICAL, Capacity.IT)));
        assertThat(objections(change)).anySatisfy(words -> assertThat(words).contains("come from one person"));
        assertThat(now(change).state()).isEqualTo(Change.State.PROPOSED);
        done(desk.approve(change.id(), "emil", NOW, "", EnumSet.of(Capacity.IT)));
        assertThat(now(change).state()).isEqualTo(Change.State.APPROVED);
    }

    /** Course by course: first aid that counts makes up for no expired change procedure, the same course taken again does. */
    @Test
    void expiredTrainingRefusesTheApproval() {
        Change change = proposed(ChangeType.NORMAL, firmware("4.4.1"));
        assertThat(refused(desk.approve(change.id(), "dora", NOW, "")).detail())
                .contains("Dora", "has expired: Change procedure")
                .doesNotContain("First aid");
        assertThat(refused(desk.override(change.id(), "dora", NOW, "TrainingIsValid", "busy"))
                        .problem())
                .isEqualTo("not-overridable");
        done(desk.approve(change.id(), "emil", NOW, ""));
    }

    @Test
    void aTemporaryChangeNeedsAnEndAndStaysOpenUntilAnotherChangeEndsIt() {
        Change change = proposed(ChangeType.TEMPORARY, put("plc", "nameplate.distributor", "lent", PlantTime.ALWAYS));
        assertThat(refused(desk.approve(change.id(), "ben", NOW, "")).detail())
                .contains("when it ends", "who answers for it");
        Instant end = Instant.parse("2026-12-01T00:00:00Z");
        done(desk.plan(change.id(), "anna", NOW, plan(Plan.Extent.RECORD, Optional.of(end))));
        done(desk.approve(change.id(), "ben", NOW, ""));
        Change applied = done(desk.apply(change.id(), "ben", NOW));
        assertThat(Works.of(applied, store::asOf).open()).isTrue();
        assertThat(Works.of(applied, store::asOf).ends()).contains(end);
        assertThat(Works.of(applied, store::asOf).owner()).contains("gail");
        assertThat(refused(desk.fieldwork().end(change.id(), "anna", NOW, ChangeEvent.Ending.REMOVED, "change-9"))
                        .problem())
                .isEqualTo("not-applied");
        List<Edit> back = Reversal.of(applied.edits(), store.asOf(0), PlantTime.since(NOW), READ);
        Change removal = done(desk.propose("anna", NOW, ChangeType.NORMAL, "t", "r", 1, back));
        done(desk.approve(removal.id(), "ben", NOW, ""));
        done(desk.apply(removal.id(), "ben", NOW));
        assertThat(store.snapshot()
                        .subject(PLANT.id("plc"))
                        .orElseThrow()
                        .at(NOW)
                        .facet(Nameplate.class)
                        .flatMap(Nameplate::distributor))
                .isEmpty();
        Change ended = done(desk.fieldwork().end(change.id(), "anna", NOW, ChangeEvent.Ending.REMOVED, removal.id()));
        assertThat(Works.of(ended, store::asOf).open()).isFalse();
    }

    @Test
    void anEmergencyIsMadeFirstAndReviewedInTime() {
        Change change = proposed(ChangeType.EMERGENCY, firmware("4.5"));
        done(desk.fieldwork().implement(change.id(), "anna", NOW, NOW, "pump runs", new TreeSet<>()));
        assertThat(refused(desk.apply(change.id(), "anna", NOW)).problem()).isEqualTo("another-person-needed");
        Change applied = done(desk.apply(change.id(), "hugo", NOW));
        assertThat(applied.state()).isEqualTo(Change.State.APPLIED);
        assertThat(Works.of(applied, store::asOf).reviewDue()).contains(NOW.plus(Change.REVIEW_OF_EMERGENCY));
        assertThat(Works.of(applied, store::asOf).reviewed()).isFalse();
        done(desk.fieldwork().verify(change.id(), "frank", NOW, ChangeEvent.Manner.PERSON, "runs"));
        assertThat(refused(desk.fieldwork().close(change.id(), "ben", NOW.plusSeconds(400_000), ""))
                        .detail())
                .contains("nobody has reviewed it yet", "overdue");
        done(desk.plan(change.id(), "anna", NOW, plan(Plan.Extent.PLANT, Optional.empty())));
        Change reviewed =
                done(desk.approve(change.id(), "ben", NOW, "", EnumSet.of(Capacity.TECHNICAL, Capacity.SECURITY)));
        assertThat(Works.of(reviewed, store::asOf).reviewed()).isTrue();
        assertThat(reviewed.state()).isEqualTo(Change.State.VERIFIED);
    }

    @Test
    void aNewPlanMakesApprovalsStale() {
        Change change = proposed(ChangeType.NORMAL, firmware("4.5"));
        done(desk.approve(change.id(), "ben", NOW, ""));
        Change planned = done(desk.plan(change.id(), "anna", NOW, plan(Plan.Extent.RECORD, Optional.empty())));
        assertThat(planned.state()).isEqualTo(Change.State.PROPOSED);
        assertThat(planned.approvals()).isEmpty();
        assertThat(planned.staleApprovals())
                .extracting(ChangeEvent.Approved::actor)
                .containsExactly("ben");
    }

    @Test
    void disposalNeedsEvidenceOfSanitisation() {
        Change change = proposed(ChangeType.NORMAL, put("plc", "lifecycle.state", "disposed", PlantTime.ALWAYS));
        assertThat(refused(desk.approve(change.id(), "ben", NOW, "")).detail())
                .contains("PLC-1", "evidence that they were destroyed");
        done(desk.revise(
                change.id(),
                "anna",
                NOW,
                0,
                List.of(
                        put("plc", "lifecycle.state", "disposed", PlantTime.ALWAYS),
                        put("plc", "disposal.sanitised", "certificate 12", PlantTime.ALWAYS),
                        put("plc", "disposal.on", "2026-10-30", PlantTime.ALWAYS)),
                "with certificate"));
        assertThat(done(desk.approve(change.id(), "ben", NOW, "")).isApproved()).isTrue();
    }

    /** Firmware is data too: a device may hold its configuration without a port or an account in the record. */
    @Test
    void disposalIsAboutWhatHoldsDataAndIsDisposedOfNow() {
        Change half = proposed(ChangeType.NORMAL, put("plc", "lifecycle.state", "disposed", PlantTime.ALWAYS));
        done(desk.revise(
                half.id(),
                "anna",
                NOW,
                0,
                List.of(
                        put("plc", "lifecycle.state", "disposed", PlantTime.ALWAYS),
                        put("plc", "disposal.sanitised", "certificate 12", PlantTime.ALWAYS)),
                "no day"));
        assertThat(objections(half)).anyMatch(words -> words.contains("evidence that they were destroyed"));
        Change empty = proposed(ChangeType.NORMAL, put("firewall", "lifecycle.state", "disposed", PlantTime.ALWAYS));
        assertThat(objections(empty)).noneMatch(words -> words.contains("evidence that they were destroyed"));
        done(desk.revise(
                empty.id(),
                "anna",
                NOW,
                0,
                List.of(
                        put("firewall", "lifecycle.state", "disposed", PlantTime.ALWAYS),
                        put("firewall", "platform.firmwareVersion", "9.1", PlantTime.ALWAYS)),
                "has firmware"));
        assertThat(objections(empty)).anyMatch(words -> words.contains("FW-1 is to be disposed of"));
        Change stored = proposed(ChangeType.NORMAL, put("plc", "lifecycle.state", "decommissioned", PlantTime.ALWAYS));
        assertThat(objections(stored)).noneMatch(words -> words.contains("evidence that they were destroyed"));
    }

    @Test
    void externalConnectionWithoutRiskOwnerIsNotApproved() {
        Change change =
                proposed(ChangeType.NORMAL, put("vendor-line", "threeStates.required", "true", PlantTime.ALWAYS));
        done(desk.approve(change.id(), "ben", NOW, ""));
        assertThat(now(change).state()).isEqualTo(Change.State.PROPOSED);
        assertThat(objections(change))
                .anySatisfy(words -> assertThat(words).contains("no senior risk owner", "no impact of loss"));
        List<Edit> whole = List.of(
                put("vendor-line", "threeStates.required", "true", PlantTime.ALWAYS), businessCase("vendor-line"));
        Change decided = done(desk.propose("anna", NOW, ChangeType.NORMAL, "t", "r", 0, whole));
        done(desk.approve(decided.id(), "ben", NOW, ""));
        assertThat(objections(decided)).noneMatch(words -> words.contains("business case"));
        Change seen = proposed(ChangeType.NORMAL, put("vendor-line", "threeStates.observed", "true", PlantTime.ALWAYS));
        assertThat(objections(seen)).noneMatch(words -> words.contains("business case"));
    }

    @Test
    void approvalOfAZoneNeedsARoleOfManagement() {
        Change wrong = proposed(
                ChangeType.NORMAL,
                put("cell", "riskComparison.approvedBy", PLANT.id("dora").value(), PlantTime.ALWAYS));
        assertThat(objections(wrong))
                .anySatisfy(
                        words -> assertThat(words).contains("Dora", "neither operations manager", "hugo can approve"));
        Change right = proposed(
                ChangeType.NORMAL,
                put("cell", "riskComparison.approvedBy", PLANT.id("hugo").value(), PlantTime.ALWAYS));
        done(desk.approve(right.id(), "ben", NOW, ""));
        assertThat(objections(right)).anySatisfy(words -> assertThat(words).contains("the approval of hugo"));
        assertThat(now(right).state()).isEqualTo(Change.State.PROPOSED);
        done(desk.approve(right.id(), "hugo", NOW, ""));
        assertThat(now(right).state()).isEqualTo(Change.State.APPROVED);
    }

    /** A window that names no place counts for the whole plant, also when it opens no more. */
    @Test
    void theUnitThatAnExchangePutsIntoTheStoreNeedsNoWindow() {
        Change scan = proposed(
                ChangeType.NORMAL,
                stated(
                        Id.of(Kind.CHANGE_WINDOW, "scan"),
                        MaintenanceWindow.class,
                        Map.of("starts", "2026-01-15T09:30", "timeZone", "UTC", "duration", "PT3H")));
        done(desk.approve(scan.id(), "ben", NOW, ""));
        done(desk.apply(scan.id(), "ben", NOW));
        Id unit = Id.of(Kind.ASSET, "old unit");
        Edit name = stated(unit, Designation.class, Map.of("name", "Old unit"));
        Plan.Period period = period("2026-11-02T09:00:00Z");
        Change atWork = approved(name, stated(unit, Lifecycle.class, Map.of("state", "in_service")));
        assertThat(refused(desk.fieldwork().schedule(atWork.id(), "ben", NOW, period))
                        .detail())
                .contains("Old unit", "does not open again");
        Change inStore = approved(name, stated(unit, Lifecycle.class, Map.of("state", "spare")));
        assertThat(done(desk.fieldwork().schedule(inStore.id(), "ben", NOW, period))
                        .state())
                .isEqualTo(Change.State.SCHEDULED);
    }

    private Change approved(Edit name, Edit state) {
        List<Edit> edits = List.of(firmware("4.5"), name, state);
        long base = store.snapshot().commit();
        Change change = done(desk.propose("anna", NOW, ChangeType.STANDARD, "Exchange it", "because", base, edits));
        done(desk.plan(change.id(), "anna", NOW, plan(Plan.Extent.PLANT, Optional.empty())));
        return done(desk.approve(change.id(), "ben", NOW, ""));
    }

    private static Edit stated(Id id, Class<? extends Facet> facet, Map<String, String> values) {
        TreeMap<String, Said> parts = new TreeMap<>();
        values.forEach((part, value) -> parts.put(part, Said.value(value, READ)));
        return Edit.Put.of(id, Slot.of(facet), parts, PlantTime.ALWAYS);
    }

    @Test
    void controlThatAddsLatencyShowsTheLimit() {
        Change change = proposed(ChangeType.NORMAL, control("20"));
        assertThat(objections(change))
                .contains("inspector on Road adds 20 ms to PLC-1 to SIS-1, which bears at most 10 ms");
        assertThat(Impact.of(desk.review(now(change), NOW)).sentences())
                .contains("inspector on Road adds 20 ms to PLC-1 to SIS-1, which bears at most 10 ms");
        Change light = proposed(ChangeType.NORMAL, control("5"));
        assertThat(objections(light)).noneMatch(words -> words.contains("adds"));
        assertThat(Impact.of(desk.review(now(light), NOW)).sentences())
                .contains("inspector on Road adds 5 ms to PLC-1 to SIS-1, which bears at most 10 ms");
    }

    private static Edit control(String milliseconds) {
        return put("road", "pathControl[inspector].addsLatency", milliseconds, PlantTime.ALWAYS);
    }

    private static Edit businessCase(String connection) {
        TreeMap<String, Said> parts = new TreeMap<>();
        parts.put("riskOwner", Said.value(PLANT.id("hugo").value(), READ));
        for (String part : List.of("requirement", "impactOfCompromise", "impactOfLoss")) {
            parts.put(part, Said.value("as the case says", READ));
        }
        return Edit.Put.of(
                PLANT.id(connection), Slot.of(org.asbuilt.model.BusinessCase.class), parts, PlantTime.ALWAYS);
    }

    /** P2.A-01. */
    @Test
    void aScenarioWithoutAnAimIsRefused() {
        Change change = proposed(ChangeType.NORMAL, put("stop", "threatScenario.likelihood", "high", PlantTime.ALWAYS));
        assertThat(refused(desk.approve(change.id(), "ben", NOW, "")).detail())
                .contains("does not say what the attacker wants");
        Change aimed = proposed(ChangeType.NORMAL, put("stop", "threatScenario.aim", "disrupt", PlantTime.ALWAYS));
        assertThat(done(desk.approve(aimed.id(), "ben", NOW, "")).state()).isEqualTo(Change.State.APPROVED);
    }

    /** P2.C-08: the owner of the information agrees; a stricter label needs nobody, and neither does the first. */
    @Test
    void aLabelIsRelaxedOnlyWithItsOwner() {
        Change relaxed =
                proposed(ChangeType.NORMAL, put("drawing", "informationProfile.label", "green", PlantTime.ALWAYS));
        done(desk.approve(relaxed.id(), "ben", NOW, ""));
        assertThat(now(relaxed).state()).isEqualTo(Change.State.PROPOSED);
        assertThat(objections(relaxed)).anySatisfy(words -> assertThat(words).contains("relaxed", "(emil) is missing"));
        done(desk.approve(relaxed.id(), "emil", NOW, ""));
        assertThat(now(relaxed).state()).isEqualTo(Change.State.APPROVED);
        Change stricter =
                proposed(ChangeType.NORMAL, put("drawing", "informationProfile.label", "red", PlantTime.ALWAYS));
        assertThat(done(desk.approve(stricter.id(), "ben", NOW, "")).state()).isEqualTo(Change.State.APPROVED);
        Change first =
                proposed(ChangeType.NORMAL, put("manual", "informationProfile.label", "clear", PlantTime.ALWAYS));
        assertThat(done(desk.approve(first.id(), "ben", NOW, "")).state()).isEqualTo(Change.State.APPROVED);
    }
}
