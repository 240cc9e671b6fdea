package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.asbuilt.access.Role;
import org.asbuilt.server.settings.Catalogue;
import org.asbuilt.server.settings.SecondFactor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One-time codes, recovery codes and what is demanded, over HTTP. Source: requirements S-01, S-02; RFC 6238. */
class SecondFactorTest {
    private final SetClock clock = new SetClock("2026-03-02T08:00:00Z");
    private Site site;

    @BeforeEach
    void open() {
        site = new Site(
                clock,
                Site.SETTINGS
                        .with(Catalogue.SECOND_FACTOR, SecondFactor.REQUIRED)
                        .with(Catalogue.LOCK_AFTER, 7));
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void withoutSecondFactorOnlyEnrollingOneIsPermitted() {
        Browser ann = site.as("ann");
        JsonNode me = ann.get("/api/session").json();
        assertThat(me.path("standing").asString()).isEqualTo("must-enrol");
        assertThat(me.path("can").size()).isZero();
        for (String path : List.of("/api/subjects", "/api/items", "/api/people", "/api/schema", "/api/status")) {
            Browser.Answer refused = ann.get(path);
            assertThat(refused.status()).as(path).isEqualTo(403);
            assertThat(refused.code()).as(path).isEqualTo("second-factor-required");
        }
        assertThat(ann.post("/api/account/tokens", Map.of("name", "x", "scopes", List.of("READ"), "days", 1))
                        .code())
                .isEqualTo("second-factor-required");
        assertThat(ann.get("/api/account").status()).isEqualTo(200);
        enrol(ann);
        assertThat(ann.get("/api/subjects").status()).isEqualTo(200);
    }

    @Test
    void whoHasASecondFactorShowsItAndCannotEnrolAnotherBefore() {
        CodesAtHand codes = enrol(site.as("ann")).codes();
        clock.pass(Duration.ofMinutes(1));
        Browser ann = site.as("ann");
        assertThat(ann.get("/api/session").json().path("standing").asString()).isEqualTo("must-prove");
        assertThat(ann.get("/api/subjects").code()).isEqualTo("second-factor-required");
        assertThat(ann.post("/api/account/codes", Map.of()).code()).isEqualTo("second-factor-required");
        assertThat(ann.get("/api/account").code()).isEqualTo("second-factor-required");
        String before = ann.cookie("asbuilt").orElseThrow();
        assertThat(second(ann, "code", codes.at(clock.instant())).status()).isEqualTo(200);
        assertThat(ann.cookie("asbuilt").orElseThrow()).isNotEqualTo(before);
        assertThat(ann.get("/api/subjects").status()).isEqualTo(200);
    }

    @Test
    void aCodeWorksOnceAndOnlyNearItsTime() {
        CodesAtHand codes = enrol(site.as("ann")).codes();
        clock.pass(Duration.ofMinutes(2));
        String code = codes.at(clock.instant());
        assertThat(second(site.as("ann"), "code", code).status()).isEqualTo(200);
        Browser replayer = site.as("ann");
        Browser.Answer replayed = second(replayer, "code", code);
        assertThat(replayed.status()).isEqualTo(403);
        assertThat(replayed.code()).isEqualTo("proof-refused");
        assertThat(second(replayer, "code", codes.at(clock.instant().minusSeconds(30)))
                        .code())
                .as("an earlier code after a later one")
                .isEqualTo("proof-refused");
        assertThat(second(replayer, "code", codes.at(clock.instant().plusSeconds(60)))
                        .code())
                .as("two intervals ahead")
                .isEqualTo("proof-refused");
        assertThat(second(replayer, "code", codes.at(clock.instant().plusSeconds(30)))
                        .status())
                .as("one interval ahead")
                .isEqualTo(200);
    }

    @Test
    void theCodeThatEnrolledCannotBeUsedToSignIn() {
        CodesAtHand codes = enrol(site.as("ann")).codes();
        assertThat(second(site.as("ann"), "code", codes.at(clock.instant())).code())
                .isEqualTo("proof-refused");
    }

    @Test
    void aRecoveryCodeWorksOnce() {
        Enrolled enrolled = enrol(site.as("ann"));
        assertThat(enrolled.recovery()).hasSize(10).doesNotHaveDuplicates();
        Browser first = site.as("ann");
        String code = enrolled.recovery().getFirst();
        assertThat(second(
                                first,
                                "recoveryCode",
                                code.toLowerCase(java.util.Locale.ROOT).replace("-", " "))
                        .status())
                .isEqualTo(200);
        assertThat(first.get("/api/account").json().path("recoveryCodes").asInt())
                .isEqualTo(9);
        assertThat(second(site.as("ann"), "recoveryCode", code).code()).isEqualTo("proof-refused");
        List<String> fresh = texts(Site.expect(first.post("/api/account/recovery-codes", Map.of()), 200)
                .path("recoveryCodes"));
        assertThat(second(site.as("ann"), "recoveryCode", enrolled.recovery().get(1))
                        .code())
                .isEqualTo("proof-refused");
        assertThat(second(site.as("ann"), "recoveryCode", fresh.getFirst()).status())
                .isEqualTo(200);
    }

    @Test
    void wrongCodesLockOutThoughThePasswordIsRight() {
        CodesAtHand codes = enrol(site.as("ann")).codes();
        for (int i = 0; i < 7; i++) {
            clock.pass(Duration.ofSeconds(30));
            assertThat(second(site.as("ann"), "code", "000000").status()).isEqualTo(403);
        }
        clock.pass(Duration.ofSeconds(30));
        Browser.Answer locked = second(site.as("ann"), "code", codes.at(clock.instant()));
        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.code()).isEqualTo("locked-out");
        clock.pass(Duration.ofMinutes(31));
        assertThat(second(site.as("ann"), "code", codes.at(clock.instant())).status())
                .isEqualTo(200);
    }

