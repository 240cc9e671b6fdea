package org.asbuilt.bench.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.importers.Choice;
import org.asbuilt.importers.Importer;
import org.asbuilt.importers.Importers;
import org.asbuilt.importers.Spreadsheet;
import org.asbuilt.importers.intake.Claims;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.table.MappingProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every importer has a large file in {@code bench intake}, and each of these is a file of its kind that is read to its end. */
class SwollenTest {
    private static final Path GOLDEN = Path.of("../importers/src/test/resources/golden");
    private static final long SIZE = 400_000;

    @TempDir
    private Path folder;

    static List<String> cases() throws IOException {
        try (Stream<Path> files = Files.walk(GOLDEN, 3)) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith("input."))
                    .map(file -> GOLDEN.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    static List<String> grown() throws IOException {
        return cases().stream().filter(one -> !Growth.of(folder(one)).isNever()).toList();
    }

    private static String folder(String input) {
        return input.substring(0, input.lastIndexOf('/'));
    }

    @Test
    void everyImporterOfTheCatalogueHasALargeFile() throws IOException {
        Set<String> importers =
                grown().stream().map(one -> one.substring(0, one.indexOf('/'))).collect(Collectors.toSet());
        assertThat(importers)
                .containsExactlyInAnyOrderElementsOf(
                        Importers.all().stream().map(Importer::name).toList());
    }

    @Test
    void whatIsSaidOfGrowingIsOfCasesThatAreThere() throws IOException {
        assertThat(cases().stream().map(SwollenTest::folder).toList()).containsAll(Growth.named());
        assertThat(Growth.named().stream().map(Growth::of).filter(Growth::isNever))
                .allSatisfy(growth -> assertThat(growth.first()).hasSizeGreaterThan(20));
    }

    @ParameterizedTest
    @MethodSource("grown")
    void theLargeFileIsOfItsKindAndReadToItsEnd(String one) throws IOException {
        Path input = GOLDEN.resolve(one);
        Path large = folder.resolve(String.valueOf(input.getFileName()));
        Swollen.write(input, Growth.of(folder(one)), large, SIZE);
        assertThat(Files.size(large)).isGreaterThan(SIZE / 2);
        Path profile = input.resolveSibling("profile.json");
        Importer importer = Files.exists(profile)
                ? new Spreadsheet(MappingProfile.fromJson(Files.readString(profile)))
                : Importers.named(one.substring(0, one.indexOf('/'))).orElseThrow();
        Input whole = Input.of(large);
        if (!Files.exists(profile)) {
            assertThat(Importers.best(whole.head()))
                    .isInstanceOfSatisfying(
                            Choice.Chosen.class,
                            chosen -> assertThat(chosen.importer().name()).isEqualTo(importer.name()));
        }
        AtomicLong done = new AtomicLong();
        Receipt receipt = importer.read(
                whole, Limits.standard(), Claims.none(), (at, total) -> done.set(Math.max(done.get(), at)));
        assertThat(receipt.remarks()).noneMatch(remark -> remark.severity() == Receipt.Severity.ERROR);
        assertThat(done).hasValue(whole.length());
        assertThat(receipt.read()).isPositive();
    }
}
