package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asbuilt.access.Role;
import org.asbuilt.model.Id;
import org.asbuilt.rule.Finding;
import org.asbuilt.rule.Rules;
import org.asbuilt.validation.Circumstances;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The tests of requirements P1.M-01 to M-16, G-10 and fixtures K4 and K11 that concern changes, through the API. */
class ChangeDeskTest {
    private final Site site = new Site();
    private Browser ann = site.browser();
    private Browser ben = site.browser();
    private Browser cem = site.browser();

    @BeforeEach
    void plant() {
        site.add("cem", Role.CONTRIBUTOR, Role.APPROVER);
        ann = site.as("ann");
        ben = site.as("ben");
        cem = site.as("cem");
        site.taken(ann, List.of(site.file("list.csv", """
                        Name;IP address;MAC address;Serial number;Firmware
                        PLC-1;10.0.0.1;00:1b:1b:00:00:01;S-1;4.4
                        PLC-2;10.0.0.2;00:1b:1b:00:00:02;S-2;4.4
                        """)), Map.of());
        site.baseline();
    }

    @AfterEach
    void close() {
        site.close();
    }

    /** P1.M-01, M-02, M-03, M-09, M-15, M-16. */
    @Test
    void workInThePlantGoesFromPlanToClosing() {
        recorded(
                "information-item",
                Map.of(
                        "designation",
                        Map.of("name", "Network drawing"),
                        "depiction",
                        Map.of("assets", asset("PLC-1"))));
        String id = proposed("NORMAL", Map.of("extent", "PLANT"));
        assertThat(ben.post("/api/changes/" + id + "/approve", Map.of())
                        .json()
                        .path("detail")
                        .asString())
                .contains("test plan", "the plan to undo it", "effect on security");
        Instant now = Instant.now();
        JsonNode planned = Site.expect(
                ann.post(
                        "/api/changes/" + id + "/plan",
                        full(Map.of(
                                "ticket",
                                "CHG-17",
                                "ticketUrl",
                                "https://tickets.example/17",
                                "from",
                                now.minus(Duration.ofHours(1)).toString(),
                                "until",
                                now.plus(Duration.ofHours(1)).toString()))),
                200);
        assertThat(planned.at("/plan/ticketUrl").asString()).isEqualTo("https://tickets.example/17");
        assertThat(planned.path("next").asString()).isEqualTo("APPROVE");
        JsonNode impact = Site.expect(ann.get("/api/changes/" + id + "/impact"), 200);
        assertThat(impact.path("sentences").toString()).contains("Network drawing");
        JsonNode half = Site.expect(ben.post("/api/changes/" + id + "/approve", Map.of()), 200);
        assertThat(half.path("state").asString()).isEqualTo("PROPOSED");
        assertThat(half.at("/approvals/0/capacities/0").asString()).isEqualTo("TECHNICAL");
        assertThat(half.path("verdicts").toString()).contains("an approval as the OT security engineer is missing");
        act(ben, id, "approve", Map.of("capacities", List.of("SECURITY")), "APPROVED");
        assertThat(ben.post("/api/changes/" + id + "/apply", Map.of()).code()).isEqualTo("not-implemented");
        act(ann, id, "schedule", Map.of(), "SCHEDULED");
        act(ann, id, "start", Map.of("comment", "permit 7"), "IMPLEMENTING");
        assertThat(ann.post("/api/changes/" + id + "/implement", Map.of()).code())
                .isEqualTo("evidence-missing");
        act(ann, id, "implement", Map.of("evidence", "the plate says S-9"), "IMPLEMENTED");
        assertThat(cem.post("/api/changes/" + id + "/close", Map.of()).code()).isEqualTo("not-verified");
        assertThat(cem.post("/api/changes/" + id + "/verify", Map.of()).code()).isEqualTo("record-not-updated");
        act(ben, id, "apply", Map.of(), "APPLIED");
        assertThat(ben.post("/api/changes/" + id + "/verify", Map.of())
                        .json()
                        .path("detail")
                        .asString())
                .contains("ben approved this change and cannot verify it");
        act(cem, id, "verify", Map.of("comment", "looked"), "VERIFIED");
        assertThat(cem.post("/api/changes/" + id + "/close", Map.of())
                        .json()
                        .path("detail")
                        .asString())
                .contains("Network drawing shows what is touched");
        String drawing = ann.get("/api/subjects?kind=information-item")
                .json()
                .at("/subjects/0/id")
                .asString();
        act(ann, id, "documents", Map.of("document", drawing, "comment", "rev C"), "VERIFIED");
        act(cem, id, "close", Map.of(), "CLOSED");
    }

