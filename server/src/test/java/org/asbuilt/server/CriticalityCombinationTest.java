package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.asbuilt.category.Combination;
import org.asbuilt.server.settings.Catalogue;
import org.asbuilt.server.settings.Settings;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How the axes of criticality make one is for the plant to say. Source: requirements P3-04. */
class CriticalityCombinationTest {
    private static final String PLANT = """
            Name;IP address;Business criticality;Safety criticality;Security criticality
            Filter controller;10.2.0.21;4;1;1
            """;

    private static String overall(Settings settings) {
        try (Site site = new Site(Clock.systemUTC(), settings)) {
            Browser ann = site.as("ann");
            site.taken(ann, List.of(site.file("plant.csv", PLANT)), Map.of());
            site.baseline();
            JsonNode rows = Site.expect(
                    ann.get("/api/priorities/decision?subject=" + site.id("asset", "Filter controller")), 200);
            return rows.at("/rows/0/axes/3/effective").asString();
        }
    }

    @Test
    void theSettingSaysHowTheAxesMakeOne() {
        assertThat(overall(Site.SETTINGS)).isEqualTo("CRITICAL");
        assertThat(overall(Site.SETTINGS.with(Catalogue.CRITICALITY_COMBINATION, Combination.MEAN_NOT_BELOW_SAFETY)))
                .isEqualTo("MEDIUM");
    }
}
