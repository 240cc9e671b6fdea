package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.asbuilt.server.Console.Ran;
import org.asbuilt.server.cli.ExitCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record moves from SQLite to PostgreSQL whole and verified, or stays where it was. Source: issue 12. */
class MoveTest {
    private static EmbeddedPostgres server;
    private static int databases;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path home = Path.of("");
    private String url = "";

    @BeforeAll
    static void start() throws IOException, SQLException {
        server = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(2))
                .start();
        sql("create role asbuilt login superuser");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void aRecord() throws IOException, SQLException {
        home = folder.resolve("home");
        Path list = Files.writeString(folder.resolve("list.csv"), "Name;IP address\nWell PLC;10.0.0.1\n");
        Ran ran = at("import", "--by", "erin", "--accept-baseline-as", "arthur", list.toString());
        assertThat(ran.code()).as(ran.err()).isLessThanOrEqualTo(ExitCode.FINDINGS);
        databases++;
        sql("create database plant" + databases);
        url = "jdbc:postgresql://localhost:" + server.getPort() + "/plant" + databases;
    }

    @Test
    void itArrivesWholeAndTheFileIsKeptUnderAnotherName() throws IOException {
        String assets = at("assets").out();
        String sources = at("sources").out();
        assertThat(assets).contains("Well PLC");
        byte[] before = Files.readAllBytes(home.resolve("keys.json"));
        Ran moved = at("move", "--database", url);
        assertThat(moved.code()).as(moved.err()).isZero();
        assertThat(moved.out())
                .contains("commits: 1", "is in " + url + " and is what was signed", "record.moved.sqlite");
        assertThat(home.resolve("record.sqlite")).doesNotExist();
        assertThat(at("assets", "--database", url).out()).isEqualTo(assets);
        assertThat(at("sources", "--database", url).out()).isEqualTo(sources);
        assertThat(at("verify", "--database", url).out()).contains("The record is what was signed.");
        assertThat(Files.readAllBytes(home.resolve("keys.json"))).isEqualTo(before);
        Path second = Files.writeString(folder.resolve("second.csv"), "Name;IP address\nPump PLC;10.0.0.2\n");
        at("import", "--database", url, "--by", "erin", "--accept-baseline-as", "arthur", second.toString());
        assertThat(at("assets", "--database", url).out()).contains("Well PLC", "Pump PLC");

        Ran without = at("assets");
        assertThat(without.code()).isNotZero();
        assertThat(without.err()).contains("was moved into a PostgreSQL database", "--database");
        assertThat(home.resolve("record.sqlite"))
                .as("no empty record begins beside it")
                .doesNotExist();
        assertThat(at("move", "--database", url).err()).contains("holds no record");
        Files.move(home.resolve("record.moved.sqlite"), home.resolve("record.sqlite"));
        assertThat(at("assets").out()).isEqualTo(assets);
    }

    @Test
    void aDatabaseThatHoldsARecordIsNotTouched() {
        assertThat(at("move", "--database", url).code()).isZero();
        Path other = folder.resolve("other");
        Ran begun = Console.run(
                "import", "--home", other.toString(), folder.resolve("list.csv").toString());
        assertThat(begun.code()).as(begun.err()).isLessThanOrEqualTo(ExitCode.FINDINGS);
        Ran refused = Console.run("move", "--home", other.toString(), "--database", url);
        assertThat(refused.code()).isNotZero();
        assertThat(refused.err()).contains("the database is not empty");
        assertThat(Console.run("sources", "--home", other.toString()).out()).contains("list.csv");
        assertThat(at("verify", "--database", url).out()).contains("The record is what was signed.");
    }

    @Test
    void whatIsNotWhatWasSignedStaysWhereItWas() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("record.sqlite"));
                Statement statement = connection.createStatement()) {
            statement.execute("update access_log set hash = replace(hash, substr(hash, 1, 1), 'z')");
        }
        Ran refused = at("move", "--database", url);
        assertThat(refused.code()).isNotZero();
        assertThat(refused.err()).contains("is not what was signed", "access_log");
        assertThat(at("assets").out()).contains("Well PLC");
        assertThat(home.resolve("record.moved.sqlite")).doesNotExist();
    }

    @Test
    void whatSomebodyWritesToIsNotMoved() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("record.sqlite"));
                Statement statement = connection.createStatement()) {
            statement.execute("begin immediate");
            Ran refused = at("move", "--database", url);
            assertThat(refused.code()).isNotZero();
            assertThat(refused.err()).contains("is in use: stop the server first");
        }
        assertThat(at("move").err()).contains("say with --database where to");
    }

    private Ran at(String command, String... more) {
        String[] all = new String[more.length + 3];
        all[0] = command;
        all[1] = "--home";
        all[2] = home.toString();
        System.arraycopy(more, 0, all, 3, more.length);
        return Console.run(all);
    }

    private static void sql(String statement) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
