package org.asbuilt.risk.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Ids and names of techniques against the catalogue. The folder is given by {@code -Dasbuilt.data}. */
class TechniqueRealDataTest {
    private static final Path CATALOGUE = Path.of(System.getProperty("asbuilt.data", "../../shared/data"))
            .resolve("attack")
            .resolve("ics-attack-" + Technique.VERSION + ".json");

    @Test
    void idsAndNamesAreThoseOfTheCatalogue() throws IOException {
        Assumptions.assumeTrue(
                Files.isRegularFile(CATALOGUE), "real data is not on this machine: set -Dasbuilt.data to its folder");
        String text = Files.readString(CATALOGUE);
        int checked = 0;
        for (Technique technique : Technique.values()) {
            // Objects of the bundle begin so; the one with the id must have the name.
            boolean found = false;
            for (String object : text.split("\"type\": ?\"attack-pattern\"", -1)) {
                int end = object.indexOf("\"type\": \"relationship\"");
                String one = end < 0 ? object : object.substring(0, end);
                found |= one.contains("\"external_id\": \"" + technique.id() + "\"")
                        && one.contains("\"name\": \"" + technique.title() + "\"");
            }
            assertThat(found).as("%s %s", technique.id(), technique.title()).isTrue();
            checked++;
        }
        System.out.println(checked + " techniques checked against version " + Technique.VERSION);
        assertThat(checked).isEqualTo(Technique.values().length);
    }
}
