package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Roles, training and procedures through the API. Source: requirements P1.M-04, P1.M-13, P1.M-14. */
class GovernanceTest {
    private final Site site = new Site();
    private Browser ann = site.browser();

    @BeforeEach
    void plant() {
        ann = site.as("ann");
        site.entered(
                "People",
                List.of(
                        Site.edit("new-1", "system", "designation", Map.of("name", "Filter control")),
                        Site.edit("new-2", "person", "designation", Map.of("name", "Ann Engineer")),
                        Site.edit("new-2", "person", "personProfile", Map.of("user", "ann")),
                        Site.edit(
                                "new-2",
                                "person",
                                "training[record]",
                                Map.of("content", "Keeping the record", "validUntil", "2024-01-31")),
                        Site.edit("new-3", "information-item", "designation", Map.of("name", "How we validate")),
                        Site.edit("new-3", "information-item", "informationProfile", Map.of("revision", "B")),
                        Site.edit(
                                "new-3",
                                "information-item",
                                "procedure",
                                Map.of(
                                        "process",
                                        "validation",
                                        "reviewDue",
                                        "2025-06-30",
                                        "audience",
                                        "control_engineer"))));
        site.entered(
                "Role",
                List.of(
                        Site.edit("new-1", "responsibility", "designation", Map.of("name", "Expert of filter control")),
                        Site.edit(
                                "new-1",
                                "responsibility",
                                "responsibility",
                                Map.of(
                                        "role", "control_engineer",
                                        "holder", site.id("person", "Ann Engineer"),
                                        "systems", site.id("system", "Filter control")))));
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aSystemWithoutItsExpertHasAVacantRole() {
        assertThat(role("control_engineer").path("vacant")).isEmpty();
        assertThat(role("control_engineer").at("/held/0/holder/name").asString())
                .isEqualTo("Ann Engineer");
        String duty = site.id("responsibility", "Expert of filter control");
        JsonNode change = Site.expect(
                ann.post(
                        "/api/changes",
                        Map.of(
                                "title", "The expert leaves",
                                "reason", "retired",
                                "statement", "told by the works manager",
                                "edits",
                                        List.of(Map.of(
                                                "subject",
                                                duty,
                                                "slot",
                                                "responsibility",
                                                "parts",
                                                java.util.Collections.singletonMap("holder", null))))),
                201);
        site.approved(change.path("id").asString(), "ben");
        assertThat(role("control_engineer").at("/vacant/0/name").asString()).isEqualTo("Filter control");
        assertThat(findings("ControlEngineerIsNamed")).contains("nobody is control engineer of Filter control");
    }

    @Test
    void vacantRolesAreListedSystemBySystem() {
        JsonNode vacancies = Site.expect(ann.get("/api/governance/vacancies"), 200);
        assertThat(vacancies).hasSize(1);
        assertThat(vacancies.at("/0/place/name").asString()).isEqualTo("Filter control");
        assertThat(vacancies.at("/0/roles").toString())
                .contains("safety_engineer", "operations_manager")
                .doesNotContain("control_engineer");
    }

    @Test
    void aResponsibilityWithoutARoleIsListedToo() {
        site.entered(
                "Somebody",
                List.of(
                        Site.edit("new-1", "responsibility", "designation", Map.of("name", "Keeps the keys")),
                        Site.edit(
                                "new-1",
                                "responsibility",
                                "responsibility",
                                Map.of("holder", site.id("person", "Ann Engineer")))));
        JsonNode roles = Site.expect(ann.get("/api/governance/roles"), 200);
        JsonNode last = roles.get(roles.size() - 1);
        assertThat(last.path("role").isNull() || last.path("role").isMissingNode())
                .isTrue();
        assertThat(last.at("/held/0/responsibility/name").asString()).isEqualTo("Keeps the keys");
    }

    @Test
    void overdueTrainingIsListed() {
        JsonNode training = Site.expect(ann.get("/api/governance/training"), 200);
        assertThat(training.at("/0/person/name").asString()).isEqualTo("Ann Engineer");
        assertThat(training.at("/0/state").asString()).isEqualTo("EXPIRED");
        assertThat(findings("TrainingIsValid")).contains("the training of Ann Engineer has expired");
    }

    @Test
    void aProcedureIsReadOnceByWhomItIsFor() {
        JsonNode procedure =
                Site.expect(ann.get("/api/governance/procedures"), 200).path(0);
        assertThat(procedure.path("overdue").asBoolean()).isTrue();
        assertThat(procedure.at("/stillTo/0/name").asString()).isEqualTo("Ann Engineer");
        assertThat(findings("ProcedureIsReviewedInTime")).contains("How we validate");
        assertThat(findings("ProcedureIsAcknowledged")).contains("Ann Engineer has not acknowledged");
        String id = site.id("information-item", "How we validate");
        JsonNode read = Site.expect(ann.post("/api/procedures/" + id + "/acknowledge", Map.of()), 200);
        assertThat(read.path("stillTo")).isEmpty();
        assertThat(read.at("/know/0/name").asString()).isEqualTo("Ann Engineer");
        assertThat(findings("ProcedureIsAcknowledged")).doesNotContain("has not acknowledged");
        String system = site.id("system", "Filter control");
        assertThat(ann.post("/api/procedures/" + system + "/acknowledge", Map.of())
                        .code())
                .isEqualTo("not-a-procedure");
    }

    private JsonNode role(String name) {
        for (JsonNode role : Site.expect(ann.get("/api/governance/roles"), 200)) {
            if (role.path("role").asString().equals(name)) {
                return role;
            }
        }
        throw new AssertionError("no role " + name);
    }

    private String findings(String rule) {
        site.office().assessments().refresh();
        return Site.expect(ann.get("/api/findings?rule=" + rule), 200).toString();
    }
}
