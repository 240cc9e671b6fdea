package org.asbuilt.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was acknowledged is there after the power has failed: of what was written, only what was flushed to the disk is left. The record lies
 * on a disk of its own, a file with an ext4; in the middle of the commits its journal is given up, so that nothing that was still in the
 * memory of the kernel ever reaches the file. What the file has is checked, mounted and read.
 *
 * <p>Needs to be root on Linux. That a drive keeps what it says it flushed, no test of ours can show.
 */
class PowerLossTest {
    private static final int ROUNDS = 2;
    private static final int MOST_COMMITS_A_ROUND = 40;

    private final Random random = new Random();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void disk() throws IOException, InterruptedException {
        Files.createDirectory(folder.resolve("disk"));
        Assumptions.assumeTrue(
                shell(
                                "truncate -s 260M \"$0\" && mkfs.ext4 -q \"$0\" && unshare -m mount -o loop \"$0\" \"$(dirname \"$0\")/disk\""
                                        + " && test \"$(id -u)\" = 0 && test -w /sys/fs/ext4")
                        .isEmpty(),
                "this machine does not let us mount a disk whose power can fail");
    }

    @Test
    void sqliteKeepsWhatWasAcknowledged() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            Acknowledged acknowledged = new Acknowledged();
            shell("mkfs.ext4 -q -F \"$0\"");
            Process child = onDisk(loop(folder.resolve("disk/record.db").toString(), round));
            readSome(child, acknowledged);
            failPower();
            ignoreRest(child);
            end(child);
            Path left = left(round);
            acknowledged.assertAllThere(keys(), left.resolve("record.db").toString());
        }
    }

    @Test
    void postgresqlKeepsWhatWasAcknowledged() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            Acknowledged acknowledged = new Acknowledged();
            shell("mkfs.ext4 -q -F \"$0\"");
            Process server = onDisk(Kept.java(
                            "-Xmx128m",
                            PostgresOnDisk.class,
                            folder.resolve("disk/postgres").toString())
                    .command());
            BufferedReader said = server.inputReader(StandardCharsets.UTF_8);
            String url = said.readLine();
            assertThat(url).as(errors()).isNotNull();
            Process child = start(loop(url, round));
            readSome(child, acknowledged);
            failPower();
            ignoreRest(child);
            assertThat(child.waitFor(2, TimeUnit.MINUTES)).isTrue();
            end(server);
            Path left = left(round).resolve("postgres");
            Files.deleteIfExists(left.resolve("postmaster.pid"));
            try (EmbeddedPostgres recovered = EmbeddedPostgres.builder()
                    .setDataDirectory(left)
                    .setCleanDataDirectory(false)
                    .setServerConfig("fsync", "on")
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .start()) {
                acknowledged.assertAllThere(keys(), recovered.getJdbcUrl("postgres", "postgres"));
            }
        }
    }

    private List<String> loop(String place, int round) {
        return Kept.java(
                        "-Xmx256m", CommitLoop.class, folder.resolve("keys").toString(), place, Integer.toString(round))
                .command();
    }

    /** Lets the child commit for a while that is different each time, up to the middle of a commit. */
    private void readSome(Process child, Acknowledged acknowledged) throws IOException, InterruptedException {
        BufferedReader lines = child.inputReader(StandardCharsets.UTF_8);
        int enough = random.nextInt(2, MOST_COMMITS_A_ROUND);
        for (int i = 0; i < enough; i++) {
            String line = lines.readLine();
            assertThat(line).as(errors()).isNotNull();
            acknowledged.add(line);
        }
        TimeUnit.MICROSECONDS.sleep(random.nextInt(20_000));
    }

    /**
     * What is said after the power failed counts for nothing: no machine could say it, and ext4, once it only reads, lets fsync succeed
     * without writing.
     */
    private static void ignoreRest(Process child) throws IOException {
        child.inputReader(StandardCharsets.UTF_8).transferTo(Writer.nullWriter());
    }

    /** Nothing reaches the disk any more. */
    private void failPower() throws IOException, InterruptedException {
        String said =
                shell("echo test >\"/sys/fs/ext4/$(basename \"$(losetup -nO NAME -j \"$0\")\")/trigger_fs_error\"");
        assertThat(said).isEmpty();
    }

    /** What the disk has, after the check that every start makes. */
    private Path left(int round) throws IOException, InterruptedException {
        Path left = Files.createDirectory(folder.resolve("left-" + round));
        Process copy = onDisk(List.of("cp", "-a", folder.resolve("disk") + "/.", left.toString()));
        assertThat(copy.waitFor()).as(errors()).isZero();
        return left;
    }

    /** Runs a command where the disk is mounted and nobody else sees it. */
    private Process onDisk(List<String> command) throws IOException {
        List<String> all = new ArrayList<>(List.of(
                "unshare",
                "-mpf",
                "--kill-child",
                "sh",
                "-c",
                "{ e2fsck -fp \"$0\" >&2 || test $? -lt 4; } && mount -o loop,errors=remount-ro \"$0\" \"$1\" && shift && exec \"$@\"",
                folder.resolve("disk.img").toString(),
                folder.resolve("disk").toString()));
        all.addAll(command);
        return start(all);
    }

    private Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("child.err").toFile()))
                .start();
    }

    private void end(Process process) throws IOException, InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
        for (int tries = 0; tries < 100 && !shell("losetup -j \"$0\"").isEmpty(); tries++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** What a script says that is given the file of the disk; its exit code if it said nothing and failed. */
    private String shell(String script) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "sh", "-c", script, folder.resolve("disk.img").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        return said.isEmpty() && code != 0 ? "ended with " + code : said;
    }

    private Keys keys() {
        return Keys.openOrCreate(folder.resolve("keys"));
    }

    private String errors() throws IOException {
        Path file = folder.resolve("child.err");
        return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
    }
}
