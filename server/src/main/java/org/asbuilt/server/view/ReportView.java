package org.asbuilt.server.view;

import java.time.Instant;
import java.util.List;
import org.asbuilt.model.Id;
import org.asbuilt.report.Cell;
import org.asbuilt.report.Page;
import org.asbuilt.report.Report;
import org.asbuilt.report.Section;

/**
 * A report as it is read on the screen.
 *
 * @param head which it is
 * @param label the label of what it names
 * @param plantTime the moment of the plant
 * @param commit the newest commit in it
 * @param filter what it is about, in words
 * @param caveats what keeps it from being the whole truth
 * @param subjects how many subjects it names
 * @param sections its tables
 */
public record ReportView(
        Head head,
        String label,
        Instant plantTime,
        long commit,
        String filter,
        List<String> caveats,
        int subjects,
        List<SectionView> sections) {

    /**
     * Which report it is.
     *
     * @param number for example R-03
     * @param title what it is called
     * @param purpose what it answers
     * @param aboutTime whether it needs to know from when on it tells of what happened
     */
    public record Head(String number, String title, String purpose, boolean aboutTime) {
        /** The head of a report. */
        public static Head of(Report report) {
            return new Head(report.number(), report.title(), report.purpose(), report.isAboutTime());
        }
    }

    /**
     * A table.
     *
     * @param title what it lists
     * @param note how it is to be read
     * @param none what it means that it has no rows
     * @param columns the headings
     * @param rows the first rows
     * @param total how many there are
     * @param chapter the chapter that it stands in; empty in a report without chapters
     */
    public record SectionView(
            String title,
            String note,
            String none,
            List<String> columns,
            List<List<CellView>> rows,
            int total,
            String chapter) {
        static SectionView of(Section section, int most) {
            return new SectionView(
                    section.title(),
                    section.note(),
                    section.none(),
                    section.columns(),
                    section.rows().stream()
                            .limit(most)
                            .map(row -> row.stream().map(CellView::of).toList())
                            .toList(),
                    section.rows().size(),
                    section.chapter());
        }
    }

    /**
     * A value.
     *
     * @param text as people read it
     * @param sort TEXT, NUMBER or UNKNOWN
     * @param subjects the subjects that it names
     */
    public record CellView(String text, Cell.Sort sort, List<String> subjects) {
        static CellView of(Cell cell) {
            return new CellView(
                    cell.text(),
                    cell.sort(),
                    cell.about().stream().map(Id::value).toList());
        }
    }

    /** A page with the first rows of each table. */
    public static ReportView of(Page page, String label, Plant plant, String filter, int most) {
        return new ReportView(
                Head.of(page.report()),
                label,
                plant.moment(),
                plant.snapshot().commit(),
                filter,
                page.caveats(),
                page.about().size(),
                page.sections().stream()
                        .map(section -> SectionView.of(section, most))
                        .toList());
    }
}
