package org.asbuilt.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.Id;
import org.asbuilt.model.Lifecycle;
import org.asbuilt.model.LifecycleState;
import org.asbuilt.model.Mac;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.PlantTime;
import org.asbuilt.validation.Background;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Evidence;
import org.asbuilt.validation.PlantText;
import org.junit.jupiter.api.Test;

/** What stands in the way of a change, by what it touches and how far it has come. Source: requirements P1.M-01 to M-16, 1.9. */
class RequirementsTest {
    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    private static final Basis READ = new Basis.Stated("anna", "read on site");
    private static final PlantText PLANT = PlantText.of("""
            zone cell
              designation.name = Cell
            zone shutdown
              designation.name = Shutdown system
              zoneProfile.zoneType = safety
            asset plc
              designation.name = PLC-1
              placement.zone = @cell
              nameplate.serialNumber = S-1
              platform.firmwareVersion = 4.4
              networkPort[x1].mac = 00:1b:1b:00:00:01
              networkPort[x1].addresses = 192.0.2.10
              account[admin].name = admin
            asset logic-solver
              designation.name = SIS-1
              placement.zone = @shutdown
            asset firewall
              designation.name = FW-1
              assetRole.flags = shared_it_ot
            person carla
              designation.name = Carla
              personProfile.user = carla
            person dora
              designation.name = Dora
              personProfile.user = dora
              training[induction].validUntil = 2026-10-01
            person emil
              designation.name = Emil
              personProfile.user = emil
              training[induction].validUntil = 2027-10-01
            responsibility safety
              responsibility.role = safety_engineer
              responsibility.holder = @carla
              responsibility.zones = @shutdown
            change-window outage
              designation.name = Autumn outage
              maintenanceWindow.starts = 2026-11-02T08:00
              maintenanceWindow.duration = PT8H
              maintenanceWindow.zones = @cell
            information-item drawing
              designation.name = Network drawing
              depiction.assets = @plc
            """);

    private final InMemory store = new InMemory(PLANT.snapshot());
    private Evidence evidence = Evidence.NONE;
    private final ChangeDesk desk = new ChangeDesk(
            store,
            store,
            at -> Circumstances.of(
                    store.snapshot(),
                    at,
                    new Background(evidence, PLANT.background().logged(), List.of())));

