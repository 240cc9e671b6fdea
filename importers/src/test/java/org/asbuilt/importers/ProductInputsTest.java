package org.asbuilt.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.importers.intake.Claims;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Progress;
import org.junit.jupiter.api.Test;

/** Descriptions of products that are no plain text, and sheets that tell of no device. */
class ProductInputsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/io-link-iodd");

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            part(zip, "Example-XP10-20240220-pic.png", new byte[] {(byte) 0x89, 'P', 'N', 'G'});
            part(zip, "Example-XP10-20240220-IODD1.1.xml", Files.readAllBytes(GOLDEN.resolve("pressure/input.xml")));
            part(
                    zip,
                    "Example-XP10-20240220-IODD1.1-de.xml",
                    "<ExternalTextDocument/>".getBytes(StandardCharsets.UTF_8));
            part(zip, "IODD-StandardDefinitions1.1.xml", "<IODDStandardDefinitions/>".getBytes(StandardCharsets.UTF_8));
        }
        return file.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(2024, 2, 20, 0, 0));
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    @Test
    void theArchiveIsTheOneMadeHere() throws IOException {
        Path file = GOLDEN.resolve("zipped/input.zip");
        byte[] made = zip();
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.createDirectories(file.resolveSibling(""));
            Files.write(file, made);
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(made);
    }

    @Test
    void wordsOfStatesAreRecognisedAndSaid() throws IOException {
        Input words = Input.of(
                "Boiler_StateTexts.csv",
                "#State Text Reference;Text 1;Text 2\n1;Off;On\n2;Closed;Open\n".getBytes(StandardCharsets.UTF_8));
        assertThat(Importers.best(words.head()))
                .isInstanceOfSatisfying(
                        Choice.Chosen.class,
                        chosen -> assertThat(chosen.importer()).isInstanceOf(BacnetEde.class));
        Receipt receipt = new BacnetEde().read(words, Limits.standard(), Claims.none(), Progress.none());
        assertThat(receipt.claims()).isZero();
        assertThat(receipt.remarks()).anyMatch(remark -> remark.text().contains("words for states"));
    }

    @Test
    void anArchiveWithoutADescriptionIsSaid() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            part(zip, "x-IODD1.1-de.xml", "<ExternalTextDocument/>".getBytes(StandardCharsets.UTF_8));
        }
        Receipt receipt = new Iodd()
                .read(Input.of("x.zip", file.toByteArray()), Limits.standard(), Claims.none(), Progress.none());
        assertThat(receipt.remarks()).anyMatch(remark -> remark.text().contains("holds no description"));
    }
}
