package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.asbuilt.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Servers are exchanged for newer ones while somebody works: processes on one PostgreSQL, whose newer ones know migrations that the older
 * ones do not. Source: issue 12; docs/operation/upgrade.md.
 */
class RollingUpgradeTest {
    private static final Pattern SERVES = Pattern.compile("Asbuilt serves .* at http://\\S+:(\\d+)\\S*");
    private static final Pattern SETUP = Pattern.compile("Make the first administrator .*[?]token=(\\S+)");
    private static final String PASSWORD = "Kx-7b5e1c3a-rolling";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** So many are kept while servers start. */
    private static final int FEW = 50;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private String url = "";

    /** A process, where it serves, and how the first administrator comes in. */
    private record Server(Process process, int port, String token, Path log) {}

    /** Somebody who goes on working, at whichever server says that it is up. */
    private static final class Work {
        final List<Server> servers = new CopyOnWriteArrayList<>();
        final List<Integer> done = new CopyOnWriteArrayList<>();
        final AtomicInteger turnedAway = new AtomicInteger();
        private final Browser browser;
        private final Map<Server, Browser> browsers = new HashMap<>();
        private volatile int most = FEW;
        private volatile boolean over;

        Work(Browser browser) {
            this.browser = browser;
        }

        void go() {
            for (int number = 0; !over; number++) {
                Instant patience = Instant.now().plus(PATIENCE);
                while (!kept(number)) {
                    assertThat(Instant.now()).as("number " + number).isBefore(patience);
                    pause();
                }
                done.add(number);
                pause();
                while (!over && number + 1 >= most) {
                    // Nobody may keep more than 200 views, however slowly servers start.
                    pause();
                }
            }
        }

        private boolean kept(int number) {
            for (Server server : servers) {
                Browser there = browsers.computeIfAbsent(server, one -> browser.elsewhere(one.port()));
                if (!isUp(there)) {
                    continue;
                }
                // Each is asked as one whose former answer was lost, so that nothing is done twice.
                Browser.Answer answer = there.postWith(
                        "/api/views",
                        Map.of("name", "view " + number, "address", "/inbox?n=" + number, "shared", false),
                        "Idempotency-Key",
                        "\"" + number + "\"");
                if (answer.status() == 201) {
                    return true;
                }
                assertThat(answer.code()).as(answer.response().body()).isEqualTo("superseded");
                turnedAway.incrementAndGet();
            }
            return false;
        }

        /** Lets so many be done, and some while servers start. */
        void allow(int done) {
            most = Math.max(most, done + FEW);
        }

        void leave() {
            over = true;
        }

