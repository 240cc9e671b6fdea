package org.asbuilt.dissect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every table of assigned numbers is in order, says where it comes from, and holds what everybody knows. */
class NumbersTest {
    private static final Path FOLDER = Path.of("src/main/resources/org/asbuilt/dissect/numbers");
    private static final Path KNOWN = Path.of("src/test/resources/numbers-known.tsv");
    private static final Path REFERENCE = Path.of("../docs/reference/numbers.md");
    private static final int HEAD = 4;

    static List<String> tables() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.substring(0, name.length() - ".txt".length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void isInOrderAndSaysWhereItComesFrom(String table) throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve(table + ".txt"));
        assertThat(lines.get(0)).matches("# \\p{Lu}.*");
        assertThat(lines.get(1)).matches("# Source: .{20,}");
        assertThat(lines.get(2)).matches("# Date: 20\\d\\d-(0[1-9]|1[0-2])");
        assertThat(lines.get(3)).matches("# Columns: (number|code|start|\\w+\\.\\w+)\t[^\t]+");
        assertThat(lines.subList(HEAD, lines.size()))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .matches("(\\d+|0x[0-9a-f]+|(\\d+|0x[0-9a-f]+)\\.(\\d+|0x[0-9a-f]+)|[^#\t][^\t]*)\t\\S[^\t]*")
                        .doesNotContain("  ")
                        .doesNotEndWith(" "));
        // The loader refuses a table with a key twice or out of order.
        assertThat(Numbers.of(table).size()).isEqualTo(lines.size() - HEAD);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(files = "src/test/resources/numbers-known.tsv", delimiter = '\t')
    void knowsWhatEverybodyKnows(String table, String key, String name) {
        Numbers numbers = Numbers.of(table);
        if (numbers.columns().startsWith("start\t")) {
            assertThat(numbers.nameByStart(key)).contains(name);
            return;
        }
        List<Long> parts = Stream.of(key.split("\\.", -1)).map(Long::decode).toList();
        assertThat(parts.size() == 1 ? numbers.name(parts.getFirst()) : numbers.name(parts.getFirst(), parts.getLast()))
                .contains(name);
    }

    @Test
    void everyTableIsCheckedInThreePlaces() throws IOException {
        List<String> checked = Files.readAllLines(KNOWN).stream()
                .map(line -> line.substring(0, line.indexOf('\t')))
                .toList();
        assertThat(tables())
                .allSatisfy(table -> assertThat(
                                checked.stream().filter(table::equals).count())
                        .as(table)
                        .isGreaterThanOrEqualTo(3));
        Set<String> names = new TreeSet<>(checked);
        assertThat(tables()).containsAll(names);
    }

    @Test
    void doesNotKnowWhatIsNotAssigned() {
        assertThat(Numbers.of("cip-vendors").name(64_999)).isEmpty();
        assertThat(Numbers.of("cip-vendors").name(-1)).isEmpty();
        assertThat(Numbers.of("ethercat-products").name(1, 200)).isEmpty();
        assertThat(Numbers.of("cip-vendors").nameByStart("1")).isEmpty();
        assertThat(Numbers.of("siemens-order-numbers").nameByStart("")).isEmpty();
        assertThat(Numbers.of("siemens-order-numbers").name(6)).isEmpty();
    }

    @Test
    void refusesATableThatIsNotThere() {
        assertThatThrownBy(() -> Numbers.of("unheard-of"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("unheard-of");
    }

    @Test
    void readsATableOnce() {
        assertThat(Numbers.of("cip-vendors")).isSameAs(Numbers.of("cip-vendors"));
    }

    @Test
    void theReferencePageIsUpToDate() throws IOException {
        String page = page();
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.createDirectories(REFERENCE.getParent());
            Files.writeString(REFERENCE, page);
        }
        assertThat(REFERENCE).as("rewrite with ./asbuilt golden").content().isEqualTo(page);
    }

    private static String page() throws IOException {
        String rows = tables().stream()
                .map(name -> {
                    Numbers table = Numbers.of(name);
                    return "| `" + name + "` | " + table.title() + " | "
                            + table.columns().replace('\t', ',').replace(",", ", ") + " | " + table.size() + " | "
                            + table.date() + " | " + table.source() + " |\n";
                })
                .collect(Collectors.joining());
        return "# Numbers\n\nTables of assigned numbers that come with the engine, generated from their heads;"
                + " `./asbuilt golden` rewrites this page.\n\n"
                + "| table | holds | columns | rows | date | source |\n| --- | --- | --- | --- | --- | --- |\n"
                + rows;
    }
}
