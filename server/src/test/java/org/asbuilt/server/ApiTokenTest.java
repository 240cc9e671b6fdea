package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.asbuilt.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Programs that act for people. Source: requirements S-14. */
class ApiTokenTest {
    private final SetClock clock = new SetClock("2026-03-02T08:00:00Z");
    private Site site;

    @BeforeEach
    void open() {
        site = new Site(clock);
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aTokenReadsWithoutCookieAndWithoutTheHeaderAgainstForgery() {
        Browser program = program("ann", "READ", "IMPORT");
        assertThat(program.get("/api/subjects").status()).isEqualTo(200);
        assertThat(program.upload(
                                "/api/imports",
                                List.of(site.file("pumps.csv", "Name;IP address\nPump;10.20.10.5\n")),
                                Map.of())
                        .status())
                .isEqualTo(202);
        assertThat(program.cookie("asbuilt")).isEmpty();
    }

    @Test
    void aTokenWithTheScopeToImportAltersNothingApproved() {
        long commit = site.office().ledger().snapshot().commit();
        Browser program = program("ann", "READ", "IMPORT");
        for (String path : List.of("/api/changes", "/api/changes/C-1/apply", "/api/changes/C-1/approve")) {
            Browser.Answer refused = program.post(path, Map.of("comment", "fine"));
            assertThat(refused.status()).as(path).isEqualTo(403);
            assertThat(refused.code()).as(path).isEqualTo("scope-exceeded");
        }
        assertThat(site.office().ledger().snapshot().commit()).isEqualTo(commit);
    }

    @Test
    void aTokenPermitsNoMoreThanThePersonMayAndNobodyApprovesByIt() {
        Browser ann = site.as("ann");
        for (String scope : List.of("APPROVE", "PEOPLE", "AUDIT")) {
            assertThat(ann.post("/api/account/tokens", wish(List.of("READ", scope), 30))
                            .code())
                    .as(scope)
                    .isEqualTo("scope-refused");
        }
        Browser program = program("ann", "READ", "PROPOSE");
        assertThat(program.post("/api/subjects/asset-1/attest", Map.of()).code())
                .isEqualTo("not-by-token");
        assertThat(program.post("/api/account/tokens", wish(List.of("READ"), 1)).code())
                .isEqualTo("not-by-token");
        assertThat(program.get("/api/account").code()).isEqualTo("not-by-token");
        Site.expect(site.as("administrator").send("PATCH", "/api/people/ann", Map.of("roles", List.of("READER"))), 200);
        assertThat(program.get("/api/subjects").status()).isEqualTo(200);
        assertThat(program.post("/api/changes", Map.of()).code()).isEqualTo("not-permitted");
        Site.expect(site.as("administrator").send("PATCH", "/api/people/ann", Map.of("active", false)), 200);
        assertThat(program.get("/api/subjects").code()).isEqualTo("token-refused");
    }

    @Test
    void aTokenEndsByTimeAndByRevocation() {
        Browser ann = site.as("ann");
        assertThat(ann.post("/api/account/tokens", wish(List.of("READ"), 366)).code())
                .isEqualTo("token-too-long");
        Browser program = program("ann", "READ");
        Browser revoked = program("ann", "READ");
        JsonNode tokens = ann.get("/api/account").json().path("tokens");
        assertThat(tokens.size()).isEqualTo(2);
        Site.expect(ann.delete("/api/account/tokens/" + tokens.at("/1/id").asString()), 204);
        int alive = List.of(program, revoked).stream()
                .mapToInt(each -> each.get("/api/subjects").status() == 200 ? 1 : 0)
                .sum();
        assertThat(alive).isEqualTo(1);
        clock.pass(Duration.ofDays(31));
        for (Browser each : List.of(program, revoked)) {
            assertThat(each.get("/api/subjects").status()).isEqualTo(401);
            assertThat(each.get("/api/subjects").code()).isEqualTo("token-refused");
        }
    }

    @Test
    void whoeverAdministersThePeopleRevokesAnybodysTokens() {
        Browser program = program("ann", "READ");
        assertThat(Site.expect(site.as("administrator").delete("/api/people/ann/tokens"), 200)
                        .path("ended")
                        .asInt())
                .isEqualTo(1);
        assertThat(program.get("/api/subjects").status()).isEqualTo(401);
    }

    @Test
    void aTokenBesideACookieDoesNotSpareTheHeaderAgainstForgery() {
        Browser ann = site.as("ann");
        String secret = secret(ann, List.of("READ", "IMPORT"));
        assertThat(ann.postWithoutToken("/api/changes", Map.of()).code()).isEqualTo("forged-request");
        ann.bearing(secret);
        assertThat(ann.postWithoutToken("/api/changes", Map.of()).code()).isEqualTo("forged-request");
    }

    @Test
    void whatAProgramDoesStandsInTheAccessLogWithItsToken() {
        site.add("vera", Role.AUDITOR);
        Browser program = program("ann", "READ");
        String id = site.as("ann").get("/api/account").json().at("/tokens/0/id").asString();
        program.get("/api/subjects?kind=zone");
        JsonNode log =
                site.as("vera").get("/api/audit?actor=ann&action=subjects.list").json();
        assertThat(log.at("/0/object").asString()).contains("kind=zone").contains("by the token " + id);
    }

    @Test
    void nonsenseIsNoToken() {
        for (String secret : List.of("", "asb_", "asb_AAAA", "x".repeat(5000))) {
            Browser.Answer refused = site.browser().bearing(secret).get("/api/subjects");
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.code()).isEqualTo("token-refused");
        }
    }

    private Browser program(String user, String... scopes) {
        return site.browser().bearing(secret(site.as(user), List.of(scopes)));
    }

    private static String secret(Browser browser, List<String> scopes) {
        return Site.expect(browser.post("/api/account/tokens", wish(scopes, 30)), 200)
                .path("secret")
                .asString();
    }

    private static Map<String, Object> wish(List<String> scopes, int days) {
        return Map.of("name", "nightly import", "scopes", scopes, "days", days);
    }
}