        private static void pause() {
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void olderServersGoOnAsLongAsTheyMayAndNothingIsLostOrDoneTwice() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofMinutes(2))
                        .start();
                var threads = Executors.newSingleThreadExecutor()) {
            url = database.getJdbcUrl("postgres", "postgres");
            settings();
            List<Server> all = new ArrayList<>();
            try {
                Server older = started("", true);
                all.add(older);
                Browser browser = entered(older);
                Work work = new Work(browser);
                work.servers.add(older);
                Future<?> working = threads.submit(work::go);
                until(work, working, 10);

                int next = Database.newestSchema() + 1;
                Server newer = started(migration(next, "create table of_tomorrow (number bigint)"), false);
                all.add(newer);
                assertThat(isUp(browser.elsewhere(older.port())))
                        .as("the older one goes on")
                        .isTrue();
                assertThat(views(browser.elsewhere(newer.port()))).isNotEmpty();
                until(work, working, work.done.size() + 10);
                assertThat(work.turnedAway).hasValue(0);

                migration(next + 1, "update beside set oldest = " + (next + 1));
                Server newest = started(folder.resolve("tomorrow").toString(), false);
                all.add(newest);
                work.servers.add(newest);
                until(work, working, work.done.size() + 10);
                work.leave();
                working.get(3, TimeUnit.MINUTES);

                for (Server left : List.of(older, newer)) {
                    Browser there = browser.elsewhere(left.port());
                    assertThat(isUp(there)).isFalse();
                    Browser.Answer refused = there.get("/api/views");
                    assertThat(refused.status()).isEqualTo(503);
                    assertThat(refused.code()).isEqualTo("superseded");
                    assertThat(refused.response().headers().firstValue("Retry-After"))
                            .contains("1");
                    assertThat(refused.json().path("detail").asString(""))
                            .contains("a newer Asbuilt has this record", "schema " + (next + 1));
                    left.process().destroy();
                    assertThat(left.process().waitFor(1, TimeUnit.MINUTES)).isTrue();
                    assertThat(Files.readString(left.log())).doesNotContain("own fault");
                }
                // Whoever had signed in at the first is still signed in at the last.
                assertThat(views(browser.elsewhere(newest.port())))
                        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, work.done.size())
                                .mapToObj(number -> "view " + number)
                                .toList());
                assertThat(verified()).contains("The record is what was signed.");
            } finally {
                for (Server server : all) {
                    server.process().destroyForcibly().waitFor();
                }
            }
        }
    }

    private static boolean isUp(Browser browser) {
        return browser.get("/healthz").status() == 200;
    }

    private static List<String> views(Browser browser) {
        return StreamSupport.stream(Site.expect(browser.get("/api/views"), 200).spliterator(), false)
                .map(view -> view.path("name").asString(""))
                .toList();
    }

    private static void until(Work work, Future<?> working, int done) throws Exception {
        work.allow(done);
        for (long waited = 0;
                work.done.size() < done && !working.isDone() && waited < PATIENCE.toMillis();
                waited += 50) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        if (working.isDone()) {
            working.get();
        }
        assertThat(work.done.size()).isGreaterThanOrEqualTo(done);
    }

    /** Makes an administrator, and somebody who keeps the record; signs that one in. */
    private static Browser entered(Server server) {
        Browser root = new Browser(server.port());
        root.get("/api/session");
        Site.expect(
                root.post(
                        "/api/setup",
                        Map.of("token", server.token(), "user", "root", "name", "Robin Root", "password", PASSWORD)),
                200);
        String link = Site.expect(
                        root.post(
                                "/api/people",
                                Map.of("user", "ann", "name", "Ann Author", "roles", List.of("RECORD_OWNER"))),
                        200)
                .path("link")
                .asString("");
        Browser ann = new Browser(server.port());
        ann.get("/api/session");
        assertThat(ann.post(
                                "/api/invitation",
                                Map.of("token", link.substring(link.indexOf("token=") + 6), "password", PASSWORD + "2"))
                        .status())
                .isLessThan(300);
        assertThat(ann.post("/api/session", Map.of("user", "ann", "password", PASSWORD + "2"))
                        .status())
                .isLessThan(300);
        return ann;
    }

    private void settings() throws IOException {
        Path home = folder.resolve("home");
        Files.createDirectory(home, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(
                home.resolve("settings.properties"),
                "tls = off\nsecond-factor = optional\nrequests.of-an-address = 1000000\n");
    }

    /** A migration of tomorrow; returns the folder of classes that holds it. */
    private String migration(int number, String statement) throws IOException {
        Path tomorrow = folder.resolve("tomorrow");
        Path place = Files.createDirectories(tomorrow.resolve("org/asbuilt/store/migration"));
        Files.writeString(place.resolve("V" + number + "__tomorrow.sql"), statement + ";\n");
        return tomorrow.toString();
    }

    /** Starts one; the first says how the first administrator comes in. */
    private Server started(String more, boolean first) throws IOException {
        Path log = Files.createTempFile(folder, "server", ".log");
        Process process = new ProcessBuilder(command(more, "serve", "--port", "0"))
                .redirectError(log.toFile())
                .start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        int port = 0;
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher serves = SERVES.matcher(line);
            Matcher setup = SETUP.matcher(line);
            if (serves.matches()) {
                port = Integer.parseInt(serves.group(1), 10);
            }
            boolean offered = setup.matches();
            if (port > 0 && (offered || !first)) {
                Thread.ofVirtual().start(() -> out.lines().forEach(rest -> {}));
                return new Server(process, port, offered ? setup.group(1) : "", log);
            }
        }
        throw new IOException("it ended before it served: " + Files.readString(log));
    }

    private String verified() throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "verify", ".txt");
        Process process = new ProcessBuilder(command(folder.resolve("tomorrow").toString(), "verify"))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return Files.readString(said);
    }

    /** A command of a program that has more on its class path. */
    private List<String> command(String more, String... arguments) {
        List<String> words = new ArrayList<>(List.of(arguments));
        words.addAll(List.of("--home", folder.resolve("home").toString(), "--database", url));
        List<String> command = new ArrayList<>(Console.process(words));
        if (!more.isEmpty()) {
            int place = command.indexOf("-cp") + 1;
            command.set(place, more + File.pathSeparator + command.get(place));
        }
        return command;
    }
}
