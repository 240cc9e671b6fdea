package org.asbuilt.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Slot;
import org.junit.jupiter.api.Test;

/** An outline finds what is different in another snapshot. */
class OutlineTest {
    private static final Id PLC = Id.of(Kind.ASSET, "plc");
    private static final Id TWIN = Id.of(Kind.ASSET, "twin");
    private static final Id NEW = Id.of(Kind.ASSET, "new");
    private static final Basis SAID = new Basis.Stated("ada", "saw it");

    private static Edit put(Id id, String serial) {
        return Edit.Put.of(
                id, Slot.of(Nameplate.class), Map.of("serialNumber", Said.value(serial, SAID)), PlantTime.ALWAYS);
    }

    @Test
    void sameSnapshotDiffersInNothing() {
        Snapshot both = Snapshot.EMPTY.with(List.of(put(PLC, "1"), put(TWIN, "2")));
        Outline.Differing none = both.outline().in(both);
        assertThat(none.mayConcern(PLC)).isFalse();
        assertThat(none.mayConcern(TWIN)).isFalse();
        assertThat(none.subjects()).isEmpty();
    }

    @Test
    void whatChangedCameOrWentMayDifferAndTheRestDoesNot() {
        Snapshot before = Snapshot.EMPTY.with(List.of(put(PLC, "1"), put(TWIN, "2")));
        Snapshot after = before.with(List.of(put(PLC, "9"), put(NEW, "3")));
        Outline.Differing differing = before.outline().in(after);
        assertThat(differing.mayConcern(PLC)).isTrue();
        assertThat(differing.mayConcern(NEW)).isTrue();
        assertThat(differing.mayConcern(TWIN)).isFalse();
        assertThat(differing.subjects().map(Subject::id)).containsExactlyInAnyOrder(PLC, NEW);
        assertThat(after.outline().in(before).mayConcern(NEW)).as("it went").isTrue();
        assertThat(before.subject(TWIN)).isPresent();
    }

    @Test
    void absorbedSubjectDoesNotStandForItself() {
        Snapshot before = Snapshot.EMPTY.with(List.of(put(PLC, "1"), put(TWIN, "2")));
        Snapshot merged = before.with(List.of(new Edit.Merge(PLC, TWIN, SAID)));
        Outline.Differing differing = before.outline().in(merged);
        assertThat(differing.mayConcern(TWIN)).isTrue();
        assertThat(differing.subjects().map(Subject::id)).doesNotContain(TWIN);
        assertThat(before.size()).isEqualTo(2);
    }
}
