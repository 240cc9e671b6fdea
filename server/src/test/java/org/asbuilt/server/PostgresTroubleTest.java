package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.asbuilt.server.Console.Ran;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same trouble as {@code TroubleTest} with the record in PostgreSQL. */
class PostgresTroubleTest {
    private static final int ROWS = 2_000;
    private static final int ROUNDS = 2;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private String url = "";

    @Test
    void aKilledImportIsThereAsAWholeOrNotAtAll() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setPGStartupWait(Duration.ofMinutes(2))
                .start()) {
            begin(server.getPort());
            Path list = list();
            Random random = new Random();
            int killed = 0;
            for (int round = 0; round < ROUNDS; round++) {
                long before = written();
                Process child = child("import", list.toString());
                while (child.isAlive() && written() == before) {
                    TimeUnit.MILLISECONDS.sleep(2);
                }
                TimeUnit.MILLISECONDS.sleep(random.nextInt(800));
                killed += child.isAlive() ? 1 : 0;
                child.toHandle().destroyForcibly();
                child.waitFor();
                assertWhole();
                assertThat(at("sources", "--json").out().split("list.csv", -1).length - 1)
                        .as("the file is one source or none")
                        .isLessThanOrEqualTo(1);
            }
            assertThat(killed).as("killed in the middle").isPositive();
            assertThat(at("import", list.toString()).code()).isZero();
            assertThat(at("sources", "--json").out()).contains("list.csv");
            assertWhole();
        }
    }

    @Test
    void aKilledBackupLeavesNothingThatCountsAsOne() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(2))
                .start()) {
            begin(server.getPort());
            assertThat(at("import", list().toString()).code()).isZero();
            Path safe = Files.createDirectory(folder.resolve("safe"));
            String recipient = Console.run(
                            "keys", "new", "--to", folder.resolve("identity").toString())
                    .out()
                    .strip();
            Files.writeString(
                    folder.resolve("home").resolve("settings.properties"),
                    "backup.recipients = " + recipient + "\nbackup.folders = " + safe + "\n");
            int unfinished = 0;
            for (int round = 0; round < ROUNDS; round++) {
                Process child = child("backup");
                while (child.isAlive() && parts(safe) == 0) {
                    TimeUnit.MILLISECONDS.sleep(2);
                }
                child.toHandle().destroyForcibly();
                child.waitFor();
                unfinished += parts(safe) > 0 ? 1 : 0;
                Ran checked = at("backup", "--check");
                assertThat(checked.code() == 0 || checked.out().contains("There is no backup"))
                        .as(checked.out())
                        .isTrue();
            }
            assertThat(unfinished).as("killed in the middle").isPositive();
            assertThat(at("backup", "--rehearse").code()).isZero();
            assertThat(parts(safe)).isZero();
            assertWhole();
        }
    }

    /** A standby, or a primary that was demoted behind the server's back: it answers, and takes nothing. */
    @Test
    void aDatabaseThatOnlyReadsIsSaidAndNothingIsDone() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(2))
                .start()) {
            begin(server.getPort());
            Path list = list();
            sql("alter database postgres set default_transaction_read_only = on");
            Process child = child("import", list.toString());
            child.waitFor();
            String said = Files.readString(folder.resolve("child.err"), StandardCharsets.UTF_8);
            assertThat(child.exitValue()).as(said).isNotZero();
            assertThat(said)
                    .contains("takes nothing, it can only be read", "read-only transaction")
                    .hasSizeLessThan(1500);
            sql("set transaction read write; alter database postgres reset default_transaction_read_only");
            assertThat(at("sources", "--json").out()).contains("first.csv").doesNotContain("list.csv");
            assertWhole();
        }
    }

    /** Needs a Linux that lets one mount. The server may stop for want of room; when there is room it goes on, and nothing is half there. */
    @Test
    void aFullDiskOfTheDatabaseIsSaidAndNothingHalfStays() throws Exception {
        Process probe = new ProcessBuilder("unshare", "-rm", "true")
                .redirectErrorStream(true)
                .start();
        Assumptions.assumeTrue(probe.waitFor() == 0, "this machine lets nobody mount");
        Process server = smallDisk("-rm", "mount -t tmpfs -o size=160m,mode=777 tmpfs \"$0\"", "0");
        try (BufferedWriter orders = server.outputWriter(StandardCharsets.UTF_8);
                BufferedReader answers = server.inputReader(StandardCharsets.UTF_8)) {
            begin(Integer.parseInt(first(answers)));
            Path list = list();
            order(orders, answers, "fill");
            Process full = child("import", list.toString());
            full.waitFor();
            String said = Files.readString(folder.resolve("child.err"), StandardCharsets.UTF_8);
            assertThat(full.exitValue()).as(said).isNotZero();
            // A server that has no room for its log stops, and then all that is seen of it is that it is gone.
            assertThat(said)
                    .containsPattern("no room left on the disk|(?i)connection")
                    .hasSizeLessThan(1500);
            order(orders, answers, "free");
            waitForServer();
            assertWhole();
            assertThat(at("sources", "--json").out()).contains("first.csv").doesNotContain("list.csv");
            assertThat(at("import", list.toString()).code()).isZero();
            assertWhole();
        } finally {
            server.waitFor(1, TimeUnit.MINUTES);
            server.destroyForcibly();
        }
    }

    /**
     * Needs to be root on Linux, for only root mounts a disk that can break. It breaks in the middle of an import, as one does of which a block
     * cannot be written: the kernel lets nobody write any more. Then the machine is switched off, its disk is checked and mounted again.
     */
    @Test
    void aDiskThatTurnsReadOnlyUnderTheServerIsSaidAndNothingHalfStays() throws Exception {
        Path image = folder.resolve("disk.img");
        Assumptions.assumeTrue(
                shell(
                                "truncate -s 240M \"$0\" && mkfs.ext4 -q \"$0\" && mkdir \"$0.probe\""
                                        + " && unshare -m mount -o loop \"$0\" \"$0.probe\" && test -w /sys/fs/ext4"
                                        + " && test \"$(id -u)\" = 0",
                                image)
                        == 0,
                "this machine does not let us mount a disk that can break");
        Path list = list();
        Process server = breakableDisk(image, "0");
        try (BufferedWriter orders = server.outputWriter(StandardCharsets.UTF_8);
                BufferedReader answers = server.inputReader(StandardCharsets.UTF_8)) {
            begin(Integer.parseInt(first(answers)));
            long before = written();
            Process child = child("import", list.toString());
            while (child.isAlive() && written() == before) {
                TimeUnit.MILLISECONDS.sleep(2);
            }
            order(orders, answers, "break");
            assertThat(child.isAlive()).as("broken in the middle").isTrue();
            child.waitFor();
            String said = Files.readString(folder.resolve("child.err"), StandardCharsets.UTF_8);
            assertThat(child.exitValue()).as(said).isEqualTo(69);
            // PostgreSQL that cannot write its log stops, and then all that is seen of it is that it is gone.
            assertThat(said)
                    .containsPattern("it can only be read|the database does not answer")
                    .hasSizeLessThan(1500);
            Ran next = at("import", list.toString());
            assertThat(next.code()).as(next.err()).isEqualTo(69);
            assertThat(next.err()).containsPattern("it can only be read|the database does not answer");
        } finally {
            end(server);
        }
        String port = url.replaceAll("\\D+(\\d+)/.*", "$1");
        Process again = breakableDisk(image, port);
        try (BufferedReader answers = again.inputReader(StandardCharsets.UTF_8)) {
            assertThat(first(answers)).isEqualTo(port);
            waitForServer();
            assertWhole();
            assertThat(at("sources", "--json").out()).contains("first.csv").doesNotContain("list.csv");
            assertThat(at("import", list.toString()).code()).isZero();
            assertWhole();
        } finally {
            end(again);
        }
    }

    /**
     * Checks the disk in the file, mounts it where nobody else sees it, and starts a server on it; all that goes with the process. A disk
     * that was mounted before is let go a moment after its process has ended, and must not be checked until then.
     */
    private Process breakableDisk(Path image, String port) throws IOException {
        String file = "\"" + image + "\"";
        String released = "for i in $(seq 300); do [ -z \"$(losetup -j " + file + ")\" ] && break; sleep 0.1; done; ";
        String checked = "{ e2fsck -fp " + file + " >/dev/null || test $? -lt 4; }";
        return smallDisk("-mpf", released + checked + " && mount -o loop,errors=remount-ro " + file + " \"$0\"", port);
    }

    private static void end(Process server) throws InterruptedException {
        server.descendants().forEach(ProcessHandle::destroyForcibly);
        server.destroyForcibly().waitFor();
    }

    private static int shell(String script, Path argument) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", script, argument.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private Process smallDisk(String apart, String mount, String port) throws IOException {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        List<String> java = Console.process(List.of());
        List<String> command = new ArrayList<>(
                List.of("unshare", apart, "--kill-child", "sh", "-c", mount + " && exec \"$@\"", disk.toString()));
        command.addAll(java.subList(0, java.size() - 1));
        command.addAll(List.of(SmallDisk.class.getName(), disk.toString(), port));
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("server.err").toFile())
                .start();
    }

    private void order(BufferedWriter orders, BufferedReader answers, String order) throws IOException {
        orders.write(order);
        orders.newLine();
        orders.flush();
        assertThat(first(answers)).isEqualTo("done");
    }

    private String first(BufferedReader answers) throws IOException {
        String line = answers.readLine();
        assertThat(line)
                .as(() -> {
                    try {
                        return Files.readString(folder.resolve("server.err"), StandardCharsets.UTF_8);
                    } catch (IOException e) {
                        return e.toString();
                    }
                })
                .isNotNull();
        return line;
    }

    private void begin(int port) throws IOException, SQLException {
        url = "jdbc:postgresql://localhost:" + port + "/postgres";
        sql("create role asbuilt login superuser");
        Path first = Files.writeString(folder.resolve("first.csv"), "Name;IP address\nWell PLC;10.0.0.1\n");
        Ran ran = at("import", first.toString());
        assertThat(ran.code()).as(ran.err()).isZero();
    }

    private Path list() throws IOException {
        StringBuilder rows = new StringBuilder("Name;IP address;Serial number\n");
        for (int i = 0; i < ROWS; i++) {
            rows.append("Device " + i + ";10.1." + i / 250 + '.' + (i % 250 + 1) + ";SN-" + (1_000_000 + i) + '\n');
        }
        return Files.writeString(folder.resolve("list.csv"), rows);
    }

    private void assertWhole() {
        Ran verified = at("verify");
        assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
    }

    private void waitForServer() throws InterruptedException {
        for (int tries = 0; tries < 120; tries++) {
            try {
                written();
                return;
            } catch (SQLException notYet) {
                TimeUnit.MILLISECONDS.sleep(500);
            }
        }
    }

    /** How much the server has written into its log: it grows when something is done. */
    private long written() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery("select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint")) {
            result.next();
            return result.getLong(1);
        }
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static long parts(Path safe) throws IOException {
        try (Stream<Path> files = Files.walk(safe)) {
            return files.filter(file -> file.toString().endsWith(".part")).count();
        }
    }

    private Process child(String... arguments) throws IOException {
        return new ProcessBuilder(Console.process(placed(arguments)))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(folder.resolve("child.err").toFile())
                .start();
    }

    private Ran at(String... arguments) {
        return Console.run(placed(arguments).toArray(String[]::new));
    }

    private List<String> placed(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--home", folder.resolve("home").toString(), "--database", url));
        return all;
    }
}
