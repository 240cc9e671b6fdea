package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.asbuilt.report.ReportCatalogue;
import org.asbuilt.server.cli.ExitCode;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The definitive record and the other reports about the example plant, in every form, against what its own files say. Source: requirements. */
class ReportWaterworksTest {
    @TempDir
    private static Path folder;

    private static WaterworksReports reports;

    @BeforeAll
    static void made() throws IOException {
        reports = new WaterworksReports(folder);
        Path out = Files.createDirectory(folder.resolve("json"));
        Console.Ran ran = reports.report("all", "--form", "json", "--since", "2020-01-01", "--out", out.toString());
        assertThat(ran.code()).as(ran.err()).isEqualTo(ExitCode.OK);
        try (Stream<Path> files = Files.list(out)) {
            files.forEach(reports::keep);
        }
    }

    @Test
    void everyReportIsMadeWithLabelMomentFilterAndCaveat() {
        assertThat(reports.all().keySet()).isEqualTo(new TreeSet<>(ReportCatalogue.numbers()));
        reports.all().values().forEach(report -> {
            assertThat(report.path("label").asString()).startsWith("TLP:");
            assertThat(report.path("plantTime").asString()).endsWith("Z");
            assertThat(report.path("commit").asInt()).isEqualTo(1);
            assertThat(report.path("commitHash").asString()).hasSize(64);
            assertThat(report.path("filter").asString()).isEqualTo("the whole plant");
            assertThat(report.path("caveats").get(0).asString())
                    .contains("are validated")
                    .doesNotContain("Of the 0");
            assertThat(report.path("sections").size()).isPositive();
        });
    }

    @Test
    void theRegisterHasEveryAssetOnceUnderItsTier() {
        List<String> assets = new ArrayList<>();
        reports.said("R-03")
                .path("sections")
                .forEach(section -> section.path("rows")
                        .forEach(row -> assets.add(row.get(0).path("text").asString())));
        assertThat(assets).hasSize(62).contains("PLC-03", "SCADA-A", "FW-01");
        Map<String, String> firewall = reports.row("R-03", "Criticality: critical", "Asset", "FW-01");
        assertThat(firewall).containsEntry("9 Manufacturer", "Fortinet").containsEntry("10 Model", "FortiGate-60F");
        assertThat(firewall.get("6 IP addresses")).contains("203.0.113.10");
        assertThat(firewall)
                .containsEntry("2 Criticality", "critical, stated: high")
                .containsEntry("13 Ports of services", "22; 443")
                .containsEntry("14 User accounts", "admin; halcyon; provider");
    }

    @Test
    void theRegisterOfInformationIsNotHiddenBehindFilesThatNobodyEntered() {
        reports.said("R-10").path("sections").forEach(section -> {
            String title = section.path("title").asString();
            assertThat(reports.rows("R-10", title))
                    .extracting(row -> row.get("From"))
                    .as(title)
                    .doesNotContain("taken in");
        });
        List<Map<String, String>> files = reports.rows("R-10", "Files that were taken in");
        assertThat(files).hasSizeBetween(3, 12);
        assertThat(reports.row("R-10", "Files that were taken in", "Sub-type", "logs"))
                .containsEntry("Category", "operational")
                .containsEntry("How many", "2")
                .containsEntry("Files", "logons-jmp01.csv; vpn-fw01.log");
        assertThat(files.getLast()).doesNotContainKey("Category");
    }

