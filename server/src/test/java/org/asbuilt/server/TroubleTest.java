package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.asbuilt.server.Console.Ran;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is acknowledged is there and nothing half-done is seen, when an import is killed, the disk has no room or takes nothing. For
 * commits {@code KillTest} of the store shows it, for backups {@code BackupCommandTest}.
 */
class TroubleTest {
    private static final int ROWS = 8_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path home = Path.of("");
    private Path list = Path.of("");

    @BeforeEach
    void installation() throws IOException {
        home = folder.resolve("home");
        Path first = Files.writeString(folder.resolve("first.csv"), "Name;IP address\nWell PLC;10.0.0.1\n");
        assertThat(at("import", first.toString()).code()).isZero();
        StringBuilder rows = new StringBuilder("Name;IP address;Serial number\n");
        for (int i = 0; i < ROWS; i++) {
            rows.append("Device ")
                    .append(i)
                    .append(";10.1.")
                    .append(i / 250)
                    .append('.')
                    .append(i % 250 + 1);
            rows.append(";SN-").append(1_000_000 + i).append('\n');
        }
        list = Files.writeString(folder.resolve("list.csv"), rows);
    }

    @Test
    void aKilledImportIsThereAsAWholeOrNotAtAll() throws Exception {
        Random random = new Random();
        int killed = 0;
        for (int round = 0; round < 4; round++) {
            Process child = new ProcessBuilder(
                            Console.process(List.of("import", list.toString(), "--home", home.toString())))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(folder.resolve("child.err").toFile())
                    .start();
            long before = journal();
            while (child.isAlive() && journal() == before) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
            TimeUnit.MILLISECONDS.sleep(random.nextInt(1200));
            killed += child.isAlive() ? 1 : 0;
            child.toHandle().destroyForcibly();
            child.waitFor();
            Ran verified = at("verify");
            assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
            assertThat(at("sources", "--json").out().split("list.csv", -1).length - 1)
                    .as("the file is one source or none")
                    .isLessThanOrEqualTo(1);
        }
        assertThat(killed).as("killed in the middle").isPositive();
        assertThat(at("import", list.toString()).code()).isZero();
        assertThat(at("sources", "--json").out()).contains("list.csv");
        assertThat(at("verify").code()).isZero();
    }

    /** Needs a Linux that lets one mount. */
    @Test
    void aDiskWithoutRoomIsSaidAndNothingHalfStays() throws Exception {
        mounting();
        String said = within("mount -t tmpfs -o size=6m tmpfs \"$0\" && cp -r \"$1\"/. \"$0\"/ && shift && \"$@\";"
                + " echo code $?; cp -r \"$0\"/. " + folder.resolve("left"));
        assertThat(said).contains("no room left", "code 69");
        Path left = folder.resolve("left");
        assertThat(Console.run("verify", "--home", left.toString()).code()).isZero();
        assertThat(Console.run("sources", "--json", "--home", left.toString()).out())
                .contains("first.csv")
                .doesNotContain("list.csv");
    }

    /** Needs a Linux that lets one mount. What cannot be written into the access log is not done. */
    @Test
    void aDiskThatTakesNothingIsSaidAndNothingIsDone() throws Exception {
        mounting();
        String said = within(
                "mount --bind \"$1\" \"$0\" && mount -o remount,bind,ro \"$0\" && shift && \"$@\";" + " echo code $?");
        assertThat(said).doesNotContain("code 0").containsPattern("(?i)read-?only");
        assertThat(at("verify").code()).isZero();
        assertThat(at("sources", "--json").out()).doesNotContain("list.csv");
    }

    private static void mounting() throws Exception {
        Process probe = new ProcessBuilder("unshare", "-rm", "true")
                .redirectErrorStream(true)
                .start();
        Assumptions.assumeTrue(probe.waitFor() == 0, "this machine lets nobody mount");
    }

    /** Imports the list into a place that the script makes of the first argument, out of the home, which is the second. */
    private String within(String script) throws Exception {
        Path place = Files.createDirectory(folder.resolve("place"));
        List<String> command =
                new ArrayList<>(List.of("unshare", "-rm", "sh", "-c", script, place.toString(), home.toString()));
        command.addAll(Console.process(List.of("import", list.toString(), "--home", place.toString())));
        Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        child.waitFor();
        return said;
    }

    /** How large the log beside the database is: it grows when something is written. */
    private long journal() throws IOException {
        Path log = home.resolve("record.sqlite-wal");
        try {
            return Files.exists(log) ? Files.size(log) : 0;
        } catch (java.nio.file.NoSuchFileException gone) {
            return 0;
        }
    }

    private Ran at(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--home");
        all.add(home.toString());
        return Console.run(all.toArray(String[]::new));
    }
}
