package org.asbuilt.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after kill -9, of the committing process and of the database server, at whatever moment. */
class KillTest {
    private static final int ROUNDS = 3;
    private static final int MOST_COMMITS_A_ROUND = 60;

    private final Random random = new Random();
    private final Acknowledged acknowledged = new Acknowledged();

    @TempDir
    Path folder = Path.of("");

    @Test
    void sqliteLosesNothingWhenTheProcessIsKilled() throws IOException, InterruptedException {
        String file = folder.resolve("record.db").toString();
        for (int round = 1; round <= ROUNDS; round++) {
            Process child = start(file, round);
            readSome(child);
            kill(child);
            acknowledged.assertAllThere(keys(), file);
        }
    }

    @Test
    void postgresqlLosesNothingWhenTheProcessIsKilled() throws IOException, InterruptedException {
        try (EmbeddedPostgres server = postgres()) {
            String url = server.getJdbcUrl("postgres", "postgres");
            for (int round = 1; round <= ROUNDS; round++) {
                Process child = start(url, round);
                readSome(child);
                kill(child);
                acknowledged.assertAllThere(keys(), url);
            }
        }
    }

    @Test
    void postgresqlLosesNothingWhenTheServerIsKilled() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            EmbeddedPostgres server = postgres();
            String url = server.getJdbcUrl("postgres", "postgres");
            Process child = start(url, round);
            readSome(child);
            killServer(round % 2 == 0);
            readRest(child);
            assertThat(child.waitFor(2, TimeUnit.MINUTES))
                    .as("the child ends without its server")
                    .isTrue();
            server.close();
            try (EmbeddedPostgres recovered = postgres()) {
                acknowledged.assertAllThere(keys(), recovered.getJdbcUrl("postgres", "postgres"));
            }
        }
    }

    /** A server that is restarted is found again by whoever stood on it; what was acknowledged before is there. */
    @Test
    void whoeverStandsOnAServerFindsItAgainAfterARestart() throws Exception {
        EmbeddedPostgres server = postgres();
        int port = server.getPort();
        String url = server.getJdbcUrl("postgres", "postgres");
        Keys keys = Keys.openOrCreate(folder.resolve("keys"));
        try (Database database = CommitLoop.open(url)) {
            SqlLedger ledger = SqlLedger.open(database, keys);
            RandomEdits edits = new RandomEdits(1);
            for (int i = 0; i < 5; i++) {
                assertThat(ledger.append(edits.draft(), i, Kept.NOON)).isPresent();
            }
            killServer(false);
            assertThatThrownBy(() -> ledger.append(edits.draft(), 5, Kept.NOON)).isInstanceOf(RuntimeException.class);
            server.close();
            try (EmbeddedPostgres again = builder().setPort(port).start()) {
                assertThat(again.getPort()).isEqualTo(port);
                assertThat(ledger.append(edits.draft(), 5, Kept.NOON)).isPresent();
                assertThat(ledger.snapshot().commit()).isEqualTo(6);
            }
        }
    }

    private EmbeddedPostgres postgres() throws IOException {
        return builder().start();
    }

    private EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setPGStartupWait(Duration.ofMinutes(2));
    }

    /** Sends SIGKILL by the handle: {@link Process#destroyForcibly} would close the pipe that acknowledgements are still in. */
    private void kill(Process child) throws IOException, InterruptedException {
        assertThat(child.toHandle().destroyForcibly()).isTrue();
        readRest(child);
        assertThat(child.waitFor()).as("ended by signal 9").isEqualTo(128 + 9);
    }

    /** Kills the server at once, or its processes one after the other: those that write for the child first. */
    private void killServer(boolean childrenFirst) throws Exception {
        List<ProcessHandle> processes = Kept.processes(folder.resolve("postgres"));
        (childrenFirst ? processes.reversed() : processes).forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle process : processes) {
            process.onExit().get(1, TimeUnit.MINUTES);
        }
    }

    private Process start(String place, int round) throws IOException {
        return Kept.java(
                        "-Xmx256m", CommitLoop.class, folder.resolve("keys").toString(), place, Integer.toString(round))
                .redirectError(folder.resolve("child-" + round + ".err").toFile())
                .start();
    }

    /** Lets the child commit for a while that is different each time, up to the middle of a commit. */
    private void readSome(Process child) throws IOException, InterruptedException {
        BufferedReader lines = child.inputReader(StandardCharsets.UTF_8);
        int enough = random.nextInt(2, MOST_COMMITS_A_ROUND);
        for (int i = 0; i < enough; i++) {
            String line = lines.readLine();
            assertThat(line).as("the child commits: " + errors()).isNotNull();
            acknowledged.add(line);
        }
        TimeUnit.MICROSECONDS.sleep(random.nextInt(20_000));
    }

    private void readRest(Process child) throws IOException {
        acknowledged.readRest(child.inputReader(StandardCharsets.UTF_8));
    }

    private Keys keys() {
        return Keys.openOrCreate(folder.resolve("keys"));
    }

    private String errors() throws IOException {
        try (var files = Files.list(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(some -> some.toString().endsWith(".err"))
                    .sorted(Comparator.reverseOrder())
                    .toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }
}
