package org.asbuilt.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.asbuilt.change.Change;
import org.asbuilt.change.ChangeDesk;
import org.asbuilt.change.ChangeEvent;
import org.asbuilt.change.ChangeType;
import org.asbuilt.validation.Background;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SqlChangesTest {
    private static final Instant NOON = Kept.NOON.plusNanos(123456789);

    /** One event of every sort that there is. */
    static List<ChangeEvent> events(String id) {
        RandomEdits edits = new RandomEdits(9);
        return List.of(
                new ChangeEvent.Proposed(
                        id,
                        "ada",
                        NOON,
                        ChangeType.EMERGENCY,
                        "a \"title\"",
                        "why\u0000",
                        7,
                        edits.draft().edits()),
                new ChangeEvent.Commented(id, "bob", NOON, "hm"),
                new ChangeEvent.Revised(id, "ada", NOON, 8, edits.draft().edits(), "better"),
                new ChangeEvent.Overridden(id, "cem", NOON, "TestPlan", "no test bench"),
                new ChangeEvent.Approved(id, "bob", NOON, "good"),
                new ChangeEvent.Applied(id, "bob", NOON, 9),
                new ChangeEvent.Rejected(id, "bob", NOON, "no"),
                new ChangeEvent.Withdrawn(id, "ada", NOON, "sorry"));
    }

    @ParameterizedTest
    @EnumSource
    void eventsOfEverySortComeBackAsTheyWere(Kept.On on) {
        try (Kept kept = on.fresh();
                Database database = kept.open()) {
            SqlChanges changes = new SqlChanges(database, kept.keys);
            String id = changes.nextId();
            List<ChangeEvent> events = events(id);
            assertThat(events.stream().map(ChangeEvent::getClass).toList())
                    .containsExactlyInAnyOrderElementsOf(List.of(ChangeEvent.class.getPermittedSubclasses()).stream()
                            .<Class<? extends ChangeEvent>>map(type -> type.asSubclass(ChangeEvent.class))
                            .toList());
            for (int i = 0; i < events.size(); i++) {
                assertThat(changes.append(events.get(i), i)).isTrue();
                assertThat(changes.change(id).orElseThrow().events()).isEqualTo(events.subList(0, i + 1));
            }
            SqlChanges another = new SqlChanges(database, kept.keys);
            assertThat(another.change(id).orElseThrow().events()).isEqualTo(events);
            assertThat(another.change("change-2")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEventThatCameTooLateIsNotKept(Kept.On on) {
        try (Kept kept = on.fresh();
                Database database = kept.open()) {
            SqlChanges changes = new SqlChanges(database, kept.keys);
            List<ChangeEvent> events = events(changes.nextId());
            assertThat(changes.append(events.getFirst(), 1)).isFalse();
            assertThat(changes.append(events.getFirst(), 0)).isTrue();
            assertThat(changes.append(events.get(1), 0)).isFalse();
            assertThat(changes.all()).hasSize(1);
            assertThatThrownBy(() -> changes.append(events("change-99").getFirst(), 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("change-99");
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesAreNeverGivenTwiceAndTheNewestChangeComesFirst(Kept.On on) {
        try (Kept kept = on.fresh();
                Database database = kept.open()) {
            SqlChanges changes = new SqlChanges(database, kept.keys);
            SqlChanges another = new SqlChanges(database, kept.keys);
            assertThat(List.of(changes.nextId(), another.nextId(), changes.nextId()))
                    .containsExactly("change-1", "change-2", "change-3");
            changes.append(events("change-2").getFirst(), 0);
            changes.append(events("change-1").getFirst(), 0);
            changes.append(events("change-2").get(1), 1);
            assertThat(another.all().stream().map(Change::id)).containsExactly("change-1", "change-2");
        }
    }

    /** The whole road: the desk proposes, approves and applies on the ports of the store. */
    @ParameterizedTest
    @EnumSource
    void theDeskWorksOnTheStore(Kept.On on) {
        try (Kept kept = on.fresh();
                Database database = kept.open()) {
            SqlLedger ledger = SqlLedger.open(database, kept.keys);
            SqlChanges changes = new SqlChanges(database, kept.keys);
            ChangeDesk desk = new ChangeDesk(ledger, changes, () -> Background.NONE);
            desk.propose(
                    "ada",
                    NOON,
                    ChangeType.NORMAL,
                    "a title",
                    "a reason",
                    0,
                    new RandomEdits(1).draft().edits());
            desk.approve("change-1", "bob", NOON, "good");
            desk.apply("change-1", "bob", NOON);
            assertThat(ledger.snapshot().commit()).isEqualTo(1);
            assertThat(changes.change("change-1").orElseThrow().state()).isEqualTo(Change.State.APPLIED);
            assertThat(Verification.of(database, Verification.Trust.NONE, (part, done, of) -> {})
                            .breaks())
                    .isEmpty();
        }
    }
}
