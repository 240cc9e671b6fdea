package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.asbuilt.access.Role;
import org.asbuilt.logbook.Entry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Roles for parts of the plant and for a time, and the glass that is broken in an emergency. Source: requirements S-01, S-03. */
class ScopeTest {
    private final SetClock clock = new SetClock("2026-11-26T08:00:00Z");
    private final Site site = new Site(clock);
    private String north = "";
    private String south = "";
    private String northPump = "";
    private String southPump = "";

    @BeforeEach
    void plant() {
        site.entered(
                "The sites",
                List.of(
                        Site.edit("new-1", "site", "designation", Map.of("name", "North works")),
                        Site.edit("new-2", "site", "designation", Map.of("name", "South works"))));
        north = site.id("site", "North works");
        south = site.id("site", "South works");
        site.entered(
                "The pumps",
                List.of(
                        Site.edit("new-1", "asset", "designation", Map.of("name", "North pump")),
                        Site.edit("new-1", "asset", "placement", Map.of("site", north)),
                        Site.edit("new-2", "asset", "designation", Map.of("name", "South pump")),
                        Site.edit("new-2", "asset", "placement", Map.of("site", south))));
        northPump = site.id("asset", "North pump");
        southPump = site.id("asset", "South pump");
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void whoIsOfOneSiteDoesNotSeeTheOther() {
        granted("sue", List.of(Map.of("role", "READER", "scope", List.of(south))));
        Browser sue = site.as("sue");
        assertThat(sue.get("/api/subjects/" + southPump).status()).isEqualTo(200);
        assertThat(sue.get("/api/subjects/" + northPump).status()).isEqualTo(404);
        JsonNode list = sue.get("/api/subjects").json();
        assertThat(list.path("total").asInt()).isEqualTo(1);
        assertThat(sue.get("/api/session").json().path("confined").asBoolean()).isTrue();
        assertThat(site.as("reader").get("/api/session").json().path("confined").asBoolean())
                .isFalse();
    }

    @Test
    void controlEngineerSeesConnectionsAndNoStatementsOnVulnerabilities() {
        site.entered(
                "What is known",
                List.of(
                        Site.edit("new-1", "connection", "designation", Map.of("name", "Pumps")),
                        Site.edit("new-1", "connection", "link", Map.of("source", northPump, "destination", southPump)),
                        Site.edit(
                                northPump,
                                "asset",
                                "exploitabilityStatement[1]",
                                Map.of("vulnerability", "CVE-2026-0001"))));
        Browser engineer = site.as("control_engineer");
        assertThat(engineer.get("/api/subjects?kind=connection")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(engineer.get("/api/subjects/" + northPump).response().body()).doesNotContain("CVE-2026-0001");
        assertThat(site.as("ot_security_engineer")
                        .get("/api/subjects/" + northPump)
                        .response()
                        .body())
                .contains("CVE-2026-0001");
    }

    @Test
    void nothingIsPutForwardOrJudgedOutsideOfTheScope() {
        granted("sam", List.of(Map.of("role", "READER"), Map.of("role", "RECORD_OWNER", "scope", List.of(south))));
        Browser sam = site.as("sam");
        assertOutside(sam.post("/api/changes", renamed(northPump, "Stolen")));
        String ours = Site.expect(sam.post("/api/changes", renamed(southPump, "South pump 1")), 201)
                .path("id")
                .asString();
        String theirs = Site.expect(site.as("ann").post("/api/changes", renamed(northPump, "North pump 1")), 201)
                .path("id")
                .asString();
        assertOutside(sam.post("/api/changes/" + theirs + "/approve", Map.of("comment", "x")));
        assertOutside(sam.post("/api/changes/" + theirs + "/reject", Map.of("reason", "x")));
        assertOutside(sam.post("/api/changes/" + theirs + "/apply", Map.of()));
        assertOutside(sam.post(
                "/api/changes/" + ours + "/revise",
                Map.of(
                        "comment",
                        "also that",
                        "statement",
                        "known",
                        "edits",
                        List.of(Site.edit(northPump, "asset", "designation", Map.of("name", "Stolen"))))));
        assertOutside(
                sam.post("/api/subjects/" + northPump + "/attest", Map.of("facet", "designation", "verdict", "RIGHT")));
        assertOutside(sam.post(
                "/api/swaps",
                Map.of("asset", northPump, "serialNumber", "S-9", "firmware", "1.0", "mac", "00:1b:1b:00:00:09")));
        Browser program = program(sam, "READ", "PROPOSE");
        assertOutside(program.post("/api/changes", renamed(northPump, "Stolen")));
        Site.expect(program.post("/api/changes", renamed(southPump, "South pump 2")), 201);
        site.approved(ours, "ben");
        assertThat(site.id("asset", "South pump 1")).isEqualTo(southPump);
    }

    @Test
    void aMatterOutsideOfTheScopeIsNotDisposedOf() {
        granted("sam", List.of(Map.of("role", "READER"), Map.of("role", "CONTRIBUTOR", "scope", List.of(south))));
        site.taken(
                site.as("ann"),
                List.of(site.file("walk.csv", "Name;Serial number\nNorth pump;N-1\nSouth pump;S-1\n")),
                Map.of());
        Browser sam = site.as("sam");
        JsonNode items = site.items(sam, "");
        assertThat(items.path("items").size()).isGreaterThan(1);
        for (JsonNode item : items.path("items")) {
            Browser.Answer answer = sam.post(
                    "/api/items/dispose",
                    Map.of(
                            "items",
                            List.of(item.path("key").asString()),
                            "disposition",
                            "SET_ASIDE",
                            "reason",
                            "later",
                            "until",
                            "2026-12-24T00:00:00Z"));
            assertThat(answer.status())
                    .as(item.toString())
                    .isEqualTo(item.toString().contains(northPump) ? 403 : 200);
        }
    }

    @Test
    void whoSeesOnlyPartOfAChangeDoesNotApproveIt() {
        granted("sam", List.of(Map.of("role", "RECORD_OWNER", "scope", List.of(south))));
        String both = Site.expect(
                        site.as("ann")
                                .post(
                                        "/api/changes",
                                        Map.of(
                                                "title",
                                                "Rename both",
                                                "reason",
                                                "it was decided",
                                                "statement",
                                                "known",
                                                "edits",
                                                List.of(
                                                        Site.edit(
                                                                northPump,
                                                                "asset",
                                                                "designation",
                                                                Map.of("name", "North pump 1")),
                                                        Site.edit(
                                                                southPump,
                                                                "asset",
                                                                "designation",
                                                                Map.of("name", "South pump 1"))))),
                        201)
                .path("id")
                .asString();
        Browser sam = site.as("sam");
        Browser.Answer seen = sam.get("/api/changes/" + both);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.response().body()).contains("South pump 1").doesNotContain("North pump");
        assertOutside(sam.post("/api/changes/" + both + "/approve", Map.of("comment", "fine")));
    }

    @Test
    void administratorBreaksTheGlassForAnHour() {
        Browser administrator = site.as("administrator");
        assertThat(administrator.get("/api/subjects/" + northPump).status()).isEqualTo(403);
        assertThat(administrator.post("/api/glass", Map.of("reason", "short")).code())
                .isEqualTo("reason-missing");
        assertThat(administrator.get("/api/subjects/" + northPump).status()).isEqualTo(403);
        Site.expect(administrator.post("/api/glass", Map.of("reason", "Fire in the control room")), 201);
        assertThat(administrator.get("/api/subjects/" + northPump).status()).isEqualTo(200);
        assertThat(administrator
                        .post("/api/changes", renamed(northPump, "Mine"))
                        .status())
                .isEqualTo(403);
        assertThat(site.office().logbook().refresh().entries())
                .filteredOn(Entry.GlassBroken.class::isInstance)
                .singleElement()
                .satisfies(entry -> assertThat(entry.person()).isEqualTo("administrator"));
        JsonNode log = site.as("auditor")
                .get("/api/audit?actor=administrator&action=glass.break")
                .json();
        assertThat(log.at("/0/outcome").asString()).isEqualTo("GRANTED");
        assertThat(site.as("auditor")
                        .get("/api/audit?actor=administrator&action=subjects.show")
                        .json()
                        .at("/0/outcome")
                        .asString())
                .isEqualTo("GRANTED");
        clock.pass(Duration.ofMinutes(61));
        assertThat(administrator.get("/api/subjects/" + northPump).status()).isEqualTo(403);
    }

    @Test
    void ownerOfTheRecordEndsTheBrokenGlassByLookingAtIt() {
        Browser responder = site.as("incident_responder");
        String broken = Site.expect(responder.post("/api/glass", Map.of("reason", "Malware on a workstation")), 201)
                .path("at")
                .asString();
        assertThat(responder.get("/api/session").json().path("confined").asBoolean())
                .isFalse();
        clock.pass(Duration.ofMinutes(5));
        Map<String, String> review = Map.of("who", "incident_responder", "broken", broken, "remark", "it was a drill");
        assertThat(responder.post("/api/glass/review", review).status()).isEqualTo(403);
        JsonNode reviewed = Site.expect(site.as("record_owner").post("/api/glass/review", review), 200);
        assertThat(reviewed.path("reviewedBy").asString()).isEqualTo("record_owner");
        assertThat(responder.get("/api/session").json().path("confined").asBoolean())
                .isTrue();
    }

    @Test
    void nobodyGivesRolesToThemselves() {
        Browser.Answer own = site.as("administrator")
                .send(
                        "PATCH",
                        "/api/people/administrator",
                        Map.of("grants", List.of(Map.of("role", "READER", "scope", List.of(south)))));
        assertThat(own.status()).isEqualTo(409);
        assertThat(own.code()).isEqualTo("own-account");
    }

    @Test
    void rolesBeginAndEndByThemselves() {
        granted("tia", List.of(Map.of("role", "READER", "until", "2026-11-26T09:00:00Z")));
        granted(
                "dee",
                List.of(Map.of(
                        "role", "APPROVER",
                        "scope", List.of(south),
                        "from", "2026-11-26T10:00:00Z",
                        "until", "2026-11-26T11:00:00Z",
                        "deputyFor", "ben")));
        Browser tia = site.as("tia");
        Browser dee = site.as("dee");
        assertThat(tia.get("/api/subjects").status()).isEqualTo(200);
        assertThat(dee.get("/api/subjects").status()).isEqualTo(403);
        clock.pass(Duration.ofMinutes(125));
        assertThat(tia.get("/api/subjects").status()).isEqualTo(403);
        assertThat(dee.get("/api/subjects").json().path("total").asInt()).isEqualTo(1);
        JsonNode people = site.as("administrator").get("/api/people").json();
        assertThat(people.toString()).contains("\"deputyFor\":\"ben\"");
        clock.pass(Duration.ofMinutes(60));
        assertThat(dee.get("/api/subjects").status()).isEqualTo(403);
    }

    private static Map<String, Object> renamed(String asset, String name) {
        return Map.of(
                "title",
                "Rename it",
                "reason",
                "it was decided",
                "statement",
                "known",
                "edits",
                List.of(Site.edit(asset, "asset", "designation", Map.of("name", name))));
    }

    private void granted(String user, List<Map<String, ?>> grants) {
        site.add(user, Role.READER);
        Site.expect(site.as("administrator").send("PATCH", "/api/people/" + user, Map.of("grants", grants)), 200);
    }

    private Browser program(Browser owner, String... scopes) {
        String secret = Site.expect(
                        owner.post(
                                "/api/account/tokens", Map.of("name", "program", "scopes", List.of(scopes), "days", 1)),
                        200)
                .path("secret")
                .asString();
        return site.browser().bearing(secret);
    }

    private static void assertOutside(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("outside-your-scope");
    }
}
