package org.asbuilt.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.server.live.WatchJournal.Entry;
import org.asbuilt.server.live.WatchJournal.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered of the files of a folder. */
class WatchJournalTest {
    private static final Instant WHEN = Instant.parse("2026-11-23T15:00:00.123456789Z");

    @Test
    void lastOutcomeOfANameCountsAndHalfALineDoesNoHarm(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("journal.jsonl");
        Entry refused = new Entry("ä.pcap", 10, WHEN, "00", Outcome.REFUSED, Optional.empty());
        Entry imported = new Entry("ä.pcap", 20, WHEN, "11", Outcome.IMPORTED, Optional.of("import-7"));
        Entry other = new Entry("b.pcap", 30, WHEN, "22", Outcome.KNOWN, Optional.empty());
        try (WatchJournal journal = WatchJournal.open(file)) {
            journal.add(refused);
            journal.add(other);
            journal.add(imported);
        }
        byte[] line = "{\"name\":\"ä".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Files.write(file, java.util.Arrays.copyOf(line, line.length - 1), StandardOpenOption.APPEND);
        try (WatchJournal journal = WatchJournal.open(file)) {
            assertThat(journal.of("ä.pcap")).contains(imported);
            assertThat(journal.of("b.pcap")).contains(other);
            assertThat(Files.readAllLines(file)).hasSize(2);
            journal.keep(Set.of("b.pcap"));
            assertThat(journal.of("ä.pcap")).isEmpty();
        }
    }
}
