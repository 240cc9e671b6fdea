package org.asbuilt.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Lifecycle;
import org.asbuilt.model.LifecycleState;
import org.asbuilt.model.Mac;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.PlantTime;
import org.asbuilt.validation.Prediction;
import org.junit.jupiter.api.Test;

/** What a change predicts, affects and collides with; swaps and rolling back. Source: requirements P1.M-09, M-11; 1.9. */
class OutlookTest extends DeskOfAPlant {
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

    private static Edit fresh(String path, String value) {
        PartPath part = PartPath.parse(path);
        return Edit.Put.of(
                Id.of(Kind.ASSET, "fresh"),
                part.slot(),
                Map.of(part.part(), Said.value(value, READ)),
                PlantTime.ALWAYS);
    }

    /** A reversal is written against the record right after what it takes back; what was said since is a conflict, never lost unseen. */
    @Test
    void takingBackConflictsWithWhatWasSaidSince() {
        Change made = proposed(ChangeType.NORMAL, fresh("designation.name", "Fresh"));
        done(desk.approve(made.id(), "ben", NOW, ""));
        done(desk.apply(made.id(), "ben", NOW));
        List<Edit> back = Reversal.of(made.edits(), store.asOf(0), PlantTime.ALWAYS, READ);
        assertThat(back).singleElement().isInstanceOf(Edit.Retire.class);
        assertThat(Conflicts.of(back, store.asOf(1), store.snapshot())).isEmpty();
        Change later = proposed(ChangeType.NORMAL, fresh("nameplate.model", "M-1"));
        done(desk.approve(later.id(), "ben", NOW, ""));
        done(desk.apply(later.id(), "ben", NOW));
        assertThat(Conflicts.of(back, store.asOf(1), store.snapshot()))
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.sentence(store.snapshot()))
                        .isEqualTo("Fresh was altered, merged, split or retired in between"));
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
}
