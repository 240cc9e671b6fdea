package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.asbuilt.access.Role;
import org.asbuilt.server.Routes.Route;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.identity.Open;
import org.asbuilt.server.view.AuditView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every route against everybody: who is unknown, who is known and may not, and what happens when it cannot be written down. The routes
 * are those that the server answers. Source: requirements S-01, S-02, S-03.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteMatrixTest {
    private static final int SHORTEST_REASON = 15;
    private Site site;

    @BeforeAll
    void open() {
        site = new Site();
        site.add("nobody");
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void whoIsUnknownComesToNoRouteThatDoesNotSayWhy() {
        Browser stranger = site.browser();
        stranger.get("/api/session");
        for (Route route : Routes.of(site)) {
            Optional<Open> open = route.open();
            if (open.isPresent()) {
                assertThat(open.get().value()).as(route.toString()).hasSizeGreaterThan(SHORTEST_REASON);
                continue;
            }
            long before = newest();
            assertThat(route.call(stranger).status()).as(route.toString()).isEqualTo(401);
            assertWritten(route, "", before);
        }
    }

    @Test
    void whoHasNoRoleAtAllMayNothingThatNeedsOne() {
        Browser nobody = site.as("nobody");
        Routes.guarded(site).stream()
                .filter(route -> route.needs().orElseThrow().value().length > 0)
                .forEach(route -> assertRefused(route, nobody, "nobody"));
    }

    @Test
    void whoHasOnlyOtherRolesIsRefusedAndThatIsWrittenDown() {
        Map<Role, Browser> browsers = new TreeMap<>();
        int refused = 0;
        for (Route route : Routes.guarded(site)) {
            for (Role role : Arrays.stream(Role.values())
                    .filter(role -> !route.isFor(role))
                    .toList()) {
                String user = role.name().toLowerCase(Locale.ROOT);
                assertRefused(route, browsers.computeIfAbsent(role, key -> site.as(user)), user);
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(500);
    }

    @Test
    void whatCannotBeWrittenDownIsNotDone() throws SQLException {
        try (Site broken = new Site()) {
            Map<Role, Browser> browsers = new TreeMap<>();
            for (Role role : Role.values()) {
                browsers.put(role, broken.as(role.name().toLowerCase(Locale.ROOT)));
            }
            String database = "jdbc:sqlite:" + broken.office().home().database();
            broken.tamper("drop table access_log");
            Map<String, Long> before = rows(database);
            for (Route route : Routes.guarded(broken)) {
                Role able = Arrays.stream(Role.values())
                        .filter(route::isFor)
                        .findFirst()
                        .orElseThrow();
                Browser.Answer answer = route.call(Objects.requireNonNull(browsers.get(able)));
                assertThat(answer.status()).as(route.toString()).isEqualTo(503);
                assertThat(answer.code()).as(route.toString()).isEqualTo("access-log-unavailable");
            }
            assertThat(rows(database)).isEqualTo(before);
        }
    }

    @Test
    void filesOfTheInterfaceAreOpenAndTheApiHasNone() {
        boolean page = Site.class.getResource("/static/index.html") != null;
        Browser stranger = site.browser();
        assertThat(stranger.get("/").status()).isEqualTo(page ? 200 : 404);
        assertThat(stranger.get("/assets/../api/subjects").status()).isIn(400, 401, 404);
        assertThat(stranger.get("/api/nothing").status()).isEqualTo(404);
    }

    private void assertRefused(Route route, Browser browser, String user) {
        long before = newest();
        Browser.Answer answer = route.call(browser);
        String where = user + " " + route;
        assertThat(answer.status()).as(where).isEqualTo(403);
        assertThat(answer.code()).as(where).isEqualTo("not-permitted");
        assertWritten(route, user, before);
    }

    private void assertWritten(Route route, String user, long before) {
        String action = route.needs().map(Needs::action).orElseThrow();
        List<AuditView> written =
                site.office().reading().accesses(Long.MAX_VALUE, Optional.empty(), Optional.empty(), 1).stream()
                        .filter(entry -> entry.seq() > before)
                        .toList();
        assertThat(written).as(user + " " + route).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(action);
            assertThat(entry.actor()).isEqualTo(user);
            assertThat(entry.outcome()).isEqualTo("REFUSED");
            assertThat(entry.object()).startsWith(route.method() + " " + route.path());
        });
    }

    private long newest() {
        return site.office().reading().accesses(Long.MAX_VALUE, Optional.empty(), Optional.empty(), 1).stream()
                .mapToLong(AuditView::seq)
                .findFirst()
                .orElse(0);
    }

    private static Map<String, Long> rows(String database) throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery("select name from sqlite_master where type = 'table'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet count = statement.executeQuery("select count(*) from \"" + table + "\"")) {
                    rows.put(table, count.next() ? count.getLong(1) : 0);
                }
            }
        }
        // What the installation does by itself goes on meanwhile, and its own book says so.
        rows.keySet().removeAll(List.of("rounds", "round_locks"));
        return rows;
    }
}
