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
import java.util.stream.Stream;

/** The tests that a document names as {@code `Class#method`}, and whether they are there. */
final class NamedTests {
    private static final Path ROOT = Path.of("..");
    private static final Pattern TEST = Pattern.compile("`(\\w+)#(\\w+)`");
    private static final List<String> MODULES = List.of("core", "dissect", "importers", "store", "verify", "server");

    private NamedTests() {}

    /** A document of the repository. */
    static Path document(String folder, String name) {
        return ROOT.resolve("docs").resolve(folder).resolve(name);
    }

    /** Whether a text names a test. */
    static boolean isIn(String text) {
        return TEST.matcher(text).find();
    }

    /** The tests that a document names, as often as it does, each of which is asserted to be there. */
    static List<String> existing(Path document) throws IOException {
        Map<String, String> sources = sources();
        List<String> found = new ArrayList<>();
        var tests = TEST.matcher(Files.readString(document));
        while (tests.find()) {
            String test = tests.group(1) + "#" + tests.group(2);
            assertThat(sources).as(test).containsKey(tests.group(1));
            assertThat(sources.getOrDefault(tests.group(1), ""))
                    .as(test)
                    .containsPattern("(void|ArchRule) " + tests.group(2) + "( =|\\()");
            found.add(test);
        }
        return found;
    }

    /** The test classes of all modules by name; those of one name in several modules one after the other. */
    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new HashMap<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
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
