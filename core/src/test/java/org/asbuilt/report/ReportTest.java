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
    void thereAreTwentyInTheirOrder() {
        assertThat(ReportCatalogue.numbers())
                .isEqualTo(IntStream.rangeClosed(1, 20)
                        .mapToObj(number -> String.format(Locale.ROOT, "R-%02d", number))
                        .toList());
        assertThat(ReportCatalogue.ALL)
                .extracting(Object::getClass)
                .containsExactlyInAnyOrder(Report.class.getPermittedSubclasses());
        assertThat(ReportCatalogue.numbered("r-03")).contains(new AssetRegister());
        assertThat(ReportCatalogue.numbered("R-21")).isEmpty();
        assertThat(ReportCatalogue.ALL).allSatisfy(report -> {
            assertThat(report.purpose()).endsWith(".");
            assertThat(report.tells()).isNotEmpty();
        });
    }

    @Test
    void theReferencePageIsTheCatalogue() throws IOException {
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(REFERENCE, page());
        }
        assertThat(REFERENCE).hasContent(page());
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Reports

                Generated from `org.asbuilt.report`. Each is read on the page *Reports*, at `/api/reports/NUMBER`, and as a file
                (`/api/reports/NUMBER/FORM`, `asbuilt report NUMBER --form FORM`) as HTML, PDF, workbook, CSV and JSON; for the whole plant or
                one site, system or zone (`place`), now or at another moment (`at`, `as-of`). Every copy bears the label of what it names, who
                asked for it and when, the commit and its hash, what it is about, and what keeps it from being the whole truth. What nobody
                has said stands as "not known".

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
}
