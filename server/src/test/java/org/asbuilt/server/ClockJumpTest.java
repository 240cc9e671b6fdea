package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.asbuilt.ledger.Commit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A clock that jumps by days, forwards and back, disorders nothing that is kept and lets nobody in longer. */
class ClockJumpTest {
    private final SetClock clock = new SetClock("2026-03-01T12:00:00Z");
    private final Site site = new Site(clock);

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void commitsStayInOrderAndSessionsEndWhateverTheClockSays() {
        site.entered("First", List.of(Site.edit("new-1", "system", "designation", Map.of("name", "Wells"))));
        Browser before = site.as("ann");
        assertThat(before.get("/api/changes").status()).isEqualTo(200);
        clock.pass(Duration.ofDays(5));
        assertThat(before.get("/api/changes").status()).isEqualTo(401);
        site.entered("Ahead", List.of(Site.edit("new-1", "system", "designation", Map.of("name", "Filters"))));
        Browser ahead = site.as("ann");
        clock.pass(Duration.ofDays(-4));
        site.entered("Back", List.of(Site.edit("new-1", "system", "designation", Map.of("name", "Pumps"))));
        List<Instant> recorded = new java.util.ArrayList<>();
        site.office().ledger().commits(1, Long.MAX_VALUE, (Commit commit) -> recorded.add(commit.recorded()));
        assertThat(recorded).hasSize(3).isSorted();
        assertThat(recorded.getLast()).isEqualTo(recorded.get(1));
        assertThat(site.office().ledger().asOf(recorded.getLast()).commit()).isEqualTo(3);
        assertThat(site.office().ledger().asOf(clock.instant()).commit())
                .as("as of the true time, what was recorded ahead of it is not yet there")
                .isEqualTo(1);
        // The access log keeps the order of what happened, and says no time before the one before.
        List<Instant> log = StreamSupport.stream(
                        site.as("auditor").get("/api/audit").json().spliterator(), false)
                .map(entry -> Instant.parse(entry.path("at").asString()))
                .toList();
        assertThat(log).isNotEmpty().isSortedAccordingTo(java.util.Comparator.reverseOrder());
        // A session of the time ahead is no longer one when that time has come.
        clock.pass(Duration.ofDays(10));
        assertThat(ahead.get("/api/changes").status()).isEqualTo(401);
        JsonNode changes = site.as("ann").get("/api/changes").json();
        assertThat(changes.path("changes")).hasSize(3);
        assertThat(Console.run("verify", "--home", site.folder().resolve("home").toString())
                        .out())
                .contains("The record is what was signed.");
    }
}
