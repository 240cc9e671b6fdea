package org.asbuilt.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Method;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.logbook.Entry;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jooq.conf.ParamType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What databases make of statements about large tables: no table is read as a whole for some of its rows. */
class PlansTest {
    private static final int ROWS = 20_000;
    private static final int IMPORTS = 100;
    private static final int IN_EACH = 200;
    private static final int ENTRIES = 400;
    /** More than any question about claims needs, and far less than there are. */
    private static final long SOME = 2000;

    private static final Instant MIDDLE = Kept.NOON.plusSeconds(ROWS / 2);

    @ParameterizedTest
    @EnumSource
    void whatIsAskedForIsFoundByAnIndex(Kept.On on) {
        try (Kept kept = on.fresh()) {
            fill(kept);
            try (Database database = kept.open()) {
                assertThat(plan(on, database, sql -> List.of(SqlLedger.lastUntil(sql, MIDDLE))))
                        .contains("commits_recorded");
                assertThat(plan(on, database, sql -> List.of(Commits.merges(sql, Id.of(Kind.ASSET, "asset-7")))))
                        .contains("merges_absorbed")
                        .contains("merges_stays");
                assertThat(plan(
                                on,
                                database,
                                sql -> List.of(Chain.JOURNAL.rows(sql, SqlLogbook.ENTRY, SqlLogbook.ALL, ROWS - 10L))))
                        .containsAnyOf("journal_subject", "journal_pkey")
                        .doesNotContain("Seq Scan");
                assertThat(plan(on, database, sql -> List.of(SqlClaims.inOrder(sql))))
                        .doesNotContain("Sort")
                        .doesNotContain("TEMP B-TREE");
                String open = plan(on, database, sql -> Closing.counts(sql).toList());
                for (String table : List.of("commits", "facts", "abouts", "hints", "claims", "journal", "access_log")) {
                    assertThat(open).contains(table + "_open");
                }
            }
        }
    }

    @Test
    void someClaimsAreReadForSomeClaims() {
        try (Kept kept = Kept.On.POSTGRESQL.fresh()) {
            try (Database database = kept.open()) {
                SqlImports imports = new SqlImports(database, kept.keys);
                for (int i = 1; i <= IMPORTS; i++) {
                    imports.take("ada", Kept.NOON, List.of(SqlImportsTest.draft("file " + i, claims(i))));
                }
            }
            kept.tamper("vacuum analyze");
            TreeMap<Long, List<RecordedClaim>> allButOne = new TreeMap<>();
            LongStream.rangeClosed(1, IMPORTS).forEach(number -> allButOne.put(number, List.of()));
            allButOne.remove(9L);
            List<Consumer<SqlClaims>> questions = List.of(
                    claims -> claims.numbered(List.of(5L, 777L, 15_000L), claim -> {}),
                    claims -> claims.ofImport(9, claim -> {}),
                    claims -> claims.withHint(new Hint.HasName("pump 8-8"), claim -> {}),
                    claims -> claims.standing(new SqlClaims.Standing(0, allButOne)));
            for (Consumer<SqlClaims> question : questions) {
                long before = read(kept, "claims") + read(kept, "abouts");
                try (Database database = kept.open()) {
                    question.accept(new SqlClaims(database, kept.keys));
                }
                assertThat(read(kept, "claims") + read(kept, "abouts") - before).isBetween(1L, SOME);
            }
            long before = read(kept, "claims") + read(kept, "abouts");
            try (Database database = kept.open()) {
                assertThat(new Rotation(database, kept.keys).status().open()).isZero();
            }
            assertThat(read(kept, "claims") + read(kept, "abouts") - before).isLessThan(SOME);
        }
    }

