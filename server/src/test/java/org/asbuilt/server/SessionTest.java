package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.asbuilt.access.Role;
import org.asbuilt.server.settings.Catalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Sessions over HTTP: where they hold, and by what they end. Source: requirements S-02; IEC 62443-3-3 SR 1.11, 2.5 to 2.7. */
class SessionTest {
    private static final String OTHER_PASSWORD = "quarry lantern under seven bridges";
    private final SetClock clock = new SetClock("2026-03-02T08:00:00Z");
    private Site site;

    @BeforeEach
    void open() {
        site = new Site(
                clock,
                Site.SETTINGS
                        .with(Catalogue.SESSION_IDLE, Duration.ofMinutes(30))
                        .with(Catalogue.SESSIONS_MOST, 2)
                        .with(Catalogue.LOCK_AFTER, 7));
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void anotherServerOnTheRecordKnowsTheSession() {
        Browser ann = site.as("ann");
        try (Server.Running second = Server.start(site.office(), InetAddress.getLoopbackAddress(), 0)) {
            assertThat(ann.elsewhere(second.port()).get("/api/subjects").status())
                    .isEqualTo(200);
            ann.delete("/api/session");
            assertThat(ann.elsewhere(second.port()).get("/api/subjects").status())
                    .isEqualTo(401);
        }
    }

    @Test
    void theSessionEndsWhenItIsNotUsedAndWhenItIsOld() {
        Browser ann = site.as("ann");
        clock.pass(Duration.ofMinutes(29));
        assertThat(ann.get("/api/subjects").status()).isEqualTo(200);
        clock.pass(Duration.ofMinutes(29));
        assertThat(ann.get("/api/subjects").status()).isEqualTo(200);
        clock.pass(Duration.ofMinutes(31));
        assertThat(ann.get("/api/subjects").status()).isEqualTo(401);

        Browser busy = site.as("ann");
        for (int i = 0; i < 24; i++) {
            assertThat(busy.get("/api/subjects").status()).isEqualTo(200);
            clock.pass(Duration.ofMinutes(29));
        }
        clock.pass(Duration.ofMinutes(25));
        assertThat(busy.get("/api/subjects").status()).isEqualTo(401);
    }

    @Test
    void oneMoreThanThereMayBeEndsTheOneUsedLongestAgo() {
        Browser first = site.as("ann");
        clock.pass(Duration.ofMinutes(1));
        Browser second = site.as("ann");
        clock.pass(Duration.ofMinutes(2));
        assertThat(first.get("/api/subjects").status()).isEqualTo(200);
        Browser third = site.as("ann");
        assertThat(second.get("/api/subjects").status()).isEqualTo(401);
        assertThat(first.get("/api/subjects").status()).isEqualTo(200);
        assertThat(third.get("/api/subjects").status()).isEqualTo(200);
    }

    @Test
    void peopleSeeTheirSessionsAndEndThem() {
        Browser here = site.as("ann");
        clock.pass(Duration.ofMinutes(2));
        Browser there = site.as("ann");
        JsonNode sessions = here.get("/api/account").json().path("sessions");
        assertThat(sessions.size()).isEqualTo(2);
        String other = sessions.valueStream()
                .filter(session -> !session.path("own").asBoolean())
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        assertThat(site.as("ben").delete("/api/account/sessions/" + other).status())
                .isEqualTo(404);
        assertThat(there.get("/api/subjects").status()).isEqualTo(200);
        assertThat(here.delete("/api/account/sessions/" + other).status()).isEqualTo(204);
        assertThat(there.get("/api/subjects").status()).isEqualTo(401);
        assertThat(here.get("/api/subjects").status()).isEqualTo(200);
    }

    @Test
    void whoeverAdministersThePeopleEndsAnybodysSessions() {
        Browser ann = site.as("ann");
        assertThat(site.as("ben").delete("/api/people/ann/sessions").code()).isEqualTo("not-permitted");
        JsonNode ended = Site.expect(site.as("administrator").delete("/api/people/ann/sessions"), 200);
        assertThat(ended.path("ended").asInt()).isEqualTo(1);
        assertThat(ann.get("/api/subjects").status()).isEqualTo(401);
    }

    @Test
    void anotherPasswordNeedsTheOldOneAndEndsTheOtherSessions() {
        Browser here = site.as("ann");
        Browser there = site.as("ann");
        assertThat(here.post("/api/account/password", Map.of("old", "a wrong one here", "fresh", OTHER_PASSWORD))
                        .code())
                .isEqualTo("proof-refused");
        assertThat(here.post("/api/account/password", Map.of("old", Site.PASSWORD, "fresh", "qwertyuiop12"))
                        .code())
                .isEqualTo("weak-password");
        assertThat(there.get("/api/subjects").status()).isEqualTo(200);
        assertThat(here.post("/api/account/password", Map.of("old", Site.PASSWORD, "fresh", OTHER_PASSWORD))
                        .status())
                .isEqualTo(204);
        assertThat(there.get("/api/subjects").status()).isEqualTo(401);
        assertThat(here.get("/api/subjects").status()).isEqualTo(200);
        Browser again = site.browser();
        again.get("/api/session");
        assertThat(again.post("/api/session", Map.of("user", "ann", "password", Site.PASSWORD))
                        .status())
                .isEqualTo(401);
        assertThat(again.signIn("ann", OTHER_PASSWORD).get("/api/subjects").status())
                .isEqualTo(200);
    }

    @Test
    void otherRolesEndTheSession() {
        Browser ann = site.as("ann");
        Site.expect(site.as("administrator").send("PATCH", "/api/people/ann", Map.of("roles", List.of("READER"))), 200);
        assertThat(ann.get("/api/subjects").status()).isEqualTo(401);
    }

    @Test
    void theSecretOfASessionIsNotInTheDatabase() {
        Browser ann = site.as("ann");
        String secret = ann.cookie("asbuilt").orElseThrow();
        assertThat(site.office().sessions().of("ann"))
                .singleElement()
                .satisfies(session -> assertThat(session.toString()).doesNotContain(secret));
        assertThat(ann.get("/api/account").response().body()).doesNotContain(secret);
    }

    @Test
    void signingInGivesAnotherSecretEachTime() {
        Browser ann = site.as("ann");
        String first = ann.cookie("asbuilt").orElseThrow();
        ann.signIn("ann", Site.PASSWORD);
        assertThat(ann.cookie("asbuilt").orElseThrow()).isNotEqualTo(first);
        assertThat(site.office().sessions().of("ann")).hasSize(1);
    }

    @Test
    void tooManyFailuresLockOutAcrossServersUntilTheTimeHasComeOrSomebodyUnlocks() {
        Browser guesser = site.browser();
        guesser.get("/api/session");
        fail(guesser, "ann", 7);
        assertThat(signIn(guesser, "ann", Site.PASSWORD).code()).isEqualTo("locked-out");
        try (Server.Running second = Server.start(site.office(), InetAddress.getLoopbackAddress(), 0)) {
            Browser elsewhere = new Browser(second.port());
            elsewhere.get("/api/session");
            assertThat(signIn(elsewhere, "ann", Site.PASSWORD).code()).isEqualTo("locked-out");
            elsewhere.close();
        }
        assertThat(access("ann").path("lockedUntil").asString("")).isNotEmpty();
        assertThat(site.as("administrator").delete("/api/people/ann/lock").status())
                .isEqualTo(204);
        assertThat(signIn(guesser, "ann", Site.PASSWORD).status()).isEqualTo(200);

        fail(guesser, "ben", 7);
        assertThat(signIn(guesser, "ben", Site.PASSWORD).code()).isEqualTo("locked-out");
        clock.pass(Duration.ofMinutes(31));
        assertThat(signIn(guesser, "ben", Site.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void strangersLearnNothingOfWhoExists() {
        Browser guesser = site.browser();
        guesser.get("/api/session");
        Browser.Answer known = signIn(guesser, "ann", "no such password");
        Browser.Answer unknown = signIn(guesser, "nobody.here", "no such password");
        assertThat(known.status()).isEqualTo(401);
        assertThat(unknown.response().body()).isEqualTo(known.response().body());
        fail(guesser, "nobody.here", 6);
        assertThat(signIn(guesser, "nobody.here", "x").code()).isEqualTo("locked-out");
    }

    @Test
    void theCookieIsForTlsOnlyWhereBrowsersComeByTls() {
        try (Site behindTls = new Site(
                clock,
                Site.SETTINGS.with(Catalogue.PUBLIC_ADDRESS, java.util.Optional.of("https://asbuilt.example.org")))) {
            behindTls.add("carl", Role.READER);
            Browser browser = behindTls.browser().keepingSecureCookies();
            browser.get("/api/session");
            assertThat(signIn(browser, "carl", Site.PASSWORD)
                            .response()
                            .headers()
                            .allValues("Set-Cookie"))
                    .anySatisfy(cookie -> assertThat(cookie)
                            .startsWith("asbuilt=")
                            .contains("Secure", "HttpOnly", "SameSite=Strict"));
        }
    }

    private void fail(Browser browser, String user, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(signIn(browser, user, "wrong guess " + i).status()).isEqualTo(401);
            // What has to be waited for between guesses is over.
            clock.pass(Duration.ofSeconds(10));
        }
    }

    private JsonNode access(String user) {
        return site.as("administrator")
                .get("/api/people/access")
                .json()
                .valueStream()
                .filter(person -> person.path("user").asString().equals(user))
                .findFirst()
                .orElseThrow();
    }

    private static Browser.Answer signIn(Browser browser, String user, String password) {
        return browser.post("/api/session", Map.of("user", user, "password", password));
    }
}