    @Test
    void workInThePlantGoesTheWholeRoad() {
        Change change = proposed(ChangeType.NORMAL, firmware("4.5"));
        done(desk.plan(change.id(), "anna", NOW, plan(Plan.Extent.PLANT, Optional.empty())));
        done(desk.approve(change.id(), "ben", NOW, ""));
        assertThat(now(change).state()).isEqualTo(Change.State.PROPOSED);
        assertThat(objections(change))
                .anySatisfy(words -> assertThat(words).contains("OT security engineer is missing"));
        done(desk.approve(change.id(), "emil", NOW, "", EnumSet.of(Capacity.SECURITY)));
        assertThat(now(change).state()).isEqualTo(Change.State.APPROVED);
        assertThat(refused(desk.apply(change.id(), "ben", NOW)).problem()).isEqualTo("not-implemented");
        assertThat(refused(desk.fieldwork().schedule(change.id(), "ben", NOW, period("2026-11-03T08:00:00Z")))
                        .detail())
                .contains("does not lie within the window Autumn outage");
        done(desk.fieldwork().schedule(change.id(), "ben", NOW, period("2026-11-02T09:00:00Z")));
        assertThat(refused(desk.fieldwork().start(change.id(), "ben", NOW, "")).detail())
                .contains("the time that was set is 2026-11-02T09:00:00Z");
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

    @Test
    void expiredTrainingRefusesTheApproval() {
        Change change = proposed(ChangeType.NORMAL, firmware("4.4.1"));
        assertThat(refused(desk.approve(change.id(), "dora", NOW, "")).detail())
                .contains("Dora", "2026-10-01", "has expired");
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
        assertThat(Works.of(applied).open()).isTrue();
        assertThat(Works.of(applied).ends()).contains(end);
        assertThat(Works.of(applied).owner()).contains("gail");
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
        assertThat(Works.of(ended).open()).isFalse();
    }

    @Test
    void anEmergencyIsMadeFirstAndReviewedInTime() {
        Change change = proposed(ChangeType.EMERGENCY, firmware("4.5"));
        done(desk.fieldwork().implement(change.id(), "anna", NOW, NOW, "pump runs", new TreeSet<>()));
        assertThat(refused(desk.apply(change.id(), "anna", NOW)).problem()).isEqualTo("another-person-needed");
        Change applied = done(desk.apply(change.id(), "hugo", NOW));
        assertThat(applied.state()).isEqualTo(Change.State.APPLIED);
        assertThat(Works.of(applied).reviewDue()).contains(NOW.plus(Change.REVIEW_OF_EMERGENCY));
        assertThat(Works.of(applied).reviewed()).isFalse();
        done(desk.fieldwork().verify(change.id(), "frank", NOW, ChangeEvent.Manner.PERSON, "runs"));
        assertThat(refused(desk.fieldwork().close(change.id(), "ben", NOW.plusSeconds(400_000), ""))
                        .detail())
                .contains("nobody has reviewed it yet", "overdue");
        done(desk.plan(change.id(), "anna", NOW, plan(Plan.Extent.PLANT, Optional.empty())));
        Change reviewed =
                done(desk.approve(change.id(), "ben", NOW, "", EnumSet.of(Capacity.TECHNICAL, Capacity.SECURITY)));
        assertThat(Works.of(reviewed).reviewed()).isTrue();
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

    @Test
    void aSwapKeepsTheOldUnitAsAnAssetOfItsOwn() {
        Swap swap = new Swap(
                "S-2", "4.5", "00:1b:1b:00:00:99", LocalDate.of(2026, 10, 30), Swap.Fate.SPARE, Optional.empty());
        var plc = store.snapshot().subject(PLANT.id("plc")).orElseThrow();
        Change change = done(desk.propose(
                "anna",
                NOW,
                ChangeType.STANDARD,
                "t",
                "r",
                0,
                swap.edits(plc, READ),
                Plan.brief(Plan.Extent.RECORD, Optional.of("anna"), Optional.of(plc.id()), Optional.empty())));
        done(desk.approve(change.id(), "ben", NOW, ""));
        done(desk.apply(change.id(), "ben", NOW));
        Snapshot now = store.snapshot();
        var place = now.subject(plc.id()).orElseThrow();
        assertThat(place.facet(Nameplate.class).orElseThrow().serialNumber()).contains("S-2");
        assertThat(place.at(Instant.parse("2026-10-01T00:00:00Z"))
                        .facet(Nameplate.class)
                        .orElseThrow()
                        .serialNumber())
                .contains("S-1");
        var unit = now.subject(swap.oldUnit(plc.id())).orElseThrow();
        assertThat(unit.name()).isEqualTo("PLC-1 (unit S-1 until 2026-10-30)");
        assertThat(unit.facet(Lifecycle.class).orElseThrow().state()).contains(LifecycleState.SPARE);
        assertThat(unit.facets(NetworkPort.class).values())
                .extracting(port -> port.mac().map(Mac::text).orElse(""))
                .containsExactly("00:1b:1b:00:00:01");
    }

    @Test
    void anIncompleteSwapIsRefused() {
        Change change = done(desk.propose(
                "anna",
                NOW,
                ChangeType.STANDARD,
                "t",
                "r",
                0,
                List.of(firmware("4.5")),
                Plan.brief(Plan.Extent.RECORD, Optional.of("anna"), Optional.of(PLANT.id("plc")), Optional.empty())));
        assertThat(refused(desk.approve(change.id(), "ben", NOW, "")).detail())
                .contains("serial number", "MAC address", "what became of the old unit");
    }

    @Test
    void whatIsObservedFulfilsOrContradictsWhatAChangePredicts() {
        Change change = proposed(
                ChangeType.STANDARD,
                put("plc", "networkPort[x1].addresses", "192.0.2.77", PlantTime.since(NOW.plusSeconds(1))));
        done(desk.plan(
                change.id(),
                "anna",
                NOW,
                Plan.brief(Plan.Extent.PLANT, Optional.of("anna"), Optional.empty(), Optional.empty())));
        done(desk.approve(change.id(), "ben", NOW, ""));
        done(desk.fieldwork()
                .implement(change.id(), "ben", NOW.plusSeconds(9), NOW.plusSeconds(9), "pinged", new TreeSet<>()));
        Change applied = done(desk.apply(change.id(), "ben", NOW.plusSeconds(9)));
        Instant later = Instant.parse("2026-11-20T00:00:00Z");
        assertThat(verdicts(applied, later)).containsExactly(Prediction.Verdict.OPEN);
        assertThat(refused(desk.fieldwork().verify(change.id(), "anna", later, ChangeEvent.Manner.OBSERVATION, ""))
                        .detail())
                .contains("no source has shown yet that PLC-1 reports IP addresses '192.0.2.77'");
        evidence = claimed("192.0.2.10");
        assertThat(verdicts(applied, later)).containsExactly(Prediction.Verdict.CONTRADICTED);
        assertThat(refused(desk.fieldwork().verify(change.id(), "frank", later, ChangeEvent.Manner.PERSON, ""))
                        .detail())
                .contains("mirror says '192.0.2.10'");
        evidence = claimed("192.0.2.77");
        assertThat(verdicts(applied, later)).containsExactly(Prediction.Verdict.FULFILLED);
        assertThat(done(desk.fieldwork().verify(change.id(), "anna", later, ChangeEvent.Manner.OBSERVATION, ""))
                        .state())
                .isEqualTo(Change.State.VERIFIED);
    }

    @Test
    void aConflictIsShownInThreeValuesAndSettledByRevision() {
        Change ours = proposed(ChangeType.NORMAL, firmware("4.6"));
        Change theirs = proposed(ChangeType.NORMAL, firmware("4.5"));
        done(desk.approve(theirs.id(), "ben", NOW, ""));
        done(desk.apply(theirs.id(), "ben", NOW));
        List<Conflict> conflicts = Conflicts.of(ours.edits(), store.asOf(0), store.snapshot());
        assertThat(conflicts).singleElement().satisfies(conflict -> {
            assertThat(conflict.base().orElseThrow().values()).containsExactly("4.4");
            assertThat(conflict.theirs().orElseThrow().values()).containsExactly("4.5");
            assertThat(conflict.ours().orElseThrow().values()).containsExactly("4.6");
        });
        String key = conflicts.getFirst().key();
        assertThat(Conflicts.settled(ours.edits(), Map.of(key, Conflict.Choice.THEIRS)))
                .isEmpty();
        assertThat(Conflicts.settled(ours.edits(), Map.of(key, Conflict.Choice.OURS)))
                .isEqualTo(ours.edits());
    }

    @Test
    void whatWasBegunIsRolledBackBeforeItIsInTheRecord() {
        Change change = proposed(ChangeType.EMERGENCY, firmware("4.5"));
        assertThat(refused(desk.fieldwork().rollBack(change.id(), "anna", NOW, "no use"))
                        .problem())
                .isEqualTo("not-started");
        done(desk.fieldwork().start(change.id(), "anna", NOW, ""));
        assertThat(done(desk.fieldwork().rollBack(change.id(), "anna", NOW, "did not boot"))
                        .state())
                .isEqualTo(Change.State.ROLLED_BACK);
        assertThat(refused(desk.apply(change.id(), "anna", NOW)).problem()).isEqualTo("not-approved");
        assertThat(store.log).isEmpty();
    }

    @Test
    void theImpactNamesWhatIsAround() {
        Change change = proposed(ChangeType.NORMAL, firmware("4.5"));
        Impact impact = Impact.of(desk.review(change, NOW));
        assertThat(impact.sentences()).contains("touches zones: Cell", "makes documents out of date: Network drawing");
        assertThat(impact.safety()).isEmpty();
    }

    private List<Prediction.Verdict> verdicts(Change change, Instant at) {
        return desk.review(change, at).predictions().stream()
                .map(Prediction.Judged::verdict)
                .toList();
    }

    /** What a mirror port saw of the PLC after the work. */
    private static Evidence claimed(String address) {
        PlantText seen = PlantText.of("""
                asset plc
                  designation.name = PLC-1
                claim plc networkPort[x1].addresses = %s from "mirror" passive_monitoring 2026-11-10
                """.formatted(address));
        return seen.background().evidence();
    }

    private Change proposed(ChangeType type, Edit edit) {
        return done(desk.propose(
                "anna", NOW, type, "Alter it", "because", store.snapshot().commit(), List.of(edit)));
    }

    private Change now(Change change) {
        return store.change(change.id()).orElseThrow();
    }

    private List<String> objections(Change change) {
        return desk.verdicts(now(change), NOW).stream()
                .flatMap(verdict -> verdict.objections().stream())
                .toList();
    }

    private static Edit firmware(String version) {
        return put("plc", "platform.firmwareVersion", version, PlantTime.ALWAYS);
    }

    private static Edit put(String subject, String path, String value, PlantTime valid) {
        PartPath part = PartPath.parse(path);
        return Edit.Put.of(
                PLANT.id(subject),
                part.slot(),
                Map.of(part.part(), Said.value(part.shape().canonical(value), READ)),
                valid);
    }

    private static Plan.Period period(String from) {
        return new Plan.Period(Instant.parse(from), Instant.parse(from).plusSeconds(3600));
    }

    private static Plan plan(Plan.Extent extent, Optional<Instant> ends) {
        return new Plan(
                extent,
                Optional.of("gail"),
                Optional.of("none"),
                Optional.of("closes a hole"),
                Optional.of("none"),
                Optional.of("nobody"),
                Optional.of("watch it for an hour"),
                Optional.of("load the old firmware"),
                Optional.of("nobody"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Plan.Ticket("CHG-1", Optional.of(URI.create("https://tickets.example/1")))),
                ends,
                Optional.empty(),
                new TreeSet<Id>(),
                Optional.empty(),
                Optional.empty());
    }

    private static Change done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).change();
    }

    private static Outcome.Refused refused(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return (Outcome.Refused) outcome;
    }
}
