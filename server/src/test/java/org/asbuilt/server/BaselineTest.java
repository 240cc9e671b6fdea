package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Baselines and what differs from them, through the API. Source: requirements P1.M-10, G-06. */
class BaselineTest {
    private final SetClock clock = new SetClock("2026-03-02T08:00:00Z");
    private final Site site = new Site(clock);

    @BeforeEach
    void plant() {
        site.taken(site.as("ann"), List.of(site.file("list.csv", """
                        Name;IP address;MAC address
                        PLC-1;10.0.0.1;00:1b:1b:00:00:01
                        PLC-2;10.0.0.2;00:1b:1b:00:00:02
                        """)), Map.of());
        site.baseline();
        state("PLC-1", "service[tcp/502]", Map.of("port", "502", "transport", "tcp"), "");
        state("PLC-1", "platform", Map.of("firmwareVersion", "4.2"), "");
        // Entered when it had happened; the baselines of these tests are taken of an earlier day.
        clock.pass(Duration.ofDays(30));
        state("PLC-1", "platform", Map.of("firmwareVersion", "4.5"), "2026-03-20T00:00:00Z");
        clock.pass(Duration.ofDays(-30));
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void changedPortListShowsWithItsChange() {
        String baseline = baseline("Works, production", List.of());
        String change = state("PLC-1", "service[tcp/102]", Map.of("port", "102", "transport", "tcp"), "");
        JsonNode compared = compare(baseline, "now");
        assertThat(compared.path("changed").asInt()).isEqualTo(1);
        assertThat(compared.path("added").asInt()).isZero();
        JsonNode subject = compared.at("/subjects/0");
        assertThat(subject.path("name").asString()).isEqualTo("PLC-1");
        assertThat(subject.path("details").size()).isEqualTo(2);
        assertThat(subject.path("details")).allSatisfy(detail -> {
            assertThat(detail.path("group").asString()).isEqualTo("PORTS_AND_SERVICES");
            assertThat(detail.path("change").asString()).isEqualTo(change);
        });
        assertThat(compared.path("withoutChange").asInt()).isZero();
    }

    @Test
    void whatChangesByItsDateHasNoChangeReference() {
        String baseline = baseline("Works, production", List.of());
        clock.pass(Duration.ofDays(30));
        JsonNode compared = compare(baseline, "now");
        JsonNode detail = compared.at("/subjects/0/details/0");
        assertThat(detail.path("group").asString()).isEqualTo("OPERATING_SYSTEM_AND_FIRMWARE");
        assertThat(detail.path("before").asString()).isEqualTo("4.2");
        assertThat(detail.path("after").asString()).isEqualTo("4.5");
        assertThat(detail.path("change").isNull()).isTrue();
        assertThat(compared.path("withoutChange").asInt()).isEqualTo(1);
    }

    @Test
    void baselineOfOneAssetShowsNothingOfOthers() {
        String baseline = baseline("PLC-2", List.of(id("PLC-2")));
        state("PLC-1", "service[tcp/102]", Map.of("port", "102"), "");
        assertThat(compare(baseline, "now").path("subjects").size()).isZero();
        state("PLC-2", "account[admin]", Map.of("name", "admin"), "");
        assertThat(compare(baseline, "now").at("/subjects/0/details/0/group").asString())
                .isEqualTo("ACCOUNTS");
    }

    @Test
    void baselineIsComparedWithCommitsAndBaselines() {
        String first = baseline("First", List.of());
        String change = state("PLC-1", "platform", Map.of("operatingSystem", "VxWorks"), "");
        String second = baseline("Second", List.of());
        assertThat(compare(first, second).at("/subjects/0/details/0/change").asString())
                .isEqualTo(change);
        assertThat(compare(second, second).path("subjects").size()).isZero();
        assertThat(compare(second, "1").path("changed").asInt()).isEqualTo(1);
        assertThat(get(first, "yesterday").code()).isEqualTo("invalid-value");
        assertThat(get("baseline-0000000000000000", "now").status()).isEqualTo(404);
        JsonNode all = site.as("ann").get("/api/baselines").json();
        assertThat(all.at("/0/name").asString()).isEqualTo("First");
        assertThat(all.at("/0/mode").asString()).isEqualTo("PRODUCTION");
    }

    @Test
    void differenceOfTwoMomentsNamesTheChange() {
        long before = site.office().ledger().snapshot().commit();
        String change = state("PLC-1", "platform", Map.of("operatingSystem", "VxWorks"), "");
        state("PLC-2", "platform", Map.of("operatingSystem", "Linux"), "");
        Browser ann = site.as("ann");
        JsonNode diff =
                ann.get("/api/diff?from=" + before + "&to=" + (before + 2)).json();
        assertThat(diff.path("sentences").size()).isEqualTo(2);
        JsonNode scoped = ann.get("/api/diff?from=" + before + "&to=" + (before + 2) + "&scope=" + id("PLC-1"))
                .json();
        assertThat(scoped.path("sentences").size()).isEqualTo(1);
        assertThat(scoped.at("/sentences/0/change").asString()).isEqualTo(change);
    }

    private JsonNode compare(String baseline, String with) {
        return Site.expect(get(baseline, with), 200);
    }

    private Browser.Answer get(String baseline, String with) {
        return site.as("ann").get("/api/baselines/" + baseline + "/compare?with=" + with);
    }

    private String baseline(String name, List<String> scope) {
        JsonNode proposed = Site.expect(
                site.as("ann").post("/api/baselines", Map.of("name", name, "mode", "production", "scope", scope)), 201);
        site.approved(proposed.path("change").asString(), "ben");
        return proposed.at("/subjects/0").asString();
    }

    private String state(String asset, String slot, Map<String, String> parts, String from) {
        Map<String, Object> said = new java.util.LinkedHashMap<>();
        parts.forEach((part, value) -> said.put(part, Map.of("values", List.of(value))));
        Map<String, Object> edit =
                new java.util.LinkedHashMap<>(Map.of("subject", id(asset), "slot", slot, "parts", said));
        if (!from.isEmpty()) {
            edit.put("from", from);
        }
        JsonNode change = Site.expect(
                site.as("ann")
                        .post(
                                "/api/changes",
                                Map.of(
                                        "title",
                                        "State " + slot,
                                        "reason",
                                        "it is so",
                                        "statement",
                                        "seen",
                                        "edits",
                                        List.of(edit))),
                201);
        String id = change.path("id").asString();
        site.approved(id, "ben");
        return id;
    }

    private String id(String asset) {
        return StreamSupport.stream(
                        site.as("ann")
                                .get("/api/subjects?kind=asset")
                                .json()
                                .path("subjects")
                                .spliterator(),
                        false)
                .filter(row -> row.path("name").asString().equals(asset))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }
}
