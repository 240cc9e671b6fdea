package org.asbuilt.store;

import static org.asbuilt.store.Tables.COMMIT_FROM;
import static org.asbuilt.store.Tables.COMMIT_UNTIL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Commit;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.jooq.DSLContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SqlLedgerTest {
    static final int COMMITS = 40;

    @ParameterizedTest
    @EnumSource
    void foldReloadAndAsOfAgreeAtEveryCommit(Kept.On on) {
        for (long seed = 1; seed <= 2; seed++) {
            try (Kept kept = on.fresh();
                    Database database = kept.open()) {
                List<Snapshot> folded = commitAtRandom(kept, database, seed);
                SqlLedger reloaded = SqlLedger.open(database, kept.keys);
                assertSame(reloaded.snapshot(), folded.getLast());
                for (int number = COMMITS; number >= 0; number -= 1 + number % 3) {
                    assertSame(reloaded.asOf(number), folded.get(number));
                }
                for (int number = 0; number <= COMMITS; number++) {
                    assertSame(reloaded.asOf(number), folded.get(number));
                    long commit = number;
                    assertSame(database.read(sql -> heldAt(sql, kept, commit)), folded.get(number));
                    assertSame(reloaded.asOf(Kept.NOON.plusSeconds(number).plusMillis(500)), folded.get(number));
                }
                Snapshot refolded = Snapshot.EMPTY;
                List<Commit> commits = new ArrayList<>();
                reloaded.commits(1, Long.MAX_VALUE, commits::add);
                for (Commit commit : commits) {
                    refolded = refolded.with(commit);
                }
                assertSame(refolded, folded.getLast());
            }
        }
    }

    /** The record after a commit by the rows held then. */
    static Snapshot heldAt(DSLContext sql, Kept kept, long commit) {
        return FactRows.load(
                sql,
                Seals.loaded(sql, kept.keys),
                commit,
                COMMIT_FROM.le(commit).and(COMMIT_UNTIL.isNull().or(COMMIT_UNTIL.gt(commit))));
    }

    /** The snapshots after each of {@value #COMMITS} commits, from the empty one on. */
    static List<Snapshot> commitAtRandom(Kept kept, Database database, long seed) {
        SqlLedger ledger = SqlLedger.open(database, kept.keys);
        RandomEdits random = new RandomEdits(seed);
        List<Snapshot> folded = new ArrayList<>(List.of(Snapshot.EMPTY));
        for (int number = 1; number <= COMMITS; number++) {
            Optional<Commit> commit = ledger.append(random.draft(), number - 1, Kept.NOON.plusSeconds(number));
            assertThat(commit).isPresent();
            folded.add(folded.getLast().with(commit.get()));
            assertSame(ledger.snapshot(), folded.getLast());
        }
        return folded;
    }

    static void assertSame(Snapshot actual, Snapshot expected) {
        assertThat(actual.commit()).isEqualTo(expected.commit());
        assertThat(subjects(actual)).isEqualTo(subjects(expected));
        assertThat(since(actual)).isEqualTo(since(expected));
    }

    /** Since which commit each fact is held, which is no part of what it says. */
    private static List<String> since(Snapshot snapshot) {
        return subjects(snapshot).stream()
                .flatMap(subject -> subject.facts().values().stream()
                        .flatMap(List::stream)
                        .map(fact -> subject.id() + " " + fact.slot() + " " + fact.valid() + " " + fact.since()))
                .toList();
    }

    private static List<Subject> subjects(Snapshot snapshot) {
        return snapshot.everything().sorted(Comparator.comparing(Subject::id)).toList();
    }
}
