package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two records of one device are merged by a change, and the merge is taken back, through the API. Source: requirements P1.C-17. */
class MergeTest {
    private final Site site = new Site();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void mergeIsProposedAcceptedAndTakenBack() {
        listed("works.csv", "A-1;Pump controller;10.0.0.1;00:1b:1b:00:00:01;Works");
        site.baseline();
        listed("maintenance.csv", "A-9;Controller of pumps;10.0.0.1;00:1b:1b:00:00:01;Maintenance");
        site.baseline();
        JsonNode kept = facts("Pump controller");
        JsonNode other = facts("Controller of pumps");
        assertThat(names()).containsExactlyInAnyOrder("Pump controller", "Controller of pumps");
        List<JsonNode> proposals = StreamSupport.stream(
                        site.items(site.as("ann"), "&type=DUPLICATE")
                                .path("items")
                                .spliterator(),
                        false)
                .toList();
        assertThat(proposals).hasSize(1);
        JsonNode proposal = proposals.getFirst();
        assertThat(proposal.path("sentence").asString()).contains("00:1b:1b:00:00:01", "are they one?");
        assertThat(proposal.path("evidence").findValuesAsString("sourceTitle"))
                .contains("works.csv", "maintenance.csv");
        assertThat(proposal.at("/choices/0/suggested").asBoolean()).isFalse();

        String merge = Site.expect(
                        site.as("ann")
                                .post(
                                        "/api/changes",
                                        Map.of(
                                                "title", "One pump controller",
                                                "reason", "there is one cabinet and one controller in it",
                                                "type", "RETROSPECTIVE",
                                                "selection",
                                                        Map.of(
                                                                proposal.path("key")
                                                                        .asString(),
                                                                proposal.at("/choices/0/key")
                                                                        .asString()))),
                        201)
                .path("id")
                .asString();
        assertThat(names()).hasSize(2);
        site.approved(merge, "ben");
        assertThat(names()).hasSize(1);
        assertThat(site.items(site.as("ann"), "&type=DUPLICATE").path("items").size())
                .isZero();

        JsonNode split = Site.expect(
                site.as("ann")
                        .post("/api/changes/" + merge + "/reversal", Map.of("reason", "a second one stands behind it")),
                201);
        assertThat(names()).hasSize(1);
        site.approved(split.path("id").asString(), "ben");
        assertThat(names()).containsExactlyInAnyOrder("Pump controller", "Controller of pumps");
        assertThat(facts("Pump controller")).isEqualTo(kept);
        assertThat(facts("Controller of pumps")).isEqualTo(other);
    }

    private void listed(String name, String row) {
        site.taken(
                site.as("ann"),
                List.of(site.file(name, "Asset ID;Name;IP address;MAC address;Owner\n" + row + "\n")),
                Map.of());
    }

    private List<String> names() {
        return StreamSupport.stream(
                        site.as("ann")
                                .get("/api/subjects?kind=asset")
                                .json()
                                .path("subjects")
                                .spliterator(),
                        false)
                .map(row -> row.path("name").asString())
                .toList();
    }

    /** What the record says of an asset, without how it came to know. */
    private JsonNode facts(String name) {
        return Site.expect(site.as("ann").get("/api/subjects/" + site.id("asset", name)), 200)
                .path("slots");
    }
}
