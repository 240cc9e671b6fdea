package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.server.Console.Ran;
import org.asbuilt.server.cli.ExitCode;
import org.asbuilt.store.Database;
import org.asbuilt.store.SqliteFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A record of an older schema is upgraded by the first start of a newer version, or is as it was. The older record is one whose newest
 * migrations are undone: the tables that they make, and their lines in the history.
 */
class UpgradeTest {
    private static final int OLDER = 12;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path home = Path.of("");
    private Path record = Path.of("");
    private List<String> before = List.of();

    @BeforeEach
    void anOlderRecord() throws IOException, SQLException {
        home = folder.resolve("home");
        record = home.resolve("record.sqlite");
        Path list = Files.writeString(folder.resolve("list.csv"), "Name;IP address\nWell PLC;10.0.0.1\n");
        assertThat(at("import", list.toString()).code()).isZero();
        sql(
                "drop table site_identities",
                "drop table site_pieces",
                "drop table site_waiting",
                "drop table site_edits",
                "drop table site_commits",
                "drop table site_ends",
                "drop table site_lines",
                "drop table sites",
                "drop table ended_facts",
                "drop table image_parts",
                "drop table images",
                "drop table answered",
                "drop table saved_views",
                "drop table feed_cursors",
                "drop table beside",
                "drop index merges_stays",
                "drop index commits_open",
                "drop index facts_open",
                "drop index abouts_open",
                "drop index hints_open",
                "drop index claims_open",
                "drop index journal_open",
                "drop index access_log_open",
                "create index access_log_recorded on access_log (recorded)",
                "create index commits_change on commits (change_id)",
                "create index sources_artifact on sources (artifact)",
                "create index abouts_about on abouts (about)",
                "delete from flyway_schema_history where cast(version as integer) > " + OLDER);
        assertThat(new SqliteFile(record).schema()).isEqualTo(OLDER);
        before = rows(record);
        assertThat(before).anyMatch(row -> row.startsWith("artifacts "));
    }

    @Test
    void theFirstStartOfANewerVersionKeepsACopyMigratesAndVerifies() throws IOException, SQLException {
        Ran first = at("sources");
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.err())
                .contains("upgrading the record from schema 12 to " + Database.newestSchema(), "is what was signed");
        assertThat(new SqliteFile(record).schema()).isEqualTo(Database.newestSchema());
        assertThat(rows(copy())).isEqualTo(before);
        assertThat(Files.exists(home.resolve("upgrades/unfinished"))).isFalse();
        assertThat(at("verify").out()).contains("The record is what was signed.");
        assertThat(at("sources").err()).doesNotContain("upgrading");
        assertThat(at("upgrade").out()).contains("There is nothing to do");
    }

    @Test
    void aMigrationThatFailsLeavesTheRecordAsItWas() throws SQLException, IOException {
        sql("create table saved_views (in_the_way text)");
        before = rows(record);
        Ran failed = at("sources");
        assertThat(failed.code()).isEqualTo(ExitCode.OWN_FAULT);
        assertThat(failed.err())
                .contains(
                        "from schema 12 to " + Database.newestSchema() + " failed",
                        "put back as it was, with schema 12");
        assertThat(new SqliteFile(record).schema()).isEqualTo(OLDER);
        assertThat(rows(record)).isEqualTo(before);
        sql("drop table saved_views");
        assertThat(at("sources").code()).isZero();
    }

    @Test
    void aRecordThatIsNotWhatWasSignedAfterwardsIsPutBackUnlessItIsWantedSo() throws SQLException, IOException {
        sql("update access_log set hash = replace(hash, substr(hash, 1, 1), 'z')");
        before = rows(record);
        Ran failed = at("upgrade");
        assertThat(failed.code()).isEqualTo(ExitCode.OWN_FAULT);
        assertThat(failed.err()).contains("the record is not what was signed: access_log", "--even-if-broken");
        assertThat(rows(record)).isEqualTo(before);
        assertThat(at("upgrade", "--even-if-broken").code()).isZero();
        assertThat(new SqliteFile(record).schema()).isEqualTo(Database.newestSchema());
    }

    @Test
    void anUpgradeThatWasBrokenOffIsTakenBackBeforeAnythingElse() throws SQLException, IOException {
        assertThat(at("upgrade").code()).isZero();
        sql("drop table feed_cursors");
        Files.writeString(
                home.resolve("upgrades/unfinished"),
                java.util.Objects.requireNonNull(copy().getParent())
                        .getFileName()
                        .toString());
        Ran next = at("sources");
        assertThat(next.code()).as(next.err()).isZero();
        assertThat(next.err()).contains("an upgrade was broken off", "upgrading the record from schema 12");
        assertThat(at("verify").out()).contains("The record is what was signed.");
    }

    @Test
    void aRollbackBringsBackTheRecordOfBeforeAndLosesNothing() throws SQLException, IOException {
        assertThat(at("rollback").err()).contains("there is nothing to go back to");
        assertThat(at("upgrade").code()).isZero();
        List<String> upgraded = rows(record);
        try (Connection open = open(record);
                Statement reading = open.createStatement()) {
            reading.executeQuery("select count(*) from commits").close();
            Ran refused = at("rollback");
            assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(refused.err()).contains("is in use: stop the server first");
        }
        Ran back = at("rollback");
        assertThat(back.code()).as(back.err()).isZero();
        assertThat(back.out()).contains("with schema 12; 0 commits that were made since");
        assertThat(rows(record)).isEqualTo(before);
        Path aside = kept().filter(file -> file.getFileName().toString().startsWith("rolled-back-"))
                .findFirst()
                .orElseThrow();
        assertThat(rows(aside)).isEqualTo(upgraded);
        assertThat(at("sources").code()).isZero();
    }

    @Test
    void aRecordOfANewerVersionIsRefusedUnlessThatLetsThisOneWorkOnIt() throws SQLException {
        assertThat(at("upgrade").code()).isZero();
        sql("insert into flyway_schema_history select installed_rank + 1, '999', description, type, script, checksum,"
                + " installed_by, installed_on, execution_time, success from flyway_schema_history"
                + " order by installed_rank desc limit 1");
        assertThat(at("sources").code()).isZero();
        sql("update beside set oldest = 999");
        Ran refused = at("sources");
        assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(refused.err()).contains("it has schema 999", "asbuilt rollback");
    }

    private Path copy() throws IOException {
        return kept().filter(file -> file.endsWith("record.sqlite")).findFirst().orElseThrow();
    }

    private Stream<Path> kept() throws IOException {
        try (Stream<Path> all = Files.walk(home.resolve("upgrades"))) {
            return all.toList().stream();
        }
    }

    private Ran at(String... arguments) {
        List<String> words = new ArrayList<>(List.of(arguments));
        words.addAll(1, List.of("--home", home.toString()));
        return Console.run(words.toArray(String[]::new));
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection = open(record);
                Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }

    /** Every row of every table, as text. */
    private static List<String> rows(Path file) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = open(file);
                Statement sql = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names =
                    sql.executeQuery("select name from sqlite_master where type = 'table' order by name")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet found = sql.executeQuery("select * from \"" + table + "\"")) {
                    int columns = found.getMetaData().getColumnCount();
                    while (found.next()) {
                        StringBuilder row = new StringBuilder(table);
                        for (int i = 1; i <= columns; i++) {
                            row.append(' ')
                                    .append(Optional.ofNullable(found.getString(i))
                                            .orElse("nothing"));
                        }
                        rows.add(row.toString());
                    }
                }
            }
        }
        return rows;
    }

    private static Connection open(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }
}
