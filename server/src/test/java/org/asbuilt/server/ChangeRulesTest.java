package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the change desk refuses, seen through the API. Source: requirements P1.M-03, fixtures K11 and K12. */
class ChangeRulesTest {
    private final Site site = new Site();
    private Browser ann = site.browser();

    @BeforeEach
    void plant() {
        ann = site.as("ann");
        site.taken(ann, List.of(site.file("list.csv", """
                        Name;IP address;MAC address;Serial number
                        PLC-1;10.0.0.1;00:1b:1b:00:00:01;S-1
                        PLC-2;10.0.0.2;00:1b:1b:00:00:02;S-2
                        """)), Map.of());
        site.baseline();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void approverIsNotTheProposer() {
        String id = stated("PLC-1", "nameplate", "serialNumber", "S-9");
        Browser.Answer own = ann.post("/api/changes/" + id + "/approve", Map.of("comment", "trust me"));
        assertThat(own.status()).isEqualTo(422);
        assertThat(own.code()).isEqualTo("requirement-not-met");
        assertThat(own.json().at("/verdicts/0/requirement").asString()).isEqualTo("ApproverIsNotProposer");
        assertThat(ann.post("/api/changes/" + id + "/apply", Map.of()).code()).isEqualTo("not-approved");
        assertThat(ann.post(
                                "/api/changes/" + id + "/override",
                                Map.of("requirement", "ApproverIsNotProposer", "reason", "hurry"))
                        .code())
                .isEqualTo("not-overridable");
        site.approved(id, "ben");
        assertThat(ann.get("/api/changes/" + id).json().path("state").asString())
                .isEqualTo("APPLIED");
    }

    @Test
    void reviserIsAProposerToo() {
        String id = stated("PLC-1", "nameplate", "serialNumber", "S-9");
        Browser ben = site.as("ben");
        Site.expect(
                ben.post(
                        "/api/changes/" + id + "/revise",
                        Map.of(
                                "comment", "a digit was wrong",
                                "statement", "read again",
                                "edits",
                                        List.of(Map.of(
                                                "subject", asset("PLC-1"),
                                                "slot", "nameplate",
                                                "parts", Map.of("serialNumber", Map.of("values", List.of("S-8"))))))),
                200);
        assertThat(ben.post("/api/changes/" + id + "/approve", Map.of()).status())
                .isEqualTo(422);
    }

    @Test
    void changeThatWasOvertakenIsHeldUp() {
        String first = stated("PLC-1", "nameplate", "serialNumber", "S-9");
        String second = stated("PLC-1", "nameplate", "serialNumber", "S-10");
        site.approved(first, "ben");
        Browser.Answer late = site.as("ben").post("/api/changes/" + second + "/approve", Map.of());
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.json().at("/verdicts/0/requirement").asString()).isEqualTo("RecordIsAsItWas");
        assertThat(late.json().at("/verdicts/0/overridable").asBoolean()).isTrue();
    }

    @Test
    void closedChangeStaysClosed() {
        String id = stated("PLC-1", "nameplate", "serialNumber", "S-9");
        Site.expect(site.as("ben").post("/api/changes/" + id + "/reject", Map.of("reason", "no proof")), 200);
        Browser.Answer late = site.as("ben").post("/api/changes/" + id + "/approve", Map.of());
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("change-closed");
    }

    @Test
    void onlyTheAuthorWithdraws() {
        String id = stated("PLC-1", "nameplate", "serialNumber", "S-9");
        assertThat(site.as("ben")
                        .post("/api/changes/" + id + "/withdraw", Map.of("reason", "mine now"))
                        .status())
                .isEqualTo(403);
        assertThat(ann.post("/api/changes/" + id + "/withdraw", Map.of("reason", "mistake"))
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void statementWithoutWordsIsRefused() {
        Browser.Answer silent = ann.post(
                "/api/changes",
                Map.of(
                        "title", "t",
                        "reason", "r",
                        "statement", " ",
                        "edits",
                                List.of(Map.of(
                                        "subject", asset("PLC-1"),
                                        "slot", "nameplate",
                                        "parts", Map.of("serialNumber", Map.of("values", List.of("S-8")))))));
        assertThat(silent.code()).isEqualTo("invalid-value");
    }

    @Test
    void importNeverOverwritesTheRecord() {
        Snapshot before = site.office().ledger().snapshot();
        site.taken(ann, List.of(site.file("found.csv", """
                        Name;IP address;MAC address;Serial number
                        PLC-1;10.0.0.1;00:1b:1b:00:00:99;S-77
                        INTRUDER;10.0.0.2;00:0e:c6:00:00:01;
                        """)), Map.of("type", "passive-monitoring"));
        JsonNode items = site.items(ann, "");
        assertThat(items.path("total").asLong()).isPositive();
        Snapshot after = site.office().ledger().snapshot();
        assertThat(after.commit()).isEqualTo(before.commit());
        assertThat(after.subjects(Kind.ASSET).toList())
                .containsExactlyInAnyOrderElementsOf(before.subjects(Kind.ASSET).toList());
        assertThat(items.path("items"))
                .anySatisfy(item -> assertThat(item.path("sentence").asString()).contains("S-77"));
    }

    @Test
    void selectionTakesTheChoiceAndNamesWhoChose() {
        site.taken(ann, List.of(site.file("newer.csv", """
                        Name;IP address;MAC address;Serial number
                        PLC-1;10.0.0.1;00:1b:1b:00:00:01;S-77
                        """)), Map.of());
        JsonNode items = site.items(ann, "&type=DIFFERENCE");
        JsonNode item = items.at("/items/0");
        assertThat(item.path("recorded").toString()).contains("S-1");
        String choice = "";
        for (JsonNode one : item.path("choices")) {
            if (one.path("changes").toString().contains("S-77")) {
                choice = one.path("key").asString();
            }
        }
        JsonNode change = Site.expect(
                ann.post(
                        "/api/changes",
                        Map.of(
                                "title", "Take the newer list",
                                "reason", "the plate was exchanged",
                                "selection", Map.of(item.path("key").asString(), choice))),
                201);
        assertThat(change.at("/sentences/0/text").asString())
                .isEqualTo("sets “Serial number” of PLC-1 to 'S-77' (was 'S-1')");
        site.approved(change.path("id").asString(), "ben");
        JsonNode page = ann.get("/api/subjects/" + asset("PLC-1")).json();
        assertThat(page.toString()).contains("\"person\":\"ann\"", "the plate was exchanged");
        assertThat(site.items(ann, "&type=DIFFERENCE").path("total").asLong()).isZero();
    }

    private String stated(String name, String slot, String part, String value) {
        return Site.expect(
                        ann.post(
                                "/api/changes",
                                Map.of(
                                        "title",
                                        "Correct " + part,
                                        "reason",
                                        "it is wrong",
                                        "statement",
                                        "read on site",
                                        "edits",
                                        List.of(Map.of(
                                                "subject", asset(name),
                                                "slot", slot,
                                                "parts", Map.of(part, Map.of("values", List.of(value))))))),
                        201)
                .path("id")
                .asString();
    }

    private String asset(String name) {
        return ann.get("/api/subjects?q=" + name).json().at("/subjects/0/id").asString();
    }
}
