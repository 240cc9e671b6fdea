package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asbuilt.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** A site with two controllers and three people who propose and approve. */
abstract class DeskSite {
    final Site site = new Site();
    Browser ann = site.browser();
    Browser ben = site.browser();
    Browser cem = site.browser();

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

    JsonNode act(Browser who, String id, String verb, Map<String, ?> body, String state) {
        JsonNode answer = Site.expect(who.post("/api/changes/" + id + "/" + verb, body), 200);
        assertThat(answer.path("state").asString()).isEqualTo(state);
        return answer;
    }

    String proposed(String type, Map<String, ?> plan) {
        return Site.expect(
                        ann.post(
                                "/api/changes",
                                draft(type, plan, asset("PLC-1"), "nameplate", Map.of("serialNumber", "S-9"))),
                        201)
                .path("id")
                .asString();
    }

    static Map<String, Object> draft(
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

    static Map<String, Object> edit(Map<String, String> who, String slot, Map<String, String> values) {
        Map<String, Object> parts = new HashMap<>();
        values.forEach((part, value) -> parts.put(part, Map.of("values", List.of(value))));
        Map<String, Object> edit = new HashMap<>(who);
        edit.put("slot", slot);
        edit.put("parts", parts);
        return edit;
    }

    static Map<String, Object> full(Map<String, String> more) {
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

    void recorded(String kindOrSubject, Map<String, Map<String, String>> slots) {
        recorded(kindOrSubject, slots, false);
    }

    /** Enters facts by the short road. */
    void recorded(String kindOrSubject, Map<String, Map<String, String>> slots, boolean vacant) {
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

    String asset(String name) {
        return ann.get("/api/subjects?q=" + name + "&kind=asset")
                .json()
                .at("/subjects/0/id")
                .asString();
    }
}
