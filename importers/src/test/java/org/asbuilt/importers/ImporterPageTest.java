package org.asbuilt.importers;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.dissect.Dissectors;
import org.asbuilt.model.SourceType;
import org.junit.jupiter.api.Test;

/** The page of importers says what there is, and the README names nothing that is not on it. */
class ImporterPageTest {
    private static final Path REFERENCE = Path.of("../docs/reference/importers.md");
    private static final Path README = Path.of("../README.md");
    private static final String TABLE = "| Asbuilt reads | to learn |";

    @Test
    void theReferencePageIsUpToDate() throws IOException {
        String page = page();
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(REFERENCE, page);
        }
        assertThat(REFERENCE).as("rewrite with ./asbuilt golden").content().isEqualTo(page);
    }

    @Test
    void whatTheReadmeNamesIsRead() throws IOException {
        String page = page().toLowerCase(Locale.ROOT);
        assertThat(named()).hasSizeGreaterThan(60);
        assertThat(named().stream().filter(name -> !page.contains(name.toLowerCase(Locale.ROOT))))
                .as("named in the README and not on docs/reference/importers.md")
                .isEmpty();
    }

    @Test
    void thereAreMoreThanSixtyProtocolsAsTheReadmeSays() throws IOException {
        assertThat(README).content().contains("more than sixty protocols");
        assertThat(Dissectors.ALL).hasSizeGreaterThan(60);
    }

    /** The names in the first column of the README's table, word by word: whatever is not written small, but for what heads a row. */
    private static Set<String> named() throws IOException {
        return Files.readAllLines(README).stream()
                .dropWhile(line -> !line.equals(TABLE))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\|")[1].strip())
                .flatMap(cell -> Stream.of(cell.substring(cell.indexOf(':') + 1).split("[^\\p{Alnum}.]+")))
                .filter(word -> word.chars().anyMatch(Character::isUpperCase))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String page() throws IOException {
        return """
                # Importers

                What Asbuilt reads, generated from the importers and their golden cases; `./asbuilt golden` rewrites this page. A file is known by
                its content and not by its name, what is packed by gzip or zstd is unpacked. What an importer did not
                understand is in the receipt of the import, with the place. `asbuilt import --help` says how one is named.

                %s
                """.formatted(types()).stripTrailing() + "\n";
    }

    private static String types() throws IOException {
        Map<String, List<String>> cases = Golden.cases().stream()
                .collect(groupingBy(
                        Golden.Case::importer,
                        collectingAndThen(
                                toList(),
                                own -> own.stream()
                                        .map(Golden.Case::name)
                                        .sorted()
                                        .toList())));
        Map<SourceType, List<Importer>> byType =
                Importers.all().stream().collect(groupingBy(Importer::sourceType, TreeMap::new, toList()));
        return byType.entrySet().stream()
                .map(entry -> section(entry.getKey(), entry.getValue(), cases))
                .collect(joining("\n"));
    }

    private static String section(SourceType type, List<Importer> importers, Map<String, List<String>> cases) {
        return "## " + words(type) + "\n\n| name | reads | counted in | golden cases |\n| --- | --- | --- | --- |\n"
                + importers.stream()
                        .sorted(Comparator.comparing(Importer::name))
                        .map(importer -> "| `" + importer.name() + "` | " + importer.reads() + " | " + importer.unit()
                                + " | " + String.join(", ", cases.getOrDefault(importer.name(), List.of())) + " |\n")
                        .collect(joining());
    }

    private static String words(SourceType type) {
        String words = type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return switch (type) {
            case SBOM, HBOM -> words.toUpperCase(Locale.ROOT);
            default -> words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        };
    }
}
