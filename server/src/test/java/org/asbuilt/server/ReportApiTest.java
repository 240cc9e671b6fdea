package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.asbuilt.report.ReportCatalogue;
import org.asbuilt.server.settings.Catalogue;
import org.asbuilt.server.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Reports through the API: who is told what, what they say of another time, and that their leaving is in the register. */
class ReportApiTest {
    private static final Settings FEW = Site.SETTINGS.with(Catalogue.EXPORT_ALONE, 1);

    private final Site site = new Site(java.time.Clock.systemUTC(), FEW);
    private Browser ann = site.browser();

    @BeforeEach
    void plant() {
        ann = site.as("ann");
        site.entered(
                "Two controllers",
                List.of(
                        Site.edit("new-1", "asset", "designation", Map.of("name", "=1+1")),
                        Site.edit("new-2", "asset", "designation", Map.of("name", "PLC-2")),
                        Site.edit("new-2", "asset", "nameplate", Map.of("manufacturer", "Fourdale"))));
        site.office().assessments().refresh();
    }

    @AfterEach
    void close() {
        site.close();
    }

    private static JsonNode section(JsonNode report, String title) {
        return report.path("sections")
                .valueStream()
                .filter(section -> section.path("title").asString().startsWith(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no table " + title));
    }

    private static List<String> first(JsonNode section) {
        List<String> texts = new ArrayList<>();
        section.path("rows").forEach(row -> texts.add(row.get(0).path("text").asString()));
        return texts;
    }

    @Test
    void aReportIsReadOnTheScreenWithItsTotals() {
        JsonNode report = Site.expect(ann.get("/api/reports/R-03?rows=1"), 200);
        JsonNode unrated = section(report, "Criticality: not known");
        assertThat(unrated.path("total").asInt()).isEqualTo(2);
        assertThat(unrated.path("rows").size()).isEqualTo(1);
        assertThat(report.path("subjects").asInt()).isEqualTo(2);
        assertThat(Site.expect(ann.get("/api/reports"), 200).size())
                .isEqualTo(ReportCatalogue.numbers().size());
        assertThat(ann.get("/api/reports/R-99").status()).isEqualTo(422);
        assertThat(site.browser().get("/api/reports/R-03").status()).isEqualTo(401);
    }

    /** Papers of two plants lie on one desk. */
    @Test
    void whatIsAboutTheWholePlantNamesItsSites() {
        assertThat(Site.expect(ann.get("/api/reports/R-03"), 200).path("filter").asString())
                .isEqualTo("the whole plant");
        for (String name : List.of("Weir 1", "Weir 2", "Weir 3", "Weir 4", "Weir 5")) {
            site.entered(name, List.of(Site.edit("new-1", "site", "designation", Map.of("name", name))));
        }
        assertThat(Site.expect(ann.get("/api/reports/R-03"), 200).path("filter").asString())
                .isEqualTo("the whole plant (Weir 1, Weir 2, Weir 3, Weir 4 and 1 more)");
        assertThat(Site.expect(ann.get("/api/reports/R-03?place=" + site.id("site", "Weir 5")), 200)
                        .path("filter")
                        .asString())
                .isEqualTo("site Weir 5");
    }

    @Test
    void asOfAnEarlierCommitItSaysWhatWasRecordedThen() {
        site.entered("A third", List.of(Site.edit("new-3", "asset", "designation", Map.of("name", "PLC-3"))));
        assertThat(first(section(Site.expect(ann.get("/api/reports/R-03"), 200), "Criticality: not known")))
                .hasSize(3);
        JsonNode then = Site.expect(ann.get("/api/reports/R-03?as-of=1"), 200);
        assertThat(then.path("commit").asInt()).isEqualTo(1);
        assertThat(first(section(then, "Criticality: not known"))).containsExactlyInAnyOrder("=1+1", "PLC-2");
        JsonNode past = Site.expect(ann.get("/api/reports/R-11?as-of=1"), 200);
        assertThat(past.path("caveats").toString()).contains("Advisories have not been compared");
    }

    @Test
    void onlyWhoAuditsIsToldWhoMayDoWhat() {
        JsonNode auditor = Site.expect(site.as("auditor").get("/api/reports/R-17"), 200);
        assertThat(first(section(auditor, "Who may do what"))).contains("ann", "ben");
        JsonNode engineer = Site.expect(site.as("ot_security_engineer").get("/api/reports/R-17"), 200);
        assertThat(engineer.path("sections").toString()).doesNotContain("Who may do what");
        assertThat(engineer.path("caveats").toString()).contains("for those who audit");
    }

    @Test
    void muchLeavesOnlyWhenAnotherPersonLetsItAndIsInTheRegister() {
        JsonNode measured = Site.expect(ann.get("/api/exports/measure?what=/api/reports/R-03/csv"), 200);
        assertThat(measured.path("subjects").asInt()).isEqualTo(2);
        assertThat(measured.path("needsSecondPerson").asBoolean()).isTrue();
        assertThat(ann.get("/api/reports/R-03/csv").status()).isEqualTo(403);
        // A report that names nobody is no list of the plant.
        assertThat(ann.bytes("/api/reports/R-01/pdf").statusCode()).isEqualTo(200);
        assertThat(site.office().disclosures().register())
                .anyMatch(one -> one.what().equals("/api/reports/R-01/pdf"));
    }

    @Test
    void aNameThatLooksLikeAFormulaStaysAText() {
        String asked = Site.expect(
                        ann.post(
                                "/api/exports",
                                Map.of(
                                        "what", "/api/reports/R-03/csv",
                                        "recipient", "Insurer",
                                        "purpose", "Policy")),
                        201)
                .path("export")
                .asString();
        Site.expect(site.as("ben").post("/api/exports/" + asked + "/approve", Map.of()), 200);
        String csv = new String(ann.download("/api/reports/R-03/csv?export=" + asked), StandardCharsets.UTF_8);
        assertThat(csv).contains("'=1+1").contains("Fourdale").contains("not known");
    }

    @Test
    void whoAsksAgainForTheSameIsToldThatNothingIsNew() throws Exception {
        java.net.http.HttpResponse<byte[]> first = ann.bytes("/api/reports");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("W/");
        java.net.http.HttpResponse<byte[]> again = ann.bytes("/api/reports", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(ann.bytes("/api/reports", "If-None-Match", "W/\"other\"").statusCode())
                .isEqualTo(200);
        // Whoever may not ask is not told that nothing is new.
        assertThat(site.browser().bytes("/api/reports", "If-None-Match", tag).statusCode())
                .isEqualTo(401);
        assertThat(ann.bytes("/api/reports/R-01/pdf").headers().firstValue("ETag"))
                .isEmpty();
    }
}