    @Test
    void whatIsOpenIsARowASubjectAndSortAndContradictionsComeFirst() {
        List<Map<String, String>> open = reports.rows("R-12", "Seen in the plant and under no change");
        assertThat(open)
                .hasSizeLessThan(70)
                .extracting(row -> row.get("What") + row.get("Subject"))
                .doesNotHaveDuplicates();
        assertThat(open.getFirst()).containsEntry("What", "Sources contradict each other");
        assertThat(open.getLast()).containsEntry("What", "Fills a gap");
        assertThat(open)
                .filteredOn(row -> "PLC-01".equals(row.get("Subject"))
                        && row.getOrDefault("What", "").startsWith("Sources"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("How many", "2")
                        .hasEntrySatisfying(
                                "Matters", words -> assertThat(words).contains("Firmware", ". PLC-01: ")));
    }

    @Test
    void listsAreInTheOrderInWhichPeopleLookThingsUp() {
        assertThat(reports.rows("R-13", "Training by person"))
                .extracting(row -> row.get("Person"))
                .isSorted();
        assertThat(reports.rows("R-16", "Persons"))
                .extracting(row -> row.get("Name"))
                .isSorted();
        assertThat(reports.rows("R-09", "Access paths"))
                .extracting(row -> row.get("Access path"))
                .isSorted();
        assertThat(reports.rows("R-09", "Contracts"))
                .extracting(row -> row.get("Contract"))
                .isSorted();
        List<Map<String, String>> unknown = reports.rows("R-14", "Of which no day is recorded");
        assertThat(unknown)
                .extracting(row -> List.of("critical", "high", "medium", "low", "negligible", "not known")
                        .indexOf(row.getOrDefault("Criticality", "not known")))
                .isSorted();
        assertThat(unknown)
                .filteredOn(row -> "critical".equals(row.get("Criticality")))
                .extracting(row -> row.get("Asset"))
                .isSorted();
        assertThat(reports.row("R-14", "Of which no day is recorded", "Asset", "FW-01"))
                .containsEntry("Manufacturer", "Fortinet");
    }

    @Test
    void aZoneSaysWhatItLiesWithin() {
        assertThat(reports.row("R-05", "Zones", "Zone", "Chlorine safety")).containsEntry("Within", "Chlorine dosing");
    }

    @Test
    void whatSourcesContradictEachOtherAboutIsPrintedAsDisputedAndComparedWithAdvisories() {
        List<Map<String, String>> assets = new ArrayList<>();
        reports.said("R-03")
                .path("sections")
                .forEach(section ->
                        assets.addAll(reports.rows("R-03", section.path("title").asString())));
        assertThat(assets)
                .filteredOn(row -> "PLC-03".equals(row.get("Asset")))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("6 IP addresses", "disputed: 10.20.10.13 / 10.20.10.33")
                        .containsEntry("10 Model", "disputed: CPU 315-2 PN/DP / S7-300"));
        assertThat(reports.row("R-11", "Where nobody can tell", "Asset", "PLC-03"))
                .containsEntry("Vulnerability", "CVE-2099-2001")
                .containsEntry("The fact that is missing", "model");
        assertThat(reports.row("R-19", "Perhaps waits for a window", "Asset", "PLC-03"))
                .containsEntry("Vulnerability", "CVE-2099-2001")
                .containsEntry("Window that opens", "none in that time");
    }

    @Test
    void externalConnectionsAreNamedWithWhatIsMissingOfTheirCase() {
        assertThat(reports.rows("R-06", "External connections"))
                .extracting(row -> row.get("Connection"))
                .containsExactly("CE-01", "CE-02");
        Map<String, String> unexplained = reports.row("R-06", "External connections", "Connection", "CE-02");
        assertThat(unexplained).doesNotContainKey("Senior risk owner").doesNotContainKey("Third party");
        assertThat(unexplained.get("Why it is thought explained or not")).contains("no third party");
        assertThat(reports.row("R-06", "All connections", "Connection", "CN-01"))
                .containsEntry("Documented", "yes")
                .containsEntry("Permitted", "yes")
                .containsEntry("Observed", "yes")
                .containsEntry("Which is", "as designed");
    }

