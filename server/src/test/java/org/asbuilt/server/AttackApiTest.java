package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Ways of attack through the API. Source: requirements P4-18; issue 10. */
class AttackApiTest {
    private final Site site = new Site();
    private Browser ann = site.browser();

    @BeforeEach
    void plant() {
        ann = site.as("ann");
        site.entered(
                "Plant",
                List.of(
                        edit("new-1", "zone", "designation", Map.of("name", "Outside")),
                        edit("new-1", "zone", "zoneProfile", Map.of("zoneType", "external")),
                        edit("new-2", "asset", "designation", Map.of("name", "Cloud")),
                        edit("new-2", "asset", "placement", Map.of("zone", "new-1")),
                        edit("new-3", "asset", "designation", Map.of("name", "PLC-1")),
                        edit("new-3", "asset", "criticality", Map.of("overall", "high")),
                        edit("new-4", "connection", "designation", Map.of("name", "Cloud to PLC-1")),
                        edit(
                                "new-4",
                                "connection",
                                "link",
                                Map.of(
                                        "source", "new-2",
                                        "destination", "new-3",
                                        "functions", "control_write",
                                        "protocol", "Modbus/TCP"))));
    }

    @AfterEach
    void close() {
        site.close();
    }

    private static Map<String, Object> edit(String subject, String kind, String facet, Map<String, String> parts) {
        return Site.edit(subject, kind, facet, parts);
    }

    @Test
    void aWayIsToldStepByStepAndClosedByWhatBreaksIt() {
        String controller = site.id("asset", "PLC-1");

        JsonNode overview = Site.expect(ann.get("/api/attack/overview"), 200);
        JsonNode paths = Site.expect(ann.get("/api/attack/paths?from=internet&to=" + controller), 200);
        JsonNode fixes = Site.expect(ann.get("/api/attack/fixes"), 200);
        JsonNode cuts = Site.expect(ann.get("/api/attack/choke-points?to=" + controller), 200);

        assertThat(overview.at("/consequences/0/costs/0/from").asString()).isEqualTo("INTERNET");
        assertThat(overview.at("/consequences/0/costs/0/effort").asInt()).isEqualTo(2);
        assertThat(paths.path("paths")).hasSize(1);
        assertThat(paths.at("/paths/0/steps/1/techniques/0/id").asString()).isEqualTo("T0855");
        assertThat(paths.at("/paths/0/steps/1/breaks/0/remedy").asString()).isEqualTo("CLOSE_CONNECTION");
        assertThat(fixes.at("/fixes/0/closed").asInt()).isEqualTo(1);
        assertThat(cuts.at("/cuts/0/proposals")).hasSize(1);
        assertThat(cuts.at("/cuts/0/count").asInt()).isEqualTo(1);
        assertThat(cuts.at("/cuts/0/least").asBoolean()).isTrue();
        assertThat(fixes.path("total").asInt()).isEqualTo(fixes.path("fixes").size());
        assertThat(Site.expect(ann.get("/api/attack/reach?from=" + site.id("asset", "Cloud")), 200)
                        .at("/altered/0/subject/name")
                        .asString())
                .isEqualTo("PLC-1");
        assertThat(Site.expect(ann.get("/api/attack/entries"), 200)
                        .path("count")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void whatIfSaysWhatAMeasureClosesAndRecordsNothing() {
        JsonNode answer = Site.expect(
                ann.post(
                        "/api/attack/what-if",
                        Map.of(
                                "measures",
                                List.of(Map.of(
                                        "remedy",
                                        "close_connection",
                                        "subject",
                                        site.id("connection", "Cloud to PLC-1"))))),
                200);

        assertThat(answer.path("before").asInt()).isEqualTo(1);
        assertThat(answer.path("after").asInt()).isZero();
        assertThat(answer.at("/closed/0/to/name").asString()).isEqualTo("PLC-1");
        assertThat(Site.expect(ann.get("/api/attack/fixes"), 200).path("pairs").asInt())
                .isEqualTo(1);
    }

    /** As it was before anything was recorded, and what is let pass then is not known. */
    @Test
    void attacksAreAskedForAtAnotherMoment() {
        JsonNode before = Site.expect(ann.get("/api/attack/overview?as-of=0"), 200);
        JsonNode now = Site.expect(ann.get("/api/attack/overview"), 200);

        assertThat(before.path("count").asInt()).isZero();
        assertThat(before.path("notKnown").toString()).contains("vulnerabilities", "rules");
        assertThat(now.path("count").asInt()).isEqualTo(1);
    }

    @Test
    void fixesAreTurnedPageByPage() {
        JsonNode all = Site.expect(ann.get("/api/attack/fixes?limit=50"), 200);
        int total = all.path("total").asInt();
        assertThat(total).isGreaterThan(1);
        JsonNode first = Site.expect(ann.get("/api/attack/fixes?limit=1"), 200);
        JsonNode second = Site.expect(
                ann.get("/api/attack/fixes?limit=1&after=" + first.path("next").asString()), 200);
        assertThat(first.path("fixes")).hasSize(1);
        assertThat(second.at("/fixes/0")).isEqualTo(all.at("/fixes/1"));
    }

    @Test
    void nonsenseIsRefused() {
        assertThat(ann.get("/api/attack/paths?to=asset-0000000000000000").status())
                .isEqualTo(404);
        assertThat(ann.get("/api/attack/choke-points?from=moon&to=critical").status())
                .isEqualTo(422);
    }
}
