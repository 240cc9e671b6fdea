package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.asbuilt.server.rounds.Rounds;
import org.asbuilt.server.settings.Catalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How the installation fares, for people and for programs. Source: issue 6; requirements S-06, S-13. */
class HealthTest {
    private final SetClock clock = new SetClock("2030-01-07T08:00:00Z");
    private final Site site = new Site(
            clock, Site.SETTINGS.with(Catalogue.METRICS, true).with(Catalogue.METRICS_FROM, List.of("127.0.0.1")));

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void whoRunsTheInstallationSeesHowItFaresAndNothingOfTheRecord() {
        plant();
        for (String user : List.of("administrator", "auditor")) {
            Browser.Answer health = site.as(user).get("/api/health");
            assertThat(health.status()).isEqualTo(200);
            assertThat(health.json().toString()).doesNotContain("Hidden pump").doesNotContain("10.20.30.40");
            for (String name : List.of(
                    "database",
                    "access-log",
                    "clock",
                    "disk",
                    "memory",
                    "jobs",
                    "backup",
                    "backup-rehearsal",
                    "watched-folders",
                    "self-check",
                    "certificate",
                    "checkpoints",
                    "snapshot",
                    "version")) {
                assertThat(vital(health.json(), name)).as(name).isPresent();
            }
        }
        assertThat(site.as("reader").get("/api/health").status()).isEqualTo(403);
    }

    @Test
    void whatIsSwitchedOffIsNotInOrder() {
        Browser administrator = site.as("administrator");
        for (String name : List.of("siem", "webhooks", "watched-folders", "certificate")) {
            assertThat(state(administrator, name)).as(name).isEqualTo("OFF");
        }
        JsonNode health = administrator.get("/api/health").json();
        assertThat(health.path("state").asString()).isEqualTo("WARNING");
        assertThat(health.path("vitals").toString())
                .contains("there is no backup", "it says 2030-01-07 08:00:00 UTC")
                .doesNotContainPattern("\\dT\\d\\d:\\d\\d");
    }

    @Test
    void aClockThatWentBackIsNoticed() {
        Browser administrator = site.as("administrator");
        assertThat(state(administrator, "clock")).isEqualTo("OK");
        clock.pass(Duration.ofHours(3));
        state(administrator, "clock");
        clock.pass(Duration.ofHours(-3));
        assertThat(state(administrator, "clock")).isEqualTo("FAILED");
        assertThat(administrator.get("/api/health").json().path("state").asString())
                .isEqualTo("FAILED");
    }

    @Test
    void aRoundThatDoesNotComeIsNoticed() {
        Browser administrator = site.as("administrator");
        site.server().part(Rounds.class).now("self-check");
        site.server().part(Rounds.class).now("checkpoints");
        assertThat(state(administrator, "self-check")).isEqualTo("OK");
        assertThat(state(administrator, "checkpoints")).isEqualTo("OK");
        clock.pass(Duration.ofHours(11));
        assertThat(state(administrator, "checkpoints")).isEqualTo("FAILED");
    }

    @Test
    void anybodyLearnsWhetherItIsUpAndNothingElse() {
        Browser stranger = site.browser();
        assertThat(text(stranger, "/healthz")).isEqualTo("up\n");
        site.tamper("drop table access_log");
        Browser.Answer down = stranger.get("/healthz");
        assertThat(down.status()).isEqualTo(503);
        assertThat(down.response().body()).isEqualTo("not up\n");
    }

