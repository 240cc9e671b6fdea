package org.asbuilt.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.asbuilt.ledger.Commit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several servers on one database: one after the other, and all at once. */
class ManyServersTest {

    @ParameterizedTest
    @EnumSource
    void oneSeesWhatAnotherCommitted(Kept.On on) throws InterruptedException {
        try (Kept kept = on.fresh();
                Database one = kept.open();
                Database other = kept.open()) {
            SqlLedger first = SqlLedger.open(one, kept.keys);
            SqlLedger second = SqlLedger.open(other, kept.keys);
            RandomEdits random = new RandomEdits(1);
            for (int i = 0; i < 10; i++) {
                Kept.commit(i % 2 == 0 ? first : second, random.draft(), i, Kept.NOON.plusSeconds(i));
            }
            Instant patience = Instant.now().plus(Duration.ofSeconds(20));
            while (first.snapshot().commit() < 10 && Instant.now().isBefore(patience)) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            SqlLedgerTest.assertSame(first.snapshot(), second.snapshot());
            assertThat(first.checkpoint()).isEqualTo(second.checkpoint());
            SqlLedgerTest.assertSame(first.asOf(4), second.asOf(4));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoCameTooLateIsToldSo(Kept.On on) {
        try (Kept kept = on.fresh();
                Database one = kept.open();
                Database other = kept.open()) {
            SqlLedger first = SqlLedger.open(one, kept.keys);
            SqlLedger second = SqlLedger.open(other, kept.keys);
            RandomEdits random = new RandomEdits(1);
            Kept.commit(first, random.draft(), 0, Kept.NOON);
            assertThat(second.append(random.draft(), 0, Kept.NOON)).isEmpty();
            assertThat(second.append(random.draft(), 2, Kept.NOON)).isEmpty();
            assertThat(second.append(random.draft(), 1, Kept.NOON)).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void writersAtOnceLoseNothing(Kept.On on) throws InterruptedException, ExecutionException {
        try (Kept kept = on.fresh();
                Database one = kept.open();
                Database other = kept.open();
                var threads = Executors.newFixedThreadPool(4)) {
            List<SqlLedger> ledgers = List.of(SqlLedger.open(one, kept.keys), SqlLedger.open(other, kept.keys));
            List<Future<Integer>> writers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                SqlLedger ledger = ledgers.get(i % 2);
                RandomEdits random = new RandomEdits(i);
                writers.add(threads.submit(() -> {
                    int kepts = 0;
                    for (int round = 0; round < 25; round++) {
                        kepts += ledger.append(random.draft(), ledger.snapshot().commit(), Kept.NOON)
                                        .isPresent()
                                ? 1
                                : 0;
                    }
                    return kepts;
                }));
            }
            long kepts = 0;
            for (Future<Integer> writer : writers) {
                kepts += writer.get();
            }
            assertThat(kepts).isPositive();
            Verification found = Verification.of(one, Verification.Trust.NONE, (part, done, of) -> {});
            assertThat(found.breaks()).isEmpty();
            assertThat(found.commits()).isEqualTo(kepts);
            SqlLedgerTest.assertSame(
                    SqlLedger.open(one, kept.keys).snapshot(),
                    ledgers.getFirst().asOf(kepts));
        }
    }

    /** A clock that goes back does not take the record back with it. */
    @ParameterizedTest
    @EnumSource
    void theClockOfTheRecordNeverGoesBack(Kept.On on) {
        try (Kept kept = on.fresh();
                Database database = kept.open()) {
            SqlLedger ledger = SqlLedger.open(database, kept.keys);
            RandomEdits random = new RandomEdits(1);
            Kept.commit(ledger, random.draft(), 0, Kept.NOON);
            Optional<Commit> second = ledger.append(random.draft(), 1, Kept.NOON.minusSeconds(60));
            assertThat(second.map(Commit::recorded)).contains(Kept.NOON);
            assertThat(ledger.asOf(Kept.NOON).commit()).isEqualTo(2);
            assertThat(ledger.asOf(Kept.NOON.minusNanos(1)).commit()).isZero();
        }
    }

    @Test
    void aDatabaseThatDoesNotFlushIsToldOf() {
        try (Kept sqlite = Kept.On.SQLITE.fresh();
                Kept postgres = Kept.On.POSTGRESQL.fresh();
                Database durable = sqlite.open();
                Database hasty = postgres.open()) {
            assertThat(durable.notDurableBecause()).isEmpty();
            assertThat(hasty.notDurableBecause())
                    .hasValueSatisfying(reason -> assertThat(reason).contains("fsync"));
        }
    }
}
