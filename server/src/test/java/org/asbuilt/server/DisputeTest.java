package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was closed as a mistake of its source disputes nothing. Source: requirements P1.C-08, P1.V-04. */
class DisputeTest {
    private final Site site = new Site();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aMatterThatWasClosedAsAMistakeNoLongerDisputesTheValue() {
        Browser ann = site.as("ann");
        site.taken(ann, List.of(site.file("list.csv", """
                        Name;IP address;Serial number;Model
                        PLC-1;10.0.0.1;S-100200;S7-1200
                        """)), Map.of());
        site.baseline();
        site.taken(ann, List.of(site.file("other.csv", """
                        Name;IP address;Serial number;Model
                        PLC-1;10.0.0.1;S-100200;S7-1500
                        """)), Map.of());
        String plc = site.id("asset", "PLC-1");
        JsonNode item = site.items(ann, "&subject=" + plc + "&type=DIFFERENCE").at("/items/0");
        assertThat(item.path("sentence").asString()).contains("S7-1500");
        assertThat(state(ann, plc)).isEqualTo("DISPUTED");
        List<String> items = List.of(item.path("key").asString());
        Site.expect(
                ann.post(
                        "/api/items/dispose",
                        Map.of(
                                "items",
                                items,
                                "disposition",
                                "SET_ASIDE",
                                "reason",
                                "later",
                                "until",
                                "2099-01-01T00:00:00Z")),
                200);
        assertThat(state(ann, plc)).as("what waits is still disputed").isEqualTo("DISPUTED");
        Site.expect(
                ann.post(
                        "/api/items/dispose",
                        Map.of(
                                "items",
                                items,
                                "disposition",
                                "MEASUREMENT_ERROR",
                                "reason",
                                "a typing error in other.csv")),
                200);
        assertThat(state(ann, plc)).isNotEqualTo("DISPUTED");
    }

    @Test
    void aListTellsWhatSourcesClaimAgainstEachOther() {
        Browser ann = site.as("ann");
        site.taken(ann, List.of(site.file("list.csv", """
                        Name;IP address;Serial number;Model
                        PLC-1;10.0.0.1;S-100200;S7-1200
                        PLC-2;10.0.0.2;S-100300;S7-1200
                        """)), Map.of());
        site.taken(ann, List.of(site.file("other.csv", """
                        Name;IP address;Serial number;Model
                        PLC-1;10.0.0.1;S-100200;S7-1500
                        """)), Map.of());
        site.baseline();
        JsonNode rows =
                Site.expect(ann.get("/api/subjects?kind=asset&sort=name"), 200).path("subjects");
        assertThat(rows.at("/0/name").asString()).isEqualTo("PLC-1");
        assertThat(rows.at("/0/columns/model").isMissingNode()
                        || rows.at("/0/columns/model").isNull())
                .as("the record says nothing")
                .isTrue();
        assertThat(rows.at("/0/disputed/nameplate.model").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("S7-1200", "S7-1500");
        assertThat(rows.at("/0/disputed").size()).isEqualTo(1);
        assertThat(rows.at("/1/disputed").size()).isZero();
        assertThat(Site.expect(ann.get("/api/query?q=name:PLC-1"), 200)
                        .at("/subjects/0/disputed")
                        .size())
                .isEqualTo(1);
    }

    private static String state(Browser browser, String subject) {
        return Site.expect(browser.get("/api/subjects/" + subject + "/validation"), 200)
                .path("state")
                .asString();
    }
}
