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
import org.asbuilt.server.paper.Card;
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
    /** What people write with a pen needs the height of two lines. */
    private static final List<String> FREE = List.of("", "");

    private static final int MOST_COLUMNS = 12;
    private static final float HIGHEST = TOP - BOTTOM - 30;
    private static final Color GREY = new Color(0x4a, 0x5a, 0x6a);
    private static final Color RULE = new Color(0xc9, 0xd2, 0xda);
    private static final Color HEAD = new Color(0xee, 0xf2, 0xf5);

    private final PDDocument document;
    private final PaperFont font;
    private final List<PDPage> pages = new ArrayList<>();
    private final PaperColumns columns;
    private final PaperContents contents;
    private PDPageContentStream page;
    private float y = TOP;
    private String running = "";
    private Section set = new Section("", "", "", List.of(), List.of());

    private ReportPaper(PDDocument document) throws IOException {
        this.document = document;
        font = PaperFont.in(document);
        columns = new PaperColumns(font, SIZE, PAD, WIDTH);
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

    /** A document has contents on its first sheet and those behind it, and each chapter begins a sheet. */
    private void sections(Page all) throws IOException {
        if (all.hasChapters()) {
            contents.reserve(all, y);
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

    /** A heading stands with its note and the first row below it, never alone at the foot of a sheet. */
    private void section(Section section) throws IOException {
        running = "";
        set = section;
        boolean cards = section.columns().size() > MOST_COLUMNS;
        // Every text of the table is measured for them: once.
        float[] widths = cards ? new float[0] : columns.widths(section);
        y -= 10;
        need(Math.min(HIGHEST, 12 * LEADING + high(section.note(), SIZE) + first(section, cards, widths)));
        contents.found(pages.getLast(), y, 1);
        paragraph(12, Color.BLACK, section.title() + " (" + section.rows().size() + ")");
        if (!section.note().isEmpty()) {
            paragraph(SIZE, GREY, section.note());
        }
        if (section.rows().isEmpty()) {
            paragraph(SIZE + 1, Color.BLACK, section.none());
            return;
        }
        if (cards) {
            for (List<Cell> row : section.rows()) {
                card(section.title(), Card.of(section.columns(), row));
            }
        } else {
            running = section.title();
            table(section, widths);
        }
        running = "";
    }

    /** How high what stands first below the heading is. */
    private float first(Section section, boolean cards, float[] widths) throws IOException {
        if (section.rows().isEmpty()) {
            return high(section.none(), SIZE + 1);
        }
        List<Cell> row = section.rows().getFirst();
        if (cards) {
            return high(Card.of(section.columns(), row));
        }
        return 4 + height(wrapped(headings(section), widths)) + height(wrapped(row, widths));
    }

    private float high(Card card) throws IOException {
        return 3 + high(card.name(), SIZE + 1.5f) + high(card.known(), SIZE) + high(card.unknown(), SIZE);
    }

    private float high(String text, float size) throws IOException {
        return text.isEmpty() ? 0 : font.lines(text, size, WIDTH).size() * size * LEADING;
    }

    /** It stands on one sheet if a sheet holds it; if none does, its name stands again on the next. */
    private void card(String table, Card card) throws IOException {
        running = table;
        y -= 3;
        need(Math.min(HIGHEST, high(card)));
        paragraph(SIZE + 1.5f, Color.BLACK, card.name());
        running = table + ": " + card.name();
        if (!card.known().isEmpty()) {
            paragraph(SIZE, Color.BLACK, card.known());
        }
        if (!card.unknown().isEmpty()) {
            paragraph(SIZE, GREY, card.unknown());
        }
    }

    private void table(Section section, float[] widths) throws IOException {
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
            if (!head && set.isByHand(column)) {
                box(x, y - height, widths[column], height);
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

    /** Where people write it is seen from where to where. */
    private void box(float left, float bottom, float width, float height) throws IOException {
        page.setStrokingColor(GREY);
        page.setLineWidth(0.5f);
        page.addRect(left, bottom, width, height);
        page.stroke();
    }

    private List<List<String>> wrapped(List<Cell> row, float[] widths) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        for (int column = 0; column < row.size(); column++) {
            String text = row.get(column).text();
            lines.add(text.isEmpty() && set.isByHand(column) ? FREE : font.lines(text, SIZE, widths[column] - 2 * PAD));
        }
        return lines;
    }

    private static float height(List<List<String>> lines) {
        return lines.stream().mapToInt(List::size).max().orElse(1) * SIZE * LEADING + 2 * PAD;
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
                margin(margin, PAGE_HEIGHT - MARGIN, numbered, report.label());
                margin(margin, MARGIN, report.foot(), report.label());
            }
        }
    }

    private void margin(PDPageContentStream margin, float at, String text, String label) throws IOException {
        float width = font.width(label, 10);
        String line = font.lines(text, 9, WIDTH - width - 10).getFirst();
        font.write(margin, MARGIN, at, 9, Color.BLACK, line);
        font.write(margin, MARGIN + WIDTH - width, at, 10, Color.BLACK, label);
    }

    private void turn() throws IOException {
        page.close();
        page = freshPage();
        y = TOP;
        if (!running.isEmpty()) {
            y -= SIZE * LEADING;
            String line = font.lines(running + " (goes on)", SIZE, WIDTH).getFirst();
            font.write(page, MARGIN, y, SIZE, GREY, line);
            y -= 4;
        }
    }

    private PDPageContentStream freshPage() throws IOException {
        PDPage fresh = new PDPage(new PDRectangle(PAGE_WIDTH, PAGE_HEIGHT));
        document.addPage(fresh);
        pages.add(fresh);
        return new PDPageContentStream(document, fresh);
    }
}
