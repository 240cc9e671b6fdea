package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whoever sees part of the record sees where it comes from, by name and kind, and no file. Source: requirements 1.8, S-01. */
class SourcesBehindTest {
    private final Site site = new Site();

    @BeforeEach
    void plant() {
        Browser ann = site.as("ann");
        site.taken(ann, List.of(site.file("assets.csv", "Name;Serial number\nPLC-1;4711\nPLC-2;4712\n")), Map.of());
        site.baseline();
        site.entered(
                "A supplier", List.of(Site.edit("new-1", "third-party", "designation", Map.of("name", "Northfell"))));
        Site.expect(
                ann.post(
                        "/api/statements",
                        Map.of(
                                "howKnown",
                                "told by its service desk",
                                "assertions",
                                List.of(Map.of(
                                        "subject",
                                        site.id("third-party", "Northfell"),
                                        "path",
                                        "thirdPartyProfile.contact",
                                        "values",
                                        List.of("Sam Ortiz"))))),
                201);
        site.office().drift().refresh();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aControlEngineerSeesTheNameAndKindOfWhatAValueRestsOn() {
        Browser engineer = site.as("control_engineer");
        assertThat(Site.expect(engineer.get("/api/sources"), 200)).isEmpty();
        JsonNode behind = Site.expect(engineer.get("/api/sources/behind"), 200);
        assertThat(behind).anySatisfy(source -> {
            assertThat(source.path("title").asString()).isEqualTo("assets.csv");
            assertThat(source.path("type").asString()).isEqualTo("ASSET_INVENTORY");
            assertThat(source.path("claims").asInt()).isPositive();
            assertThat(source.path("open").asBoolean()).isFalse();
        });
        JsonNode claims = Site.expect(engineer.get("/api/subjects/" + site.id("asset", "PLC-1") + "/claims"), 200);
        assertThat(claims.toString()).contains("assets.csv").contains("ASSET_INVENTORY");
    }

    @Test
    void whatTellsOnlyOfWhatIsHiddenIsNotNamed() {
        assertThat(titles("ot_security_engineer")).hasSize(2).contains("assets.csv");
        assertThat(titles("control_engineer")).containsExactly("assets.csv");
        assertThat(site.as("administrator").get("/api/sources/behind").status()).isEqualTo(403);
    }

    @Test
    void whoSeesTheFilesIsToldThatTheyAreOpen() {
        assertThat(Site.expect(site.as("reader").get("/api/sources/behind"), 200))
                .isNotEmpty()
                .allSatisfy(
                        source -> assertThat(source.path("open").asBoolean()).isTrue());
    }

    private List<String> titles(String person) {
        return Site.expect(site.as(person).get("/api/sources/behind"), 200)
                .valueStream()
                .map(source -> source.path("title").asString())
                .toList();
    }
}
