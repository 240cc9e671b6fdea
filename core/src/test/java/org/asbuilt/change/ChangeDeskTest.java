package org.asbuilt.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Slot;
import org.asbuilt.validation.Background;
import org.junit.jupiter.api.Test;

class ChangeDeskTest {
    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    private static final Id PLC = Id.of(Kind.ASSET, "plc");

    private final InMemory store = new InMemory(Snapshot.EMPTY);
    private final ChangeDesk desk = new ChangeDesk(store, store, () -> Background.NONE);

    @Test
    void aChangeThatAnotherPersonApprovesReachesTheRecord() {
        Change change = done(propose("anna", "PLC-7"));
        assertThat(change.state()).isEqualTo(Change.State.PROPOSED);
        assertThat(done(desk.approve(change.id(), "ben", NOW, "seen on site")).state())
                .isEqualTo(Change.State.APPROVED);
        Change applied = done(desk.apply(change.id(), "ben", NOW));
        assertThat(applied.commit()).contains(1L);
        assertThat(store.snapshot().subject(PLC).orElseThrow().name()).isEqualTo("PLC-7");
        assertThat(store.log.getFirst().approvers()).containsExactly("ben");
    }

    @Test
    void whoeverWroteAnyOfItCannotApprove() {
        Change change = done(propose("anna", "PLC-7"));
        assertThat(refused(desk.approve(change.id(), "anna", NOW, "")).problem())
                .isEqualTo("requirement-not-met");
        desk.revise(change.id(), "ben", NOW, 0, edits("PLC-8"), "name on the door");
        Outcome.Refused refusal = refused(desk.approve(change.id(), "ben", NOW, ""));
        assertThat(refusal.detail()).contains("ben wrote this change");
        assertThat(store.log).isEmpty();
        assertThat(refused(desk.override(change.id(), "ben", NOW, "ApproverIsNotProposer", "urgent"))
                        .problem())
                .isEqualTo("not-overridable");
    }

    @Test
    void nothingIsAppliedThatIsNotApproved() {
        Change change = done(propose("anna", "PLC-7"));
        assertThat(refused(desk.apply(change.id(), "ben", NOW)).problem()).isEqualTo("not-approved");
        desk.reject(change.id(), "ben", NOW, "wrong cabinet");
        assertThat(refused(desk.approve(change.id(), "carla", NOW, "")).problem())
                .isEqualTo("change-closed");
        assertThat(refused(desk.apply("change-99", "ben", NOW)).problem()).isEqualTo("no-such-change");
        assertThat(store.log).isEmpty();
    }

    @Test
    void aRevisionTakesApprovalsBack() {
        Change change = done(propose("anna", "PLC-7"));
        desk.approve(change.id(), "ben", NOW, "");
        desk.revise(change.id(), "anna", NOW, 0, edits("PLC-8"), "typing error");
        assertThat(refused(desk.apply(change.id(), "ben", NOW)).problem()).isEqualTo("not-approved");
    }

    @Test
    void whatChangedInBetweenStandsInTheWayUntilItIsSetAsideVisibly() {
        Change first = done(propose("anna", "PLC-7"));
        Change second = done(propose("anna", "PLC-8"));
        desk.approve(first.id(), "ben", NOW, "");
        desk.apply(first.id(), "ben", NOW);
        Outcome.Refused refusal = refused(desk.approve(second.id(), "ben", NOW, ""));
        assertThat(refusal.detail()).contains("designation.name", "changed in between");
        desk.override(second.id(), "ben", NOW, "RecordIsAsItWas", "PLC-8 is right");
        assertThat(done(desk.approve(second.id(), "ben", NOW, "")).overridden()).containsExactly("RecordIsAsItWas");
        assertThat(done(desk.apply(second.id(), "ben", NOW)).commit()).contains(2L);
    }

    @Test
    void aReasonIsRequired() {
        assertThat(refused(desk.propose("anna", NOW, ChangeType.NORMAL, "title", " ", 0, edits("x")))
                        .problem())
                .isEqualTo("reason-missing");
        assertThat(refused(desk.propose("anna", NOW, ChangeType.NORMAL, "title", "why", 0, List.of()))
                        .problem())
                .isEqualTo("nothing-to-change");
    }

    @Test
    void onlyTheAuthorWithdraws() {
        Change change = done(propose("anna", "PLC-7"));
        assertThat(refused(desk.withdraw(change.id(), "ben", NOW, "")).problem())
                .isEqualTo("not-the-author");
        assertThat(done(desk.withdraw(change.id(), "anna", NOW, "")).state()).isEqualTo(Change.State.WITHDRAWN);
    }

    private Outcome propose(String actor, String name) {
        return desk.propose(
                actor,
                NOW,
                ChangeType.NORMAL,
                "Name the PLC",
                "label on the door",
                store.snapshot().commit(),
                edits(name));
    }

    private static List<Edit> edits(String name) {
        Said said = Said.value(name, new Basis.Stated("anna", "read on site"));
        return List.of(Edit.Put.of(PLC, Slot.of(Designation.class), Map.of("name", said), PlantTime.ALWAYS));
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