    @Test
    void accessPathsTellWhomTheyLetInAndWhatIsWrongWithThem() {
        assertThat(reports.rows("R-09", "Access paths")).hasSize(6);
        Map<String, String> modem = reports.row("R-09", "Access paths", "Access path", "AP-03");
        assertThat(modem)
                .containsEntry("Third party", "Halcyon Dosing Systems")
                .containsEntry("Reaches", "PLC-04")
                .containsEntry("Approval of every session", "no");
        assertThat(modem.get("Worries")).contains("out of band", "no second factor", "contract ended on 2025-06-30");
        assertThat(modem.get("Contract")).contains("Halcyon skid warranty").contains("ended on 2025-06-30");
        assertThat(reports.rows("R-09", "Whom to call"))
                .filteredOn(row -> "Brightmoor SCADA".equals(row.get("Third party")))
                .extracting(row -> row.get("For") + " " + row.get("Reachable"))
                .containsExactly("assurance Mon-Fri 09:00-17:00", "operational at all hours", "security at all hours");
        assertThat(reports.row("R-09", "Certificates and assessments", "Third party", "Palisade Managed Networks")
                        .get("Valid until"))
                .contains("2025-10-31 (expired)");
        assertThat(reports.rows("R-09", "Contracts")).hasSize(5);
    }

    @Test
    void theGrabBagNamesTheModemThatNobodySaidHowToSwitchOff() {
        assertThat(reports.rows("R-16", "Points of isolation: remote access")).hasSize(6);
        assertThat(reports.row("R-16", "Points of isolation: remote access", "Name", "AP-03"))
                .containsEntry("Third party", "Halcyon Dosing Systems")
                .doesNotContainKey("How to switch it off");
    }

    @Test
    void theBoardIsToldOfTheHighRisksThatAreBorneOrInTreatment() throws IOException {
        assertThat(reports.rows("R-18", "Above what is tolerable, borne or in treatment"))
                .extracting(row -> row.get("Risk"))
                .containsExactlyInAnyOrder("Supervision is lost to ransomware", "Too much chlorine in the water");
        Path page = folder.resolve("board.csv");
        assertThat(reports.report("R-18", "--out", page.toString()).code()).isZero();
        assertThat(Files.readString(page)).contains("that is not to say that all is known");
    }

    @Test
    void theIsolationSheetOfTheDosingCutsTheModemFirst() {
        assertThat(reports.rows("R-15", "Cut in this order: Chlorine dosing"))
                .extracting(row -> row.get("What"))
                .containsExactly("AP-03", "CN-04", "CN-14");
    }

