package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of acceptance name every requirement of their principle, and tests that are there. */
class AcceptanceTableTest {
    private static final Pattern ROW = Pattern.compile("\\| ((?:G|P\\d(?:\\.[CVMSA])?)-\\d\\d) \\|");

    /** A table, how many tests it names at least, and what it must name. */
    record Table(Path file, int tests, List<String> wanted) {
        static Table of(String file, int tests, List<List<String>> wanted) {
            return new Table(
                    NamedTests.document("reference", file),
                    tests,
                    wanted.stream().flatMap(List::stream).toList());
        }
    }

    static List<Table> tables() {
        return List.of(
                Table.of(
                        "acceptance-principle-1.md",
                        58,
                        List.of(ids("G", 14), ids("P1.C", 18), ids("P1.V", 10), ids("P1.M", 16))),
                Table.of("acceptance-principle-2.md", 20, List.of(ids("P2.S", 9), ids("P2.A", 5), ids("P2.C", 9))),
                Table.of("acceptance-principle-3.md", 30, List.of(ids("P3", 28))),
                Table.of("acceptance-principle-4.md", 30, List.of(ids("P4", 27))),
                Table.of("acceptance-principle-5.md", 18, List.of(ids("P5", 16))));
    }

    private static List<String> ids(String prefix, int last) {
        return IntStream.rangeClosed(1, last)
                .mapToObj(number -> "%s-%02d".formatted(prefix, number))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyRequirementHasARowWithATest(Table table) throws IOException {
        List<String> named = new ArrayList<>();
        for (String line : Files.readAllLines(table.file())) {
            var row = ROW.matcher(line);
            if (row.lookingAt()) {
                named.add(row.group(1));
                assertThat(NamedTests.isIn(line)).as(line).isTrue();
            }
        }
        assertThat(named).containsExactlyElementsOf(table.wanted());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyTestThatItNamesIsThere(Table table) throws IOException {
        assertThat(NamedTests.existing(table.file())).hasSizeGreaterThan(table.tests());
    }
}
