package org.asbuilt.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.importers.intake.Claims;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Progress;
import org.junit.jupiter.api.Test;

/** The text of documents can be searched for, with its place. */
class DocumentTextTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/document");

    private static final class Texts implements Claims {
        private final Map<String, String> byPlace = new TreeMap<>();

        @Override
        public void accept(Claim claim) {}

        @Override
        public void text(Locus locus, String text) {
            byPlace.merge(locus.text(), text, String::concat);
        }
    }

    private static Map<String, String> texts(String name, byte[] bytes) {
        Texts texts = new Texts();
        new DocumentFile().read(Input.of(name, bytes), Limits.standard(), texts, Progress.none());
        return texts.byPlace;
    }

    private static Map<String, String> golden(String file) throws IOException {
        return texts(file.substring(file.indexOf('/') + 1), Files.readAllBytes(GOLDEN.resolve(file)));
    }

    @Test
    void pagesOfAPdf() throws IOException {
        Map<String, String> texts = golden("e-101_boiler-house-single-line_rev-c_2009-03-12/input.pdf");
        assertThat(texts.get("page 1")).contains("Single line of the boiler house");
        assertThat(texts.get("page 2")).contains("Feeder F2 supplies pump P-12");
    }

    @Test
    void paragraphsOfAnOfficeFile() throws IOException {
        assertThat(golden("isolation-procedure_v2.1/input.docx").get("word/document.xml"))
                .contains("FW-01, port 3.");
    }

    @Test
    void labelsOfADrawing() throws IOException {
        assertThat(golden("layout_2014-06-30/input.dxf").values())
                .singleElement()
                .satisfies(text -> assertThat(text).contains("Cabinet C3").contains("PLC-7 feeds pump P-12"));
    }

    @Test
    void whatAPageShows() throws IOException {
        assertThat(golden("panel/input.html").values())
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("Open valve V-4 & wait")
                        .doesNotContain("never read")
                        .doesNotContain("color"));
    }

    @Test
    void aScannedOrBrokenPdfIsStillInTheRegister() throws IOException {
        byte[] whole = Files.readAllBytes(GOLDEN.resolve("e-101_boiler-house-single-line_rev-c_2009-03-12/input.pdf"));
        byte[] broken = java.util.Arrays.copyOf(whole, whole.length / 3);
        Receipt receipt = new DocumentFile()
                .read(Input.of("E-101.pdf", broken), Limits.standard(), Claims.none(), Progress.none());
        assertThat(receipt.claims()).isPositive();
        Receipt nothing = new DocumentFile()
                .read(
                        Input.of("E-101.pdf", "%PDF-1.7 and nothing else".getBytes(StandardCharsets.US_ASCII)),
                        Limits.standard(),
                        Claims.none(),
                        Progress.none());
        assertThat(nothing.claims()).isPositive();
        assertThat(nothing.remarks()).anyMatch(remark -> remark.text().contains("cut or broken"));
    }
}
