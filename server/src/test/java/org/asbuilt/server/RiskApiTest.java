package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Risks and attack trees through the API. Source: requirements P3-25, P3-26. */
class RiskApiTest {
    private final Site site = new Site();
    private Browser ann = site.browser();

    @BeforeEach
    void plant() {
        ann = site.as("ann");
        site.taken(ann, List.of(site.file("plant.csv", "Name;IP address\nFilter controller;10.2.0.21\n")), Map.of());
        site.baseline();
        site.entered(
                "Owner",
                List.of(
                        Site.edit("new-1", "person", "designation", Map.of("name", "Ben")),
                        Site.edit("new-2", "control", "designation", Map.of("name", "Key switch")),
                        Site.edit("new-3", "control", "designation", Map.of("name", "Second factor"))));
        site.entered(
                "Controls",
                List.of(
                        Site.edit(site.id("person", "Ben"), "person", "personProfile", Map.of("user", "ben")),
                        control("Key switch", "planned"),
                        control("Second factor", "implemented")));
    }

    @AfterEach
    void end() {
        site.close();
    }

    private Map<String, Object> control(String name, String status) {
        return Site.edit(site.id("control", name), "control", "controlProfile", Map.of("status", status));
    }

    private JsonNode tree() {
        return Site.expect(ann.get("/api/attack-trees/" + site.id("attack-tree", "Stop the pumps")), 200);
    }

    private static String state(JsonNode tree, String node) {
        for (JsonNode row : tree.path("nodes")) {
            if (row.path("key").asString().equals(node)) {
                return row.path("state").asString();
            }
        }
        return "none";
    }

    private void grow() {
        String asset = site.id("asset", "Filter controller");
        site.entered(
                "Tree", List.of(Site.edit("new-4", "attack-tree", "designation", Map.of("name", "Stop the pumps"))));
        String tree = site.id("attack-tree", "Stop the pumps");
        site.entered(
                "Nodes",
                List.of(
                        Site.edit(
                                tree,
                                "attack-tree",
                                "attackTree",
                                Map.of("goal", "No water", "owner", site.id("person", "Ben"))),
                        Site.edit(
                                tree, "attack-tree", "attackTreeNode[goal]", Map.of("text", "Stop them", "gate", "or")),
                        Site.edit(
                                tree,
                                "attack-tree",
                                "attackTreeNode[panel]",
                                Map.of(
                                        "text",
                                        "At the panel",
                                        "under",
                                        "goal",
                                        "restsOn",
                                        asset,
                                        "blockedBy",
                                        site.id("control", "Key switch"))),
                        Site.edit(
                                tree,
                                "attack-tree",
                                "attackTreeNode[remote]",
                                Map.of(
                                        "text",
                                        "From afar",
                                        "under",
                                        "goal",
                                        "restsOn",
                                        asset,
                                        "blockedBy",
                                        site.id("control", "Second factor")))));
    }

    /** P3-26: OR root, two leaves, one blocked: open; the second blocked: blocked; the control retired: open again, and the owner is told. */
    @Test
    void aTreeOpensAgainWhenAControlIsRetiredAndItsOwnerIsTold() {
        grow();
        JsonNode one = tree();
        assertThat(state(one, "panel")).isEqualTo("OPEN");
        assertThat(state(one, "remote")).isEqualTo("BLOCKED");
        assertThat(one.at("/row/state").asString()).isEqualTo("OPEN");
        assertThat(one.path("ways").size()).isEqualTo(1);
        site.entered("The key switch is there", List.of(control("Key switch", "implemented")));
        assertThat(tree().at("/row/state").asString()).isEqualTo("BLOCKED");
        assertThat(Site.expect(ann.get("/api/attack-trees/opened"), 200).size()).isZero();
        site.entered("The second factor is gone", List.of(control("Second factor", "retired")));
        JsonNode again = tree();
        assertThat(again.at("/row/state").asString()).isEqualTo("OPEN");
        assertThat(again.at("/history/0/before").asString()).isEqualTo("BLOCKED");
        assertThat(again.at("/history/0/after").asString()).isEqualTo("OPEN");
        JsonNode told = Site.expect(site.as("ben").get("/api/attack-trees/opened?mine=true"), 200);
        assertThat(told.size()).isEqualTo(1);
        assertThat(told.at("/0/why").asString()).contains("Second factor was taken away");
        assertThat(Site.expect(ann.get("/api/attack-trees/opened?mine=true"), 200)
                        .size())
                .as("another is not told")
                .isZero();
        assertThat(Site.expect(ann.get("/api/attack-trees"), 200)
                        .at("/rows/0/openSteps")
                        .asInt())
                .isEqualTo(1);
    }

