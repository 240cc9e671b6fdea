package org.asbuilt.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
    void paragraphsOfAnOldWordDocument() throws IOException {
        String text = String.join("", golden("boiler-start_v1.3/input.doc").values());
        assertThat(text)
                .contains(
                        "Start of the boiler\n",
                        "Valve\nXV-7\n",
                        "See page 4 and beyond.",
                        "Перед пуском open valve XV-7.")
                .contains("Wait for 10 °C.")
                .doesNotContain("PAGEREF");
    }

    @Test
    void cellsOfAnOldWorkbook() throws IOException {
        String text =
                String.join("\n", golden("instrument-list_rev-b/input.xls").values());
        assertThat(text)
                .contains("Flue gas temperature, Kessel München", "Давление пара", "0-400 °C", "4711", "12.75")
                .contains("TT-101 spare", "XV-7 closes on loss of flame", "Valves");
    }

    @Test
    void slidesOfAnOldPresentation() throws IOException {
        String text = String.join("\n", golden("shutdown_2004-05-04/input.ppt").values());
        assertThat(text)
                .contains("Shutdown of the boiler", "Close XV-7, then tell the control room", "Überblick")
                .contains("Нажмите кнопку HS-9");
    }

    /** Whatever is cut off or overwritten, the answer is a receipt, and what is said of it is one sentence. */
    @Test
    void aBrokenOldOfficeFileIsSaidInOneSentence() throws IOException {
        Random random = new Random(28);
        int broken = 0;
        for (String file : List.of(
                "boiler-start_v1.3/input.doc", "instrument-list_rev-b/input.xls", "shutdown_2004-05-04/input.ppt")) {
            byte[] whole = Files.readAllBytes(GOLDEN.resolve(file));
            for (int turn = 0; turn < 400; turn++) {
                byte[] bytes = Arrays.copyOf(whole, turn < 100 ? 8 + random.nextInt(whole.length - 8) : whole.length);
                for (int i = 0; turn >= 100 && i < 20; i++) {
                    bytes[8 + random.nextInt(bytes.length - 8)] = (byte) random.nextInt(256);
                }
                Receipt receipt = read(file.substring(file.indexOf('/') + 1), bytes);
                broken += (int) receipt.remarks().stream()
                        .filter(remark -> remark.text().contains("cut or broken"))
                        .count();
                assertThat(receipt.claims()).as("entered all the same").isPositive();
            }
        }
        assertThat(broken).isGreaterThan(300);
    }

    @Test
    void sectorsThatRunInACircleAreRefused() throws IOException {
        byte[] bytes = CompoundMaker.word("Text", "");
        // The table of sectors stands in the second 512 bytes; each of its entries shall name itself.
        for (int i = 1; i < 120; i++) {
            bytes[512 + 4 * i] = (byte) i;
            Arrays.fill(bytes, 512 + 4 * i + 1, 512 + 4 * i + 4, (byte) 0);
        }
        assertThat(read("circle.doc", bytes).remarks())
                .anyMatch(remark -> remark.text().contains("cut or broken"));
    }

    /** A table of pieces that all name the same text makes a gigabyte of a few hundred kilobytes. */
    @Test
    void aTextThatSwellsEndsAtTheLimit() {
        int count = 20_000;
        ByteBuffer table = ByteBuffer.allocate(5 + 4 + 12 * count).order(ByteOrder.LITTLE_ENDIAN);
        table.put((byte) 2).putInt(4 + 12 * count);
        for (int i = 0; i <= count; i++) {
            table.putInt(50_000 * i);
        }
        for (int i = 0; i < count; i++) {
            table.putShort((short) 0).putInt(1024 * 2 | 0x40000000).putShort((short) 0);
        }
        ByteBuffer word = ByteBuffer.allocate(52_000).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.fill(word.array(), 1024, 52_000, (byte) 'x');
        word.putShort(0, (short) 0xa5ec).putShort(2, (short) 193).putShort(10, (short) 0x0200);
        word.putInt(0x01a2, 0).putInt(0x01a6, table.capacity());
        byte[] bytes = new CompoundMaker()
                .with("WordDocument", word.array())
                .with("1Table", table.array())
                .make();
        assertThat(read("swelling.doc", bytes).remarks())
                .anyMatch(remark -> remark.text().contains("from here on the text was not read"));
    }

    @Test
    void anEncryptedOldOfficeFileIsSaidToBe() {
        byte[] bytes = CompoundMaker.word("Text", "");
        int word = 512;
        while (bytes[word] != (byte) 0xec || bytes[word + 1] != (byte) 0xa5) {
            word += 512;
        }
        bytes[word + 11] |= 1;
        assertThat(read("secret.doc", bytes).remarks())
                .anyMatch(remark -> remark.text().contains("encrypted with a password"));
    }

    private static Receipt read(String name, byte[] bytes) {
        return new DocumentFile().read(Input.of(name, bytes), Limits.standard(), Claims.none(), Progress.none());
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