    @Test
    void whatChangedSinceBeforeTheFirstCommitIsEverything() {
        assertThat(reports.row("R-20", "By kind", "Kind", "asset"))
                .containsEntry("Added", "62")
                .containsEntry("Removed", "0");
        assertThat(reports.rows("R-20", "Commits"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("By", "erin"));
    }

    @Test
    void theAuditorIsGivenTheSignedEndsOfTheLogs() {
        assertThat(reports.rows("R-17", "The signed ends"))
                .extracting(row -> row.get("Log"))
                .contains("commits", "journal", "access_log");
        assertThat(reports.row("R-17", "The signed ends", "Log", "commits").get("Root"))
                .hasSize(64);
        assertThat(reports.rows("R-17", "Clauses that the evidence serves"))
                .extracting(row -> row.get("Clause"))
                .anyMatch(clause -> clause.contains("A.5.9") || clause.contains("5.9"));
    }

    @Test
    void everyFormSaysTheSame() throws IOException {
        Path out = Files.createDirectory(folder.resolve("forms"));
        for (String form : List.of("csv", "html", "pdf", "xlsx")) {
            assertThat(reports.report("R-09", "--form", form, "--out", out.toString())
                            .code())
                    .isZero();
        }
        List<String> texts = new ArrayList<>();
        WaterworksReports.section(reports.said("R-09"), "Access paths")
                .path("rows")
                .forEach(row -> row.forEach(cell -> texts.add(cell.path("text").asString(""))));
        assertThat(texts).hasSizeGreaterThan(50);
        String csv = Files.readString(out.resolve("R-09-third-parties.csv"));
        String html = Files.readString(out.resolve("R-09-third-parties.html"));
        String workbook = cells(out.resolve("R-09-third-parties.xlsx"));
        String paper = paper(out.resolve("R-09-third-parties.pdf"));
        for (String text : texts) {
            assertThat(csv).contains(text);
            assertThat(html).contains(text.replace("'", "&#39;"));
            assertThat(workbook).contains(text);
            // Lines break within cells; each word of a cell stands on the paper.
            assertThat(paper).contains(text.split(" "));
        }
        assertThat(csv).contains("TLP:AMBER+STRICT", "not known");
        assertThat(html).contains("TLP:AMBER+STRICT").doesNotContain("http://").doesNotContain("https://");
        assertThat(workbook).contains("TLP:AMBER+STRICT");
    }

    @Test
    void theDefinitiveRecordHasAChapterForEachPrincipleAndAnAnnex() {
        List<String> chapters = reports.said("R-00")
                .path("sections")
                .valueStream()
                .map(section -> section.path("chapter").asString())
                .distinct()
                .toList();
        assertThat(chapters)
                .containsExactly(
                        "1. The record: what it rests on and how sure it is",
                        "2. Information about the plant",
                        "3. Assets",
                        "4. Connectivity and architecture",
                        "5. Third parties and access",
                        "6. Open findings and known unknowns",
                        "7. Changes since the last baseline",
                        "Annex. How to verify it");
        assertThat(reports.row("R-00", "Sources and validation", "Principle", "3. Identified and categorised assets"))
                .containsEntry("Disputed", "11");
        assertThat(reports.rows("R-00", "Sources that were taken in"))
                .extracting(row -> row.get("Source"))
                .anyMatch(source -> source.contains("access-paths.csv"));
        assertThat(reports.rows("R-00", "Assets of which the site is not known"))
                .hasSize(62);
        for (Map.Entry<String, String> part : Map.of(
                        "External connections", "R-06",
                        "All connections", "R-06",
                        "Conduits", "R-05",
                        "Access paths", "R-09",
                        "Assets by criticality", "R-04",
                        "What to protect first", "R-10",
                        "Findings that count", "R-02",
                        "The goals", "R-01")
                .entrySet()) {
            assertThat(reports.rows("R-00", part.getKey()))
                    .as(part.getKey())
                    .isNotEmpty()
                    .isEqualTo(reports.rows(part.getValue(), part.getKey()));
        }
        assertThat(WaterworksReports.section(reports.said("R-00"), "Known unknowns")
                        .path("rows")
                        .size())
                .isZero();
        assertThat(reports.rows("R-00", "The signed ends")).hasSize(3);
        assertThat(reports.row("R-00", "How to verify", "What", "That nothing was altered since")
                        .get("How"))
                .contains("asbuilt verify");
    }

    @Test
    void theDefinitiveRecordOnPaperHasContentsThatLeadToEachTable() throws IOException {
        Path out = folder.resolve("record.pdf");
        assertThat(reports.report("R-00", "--out", out.toString()).code()).isZero();
        try (PDDocument document = Loader.loadPDF(out.toFile())) {
            List<PDAnnotation> links = new ArrayList<>();
            for (PDPage sheet : document.getPages()) {
                links.addAll(sheet.getAnnotations());
            }
            int tables = reports.said("R-00").path("sections").size();
            assertThat(links).hasSize(tables + 8);
            PDFTextStripper stripper = new PDFTextStripper();
            for (PDAnnotation link : links) {
                int sheet = ((PDPageDestination) ((PDAnnotationLink) link).getDestination()).retrievePageNumber() + 1;
                stripper.setStartPage(sheet);
                stripper.setEndPage(sheet);
                assertThat(stripper.getText(document))
                        .contains(link.getContents().split(" ")[0]);
            }
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .extracting(PDOutlineItem::getTitle)
                    .hasSize(8)
                    .contains("3. Assets");
        }
        Path page = folder.resolve("record.html");
        assertThat(reports.report("R-00", "--out", page.toString()).code()).isZero();
        assertThat(Files.readString(page))
                .contains("<h2>Contents</h2>", "<a href=\"#c0\">1. The record", "<h2 class=\"chapter\" id=\"c0\">");
    }

    @Test
    void everyClauseOfTheGuidanceStandsInTheStatusWithItsState() {
        Map<String, String> states = reports.rows("R-01", "Coverage: Zone and conduit requirements").stream()
                .collect(Collectors.toMap(row -> row.getOrDefault("Clause", ""), row -> row.getOrDefault("State", "")));
        assertThat(reports.rows("R-17", "Clauses that the evidence serves").stream()
                        .filter(row -> states.containsKey(row.getOrDefault("Clause", ""))))
                .as("a clause has one state on all papers")
                .hasSizeGreaterThan(10)
                .allSatisfy(row -> assertThat(row.get("State of the clause")).isEqualTo(states.get(row.get("Clause"))));
        assertThat(reports.rows("R-01", "Coverage: Zone and conduit requirements"))
                .hasSize(32)
                .extracting(row -> row.get("State"))
                .allMatch(List.of("achieved", "partial", "gap", "accepted exception", "nothing to measure")::contains);
        assertThat(reports.row("R-01", "Coverage: Zone and conduit requirements", "Clause", "ZCR 6.5"))
                .containsEntry("State", "gap")
                .containsEntry("Open findings", "0");
        assertThat(reports.row("R-01", "Coverage: Secure connectivity", "Clause", "1 a"))
                .containsEntry("State", "partial");
        assertThat(reports.rows("R-01", "Coverage: The five principles")).hasSize(24);
    }

    private static String cells(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheet.read()
                        .forEach(row -> row.forEach(cell ->
                                text.append(cell == null ? "" : cell.getText()).append('\n')));
            }
        }
        return text.toString();
    }

    /** The text of a paper; on every sheet stands the label. */
    private static String paper(Path file) {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (int sheet = 1; sheet <= document.getNumberOfPages(); sheet++) {
                stripper.setStartPage(sheet);
                stripper.setEndPage(sheet);
                assertThat(stripper.getText(document)).contains("TLP:AMBER+STRICT", "page " + sheet + " of ");
            }
            stripper.setStartPage(1);
            return stripper.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aReportIsAboutOnePlaceIfThatIsAskedFor() throws IOException {
        Path out = folder.resolve("zone.json");
        String zone = WaterworksReports.section(reports.said("R-05"), "Zones")
                .path("rows")
                .valueStream()
                .filter(row -> row.get(0).path("text").asString().equals("Chlorine dosing"))
                .findFirst()
                .orElseThrow()
                .get(0)
                .path("subjects")
                .get(0)
                .asString();
        assertThat(reports.report("R-03", "--place", zone, "--out", out.toString())
                        .code())
                .isZero();
        JsonNode report = Browser.JSON.readTree(out);
        assertThat(report.path("filter").asString()).isEqualTo("zone Chlorine dosing");
        List<String> assets = new ArrayList<>();
        report.path("sections")
                .forEach(section -> section.path("rows")
                        .forEach(row -> assets.add(row.get(0).path("text").asString())));
        // The safety zone lies within it.
        assertThat(assets).hasSize(8).contains("PLC-04", "SIS-01").doesNotContain("PLC-01");
    }

    @Test
    void whatCannotBeReadIsSaidWithWhatWasExpected() {
        assertThat(reports.report("R-77").err()).contains("R-77").contains("R-00, R-01, R-02");
        assertThat(reports.report("R-01", "--form", "doc").err())
                .contains("doc")
                .contains("html, pdf, xlsx, csv, json");
        assertThat(reports.report("R-03", "--place", "zone-0123456789abcdef").err())
                .contains("zone-0123456789abcdef")
                .contains("site, system or zone");
        assertThat(reports.report("R-20", "--since", "yesterday").err())
                .contains("yesterday")
                .contains("2026-09-01");
        assertThat(reports.report().out().lines())
                .hasSize(ReportCatalogue.ALL.size())
                .allMatch(line -> line.startsWith("R-"));
    }
}
