package org.asbuilt.server.diagram;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.asbuilt.server.paper.PaperFont;

/**
 * Drawings as PDF, A3 across, in lines and not in dots: the boxes at the left, the list of lines at the right, the title block below. What
 * does not fit legibly goes on over further sheets. Lengths are points of 1/72 inch. Source: ISO 32000-2; ISO 216; ISO 7200 (title
 * blocks).
 */
public final class DiagramPaper {
    private static final float PAGE_WIDTH = PDRectangle.A3.getHeight();
    private static final float PAGE_HEIGHT = PDRectangle.A3.getWidth();
    private static final float MARGIN = 26;
    private static final float BLOCK = 84;
    private static final float HEAD = 26;
    private static final float LEFT = MARGIN + 8;
    private static final float TOP = PAGE_HEIGHT - MARGIN - HEAD;
    private static final float ROOM = TOP - MARGIN - BLOCK - 8;
    private static final float LIST_LEFT = LEFT + Layout.WIDTH + 6;
    private static final float LIST_WIDTH = PAGE_WIDTH - MARGIN - 8 - LIST_LEFT;
    private static final float SMALL = 6.5f;
    private static final float TEXT = 7;
    private static final float ENTRY = 18;
    private static final int MOST_SHEETS = 400;
    private static final Color LINE = new Color(0x00, 0x4b, 0x87);
    private static final Color GREY = new Color(0x4a, 0x5a, 0x6a);
    private static final Color FILL = new Color(0xf3, 0xf6, 0xf9);
    private static final Color BAND = new Color(0xe3, 0xe8, 0xee);

    private final PDDocument document;
    private final PaperFont font;
    private final TitleBlock block;
    private final List<PDPage> pages = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private PDPageContentStream page;
    private boolean cut;

    private DiagramPaper(PDDocument document, TitleBlock block) throws IOException {
        this.document = document;
        this.block = block;
        font = PaperFont.in(document);
        page = freshPage();
    }