    @Test
    void enrollingEndsTheOtherSessions() {
        Browser here = site.as("ann");
        Browser there = site.as("ann");
        enrol(here);
        assertThat(there.get("/api/account").status()).isEqualTo(401);
    }

    @Test
    void theLastFactorStaysWhereOneIsDemanded() {
        Browser ann = site.as("ann");
        enrol(ann);
        assertThat(ann.delete("/api/account/codes").code()).isEqualTo("last-factor");
        try (Site free = new Site(clock)) {
            Browser ben = free.as("ben");
            enrol(ben);
            assertThat(ben.delete("/api/account/codes").status()).isEqualTo(204);
            assertThat(ben.get("/api/account").json().path("recoveryCodes").asInt())
                    .isZero();
        }
    }

    @Test
    void dangerousActsNeedAFactorShownLately() {
        Browser ann = site.as("ann");
        CodesAtHand codes = enrol(ann).codes();
        Map<String, Object> wish = Map.of("name", "nightly", "scopes", List.of("READ"), "days", 30);
        assertThat(ann.post("/api/account/tokens", wish).status()).isEqualTo(200);
        clock.pass(Duration.ofMinutes(11));
        Browser.Answer refused = ann.post("/api/account/tokens", wish);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("step-up-required");
        assertThat(texts(refused.json().path("ways"))).containsExactly("code", "recovery-code");
        assertThat(ann.post("/api/session/step-up", Map.of("password", Site.PASSWORD))
                        .code())
                .as("who has a second factor shows that")
                .isEqualTo("second-factor-needed");
        assertThat(ann.post("/api/session/step-up", Map.of("code", "000000")).code())
                .isEqualTo("proof-refused");
        assertThat(ann.post("/api/session/step-up", Map.of("code", codes.at(clock.instant())))
                        .status())
                .isEqualTo(200);
        assertThat(ann.post("/api/account/tokens", wish).status()).isEqualTo(200);
    }

