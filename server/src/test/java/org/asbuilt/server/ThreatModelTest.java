package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The threat model and the verification checklist are whole, and rest on tests that are there. */
class ThreatModelTest {
    private static final Path MODEL = NamedTests.document("security", "threat-model.md");
    private static final Path CHECKLIST = NamedTests.document("security", "asvs.md");
    private static final Pattern THREAT = Pattern.compile("\\| (T\\d+)\\.(\\d+) \\|");
    private static final Pattern REQUIREMENT = Pattern.compile("\\| (\\d+\\.\\d+\\.\\d+)\\?? \\|");
    private static final Set<String> STRIDE = Set.of("S", "T", "R", "I", "D", "E");
    private static final Set<String> STATES = Set.of("met", "partly", "not", "not applicable");

    @ParameterizedTest
    @ValueSource(strings = {"threat-model.md", "asvs.md"})
    void everyTestThatADocumentNamesIsThere(String name) throws IOException {
        assertThat(NamedTests.existing(NamedTests.document("security", name))).hasSizeGreaterThan(40);
    }

    @Test
    void everyThreatHasAMitigationATestAndAResidualRisk() throws IOException {
        Set<String> boundaries = new TreeSet<>();
        List<String> ids = new ArrayList<>();
        for (String line : rows(MODEL, THREAT)) {
            List<String> cells = cells(line);
            assertThat(cells).as(line).hasSize(6);
            assertThat(STRIDE).as(line).containsAll(List.of(cells.get(1).split(" ", -1)));
            assertThat(cells).as(line).allSatisfy(cell -> assertThat(cell).isNotEmpty());
            assertThat(NamedTests.isIn(cells.get(4)) || cells.get(4).contains("none yet"))
                    .as("a test or 'none yet': " + line)
                    .isTrue();
            ids.add(cells.getFirst());
            boundaries.add(cells.getFirst().replaceFirst("\\..*", ""));
        }
        assertThat(ids).doesNotHaveDuplicates();
        String model = Files.readString(MODEL);
        assertThat(boundaries)
                .hasSizeGreaterThan(5)
                .allSatisfy(boundary -> assertThat(model).contains("### " + boundary + " "));
    }

    @Test
    void everyRequirementOfTheChecklistIsJudgedAndWhatIsMetHasEvidence() throws IOException {
        List<String> numbers = new ArrayList<>();
        for (String line : rows(CHECKLIST, REQUIREMENT)) {
            List<String> cells = cells(line);
            assertThat(cells).as(line).hasSize(4);
            assertThat(STATES).as(line).contains(cells.get(2));
            assertThat(cells.get(3)).as("evidence or reason: " + line).isNotEmpty();
            numbers.add(cells.getFirst());
        }
        assertThat(numbers).hasSizeGreaterThan(150).doesNotHaveDuplicates();
    }

    private static List<String> rows(Path document, Pattern beginning) throws IOException {
        List<String> rows = Files.readAllLines(document).stream()
                .filter(line -> beginning.matcher(line).lookingAt())
                .toList();
        assertThat(rows).isNotEmpty();
        return rows;
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.substring(1, row.lastIndexOf('|')).split("\\|", -1))
                .map(String::strip)
                .toList();
    }
}
