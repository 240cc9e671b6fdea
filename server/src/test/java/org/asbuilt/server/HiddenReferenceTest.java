package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import org.asbuilt.model.Kind;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A reference to what is not shown is told apart from one to what has no name. Source: requirements S-01. */
class HiddenReferenceTest {
    @Test
    void whatARefersToAndIsNotShownIsMarked() {
        try (MarkedPlant plant = new MarkedPlant()) {
            String asset = plant.id(Kind.ASSET, MarkedPlant.NORTH).value();
            String zone = plant.id(Kind.ZONE, MarkedPlant.NORTH).value();
            Browser reader = plant.site.as("reader");
            assertThat(zoneOf(reader, asset).path("hidden")).isEmpty();
            assertThat(zoneOf(reader, asset).at("/shown/0").asString()).isEqualTo("marker-zone-designation-name-north");
            plant.label(plant.id(Kind.ZONE, MarkedPlant.NORTH), "red");
            JsonNode hidden = zoneOf(reader, asset);
            assertThat(hidden.at("/hidden/0").asString()).isEqualTo(zone);
            assertThat(hidden.toString()).doesNotContain("marker-zone");
        }
    }

    /** Who reads the whole plant may still not see what a label keeps: lists and counts are then of the rest, and that is said. */
    @Test
    void theSessionSaysThatALabelKeepsSomething() {
        try (MarkedPlant plant = new MarkedPlant()) {
            Browser reader = plant.site.as("record_owner");
            assertThat(Site.expect(reader.get("/api/session"), 200)
                            .path("hidden")
                            .asBoolean())
                    .isFalse();
            plant.label(plant.id(Kind.ZONE, MarkedPlant.NORTH), "red");
            JsonNode other = Site.expect(plant.site.as("reader").get("/api/session"), 200);
            assertThat(other.path("hidden").asBoolean()).isTrue();
        }
    }

    private static JsonNode zoneOf(Browser reader, String asset) {
        return StreamSupport.stream(
                        Site.expect(reader.get("/api/subjects/" + asset), 200)
                                .path("slots")
                                .spliterator(),
                        false)
                .flatMap(slot -> StreamSupport.stream(slot.path("parts").spliterator(), false))
                .filter(part -> part.path("path").asString().equals("placement.zone"))
                .findFirst()
                .orElseThrow();
    }
}
