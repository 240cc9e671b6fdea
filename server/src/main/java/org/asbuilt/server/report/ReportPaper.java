package org.asbuilt.server.report;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.asbuilt.report.Cell;
import org.asbuilt.report.Page;
import org.asbuilt.report.Section;
import org.asbuilt.server.paper.PaperFont;

/**
 * A report on paper: PDF, A4 across, label and number on each sheet, headings again on each. A table with many columns is set as a card a
 * row, since columns too narrow to read help nobody. Lengths are points of 1/72 inch. Source: ISO 32000-2.
 */
final class ReportPaper {
    private static final float MARGIN = 36;
    private static final float PAGE_WIDTH = PDRectangle.A4.getHeight();
    private static final float PAGE_HEIGHT = PDRectangle.A4.getWidth();
    private static final float WIDTH = PAGE_WIDTH - 2 * MARGIN;
    private static final float TOP = PAGE_HEIGHT - MARGIN - 20;
    private static final float BOTTOM = MARGIN + 20;
    private static final float SIZE = 8;
    private static final float LEADING = 1.3f;
    private static final float PAD = 3;
    private static final int MOST_COLUMNS = 12;
    private static final float NARROWEST = 34;
    private static final Color GREY = new Color(0x4a, 0x5a, 0x6a);
    private static final Color RULE = new Color(0xc9, 0xd2, 0xda);
    private static final Color HEAD = new Color(0xee, 0xf2, 0xf5);

    private final PDDocument document;
    private final PaperFont font;
    private final List<PDPage> pages = new ArrayList<>();
    private final PaperContents contents;
    private PDPageContentStream page;
    private float y = TOP;

    private ReportPaper(PDDocument document) throws IOException {
        this.document = document;
        font = PaperFont.in(document);
        contents = new PaperContents(document, new PDRectangle(MARGIN, BOTTOM, WIDTH, TOP - BOTTOM));
        page = freshPage();
    }

