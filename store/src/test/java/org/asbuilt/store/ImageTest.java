package org.asbuilt.store;

import static org.asbuilt.store.SqlLedgerTest.assertSame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Commit;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Slot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A start from an image is a start from the rows. */
class ImageTest {
    private static final Basis BASIS = new Basis.Stated("ada", "met her");
    private static final Id DORA = Id.of(Kind.PERSON, "dora");
    private static final Id EMIL = Id.of(Kind.PERSON, "emil");

    @ParameterizedTest
    @EnumSource
    void anImageAndTheRowsSinceMakeTheSameRecord(Kept.On on) {
        for (long seed = 1; seed <= 3; seed++) {
            try (Kept kept = on.fresh();
                    Database database = kept.open()) {
                List<Snapshot> folded = SqlLedgerTest.commitAtRandom(kept, database, seed);
                SqlLedger rows = SqlLedger.open(database, kept.keys);
                for (int number = SqlLedgerTest.COMMITS; number > 0; number -= 7) {
                    Image.write(database, kept.keys, rows.asOf(number));
                    assertThat(Image.standing(database).commit()).isEqualTo(number);
                    SqlLedger started = SqlLedger.open(database, kept.keys);
                    assertThat(byImage(database, kept)).isPresent();
                    assertSame(started.snapshot(), folded.getLast());
                    for (int earlier = SqlLedgerTest.COMMITS; earlier >= 0; earlier -= 3) {
                        assertSame(started.asOf(earlier), folded.get(earlier));
                    }
                }
                assertThat(verify(kept, database).breaks()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void personsAreReadFromTheirRowsAlone(Kept.On on) {
        try (Kept kept = on.fresh();
                Database database = kept.open()) {
            SqlLedger ledger = SqlLedger.open(database, kept.keys);
            Kept.commit(ledger, draft(List.of(named(DORA, "Dora"))), 0, Kept.NOON);
            Kept.commit(ledger, draft(List.of(named(Id.of(Kind.SITE, "a"), "Works"))), 1, Kept.NOON);
            Image.write(database, kept.keys, ledger.snapshot());
            List<Id> within = database.read(sql -> {
                List<Id> ids = new ArrayList<>();
                Image.subjects(sql, Seals.loaded(sql, kept.keys), 2, subject -> ids.add(subject.id()));
                return ids;
            });
            assertThat(within).containsExactly(Id.of(Kind.SITE, "a"));

            Kept.commit(ledger, draft(List.of(named(EMIL, "Emil"), named(DORA, "Dora D."))), 2, Kept.NOON);
            assertSame(byImage(database, kept).orElseThrow(), ledger.snapshot());
            Kept.commit(ledger, draft(List.of(new Edit.Erase(DORA, BASIS))), 3, Kept.NOON);
            assertSame(byImage(database, kept).orElseThrow(), ledger.snapshot());
            assertSame(byImage(database, kept).orElseThrow(), byRows(database, kept));
            SqlLedger started = SqlLedger.open(database, kept.keys);
            for (long commit = 0; commit <= 4; commit++) {
                assertSame(started.asOf(commit), ledger.asOf(commit));
            }
            assertThat(started.asOf(1).subject(DORA).map(Subject::name)).contains(Edit.Erase.FORGOTTEN);
            assertThat(verify(kept, database).breaks()).isEmpty();
        }
    }

    /** The list of an image does not know a person who is not there at its moment, and a forgotten one has rows from the beginning. */
    @ParameterizedTest
    @EnumSource
    void aPersonWhoComesBackAndIsForgottenIsStillThere(Kept.On on) {
        try (Kept kept = on.fresh();
                Database database = kept.open()) {
            SqlLedger ledger = SqlLedger.open(database, kept.keys);
            PlantTime since = PlantTime.since(Kept.NOON);
            Edit.Put entered =
                    Edit.Put.of(DORA, Slot.parse("designation"), Map.of("name", Said.value("Dora", BASIS)), since);
            Kept.commit(ledger, draft(List.of(entered)), 0, Kept.NOON);
            Kept.commit(ledger, draft(List.of(new Edit.Retire(DORA, since, BASIS))), 1, Kept.NOON);
            Kept.commit(ledger, draft(List.of(named(Id.of(Kind.SITE, "a"), "Works"))), 2, Kept.NOON);
            Image.write(database, kept.keys, ledger.snapshot());
            Kept.commit(ledger, draft(List.of(entered)), 3, Kept.NOON);
            Kept.commit(ledger, draft(List.of(new Edit.Erase(DORA, BASIS))), 4, Kept.NOON);
            Snapshot started = byImage(database, kept).orElseThrow();
            assertSame(started, ledger.snapshot());
            assertThat(started.subject(DORA)).isPresent();
            assertThat(verify(kept, database).breaks()).isEmpty();
        }
    }

    /** The number of parts is sealed too: less of an image is none. */
    @ParameterizedTest
    @EnumSource
    void anImageThatWasShortenedIsNotRead(Kept.On on) {
        try (Kept kept = on.fresh();
                Database database = kept.open()) {
            List<Snapshot> folded = SqlLedgerTest.commitAtRandom(kept, database, 1);
            Image.write(database, kept.keys, folded.getLast());
            kept.tamper("delete from image_parts where part = 1");
            kept.tamper("update images set parts = parts - 1");
            SqlLedger started = SqlLedger.open(database, kept.keys);
            assertThat(started.imageTrouble()).isPresent();
            assertSame(started.snapshot(), folded.getLast());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeReadGivesWayToTheRows(Kept.On on) {
        List<String> spoilings = List.of(
                "update images set parts = null",
                "update images set parts = 7",
                "delete from image_parts where part = 0",
                "delete from image_parts where part = 1",
                "update image_parts set sealed = (select sealed from image_parts where part = 0)");
        for (String spoiling : spoilings) {
            try (Kept kept = on.fresh();
                    Database database = kept.open()) {
                List<Snapshot> folded = SqlLedgerTest.commitAtRandom(kept, database, 1);
                Image.write(database, kept.keys, folded.getLast());
                assertThat(byImage(database, kept)).isPresent();
                assertThat(kept.tamper(spoiling)).as(spoiling).isPositive();
                SqlLedger started = SqlLedger.open(database, kept.keys);
                assertSame(started.snapshot(), folded.getLast());
                // One that was never completed is none.
                assertThat(started.imageTrouble().isPresent()).as(spoiling).isEqualTo(!spoiling.contains("null"));
                // What cannot be read counts no more, so that any server's round writes another.
                assertThat(Image.standing(database).commit()).as(spoiling).isZero();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneThatWasBrokenOffIsTakenAwayByTheNext(Kept.On on) {
        try (Kept kept = on.fresh();
                Database database = kept.open()) {
            List<Snapshot> folded = SqlLedgerTest.commitAtRandom(kept, database, 1);
            Image.write(database, kept.keys, folded.get(10));
            kept.tamper("update images set parts = null");
            Image.write(database, kept.keys, folded.get(20));
            Image.write(database, kept.keys, folded.get(20));
            List<Long> images = database.read(
                    sql -> sql.select(Tables.IMAGE).from(Tables.IMAGES).fetch(Tables.IMAGE));
            List<Long> parts = database.read(sql ->
                    sql.selectDistinct(Tables.IMAGE).from(Tables.IMAGE_PARTS).fetch(Tables.IMAGE));
            assertThat(images).containsExactly(20L);
            assertThat(parts).containsExactly(20L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneIsDueWhereManyFactsHaveComeOrGone(Kept.On on) {
        assertThat(new Image.Standing(0, 19_999, 19_999).isDue()).isFalse();
        assertThat(new Image.Standing(0, 20_000, 20_000).isDue()).isTrue();
        assertThat(new Image.Standing(5, 100_000, 5_000).isDue()).isFalse();
        assertThat(new Image.Standing(5, 100_000, 5_001).isDue()).isTrue();
        try (Kept kept = on.fresh();
                Database database = kept.open()) {
            SqlLedger ledger = SqlLedger.open(database, kept.keys);
            Id site = Id.of(Kind.SITE, "a");
            Kept.commit(ledger, draft(List.of(named(site, "Works"))), 0, Kept.NOON);
            assertThat(Image.standing(database)).isEqualTo(new Image.Standing(0, 1, 1));
            Image.write(database, kept.keys, ledger.snapshot());
            assertThat(Image.standing(database)).isEqualTo(new Image.Standing(1, 1, 0));
            Kept.commit(ledger, draft(List.of(named(site, "Water works"))), 1, Kept.NOON);
            assertThat(Image.standing(database)).isEqualTo(new Image.Standing(1, 1, 2));
        }
    }

    @Test
    void everyTextComesBackAsItWas() {
        List<String> texts = List.of("\u0000", "a\ud800", "😀é", "x".repeat(70_000), "\udc00\ud800");
        for (String text : texts) {
            Basis claimed = new Basis.Claimed(List.of(0L, -1L, Long.MAX_VALUE));
            Basis decided = new Basis.Decided("ada", "she 😀 knows", List.of(1L), List.of(2L));
            Subject subject = subject(Map.of(
                    "name", Said.value("Works", claimed),
                    "tag", Said.absent(new Said.Absence(Said.AbsenceKind.NONE, text), decided)));
            assertThat(written(subject)).containsExactly(subject, subject);
        }
    }

    @Test
    void whatWasCutOffIsNotTakenForLess() {
        ImageWriter writer = new ImageWriter();
        writer.subject(subject(Map.of("name", Said.value("Works", BASIS))));
        byte[] whole = writer.bytes();
        for (int length = 2; length < whole.length; length++) {
            byte[] part = java.util.Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> ImageReader.subjects(part, new Pool()))
                    .as("the first %s bytes", length)
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> ImageReader.subjects(new byte[] {2}, new Pool()))
                .hasMessageContaining("form 2");
    }

    private static List<Subject> written(Subject subject) {
        ImageWriter writer = new ImageWriter();
        writer.subject(subject);
        writer.subject(subject);
        return ImageReader.subjects(writer.bytes(), new Pool());
    }

    private static Subject subject(Map<String, Said> parts) {
        Fact fact = Fact.of(Slot.parse("designation"), parts, PlantTime.since(Kept.NOON), 1L << 40);
        return Subject.of(Id.of(Kind.SITE, "a"), List.of(fact), Optional.empty());
    }

    private static Edit named(Id id, String name) {
        return Edit.Put.of(id, Slot.parse("designation"), Map.of("name", Said.value(name, BASIS)), PlantTime.ALWAYS);
    }

    private static Commit.Draft draft(List<Edit> edits) {
        return new Commit.Draft("change-1", "ada", List.of("bob"), "said", edits);
    }

    private static Optional<Snapshot> byImage(Database database, Kept kept) {
        return database.read(sql -> Image.newest(
                sql, Seals.loaded(sql, kept.keys), Heads.read(sql, "commits").size()));
    }

    private static Snapshot byRows(Database database, Kept kept) {
        return database.read(sql ->
                SqlLedgerTest.heldAt(sql, kept, Heads.read(sql, "commits").size()));
    }

    private static Verification verify(Kept kept, Database database) {
        return Verification.of(
                database,
                new Verification.Trust(Optional.of(kept.keys), Optional.empty(), List.of()),
                (part, done, of) -> {});
    }
}
