package org.asbuilt.store;

import static org.asbuilt.store.SqlLedgerTest.assertSame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Commit;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Slot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A look at an old day by the parts of what has ended is one by its rows. */
class EndedFactsTest {
    private static final Basis BASIS = new Basis.Stated("ada", "met her");
    private static final Id DORA = Id.of(Kind.PERSON, "dora");
    private static final Id WORKS = Id.of(Kind.SITE, "a");
    private static final int FEW = 9;

    @ParameterizedTest
    @EnumSource
    void partsAndTheRowsSinceMakeTheSamePast(Kept.On on) {
        for (long seed = 1; seed <= 3; seed++) {
            try (Kept kept = on.fresh();
                    Database database = kept.open()) {
                List<Snapshot> folded = SqlLedgerTest.commitAtRandom(kept, database, seed);
                long reached = EndedFacts.write(database, kept.keys, FEW);
                assertThat(reached).isPositive();
                assertThat(parts(database)).hasSizeGreaterThan(2).last().isEqualTo(reached);
                // Each look is made from the newest record, and then each from the one before it.
                for (int commit = SqlLedgerTest.COMMITS; commit >= 0; commit--) {
                    SqlLedger fresh = SqlLedger.open(database, kept.keys);
                    assertSame(fresh.asOf(commit), folded.get(commit));
                    assertThat(fresh.endedTrouble()).isEmpty();
                }
                SqlLedger ledger = SqlLedger.open(database, kept.keys);
                for (int commit = SqlLedgerTest.COMMITS; commit >= 0; commit -= 3) {
                    assertSame(ledger.asOf(commit), folded.get(commit));
                }
                assertThat(ledger.endedTrouble()).isEmpty();
                assertThat(verify(kept, database).breaks()).isEmpty();
            }
        }
    }

