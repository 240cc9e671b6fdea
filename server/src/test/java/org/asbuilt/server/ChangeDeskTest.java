package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.asbuilt.model.Id;
import org.asbuilt.rule.Finding;
import org.asbuilt.rule.Rules;
import org.asbuilt.validation.Circumstances;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The tests of requirements P1.M-01 to M-16, G-10 and fixtures K4 and K11 that concern changes, through the API. */
class ChangeDeskTest extends DeskSite {
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
        assertThat(half.path("verdicts").toString()).contains("nobody has approved it in the capacity security yet");
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
                                        LocalDate.now(ZoneOffset.UTC)
                                                .minusDays(2)
                                                .toString())));
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
}
