package org.asbuilt.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Commit;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A network that swallows what is sent between us and PostgreSQL, in the middle of a commit: whoever waits is told in good time, nothing
 * acknowledged is lost, and whether the commit in doubt was done shows afterwards.
 */
class BlackHoleTest {
    private static final int PATIENCE = 3;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final List<Commit> acknowledged = new ArrayList<>();
    private final RandomEdits edits = new RandomEdits(7);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private EmbeddedPostgres server;

    @SuppressWarnings("NullAway.Init")
    private Relay relay;

    @BeforeEach
    void network() throws IOException {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setPGStartupWait(Duration.ofMinutes(2))
                .start();
        relay = new Relay(server.getPort());
    }

    @AfterEach
    void end() throws IOException {
        relay.close();
        server.close();
    }

    /** The server hears no more of the transaction and lets it go; the next commit, over another connection, takes its place. */
    @Test
    void aCommitThatDidNotArriveIsNotDone() {
        try (Database database = open()) {
            SqlLedger ledger = begun(database);
            fails(ledger, Relay.Hole.BEFORE_COMMIT);
            assertThat(again(ledger, edits.draft())).isPresent();
            whole(database, ledger);
        }
    }

    /** As a network does that repeats what was lost: the order to commit arrives when nobody waits for it any more. */
    @Test
    void aCommitThatArrivesLateIsDoneOnce() {
        // Of two the driver takes the last and the server is told the first: it still holds the transaction when we
        // have given up.
        try (Database database = open("socketTimeout=60&socketTimeout=" + PATIENCE)) {
            SqlLedger ledger = begun(database);
            Commit.Draft draft = fails(ledger, Relay.Hole.BEFORE_COMMIT);
            relay.heal();
            assertThat(again(ledger, draft)).as("has arrived").isEmpty();
            isDoneOnce(ledger, draft);
            whole(database, ledger);
        }
    }

    /** The answer got lost: the record has the commit, and who tries again is told that another came before. */
    @Test
    void aCommitWhoseAnswerGotLostIsThereAndNotDoneTwice() {
        try (Database database = open()) {
            SqlLedger ledger = begun(database);
            Commit.Draft draft = fails(ledger, Relay.Hole.AFTER_COMMIT);
            assertThat(again(ledger, draft)).as("is there already").isEmpty();
            isDoneOnce(ledger, draft);
            whole(database, ledger);
        }
    }

    @Test
    void whoeverSaysNothingWaitsFiveMinutesAtMost() {
        String address = server.getJdbcUrl("postgres", "postgres");
        assertThat(address).doesNotContain("socketTimeout");
        try (Database database = Database.postgres(address, "postgres", "postgres")) {
            for (boolean writes : List.of(true, false)) {
                String limit = writes ? database.write(BlackHoleTest::limit) : database.read(BlackHoleTest::limit);
                assertThat(limit).isEqualTo("5min 300000");
            }
        }
    }

    private static String limit(org.jooq.DSLContext sql) {
        Object server = sql.fetchValue("show idle_in_transaction_session_timeout");
        return server + " " + sql.connectionResult(java.sql.Connection::getNetworkTimeout);
    }

    private void isDoneOnce(SqlLedger ledger, Commit.Draft draft) {
        List<Commit> kept = commits(ledger);
        assertThat(kept).hasSize(acknowledged.size() + 1);
        assertThat(kept.getLast().change()).isEqualTo(draft.change());
        assertThat(kept.getLast().edits()).isEqualTo(draft.edits());
        acknowledged.add(kept.getLast());
        assertThat(again(ledger, edits.draft())).as("and it goes on").isPresent();
    }

    private Database open() {
        return open("socketTimeout=" + PATIENCE);
    }

    private Database open(String patience) {
        String url = "jdbc:postgresql://localhost:" + relay.port() + "/postgres?prepareThreshold=0&" + patience;
        return Database.postgres(url, "postgres", "postgres");
    }

    private SqlLedger begun(Database database) {
        SqlLedger ledger = SqlLedger.open(database, Keys.openOrCreate(folder.resolve("keys")));
        for (int i = 0; i < 5; i++) {
            acknowledged.add(ledger.append(edits.draft(), i, Kept.NOON).orElseThrow());
        }
        return ledger;
    }

    private long before() {
        return acknowledged.size();
    }

    private Commit.Draft fails(SqlLedger ledger, Relay.Hole hole) {
        Commit.Draft draft = edits.draft();
        relay.swallow(hole);
        long begun = System.nanoTime();
        assertThatThrownBy(() -> ledger.append(draft, before(), Kept.NOON)).isInstanceOf(DataAccessException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LONGEST);
        assertThat(relay.swallowed()).as("swallowed in the middle").isEqualTo(1);
        return draft;
    }

    /** Tries again as people do, while the server still holds what the lost transaction has locked. */
    private Optional<Commit> again(SqlLedger ledger, Commit.Draft draft) {
        for (int tries = 1; ; tries++) {
            try {
                Optional<Commit> done = ledger.append(draft, before(), Kept.NOON);
                done.ifPresent(acknowledged::add);
                return done;
            } catch (DataAccessException stillLocked) {
                assertThat(tries).isLessThan(5);
            }
        }
    }

    private static List<Commit> commits(SqlLedger ledger) {
        List<Commit> all = new ArrayList<>();
        ledger.commits(1, Long.MAX_VALUE, all::add);
        return all;
    }

    private void whole(Database database, SqlLedger ledger) {
        assertThat(commits(ledger)).containsAll(acknowledged);
        Keys keys = Keys.openOrCreate(folder.resolve("keys"));
        Verification found = Verification.of(
                database,
                new Verification.Trust(Optional.of(keys), Optional.of(keys.publicKey()), List.of()),
                (part, done, of) -> {});
        assertThat(found.breaks()).isEmpty();
    }
}
