package org.asbuilt.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.asbuilt.ledger.Commit;
import org.jspecify.annotations.Nullable;

/** A place where a test keeps a record: a fresh SQLite file or a fresh PostgreSQL database. */
abstract sealed class Kept implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    final Path folder;
    final Keys keys;

    private Kept() {
        try {
            folder = Files.createTempDirectory("asbuilt-store");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        keys = Keys.openOrCreate(folder.resolve("keys"));
    }

    /** Both kinds of database: every test of the store runs on each. */
    enum On {
        SQLITE,
        POSTGRESQL;

        Kept fresh() {
            return this == SQLITE ? new InSqlite() : new InPostgres();
        }
    }

    abstract Database open();

    /** The file or the URL by which another process finds it. */
    abstract String place();

    /** Commits, and fails if something came in between. */
    static void commit(SqlLedger ledger, Commit.Draft draft, long expected, Instant recorded) {
        if (ledger.append(draft, expected, recorded).isEmpty()) {
            throw new IllegalStateException("another commit came before " + (expected + 1));
        }
    }

    /** Another Java process with the same classes. */
    static ProcessBuilder java(String heap, Class<?> main, String... arguments) {
        String path = Optional.ofNullable(System.getProperty("surefire.test.class.path"))
                .orElseGet(() -> System.getProperty("java.class.path"));
        String java = ProcessHandle.current().info().command().orElse("java");
        List<String> command =
                new ArrayList<>(List.of(java, "--enable-native-access=ALL-UNNAMED", heap, "-cp", path, main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /** A connection that goes behind the application's back. */
    abstract Connection bare() throws SQLException;

    /** Runs a statement behind the application's back; returns how many rows it hit. */
    int tamper(String statement) {
        try (Connection connection = bare();
                Statement sql = connection.createStatement()) {
            return sql.executeUpdate(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    @Override
    public void close() {
        delete(folder);
    }

    static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class InSqlite extends Kept {
        @Override
        String place() {
            return folder.resolve("record.db").toString();
        }

        @Override
        Database open() {
            return Database.sqlite(folder.resolve("record.db"));
        }

        @Override
        Connection bare() throws SQLException {
            return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("record.db"));
        }
    }

    private static final class InPostgres extends Kept {
        private static final AtomicInteger COUNT = new AtomicInteger();
        private static @Nullable EmbeddedPostgres server;

        private final String name;
        private final String url;

        InPostgres() {
            String database = "record" + COUNT.incrementAndGet();
            EmbeddedPostgres running = server();
            sql(running, "create database " + database);
            name = database;
            url = running.getJdbcUrl("postgres", database);
        }

        @Override
        String place() {
            return url;
        }

        @Override
        Database open() {
            return Database.postgres(url, "postgres", "postgres");
        }

        @Override
        Connection bare() throws SQLException {
            return DriverManager.getConnection(url, "postgres", "postgres");
        }

        @Override
        public void close() {
            sql(server(), "drop database " + name + " with (force)");
            super.close();
        }

        private static void sql(EmbeddedPostgres running, String statement) {
            try (Connection connection = running.getPostgresDatabase().getConnection();
                    Statement sql = connection.createStatement()) {
                sql.execute(statement);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static synchronized EmbeddedPostgres server() {
            EmbeddedPostgres running = server;
            if (running == null) {
                try {
                    Path data = Files.createTempDirectory("asbuilt-postgres");
                    running = EmbeddedPostgres.builder()
                            .setDataDirectory(data)
                            .setRegisterShutdownHook(false)
                            .setPGStartupWait(Duration.ofMinutes(2))
                            .start();
                    // An orderly stop flushes what nobody wants any more, and has outlasted the patience of the test
                    // runner.
                    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(data)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                server = running;
            }
            return running;
        }

        private static void stop(Path data) {
            for (ProcessHandle process : processes(data)) {
                process.destroyForcibly();
                process.onExit().join();
            }
            delete(data);
        }
    }

    /** The processes of a PostgreSQL server, the first of them first. */
    static List<ProcessHandle> processes(Path data) {
        try {
            String pid = Files.readAllLines(data.resolve("postmaster.pid")).getFirst();
            ProcessHandle postmaster =
                    ProcessHandle.of(Long.parseLong(pid.strip(), 10)).orElseThrow();
            List<ProcessHandle> all = new ArrayList<>(List.of(postmaster));
            postmaster.descendants().forEach(all::add);
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
