package org.asbuilt.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Slot;
import org.junit.jupiter.api.Test;

class SnapshotTest {
    private static final Id PLC = Id.of(Kind.ASSET, "plc");
    private static final Id TWIN = Id.of(Kind.ASSET, "twin");
    private static final Id THIRD = Id.of(Kind.ASSET, "third");
    private static final Slot NAMEPLATE = Slot.of(Nameplate.class);
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");
    private static final Basis SAID = new Basis.Stated("ada", "saw it");

    private static Edit put(Id id, String serial, PlantTime valid) {
        return Edit.Put.of(id, NAMEPLATE, Map.of("serialNumber", Said.value(serial, SAID)), valid);
    }

    private static Optional<String> serial(Snapshot snapshot, Id id) {
        return snapshot.subject(id).flatMap(some -> some.facet(Nameplate.class)).flatMap(Nameplate::serialNumber);
    }

    @Test
    void aSnapshotStaysAsItIs() {
        Snapshot before = Snapshot.EMPTY.with(List.of(put(PLC, "1", PlantTime.ALWAYS)));
        Snapshot after = before.with(List.of(put(PLC, "2", PlantTime.ALWAYS), put(TWIN, "3", PlantTime.ALWAYS)));
        assertThat(serial(before, PLC)).contains("1");
        assertThat(before.size()).isEqualTo(1);
        assertThat(serial(after, PLC)).contains("2");
        assertThat(after.size()).isEqualTo(2);
    }

    @Test
    void aReplacementLeavesThePastAsItWas() {
        Snapshot snapshot = Snapshot.EMPTY
                .with(List.of(put(PLC, "old", PlantTime.ALWAYS)))
                .with(List.of(put(PLC, "new", PlantTime.since(MAY))));
        assertThat(serial(snapshot, PLC)).contains("new");
        assertThat(serial(snapshot.at(MAY), PLC)).contains("new");
        assertThat(serial(snapshot.at(MAY.minusNanos(1)), PLC)).contains("old");
    }

    @Test
    void aLateCorrectionOfAStretchLeavesWhatComesAfter() {
        Snapshot snapshot = Snapshot.EMPTY
                .with(List.of(put(PLC, "old", PlantTime.ALWAYS)))
                .with(List.of(put(PLC, "new", PlantTime.since(JULY))))
                .with(List.of(put(PLC, "between", new PlantTime(MAY, JULY))));
        assertThat(serial(snapshot.at(MAY.minusSeconds(1)), PLC)).contains("old");
        assertThat(serial(snapshot.at(MAY.plusSeconds(1)), PLC)).contains("between");
        assertThat(serial(snapshot.at(JULY), PLC)).contains("new");
        assertThat(serial(snapshot, PLC)).contains("new");
    }

    @Test
    void theSameSaidAgainLeavesNoTrace() {
        Snapshot once = Snapshot.EMPTY.with(List.of(put(PLC, "1", PlantTime.ALWAYS)));
        Snapshot twice = once.with(List.of(put(PLC, "1", new PlantTime(MAY, JULY))));
        assertThat(twice.subject(PLC)).isEqualTo(once.subject(PLC));
    }

    @Test
    void anAbsorbedSubjectIsShownNoMoreAndComesBackAsItWas() {
        Snapshot both = Snapshot.EMPTY.with(List.of(put(PLC, "1", PlantTime.ALWAYS), put(TWIN, "2", PlantTime.ALWAYS)));
        Snapshot merged = both.with(List.of(new Edit.Merge(PLC, TWIN, SAID)));
        assertThat(merged.subjects().map(Subject::id)).containsExactly(PLC);
        assertThat(merged.everything()).hasSize(2);
        assertThat(merged.resolved(TWIN).map(Subject::id)).contains(PLC);
        assertThat(merged.subject(TWIN).flatMap(Subject::absorbedBy)).contains(PLC);
        Snapshot split = merged.with(List.of(new Edit.Split(PLC, TWIN, SAID)));
        assertThat(split.subject(TWIN)).isEqualTo(both.subject(TWIN));
        assertThat(split.subjects()).hasSize(2);
    }

    @Test
    void chainsOfMergesLeadToTheOneThatStays() {
        Snapshot merged = Snapshot.EMPTY
                .with(List.of(
                        put(PLC, "1", PlantTime.ALWAYS),
                        put(TWIN, "2", PlantTime.ALWAYS),
                        put(THIRD, "3", PlantTime.ALWAYS)))
                .with(List.of(new Edit.Merge(TWIN, PLC, SAID), new Edit.Merge(THIRD, TWIN, SAID)));
        assertThat(merged.resolved(PLC).map(Subject::id)).contains(THIRD);
        assertThat(merged.subjects().map(Subject::id)).containsExactly(THIRD);
    }

