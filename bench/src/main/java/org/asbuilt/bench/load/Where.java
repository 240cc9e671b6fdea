package org.asbuilt.bench.load;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.store.Database;

/** Where the record lies. */
sealed interface Where extends AutoCloseable {
    /** Opens it, to write the made record. */
    Database open();

    /** What the product is told on its command line. */
    List<String> arguments();

    /** What it is told in its environment. */
    Map<String, String> environment();

    /** How much room it takes on disk, in octets. */
    long size();

    /** How much of that is a log that was not yet written into the database, in octets; 0 where it cannot be told. */
    long ahead();

    @Override
    void close();

    /** The one that was chosen, for an installation in a folder. */
    static Where of(Optional<String> database, Path home) throws IOException {
        if (database.isEmpty()) {
            return new Sqlite(home.resolve("record.sqlite"));
        }
        String url = database.get();
        if (!url.equals("embedded")) {
            return new Postgres(url, name(), password(), Optional.empty());
        }
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
        return new Postgres(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres", Optional.of(server));
    }

    private static String name() {
        return Optional.ofNullable(System.getenv("ASBUILT_DATABASE_USER")).orElse("asbuilt");
    }

    private static String password() {
        return Optional.ofNullable(System.getenv("ASBUILT_DATABASE_PASSWORD")).orElse("");
    }

    /** A file. */
    record Sqlite(Path file) implements Where {
        @Override
        public Database open() {
            return Database.sqlite(file);
        }

        @Override
        public List<String> arguments() {
            return List.of();
        }

        @Override
        public Map<String, String> environment() {
            return Map.of();
        }

        @Override
        public long size() {
            return sizeOf(file) + ahead();
        }

        @Override
        public long ahead() {
            return sizeOf(file.resolveSibling(file.getFileName() + "-wal"));
        }

        private static long sizeOf(Path file) {
            try {
                return Files.exists(file) ? Files.size(file) : 0;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {}
    }

    /**
     * A server.
     *
     * @param own the server, if it was started for this
     */
    record Postgres(String url, String user, String password, Optional<EmbeddedPostgres> own) implements Where {
        @Override
        public Database open() {
            return Database.postgres(url, user, password);
        }

        @Override
        public List<String> arguments() {
            return List.of("--database", url.replaceAll("[?].*", ""));
        }

        @Override
        public Map<String, String> environment() {
            return Map.of("ASBUILT_DATABASE_USER", user, "ASBUILT_DATABASE_PASSWORD", password);
        }

        @Override
        public long size() {
            try (Connection connection = DriverManager.getConnection(url, user, password);
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select pg_database_size(current_database())")) {
                row.next();
                return row.getLong(1);
            } catch (SQLException e) {
                throw new IllegalStateException("PostgreSQL does not say how large its database is", e);
            }
        }

        @Override
        public long ahead() {
            return 0;
        }

        @Override
        public void close() {
            own.ifPresent(server -> {
                try {
                    server.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
