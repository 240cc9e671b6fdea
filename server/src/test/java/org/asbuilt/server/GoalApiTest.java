package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Goals by principle and the crosswalk to frameworks through the API. Source: requirements G-13, G-14. */
class GoalApiTest {
    private final Site site = new Site();
    private Browser ann = site.browser();

    @BeforeEach
    void plant() {
        ann = site.as("ann");
        site.entered(
                "Goals",
                List.of(
                        Site.edit("new-1", "asset", "designation", Map.of("name", "PLC-1")),
                        Site.edit("new-2", "asset", "designation", Map.of("name", "PLC-2")),
                        Site.edit("new-2", "asset", "custody", Map.of("owner", "water")),
                        Site.edit("new-3", "zone", "designation", Map.of("name", "Cell")),
                        Site.edit("new-4", "information-item", "designation", Map.of("name", "P&ID"))));
        site.office().assessments().refresh();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void fivePrinciplesAreListedWithTheirCounts() {
        JsonNode answer = Site.expect(ann.get("/api/goals"), 200);
        assertThat(answer.path("principles")).hasSize(5);
        JsonNode owners = measuredBy("AssetHasOwner");
        assertThat(owners.path("state").asString()).isEqualTo("PARTIAL");
        assertThat(owners.path("lookedAt").asInt()).isEqualTo(2);
        assertThat(owners.path("met").asInt()).isEqualTo(1);
        assertThat(owners.path("open").asInt())
                .isEqualTo(ann.get("/api/findings?rule=AssetHasOwner")
                        .json()
                        .path("total")
                        .asInt());
        assertThat(owners.at("/measures/0/found").asString()).contains("PLC-1");
        assertThat(measuredBy("InformationHasLabel").path("state").asString()).isEqualTo("GAP");
        assertThat(measuredBy("ThirdPartyHasContact").path("state").asString()).isEqualTo("NOTHING_TO_MEASURE");
        assertThat(site.browser().get("/api/goals").status()).isEqualTo(401);
    }

    @Test
    void waivedFindingIsAnAcceptedExceptionWithOwnerAndReviewDate() {
        String until = Instant.now().plusSeconds(3600).toString();
        Site.expect(
                ann.post(
                        "/api/findings/waive",
                        Map.of(
                                "finding",
                                ann.get("/api/findings?rule=AssetHasOwner")
                                        .json()
                                        .at("/findings/0/key")
                                        .asString(),
                                "reason",
                                "being sold",
                                "until",
                                until)),
                204);
        site.office().assessments().refresh();
        JsonNode owners = measuredBy("AssetHasOwner");
        assertThat(owners.path("state").asString()).isEqualTo("ACCEPTED_EXCEPTION");
        assertThat(owners.path("open").asInt()).isZero();
        assertThat(owners.at("/exceptions/0/waiver/person").asString()).isEqualTo("ann");
        assertThat(Instant.parse(owners.at("/exceptions/0/waiver/until").asString()))
                .isEqualTo(Instant.parse(until));
        List<JsonNode> borne = Site.expect(ann.get("/api/goals/coverage"), 200)
                .path("guidance")
                .valueStream()
                .flatMap(guidance -> guidance.path("clauses").valueStream())
                .filter(clause -> clause.path("exceptions").asInt() == 1)
                .toList();
        assertThat(borne).isNotEmpty().allSatisfy(clause -> {
            assertThat(clause.path("borne")).hasSize(1);
            assertThat(clause.at("/borne/0/name").asString()).isEqualTo("PLC-1");
            assertThat(clause.at("/borne/0/waiver/person").asString()).isEqualTo("ann");
            assertThat(clause.at("/borne/0/waiver/reason").asString()).isEqualTo("being sold");
        });
        List<JsonNode> reported = Site.expect(ann.get("/api/reports/R-01"), 200)
                .path("sections")
                .valueStream()
                .filter(section -> section.path("title").asString().equals("Accepted exceptions"))
                .flatMap(section -> section.path("rows").valueStream())
                .toList();
        assertThat(reported).singleElement().satisfies(row -> {
            assertThat(row.path(1).path("text").asString()).isEqualTo("PLC-1");
            assertThat(row.path(3).path("text").asString()).isEqualTo("ann");
            assertThat(row.path(5).path("text").asString()).isEqualTo("being sold");
            assertThat(row.path(7).path("text").asString()).startsWith(until.substring(0, 10));
        });
    }

    @Test
    void referenceListsGoalsAndSubjectsThatLackSomething() {
        JsonNode inventory = clause("ISO/IEC 27001:2022 A.5.9");
        assertThat(inventory.path("goals")).hasSizeGreaterThan(2);
        assertThat(inventory.path("lacking"))
                .anySatisfy(one -> assertThat(one.path("name").asString()).isEqualTo("P&ID"));
        JsonNode zones = clause("IEC 62443-3-2 ZCR 6.4");
        assertThat(zones.path("lacking")).anySatisfy(one -> {
            assertThat(one.path("name").asString()).isEqualTo("Cell");
            assertThat(one.path("sentences").toString()).contains("has no target security level");
        });
        assertThat(zones.at("/references/0/lacking").asInt())
                .isEqualTo(zones.path("lacking").size());
    }

    @Test
    void allReferencesAreListedInShortAndAnUnknownOneIsNotFound() {
        JsonNode all = Site.expect(ann.get("/api/goals/references"), 200);
        assertThat(all.path("references"))
                .hasSizeGreaterThan(40)
                .anySatisfy(one -> assertThat(one.path("reference").asString()).isEqualTo("NERC CIP-010"));
        assertThat(all.path("lacking")).isEmpty();
        assertThat(ann.get("/api/goals/references?reference=ISO").status()).isEqualTo(404);
    }

    private JsonNode clause(String reference) {
        return Site.expect(ann.get("/api/goals/references?reference=" + Browser.encoded(reference)), 200);
    }

    private JsonNode measuredBy(String rule) {
        return StreamSupport.stream(
                        ann.get("/api/goals").json().path("principles").spliterator(), false)
                .flatMap(principle ->
                        StreamSupport.stream(principle.path("goals").spliterator(), false))
                .filter(goal -> StreamSupport.stream(goal.path("measures").spliterator(), false)
                        .anyMatch(measure -> measure.path("rule").asString().equals(rule)))
                .findFirst()
                .orElseThrow();
    }
}
