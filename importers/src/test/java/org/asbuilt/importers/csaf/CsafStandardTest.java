package org.asbuilt.importers.csaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asbuilt.importers.csaf.CsafTest.Failure;
import org.asbuilt.importers.csaf.CsafTest.Strength;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The valid and invalid documents with which OASIS tests validators. The folder of the standard is given by {@code -Dasbuilt.csaf}: it
 * holds {@code csaf_2.0/test/validator/data}. Without it the tests are skipped.
 */
class CsafStandardTest {
    private static final Path STANDARD = Path.of(System.getProperty("asbuilt.csaf", "../../shared/csaf"));

    /** Tests that need a server or a dictionary; they are left out of the catalogue. */
    private static final Set<String> LEFT_OUT = Set.of("6.3.6", "6.3.7", "6.3.8");

    private static final Set<String> MANDATORY = CsafTests.all().stream()
            .filter(test -> test.strength() == Strength.MANDATORY)
            .map(CsafTest::clause)
            .collect(Collectors.toSet());

    private static List<Failure> failures(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return CsafTests.failures(Document.of(Documents.read(content), true));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mandatory", "optional", "informative"})
    void theDocumentsOfTheStandardAreToldApart(String group) throws IOException {
        Path data = STANDARD.resolve("csaf_2.0/test/validator/data");
        Assumptions.assumeTrue(
                Files.isDirectory(data), "the standard is not on this machine: set -Dasbuilt.csaf to its folder");
        JsonNode list = JsonMapper.builder().build().readTree(Files.readString(data.resolve("testcases.json")));
        List<String> wrong = new ArrayList<>();
        int right = 0;
        int cases = 0;
        for (JsonNode test : list.path("tests")) {
            String clause = test.path("id").asString();
            if (!test.path("group").asString().equals(group) || LEFT_OUT.contains(clause)) {
                continue;
            }
            int before = wrong.size();
            int ofThis = 0;
            for (JsonNode one : test.path("failures")) {
                ofThis++;
                String name = one.path("name").asString();
                Set<String> failed = clauses(failures(data.resolve(name)));
                if (!failed.contains(clause)) {
                    wrong.add(name + " passes " + clause);
                }
                failed.removeIf(other -> other.equals(clause) || !MANDATORY.contains(other));
                if (!failed.isEmpty()) {
                    System.out.println(name + " fails also in " + String.join(", ", failed));
                }
            }
            for (JsonNode one : test.path("valid")) {
                ofThis++;
                String name = one.path("name").asString();
                List<Failure> failures = failures(data.resolve(name)).stream()
                        .filter(failure -> failure.test().clause().equals(clause)
                                || failure.test().strength() == Strength.MANDATORY)
                        .toList();
                failures.forEach(failure -> wrong.add(name + " at " + failure.pointer() + ": " + failure.sentence()));
            }
            cases += ofThis;
            right += ofThis - Math.min(ofThis, wrong.size() - before);
            System.out.println("CSAF 2.0 test " + clause + ": " + (ofThis - (wrong.size() - before)) + " of " + ofThis
                    + " documents told apart");
        }
        System.out.println("CSAF 2.0 " + group + ": " + right + " of " + cases + " documents of OASIS told apart");
        assertThat(wrong).isEmpty();
        assertThat(cases).isPositive();
    }

    private static Set<String> clauses(List<Failure> failures) {
        Set<String> clauses = new TreeSet<>();
        failures.forEach(failure -> clauses.add(failure.test().clause()));
        return clauses;
    }
}
