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
 * A PostgreSQL server on a disk of its own: {@code SmallDisk FOLDER PORT}, where 0 is any port. A line tells it to fill its disk, to free it,
 * or to let the disk break. It says its port, and {@code done} after each line; it ends with its input.
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
                        .setCleanDataDirectory(false)
                        .setPort(Integer.parseInt(arguments[1], 10))
                        .setServerConfig("fsync", "on")
                        .setServerConfig("min_wal_size", "32MB")
                        .setServerConfig("max_wal_size", "32MB")
                        .setPGStartupWait(Duration.ofMinutes(2))
                        .start();
                BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println(server.getPort());
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                switch (line) {
                    case "fill" -> fill(filler);
                    case "free" -> Files.deleteIfExists(filler);
                    case "break" -> breakDisk(disk);
                    default -> throw new IllegalArgumentException(line);
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

    /**
     * The kernel is told that it found an error in the file system, and does what it does with a disk that fails: it gives its journal up and
     * takes nothing more. Needs ext4, mounted with {@code errors=remount-ro}, and the rights of root.
     */
    private static void breakDisk(Path disk) throws IOException {
        String device = Path.of(Files.getFileStore(disk).name()).getFileName().toString();
        Files.writeString(Path.of("/sys/fs/ext4", device, "trigger_fs_error"), "broken by a test");
    }
}
