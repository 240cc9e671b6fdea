package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The list of changes is read in pages, the newest first, like every other long list. Source: issue 11. */
class ChangeListTest {
    private final Site site = new Site();
    private final Browser ann = site.as("ann");

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void everyChangeComesOnceThoughMoreArePutForwardMeanwhile() {
        List<String> newestFirst = new ArrayList<>();
        for (int each = 0; each < 5; each++) {
            newestFirst.addFirst(proposed("Pump " + each));
        }
        List<String> read = new ArrayList<>();
        JsonNode page = Site.expect(ann.get("/api/changes?limit=2"), 200);
        assertThat(page.path("total").asInt()).isEqualTo(5);
        read.addAll(ids(page));
        assertThat(read).containsExactlyElementsOf(newestFirst.subList(0, 2));
        proposed("Put forward meanwhile");
        while (page.path("next").isString() && read.size() <= newestFirst.size()) {
            page = Site.expect(
                    ann.get("/api/changes?limit=2&after="
                            + Browser.encoded(page.path("next").asString())),
                    200);
            read.addAll(ids(page));
        }
        assertThat(read).containsExactlyElementsOf(newestFirst);
        assertThat(page.path("total").asInt()).isEqualTo(6);
    }

    @Test
    void aPageHoldsAtLeastOneAndWhatIsNoKeyIsRefused() {
        proposed("Pump");
        assertThat(ids(Site.expect(ann.get("/api/changes?limit=0"), 200))).hasSize(1);
        Browser.Answer refused = ann.get("/api/changes?after=***");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("malformed");
    }

    private String proposed(String title) {
        Map<String, Object> change = Map.of(
                "title",
                title,
                "reason",
                "known",
                "statement",
                "read on site",
                "edits",
                List.of(Site.edit("new-1", "asset", "designation", Map.of("name", title))));
        return Site.expect(ann.post("/api/changes", change), 201).path("id").asString();
    }

    private static List<String> ids(JsonNode page) {
        return page.path("changes")
                .valueStream()
                .map(change -> change.path("id").asString())
                .toList();
    }
}
