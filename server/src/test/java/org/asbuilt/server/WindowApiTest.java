package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** "When can I next touch X?" through the API. Source: data dictionary 2.3, maintenance_window. */
class WindowApiTest {
    private final Site site = new Site();
    private Browser ann = site.browser();

    @BeforeEach
    void plant() {
        ann = site.as("ann");
        site.entered(
                "Windows",
                List.of(
                        edit("new-1", "asset", "designation", Map.of("name", "PLC-1")),
                        edit("new-2", "asset", "designation", Map.of("name", "PLC-2")),
                        edit("new-3", "change-window", "designation", Map.of("name", "Every night")),
                        edit(
                                "new-3",
                                "change-window",
                                "maintenanceWindow",
                                Map.of(
                                        "starts", "2026-01-10T22:00",
                                        "timeZone", "UTC",
                                        "recurrence", "FREQ=DAILY",
                                        "duration", "PT4H",
                                        "conditions", "permit to work"))));
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void theNextTimeIsGivenWithItsWindowAndConditions() {
        JsonNode answer = Site.expect(ann.get("/api/windows/next?work=PT1H&subject=" + site.id("asset", "PLC-1")), 200);
        assertThat(answer.path("openings")).hasSize(5);
        assertThat(answer.at("/openings/0/windows/0/name").asString()).isEqualTo("Every night");
        assertThat(answer.at("/openings/0/conditions/0").asString()).isEqualTo("permit to work");
        assertThat(answer.at("/openings/1/from").asString()).endsWith("T22:00:00Z");
        assertThat(ann.get("/api/windows/next?work=PT5H&subject=" + site.id("asset", "PLC-1"))
                        .json()
                        .path("openings"))
                .isEmpty();
    }

    @Test
    void theCalendarListsEveryOpening() {
        assertThat(ann.get("/api/windows?from=2027-03-01T00:00:00Z&days=7").json())
                .hasSizeBetween(7, 8);
    }

    @Test
    void aWindowThatIsBeingEnteredSaysWhenItWouldOpen() {
        String entered =
                "/api/windows/planned?starts=2126-01-10T22:00&timeZone=Europe/Berlin&duration=PT6H&recurrence=FREQ%3DMONTHLY%3BBYDAY%3D2TH";
        assertThat(Site.expect(ann.get(entered), 200).path("never").asString()).isEqualTo("LATER");
        JsonNode answer =
                Site.expect(ann.get(entered.replace("2126", "2026") + "&blackout=2020-01-01/2020-01-31"), 200);
        assertThat(answer.path("openings")).hasSize(3);
        assertThat(answer.path("never").isNull()).isTrue();
        assertThat(answer.at("/openings/0/clockFrom").asString()).endsWith("T22:00");
        assertThat(answer.at("/openings/0/clockUntil").asString()).endsWith("T04:00");
        assertThat(Duration.between(
                        Instant.parse(answer.at("/openings/0/from").asString()),
                        Instant.parse(answer.at("/openings/0/until").asString())))
                .isEqualTo(Duration.ofHours(6));
        assertThat(ann.get(entered.replace("%3B", "%3BBYMONTHDAY%3D30%3BBYMONTH%3D2%3B"))
                        .json()
                        .path("detail")
                        .asString())
                .contains("a recurrence rule that happens at all");
        assertThat(ann.get("/api/windows/planned?starts=2026-01-10T22:00&timeZone=UTC")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void nonsenseIsRefusedWithWhatWasExpected() {
        assertThat(ann.get("/api/windows/next?subject=" + site.id("asset", "PLC-1") + "&work=soon")
                        .json()
                        .path("detail")
                        .asString())
                .contains("a duration such as PT2H");
        assertThat(ann.get("/api/windows/next?subject=asset-0000000000000000").status())
                .isEqualTo(404);
    }

    private static Map<String, Object> edit(String subject, String kind, String slot, Map<String, String> parts) {
        return Site.edit(subject, kind, slot, parts);
    }
}
