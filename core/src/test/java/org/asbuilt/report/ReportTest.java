package org.asbuilt.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.asbuilt.model.Id;
import org.junit.jupiter.api.Test;

/** The catalogue of reports and what pages are made of. Source: requirements, section 1.7. */
class ReportTest {
    private static final Path REFERENCE = Path.of("../docs/reference/reports.md");

    @Test
    void thereAreTheWholeAndItsPartsInTheirOrder() {
        int reports = ReportCatalogue.ALL.size();
        assertThat(ReportCatalogue.numbers())
                .as("ReportCatalogue.ALL is in the order of the numbers, which leave none out")
                .isEqualTo(
                        IntStream.range(0, reports).mapToObj(ReportTest::number).toList());
        assertThat(ReportCatalogue.ALL)
                .as("ReportCatalogue.ALL has one of each that Report permits")
                .extracting(Object::getClass)
                .containsExactlyInAnyOrder(Report.class.getPermittedSubclasses());
        assertThat(ReportCatalogue.numbered("r-03")).contains(new AssetRegister());
        assertThat(ReportCatalogue.numbered(number(reports))).isEmpty();
        assertThat(ReportCatalogue.ALL).allSatisfy(report -> {
            assertThat(report.purpose()).endsWith(".");
            assertThat(report.tells()).isNotEmpty();
        });
    }

    private static String number(int place) {
        return String.format(Locale.ROOT, "R-%02d", place);
    }

    @Test
    void theReferencePageIsTheCatalogue() throws IOException {
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(REFERENCE, page());
        }
        assertThat(REFERENCE).as("rewrite with ./asbuilt golden").hasContent(page());
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Reports

                Generated from `org.asbuilt.report`. Each is read on the page *Reports*, at `/api/reports/NUMBER`, and as a file
                (`/api/reports/NUMBER/FORM`, `asbuilt report NUMBER --form FORM`) as HTML, PDF, workbook, CSV and JSON; for the whole plant or
                one site, system or zone (`place`), now or at another moment (`at`, `as-of`). Every copy bears the label of what it names, who
                asked for it and when, the commit and its hash, what it is about, and what keeps it from being the whole truth. What nobody
                has said stands as "not known".

                ## The definitive record as one document

                R-00 is made of the other reports, in chapters: what the record rests on and how sure it is, information, assets by site and
                zone, connectivity, third parties and access, what is open and known not to be known, what changed since the last baseline, and
                an annex that says how to verify it. As HTML and as PDF it has contents with links; the PDF also has them as bookmarks. It
                leaves as every report does: with the strictest label of all that it names, past the threshold of exports, and into the
                register of what left. It holds what whoever asks may see. A table has at most 2,000 rows, a value 2,000 characters, a report
                200 tables in it, and the document 40,000 rows; where something is cut, the sentence above the table says how much there is and
                which report has all of it.

                ## The reports