    /**
     * Writes drawings one after the other. The same drawings give the same bytes.
     *
     * @throws IOException if they cannot be written
     */
    public static void write(List<Diagram> diagrams, TitleBlock block, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle(block.number() + ", " + block.label());
            // Without it the file would hold when it was written.
            document.setDocumentId(0L);
            DiagramPaper paper = new DiagramPaper(document, block);
            for (Diagram diagram : diagrams) {
                paper.draw(diagram);
            }
            paper.page.close();
            paper.blocks();
            document.save(out);
        }
    }

    private void draw(Diagram diagram) throws IOException {
        List<Layout.BoxLine> lines = lines(diagram);
        if (lines.isEmpty() && turn(diagram.title())) {
            list(diagram, List.of(), diagram.notes());
        }
        int from = 0;
        for (int part = 1; from < lines.size(); part++) {
            Layout layout = fitting(lines, from, diagram);
            from += layout.bands.size();
            boolean whole = part == 1 && from == lines.size();
            if (!turn(diagram.title() + (whole ? "" : ", part " + part))) {
                return;
            }
            boxes(layout);
            List<Integer> listed = IntStream.range(0, diagram.lines().size())
                    .filter(number -> layout.touches(diagram.lines().get(number)))
                    .boxed()
                    .toList();
            list(diagram, listed, part == 1 ? diagram.notes() : List.of());
        }
    }

    private static List<Layout.BoxLine> lines(Diagram diagram) {
        List<Layout.BoxLine> lines = new ArrayList<>();
        for (Diagram.Row row : diagram.rows()) {
            for (int at = 0; at < row.boxes().size(); at += Layout.COLUMNS) {
                lines.add(new Layout.BoxLine(
                        row.title(),
                        row.boxes()
                                .subList(
                                        at,
                                        Math.min(
                                                at + Layout.COLUMNS, row.boxes().size()))));
            }
        }
        return lines;
    }

    /** As many lines of boxes as a sheet holds, at least one. */
    private static Layout fitting(List<Layout.BoxLine> lines, int from, Diagram diagram) {
        Layout layout = new Layout(lines.subList(from, from + 1), diagram.lines());
        for (int to = from + 2; to <= lines.size(); to++) {
            Layout more = new Layout(lines.subList(from, to), diagram.lines());
            if (more.height() > ROOM) {
                return layout;
            }
            layout = more;
        }
        return layout;
    }

    private void boxes(Layout layout) throws IOException {
        String before = "";
        for (Layout.Band band : layout.bands) {
            fill(LEFT, TOP - band.bottom(), Layout.TITLES - 6, band.bottom() - band.top(), BAND);
            List<String> words = font.lines(
                    band.title().equals(before) ? band.title() + " (goes on)" : band.title(),
                    TEXT + 1,
                    Layout.TITLES - 14);
            float y = TOP - band.top() - 11;
            for (String word : words.subList(0, Math.min(5, words.size()))) {
                font.write(page, LEFT + 4, y, TEXT + 1, Color.BLACK, word);
                y -= 9;
            }
            before = band.title();
        }
        for (Layout.Stroke stroke : layout.strokes) {
            stroke(stroke);
        }
        for (Layout.Placed placed : layout.boxes) {
            box(placed);
        }
        for (Layout.Tag tag : layout.tags) {
            String number = Integer.toString(tag.number());
            float width = font.width(number, SMALL) + 3;
            fill(LEFT + tag.x() - width / 2, TOP - tag.y() - 3.6f, width, 7.4f, Color.WHITE);
            font.write(page, LEFT + tag.x() - width / 2 + 1.5f, TOP - tag.y() - 2.3f, SMALL, LINE, number);
        }
    }

    private void stroke(Layout.Stroke stroke) throws IOException {
        page.setStrokingColor(LINE);
        page.setLineWidth(0.9f);
        page.setLineDashPattern(stroke.dashed() ? new float[] {4, 2} : new float[0], 0);
        page.moveTo(
                LEFT + stroke.corners().getFirst()[0], TOP - stroke.corners().getFirst()[1]);
        for (float[] corner : stroke.corners().subList(1, stroke.corners().size())) {
            page.lineTo(LEFT + corner[0], TOP - corner[1]);
        }
        page.stroke();
        page.setLineDashPattern(new float[0], 0);
        if (stroke.beyond()) {
            beyond(stroke.corners().getLast());
        }
        if (stroke.arrow().isPresent()) {
            arrow(stroke.arrow().get());
        }
    }

    /** A bar below the end of a line that leaves the sheet: it does not run to the box below. */
    private void beyond(float[] end) throws IOException {
        page.moveTo(LEFT + end[0] - 3, TOP - end[1] - 1);
        page.lineTo(LEFT + end[0] + 3, TOP - end[1] - 1);
        page.stroke();
    }

    private void arrow(Layout.Arrow arrow) throws IOException {
        float x = LEFT + arrow.x();
        float tip = TOP - arrow.y();
        float back = arrow.down() ? tip + 4 : tip - 4;
        page.setNonStrokingColor(LINE);
        page.moveTo(x, tip);
        page.lineTo(x - 2.2f, back);
        page.lineTo(x + 2.2f, back);
        page.closePath();
        page.fill();
    }

    private void box(Layout.Placed placed) throws IOException {
        float left = LEFT + placed.left();
        float bottom = TOP - placed.top() - Layout.BOX_HEIGHT;
        page.setNonStrokingColor(FILL);
        page.setStrokingColor(Color.BLACK);
        page.setLineWidth(placed.box().heavy() ? 2.2f : 0.8f);
        page.addRect(left, bottom, Layout.BOX_WIDTH, Layout.BOX_HEIGHT);
        page.fillAndStroke();
        float y = bottom + Layout.BOX_HEIGHT - 11;
        font.write(page, left + 5, y, 8.5f, Color.BLACK, fitted(placed.box().title(), 8.5f, Layout.BOX_WIDTH - 10));
        for (String detail : placed.box().details()) {
            y -= 9.5f;
            font.write(page, left + 5, y, TEXT, GREY, fitted(detail, TEXT, Layout.BOX_WIDTH - 10));
        }
    }

    /** The list beside the drawing; what has no room there goes on over sheets of its own. */
    private void list(Diagram diagram, List<Integer> listed, List<String> notes) throws IOException {
        float y = TOP - 8;
        for (String note : notes) {
            for (String line : font.lines(note, TEXT, LIST_WIDTH)) {
                font.write(page, LIST_LEFT, y, TEXT, Color.BLACK, line);
                y -= 8.5f;
            }
            y -= 2;
        }
        font.write(
                page,
                LIST_LEFT,
                y - 4,
                9,
                Color.BLACK,
                fitted(diagram.listed() + " (" + listed.size() + ")", 9, LIST_WIDTH));
        y -= 18;
        int at = 0;
        while (at < listed.size() && y > TOP - ROOM + ENTRY) {
            entry(diagram, listed.get(at++), LIST_LEFT, y);
            y -= ENTRY;
        }
        if (at < listed.size()) {
            font.write(page, LIST_LEFT, y + 2, SMALL, Color.BLACK, "The list goes on on the next sheet.");
        }
        while (at < listed.size() && turn(diagram.title() + ", " + diagram.listed() + " (goes on)")) {
            at = columns(diagram, listed, at);
        }
    }

    private int columns(Diagram diagram, List<Integer> listed, int from) throws IOException {
        int at = from;
        for (float left = LEFT; left + LIST_WIDTH < PAGE_WIDTH - MARGIN; left += LIST_WIDTH + 12) {
            for (float y = TOP - 8; at < listed.size() && y > TOP - ROOM + ENTRY; y -= ENTRY) {
                entry(diagram, listed.get(at++), left, y);
            }
        }
        return at;
    }

    private void entry(Diagram diagram, int number, float left, float y) throws IOException {
        Diagram.Line line = diagram.lines().get(number);
        font.write(page, left, y, TEXT, LINE, Integer.toString(number + 1));
        font.write(page, left + 20, y, TEXT, Color.BLACK, fitted(line.name(), TEXT, LIST_WIDTH - 20));
        font.write(page, left + 20, y - 8, SMALL, GREY, fitted(line.detail(), SMALL, LIST_WIDTH - 20));
    }

    private void heading(String title) throws IOException {
        font.write(
                page,
                LEFT,
                PAGE_HEIGHT - MARGIN - 18,
                14,
                Color.BLACK,
                fitted(title, 14, PAGE_WIDTH - 2 * MARGIN - 200));
        float width = font.width(block.label(), 12);
        font.write(page, PAGE_WIDTH - MARGIN - 8 - width, PAGE_HEIGHT - MARGIN - 18, 12, Color.BLACK, block.label());
    }

    /** The frame and the block on every sheet: only at the end it is known how many there are. */
    private void blocks() throws IOException {
        for (int sheet = 0; sheet < pages.size(); sheet++) {
            try (PDPageContentStream content =
                    new PDPageContentStream(document, pages.get(sheet), PDPageContentStream.AppendMode.APPEND, true)) {
                page = content;
                frame(MARGIN, MARGIN, PAGE_WIDTH - 2 * MARGIN, PAGE_HEIGHT - 2 * MARGIN, 1.2f);
                frame(MARGIN, MARGIN, PAGE_WIDTH - 2 * MARGIN, BLOCK, 1.2f);
                float legend = 420;
                frame(MARGIN, MARGIN, legend, BLOCK, 0.6f);
                text(MARGIN + 6, MARGIN + BLOCK - 10, SMALL, GREY, "Legend", legend);
                float y = MARGIN + BLOCK - 20;
                for (String line : block.legend()) {
                    text(MARGIN + 6, y, TEXT, Color.BLACK, line, legend - 12);
                    y -= 9.5f;
                }
                float left = MARGIN + legend;
                float wide = (PAGE_WIDTH - 2 * MARGIN - legend) / 2;
                float third = BLOCK / 3;
                cell(left, MARGIN + 2 * third, wide, "Title", titles.get(sheet));
                cell(left, MARGIN + third, wide, "About", block.about());
                cell(left, MARGIN, wide, "Record", block.record());
                cell(left + wide, MARGIN + 2 * third, wide / 2, "Drawing number", block.number());
                cell(left + 1.5f * wide, MARGIN + 2 * third, wide / 2, "Sheet", (sheet + 1) + " of " + pages.size());
                cell(left + wide, MARGIN + third, wide / 2, "Plant as of (UTC)", block.plant());
                cell(left + 1.5f * wide, MARGIN + third, wide / 2, "Scale", "none; A3 across");
                cell(left + wide, MARGIN, wide / 2, "Label", block.label());
                cell(left + 1.5f * wide, MARGIN, wide / 2, "Remark", remark());
            }
        }
    }

    private String remark() {
        if (cut) {
            return "cut after " + MOST_SHEETS + " sheets: ask for a zone";
        }
        return font.replaced() ? "? is not in this font" : "not all is drawn: see legend";
    }

    private void cell(float left, float bottom, float width, String name, String value) throws IOException {
        frame(left, bottom, width, BLOCK / 3, 0.6f);
        text(left + 5, bottom + BLOCK / 3 - 9, SMALL, GREY, name, width - 10);
        text(left + 5, bottom + 7, 8.5f, Color.BLACK, value, width - 10);
    }

    private void text(float left, float y, float size, Color colour, String text, float width) throws IOException {
        font.write(page, left, y, size, colour, fitted(text, size, width));
    }

    private void frame(float left, float bottom, float width, float height, float line) throws IOException {
        page.setStrokingColor(Color.BLACK);
        page.setLineWidth(line);
        page.addRect(left, bottom, width, height);
        page.stroke();
    }

    private void fill(float left, float bottom, float width, float height, Color colour) throws IOException {
        page.setNonStrokingColor(colour);
        page.addRect(left, bottom, width, height);
        page.fill();
    }

    /** The text, or as much of its beginning as there is room for, with an ellipsis. */
    private String fitted(String text, float size, float width) throws IOException {
        String whole = font.printable(text);
        if (font.width(whole, size) <= width) {
            return whole;
        }
        int end = whole.length();
        while (end > 0 && font.width(whole.substring(0, end) + "\u2026", size) > width) {
            end = whole.offsetByCodePoints(end, -1);
        }
        return whole.substring(0, end) + "\u2026";
    }

    /** Begins a sheet, unless there are too many of them. */
    private boolean turn(String title) throws IOException {
        if (titles.size() == MOST_SHEETS) {
            cut = true;
            return false;
        }
        if (!titles.isEmpty()) {
            page.close();
            page = freshPage();
        }
        titles.add(title);
        heading(title);
        return true;
    }

    private PDPageContentStream freshPage() throws IOException {
        PDPage fresh = new PDPage(new PDRectangle(PAGE_WIDTH, PAGE_HEIGHT));
        document.addPage(fresh);
        pages.add(fresh);
        return new PDPageContentStream(document, fresh);
    }
}
