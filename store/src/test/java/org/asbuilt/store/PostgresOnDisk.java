package org.asbuilt.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** A PostgreSQL server in a folder, as a process of its own, which says its URL and ends with its input. */
final class PostgresOnDisk {
    private PostgresOnDisk() {}

    public static void main(String[] arguments) throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(Path.of(arguments[0]))
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setPGStartupWait(Duration.ofMinutes(2))
                .start()) {
            System.out.println(server.getJdbcUrl("postgres", "postgres"));
            System.in.readAllBytes();
        }
    }
}
