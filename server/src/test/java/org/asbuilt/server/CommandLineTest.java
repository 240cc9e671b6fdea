package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.asbuilt.server.Console.Ran;
import org.asbuilt.server.cli.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands, with their output and exit codes. */
class CommandLineTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path list = Path.of("");

    @BeforeEach
    void file() throws IOException {
        list = Files.writeString(folder.resolve("list.csv"), """
                Name;IP address;Serial number
                PLC-1;10.0.0.1;S-1
                PLC-2;10.0.0.2;S-2
                """);
    }

    @Test
    void everyCommandExplainsItself() {
        Ran all = Console.run("--help");
        assertThat(all.code()).isZero();
        assertThat(all.out()).contains("Exit codes:", "70", "import", "verify", "demo");
        for (String command : List.of(
                "demo",
                "serve",
                "import",
                "watch",
                "statement",
                "sources",
                "compare-sources",
                "items",
                "drift",
                "propose",
                "approve",
                "apply",
                "changes",
                "assets",
                "show",
                "export",
                "verify",
                "export-openapi")) {
            Ran help = Console.run(command, "--help");
            assertThat(help.code()).as(command).isZero();
            assertThat(help.out()).as(command).contains("--home");
        }
    }

    @Test
    void theDemonstrationOffersAPersonOfEachRole() {
        assertThat(Console.run("demo", "--help").out()).contains("--roles", "a person of each role");
    }

    /** Requirements P1.C-15: a sheet goes out, comes back with three corrections, and three differences wait. */
    @Test
    void aWalkdownSheetComesBackWithThreeCorrections() throws IOException {
        String home = folder.resolve("walkdown-home").toString();
        Path plant = Files.writeString(folder.resolve("plant.csv"), """
                Name;IP address;Serial number;Model;Manufacturer;Location
                PLC-1;10.0.0.1;S-1;S7-300;Siemens;Cabinet C3
                PLC-2;10.0.0.2;S-2;S7-300;Siemens;Cabinet C3
                PLC-9;10.0.0.9;S-9;S7-300;Siemens;Hall
                """);
        Console.run("import", "--home", home, "--by", "anna", "--accept-baseline-as", "ben", plant.toString());
        Ran sheet = Console.run("walkdown", "--home", home, "cabinet c3");
        assertThat(sheet.code()).as(sheet.err()).isZero();
        assertThat(sheet.out())
                .contains("Asbuilt walkdown sheet", "PLC-1", "PLC-2")
                .doesNotContain("PLC-9");
        List<String> filled = new ArrayList<>();
        for (String line : sheet.out().lines().toList()) {
            filled.add(
                    line.startsWith("PLC")
                            ? line.replace(",,,,,", ",yes,no,anna,2026-11-20,")
                                    .replace("S-1", "S-1X")
                                    .replace("PLC-2,,,Siemens,S7-300", "PLC-2,,,Siemens,S7-1500")
                                    .replace("10.0.0.2,Cabinet C3", "10.0.0.2,Cabinet C4")
                            : line);
        }
        Path back = Files.writeString(folder.resolve("back.csv"), String.join("\n", filled) + "\n");
        Ran taken = Console.run("import", "--home", home, back.toString());
        assertThat(taken.code()).as(taken.out() + taken.err()).isZero();
        Ran items = Console.run("items", "--home", home);
        assertThat(items.out()).contains("S-1X", "S7-1500", "Cabinet C4");
    }

    /** Requirements, section 4, complaint 4: what nobody edited proposes nothing, an edited cell is one difference. */
    @Test
    void aListGoesOutAndComesBackEdited() throws IOException {
        String home = folder.resolve("list-home").toString();
        Console.run("import", "--home", home, "--by", "anna", "--accept-baseline-as", "ben", list.toString());
        Path workbook = folder.resolve("all.xlsx");
        Ran everything = Console.run("export", "--home", home, "all", "--out", workbook.toString());
        assertThat(everything.code()).as(everything.err()).isZero();
        Ran unedited = Console.run("import", "--home", home, "--all", workbook.toString());
        assertThat(unedited.out()).contains("0 claims", "only what was edited since is claimed");

        Ran exported = Console.run("export", "--home", home, "asset");
        assertThat(exported.code()).as(exported.err()).isZero();
        assertThat(exported.out()).contains("Asbuilt list,asset", "TLP:AMBER+STRICT", "PLC-1", "S-1");
        Path back = Files.writeString(folder.resolve("back.csv"), exported.out().replace(",S-1,", ",S-1X,"));
        Ran edited = Console.run("import", "--home", home, back.toString());
        assertThat(edited.code()).as(edited.out() + edited.err()).isZero();
        assertThat(edited.out()).contains("1 claim", "S-1X according to back.csv (cell ");
        assertThat(Console.run("export", "--home", home, "all").code()).isEqualTo(ExitCode.USAGE);
        assertThat(Console.run("export", "--home", home, "asset", "--xlsx").code())
                .isEqualTo(ExitCode.USAGE);
        assertThat(Console.run("export", "--home", home, "asset", "--facet", "ports")
                        .err())
                .contains("networkPort");

        Path all = Files.createDirectory(folder.resolve("lists"));
        assertThat(Console.run("export", "--home", home, "all", "--out", all.toString())
                        .out())
                .contains("asset.csv", "asset.networkPort.csv", "zone.csv");
    }

    @Test
    void aWalkdownSheetIsPrinted() throws IOException {
        at("import", "--by", "ann", "--accept-baseline-as", "ben", list.toString());
        Path sheet = folder.resolve("sheet.pdf");
        Ran ran = at("walkdown", "--pdf", sheet.toString());
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(Files.readString(sheet, java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
        assertThat(at("walkdown", "--pdf", folder.resolve("no/folder/sheet.pdf").toString())
                        .code())
                .isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void logicIsDiscardedOnDemand() throws IOException {
        Path program = Files.writeString(folder.resolve("dosing.st"), """
                PROGRAM Dosing
                  VAR
                    Rate : REAL;
                  END_VAR
                  Rate := 17.25;
                END_PROGRAM
                """);
        assertThat(at("import", "--discard-logic", program.toString(), "--all").out())
                .contains("the logic was left out");
        assertThat(at("import", program.toString()).out()).contains("its logic was left out then");
    }

    @Test
    void aProfileIsGuessedCorrectedAndReadBy() throws IOException {
        Path odd = Files.writeString(folder.resolve("odd.csv"), """
                Name;IP address;Wert 7
                PLC-1;10.0.0.1;SN-77
                """);
        Ran guessed = Console.run("profile", odd.toString());
        assertThat(guessed.code()).as(guessed.err()).isZero();
        assertThat(guessed.out()).contains("designation.name").doesNotContain("Wert 7");
        int columns = guessed.out().indexOf("[", guessed.out().indexOf("columns")) + 1;
        String corrected = guessed.out().substring(0, columns)
                + "{\"header\": \"Wert 7\", \"target\": \"nameplate.serialNumber\"},"
                + guessed.out().substring(columns);
        Path profile = Files.writeString(folder.resolve("profile.json"), corrected);
        String home = folder.resolve("profile-home").toString();
        Ran read = Console.run("import", "--home", home, "--profile", profile.toString(), odd.toString(), "--json");
        assertThat(read.code()).as(read.err()).isZero();
        assertThat(read.out()).contains("SN-77");
        Ran unknown = Console.run("import", "--home", home, "--profile", "nobody's", odd.toString());
        assertThat(unknown.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(unknown.err()).contains("there is no profile nobody's");
        Path broken = Files.writeString(folder.resolve("broken.json"), "{");
        assertThat(Console.run("import", "--home", home, "--profile", broken.toString(), odd.toString())
                        .code())
                .isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void compareSaysWhatDiffers() throws IOException {
        Path newer = Files.writeString(folder.resolve("newer.csv"), """
                Name;IP address;Serial number
                PLC-1;10.0.0.1;S-9
                PLC-2;10.0.0.2;S-2
                """);
        Ran differing = Console.run("compare", list.toString(), newer.toString());
        assertThat(differing.code()).as(differing.err()).isEqualTo(ExitCode.FINDINGS);
        assertThat(differing.out())
                .contains("asset PLC-1", "S-1", "S-9", "cell C2")
                .doesNotContain("PLC-2");
        assertThat(Console.run("compare", list.toString(), list.toString()).code())
                .isZero();
        Path other = Files.writeString(folder.resolve("other.xml"), "<nmaprun args='nmap'></nmaprun>");
        assertThat(Console.run("compare", list.toString(), other.toString()).code())
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Console.run("compare", list.toString(), "nowhere").code()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void wrongCommandLineIsTwo() {
        assertThat(Console.run().code()).isEqualTo(ExitCode.USAGE);
        assertThat(Console.run("unknown").code()).isEqualTo(ExitCode.USAGE);
        assertThat(at("import").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void missingFileIsThree() {
        Ran ran = at("import", folder.resolve("nothing").toString());
        assertThat(ran.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ran.err()).contains("there is no file or folder");
    }

    @Test
    void importShowsReceiptAndItemsAndTheWayToABaseline() {
        Ran imported = at("import", "--by", "ann", "--baseline", list.toString());
        assertThat(imported.code()).as(imported.err()).isZero();
        assertThat(imported.out())
                .contains(
                        "2 of 2 rows understood (100 %)",
                        "Not in the record (2)", "list.csv, cell A2", "approve change-1");
        assertThat(at("approve", "change-1", "--by", "ann").code()).isEqualTo(ExitCode.BAD_INPUT);
        Ran approved = at("approve", "change-1", "--by", "ben", "--apply");
        assertThat(approved.out()).contains("is approved by ben", "is applied as commit 1");
        assertThat(at("assets").out()).contains("PLC-1", "10.0.0.2");
        assertThat(at("show", "PLC-1").out()).contains("Serial number: S-1");
        assertThat(at("items", "--fail-on-drift").code()).isZero();
        assertThat(at("changes", "change-1").out()).contains("adds asset PLC-1 with");
        assertThat(at("import", list.toString()).out()).contains("taken in already");
    }

    @Test
    void baselineCanBeAcceptedByScriptsButNotByOneself() {
        assertThat(at("import", "--by", "ann", "--accept-baseline-as", "ann", list.toString())
                        .code())
                .isEqualTo(ExitCode.BAD_INPUT);
        Ran ran = at("import", "--by", "ann", "--accept-baseline-as", "ben", "--json", list.toString());
        assertThat(ran.code()).as(ran.err()).isZero();
        var json = Browser.JSON.readTree(ran.out());
        assertThat(json.at("/baseline/state").asString()).isEqualTo("APPLIED");
        assertThat(json.path("items").size()).isZero();
    }

    @Test
    void dryRunKeepsNothing() {
        Ran ran = at("import", "--dry-run", list.toString());
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("Dry run: nothing was kept.", "Not in the record (2)");
        assertThat(at("items").out()).contains("Nothing waits.");
    }

    @Test
    void fileThatNobodyReadsIsAFinding() throws IOException {
        Files.writeString(folder.resolve("blob.bin"), "\0\1\2");
        Ran ran = at("import", folder.resolve("blob.bin").toString(), list.toString());
        assertThat(ran.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(ran.out()).contains("No importer reads blob.bin");
    }

    @Test
    void driftCanFailAScript() {
        at("import", list.toString());
        assertThat(at("items", "--fail-on-drift").code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(at("drift", "--type", "difference", "--fail-on-drift").code())
                .isZero();
    }

    @Test
    void proposalFromSelectedItems() {
        at("import", list.toString());
        Ran proposed = at("propose", "--by", "ann", "--title", "Take both in", "--reason", "seen on site", "--plain");
        assertThat(proposed.out()).contains("change-1 waits for approval");
        assertThat(at("propose", "--title", "t", "--reason", "r", "new:nothing=accept")
                        .code())
                .isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void homeIsForItsOwnerOnly() throws IOException {
        at("items");
        Path home = folder.resolve("home");
        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                .isEqualTo("rwx------");
    }

    @Test
    void verifyNamesTheFirstBrokenLink() throws SQLException {
        at("import", "--by", "ann", "--accept-baseline-as", "ben", list.toString());
        assertThat(at("verify").out()).contains("commits: 1 in order", "The record is what was signed.");
        String url = "jdbc:sqlite:" + folder.resolve("home").resolve("record.sqlite");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("update commits set body = replace(body, 'A', 'B')");
        }
        Ran broken = at("verify");
        assertThat(broken.code()).isEqualTo(ExitCode.BROKEN);
        assertThat(broken.out()).contains("The record is broken.", "commits 1");
        Ran json = at("verify", "--json");
        assertThat(Browser.JSON.readTree(json.out()).path("ok").asBoolean()).isFalse();
    }

    private Ran at(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(1, List.of("--home", folder.resolve("home").toString()));
        return Console.run(all.toArray(String[]::new));
    }
}