    @Test
    void wherePasswordsAreAllThereIsTheyAreShownAgain() {
        try (Site free = new Site(clock)) {
            Browser ann = free.as("ann");
            clock.pass(Duration.ofMinutes(11));
            Browser.Answer refused = ann.post("/api/account/codes", Map.of());
            assertThat(refused.code()).isEqualTo("step-up-required");
            assertThat(texts(refused.json().path("ways"))).containsExactly("password");
            assertThat(ann.post("/api/session/step-up", Map.of("password", "not the right one"))
                            .code())
                    .isEqualTo("proof-refused");
            assertThat(ann.post("/api/session/step-up", Map.of("password", Site.PASSWORD))
                            .status())
                    .isEqualTo(200);
            assertThat(ann.post("/api/account/codes", Map.of()).status()).isEqualTo(200);
        }
    }

    @Test
    void whoLostEverythingDropsItByALinkAfterShowingThePassword() {
        Browser administrator = site.as("administrator");
        enrol(administrator);
        enrol(site.as("ann"));
        enrol(site.as("ben"));
        String token = Site.expect(administrator.post("/api/people/ann/factor-reset", Map.of()), 200)
                .path("link")
                .asString()
                .replaceFirst(".*token=", "");
        assertThat(site.as("ben")
                        .post("/api/account/factor-reset", Map.of("token", token))
                        .code())
                .isEqualTo("link-used");
        Browser ann = site.as("ann");
        assertThat(ann.post("/api/account/factor-reset", Map.of("token", token)).status())
                .isEqualTo(204);
        assertThat(ann.get("/api/session").json().path("standing").asString()).isEqualTo("must-enrol");
        enrol(ann);
        assertThat(site.as("ann")
                        .post("/api/account/factor-reset", Map.of("token", token))
                        .code())
                .isEqualTo("link-used");
    }

    @Test
    void theSecretLiesSealed() throws java.sql.SQLException {
        Enrolled enrolled = enrol(site.as("ann"));
        String url = "jdbc:sqlite:" + site.office().home().database();
        try (var connection = java.sql.DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select sealed from code_secrets")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getBytes(1)).hasSize(12 + 20 + 16);
            assertThat(new String(row.getBytes(1), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain(enrolled.secret());
        }
    }

    @Test
    void everyFailureStandsInTheAccessLog() {
        site.add("vera", Role.AUDITOR);
        Browser vera = site.as("vera");
        enrol(vera);
        enrol(site.as("ann"));
        second(site.as("ann"), "code", "000000");
        JsonNode log =
                vera.get("/api/audit?actor=ann&action=session.second-factor").json();
        assertThat(log.at("/0/object").asString()).isEqualTo("proof-refused");
        assertThat(log.at("/0/outcome").asString()).isEqualTo("REFUSED");
        assertThat(log.toString()).doesNotContain("000000");
    }

    private record Enrolled(CodesAtHand codes, List<String> recovery, String secret) {}

    private Enrolled enrol(Browser browser) {
        JsonNode offer = Site.expect(browser.post("/api/account/codes", Map.of()), 200);
        String secret = offer.path("secret").asString();
        assertThat(offer.path("uri").asString())
                .startsWith("otpauth://totp/Asbuilt:")
                .contains("secret=" + secret);
        assertThat(offer.path("picture").asString()).startsWith("<svg ").contains("<path");
        CodesAtHand codes = new CodesAtHand(secret);
        JsonNode recovery =
                Site.expect(browser.post("/api/account/codes/confirm", Map.of("code", codes.at(clock.instant()))), 200);
        return new Enrolled(codes, texts(recovery.path("recoveryCodes")), secret);
    }

    private static Browser.Answer second(Browser browser, String way, String value) {
        return browser.post("/api/session/second-factor", Map.of(way, value));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