                | number | report | what it answers | whoever holds a copy has |
                | --- | --- | --- | --- |
                """);
        ReportCatalogue.ALL.forEach(report -> page.append("| ")
                .append(String.join(
                        " | ",
                        report.number(),
                        report.title() + (report.isAboutTime() ? " (since a day)" : ""),
                        report.purpose(),
                        String.join(
                                ", ",
                                report.tells().stream()
                                        .map(Cell::words)
                                        .sorted()
                                        .toList())))
                .append(" |\n"));
        return page.toString();
    }

    @Test
    void whatNobodySaidIsToldApartFromNothingAndNo() {
        assertThat(Cell.of(Optional.empty())).isEqualTo(Cell.UNKNOWN);
        assertThat(Cell.of(Optional.of(" "))).isEqualTo(Cell.UNKNOWN);
        assertThat(Cell.yes(Optional.of(false)).text()).isEqualTo("no");
        assertThat(Cell.yes(Optional.empty())).isEqualTo(Cell.UNKNOWN);
        assertThat(Cell.UNKNOWN.known()).isEmpty();
        assertThat(Cell.of(4).sort()).isEqualTo(Cell.Sort.NUMBER);
        assertThat(Cell.of(2.345, 1).text()).isEqualTo("2.3");
    }

    @Test
    void aRowHasACellForEachHeading() {
        assertThatThrownBy(() -> new Section("Pumps", "", "", List.of("Name"), List.of(List.of())))
                .hasMessage("Pumps: a row of 0 cells under 1 headings");
    }

    @Test
    void whatIsWrittenWithAPenIsEmptyAndStaysSoInADocument() {
        Section cut = Section.<String>of("Cut")
                .column("What", Cell::of)
                .byHand("Done at")
                .rows(List.of("a", "b", "c"));
        assertThat(cut.rows().getFirst()).containsExactly(Cell.of("a"), Cell.NOTHING);
        Abridged document = new Abridged(2, 9);
        document.add("1. Cuts", "report R-15", List.of(cut));
        for (Section one : List.of(cut, cut.in("1. Cuts"), document.sections().getFirst())) {
            assertThat(one.isByHand(0)).isFalse();
            assertThat(one.isByHand(1)).isTrue();
        }
    }

    @Test
    void aPageIsAboutEverySubjectThatItNames() {
        Id pump = new Id("asset-0123456789abcdef");
        Id zone = new Id("zone-0123456789abcdef");
        Section section = Section.<Id>of("Pumps")
                .column("Name", one -> new Cell("Pump", Cell.Sort.TEXT, List.of(one)))
                .column("Zone", one -> Cell.of("Cell").about(zone))
                .rows(List.of(pump));
        assertThat(new Page(new AssetRegister(), List.of(section), List.of()).about())
                .containsExactly(pump, zone);
    }

    @Test
    void aDocumentSaysWhereItIsCutAndWhereAllOfItIs() {
        Abridged document = new Abridged(2, 3);
        Section.Table<String> pumps =
                Section.<String>of("Pumps").note("By name.").column("Name", Cell::of);
        document.add("1. Assets", "report R-03", List.of(pumps.rows(List.of("a", "b", "c"))));
        document.add("1. Assets", "report R-03", List.of(pumps.rows(List.of("x".repeat(3_000)))));
        document.add("2. More", "report R-04", List.of(pumps.rows(List.of("d"))));
        List<Section> sections = document.sections();
        assertThat(sections).extracting(Section::chapter).containsExactly("1. Assets", "1. Assets", "2. More");
        assertThat(sections.get(0).rows()).hasSize(2);
        assertThat(sections.get(0).note()).isEqualTo("By name. The first 2 of 3 rows; report R-03 has all of them.");
        assertThat(sections.get(1).rows().getFirst().getFirst().text())
                .hasSizeLessThan(2_100)
                .endsWith(" [cut: 3000 characters]");
        assertThat(sections.get(1).note()).isEqualTo("By name.");
        assertThat(sections.get(2).rows()).isEmpty();
        assertThat(sections.get(2).none())
                .isEqualTo("All 1 rows are left out, since this document is full; report R-04 has them.");
        Page page = new Page(new DefinitiveRecord(), sections, List.of());
        assertThat(page.hasChapters()).isTrue();
        assertThat(List.of(page.beginsChapter(0), page.beginsChapter(1), page.beginsChapter(2)))
                .containsExactly(true, false, true);
    }

    @Test
    void aReportGivesTheDocumentAtMostSoManyTables() {
        Abridged document = new Abridged();
        Section one =
                Section.<String>of("Assets at a site").column("Name", Cell::of).rows(List.of("a"));
        document.add("1. Assets", "report R-03", java.util.Collections.nCopies(Abridged.MOST_TABLES + 7, one));
        assertThat(document.sections()).hasSize(Abridged.MOST_TABLES + 1);
        assertThat(document.sections().getLast().none()).isEqualTo("7 more tables stand in report R-03.");
    }

    @Test
    void whoHoldsTheWholeHasWhatWhoHoldsAPartHas() {
        for (Report part : List.of(new AssetRegister(), new ConnectionRegister(), new ThirdPartyRegister())) {
            assertThat(new DefinitiveRecord().tells()).containsAll(part.tells());
        }
    }
}
