package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Lists that the server orders: pages put together are the whole in that order, whatever happens between two of them. */
class PagedOrderTest {
    private static final Map<String, String> LISTS = lists();
    private final Site site = new Site(new SetClock("2026-11-26T08:00:00Z"));
    private final List<Map<String, Object>> edits = new ArrayList<>();
    private Browser ann = site.browser();
    private int last;

    /** Each list with the field of its rows. */
    private static Map<String, String> lists() {
        Map<String, String> lists = new LinkedHashMap<>();
        lists.put("/api/findings?rule=AssetHasOwner", "findings");
        lists.put("/api/findings?waived=false", "findings");
        lists.put("/api/third-parties?sort=NAME", "rows");
        lists.put("/api/third-parties?sort=PRESSING", "rows");
        lists.put("/api/third-parties?sort=ASSESSMENT", "rows");
        lists.put("/api/information/scenarios?aim=DISRUPT", "rows");
        lists.put("/api/controls?status=PLANNED", "rows");
        return lists;
    }

    @BeforeEach
    void plant() {
        for (String name : List.of("PLC-10", "plc-2", "PLC-1", "Aisle fan")) {
            named("asset", name);
        }
        controls();
        scenarios();
        parties();
        site.entered("A plant", edits);
        site.office().assessments().refresh();
        ann = site.as("ann");
    }

    @AfterEach
    void close() {
        site.close();
    }

    private String named(String kind, String name) {
        String id = "new-" + ++last;
        edits.add(Site.edit(id, kind, "designation", Map.of("name", name)));
        return id;
    }

    private void controls() {
        for (String name : List.of("Lock 10", "lock 2", "Alarm", "Lock 1")) {
            edits.add(Site.edit(named("control", name), "control", "controlProfile", Map.of("status", "planned")));
        }
    }

    private void scenarios() {
        scenario("Stop pump 10", "high", "true");
        scenario("Stop pump 2", "high", "true");
        scenario("Spoil the water", "critical", "false");
        scenario("Dim the light", "negligible", "true");
    }

    private void scenario(String name, String rating, String active) {
        edits.add(Site.edit(
                named("threat-scenario", name),
                "threat-scenario",
                "threatScenario",
                Map.of("aim", "disrupt", "likelihood", rating, "impact", rating, "active", active)));
    }

    /** Two never assessed that ought to be, of which one has a certificate that lapsed; two that are due some day; two of which nothing is known. */
    private void parties() {
        String kind = "third-party";
        named(kind, "Vendor 10");
        named(kind, "Vendor 2");
        String never = named(kind, "Vendor 3");
        edits.add(Site.edit(never, kind, "thirdPartyProfile", Map.of("importance", "high")));
        String lapsed = named(kind, "Vendor 30");
        edits.add(Site.edit(lapsed, kind, "thirdPartyProfile", Map.of("importance", "high")));
        edits.add(Site.edit(
                lapsed,
                kind,
                "conformity[service]",
                Map.of("standard", "iec_62443_2_4", "certificate", "C-1", "validUntil", "2026-06-30")));
        due(named(kind, "Vendor 4"), "2028-01-01");
        due(named(kind, "Vendor 5"), "2027-01-01");
    }

    private void due(String party, String day) {
        edits.add(Site.edit(
                party,
                "third-party",
                "supplierAssessment[2026]",
                Map.of("type", "questionnaire", "assessed", "2026-05-01", "result", "passed", "nextDue", day)));
    }

    private JsonNode page(String list, int limit, String after) {
        return Site.expect(
                ann.get(list + "&limit=" + limit + (after.isEmpty() ? "" : "&after=" + Browser.encoded(after))), 200);
    }

    private static List<JsonNode> rows(JsonNode page, String field) {
        return StreamSupport.stream(page.path(field).spliterator(), false).toList();
    }

    private static List<String> names(List<JsonNode> rows) {
        return rows.stream()
                .map(row -> Stream.of("/name", "/party/name", "/control/name")
                        .map(row::at)
                        .filter(JsonNode::isString)
                        .findFirst()
                        .orElseThrow()
                        .asString())
                .toList();
    }

    private List<String> names(String list) {
        return names(rows(page(list, 1000, ""), LISTS.getOrDefault(list, "")));
    }

