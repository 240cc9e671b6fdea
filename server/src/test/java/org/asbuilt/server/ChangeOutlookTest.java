package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Swaps, predictions, conflicts and versions through the API. Source: requirements P1.M-05, M-09, M-11, M-12; fixture K12. */
class ChangeOutlookTest extends DeskSite {
    /** P1.M-11, M-12. */
    @Test
    void aSwapKeepsTheOldUnit() {
        Map<String, Object> six = new HashMap<>(Map.of(
                "asset", asset("PLC-1"),
                "serialNumber", "S-99",
                "firmware", "4.5",
                "mac", "00:1b:1b:00:00:99",
                "on", LocalDate.now(ZoneOffset.UTC).minusDays(1).toString(),
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
        site.office().assessments().refresh();
        JsonNode found = Site.expect(
                ann.get("/api/findings?rule=ObservationsAgreeWithWhatChangesPredicted&subject=" + asset("PLC-1")), 200);
        assertThat(found.at("/findings/0/sentence").asString())
                .startsWith(id + " (Alter it) says that PLC-1 reports")
                .contains("'4.5', but walk1.csv says '4.4'");
        assertThat(found.at("/findings/0/key").asString()).endsWith(":" + id);
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

    /** Undoing is a change against what was right after it: what was altered since is a conflict, and whole subjects do not end unseen. */
    @Test
    void takingBackShowsWhatWasAlteredSince() {
        String made = site.entered(
                "One more",
                List.of(
                        Site.edit(asset("PLC-1"), "asset", "nameplate", Map.of("serialNumber", "S-7")),
                        Site.edit("new-1", "asset", "designation", Map.of("name", "PLC-9"))));
        site.entered("Again", List.of(Site.edit(asset("PLC-1"), "asset", "nameplate", Map.of("serialNumber", "S-8"))));
        site.entered(
                "Model", List.of(Site.edit(asset("PLC-9"), "asset", "nameplate", Map.of("model", "Late knowledge"))));
        JsonNode back = Site.expect(ann.post("/api/changes/" + made + "/reversal", Map.of("reason", "misread")), 201);
        String id = back.path("id").asString();
        JsonNode conflicts = Site.expect(ann.get("/api/changes/" + id + "/conflicts"), 200);
        assertThat(conflicts.size()).isEqualTo(2);
        assertThat(conflicts.toString()).contains("S-8", "PLC-9");
        Browser ben = site.as("ben");
        assertThat(ben.post("/api/changes/" + id + "/approve", Map.of("comment", ""))
                        .status())
                .isNotEqualTo(200);
        Map<String, String> choices = new java.util.TreeMap<>();
        conflicts.forEach(conflict -> choices.put(conflict.path("key").asString(), "OURS"));
        Site.expect(
                ann.post("/api/changes/" + id + "/resolve", Map.of("choices", choices, "comment", "all of it")), 200);
        site.approved(id, "ben");
        assertThat(ann.get("/api/subjects/" + asset("PLC-1"))
                        .json()
                        .at("/slots")
                        .toString())
                .contains("\"S-1\"");
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
}