    /** P3-25: a risk above tolerance without treatment or acceptance is a finding; with one it is none. */
    @Test
    void aRiskAboveToleranceWithoutTreatmentIsAFinding() {
        site.entered("Risk", List.of(Site.edit("new-5", "risk", "designation", Map.of("name", "Chlorine released"))));
        String risk = site.id("risk", "Chlorine released");
        site.entered(
                "Rated",
                List.of(Site.edit(
                        risk,
                        "risk",
                        "riskEntry",
                        Map.of("likelihood", "high", "impact", "critical", "tolerable", "low"))));
        JsonNode row = Site.expect(ann.get("/api/risks?state=UNTREATED"), 200);
        assertThat(row.at("/rows/0/residual").asString()).isEqualTo("CRITICAL");
        assertThat(row.at("/rows/0/reasons").toString()).contains("nothing was decided");
        assertThat(findings(risk)).contains("RiskAboveToleranceIsTreated");
        site.entered(
                "Borne",
                List.of(Site.edit(
                        risk,
                        "risk",
                        "riskEntry",
                        Map.of("decision", "accept", "owner", site.id("person", "Ben"), "expires", "2099-01-01"))));
        assertThat(Site.expect(ann.get("/api/risks"), 200).at("/rows/0/state").asString())
                .isEqualTo("ACCEPTED");
        assertThat(findings(risk)).doesNotContain("RiskAboveToleranceIsTreated");
    }

    /** A control with and without: the tree that it blocks, and the clauses that it covers. */
    @Test
    void aControlIsToldWithAndWithout() {
        grow();
        site.entered("The key switch is there", List.of(control("Key switch", "implemented")));
        site.entered(
                "It names a clause",
                List.of(Site.edit(
                        site.id("control", "Second factor"),
                        "control",
                        "controlProfile",
                        Map.of("references", "IEC 62443-3-3 SR 1.1"))));

        JsonNode effect = Site.expect(ann.get("/api/controls/" + site.id("control", "Second factor") + "/effect"), 200);

        assertThat(effect.at("/trees/0/with").asString()).isEqualTo("BLOCKED");
        assertThat(effect.at("/trees/0/without").asString()).isEqualTo("OPEN");
        assertThat(effect.path("measures").size()).isZero();
        assertThat(ann.get("/api/controls/control-0000000000000000/effect").status())
                .isEqualTo(404);
        JsonNode coverage = Site.expect(ann.get("/api/controls/coverage?standard=IEC_62443_3_3&limit=500"), 200);
        assertThat(coverage.path("rows").size()).isEqualTo(51);
        assertThat(coverage.at("/rows/0/state").asString()).isEqualTo("COVERED");
        assertThat(coverage.at("/standards/1/covered").asInt()).isEqualTo(1);
        assertThat(Site.expect(ann.get("/api/controls"), 200).path("total").asInt())
                .isEqualTo(2);
    }

    /** A risk as a bow-tie, and the board's page while nobody owns it and when somebody does. */
    @Test
    void aRiskIsABowTieAndIsOnTheBoardsPageUntilSomebodyOwnsIt() {
        grow();
        site.entered("Risk", List.of(Site.edit("new-5", "risk", "designation", Map.of("name", "Pumps stand still"))));
        String risk = site.id("risk", "Pumps stand still");
        site.entered(
                "Rated",
                List.of(Site.edit(
                        risk,
                        "risk",
                        "riskEntry",
                        Map.of(
                                "likelihood",
                                "high",
                                "impact",
                                "high",
                                "tolerable",
                                "low",
                                "tree",
                                site.id("attack-tree", "Stop the pumps")))));

        JsonNode tie = Site.expect(ann.get("/api/bow-ties/" + risk), 200);
        assertThat(tie.path("event").asString()).isEqualTo("Pumps stand still");
        assertThat(tie.path("threats").size()).isEqualTo(2);
        assertThat(tie.at("/threats/0/barriers/0/works").asBoolean()).isFalse();
        assertThat(ann.get("/api/bow-ties/" + site.id("control", "Key switch")).status())
                .isEqualTo(404);

        JsonNode board = Site.expect(ann.get("/api/board"), 200);
        assertThat(board.at("/unowned/0/risk/id").asString()).isEqualTo(risk);
        assertThat(board.path("treesCount").asInt()).isEqualTo(1);
        assertThat(board.at("/trees/0/tree/name").asString()).isEqualTo("Stop the pumps");
        assertThat(board.at("/trees/0/goal").asString()).isEqualTo("No water");
        assertThat(board.at("/trees/0/openSteps").asInt()).isPositive();
        assertThat(board.path("by").asString()).isEqualTo("ann");
        assertThat(board.path("label").asString()).isEqualTo("AMBER_STRICT");

        site.entered("Owned", List.of(Site.edit(risk, "risk", "riskEntry", Map.of("owner", site.id("person", "Ben")))));
        assertThat(Site.expect(ann.get("/api/board"), 200).path("unownedCount").asInt())
                .isZero();
    }

    private String findings(String subject) {
        site.office().counter(org.asbuilt.access.View.EVERYTHING).assessments().refresh();
        return Site.expect(ann.get("/api/findings?subject=" + subject), 200).toString();
    }
}