    /** What the rows no longer say is found in the parts: they are what is read. */
    @ParameterizedTest
    @EnumSource
    void rowsThatPartsHoldAreNotRead(Kept.On on) {
        try (Kept kept = on.fresh();
                Database database = kept.open()) {
            List<Snapshot> folded = SqlLedgerTest.commitAtRandom(kept, database, 1);
            long reached = EndedFacts.write(database, kept.keys, FEW);
            assertThat(kept.tamper("delete from facts where subject not like 'person%' and commit_until <= " + reached))
                    .isPositive();
            SqlLedger ledger = SqlLedger.open(database, kept.keys);
            for (int commit = SqlLedgerTest.COMMITS; commit >= 0; commit--) {
                assertSame(ledger.asOf(commit), folded.get(commit));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyWholePartsAreWrittenAndEachOnce(Kept.On on) {
        try (Kept kept = on.fresh();
                Database database = kept.open()) {
            SqlLedger ledger = SqlLedger.open(database, kept.keys);
            for (int commit = 0; commit < 8; commit++) {
                Kept.commit(ledger, draft(List.of(named(WORKS, "Works " + commit))), commit, Kept.NOON);
            }
            assertThat(EndedFacts.standing(database)).isEqualTo(new EndedFacts.Standing(0, 7));
            assertThat(EndedFacts.write(database, kept.keys, 3)).isEqualTo(7);
            assertThat(parts(database)).containsExactly(4L, 7L);
            assertThat(EndedFacts.standing(database)).isEqualTo(new EndedFacts.Standing(7, 1));
            assertThat(EndedFacts.write(database, kept.keys, 3)).isEqualTo(7);
            assertThat(EndedFacts.write(database, kept.keys, 1)).isEqualTo(8);
            assertThat(parts(database)).containsExactly(4L, 7L, 8L);
            assertThat(verify(kept, database).breaks()).isEmpty();
            assertThat(new EndedFacts.Standing(3, 19_999).isDue()).isFalse();
            assertThat(new EndedFacts.Standing(3, 20_000).isDue()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasHeldOfPersonsIsForgottenInThePastToo(Kept.On on) {
        try (Kept kept = on.fresh();
                Database database = kept.open()) {
            SqlLedger ledger = SqlLedger.open(database, kept.keys);
            Kept.commit(ledger, draft(List.of(named(DORA, "Dora"), named(WORKS, "Works"))), 0, Kept.NOON);
            Kept.commit(ledger, draft(List.of(named(DORA, "Dora D."), named(WORKS, "Water works"))), 1, Kept.NOON);
            assertThat(EndedFacts.write(database, kept.keys, 1)).isEqualTo(2);
            EndedFacts.Part part = database.read(sql -> EndedFacts.part(
                    Seals.loaded(sql, kept.keys),
                    0,
                    2,
                    sql.select(Tables.SEALED).from(Tables.ENDED_FACTS).fetchSingle(Tables.SEALED),
                    new Pool()));
            assertThat(part.persons()).containsExactly(DORA);
            assertThat(part.facts()).extracting(FoundFact::subject).containsExactly(WORKS);
            Snapshot first = SqlLedger.open(database, kept.keys).asOf(1);
            assertThat(first.subject(DORA).map(Subject::name)).contains("Dora");
            assertThat(first.subject(WORKS).map(Subject::name)).contains("Works");
            assertThat(verify(kept, database).breaks()).isEmpty();

            Kept.commit(ledger, draft(List.of(new Edit.Erase(DORA, BASIS))), 2, Kept.NOON);
            assertThat(SqlLedger.open(database, kept.keys).asOf(1).subject(DORA).map(Subject::name))
                    .contains(Edit.Erase.FORGOTTEN);
            assertThat(verify(kept, database).breaks()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeReadGivesWayToTheRowsAndIsABreak(Kept.On on) {
        List<String> spoilings = List.of(
                "delete from ended_facts where after_commit = 0",
                "delete from ended_facts where up_to_commit = (select min(up_to_commit) from ended_facts where after_commit > 0)",
                "update ended_facts set after_commit = after_commit - 1 where after_commit > 0",
                "update ended_facts set sealed = (select max(sealed) from ended_facts)");
        for (String spoiling : spoilings) {
            try (Kept kept = on.fresh();
                    Database database = kept.open()) {
                List<Snapshot> folded = SqlLedgerTest.commitAtRandom(kept, database, 1);
                EndedFacts.write(database, kept.keys, FEW);
                assertThat(kept.tamper(spoiling)).as(spoiling).isPositive();
                SqlLedger ledger = SqlLedger.open(database, kept.keys);
                assertSame(ledger.asOf(1), folded.get(1));
                assertThat(ledger.endedTrouble()).as(spoiling).isPresent();
                assertThat(ledger.endedTrouble()).as("told once").isEmpty();
                assertThat(verify(kept, database).breaks())
                        .as(spoiling)
                        .extracting(Break::table)
                        .containsExactly("ended_facts");
                EndedFacts.delete(database);
                assertThat(EndedFacts.write(database, kept.keys, FEW)).isPositive();
                assertThat(verify(kept, database).breaks()).isEmpty();
            }
        }
    }

    /** A part that was made of other rows than the commits make. */
    @ParameterizedTest
    @EnumSource
    void partsOfOtherFactsAreABreak(Kept.On on) {
        List<String> before = List.of(
                "update facts set commit_until = commit_until + 1 where facet = 'designation' and commit_until = 3",
                "update facts set commit_until = null where commit_until = 3",
                "update facts set valid_until = '2031-01-01T00:00:00Z' where commit_until = 3");
        for (String altered : before) {
            try (Kept kept = on.fresh();
                    Database database = kept.open()) {
                SqlLedger ledger = SqlLedger.open(database, kept.keys);
                for (int commit = 0; commit < 5; commit++) {
                    Kept.commit(ledger, draft(List.of(named(WORKS, "Works " + commit))), commit, Kept.NOON);
                }
                kept.tamper("create table kept_facts as select * from facts");
                assertThat(kept.tamper(altered)).as(altered).isPositive();
                EndedFacts.write(database, kept.keys, 3);
                kept.tamper("delete from facts");
                kept.tamper("insert into facts select * from kept_facts");
                kept.tamper("drop table kept_facts");
                assertThat(verify(kept, database).breaks())
                        .as(altered)
                        .extracting(Break::table)
                        .containsExactly("ended_facts");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void partsOfCommitsThatWereNeverMadeAreABreak(Kept.On on) {
        try (Kept kept = on.fresh();
                Database database = kept.open()) {
            SqlLedger ledger = SqlLedger.open(database, kept.keys);
            Kept.commit(ledger, draft(List.of(named(WORKS, "Works"))), 0, Kept.NOON);
            Kept.commit(ledger, draft(List.of(named(WORKS, "Water works"))), 1, Kept.NOON);
            EndedFacts.write(database, kept.keys, 1);
            Kept.commit(ledger, draft(List.of(named(WORKS, "Wet works"))), 2, Kept.NOON);
            assertThat(verify(kept, database).breaks()).isEmpty();
            database.write(
                    sql -> sql.insertInto(Tables.ENDED_FACTS, Tables.UP_TO_COMMIT, Tables.AFTER_COMMIT, Tables.SEALED)
                            .values(3L, 1L, new byte[] {1})
                            .execute());
            assertThat(verify(kept, database).breaks()).extracting(Break::table).containsExactly("ended_facts");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasCutOffIsNotTakenForLess(Kept.On on) {
        try (Kept kept = on.fresh();
                Database database = kept.open()) {
            SqlLedger ledger = SqlLedger.open(database, kept.keys);
            Kept.commit(ledger, draft(List.of(named(WORKS, "Works"))), 0, Kept.NOON);
            ImageWriter writer = new ImageWriter();
            writer.ended(
                    new TreeSet<>(List.of(DORA)),
                    List.of(new FoundFact(
                            WORKS,
                            ledger.snapshot().subject(WORKS).orElseThrow().facts().values().stream()
                                    .flatMap(List::stream)
                                    .findFirst()
                                    .orElseThrow(),
                            7)));
            byte[] whole = writer.bytes();
            assertThat(ImageReader.ended(whole, new Pool()).facts())
                    .singleElement()
                    .satisfies(found -> {
                        assertThat(found.until()).isEqualTo(7);
                        assertThat(found.fact().since()).isEqualTo(1);
                    });
            // Without its only fact it would be a whole part: where that begins is the one place where it may be cut.
            ImageWriter none = new ImageWriter();
            none.ended(new TreeSet<>(List.of(DORA)), List.of());
            int empty = none.bytes().length;
            for (int length = 1; length < whole.length; length++) {
                if (length != empty) {
                    byte[] part = java.util.Arrays.copyOf(whole, length);
                    assertThatThrownBy(() -> ImageReader.ended(part, new Pool()))
                            .as("the first %s bytes", length)
                            .isInstanceOf(IllegalStateException.class);
                }
            }
        }
    }

    private static List<Long> parts(Database database) {
        return database.read(sql -> sql.select(Tables.UP_TO_COMMIT)
                .from(Tables.ENDED_FACTS)
                .orderBy(Tables.UP_TO_COMMIT)
                .fetch(Tables.UP_TO_COMMIT));
    }

    private static Edit named(Id id, String name) {
        return Edit.Put.of(id, Slot.parse("designation"), Map.of("name", Said.value(name, BASIS)), PlantTime.ALWAYS);
    }

    private static Commit.Draft draft(List<Edit> edits) {
        return new Commit.Draft("change-1", "ada", List.of("bob"), "said", edits);
    }

    private static Verification verify(Kept kept, Database database) {
        return Verification.of(
                database,
                new Verification.Trust(Optional.of(kept.keys), Optional.empty(), List.of()),
                (part, done, of) -> {});
    }
}
