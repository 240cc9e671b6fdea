package org.asbuilt.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.importers.intake.Claims;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of every importer of the catalogue, by its golden cases. */
class CatalogueTest {
    static List<Golden.Case> cases() throws IOException {
        return Golden.cases();
    }

    @Test
    void theListOfImportersIsTheCatalogue() {
        assertThat(Importers.all().stream().map(Object::getClass).map(Class::getName))
                .as("Importers.ALL has one of each that Importer permits")
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Importer.class.getPermittedSubclasses())
                        .map(Class::getName)
                        .toList());
        assertThat(Importers.all()).extracting(Importer::name).doesNotHaveDuplicates();
        assertThat(Importers.all())
                .allSatisfy(
                        importer -> assertThat(Importers.named(importer.name())).containsSame(importer));
    }

    @Test
    void everyImporterHasAGoldenCase() throws IOException {
        assertThat(Golden.cases())
                .as("a case golden/<name of the importer>/<case>/input.* of each")
                .extracting(Golden.Case::importer)
                .containsAll(Importers.all().stream().map(Importer::name).toList());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theClaimsAreThoseOfTheGoldenFile(Golden.Case one) throws IOException {
        String actual = Golden.read(one.reader(), one.open());
        if (Boolean.getBoolean("golden.rewrite")) {
            Golden.write(one, actual);
        }
        assertThat(one.expected())
                .as("rewrite with ./asbuilt golden and read the difference")
                .hasContent(actual);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void itsOwnImporterIsMoreCertainThanAllOthers(Golden.Case one) throws IOException {
        if (Files.exists(one.input().resolveSibling("profile.json"))) {
            return;
        }
        Head head = one.open().head();
        assertThat(Importers.best(head))
                .as("who reads %s: %s", one, told(Importers.best(head)))
                .isInstanceOfSatisfying(
                        Choice.Chosen.class,
                        chosen -> assertThat(chosen.importer().name()).isEqualTo(one.importer()));
    }

    /** The choice in few words: one that knows nobody lists all that can be read. */
    private static String told(Choice choice) {
        return switch (choice) {
            case Choice.Chosen chosen -> chosen.importer().name();
            case Choice.Undecided undecided -> undecided.question();
            case Choice.Unknown unknown -> "no importer";
        };
    }

    @ParameterizedTest
    @MethodSource("cases")
    void contentCountsAndNotTheName(Golden.Case one) throws IOException {
        if (Files.exists(one.input().resolveSibling("profile.json"))) {
            return;
        }
        Head nameless = one.open().head().named("upload");
        assertThat(Importers.best(nameless))
                .isInstanceOfSatisfying(
                        Choice.Chosen.class,
                        chosen -> assertThat(chosen.importer().name()).isEqualTo(one.importer()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aDryRunTellsTheSame(Golden.Case one) throws IOException {
        long[] kept = {0};
        Receipt real = one.reader().read(one.open(), Limits.standard(), claim -> kept[0]++, Progress.none());
        Receipt dry = Golden.dryRun(one.reader(), one.open());
        assertThat(dry).isEqualTo(real);
        assertThat(real.claims()).isEqualTo(kept[0]);
        // What others publish about vulnerabilities, and who came in when, is no claim about the plant.
        assertThat(kept[0] == 0).isEqualTo(Publications.publishes(one.importer()) || SessionLogs.tells(one.importer()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCutFileIsReadAsFarAsItGoes(Golden.Case one) throws IOException {
        byte[] whole = Files.readAllBytes(one.input());
        int step = Math.max(1, whole.length / 40);
        for (int length = 0; length < whole.length; length += step) {
            Input cut = Input.of("cut", Arrays.copyOf(whole, length));
            Receipt receipt = one.reader().read(cut, Limits.standard(), Claims.none(), Progress.none());
            assertThat(receipt.understood()).isLessThanOrEqualTo(receipt.read());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void brokenBytesNeverBecomeAnException(Golden.Case one) throws IOException {
        byte[] whole = Files.readAllBytes(one.input());
        Random random = new Random(one.toString().hashCode());
        for (int round = 0; round < 60; round++) {
            byte[] broken = whole.clone();
            for (int hit = 0; hit < 1 + round / 6; hit++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            Receipt receipt =
                    one.reader().read(Input.of("broken", broken), Limits.standard(), Claims.none(), Progress.none());
            assertThat(receipt.importer()).isEqualTo(one.importer());
        }
    }

    /** By agreement every secret in a golden input holds the letters Zq7. */
    @ParameterizedTest
    @MethodSource("cases")
    void noSecretPassesTheDoor(Golden.Case one) throws IOException {
        try (InputStream content = one.open().unpacked()) {
            byte[] kept = content.readAllBytes();
            if (one.open().encoding().isPresent()) {
                assertThat(new String(kept, StandardCharsets.ISO_8859_1).indexOf("Zq7"))
                        .isEqualTo(-1);
            }
        }
        assertThat(Golden.read(one.reader(), one.open())).doesNotContain("Zq7");
        // Nor does an importer say a secret that the door has missed.
        Input missed = Input.of(one.open().fileName(), Files.readAllBytes(one.input()));
        assertThat(Golden.read(one.reader(), missed).lines().filter(line -> line.contains("\"about\"")))
                .noneMatch(line -> line.contains("Zq7"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theSameComesOfAPackedFile(Golden.Case one) throws IOException {
        byte[] whole;
        try (InputStream content = one.open().unpacked()) {
            whole = content.readAllBytes();
        }
        String name = one.open().fileName();
        String plain = Golden.read(one.reader(), one.open());
        assertThat(Golden.read(one.reader(), Input.of(name + ".gz", Packed.gzip(whole))))
                .isEqualTo(plain);
        assertThat(Golden.read(one.reader(), Input.of(name + ".zst", Packed.zstd(whole))))
                .isEqualTo(plain);
    }
}
