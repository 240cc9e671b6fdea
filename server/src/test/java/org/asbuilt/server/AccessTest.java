package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.asbuilt.access.Permission;
import org.asbuilt.access.Role;
import org.asbuilt.model.FieldGroup;
import org.asbuilt.server.identity.Entry;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.identity.Open;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Who may do what, over HTTP. Source: requirements S-02, S-03, S-11, S-14. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {
    private Site site;

    private record Endpoint(String method, String path, boolean form, HandlerMethod handler) {}

    @BeforeAll
    void open() {
        site = new Site();
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void everyEndpointSaysWhomItIsFor() {
        assertThat(endpoints())
                .hasSizeGreaterThan(30)
                .allSatisfy(endpoint -> assertThat(endpoint.handler().hasMethodAnnotation(Needs.class)
                                ^ endpoint.handler().hasMethodAnnotation(Open.class))
                        .as(endpoint.toString())
                        .isTrue());
    }

    @Test
    void nobodyGetsInWithoutSigningIn() {
        Browser stranger = site.browser();
        stranger.get("/api/session");
        for (Endpoint endpoint : guarded()) {
            assertThat(call(stranger, endpoint).status())
                    .as(endpoint.toString())
                    .isEqualTo(401);
        }
    }

    @Test
    void eachRoleMayWhatItMayAndNothingElse() {
        for (Role role : Role.values()) {
            Browser browser = site.as(role.name().toLowerCase(Locale.ROOT));
            for (Endpoint endpoint : guarded()) {
                Browser.Answer answer = call(browser, endpoint);
                String where = role + " " + endpoint;
                boolean beyond = answer.status() == 403 && answer.code().equals("outside-your-scope");
                if (isPermitted(role, endpoint) && beyond) {
                    // The records of sites are for whoever sees all of the organisation's.
                    assertThat(endpoint.path()).as(where).startsWith("/api/sites");
                    assertThat(role.groups()).as(where).hasSizeLessThan(FieldGroup.values().length);
                } else if (isPermitted(role, endpoint)) {
                    assertThat(answer.status()).as(where).isNotIn(401, 403, 500);
                } else {
                    assertThat(answer.status()).as(where).isEqualTo(403);
                    assertThat(answer.code()).as(where).isEqualTo("not-permitted");
                }
            }
        }
    }

    @Test
    void administratorReadsNoContent() {
        Browser administrator = site.as("administrator");
        assertThat(administrator.get("/api/subjects").status()).isEqualTo(403);
        assertThat(administrator.get("/api/audit").status()).isEqualTo(403);
        assertThat(administrator.get("/api/people").status()).isEqualTo(200);
    }

    @Test
    void forgedRequestIsRefused() {
        Browser reader = site.as("contributor");
        Browser.Answer forged = reader.postWithoutToken("/api/changes", Map.of());
        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.code()).isEqualTo("forged-request");
    }

    @Test
    void answersCarryTheHeadersThatBrowsersObey() {
        var headers = site.browser().get("/api/session").response().headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("http");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Cache-Control")).contains("no-store");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
    }

    @Test
    void sessionCookieIsOutOfReachOfScripts() {
        Browser browser = site.browser();
        browser.get("/api/session");
        var answer = browser.post("/api/session", Map.of("user", "reader", "password", Site.PASSWORD));
        assertThat(answer.response().headers().allValues("Set-Cookie"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("asbuilt=").contains("HttpOnly", "SameSite=Strict"));
    }

    @Test
    void invitationLeadsToAnAccountOnceAndNeedsAStrongPassword() {
        Browser administrator = site.as("administrator");
        JsonNode invited = Site.expect(
                administrator.post("/api/people", Map.of("user", "carol", "name", "Carol", "roles", List.of("READER"))),
                200);
        String token = invited.path("link").asString().replaceFirst(".*token=", "");
        Browser carol = site.browser();
        assertThat(carol.get("/api/invitation?token=" + token)
                        .json()
                        .path("user")
                        .asString())
                .isEqualTo("carol");
        assertThat(carol.post("/api/invitation", Map.of("token", token, "password", "short"))
                        .code())
                .isEqualTo("weak-password");
        Map<String, String> acceptance = Map.of("token", token, "password", "a long enough secret");
        assertThat(carol.post("/api/invitation", acceptance).status()).isEqualTo(200);
        assertThat(carol.get("/api/subjects").status()).isEqualTo(200);
        assertThat(carol.post("/api/invitation", acceptance).status()).isEqualTo(410);
        assertThat(carol.delete("/api/session").status()).isEqualTo(204);
        assertThat(carol.get("/api/subjects").status()).isEqualTo(401);
    }

    @Test
    void setUpWorksOnlyWhileThereIsNoAdministrator() {
        String token = site.server().part(Entry.class).offerSetup();
        Browser browser = site.browser();
        assertThat(browser.get("/api/setup").json().path("needed").asBoolean()).isFalse();
        assertThat(browser.post(
                                "/api/setup",
                                Map.of(
                                        "token",
                                        token,
                                        "user",
                                        "mallory",
                                        "name",
                                        "M",
                                        "password",
                                        "a long enough secret"))
                        .code())
                .isEqualTo("already-set-up");
    }

    @Test
    void guessingIsSlowedDownAndWrittenDown() {
        site.add("dave", Role.READER);
        Browser browser = site.browser();
        browser.get("/api/session");
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            answers.add(browser.post("/api/session", Map.of("user", "dave", "password", "guess " + i))
                    .status());
        }
        assertThat(answers).startsWith(401, 401, 401, 401, 401).endsWith(429);
        JsonNode log = site.as("auditor")
                .get("/api/audit?actor=dave&action=session.sign-in")
                .json();
        assertThat(log.size()).isEqualTo(7);
        assertThat(log.at("/0/outcome").asString()).isEqualTo("REFUSED");
    }

    @Test
    void deactivationEndsSessionsAtOnce() {
        site.add("erik", Role.READER);
        Browser erik = site.as("erik");
        assertThat(erik.get("/api/subjects").status()).isEqualTo(200);
        Site.expect(site.as("administrator").send("PATCH", "/api/people/erik", Map.of("active", false)), 200);
        assertThat(erik.get("/api/subjects").status()).isEqualTo(401);
    }

    @Test
    void nobodyGivesRolesToTheirOwnAccount() {
        assertThat(site.as("administrator")
                        .send("PATCH", "/api/people/administrator", Map.of("roles", List.of("ADMINISTRATOR", "READER")))
                        .code())
                .isEqualTo("own-account");
    }

    @Test
    void whatIsReadIsWrittenDown() {
        site.as("reader").get("/api/subjects?kind=zone");
        JsonNode log = site.as("auditor")
                .get("/api/audit?actor=reader&action=subjects.list")
                .json();
        assertThat(log.at("/0/object").asString()).contains("kind=zone");
        assertThat(log.at("/0/outcome").asString()).isEqualTo("GRANTED");
    }

    @Test
    void nothingIsDoneThatCannotBeWrittenDown() {
        try (Site broken = new Site()) {
            Browser reader = broken.as("reader");
            broken.tamper("drop table access_log");
            Browser.Answer refused = reader.get("/api/subjects");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.code()).isEqualTo("access-log-unavailable");
            Browser other = broken.browser();
            other.get("/api/session");
            assertThat(other.post("/api/session", Map.of("user", "reader", "password", Site.PASSWORD))
                            .status())
                    .isEqualTo(503);
            assertThat(other.get("/api/session").status()).isEqualTo(401);
        }
    }

    @Test
    void malformedRequestsAreProblemsAndNotFaults() {
        Browser ann = site.as("ann");
        Map<String, Browser.Answer> answers = new LinkedHashMap<>();
        answers.put("unknown path", ann.get("/api/nothing"));
        answers.put("bad id", ann.get("/api/subjects/asset-x"));
        answers.put("bad kind", ann.get("/api/subjects?kind=unicorn"));
        answers.put("bad time", ann.get("/api/subjects?at=yesterday"));
        answers.put("bad number", ann.get("/api/subjects?limit=many"));
        answers.put("bad key", ann.get("/api/subjects?after=***"));
        answers.put("bad sort", ann.get("/api/subjects?sort=colour"));
        answers.put("empty body", ann.post("/api/changes", Map.of()));
        answers.put("unknown member", ann.post("/api/changes", Map.of("titel", "x")));
        answers.put("wrong method", ann.delete("/api/changes"));
        answers.put(
                "unknown item",
                ann.post(
                        "/api/changes",
                        Map.of("title", "t", "reason", "r", "selection", Map.of("new:nothing", "accept"))));
        answers.put(
                "unknown facet",
                ann.post(
                        "/api/changes",
                        Map.of(
                                "title", "t",
                                "reason", "r",
                                "statement", "s",
                                "edits",
                                        List.of(Map.of(
                                                "subject", "new", "kind", "asset", "slot", "x", "parts", Map.of())))));
        assertThat(answers).allSatisfy((what, answer) -> {
            assertThat(answer.status()).as(what).isBetween(400, 422);
            assertThat(answer.response().headers().firstValue("Content-Type"))
                    .as(what)
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            assertThat(answer.code()).as(what).isNotEmpty();
        });
    }

    private List<Endpoint> guarded() {
        return endpoints().stream()
                .filter(endpoint -> endpoint.handler().hasMethodAnnotation(Needs.class))
                .toList();
    }

    private List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>();
        site.server()
                .part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((info, handler) -> {
                    if (handler.getBeanType().getName().startsWith("org.asbuilt.")) {
                        endpoints.addAll(endpoints(info, handler));
                    }
                });
        return endpoints;
    }

    private static List<Endpoint> endpoints(RequestMappingInfo info, HandlerMethod handler) {
        Set<String> methods = StreamSupport.stream(
                        info.getMethodsCondition().getMethods().spliterator(), false)
                .map(Enum::name)
                .collect(Collectors.toSet());
        boolean form = !info.getConsumesCondition().isEmpty();
        return info.getPatternValues().stream()
                .flatMap(path -> methods.stream()
                        .map(method -> new Endpoint(method, path.replaceAll("\\{[^}]*}", "1"), form, handler)))
                .toList();
    }

    private static Browser.Answer call(Browser browser, Endpoint endpoint) {
        if (endpoint.form()) {
            return browser.upload(endpoint.path(), List.of(), Map.of("files", ""));
        }
        return endpoint.method().equals("GET")
                ? browser.get(endpoint.path() + "?from=0&to=0")
                : browser.send(endpoint.method(), endpoint.path(), Map.of());
    }

    private static boolean isPermitted(Role role, Endpoint endpoint) {
        Needs needs = java.util.Objects.requireNonNull(endpoint.handler().getMethodAnnotation(Needs.class));
        return needs.value().length == 0
                || java.util.Arrays.stream(needs.value())
                        .anyMatch((Permission permission) -> role.permissions().contains(permission));
    }
}