    /** Sources still call it by the name that was absorbed, also after its last fact has gone. */
    @Test
    void anAbsorbedSubjectWithoutFactsStillLeadsToTheOneThatStays() {
        Snapshot merged = Snapshot.EMPTY
                .with(List.of(put(PLC, "1", PlantTime.ALWAYS), put(TWIN, "2", PlantTime.ALWAYS)))
                .with(List.of(new Edit.Merge(PLC, TWIN, SAID)));
        Snapshot retired = merged.with(List.of(new Edit.Retire(TWIN, PlantTime.ALWAYS, SAID)));
        assertThat(retired.resolved(TWIN).map(Subject::id)).contains(PLC);
        Snapshot returned = retired.with(List.of(put(TWIN, "4", PlantTime.ALWAYS)));
        assertThat(returned.subjects().map(Subject::id)).containsExactly(PLC);
        Snapshot split = retired.with(List.of(new Edit.Split(PLC, TWIN, SAID)));
        assertThat(split.subject(TWIN)).isEmpty();
        assertThat(split.size()).isEqualTo(1);
    }

    @Test
    void aRetiredSubjectKeepsItsHistory() {
        Snapshot retired = Snapshot.EMPTY
                .with(List.of(put(PLC, "1", PlantTime.ALWAYS)))
                .with(List.of(new Edit.Retire(PLC, PlantTime.since(MAY), SAID)));
        assertThat(serial(retired.at(MAY.minusSeconds(1)), PLC)).contains("1");
        assertThat(retired.at(MAY).subject(PLC)).isEmpty();
        assertThat(retired.subject(PLC)).isPresent();
    }

    @Test
    void forgettingAnArtifactChangesNoFact() {
        Snapshot before = Snapshot.EMPTY.with(List.of(put(PLC, "1", PlantTime.ALWAYS)));
        Snapshot after = before.with(List.of(new Edit.Forget(PLC, Digest.of(new byte[0]), SAID)));
        assertThat(after.subject(PLC)).isEqualTo(before.subject(PLC));
        assertThat(after.size()).isEqualTo(1);
    }

    @Test
    void commitsFollowOneAnother() {
        Commit first = new Commit(
                1, MAY, "change-1", "ada", List.of("bob"), "m", List.of(put(PLC, "1", PlantTime.ALWAYS)), Commit.NONE);
        assertThat(Snapshot.EMPTY.with(first).commit()).isEqualTo(1);
        assertThatThrownBy(() -> Snapshot.EMPTY.with(first).with(first)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatDoesNotFitTheFacetIsRefused() {
        assertThatThrownBy(() -> Edit.Put.of(
                        Id.of(Kind.SITE, "s"), NAMEPLATE, Map.of("model", Said.value("x", SAID)), PlantTime.ALWAYS))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> Edit.Put.of(PLC, NAMEPLATE, Map.of(), PlantTime.ALWAYS))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> Edit.Put.of(
                        PLC, NAMEPLATE, Map.of("model", Said.value(" not canonical ", SAID)), PlantTime.ALWAYS))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> Edit.Put.of(
                        PLC, NAMEPLATE, Map.of("model", Said.values(List.of("a", "b"), SAID)), PlantTime.ALWAYS))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Edit.Merge(PLC, PLC, SAID)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Edit.Merge(PLC, Id.of(Kind.ZONE, "z"), SAID))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void differencesAreTheParts() {
        Snapshot before = Snapshot.EMPTY.with(List.of(
                put(PLC, "1", PlantTime.ALWAYS), put(TWIN, "2", PlantTime.ALWAYS), put(THIRD, "3", PlantTime.ALWAYS)));
        Basis other = new Basis.Computed("rule");
        Snapshot after = before.with(List.of(
                put(PLC, "9", PlantTime.ALWAYS),
                Edit.Put.of(
                        PLC,
                        NAMEPLATE,
                        Map.of("model", Said.absent(new Said.Absence(Said.AbsenceKind.NONE, "x"), SAID)),
                        PlantTime.ALWAYS),
                Edit.Put.of(THIRD, NAMEPLATE, Map.of("serialNumber", Said.value("3", other)), PlantTime.ALWAYS),
                new Edit.Retire(TWIN, PlantTime.ALWAYS, SAID)));
        List<Difference> differences = Difference.between(before, after);
        assertThat(differences.stream().map(some -> some.subject() + " " + some.path()))
                .containsExactlyInAnyOrder(
                        PLC + " nameplate.model", PLC + " nameplate.serialNumber", TWIN + " nameplate.serialNumber");
        Difference changed = differences.stream()
                .filter(some ->
                        some.subject().equals(PLC) && some.path().equals(PartPath.parse("nameplate.serialNumber")))
                .findFirst()
                .orElseThrow();
        assertThat(changed.before().map(Said::values)).contains(List.of("1"));
        assertThat(changed.after().map(Said::values)).contains(List.of("9"));
        assertThat(Difference.between(after, after)).isEmpty();
        assertThat(Difference.between(after, before)).hasSize(3);
        assertThat(differences)
                .isSortedAccordingTo(
                        java.util.Comparator.comparing(Difference::subject).thenComparing(Difference::path));
    }
}
