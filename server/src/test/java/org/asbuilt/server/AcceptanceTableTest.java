package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of acceptance names every requirement of the first principle, and tests that are there. */
class AcceptanceTableTest {
    private static final Path TABLE = NamedTests.document("reference", "acceptance-principle-1.md");
    private static final Pattern ROW = Pattern.compile("\\| ((?:G|P1\\.[CVM])-\\d\\d) \\|");

    @Test
    void everyRequirementHasARowWithATest() throws IOException {
        List<String> named = new ArrayList<>();
        for (String line : Files.readAllLines(TABLE)) {
            var row = ROW.matcher(line);
            if (row.lookingAt()) {
                named.add(row.group(1));
                assertThat(NamedTests.isIn(line)).as(line).isTrue();
            }
        }
        List<String> wanted = Stream.of(ids("G", 14), ids("P1.C", 18), ids("P1.V", 10), ids("P1.M", 16))
                .flatMap(ids -> ids)
                .toList();
        assertThat(named).containsExactlyElementsOf(wanted);
    }

    @Test
    void everyTestThatItNamesIsThere() throws IOException {
        assertThat(NamedTests.existing(TABLE)).hasSizeGreaterThan(58);
    }

    private static Stream<String> ids(String prefix, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(number -> "%s-%02d".formatted(prefix, number));
    }
}
