package org.asbuilt.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.asbuilt.change.Capacity;
import org.asbuilt.change.Change;
import org.asbuilt.change.ChangeDesk;
import org.asbuilt.change.ChangeEvent;
import org.asbuilt.change.ChangeType;
import org.asbuilt.change.Plan;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Background;
import org.junit.jupiter.api.Test;
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
                new ChangeEvent.Planned(id, "ada", NOON, plan()),
                new ChangeEvent.Overridden(id, "cem", NOON, "NoNewErrors", "no test bench", true),
                new ChangeEvent.Approved(id, "bob", NOON, "good"),
                new ChangeEvent.Approved(id, "cem", NOON, "good", Set.of(Capacity.SAFETY, Capacity.SECURITY), false),
                new ChangeEvent.Scheduled(id, "bob", NOON, new Plan.Period(NOON, NOON.plusSeconds(60))),
                new ChangeEvent.Started(id, "bob", NOON, "now"),
                new ChangeEvent.Implemented(
                        id,
                        "bob",
                        NOON,
                        NOON.minusSeconds(5),
                        "a photo",
                        new TreeSet<>(List.of(Digest.of(new byte[1])))),
                new ChangeEvent.DocumentUpdated(id, "bob", NOON, Id.of(Kind.INFORMATION_ITEM, "drawing"), "rev C"),
                new ChangeEvent.Applied(id, "bob", NOON, 9),
                new ChangeEvent.Verified(id, "dan", NOON, ChangeEvent.Manner.OBSERVATION, "seen"),
                new ChangeEvent.Closed(id, "dan", NOON, "done"),
                new ChangeEvent.Ended(id, "dan", NOON, ChangeEvent.Ending.REMOVED, Optional.of("change-8")),
                new ChangeEvent.RolledBack(id, "dan", NOON, "it did not start"),
                new ChangeEvent.Rejected(id, "bob", NOON, "no"),
                new ChangeEvent.Withdrawn(id, "ada", NOON, "sorry"));
    }

    private static Plan plan() {
        return new Plan(
                Plan.Extent.PLANT,
                Optional.of("anna"),
                Optional.of("none"),
                Optional.of("none"),
                Optional.of("one more connection"),
                Optional.of("none"),
                Optional.of("ping"),
                Optional.of("pull the plug"),
                Optional.of("nobody"),
                Optional.of(Id.of(Kind.CHANGE_WINDOW, "outage")),
                Optional.of(new Plan.Period(NOON, NOON.plusSeconds(3600))),
                Optional.of(new Plan.Ticket("CHG-17", Optional.of(URI.create("https://tickets.example/17")))),
                Optional.of(NOON.plusSeconds(7200)),
                Optional.of(NOON.plusSeconds(9000)),
                new TreeSet<>(List.of(Id.of(Kind.INFORMATION_ITEM, "drawing"))),
                Optional.of(Id.of(Kind.ASSET, "plc")),
                Optional.of("change-3"));
    }

    /** Journals are never rewritten: what was kept before there were capacities must be read for ever. */
    @Test
    void eventsOfAnOlderProgramAreRead() {
        ChangeEvent approved = ChangeJson.event(Parsed.tree("""
                {"approved":{"actor":"bob","at":"2026-01-01T00:00:00Z","change":"change-1","comment":"good"}}"""));
        assertThat(approved)
                .isEqualTo(new ChangeEvent.Approved(
                        "change-1",
                        "bob",
                        Instant.parse("2026-01-01T00:00:00Z"),
                        "good",
                        Set.of(Capacity.TECHNICAL),
                        true));
        ChangeEvent overridden = ChangeJson.event(Parsed.tree("""
                {"overridden":{"actor":"bob","at":"2026-01-01T00:00:00Z","change":"change-1","reason":"r",\
                "requirement":"RecordIsAsItWas"}}"""));
        assertThat(overridden)
                .isEqualTo(new ChangeEvent.Overridden(
                        "change-1", "bob", Instant.parse("2026-01-01T00:00:00Z"), "RecordIsAsItWas", "r", false));
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
                    .containsAll(List.of(ChangeEvent.class.getPermittedSubclasses()).stream()
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
    void whatAnotherServerKeptIsSeenByWhoeverHasAskedBefore(Kept.On on) {
        try (Kept kept = on.fresh();
                Database database = kept.open()) {
            SqlChanges here = new SqlChanges(database, kept.keys);
            SqlChanges there = new SqlChanges(database, kept.keys);
            List<ChangeEvent> events = events(there.nextId());
            assertThat(here.all()).isEmpty();
            for (int i = 0; i < 3; i++) {
                there.append(events.get(i), i);
                assertThat(here.all())
                        .singleElement()
                        .extracting(Change::events)
                        .isEqualTo(events.subList(0, i + 1));
            }
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
