package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.asbuilt.server.cli.ExitCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people hold in their hands of the example plant: every sheet says what it is and of when, and nothing that matters is missing. */
class WaterworksPapersTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void plant() {
        Console.run(
                "import",
                "--home",
                home(),
                "--by",
                "erin",
                "--accept-baseline-as",
                "arthur",
                Path.of("..", "examples", "waterworks").toString());
    }

    private static String home() {
        return folder.resolve("home").toString();
    }

    /** The text of each sheet. */
    private static List<String> sheets(String file, String command, String... arguments) throws IOException {
        Path paper = folder.resolve(file);
        List<String> all = new ArrayList<>(List.of(command, "--home", home()));
        all.addAll(List.of(arguments));
        all.add(paper.toString());
        Console.Ran ran = Console.run(all.toArray(String[]::new));
        assertThat(ran.code()).as(ran.err()).isEqualTo(ExitCode.OK);
        try (PDDocument document = Loader.loadPDF(paper.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            List<String> sheets = new ArrayList<>();
            for (int sheet = 1; sheet <= document.getNumberOfPages(); sheet++) {
                stripper.setStartPage(sheet);
                stripper.setEndPage(sheet);
                sheets.add(stripper.getText(document));
            }
            return sheets;
        }
    }

    @Test
    void whoWalksHasTheNameOfEverythingThatCanBeSeen() throws IOException {
        List<String> sheets = sheets("walkdown.pdf", "walkdown", "--pdf");
        assertThat(sheets).allMatch(sheet -> sheet.contains("record of commit 1"));
        // A tag, but no name: the bar above it has the tag, and the tag stands in its field too.
        assertThat(String.join("\n", sheets))
                .containsPattern("(?s)SIS-01.*SIS-01")
                .contains("left out (virtual, or an address on the internet): ")
                .doesNotContain("JMP-01", "203.0.113.200");
        // What sources dispute is not what nobody has said.
        assertThat(String.join("\n", sheets))
                .contains(
                        "disputed: CPU 315-2 PN/DP / S7-300",
                        "disputed: 10.20.10.13 / 10.20.10.33",
                        "left empty, because sources dispute it: ");
    }

    @Test
    void everySheetOfAReportSaysOfWhatAndWhenItIs() throws IOException {
        List<String> sheets = sheets("quality.pdf", "report", "R-02", "--form", "pdf", "--out");
        Pattern dated = Pattern.compile("About: the whole plant\\. As of \\d{4}-\\d\\d-\\d\\dT[0-9:]+Z, commit 1\\.");
        assertThat(sheets)
                .hasSizeGreaterThan(5)
                .allMatch(sheet -> dated.matcher(sheet).find());
        assertThat(String.join("\n", sheets))
                .contains("Findings that count (goes on)")
                .doesNotContain("AssetHasPlace", "connection-")
                .contains("\u2026 stands at no site");
    }

    @Test
    void whatIsNewIsOneRow() throws IOException {
        assertThat(sheets("changed.pdf", "report", "R-20", "--since", "2020-01-01", "--form", "pdf", "--out"))
                .hasSizeLessThan(20)
                .anyMatch(sheet -> sheet.contains("SIS-01 asset added"));
    }

    @Test
    void aSheetOfAKeySaysOfWhenItIsAndHasRoomForItsHolder() throws IOException {
        Path folder = WaterworksPapersTest.folder.resolve("keys");
        assertThat(Console.run("keys", "split", "--home", home(), "--to", folder.toString())
                        .code())
                .isZero();
        try (PDDocument document =
                Loader.loadPDF(folder.resolve("share-1-of-5.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(document))
                    .containsPattern("Plant: .*Made on \\d{4}-\\d\\d-\\d\\d")
                    .contains("Held by ", "Kept at ", "nothing rebuilds it");
        }
    }

    @Test
    void theDrawingSaysWhatIsNotDrawnAndWhoAsksWhom() throws IOException {
        List<String> sheets = sheets("drawing.pdf", "export", "--format", "drawing-a3", "--out");
        assertThat(sheets)
                .allMatch(sheet -> sheet.contains("Not drawn: what sensors saw")
                        && sheet.contains("Arrow: from who asks to who answers"));
        assertThat(String.join("\n", sheets).replaceAll("\\s+", " "))
                .contains("assets nobody has said whether safety depends on them")
                .containsPattern("disputed: \\S+")
                .contains("0 assets, and 19 in the zones within", "within Treatment works Merrow Head")
                .doesNotContain("\u2026")
                .doesNotContain("connection-");
    }
}
