package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asbuilt.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The access of third parties from the request to the log. Source: requirements 1.9, P5-08, P5-10, P5-13, P5-14, P5-16. */
class VendorAccessTest {
    private static final Instant NINE = Instant.parse("2026-02-12T09:00:00Z");

    private final SetClock clock = new SetClock("2026-02-12T08:00:00Z");
    private final Site site = new Site(clock);
    private Browser ann = site.browser();
    private String path = "";
    private String jensen = "";
    private String plc = "";

    @BeforeEach
    void plant() {
        ann = site.as("ann");
        site.taken(
                ann,
                List.of(site.file(
                        "plant.csv", "Name;IP address;Firmware version\nJMP-01;10.0.0.5;1\nPump PLC;10.0.0.9;2.1\n")),
                Map.of());
        site.baseline();
        plc = site.id("asset", "Pump PLC");
        String jump = site.id("asset", "JMP-01");
        site.entered(
                "The third party",
                List.of(Site.edit("new-1", "third-party", "designation", Map.of("name", "Northfell"))));
        String party = site.id("third-party", "Northfell");
        site.entered(
                "Its access",
                List.of(
                        Site.edit("new-1", "access-path", "designation", Map.of("name", "VPN Northfell")),
                        Site.edit(
                                "new-1",
                                "access-path",
                                "remoteAccess",
                                Map.of("thirdParty", party, "destinations", plc, "enabled", "yes")),
                        Site.edit(
                                "new-1",
                                "access-path",
                                "accessTerms",
                                Map.of("perSession", "yes", "broker", jump, "route", "from 198.51.100.20"))));
        path = site.id("access-path", "VPN Northfell");
        site.entered(
                "Its people",
                List.of(
                        Site.edit("new-1", "person", "designation", Map.of("name", "Jensen")),
                        Site.edit("new-1", "person", "personProfile", Map.of("employer", party)),
                        Site.edit(
                                "new-1",
                                "person",
                                "engagement",
                                Map.of("accounts", "nf-jensen", "accessPaths", path))));
        jensen = site.id("person", "Jensen");
    }

    @AfterEach
    void close() {
        site.close();
    }

    private String asked() {
        Map<String, Object> body = new HashMap<>();
        body.put("path", path);
        body.put("visitor", jensen);
        body.put("purpose", "update of the pumps");
        body.put("change", "WO-7");
        body.put("from", NINE.toString());
        body.put("until", NINE.plus(Duration.ofHours(2)).toString());
        return Site.expect(ann.post("/api/access-approvals", body), 201)
                .path("name")
                .asString();
    }

    private Browser.Answer answered(String user, String name) {
        return site.as(user).post("/api/access-approvals/" + name + "/answer", Map.of("allowed", true));
    }

    private Browser.Answer stepped(String name, String step) {
        return site.as("ben").post("/api/access-approvals/" + name + "/steps", Map.of("step", step));
    }

