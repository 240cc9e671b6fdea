package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.asbuilt.access.Grant;
import org.asbuilt.access.Person;
import org.asbuilt.access.Role;
import org.asbuilt.model.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Reports and exports that are made in the background: who may fetch them, how long, and what is looked at again. Source: S-04; issue 11. */
class PreparedFileTest {
    private static final String REPORT = "/api/reports/R-03/csv";

    private final SetClock clock = new SetClock("2031-01-01T00:00:00Z");
    private final Site site = new Site(clock);
    private Browser ann = site.browser();

    @BeforeEach
    void plant() {
        ann = site.as("ann");
        site.entered("A controller", List.of(Site.edit("new-1", "asset", "designation", Map.of("name", "PLC-1"))));
        site.office().assessments().refresh();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void itIsFetchedByWhoAskedForItOnlyAndIsInTheRegisterFromThenOn() {
        JsonNode file = made(ann, REPORT);
        assertThat(file.path("state").asString()).isEqualTo("READY");
        assertThat(file.path("name").asString()).endsWith(".csv");
        assertThat(register()).isEmpty();
        Browser.Answer content = ann.get(at(file) + "/content");
        assertThat(content.status()).isEqualTo(200);
        assertThat(content.response().body()).contains("PLC-1");
        assertThat(register()).singleElement().satisfies(one -> {
            assertThat(one.path("what").asString()).isEqualTo(REPORT);
            assertThat(one.path("person").asString()).isEqualTo("ann");
        });
        Browser other = site.as("reader");
        assertThat(other.get(at(file)).status()).isEqualTo(404);
        assertThat(other.get(at(file) + "/content").status()).isEqualTo(404);
        assertThat(other.get("/api/files").json()).isEmpty();
        assertThat(ann.get("/api/files").json()).hasSize(1);
        assertThat(other.delete(at(file)).status()).isEqualTo(404);
        assertThat(ann.delete(at(file)).status()).isEqualTo(204);
        assertThat(ann.get(at(file) + "/content").status()).isEqualTo(404);
    }

    @Test
    void aListIsWhatItWouldBeAtOnce() {
        site.entered("Another", List.of(Site.edit("new-2", "asset", "designation", Map.of("name", "HMI-1"))));
        for (String list : List.of("/api/lists/asset.csv?q=plc", "/api/lists/asset.csv?query=name:hmi-1")) {
            JsonNode file = made(ann, list);
            assertThat(file.path("state").asString()).as(file.toString()).isEqualTo("READY");
            assertThat(file.path("name").asString()).isEqualTo("asset.csv");
            assertThat(file.path("subjects").asLong()).isEqualTo(1);
            String content = ann.get(at(file) + "/content").response().body();
            assertThat(content).isEqualTo(ann.get(list).response().body());
            assertThat(content.contains("PLC-1")).isEqualTo(list.contains("plc"));
        }
        JsonNode workbook = made(ann, "/api/lists/asset.xlsx");
        assertThat(workbook.path("name").asString()).isEqualTo("asset.xlsx");
        assertThat(workbook.path("subjects").asLong()).isEqualTo(2);
        assertThat(ann.get(at(workbook) + "/content").status()).isEqualTo(200);
        JsonNode failed = made(ann, "/api/lists/asset.csv?facet=nameplate");
        assertThat(failed.path("state").asString()).isEqualTo("FAILED");
        assertThat(failed.path("message").asString()).contains("nameplate");
    }

    @Test
    void afterAnHourItIsGone() {
        JsonNode file = made(ann, "/api/exchange/cyclonedx");
        clock.pass(Duration.ofMinutes(59));
        assertThat(ann.get(at(file)).status()).isEqualTo(200);
        clock.pass(Duration.ofMinutes(1));
        assertThat(ann.get(at(file)).status()).isEqualTo(404);
        assertThat(ann.get(at(file) + "/content").status()).isEqualTo(404);
    }

    @Test
    void whoseRightsHaveChangedHasItMadeAnew() {
        site.add("carla", Role.READER);
        Browser carla = site.as("carla");
        JsonNode file = made(carla, REPORT);
        Person reader = site.office().people().person("carla").orElseThrow();
        site.office().people().replace(reader.withGrants(List.of(Grant.of(Role.SAFETY_ENGINEER, clock.instant()))));
        Browser.Answer refused = site.as("carla").get(at(file) + "/content");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("prepared-before");
    }

    @Test
    void whatIsLabelledStricterMeanwhileIsMadeAnew() {
        try (MarkedPlant plant = new MarkedPlant()) {
            Browser reader = plant.site.as("reader");
            JsonNode file = made(reader, REPORT);
            plant.label(plant.id(Kind.ASSET, MarkedPlant.NORTH), "red");
            Browser.Answer refused = reader.get(at(file) + "/content");
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.json().path("detail").asString()).endsWith("have it made anew");
        }
    }

    @Test
    void whatCannotBeMadeSaysWhyAndWhatIsNoFileIsRefusedAtOnce() {
        JsonNode file = made(ann, "/api/reports/R-99/csv");
        assertThat(file.path("state").asString()).isEqualTo("FAILED");
        assertThat(file.path("message").asString()).contains("R-99");
        assertThat(ann.get(at(file) + "/content").code()).isEqualTo("not-ready");
        assertThat(ann.post("/api/files", Map.of("what", "/api/people")).status())
                .isEqualTo(422);
    }

    private static String at(JsonNode file) {
        return "/api/files/" + file.path("id").asString();
    }

    private List<JsonNode> register() {
        return Site.expect(site.as("auditor").get("/api/disclosures"), 200)
                .valueStream()
                .toList();
    }

    /** Has a file made and waits until it is, or is not. */
    static JsonNode made(Browser browser, String what) {
        String at = at(Site.expect(browser.post("/api/files", Map.of("what", what)), 202));
        JsonNode file = browser.get(at).json();
        while (file.path("state").asString().equals("UNDERWAY")) {
            Site.pause();
            file = Site.expect(browser.get(at), 200);
        }
        return file;
    }
}