    /** G-10: what IT and OT share. */
    @Test
    void neitherSideAloneApprovesWhatBothOwn() {
        recorded(asset("PLC-1"), Map.of("custody", Map.of("owner", "automation", "itOwner", "networks")));
        String id = proposed("NORMAL", Map.of("extent", "RECORD"));
        JsonNode one = Site.expect(
                ben.post("/api/changes/" + id + "/approve", Map.of("capacities", List.of("TECHNICAL", "IT"))), 200);
        assertThat(one.path("state").asString()).isEqualTo("PROPOSED");
        assertThat(one.path("verdicts").toString()).contains("come from one person");
        act(cem, id, "approve", Map.of("capacities", List.of("IT")), "APPROVED");
    }

    /** Requirements 1.8: safety; a vacant role is named and set aside visibly. */
    @Test
    void safetyWaitsForItsEngineer() {
        recorded(asset("PLC-1"), Map.of("assetRole", Map.of("safetyRelated", "true")), true);
        String id = proposed("NORMAL", Map.of("extent", "RECORD"));
        JsonNode vacant = Site.expect(ben.post("/api/changes/" + id + "/approve", Map.of()), 200);
        assertThat(vacant.path("state").asString()).isEqualTo("PROPOSED");
        assertThat(vacant.path("verdicts").toString()).contains("nobody is its safety engineer: the role is vacant");
        recorded("person", Map.of("designation", Map.of("name", "Cem"), "personProfile", Map.of("user", "cem")));
        String cemId =
                ann.get("/api/subjects?kind=person").json().at("/subjects/0/id").asString();
        recorded(
                "responsibility",
                Map.of(
                        "designation", Map.of("name", "Safety engineer"),
                        "responsibility", Map.of("role", "safety_engineer", "holder", cemId)));
        assertThat(ben.post("/api/changes/" + id + "/approve", Map.of("capacities", List.of("SAFETY")))
                        .json()
                        .path("detail")
                        .asString())
                .contains("ben is not the safety engineer");
        act(cem, id, "approve", Map.of("capacities", List.of("SAFETY")), "APPROVED");
    }

