package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.asbuilt.access.Permission;
import org.asbuilt.access.Role;
import org.asbuilt.model.FieldGroup;
import org.asbuilt.model.Part;
import org.asbuilt.model.Shape;
import org.asbuilt.server.MarkedPlant.Mark;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/**
 * A query is no oracle: whether something that is not shown is asked for or something that is nowhere, the answers are the same. Source:
 * requirements S-01, S-03.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryLeakTest {
    private final MarkedPlant plant = new MarkedPlant();
    private final Map<Browser, Map<String, List<String>>> nowhere = new HashMap<>();

    @AfterAll
    void close() {
        plant.close();
    }

    @Test
    void whatIsOfAnotherSiteIsAnsweredAsWhatIsNowhere() {
        Browser south = plant.site.as("south");
        int asked = 0;
        for (String marker : plant.marks.keySet()) {
            if (marker.endsWith("-north")) {
                assertAsNowhere(south, path(marker) + ":", marker);
                assertAsNowhere(south, "", marker);
                asked++;
            }
        }
        assertThat(asked).isGreaterThan(300);
        for (String hop : List.of(
                "zone.name:",
                "site.name:",
                "zone.zoneProfile.rationale:",
                "source.tag:",
                "responsibility.holder.user:")) {
            assertAsNowhere(south, hop, "marker-zone-designation-name-north");
        }
        JsonNode words = ask(south, "marker or -marker");
        assertThat(words.path("matching").asInt())
                .isLessThanOrEqualTo(plant.ids(MarkedPlant.SOUTH).size());
    }

    @Test
    void whatARoleDoesNotReadIsAnsweredAsWhatIsNowhere() {
        int asked = 0;
        for (Role role : Role.values()) {
            if (!role.permissions().contains(Permission.READ) || role.groups().size() == FieldGroup.values().length) {
                continue;
            }
            Set<Mark> done = new HashSet<>();
            Browser reader = plant.site.as(role.name().toLowerCase(Locale.ROOT));
            for (Map.Entry<String, Mark> mark : plant.marks.entrySet()) {
                if (mark.getKey().endsWith("-north") && !isFor(role, mark.getValue()) && done.add(mark.getValue())) {
                    assertAsNowhere(reader, path(mark.getKey()) + ":", mark.getKey());
                    asked++;
                }
            }
        }
        assertThat(asked).isGreaterThan(300);
    }

    @Test
    void noRowAndNoSuggestionHoldsWhatIsNotShown() {
        Browser south = plant.site.as("south");
        Set<String> hidden =
                plant.ids(MarkedPlant.NORTH).stream().map(id -> id.value()).collect(Collectors.toSet());
        List<Crawl.Page> pages = new ArrayList<>();
        for (Shape<?> shape : Shape.all()) {
            shape.parts().stream()
                    .filter(part -> part.type().equals("text") && !part.name().endsWith("ersion"))
                    .findFirst()
                    .ifPresent(part -> pages.add(Crawl.page(
                            south,
                            "/api/query?limit=1000&show=untold&q=" + shape.name() + "." + part.name() + ":nothing")));
            for (Part part : shape.parts()) {
                String field = shape.name() + "." + part.name();
                pages.add(Crawl.page(south, "/api/query?limit=1000&q=has:" + field));
                pages.add(Crawl.page(south, "/api/query/completions?q=" + field + ":"));
            }
        }
        Markers.assertNone(pages, marker -> marker.endsWith("-north"));
        assertThat(pages.stream().filter(page -> hidden.stream().anyMatch(page.text()::contains)))
                .isEmpty();
        assertThat(Markers.in(pages)).contains("marker-asset-nameplate-serialNumber-south");
        assertThat(pages).allMatch(page -> page.status() == 200);
    }

    @Test
    void whoReadsNothingAsksNothing() {
        assertThat(plant.site.as("administrator").get("/api/query?q=marker").status())
                .isEqualTo(403);
        assertThat(ask(plant.site.as("vendor"), "marker or -marker")
                        .path("matching")
                        .asInt())
                .isZero();
    }

    private void assertAsNowhere(Browser reader, String field, String marker) {
        List<String> answer = told(ask(reader, field + marker));
        assertThat(answer).as(field + marker).isEqualTo(asNowhere(reader, field));
    }

    private List<String> asNowhere(Browser reader, String field) {
        return nowhere.computeIfAbsent(reader, one -> new HashMap<>())
                .computeIfAbsent(field, one -> told(ask(reader, one + "nowhere-at-all")));
    }

    /** All of an answer that depends on the record: not the query and its words. */
    private static List<String> told(JsonNode answer) {
        return List.of(
                answer.path("matching").toString(),
                answer.path("untold").toString(),
                answer.path("because").toString(),
                answer.path("kinds").toString(),
                answer.path("subjects").toString(),
                answer.path("total").toString());
    }

    private static JsonNode ask(Browser reader, String query) {
        return Site.expect(reader.get("/api/query?q=" + QueryApiTest.encoded(query)), 200);
    }

    /** The path of the part in which a marker stands: marker-KIND-FACET-PART-WHERE. */
    private String path(String marker) {
        Mark mark = java.util.Objects.requireNonNull(plant.marks.get(marker));
        String rest = marker.substring("marker-".length() + mark.kind().text().length() + 1);
        return rest.substring(0, rest.lastIndexOf('-')).replace('-', '.');
    }

    private static boolean isFor(Role role, Mark mark) {
        boolean kind = role.groups().contains(FieldGroup.of(mark.kind()));
        boolean always = mark.facet().equals("designation");
        return kind
                && (always || role.groups().contains(Shape.named(mark.facet()).group()));
    }
}