    @Test
    void pagesPutTogetherAreTheWholeInOrder() {
        LISTS.forEach((list, field) -> {
            List<JsonNode> whole = rows(page(list, 1000, ""), field);
            assertThat(whole).as(list).hasSizeGreaterThan(3).doesNotHaveDuplicates();
            for (int limit = 1; limit <= 2; limit++) {
                List<JsonNode> read = new ArrayList<>();
                String next = "";
                do {
                    JsonNode page = page(list, limit, next);
                    assertThat(page.path("total").asInt()).as(list).isEqualTo(whole.size());
                    read.addAll(rows(page, field));
                    next = page.path("next").asString("");
                } while (!next.isEmpty() && read.size() <= whole.size());
                assertThat(read).as(list + " by " + limit).isEqualTo(whole);
            }
        });
    }

    @Test
    void theMostPressingStandOnTheFirstPage() {
        assertThat(names("/api/findings?rule=AssetHasOwner")).containsExactly("Aisle fan", "PLC-1", "plc-2", "PLC-10");
        assertThat(rows(page("/api/findings?waived=false", 1000, ""), "findings").stream()
                        .map(row -> List.of("ERROR", "WARNING", "NOTE")
                                .indexOf(row.path("severity").asString()))
                        .toList())
                .isSorted();
        assertThat(names("/api/third-parties?sort=NAME"))
                .containsExactly("Vendor 2", "Vendor 3", "Vendor 4", "Vendor 5", "Vendor 10", "Vendor 30");
        assertThat(names("/api/third-parties?sort=PRESSING"))
                .containsExactly("Vendor 30", "Vendor 3", "Vendor 2", "Vendor 4", "Vendor 5", "Vendor 10");
        assertThat(names("/api/third-parties?sort=ASSESSMENT"))
                .containsExactly("Vendor 30", "Vendor 3", "Vendor 5", "Vendor 4", "Vendor 2", "Vendor 10");
        assertThat(names("/api/information/scenarios?aim=DISRUPT"))
                .containsExactly("Stop pump 2", "Stop pump 10", "Dim the light", "Spoil the water");
        assertThat(names("/api/controls?status=PLANNED")).containsExactly("Alarm", "Lock 1", "lock 2", "Lock 10");
        assertThat(names(StreamSupport.stream(
                                Site.expect(ann.get("/api/information/controls"), 200)
                                        .spliterator(),
                                false)
                        .toList()))
                .containsExactly("Alarm", "Lock 1", "lock 2", "Lock 10");
    }

    /** A row that was read moves away, another comes before it: those that stay are neither left out nor read twice. */
    @Test
    void whatChangesBetweenTwoPagesMovesNoOtherRow() {
        String list = "/api/controls?status=PLANNED";
        JsonNode first = page(list, 2, "");
        assertThat(names(rows(first, "rows"))).containsExactly("Alarm", "Lock 1");
        String moved = site.id("control", "Lock 1");
        edits.clear();
        edits.add(Site.edit(moved, "control", "designation", Map.of("name", "Aardvark")));
        edits.add(Site.edit(named("control", "A bolt"), "control", "controlProfile", Map.of("status", "planned")));
        site.entered("Meanwhile", edits);
        ann = site.as("ann");
        JsonNode second = page(list, 2, first.path("next").asString());
        assertThat(names(rows(second, "rows"))).containsExactly("lock 2", "Lock 10");
        assertThat(second.path("next").isString()).isFalse();
        assertThat(second.path("total").asInt()).isEqualTo(5);
    }

    @Test
    void aKeyOfAnotherListOrOrderIsRefused() {
        String byName = page("/api/third-parties?sort=NAME", 1, "").path("next").asString();
        LISTS.keySet().stream()
                .filter(list -> !list.endsWith("NAME"))
                .flatMap(list -> Stream.of(list + "&after=***", list + "&after=" + Browser.encoded(byName)))
                .forEach(asked -> {
                    Browser.Answer refused = ann.get(asked);
                    assertThat(refused.status()).as(asked).isEqualTo(400);
                    assertThat(refused.code()).as(asked).isEqualTo("malformed");
                });
    }
}