    private static List<Claim> claims(int file) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < IN_EACH; i++) {
            claims.add(new Claim(
                    About.of(Kind.ASSET, new Hint.HasName("pump " + file + "-" + i / 2)),
                    PartPath.parse(i % 2 == 0 ? "nameplate.model" : "designation.name"),
                    "P " + i,
                    new Locus.Line(i + 1),
                    Optional.empty(),
                    Method.IMPORTED,
                    Confidence.CONFIRMED));
        }
        return claims;
    }

    @Test
    void whatWasToldOfTheLogbookIsNotGoneOverAgain() {
        try (Kept kept = Kept.On.POSTGRESQL.fresh()) {
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < ENTRIES; i++) {
                entries.add(new Entry.Submitted("vera", Kept.NOON, i + 1));
            }
            try (Database database = kept.open()) {
                new SqlLogbook(database, kept.keys).write(entries);
            }
            kept.tamper("vacuum analyze journal");
            long before = read(kept, "journal");
            try (Database database = kept.open()) {
                SqlLogbook logbook = new SqlLogbook(database, kept.keys);
                List<Entry> told = new ArrayList<>(logbook.after(0));
                for (int i = 0; i < 10; i++) {
                    logbook.write(List.of(new Entry.Submitted("vera", Kept.NOON, 1000 + i)));
                    told.addAll(logbook.after(told.size()));
                }
                assertThat(told).hasSize(ENTRIES + 10);
                assertThat(logbook.after(5)).isEqualTo(told.subList(5, told.size()));
                assertThat(logbook.after(told.size())).isEmpty();
            }
            // Once from the beginning, once from the fifth on.
            assertThat(read(kept, "journal") - before).isBetween((long) ENTRIES, 3L * ENTRIES);
        }
    }

    /** Rows as many as make an index worth its while, of which nothing is read; the databases are told how many there are. */
    private static void fill(Kept kept) {
        kept.open().close();
        String many = "with recursive many(n) as (select 1 union all select n + 1 from many where n < " + ROWS + ") ";
        String recorded = Times.micros(Kept.NOON) + " + n * cast(1000000 as bigint)";
        for (String rows : List.of(
                "insert into commits " + many + "select n, " + recorded + ", '', 'sealed:', '', '', '', '' from many",
                "insert into merges " + many + "select 'asset-' || n, 'asset-' || (n + 1), n, null from many",
                "insert into facts " + many + "select 'asset-' || n, '', '', null, null, n, null, 'sealed:' from many",
                "insert into journal " + many + "select n, 0, case when n % 3 = 0 then 'logbook' else 'change' end,"
                        + " case when n % 3 = 0 then 'all' else 'change-' || (n / 4) end, 'closed:', '' from many",
                "insert into access_log " + many + "select n, 0, '', '', 'closed:', '' from many",
                "insert into imports values (1, 0, 'sealed:', null)",
                "insert into sources values (1, 1, '', '', 'sealed:', '', 1, 1, '', '')",
                "insert into abouts " + many + "select n, 1, '', 'sealed:' from many",
                "insert into hints " + many + "select 'masked:' || n, n from many",
                "insert into claims " + many + "select n, n, '', 'sealed:' from many")) {
            kept.tamper(rows);
        }
        kept.tamper("analyze");
    }

    /** The plans in the words of the database. */
    private static String plan(
            Kept.On on, Database database, Function<DSLContext, List<? extends ResultQuery<?>>> queries) {
        String explain = on == Kept.On.SQLITE ? "explain query plan " : "explain ";
        return database.read(sql -> queries.apply(sql).stream()
                .map(query ->
                        sql.fetch(explain + query.getSQL(ParamType.INLINED)).format())
                .collect(Collectors.joining("\n")));
    }

    /** How many rows of a table PostgreSQL has read for anybody until now, by whatever way; all others have left it. */
    private static long read(Kept kept, String table) {
        try (Connection connection = kept.bare();
                Statement sql = connection.createStatement()) {
            while (number(
                            sql,
                            "select count(*) from pg_stat_activity where datname = current_database()"
                                    + " and backend_type = 'client backend'")
                    > 1) {
                Thread.sleep(10);
            }
            return number(
                    sql,
                    "select seq_tup_read + coalesce(idx_tup_fetch, 0) from pg_stat_user_tables where relname = '"
                            + table + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static long number(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