    private void log(String... lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append("2026-02-12T").append(line).append('\n');
        }
        JsonNode taken =
                site.taken(ann, List.of(site.file("auth-" + lines.length + ".log", text.toString())), Map.of());
        assertThat(taken.at("/files/0/importer").asString()).isEqualTo("sshd-log");
    }

    private static String in(String time, String account, String from, int port) {
        return time + "Z jmp-01 sshd[" + port + "]: Accepted publickey for " + account + " from " + from + " port "
                + port + " ssh2";
    }

    private static String out(String time, String account, String from, int port) {
        return time + "Z jmp-01 sshd[" + port + "]: Disconnected from user " + account + " " + from + " port " + port;
    }

    private JsonNode sessions(String query) {
        return Site.expect(ann.get("/api/access-sessions" + query), 200);
    }

    /** Requirements 1.9: asked for, approved for a window by another person, enabled, ended, disabled, reviewed. */
    @Test
    void accessIsLetByAnotherPersonForAWindowAndEnds() {
        site.add("both", Role.CONTRIBUTOR, Role.APPROVER);
        String name = asked();
        assertThat(answered("contributor", name).status()).isEqualTo(403);
        JsonNode let = Site.expect(answered("ben", name), 200);
        assertThat(let.path("state").asString()).isEqualTo("APPROVED");
        assertThat(let.path("answerer").asString()).isEqualTo("ben");
        assertThat(answered("both", name).code()).isEqualTo("not-now");
        assertThat(stepped(name, "ENABLED").code()).as("before its window").isEqualTo("not-now");
        clock.pass(Duration.ofMinutes(61));
        for (String step : List.of("ENABLED", "ENDED", "DISABLED", "REVIEWED")) {
            assertThat(Site.expect(stepped(name, step), 200).path("state").asString())
                    .isEqualTo(step);
        }
        assertThat(stepped(name, "ENABLED").code()).isEqualTo("not-now");
    }

    @Test
    void whoAsksDoesNotLetItAndAWindowIsBounded() {
        site.add("both", Role.CONTRIBUTOR, Role.APPROVER);
        Browser both = site.as("both");
        Map<String, Object> body = new HashMap<>(Map.of(
                "path",
                path,
                "visitor",
                jensen,
                "purpose",
                "x",
                "from",
                NINE.toString(),
                "until",
                NINE.plus(Duration.ofHours(1)).toString()));
        String own = Site.expect(both.post("/api/access-approvals", body), 201)
                .path("name")
                .asString();
        assertThat(answered("both", own).code()).isEqualTo("not-now");
        body.put("until", NINE.plus(Duration.ofDays(8)).toString());
        assertThat(both.post("/api/access-approvals", body).status()).isEqualTo(422);
        body.put("until", NINE.toString());
        assertThat(both.post("/api/access-approvals", body).status()).isEqualTo(422);
    }

    /** P5-10: active vendor sessions now; out of window, unapproved, unknown. */
    @Test
    void sessionsFromALogAreHeldAgainstApprovals() {
        String name = asked();
        Site.expect(answered("ben", name), 200);
        clock.pass(Duration.ofHours(12));
        ann = site.as("ann");
        log(
                in("09:10:00", "nf-jensen", "198.51.100.20", 50001),
                out("09:40:00", "nf-jensen", "198.51.100.20", 50001),
                in("14:10:00", "nf-jensen", "198.51.100.20", 50002),
                out("14:20:00", "nf-jensen", "198.51.100.20", 50002),
                in("15:00:00", "qwerty", "198.51.100.20", 50003));
        JsonNode all = sessions("");
        assertThat(all.path("total").asInt()).isEqualTo(3);
        assertThat(all.at("/byVerdict/APPROVED").asInt()).isEqualTo(1);
        assertThat(all.at("/byVerdict/OUT_OF_WINDOW").asInt()).isEqualTo(1);
        assertThat(all.at("/byVerdict/ACCOUNT_UNKNOWN").asInt()).isEqualTo(1);
        assertThat(all.path("waiting").asInt()).isEqualTo(2);
        JsonNode approved = sessions("?verdict=approved").at("/rows/0");
        assertThat(approved.at("/visitor/name").asString()).isEqualTo("Jensen");
        assertThat(approved.at("/destinations/0/name").asString()).isEqualTo("Pump PLC");
        assertThat(approved.path("approval").asString()).isEqualTo(name);
        JsonNode active = Site.expect(ann.get("/api/access-sessions/active"), 200);
        assertThat(active.path("sessions")).hasSize(1);
        assertThat(active.at("/sessions/0/account").asString()).isEqualTo("qwerty");
        assertThat(active.at("/told/0/device").asString()).isEqualTo("jmp-01");
        String late = sessions("?verdict=out_of_window").at("/rows/0/key").asString();
        assertThat(site.as("contributor")
                        .post("/api/access-sessions/" + late + "/review", Map.of("explained", true, "remark", "x"))
                        .status())
                .isEqualTo(403);
        Site.expect(
                site.as("ben")
                        .post(
                                "/api/access-sessions/" + late + "/review",
                                Map.of("explained", true, "remark", "called us")),
                200);
        assertThat(sessions("").path("waiting").asInt()).isEqualTo(1);
        JsonNode touched = Site.expect(ann.get("/api/access-sessions/touching?subject=" + plc), 200);
        assertThat(touched.path("sessions")).hasSize(3);
        assertThat(touched.path("changes").size()).isPositive();
    }

    /** P5-10: a path that nobody used for the time that logs cover is proposed to be switched off, by a change. */
    @Test
    void aDormantPathIsProposedToBeSwitchedOff() {
        JsonNode before = Site.expect(ann.get("/api/access-sessions/use?days=2"), 200);
        assertThat(before.at("/0/state").asString()).isEqualTo("UNKNOWN");
        clock.pass(Duration.ofDays(3));
        ann = site.as("ann");
        site.taken(ann, List.of(site.file("later.log", """
                        2026-02-12T08:40:00Z jmp-01 sshd[2]: Accepted password for ann from 10.0.0.1 port 40002 ssh2
                        2026-02-15T07:00:00Z jmp-01 sshd[3]: Server listening on 0.0.0.0 port 22.
                        """)), Map.of());
        JsonNode use = Site.expect(site.as("ann").get("/api/access-sessions/use?days=2"), 200);
        assertThat(use.at("/0/state").asString()).isEqualTo("DORMANT");
        assertThat(use.at("/0/toBeDisabled").asBoolean()).isTrue();
        JsonNode change =
                Site.expect(site.as("ann").post("/api/access-sessions/use/" + path + "/disable", Map.of()), 201);
        site.approved(change.path("id").asString(), "ben");
        assertThat(Site.expect(site.as("ann").get("/api/access-sessions/use?days=2"), 200)
                        .at("/0/toBeDisabled")
                        .asBoolean())
                .isFalse();
    }

    /** P5-13: the last day of a person flags the accounts on that day. */
    @Test
    void whoLeavesIsFlaggedOnTheLastDay() {
        assertThat(Site.expect(ann.get("/api/vendor-people"), 200)
                        .at("/rows/0/flags")
                        .toString())
                .doesNotContain("LEFT");
        site.entered("Leaves", List.of(Site.edit(jensen, "person", "personProfile", Map.of("leaves", "2026-02-12"))));
        JsonNode people = Site.expect(ann.get("/api/vendor-people?flagged=true"), 200);
        assertThat(people.at("/rows/0/person/name").asString()).isEqualTo("Jensen");
        assertThat(people.at("/rows/0/flags").toString()).contains("LEFT_WITH_ACCESS");
        assertThat(people.at("/rows/0/accounts/0/account").asString()).isEqualTo("nf-jensen");
    }

    /** P5-16: what a vendor made is tied to a change before it is closed. */
    @Test
    void whatAVendorMadeIsTiedToAChange() {
        clock.pass(Duration.ofHours(4));
        ann = site.as("ann");
        log(in("09:10:00", "nf-jensen", "198.51.100.20", 50001), out("09:40:00", "nf-jensen", "198.51.100.20", 50001));
        site.taken(
                ann,
                List.of(site.file("seen.csv", "Name;IP address;Firmware version\nPump PLC;10.0.0.9;2.4\n")),
                Map.of());
        JsonNode items = site.items(ann, "");
        String key = "";
        for (JsonNode one : items.path("items")) {
            key = one.path("subject").asString().equals(plc) ? one.path("key").asString() : key;
        }
        assertThat(key).as("%s", items).isNotEmpty();
        JsonNode beside = Site.expect(ann.get("/api/items/vendor-sessions?key=" + Browser.encoded(key)), 200);
        assertThat(beside.at("/0/thirdParty/name").asString()).isEqualTo("Northfell");
        Browser.Answer refused = ann.post(
                "/api/items/dispose",
                Map.of("items", List.of(key), "disposition", "TRANSIENT", "reason", "it is gone again"));
        assertThat(refused.code()).isEqualTo("vendor-change-needs-a-change");
        String change = site.entered(
                "Update of the pumps", List.of(Site.edit(plc, "asset", "nameplate", Map.of("model", "NX-200"))));
        Site.expect(
                ann.post(
                        "/api/items/dispose",
                        Map.of(
                                "items",
                                List.of(key),
                                "disposition",
                                "TRANSIENT",
                                "reason",
                                "part of it",
                                "reference",
                                change)),
                200);
    }

    /** P5-08, P5-14: a link shows the questions and nothing else, once, until its day; answers wait until somebody accepts them. */
    @Test
    void questionsAreAnsweredByALinkAndWait() {
        Map<String, Object> draft = Map.of(
                "thirdParty",
                site.id("third-party", "Northfell"),
                "title",
                "Yearly review",
                "recipient",
                "Ms Jensen",
                "questions",
                List.of("SP.01 Who vets your staff?", "SP.11 How do you patch?"),
                "expires",
                NINE.plus(Duration.ofDays(10)).toString());
        JsonNode sent = Site.expect(ann.post("/api/questionnaires", draft), 201);
        String token = sent.path("token").asString();
        String name = sent.at("/questionnaire/name").asString();
        Browser outside = site.browser();
        outside.get("/api/setup");
        JsonNode shown = Site.expect(outside.post("/api/questions", Map.of("token", token)), 200);
        assertThat(shown.propertyNames()).containsExactlyInAnyOrder("title", "recipient", "expires", "questions");
        assertThat(outside.post("/api/questions", Map.of("token", "guess")).code())
                .isEqualTo("link-expired");
        assertThat(outside.get("/api/questionnaires").status()).isEqualTo(401);
        assertThat(outside.get("/api/subjects").status()).isEqualTo(401);
        assertThat(outside.post("/api/questions/answer", Map.of("token", token, "answers", List.of("one")))
                        .status())
                .isEqualTo(422);
        Site.expect(
                outside.post("/api/questions/answer", Map.of("token", token, "answers", List.of("We do", ""))), 200);
        assertThat(outside.post("/api/questions", Map.of("token", token)).code())
                .isEqualTo("link-expired");
        JsonNode waiting = Site.expect(ann.get("/api/questionnaires"), 200);
        assertThat(waiting.path("waiting").asInt()).isEqualTo(1);
        assertThat(waiting.at("/rows/0/state").asString()).isEqualTo("WAITING");
        assertThat(waiting.at("/rows/0/questions/0/answer").asString()).isEqualTo("We do");
        Map<String, Object> verdict = Map.of("accepted", true, "remark", "compared with the certificate");
        assertThat(site.as("contributor")
                        .post("/api/questionnaires/" + name + "/judge", verdict)
                        .status())
                .isEqualTo(403);
        JsonNode judged = Site.expect(site.as("ben").post("/api/questionnaires/" + name + "/judge", verdict), 200);
        assertThat(judged.at("/questionnaire/state").asString()).isEqualTo("ACCEPTED");
        String change = judged.path("change").asString();
        assertThat(site.as("ben")
                        .post("/api/changes/" + change + "/approve", Map.of("comment", "mine"))
                        .status())
                .isBetween(400, 499);
        Site.expect(ann.post("/api/changes/" + change + "/approve", Map.of("comment", "seen")), 200);
        Site.expect(ann.post("/api/changes/" + change + "/apply", Map.of()), 200);
        JsonNode assessment = Site.expect(ann.get("/api/third-parties/" + draft.get("thirdParty")), 200)
                .at("/assessments/0");
        assertThat(assessment.path("type").asString()).isEqualTo("QUESTIONNAIRE");
        assertThat(assessment.path("findings").toString()).contains("Not answered: SP.11 How do you patch?");
        clock.pass(Duration.ofDays(11));
        assertThat(outside.post("/api/questions", Map.of("token", token)).code())
                .isEqualTo("link-expired");
    }

    /** P5-14: what a supplier hands in bears the third party, waits, and shows the supplier nothing of the plant. */
    @Test
    void whatIsNotItsOwnIsNotAdmitted() {
        site.add("skid", Role.THIRD_PARTY_CONTRIBUTOR);
        site.entered("Who", List.of(Site.edit(jensen, "person", "personProfile", Map.of("user", "skid"))));
        Browser skid = site.as("skid");
        JsonNode taken = site.taken(
                skid,
                List.of(site.file(
                        "as-built.csv",
                        "Name;IP address;Firmware version\nPump PLC;10.0.0.9;2.4\nNew PLC;10.0.0.10;1.0\n")),
                Map.of());
        String admit = "/api/imports/" + taken.path("id").asString() + "/admit";
        Browser.Answer refused = site.as("ben").post(admit, Map.of("reason", "looked at"));
        assertThat(refused.code()).isEqualTo("not-its-own");
        assertThat(refused.json().path("detail").asString())
                .contains("1 of the record that Northfell does not supply, such as Pump PLC");
        site.entered(
                "What it supplies",
                List.of(Site.edit(
                        site.id("third-party", "Northfell"), "third-party", "supply[pumps]", Map.of("assets", plc))));
        Site.expect(site.as("ben").post(admit, Map.of("reason", "looked at")), 200);
    }

    @Test
    void whatASupplierHandsInWaitsAndBearsTheThirdParty() {
        site.add("skid", Role.THIRD_PARTY_CONTRIBUTOR);
        site.entered("Who", List.of(Site.edit(jensen, "person", "personProfile", Map.of("user", "skid"))));
        Browser skid = site.as("skid");
        site.taken(skid, List.of(site.file("bill.csv", "Name;Serial number\nSkid PLC;SK-1\n")), Map.of());
        for (String hidden : List.of(
                "/api/subjects?kind=asset",
                "/api/submissions",
                "/api/access-sessions",
                "/api/access-approvals",
                "/api/vendor-people",
                "/api/external-connections",
                "/api/questionnaires")) {
            assertThat(skid.get(hidden).status()).as(hidden).isEqualTo(403);
        }
        assertThat(Site.expect(skid.get("/api/imports"), 200)).hasSize(1);
        JsonNode submissions = Site.expect(site.as("ann").get("/api/submissions"), 200);
        assertThat(submissions.at("/0/thirdParty/name").asString()).isEqualTo("Northfell");
        assertThat(submissions.at("/0/waits").asBoolean()).isTrue();
        assertThat(site.items(site.as("ann"), "").path("total").asInt()).isZero();
    }

    /** Who reads no third parties sees no sessions. */
    @Test
    void sessionsAreShownThroughTheView() {
        clock.pass(Duration.ofHours(4));
        log(in("09:10:00", "nf-jensen", "198.51.100.20", 50001));
        site.add("plain", Role.CONTROL_ENGINEER);
        assertThat(sessions("").path("total").asInt()).isEqualTo(1);
        Browser plain = site.as("plain");
        assertThat(Site.expect(plain.get("/api/access-sessions"), 200)
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(Site.expect(plain.get("/api/access-sessions/active"), 200).path("told"))
                .isEmpty();
        assertThat(plain.get("/api/external-connections")
                        .json()
                        .path("complete")
                        .asBoolean(true))
                .isFalse();
    }
}
