package org.asbuilt.server;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.access.Person;
import org.asbuilt.access.Role;
import org.asbuilt.server.identity.Passwords;
import org.asbuilt.server.record.Home;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.record.Storage;
import org.asbuilt.server.settings.Catalogue;
import org.asbuilt.server.settings.LimitSettings;
import org.asbuilt.server.settings.SecondFactor;
import org.asbuilt.server.settings.Settings;
import tools.jackson.databind.JsonNode;

/** A whole installation in a folder of its own, with a server on a free port of the loopback; ends with the test. */
final class Site implements AutoCloseable {
    static final String PASSWORD = "correct horse battery staple";
    private static final String HASH = new Passwords().hash(PASSWORD);

    /** No second factor, as many sessions as a test opens, and none that ends while a test moves its clock within half a day. */
    static final Settings SETTINGS = Settings.STANDARD
            .with(Catalogue.SECOND_FACTOR, SecondFactor.OPTIONAL)
            .with(Catalogue.SESSIONS_MOST, 1000)
            .with(Catalogue.SESSION_IDLE, Duration.ofHours(12))
            .with(Catalogue.EXPORT_WHOLE_PLANT_ALONE, true)
            .with(Catalogue.EXPORT_ALONE, 1_000_000)
            .with(LimitSettings.PERSON, 1_000_000)
            .with(LimitSettings.ADDRESS, 1_000_000);

    private final Path folder;
    private final RecordOffice office;
    private final Server.Running server;
    private final List<Browser> browsers = new ArrayList<>();

    Site() {
        this(Clock.systemUTC());
    }

    /** An installation with a clock of its own. */
    Site(Clock clock) {
        this(clock, SETTINGS);
    }

    /** An installation with a clock of its own that has chosen. */
    Site(Clock clock, Settings settings) {
        this(fresh(), clock, settings);
    }

    /** An installation in a folder, whose home may hold a record already. */
    Site(Path folder, Clock clock, Settings settings) {
        this.folder = folder;
        office =
                new RecordOffice(Storage.open(Home.prepare(folder.resolve("home")), Optional.empty()), settings, clock);
        server = Server.start(office, InetAddress.getLoopbackAddress(), 0);
        for (Role role : Role.values()) {
            add(role.name().toLowerCase(java.util.Locale.ROOT), role);
        }
        add("ann", Role.CONTRIBUTOR, Role.APPROVER);
        add("ben", Role.CONTRIBUTOR, Role.APPROVER);
    }

    private static Path fresh() {
        try {
            return Files.createTempDirectory("asbuilt-site");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    RecordOffice office() {
        return office;
    }

    Server.Running server() {
        return server;
    }

    Path folder() {
        return folder;
    }

    /** A browser in which nobody is signed in. */
    Browser browser() {
        Browser browser = new Browser(server.port());
        browsers.add(browser);
        return browser;
    }

    /** A browser in which that person is signed in. */
    Browser as(String user) {
        return browser().signIn(user, PASSWORD);
    }

    void add(String user, Role... roles) {
        office.people()
                .add(Person.invited(user, user, Set.of(roles), office.clock().instant())
                        .withPassword(HASH));
    }

    Path file(String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Does something to the database that the product would not do. */
    void tamper(String... statements) {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + office.home().database());
                Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes files in and waits for the end; the result of the job. */
    JsonNode taken(Browser browser, List<Path> files, Map<String, String> fields) {
        Browser.Answer ordered = browser.upload("/api/imports", files, fields);
        if (ordered.status() != 202) {
            throw new AssertionError(ordered.response().body());
        }
        return finished(browser, ordered.json().path("job").asString());
    }

    /** Waits for a job and gives its result. */
    JsonNode finished(Browser browser, String job) {
        Instant limit = Instant.now().plus(Duration.ofMinutes(2));
        while (Instant.now().isBefore(limit)) {
            JsonNode now = browser.get("/api/jobs/" + job).json();
            if (now.path("state").asString().equals("DONE")) {
                return now.path("result");
            }
            if (now.path("state").asString().equals("FAILED")) {
                throw new AssertionError(now.toString());
            }
            pause();
        }
        throw new AssertionError(job + " does not come to its end");
    }

    /** The matters, once the drift is found against the newest commit. */
    JsonNode items(Browser browser, String query) {
        office.drift().refresh();
        return browser.get("/api/items?limit=1000" + query).json();
    }

    /** Has one person propose and another approve and apply everything that waits and is plain. */
    void baseline() {
        Browser ann = as("ann");
        office.drift().refresh();
        JsonNode change = ann.post(
                        "/api/changes",
                        Map.of(
                                "title", "First baseline",
                                "reason", "nothing contradicts it",
                                "type", "BASELINE",
                                "selection", Map.of("*plain", true)))
                .json();
        approved(change.path("id").asString(), "ben");
    }

    /** Has a person approve and apply a change. */
    void approved(String change, String user) {
        Browser browser = as(user);
        expect(browser.post("/api/changes/" + change + "/approve", Map.of("comment", "fine")), 200);
        expect(browser.post("/api/changes/" + change + "/apply", Map.of()), 200);
    }

    /** A statement about one facet, as the API takes it; a value with semicolons is several. */
    static Map<String, Object> edit(String subject, String kind, String slot, Map<String, String> parts) {
        Map<String, Object> said = new java.util.LinkedHashMap<>();
        parts.forEach((part, value) -> said.put(part, Map.of("values", List.of(value.split("; ?")))));
        return Map.of("subject", subject, "kind", kind, "slot", slot, "parts", said);
    }

    /** Has one person state something and another approve and apply it; the name of the change. */
    String entered(String title, List<Map<String, Object>> edits) {
        JsonNode change = expect(
                as("ann")
                        .post(
                                "/api/changes",
                                Map.of("title", title, "reason", "known", "statement", "read on site", "edits", edits)),
                201);
        approved(change.path("id").asString(), "ben");
        return change.path("id").asString();
    }

    /** The id of the subject of a kind that is called so. */
    String id(String kind, String name) {
        return office.ledger()
                .snapshot()
                .subjects(org.asbuilt.model.Kind.parse(kind))
                .filter(subject -> subject.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " is called " + name))
                .id()
                .value();
    }

    static JsonNode expect(Browser.Answer answer, int status) {
        if (answer.status() != status) {
            throw new AssertionError("expected " + status + ", got " + answer.status() + " "
                    + answer.response().body());
        }
        return answer.response().body().isEmpty() ? Browser.JSON.nullNode() : answer.json();
    }

    /** Ends, and leaves the folder as it is. */
    void leave() {
        browsers.forEach(Browser::close);
        server.close();
        office.close();
    }

    @Override
    public void close() {
        leave();
        try (var all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
