package org.asbuilt.importers.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StructureNotesTest {

    @Test
    void lengthsOfTimeAreSaidInUnitsOfPeople() {
        assertThat(StructureNotes.length(Duration.ofMillis(4_802_100))).isEqualTo("1 h 20 min");
        assertThat(StructureNotes.length(Duration.ofHours(2))).isEqualTo("2 h");
        assertThat(StructureNotes.length(Duration.ofSeconds(185))).isEqualTo("3 min 5 s");
        assertThat(StructureNotes.length(Duration.ofMinutes(3))).isEqualTo("3 min");
        assertThat(StructureNotes.length(Duration.ofMillis(2_300))).isEqualTo("2.3 s");
    }
}
