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
import org.apache.pdfbox.util.Matrix;
import org.asbuilt.server.paper.PaperFont;

/**
 * Drawings as PDF, A3 across, in lines and not in dots: the boxes at the left, the list of lines at the right, the title block below. What
 * does not fit legibly goes on over further sheets. Lengths are points of 1/72 inch. Source: ISO 32000-2; ISO 216; ISO 7200 (title
 * blocks).
 */
public final class DiagramPaper {
    private static final float PAGE_WIDTH = PDRectangle.A3.getHeight();
    private static final float PAGE_HEIGHT = PDRectangle.A3.getWidth();
    private static final float MARGIN = SheetBlock.MARGIN;
    private static final float HEAD = 26;
    private static final float LEFT = MARGIN + 8;
    private static final float TOP = PAGE_HEIGHT - MARGIN - HEAD;
    private static final float ROOM = TOP - MARGIN - SheetBlock.HEIGHT - 8;
    private static final float LIST_LEFT = LEFT + Layout.WIDTH + 6;
    private static final float LIST_WIDTH = PAGE_WIDTH - MARGIN - 8 - LIST_LEFT;
    private static final float SMALL = 6.5f;
    private static final float TEXT = 7;
    private static final float ENTRY_LINE = 8;
    private static final int MOST_OF_ENTRY = 3;
    /** What has room is drawn larger, so that it is read from further away. */
    private static final float LARGEST = 1.5f;

