package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of acceptance names every requirement of the first principle, and tests that are there. */
class AcceptanceTableTest {
    private static final Path TABLE = Path.of("..", "docs", "reference", "acceptance-principle-1.md");
    private static final Pattern ROW = Pattern.compile("\\| ((?:G|P1\\.[CVM])-\\d\\d) \\|");
    private static final Pattern TESTS = Pattern.compile("`(\\w+)#(\\w+)`");

    @Test
    void everyRequirementHasARowWithATest() throws IOException {
        List<String> named = new ArrayList<>();
        for (String line : Files.readAllLines(TABLE)) {
            var row = ROW.matcher(line);
            if (row.lookingAt()) {
                named.add(row.group(1));
                assertThat(TESTS.matcher(line).find()).as(line).isTrue();
            }
        }
        List<String> wanted = Stream.of(ids("G", 14), ids("P1.C", 18), ids("P1.V", 10), ids("P1.M", 16))
                .flatMap(ids -> ids)
                .toList();
        assertThat(named).containsExactlyElementsOf(wanted);
    }

    @Test
    void everyTestThatItNamesIsThere() throws IOException {
        Map<String, String> sources = sources();
        var tests = TESTS.matcher(Files.readString(TABLE));
        int found = 0;
        while (tests.find()) {
            String test = tests.group(1) + "#" + tests.group(2);
            assertThat(sources).as(test).containsKey(tests.group(1));
            assertThat(sources.getOrDefault(tests.group(1), ""))
                    .as(test)
                    .containsPattern("(void|ArchRule) " + tests.group(2) + "( =|\\()");
            found++;
        }
        assertThat(found).isGreaterThan(58);
    }

    private static Stream<String> ids(String prefix, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(number -> "%s-%02d".formatted(prefix, number));
    }

    /** The test classes of all modules by name; those of one name in several modules one after the other. */
    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new HashMap<>();
        for (String module : List.of("core", "store", "server")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "test", "java"))) {
                for (Path file :
                        (Iterable<Path>) files.filter(path -> path.toString().endsWith("Test.java"))::iterator) {
                    String name = file.getFileName().toString().replace(".java", "");
                    sources.merge(name, Files.readString(file), String::concat);
                }
            }
        }
        return sources;
    }
}
