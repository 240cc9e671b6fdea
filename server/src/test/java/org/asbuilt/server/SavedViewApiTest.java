package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.asbuilt.model.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Looks at the record under a name, for oneself and for everybody. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SavedViewApiTest {
    private final MarkedPlant plant = new MarkedPlant();
    private final Browser ann = plant.site.as("ann");
    private final Browser reader = plant.site.as("reader");

    @AfterAll
    void close() {
        plant.close();
    }

    @Test
    void onesOwnViewIsOnesOwnAndTakesTheNameOverFromTheFormer() {
        Site.expect(keep(reader, "Old firmware", "/query?q=firmware%3C2", false), 201);
        Site.expect(keep(reader, " Old  firmware ", "/query?q=firmware%3C3", false), 201);
        assertThat(addresses(reader)).containsOnlyOnce("/query?q=firmware%3C3").doesNotContain("/query?q=firmware%3C2");
        assertThat(names(ann)).doesNotContain("Old firmware");
        String id = id(reader, "Old firmware");
        assertThat(ann.delete("/api/views/" + id).status()).isEqualTo(404);
        Site.expect(reader.delete("/api/views/" + id), 204);
        assertThat(names(reader)).doesNotContain("Old firmware");
        assertThat(plant.site.browser().get("/api/views").status()).isEqualTo(401);
        assertThat(plant.site.as("administrator").get("/api/views").status()).isEqualTo(403);
    }

    @Test
    void whoSharesMustBeLetToPutChangesForward() {
        assertThat(keep(reader, "For all", "/inbox?type=NEW_SUBJECT", true).status())
                .isEqualTo(403);
        Site.expect(keep(ann, "For all", "/inbox?type=NEW_SUBJECT&at=2026-11-01T00:00:00Z", true), 201);
        assertThat(addresses(reader)).contains("/inbox?type=NEW_SUBJECT&at=2026-11-01T00:00:00Z");
        assertThat(reader.delete("/api/views/" + id(reader, "For all")).status())
                .isEqualTo(404);
        Site.expect(plant.site.as("ben").delete("/api/views/" + id(reader, "For all")), 204);
    }

    @Test
    void whoSeesOneSiteIsToldOfNoViewWhoseWordsStandElsewhere() {
        Site.expect(keep(ann, "zone north", "/query?q=zone:marker-zone-designation-name-north", true), 201);
        Site.expect(keep(ann, "zone south", "/query?q=zone:marker-zone-designation-name-south", true), 201);
        String hidden = plant.id(Kind.ZONE, MarkedPlant.NORTH).value();
        Site.expect(keep(ann, "zone level", "/query?q=zone:" + hidden, true), 201);
        assertThat(names(plant.site.as("south"))).containsExactly("zone south");
        assertThat(names(reader)).contains("zone north", "zone south", "zone level");
    }

    @Test
    void whatIsNoPageIsNotKept() {
        for (String address : List.of(
                "//evil.example/",
                "https://evil.example/",
                "javascript:alert(1)",
                "/\\evil",
                "/api/subjects",
                "/a b",
                "")) {
            assertThat(keep(ann, "x", address, false).status()).as(address).isEqualTo(422);
        }
        assertThat(keep(ann, " ", "/inbox", false).status()).isEqualTo(422);
        assertThat(keep(ann, "x".repeat(81), "/inbox", false).status()).isEqualTo(422);
    }

    private static Browser.Answer keep(Browser browser, String name, String address, boolean shared) {
        return browser.post("/api/views", Map.of("name", name, "address", address, "shared", shared));
    }

    private static List<String> names(Browser browser) {
        return all(browser, "name");
    }

    private static List<String> addresses(Browser browser) {
        return all(browser, "address");
    }

    private static List<String> all(Browser browser, String field) {
        return StreamSupport.stream(Site.expect(browser.get("/api/views"), 200).spliterator(), false)
                .map(view -> view.path(field).asString())
                .toList();
    }

    private static String id(Browser browser, String name) {
        return StreamSupport.stream(browser.get("/api/views").json().spliterator(), false)
                .filter(view -> view.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }
}