    /** Fixture K11. */
    @Test
    void expiredTrainingCannotApprove() {
        recorded(
                "person",
                Map.of(
                        "designation", Map.of("name", "Ben"),
                        "personProfile", Map.of("user", "ben"),
                        "training[induction]",
                                Map.of(
                                        "validUntil",
                                        LocalDate.now().minusDays(2).toString())));
        String id = proposed("NORMAL", Map.of("extent", "RECORD"));
        Browser.Answer refused = ben.post("/api/changes/" + id + "/approve", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/verdicts/0/requirement").asString()).isEqualTo("TrainingIsValid");
        act(cem, id, "approve", Map.of(), "APPROVED");
    }

    /** Fixture K4, P1.M-07: the contractor's gateway is still there; its day passes. */
    @Test
    void aTemporaryChangeEndsByAnotherChange() {
        String id = proposed("TEMPORARY", Map.of("extent", "RECORD"));
        assertThat(ben.post("/api/changes/" + id + "/approve", Map.of())
                        .json()
                        .path("detail")
                        .asString())
                .contains("when it ends", "who answers for it");
        Instant end = Instant.now().plus(Duration.ofDays(1));
        Site.expect(
                ann.post(
                        "/api/changes/" + id + "/plan",
                        Map.of("extent", "RECORD", "owner", "ann", "ends", end.toString())),
                200);
        site.approved(id, "ben");
        assertThat(findings(end.minusSeconds(1))).doesNotContain("TemporaryChangeHasEnded");
        assertThat(findings(end)).contains("TemporaryChangeHasEnded");
        JsonNode back =
                Site.expect(ann.post("/api/changes/" + id + "/reversal", Map.of("reason", "gateway is gone")), 201);
        String removal = back.path("id").asString();
        assertThat(back.path("sentences").toString()).contains("'S-1'");
        Site.expect(ann.post("/api/changes/" + removal + "/withdraw", Map.of("reason", "it stays")), 200);
        String permanent = Site.expect(
                        ann.post(
                                "/api/changes",
                                draft(
                                        "NORMAL",
                                        Map.of("extent", "RECORD"),
                                        asset("PLC-1"),
                                        "nameplate",
                                        Map.of("distributor", "bought"))),
                        201)
                .path("id")
                .asString();
        site.approved(permanent, "ben");
        JsonNode ended = Site.expect(
                ann.post("/api/changes/" + id + "/end", Map.of("how", "MADE_PERMANENT", "by", permanent)), 200);
        assertThat(ended.path("events").toString()).contains("made permanent by " + permanent);
        assertThat(findings(end)).doesNotContain("TemporaryChangeHasEnded");
    }

    private List<String> findings(Instant at) {
        Circumstances then = site.office().circumstances().at(at);
        return Rules.check(then, List.of(new Id(asset("PLC-1")))).stream()
                .map(Finding::rule)
                .toList();
    }

    /** P1.M-08. */
    @Test
    void anEmergencyIsReviewedAfterwards() {
        String id = proposed("EMERGENCY", Map.of("extent", "PLANT"));
        act(ann, id, "implement", Map.of("evidence", "pump runs again"), "IMPLEMENTED");
        assertThat(ann.post("/api/changes/" + id + "/apply", Map.of()).code()).isEqualTo("another-person-needed");
        JsonNode applied = act(ben, id, "apply", Map.of(), "APPLIED");
        assertThat(applied.path("reviewDue").asString()).isNotEmpty();
        act(cem, id, "verify", Map.of(), "VERIFIED");
        assertThat(cem.post("/api/changes/" + id + "/close", Map.of())
                        .json()
                        .path("detail")
                        .asString())
                .contains("nobody has reviewed it yet");
        Site.expect(ann.post("/api/changes/" + id + "/plan", full(Map.of())), 200);
        act(ben, id, "approve", Map.of("capacities", List.of("TECHNICAL", "SECURITY")), "VERIFIED");
        act(ben, id, "close", Map.of(), "CLOSED");
    }

    /** P1.M-11, M-12. */
    @Test
    void aSwapKeepsTheOldUnit() {
        Map<String, Object> six = new HashMap<>(Map.of(
                "asset", asset("PLC-1"),
                "serialNumber", "S-99",
                "firmware", "4.5",
                "mac", "00:1b:1b:00:00:99",
                "on", LocalDate.now().minusDays(1).toString(),
                "oldUnit", "SPARE"));
        JsonNode swap = Site.expect(ann.post("/api/swaps", six), 201);
        assertThat(swap.path("type").asString()).isEqualTo("STANDARD");
        site.approved(swap.path("id").asString(), "ben");
        JsonNode page = ann.get("/api/subjects/" + asset("PLC-1")).json();
        assertThat(page.toString()).contains("S-99", "00:1b:1b:00:00:99", "10.0.0.1");
        String before = Instant.now().minus(Duration.ofDays(3)).toString();
        assertThat(ann.get("/api/subjects/" + asset("PLC-1") + "?at=" + before)
                        .json()
                        .toString())
                .contains("S-1")
                .doesNotContain("S-99");
        assertThat(ann.get("/api/subjects?q=until")
                        .json()
                        .at("/subjects/0/name")
                        .asString())
                .startsWith("PLC-1 (unit S-1 until ");
        six.put("asset", asset("PLC-2"));
        six.put("oldUnit", "DISPOSED");
        String disposed =
                Site.expect(ann.post("/api/swaps", six), 201).path("id").asString();
        assertThat(ben.post("/api/changes/" + disposed + "/approve", Map.of())
                        .json()
                        .path("detail")
                        .asString())
                .contains("enter the evidence that they were destroyed");
    }

    /** P1.M-09: what sources observe afterwards. */
    @Test
    void observationsContradictOrFulfil() {
        String id = Site.expect(
                        ann.post(
                                "/api/changes",
                                draft(
                                        "STANDARD",
                                        Map.of("extent", "PLANT", "owner", "ann"),
                                        asset("PLC-1"),
                                        "platform",
                                        Map.of("firmwareVersion", "4.5"))),
                        201)
                .path("id")
                .asString();
        act(ben, id, "approve", Map.of(), "APPROVED");
        act(ann, id, "implement", Map.of("evidence", "screen"), "IMPLEMENTED");
        act(ben, id, "apply", Map.of(), "APPLIED");
        JsonNode open = Site.expect(ann.get("/api/changes/" + id + "/predictions"), 200);
        assertThat(open.at("/0/verdict").asString()).isEqualTo("OPEN");
        assertThat(open.at("/0/sentence").asString()).isEqualTo("PLC-1 reports Firmware or software version '4.5'");
        assertThat(ann.post("/api/changes/" + id + "/verify", Map.of("manner", "OBSERVATION"))
                        .status())
                .isEqualTo(422);
        seen("4.4", 1);
        JsonNode contradicted = ann.get("/api/changes/" + id + "/predictions").json();
        assertThat(contradicted.at("/0/verdict").asString()).isEqualTo("CONTRADICTED");
        assertThat(contradicted.at("/0/seen/0/value").asString()).isEqualTo("4.4");
        assertThat(cem.post("/api/changes/" + id + "/verify", Map.of())
                        .json()
                        .path("detail")
                        .asString())
                .contains("but walk1.csv says '4.4'");
    }

    @Test
    void whatSourcesShowVerifiesAChange() {
        String id = Site.expect(
                        ann.post(
                                "/api/changes",
                                draft(
                                        "STANDARD",
                                        Map.of("extent", "PLANT", "owner", "ann"),
                                        asset("PLC-1"),
                                        "platform",
                                        Map.of("firmwareVersion", "4.5"))),
                        201)
                .path("id")
                .asString();
        act(ben, id, "approve", Map.of(), "APPROVED");
        act(ann, id, "implement", Map.of("evidence", "screen"), "IMPLEMENTED");
        act(ben, id, "apply", Map.of(), "APPLIED");
        seen("4.5", 2);
        act(ann, id, "verify", Map.of("manner", "OBSERVATION"), "VERIFIED");
    }

    /** Three values side by side where the record moved underneath. */
    @Test
    void aConflictIsSettledByChoice() {
        String ours = proposed("NORMAL", Map.of("extent", "RECORD"));
        String theirs = Site.expect(
                        ann.post(
                                "/api/changes",
                                draft(
                                        "NORMAL",
                                        Map.of("extent", "RECORD"),
                                        asset("PLC-1"),
                                        "nameplate",
                                        Map.of("serialNumber", "S-7"))),
                        201)
                .path("id")
                .asString();
        site.approved(theirs, "ben");
        JsonNode conflict =
                Site.expect(ann.get("/api/changes/" + ours + "/conflicts"), 200).path(0);
        assertThat(conflict.path("base").asString()).isEqualTo("S-1");
        assertThat(conflict.path("theirs").asString()).isEqualTo("S-7");
        assertThat(conflict.path("ours").asString()).isEqualTo("S-9");
        assertThat(ann.post("/api/changes/" + ours + "/resolve", Map.of("choices", Map.of(), "comment", "x"))
                        .code())
                .isEqualTo("invalid-value");
        Site.expect(
                ann.post(
                        "/api/changes/" + ours + "/resolve",
                        Map.of("choices", Map.of(conflict.path("key").asString(), "OURS"), "comment", "read again")),
                200);
        assertThat(ann.get("/api/changes/" + ours + "/conflicts").json().size()).isZero();
        site.approved(ours, "ben");
        assertThat(ann.get("/api/subjects/" + asset("PLC-1")).json().toString()).contains("S-9");
    }

    /** Fixture K12 and P1.M-05: three edits make four versions, each is still there, and going back is another version. */
    @Test
    void everyVersionStaysAndGoingBackIsAnother() {
        Instant known = Instant.now();
        String last = "";
        for (String serial : List.of("S-7", "S-8", "S-9")) {
            last = Site.expect(
                            ann.post(
                                    "/api/changes",
                                    draft(
                                            "NORMAL",
                                            Map.of("extent", "RECORD"),
                                            asset("PLC-1"),
                                            "nameplate",
                                            Map.of("serialNumber", serial))),
                            201)
                    .path("id")
                    .asString();
            site.approved(last, "ben");
        }
        JsonNode history = Site.expect(ann.get("/api/subjects/" + asset("PLC-1") + "/history"), 200);
        assertThat(history.size()).isEqualTo(4);
        assertThat(history.toString()).contains("\"change\":\"" + last + "\"", "\"author\":\"ann\"");
        assertThat(ann.get("/api/subjects/" + asset("PLC-1") + "?as-of=" + known)
                        .json()
                        .at("/slots")
                        .toString())
                .contains("\"S-1\"")
                .doesNotContain("\"S-9\"");
        String back = Site.expect(ann.post("/api/changes/" + last + "/reversal", Map.of("reason", "misread")), 201)
                .path("id")
                .asString();
        site.approved(back, "ben");
        assertThat(ann.get("/api/subjects/" + asset("PLC-1") + "/history")
                        .json()
                        .size())
                .isEqualTo(5);
        assertThat(ann.get("/api/subjects/" + asset("PLC-1"))
                        .json()
                        .at("/slots")
                        .toString())
                .contains("\"S-8\"");
    }

    /** A walk through the plant that reads the firmware. */
    private void seen(String firmware, int number) {
        String tomorrow = Instant.now().plus(Duration.ofHours(1)).toString();
        site.taken(
                ann,
                List.of(site.file("walk" + number + ".csv", """
                        Name;IP address;MAC address;Firmware
                        PLC-1;10.0.0.1;00:1b:1b:00:00:01;%s
                        """.formatted(firmware))),
                Map.of("type", "physical-walkdown", "produced", tomorrow));
        site.office().drift().refresh();
    }

    private JsonNode act(Browser who, String id, String verb, Map<String, ?> body, String state) {
        JsonNode answer = Site.expect(who.post("/api/changes/" + id + "/" + verb, body), 200);
        assertThat(answer.path("state").asString()).isEqualTo(state);
        return answer;
    }

    private String proposed(String type, Map<String, ?> plan) {
        return Site.expect(
                        ann.post(
                                "/api/changes",
                                draft(type, plan, asset("PLC-1"), "nameplate", Map.of("serialNumber", "S-9"))),
                        201)
                .path("id")
                .asString();
    }

    private static Map<String, Object> draft(
            String type, Map<String, ?> plan, String subject, String slot, Map<String, String> values) {
        return Map.of(
                "title",
                "Alter it",
                "reason",
                "it must be",
                "type",
                type,
                "statement",
                "by the order",
                "plan",
                plan,
                "edits",
                List.of(edit(Map.of("subject", subject), slot, values)));
    }

    private static Map<String, Object> edit(Map<String, String> who, String slot, Map<String, String> values) {
        Map<String, Object> parts = new HashMap<>();
        values.forEach((part, value) -> parts.put(part, Map.of("values", List.of(value))));
        Map<String, Object> edit = new HashMap<>(who);
        edit.put("slot", slot);
        edit.put("parts", parts);
        return edit;
    }

    private static Map<String, Object> full(Map<String, String> more) {
        Map<String, Object> plan = new HashMap<>(Map.of(
                "extent", "PLANT",
                "owner", "ann",
                "risk", "none",
                "security", "none",
                "connectivity", "none",
                "thirdParty", "nobody",
                "testPlan", "watch it",
                "rollbackPlan", "put the old one back",
                "training", "nobody"));
        plan.putAll(more);
        return plan;
    }

    private void recorded(String kindOrSubject, Map<String, Map<String, String>> slots) {
        recorded(kindOrSubject, slots, false);
    }

    /** Enters facts by the short road. */
    private void recorded(String kindOrSubject, Map<String, Map<String, String>> slots, boolean vacant) {
        List<Map<String, Object>> edits = new ArrayList<>();
        Map<String, String> who = kindOrSubject.matches("[a-z-]+-[a-z0-9]{16}")
                ? Map.of("subject", kindOrSubject)
                : Map.of("kind", kindOrSubject, "subject", "new-1");
        slots.forEach((slot, values) -> edits.add(edit(who, slot, values)));
        String id = Site.expect(
                        ann.post(
                                "/api/changes",
                                Map.of(
                                        "title",
                                        "Enter",
                                        "reason",
                                        "it is so",
                                        "statement",
                                        "knows it",
                                        "edits",
                                        edits)),
                        201)
                .path("id")
                .asString();
        if (vacant) {
            Site.expect(ben.post("/api/changes/" + id + "/approve", Map.of()), 200);
            act(ben, id, "override", Map.of("requirement", "SafetyEngineerApproves", "reason", "vacant"), "APPROVED");
            act(ben, id, "apply", Map.of(), "APPLIED");
        } else {
            Site.expect(ben.post("/api/changes/" + id + "/approve", Map.of("capacities", List.of("TECHNICAL"))), 200);
            if (!ann.get("/api/changes/" + id).json().path("state").asString().equals("APPROVED")) {
                Site.expect(cem.post("/api/changes/" + id + "/approve", Map.of("capacities", List.of("IT"))), 200);
            }
            act(ben, id, "apply", Map.of(), "APPLIED");
        }
    }

    private String asset(String name) {
        return ann.get("/api/subjects?q=" + name + "&kind=asset")
                .json()
                .at("/subjects/0/id")
                .asString();
    }
}