    static void write(Printed report, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle(report.title() + ", " + report.label());
            ReportPaper paper = new ReportPaper(document);
            paper.paragraph(16, Color.BLACK, report.title());
            paper.paragraph(10, Color.BLACK, report.page().report().purpose());
            for (String line : report.stamp()) {
                paper.paragraph(SIZE, GREY, line);
            }
            for (String line : report.page().caveats()) {
                paper.paragraph(SIZE, Color.BLACK, "! " + line);
            }
            paper.sections(report.page());
            if (paper.font.replaced()) {
                paper.paragraph(SIZE, GREY, "? stands for characters that the font of this paper does not have.");
            }
            paper.page.close();
            if (report.page().hasChapters()) {
                paper.contents.write(paper.pages, paper.font);
            }
            paper.margins(report);
            document.save(out);
        }
    }

    /** A document has contents behind its first sheet, and each chapter begins a sheet. */
    private void sections(Page all) throws IOException {
        if (all.hasChapters()) {
            contents.reserve(all);
            for (int sheet = 0; sheet < contents.sheets(); sheet++) {
                turn();
            }
        }
        for (int number = 0; number < all.sections().size(); number++) {
            Section section = all.sections().get(number);
            if (all.beginsChapter(number)) {
                turn();
                contents.found(pages.getLast(), y, 0);
                paragraph(14, Color.BLACK, section.chapter());
            }
            section(section);
        }
    }

    private void section(Section section) throws IOException {
        y -= 10;
        need(95);
        contents.found(pages.getLast(), y, 1);
        paragraph(12, Color.BLACK, section.title() + " (" + section.rows().size() + ")");
        if (!section.note().isEmpty()) {
            paragraph(SIZE, GREY, section.note());
        }
        if (section.rows().isEmpty()) {
            paragraph(SIZE + 1, Color.BLACK, section.none());
            return;
        }
        if (section.columns().size() > MOST_COLUMNS) {
            for (List<Cell> row : section.rows()) {
                card(section.columns(), row);
            }
            return;
        }
        table(section);
    }

    /** What is known after its headings, and in one line of what nothing is known. */
    private void card(List<String> columns, List<Cell> row) throws IOException {
        y -= 3;
        need(30);
        paragraph(SIZE + 1.5f, Color.BLACK, row.getFirst().text());
        StringBuilder known = new StringBuilder();
        List<String> unknown = new ArrayList<>();
        for (int column = 1; column < row.size(); column++) {
            Cell cell = row.get(column);
            if (cell.sort() == Cell.Sort.UNKNOWN) {
                unknown.add(columns.get(column));
            } else if (!cell.text().isEmpty()) {
                known.append(known.isEmpty() ? "" : "  \u00b7  ")
                        .append(columns.get(column))
                        .append(": ")
                        .append(cell.text());
            }
        }
        if (!known.isEmpty()) {
            paragraph(SIZE, Color.BLACK, known.toString());
        }
        if (!unknown.isEmpty()) {
            paragraph(SIZE, GREY, "not known: " + String.join(", ", unknown));
        }
    }

    private void table(Section section) throws IOException {
        float[] widths = widths(section);
        List<Cell> headings = headings(section);
        y -= 4;
        row(headings, widths, true);
        for (List<Cell> row : section.rows()) {
            List<List<String>> lines = wrapped(row, widths);
            float height = height(lines);
            if (y - height < BOTTOM) {
                turn();
                row(headings, widths, true);
            }
            tall(lines, row, headings, widths);
        }
    }

    /** A heading stands where the values below it stand. */
    private static List<Cell> headings(Section section) {
        List<Cell> headings = new ArrayList<>();
        for (int column = 0; column < section.columns().size(); column++) {
            headings.add(new Cell(
                    section.columns().get(column),
                    section.rows().getFirst().get(column).sort() == Cell.Sort.NUMBER
                            ? Cell.Sort.NUMBER
                            : Cell.Sort.TEXT,
                    List.of()));
        }
        return headings;
    }

    /** A row that is longer than a sheet goes on over the next ones. */
    private void tall(List<List<String>> lines, List<Cell> row, List<Cell> headings, float[] widths)
            throws IOException {
        List<List<String>> rest = lines;
        while (true) {
            int fit = (int) ((y - BOTTOM - 2 * PAD) / (SIZE * LEADING));
            int longest = rest.stream().mapToInt(List::size).max().orElse(0);
            if (longest <= fit) {
                draw(rest, row, widths, false);
                return;
            }
            draw(
                    rest.stream()
                            .map(cell -> cell.subList(0, Math.min(fit, cell.size())))
                            .toList(),
                    row,
                    widths,
                    false);
            rest = rest.stream()
                    .map(cell -> cell.subList(Math.min(fit, cell.size()), cell.size()))
                    .toList();
            turn();
            row(headings, widths, true);
        }
    }

    private void row(List<Cell> row, float[] widths, boolean head) throws IOException {
        draw(wrapped(row, widths), row, widths, head);
    }

    private void draw(List<List<String>> lines, List<Cell> row, float[] widths, boolean head) throws IOException {
        float height = height(lines);
        if (head) {
            page.setNonStrokingColor(HEAD);
            page.addRect(MARGIN, y - height, WIDTH, height);
            page.fill();
        }
        float x = MARGIN;
        for (int column = 0; column < row.size(); column++) {
            Cell cell = row.get(column);
            float baseline = y - PAD - SIZE;
            for (String line : lines.get(column)) {
                float at =
                        cell.sort() == Cell.Sort.NUMBER ? x + widths[column] - PAD - font.width(line, SIZE) : x + PAD;
                font.write(page, at, baseline, SIZE, cell.sort() == Cell.Sort.UNKNOWN ? GREY : Color.BLACK, line);
                baseline -= SIZE * LEADING;
            }
            x += widths[column];
        }
        y -= height;
        page.setStrokingColor(RULE);
        page.setLineWidth(0.5f);
        page.moveTo(MARGIN, y);
        page.lineTo(MARGIN + WIDTH, y);
        page.stroke();
    }

    private List<List<String>> wrapped(List<Cell> row, float[] widths) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        for (int column = 0; column < row.size(); column++) {
            lines.add(font.lines(row.get(column).text(), SIZE, widths[column] - 2 * PAD));
        }
        return lines;
    }

    private static float height(List<List<String>> lines) {
        return lines.stream().mapToInt(List::size).max().orElse(1) * SIZE * LEADING + 2 * PAD;
    }

    /** As wide as what stands in them asks for, none narrower than its longest word where that can be had. */
    private float[] widths(Section section) throws IOException {
        int count = section.columns().size();
        float[] wanted = new float[count];
        float[] least = new float[count];
        for (int column = 0; column < count; column++) {
            String heading = font.printable(section.columns().get(column));
            wanted[column] = font.width(heading, SIZE);
            least[column] = longestWord(heading);
            float sum = 0;
            int rows = Math.min(section.rows().size(), 200);
            for (int row = 0; row < rows; row++) {
                String text = font.printable(section.rows().get(row).get(column).text());
                sum += font.width(text, SIZE);
                least[column] = Math.max(least[column], Math.min(110, longestWord(text)));
            }
            wanted[column] = Math.max(wanted[column] * 0.6f, rows == 0 ? 0 : sum / rows * 1.2f) + 2 * PAD;
            least[column] = Math.max(NARROWEST, least[column] + 2 * PAD + 1);
            wanted[column] = Math.max(wanted[column], least[column]);
        }
        return shared(wanted, least);
    }

    private static float[] shared(float[] wanted, float[] least) {
        float allLeast = 0;
        float allWanted = 0;
        for (int column = 0; column < wanted.length; column++) {
            allLeast += least[column];
            allWanted += wanted[column];
        }
        float[] widths = new float[wanted.length];
        float spare = Math.max(0, WIDTH - allLeast);
        float wish = Math.max(1, allWanted - allLeast);
        for (int column = 0; column < wanted.length; column++) {
            widths[column] = allLeast >= WIDTH
                    ? least[column] * WIDTH / allLeast
                    : least[column] + spare * (wanted[column] - least[column] + wish / 1000) / (wish * 1.001f);
        }
        return scaled(widths);
    }

    private static float[] scaled(float[] widths) {
        float sum = 0;
        for (float width : widths) {
            sum += width;
        }
        for (int column = 0; column < widths.length; column++) {
            widths[column] *= WIDTH / sum;
        }
        return widths;
    }

    private float longestWord(String text) throws IOException {
        float longest = 0;
        for (String word : text.split(" ", -1)) {
            longest = Math.max(longest, font.width(word, SIZE));
        }
        return longest;
    }

    private void paragraph(float size, Color colour, String text) throws IOException {
        for (String line : font.lines(text, size, WIDTH)) {
            need(size * LEADING);
            y -= size * LEADING;
            font.write(page, MARGIN, y, size, colour, line);
        }
    }

    private void need(float height) throws IOException {
        if (y - height < BOTTOM) {
            turn();
        }
    }

    /** What stands on every sheet: only at the end it is known how many there are. */
    private void margins(Printed report) throws IOException {
        for (int number = 0; number < pages.size(); number++) {
            try (PDPageContentStream margin =
                    new PDPageContentStream(document, pages.get(number), PDPageContentStream.AppendMode.APPEND, true)) {
                String numbered = report.title() + ", page " + (number + 1) + " of " + pages.size();
                for (float at : List.of(PAGE_HEIGHT - MARGIN, MARGIN)) {
                    font.write(margin, MARGIN, at, 9, Color.BLACK, font.printable(numbered));
                    font.write(
                            margin,
                            MARGIN + WIDTH - font.width(report.label(), 10),
                            at,
                            10,
                            Color.BLACK,
                            report.label());
                }
            }
        }
    }

    private void turn() throws IOException {
        page.close();
        page = freshPage();
        y = TOP;
    }

    private PDPageContentStream freshPage() throws IOException {
        PDPage fresh = new PDPage(new PDRectangle(PAGE_WIDTH, PAGE_HEIGHT));
        document.addPage(fresh);
        pages.add(fresh);
        return new PDPageContentStream(document, fresh);
    }
}
