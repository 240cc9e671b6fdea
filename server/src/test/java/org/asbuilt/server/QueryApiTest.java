package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The record asked in the language of queries. Source: docs/reference/query.md. */
class QueryApiTest {
    private final Site site = new Site();
    private Browser ann = site.browser();

    @BeforeEach
    void plant() {
        ann = site.as("ann");
        site.entered(
                "Plant",
                List.of(
                        Site.edit("new-1", "zone", "designation", Map.of("name", "Cell 2")),
                        Site.edit("new-2", "asset", "designation", Map.of("name", "PLC-2")),
                        Site.edit("new-2", "asset", "platform", Map.of("firmwareVersion", "V2.0.9")),
                        Site.edit("new-2", "asset", "nameplate", Map.of("manufacturer", "Siemens AG")),
                        Site.edit("new-2", "asset", "placement", Map.of("zone", "new-1")),
                        Site.edit("new-3", "asset", "designation", Map.of("name", "PLC-10")),
                        Site.edit("new-3", "asset", "platform", Map.of("firmwareVersion", "1.0")),
                        Site.edit("new-4", "asset", "designation", Map.of("name", "Pump"))));
        site.office().assessments().refresh();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void whatFitsIsListedAndWhatCannotBeToldIsCountedApart() {
        JsonNode answer = ask("kind:asset firmware<2.1 vendor:siemens", "");
        assertThat(names(answer)).containsExactly("PLC-2");
        assertThat(answer.path("matching").asInt()).isEqualTo(1);
        assertThat(answer.path("untold").asInt()).isEqualTo(2);
        assertThat(answer.path("words").asString()).startsWith("Every asset of which: the firmware");
        assertThat(answer.at("/kinds/asset").asInt()).isEqualTo(1);
        assertThat(because(answer)).containsExactly("firmware is not recorded: 1", "vendor is not recorded: 2");
        JsonNode untold = ask("kind:asset firmware<2.1 vendor:siemens", "&show=untold");
        assertThat(names(untold)).containsExactly("PLC-10", "Pump");
        assertThat(names(ask("zone:\"cell 2\"", ""))).containsExactly("PLC-2");
    }

    @Test
    void aListIsReadFromARowInItsMiddle() {
        JsonNode middle = ask("kind:asset", "&from=1&limit=1");
        assertThat(names(middle)).containsExactly("PLC-10");
        assertThat(middle.path("total").asInt()).isEqualTo(3);
        assertThat(names(ask("kind:asset", "&from=0"))).containsExactly("PLC-2", "PLC-10", "Pump");
        assertThat(names(ask("kind:asset", "&after=" + middle.path("next").asString())))
                .as("a key of a page in the middle leads on from there")
                .containsExactly("Pump");
        assertThat(names(ask("kind:asset", "&from=2147483647"))).isEmpty();
        assertThat(names(ask("kind:asset", "&from=-5&limit=1"))).containsExactly("PLC-2");
        JsonNode listed = ann.get("/api/subjects?kind=asset&from=1&limit=1").json();
        assertThat(names(listed)).containsExactly("PLC-10");
        assertThat(listed.path("total").asInt()).isEqualTo(3);
        assertThat(names(ann.get("/api/subjects?kind=asset&sort=-name&from=2").json()))
                .containsExactly("PLC-2");
        JsonNode past = ann.get("/api/subjects?kind=asset&from=3").json();
        assertThat(names(past)).isEmpty();
        assertThat(past.path("next").isNull() || past.path("next").isMissingNode())
                .isTrue();
        assertThat(ann.get("/api/subjects?kind=asset&from=many").status()).isEqualTo(400);
    }

    @Test
    void pagesFollowEachOtherInTheOrderOfPeople() {
        JsonNode first = ask("kind:asset", "&limit=2");
        assertThat(names(first)).containsExactly("PLC-2", "PLC-10");
        assertThat(first.path("total").asInt()).isEqualTo(3);
        JsonNode second =
                ask("kind:asset", "&limit=2&after=" + first.path("next").asString());
        assertThat(names(second)).containsExactly("Pump");
        assertThat(second.has("next") && !second.path("next").isNull()).isFalse();
    }

    @Test
    void thePastIsAskedAsItWasAndNothingIsJudgedOfIt() {
        assertThat(ask("kind:asset", "&as-of=0").path("matching").asInt()).isZero();
        assertThat(ask("kind:asset -is:validated", "").path("matching").asInt()).isEqualTo(3);
        JsonNode then = ask("kind:asset is:validated", "&as-of=1");
        assertThat(then.path("untold").asInt()).isEqualTo(3);
        assertThat(because(then)).containsExactly("is:validated is not judged yet: 3");
    }

    @Test
    void whatIsNoQueryIsRefusedWithItsColumn() {
        JsonNode problem = Site.expect(ann.get("/api/query?q=" + encoded("kind:asset firmwear<2")), 422);
        assertThat(problem.path("code").asString()).isEqualTo("malformed-query");
        assertThat(problem.path("column").asInt()).isEqualTo(12);
        assertThat(problem.path("expected").asString()).isEqualTo("perhaps firmware");
        assertThat(ann.get("/api/query?q=a&show=all").status()).isEqualTo(400);
        assertThat(ann.get("/api/query").status()).isEqualTo(400);
        assertThat(site.browser().get("/api/query?q=a").status()).isEqualTo(401);
    }

    @Test
    void fieldsAndValuesAreSuggestedFromTheRecord() {
        JsonNode language = Site.expect(ann.get("/api/query/fields"), 200);
        assertThat(language.path("fields").size()).isGreaterThan(600);
        assertThat(language.path("flags").size()).isEqualTo(7);
        JsonNode values = Site.expect(ann.get("/api/query/completions?q=" + encoded("kind:asset zone:ce")), 200);
        assertThat(values.path("from").asInt()).isEqualTo("kind:asset zone:".length());
        assertThat(values.at("/suggestions/0/text").asString()).isEqualTo("\"Cell 2\"");
    }

    @Test
    void theListOfWhatFitsLeavesAsCsvWithTheQueryAboveIt() {
        String list = ann.get("/api/lists/asset.csv?query=" + encoded("vendor:siemens"))
                .response()
                .body();
        assertThat(list).contains("PLC-2").doesNotContain("PLC-10").contains("vendor:siemens (Everything of which");
        assertThat(ann.get("/api/lists/asset.csv?query=" + encoded("vendor:(")).status())
                .isEqualTo(422);
        JsonNode measured = Site.expect(
                ann.get("/api/exports/measure?what=" + encoded("/api/lists/asset.csv?query=vendor:siemens")), 200);
        assertThat(measured.path("subjects").asInt()).isEqualTo(1);
    }

    private JsonNode ask(String query, String more) {
        return Site.expect(ann.get("/api/query?q=" + encoded(query) + more), 200);
    }

    static List<String> names(JsonNode answer) {
        return StreamSupport.stream(answer.path("subjects").spliterator(), false)
                .map(row -> row.path("name").asString())
                .toList();
    }

    private static List<String> because(JsonNode answer) {
        return StreamSupport.stream(answer.path("because").spliterator(), false)
                .map(why -> why.path("sentence").asString() + ": "
                        + why.path("subjects").asInt())
                .toList();
    }

    static String encoded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8);
    }
}