    @Test
    void figuresCountWhatHappensAndNameNothingOfIt() {
        plant();
        Browser stranger = site.browser();
        double refusedBefore = figure(stranger, "asbuilt_refusals_total{code=\"sign-in-failed\"}");
        stranger.post("/api/session", Map.of("user", "ann", "password", "guessed wrongly"));
        site.as("ann").get("/api/subjects?q=Hidden");
        String listed = "asbuilt_requests_seconds_count{method=\"GET\",route=\"/api/subjects\",status=\"200\"}";
        String figures = text(stranger, "/metrics");
        // A request is counted when it has ended, which whoever asked may know before.
        for (int tries = 0; tries < 500 && !figures.contains(listed); tries++) {
            figures = text(stranger, "/metrics");
        }
        assertThat(figures)
                .contains(listed)
                .contains("asbuilt_requests_seconds_count{method=\"POST\",route=\"/api/session\",status=\"401\"}")
                .contains("asbuilt_round_succeeded_seconds{round=\"checkpoints\"}")
                .contains("jvm_memory_used_bytes")
                .doesNotContain("Hidden", "10.20.30.40", "\"ann\"", "pump");
        assertThat(figure(stranger, "asbuilt_refusals_total{code=\"sign-in-failed\"}"))
                .isEqualTo(refusedBefore + 1);
        assertThat(figure(stranger, "asbuilt_sign_ins_failed_total{shown=\"password\"}"))
                .isEqualTo(1);
        assertThat(figure(stranger, "asbuilt_commits_total")).isEqualTo(1);
        assertThat(figure(stranger, "asbuilt_imports_total")).isEqualTo(1);
        assertThat(figure(stranger, "asbuilt_claims_total")).isPositive();
        assertThat(figure(stranger, "asbuilt_jobs_total{outcome=\"done\"}")).isPositive();
        assertThat(figure(stranger, "asbuilt_sessions")).isPositive();
    }

    @Test
    void whoComesToNoRouteMakesUpNoFigures() {
        Browser stranger = site.browser();
        stranger.get("/api/made/up/1");
        stranger.get("/api/made/up/2");
        assertThat(text(stranger, "/metrics")).doesNotContain("made/up");
    }

    @Test
    void figuresAreForNamedAddressesAndTokensWithTheScopeOnly() {
        Browser administrator = site.as("administrator");
        Browser monitor = token(administrator, "MONITOR");
        assertThat(monitor.get("/api/metrics").status()).isEqualTo(200);
        assertThat(monitor.get("/api/health").status()).isEqualTo(200);
        assertThat(monitor.get("/api/backups").code()).isEqualTo("scope-exceeded");
        assertThat(token(site.as("auditor"), "AUDIT").get("/api/metrics").code())
                .isEqualTo("scope-exceeded");
        assertThat(site.browser().get("/api/metrics").status()).isEqualTo(401);
        try (Site usual = new Site(clock)) {
            assertThat(usual.browser().get("/metrics").status()).isEqualTo(404);
            assertThat(usual.as("administrator").get("/api/metrics").status()).isEqualTo(404);
        }
        try (Site elsewhere = new Site(
                clock,
                Site.SETTINGS.with(Catalogue.METRICS, true).with(Catalogue.METRICS_FROM, List.of("192.0.2.7")))) {
            assertThat(elsewhere.browser().get("/metrics").status()).isEqualTo(404);
        }
    }

    private void plant() {
        site.taken(
                site.as("ann"), List.of(site.file("list.csv", "Name;IP address\nHidden pump;10.20.30.40\n")), Map.of());
        site.baseline();
    }

    private static Browser token(Browser browser, String scope) {
        String secret = Site.expect(
                        browser.post(
                                "/api/account/tokens", Map.of("name", "watch", "scopes", List.of(scope), "days", 30)),
                        200)
                .path("secret")
                .asString();
        return new Browser(java.net.URI.create(browser.address()).getPort()).bearing(secret);
    }

    private static String state(Browser browser, String name) {
        return vital(Site.expect(browser.get("/api/health"), 200), name)
                .orElseThrow()
                .path("state")
                .asString();
    }

    private static Optional<JsonNode> vital(JsonNode health, String name) {
        return StreamSupport.stream(health.path("vitals").spliterator(), false)
                .filter(vital -> vital.path("name").asString().equals(name))
                .findFirst();
    }

    private static double figure(Browser browser, String name) {
        Matcher line =
                Pattern.compile("(?m)^" + Pattern.quote(name) + " (\\S+)$").matcher(text(browser, "/metrics"));
        return line.find() ? Double.parseDouble(line.group(1)) : 0;
    }

    private static String text(Browser browser, String path) {
        return new String(browser.download(path), StandardCharsets.UTF_8);
    }
}