    private static final int MOST_SHEETS = 400;
    private static final Color LINE = new Color(0x00, 0x4b, 0x87);
    private static final Color GREY = new Color(0x4a, 0x5a, 0x6a);
    private static final Color FILL = new Color(0xf3, 0xf6, 0xf9);
    private static final Color BAND = new Color(0xe3, 0xe8, 0xee);
    private static final List<Color> FRAMES =
            List.of(new Color(0xfb, 0xf7, 0xee), new Color(0xf6, 0xee, 0xdc), new Color(0xf0, 0xe4, 0xc8));

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
            new SheetBlock(document, paper.font, block)
                    .write(
                            paper.pages,
                            paper.titles,
                            paper.cut ? "cut after " + MOST_SHEETS + " sheets: ask for a zone" : "");
            document.save(out);
        }
    }

    private void draw(Diagram diagram) throws IOException {
        Layout.Sizes sizes = sizes(diagram);
        List<Layout.BoxLine> lines = lines(diagram, sizes);
        if (lines.isEmpty() && turn(diagram.title())) {
            list(diagram, List.of(), diagram.notes());
        }
        int from = 0;
        for (int part = 1; from < lines.size(); part++) {
            Layout layout = fitting(lines, from, diagram, sizes);
            from += layout.bands.size();
            boolean whole = part == 1 && from == lines.size();
            if (!turn(diagram.title() + (whole ? "" : ", part " + part))) {
                return;
            }
            scaled(layout, sizes);
            List<Integer> listed = IntStream.range(0, diagram.lines().size())
                    .filter(number -> layout.touches(diagram.lines().get(number)))
                    .boxed()
                    .toList();
            list(diagram, listed, part == 1 ? diagram.notes() : List.of());
        }
    }

    private Layout.Sizes sizes(Diagram diagram) {
        int abreast = diagram.rows().stream()
                .mapToInt(row -> abreast(row.boxes().size()))
                .max()
                .orElse(1);
        float width = Layout.Sizes.of(abreast, box -> 0).width();
        return Layout.Sizes.of(abreast, box -> BoxText.of(box, width, font).height());
    }

    /** How many boxes of a row stand in one line, if its lines are to be equally long. */
    private static int abreast(int boxes) {
        return boxes <= Layout.MOST_COLUMNS ? boxes : Math.ceilDiv(boxes, Math.ceilDiv(boxes, Layout.MOST_COLUMNS));
    }

    private static List<Layout.BoxLine> lines(Diagram diagram, Layout.Sizes sizes) {
        List<Layout.BoxLine> lines = new ArrayList<>();
        for (Diagram.Row row : diagram.rows()) {
            for (int at = 0; at < row.boxes().size(); at += sizes.columns()) {
                lines.add(new Layout.BoxLine(
                        row.title(),
                        row.boxes()
                                .subList(
                                        at,
                                        Math.min(
                                                at + sizes.columns(),
                                                row.boxes().size()))));
            }
        }
        return lines;
    }

    /** As many lines of boxes as a sheet holds, at least one. */
    private static Layout fitting(List<Layout.BoxLine> lines, int from, Diagram diagram, Layout.Sizes sizes) {
        Layout layout = new Layout(lines.subList(from, from + 1), diagram.lines(), sizes);
        for (int to = from + 2; to <= lines.size(); to++) {
            Layout more = new Layout(lines.subList(from, to), diagram.lines(), sizes);
            if (more.height() > ROOM) {
                return layout;
            }
            layout = more;
        }
        return layout;
    }

    /** The drawing as large as there is room for; its upper left corner stays where it is. */
    private void scaled(Layout layout, Layout.Sizes sizes) throws IOException {
        float scale = Math.clamp(Math.min(ROOM / layout.height(), Layout.WIDTH / sizes.all()), 1, LARGEST);
        page.saveGraphicsState();
        page.transform(new Matrix(scale, 0, 0, scale, LEFT * (1 - scale), TOP * (1 - scale)));
        boxes(layout);
        page.restoreGraphicsState();
    }

    private void boxes(Layout layout) throws IOException {
        for (Layout.Frame frame : layout.frames) {
            page.setNonStrokingColor(FRAMES.get(frame.depth()));
            page.setStrokingColor(GREY);
            page.setLineWidth(0.6f);
            page.addRect(LEFT + frame.left(), TOP - frame.top() - frame.height(), frame.width(), frame.height());
            page.fillAndStroke();
        }
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
        float bottom = TOP - placed.top() - placed.height();
        page.setNonStrokingColor(FILL);
        page.setStrokingColor(Color.BLACK);
        page.setLineWidth(placed.box().heavy() ? 2.2f : 0.8f);
        page.addRect(left, bottom, placed.width(), placed.height());
        page.fillAndStroke();
        BoxText.of(placed.box(), placed.width(), font).write(page, font, left, TOP - placed.top());
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
                font.fitted(diagram.listed() + " (" + listed.size() + ")", 9, LIST_WIDTH));
        y -= 18;
        int at = 0;
        while (at < listed.size() && y - high(diagram, listed.get(at)) > TOP - ROOM) {
            y = entry(diagram, listed.get(at++), LIST_LEFT, y);
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
            float y = TOP - 8;
            while (at < listed.size() && y - high(diagram, listed.get(at)) > TOP - ROOM) {
                y = entry(diagram, listed.get(at++), left, y);
            }
        }
        return at;
    }

    private List<String> names(Diagram.Line line) throws IOException {
        return font.lines(line.name(), TEXT, LIST_WIDTH - 20, MOST_OF_ENTRY);
    }

    private List<String> details(Diagram.Line line) throws IOException {
        return font.lines(line.detail(), SMALL, LIST_WIDTH - 20, MOST_OF_ENTRY);
    }

    private float high(Diagram diagram, int number) throws IOException {
        Diagram.Line line = diagram.lines().get(number);
        return (names(line).size() + details(line).size()) * ENTRY_LINE + 2;
    }

    /** A line of the drawing in the list; answers where the next one begins. */
    private float entry(Diagram diagram, int number, float left, float top) throws IOException {
        Diagram.Line line = diagram.lines().get(number);
        font.write(page, left, top, TEXT, LINE, Integer.toString(number + 1));
        float y = top;
        for (String name : names(line)) {
            font.write(page, left + 20, y, TEXT, Color.BLACK, name);
            y -= ENTRY_LINE;
        }
        for (String detail : details(line)) {
            font.write(page, left + 20, y, SMALL, GREY, detail);
            y -= ENTRY_LINE;
        }
        return y - 2;
    }

    private void heading(String title) throws IOException {
        font.write(
                page,
                LEFT,
                PAGE_HEIGHT - MARGIN - 18,
                14,
                Color.BLACK,
                font.fitted(title, 14, PAGE_WIDTH - 2 * MARGIN - 200));
        float width = font.width(block.label(), 12);
        font.write(page, PAGE_WIDTH - MARGIN - 8 - width, PAGE_HEIGHT - MARGIN - 18, 12, Color.BLACK, block.label());
    }

    private void fill(float left, float bottom, float width, float height, Color colour) throws IOException {
        page.setNonStrokingColor(colour);
        page.addRect(left, bottom, width, height);
        page.fill();
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
