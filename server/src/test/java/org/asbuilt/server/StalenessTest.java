package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.asbuilt.server.record.AssessmentShelf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was found holds until time alone makes it another, not until the end of the day. Source: requirements P1.M-07. */
class StalenessTest {
    private final SetClock clock = new SetClock("2026-03-02T08:00:00Z");
    private final Site site = new Site(clock);

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void theEndOfATemporaryChangeIsFoundInTheSameHour() {
        site.taken(site.as("ann"), List.of(site.file("list.csv", "Name;IP address\nPLC-1;10.0.0.1\n")), Map.of());
        site.baseline();
        String plc = site.id("asset", "PLC-1");
        JsonNode change = Site.expect(
                site.as("ann")
                        .post(
                                "/api/changes",
                                DeskSite.draft(
                                        "TEMPORARY",
                                        Map.of("extent", "RECORD", "owner", "ann", "ends", "2026-03-02T12:00:00Z"),
                                        plc,
                                        "nameplate",
                                        Map.of("distributor", "lent"))),
                201);
        site.approved(change.path("id").asString(), "ben");
        AssessmentShelf assessments = site.office().assessments();
        assessments.refresh();
        clock.pass(Duration.ofHours(3));
        assertThat(assessments.isStale()).isFalse();
        clock.pass(Duration.ofHours(2));
        assertThat(assessments.isStale()).isTrue();
        assessments.refresh();
        assertThat(assessments.isStale()).isFalse();
        assertThat(Site.expect(site.as("ann").get("/api/findings?rule=TemporaryChangeHasEnded"), 200)
                        .at("/findings/0/subject")
                        .asString())
                .isEqualTo(plc);
        clock.pass(Duration.ofHours(12));
        assertThat(assessments.isStale()).isTrue();
    }
}
