package org.asbuilt.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.asbuilt.ledger.Superseded;
import org.asbuilt.model.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers of two versions on one record, while the older ones are exchanged. */
class BesideTest {
    private static final String NEWER =
            "insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                    + " installed_by, execution_time, success) select 999, '999', 'of tomorrow', type, script, 1,"
                    + " installed_by, execution_time, success from flyway_schema_history where version = '1'";
    private static final String NOT_WELCOME = "update beside set oldest = 999";
    /** What older programs do not notice. */
    private static final Pattern ONLY_ADDS = Pattern.compile(
            "create table [^;]*|create index [^;]*|insert into [^;]*|alter table \\S+ add column \\S+ \\S+( default \\S+)?");

    @ParameterizedTest
    @EnumSource
    void aServerGoesOnBesideANewerOneThatLetsIt(Kept.On on) {
        try (Kept kept = on.fresh();
                Database database = kept.open()) {
            SqlLedger ledger = SqlLedger.open(database, kept.keys);
            RandomEdits random = new RandomEdits(1);
            Kept.commit(ledger, random.draft(), 0, Kept.NOON);
            kept.tamper("create table of_tomorrow (number integer)");
            kept.tamper(NEWER);
            Kept.commit(ledger, random.draft(), 1, Kept.NOON);
            try (Database again = kept.open()) {
                SqlLedger other = SqlLedger.open(again, kept.keys);
                Kept.commit(other, random.draft(), 2, Kept.NOON);
                SqlLedgerTest.assertSame(ledger.asOf(2), other.asOf(2));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatIsNotWelcomeWritesNothingMoreAndFollowsNoMore(Kept.On on) throws InterruptedException {
        try (Kept kept = on.fresh();
                Database database = kept.open()) {
            SqlLedger ledger = SqlLedger.open(database, kept.keys);
            RandomEdits random = new RandomEdits(1);
            Kept.commit(ledger, random.draft(), 0, Kept.NOON);
            kept.tamper(NEWER);
            kept.tamper(NOT_WELCOME);
            assertThatThrownBy(() -> ledger.append(random.draft(), 1, Kept.NOON))
                    .isInstanceOf(Superseded.class)
                    .hasMessageContaining("beside programs that know schema 999 or newer")
                    .hasMessageContaining("up to " + Database.newestSchema());
            TimeUnit.MILLISECONDS.sleep(50);
            assertThatThrownBy(ledger::snapshot).isInstanceOf(Superseded.class);
            assertThat(count(kept, "select count(*) from commits")).isOne();
            assertThatThrownBy(kept::open)
                    .isInstanceOf(InvalidValue.class)
                    .hasMessageContaining("written by a newer Asbuilt: it has schema 999");
            assertThat(count(kept, "select oldest from beside")).isEqualTo(999);
        }
    }

    @Test
    void aMigrationWaitsForWhoWritesAndWhoWritesLaterWaitsForIt() throws Exception {
        try (Kept kept = Kept.On.POSTGRESQL.fresh();
                Database database = kept.open();
                Connection newer = kept.bare();
                var threads = Executors.newFixedThreadPool(3)) {
            CountDownLatch writes = new CountDownLatch(1);
            CountDownLatch may = new CountDownLatch(1);
            Future<Boolean> writer = threads.submit(() -> database.write(sql -> {
                sql.execute("insert into meta values ('first', 'written')");
                writes.countDown();
                return waited(may);
            }));
            assertThat(waited(writes)).isTrue();
            Future<?> migration = threads.submit(() -> {
                Beside.alone(newer, () -> kept.tamper(NOT_WELCOME));
                return true;
            });
            waiting(kept, 1);
            assertThat(migration.isDone()).isFalse();
            Future<Integer> later =
                    threads.submit(() -> database.write(sql -> sql.execute("insert into meta values ('later', '')")));
            waiting(kept, 2);
            may.countDown();
            assertThat(writer.get(1, TimeUnit.MINUTES)).isTrue();
            migration.get(1, TimeUnit.MINUTES);
            assertThatThrownBy(() -> later.get(1, TimeUnit.MINUTES)).hasCauseInstanceOf(Superseded.class);
            assertThat(count(kept, "select count(*) from meta where name = 'first'"))
                    .isOne();
            assertThat(count(kept, "select count(*) from meta where name = 'later'"))
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatANewerOneWroteAndThisOneCannotReadIsNoFaultOfTheRecord(Kept.On on) {
        try (Kept kept = on.fresh();
                Database database = kept.open();
                Database other = kept.open()) {
            SqlLedger ledger = SqlLedger.open(database, kept.keys);
            SqlLedger newer = SqlLedger.open(other, kept.keys);
            RandomEdits random = new RandomEdits(1);
            Kept.commit(newer, random.draft(), 0, Kept.NOON);
            kept.tamper("update commits set body = '{\"of\":\"tomorrow\"}'");
            assertThatThrownBy(() -> ledger.append(random.draft(), 1, Kept.NOON))
                    .isNotInstanceOf(Superseded.class);
            kept.tamper(NEWER);
            assertThatThrownBy(() -> ledger.append(random.draft(), 1, Kept.NOON))
                    .isInstanceOf(Superseded.class)
                    .hasMessageContaining("with schema 999, wrote what this one cannot read");
        }
    }

    /** Whoever writes a migration that older programs would notice has to raise the number. */
    @Test
    void migrationsBeyondTheOldestThatIsWelcomeOnlyAdd() {
        assertThat(Beside.OLDEST_WELCOME).isBetween(1, Database.newestSchema());
        Stream.iterate(Beside.OLDEST_WELCOME + 1, number -> number <= Database.newestSchema(), number -> number + 1)
                .forEach(number -> assertThat(statements(migration(number)))
                        .allSatisfy(statement -> assertThat(statement).matches(ONLY_ADDS)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table x",
                "drop index x",
                "alter table x drop column y",
                "alter table x rename to y",
                "update x set y = 1",
                "delete from x",
                "create unique index a on b (c)",
                "alter table x add column y text not null"
            })
    void whatOlderProgramsWouldNoticeDoesNotOnlyAdd(String statement) {
        assertThat(statement).doesNotMatch(ONLY_ADDS);
    }

    @Test
    void statementsAreToldFromWhatIsSaidAboutThem() {
        assertThat(statements("-- one; two\ncreate table a (\n    b text\n);\n\nalter table a add column c bigint;\n"))
                .containsExactly("create table a ( b text )", "alter table a add column c bigint")
                .allMatch(ONLY_ADDS.asMatchPredicate());
    }

    private static List<String> statements(String migration) {
        return Stream.of(migration.replaceAll("(?m)--.*$", "").split(";", -1))
                .map(statement -> statement.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private static String migration(int number) {
        try (Stream<Path> all = Files.list(Path.of("src/main/resources/org/asbuilt/store/migration"))) {
            Path found = all.filter(file -> file.getFileName().toString().startsWith("V" + number + "__"))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(found, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean waited(CountDownLatch latch) {
        try {
            return latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Waits until so many wait for the lock. */
    private static void waiting(Kept kept, long many) throws InterruptedException {
        String waiting = "select count(*) from pg_locks where locktype = 'advisory' and not granted and database ="
                + " (select oid from pg_database where datname = current_database())";
        for (int i = 0; i < 600 && count(kept, waiting) < many; i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(count(kept, waiting)).isEqualTo(many);
    }

    private static long count(Kept kept, String question) {
        try (Connection connection = kept.bare();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(question, e);
        }
    }
}
