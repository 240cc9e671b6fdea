package org.asbuilt.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A PostgreSQL server on a disk of its own, which fills it and frees it when told so by a line. It says its port, and {@code done} after
 * each line; it ends with its input.
 */
final class SmallDisk {
    private static final long LEFT = 2L << 20;
    private static final int BLOCK = 1 << 16;

    private SmallDisk() {}

    /** Starts the server in the folder that is the first argument. */
    public static void main(String[] arguments) throws IOException {
        Path disk = Path.of(arguments[0]);
        Path filler = disk.resolve("filler");
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setDataDirectory(disk.resolve("postgres"))
                        .setServerConfig("fsync", "on")
                        .setServerConfig("min_wal_size", "32MB")
                        .setServerConfig("max_wal_size", "32MB")
                        .setPGStartupWait(Duration.ofMinutes(2))
                        .start();
                BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println(server.getPort());
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("fill")) {
                    fill(filler);
                } else {
                    Files.deleteIfExists(filler);
                }
                System.out.println("done");
            }
        }
    }

    private static void fill(Path filler) throws IOException {
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (Files.getFileStore(filler).getUsableSpace() > LEFT) {
                out.write(new byte[BLOCK]);
            }
        }
    }
}
