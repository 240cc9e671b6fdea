package org.asbuilt.server.report;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.asbuilt.report.Page;
import org.asbuilt.server.paper.PaperFont;

/**
 * The contents of a document on paper: its chapters and tables with the number of their sheet, each leading there, and the same as the
 * outline that a reader shows beside the sheets. The room is reserved before the tables are set, and filled when it is known on which
 * sheet each stands. Lengths are points of 1/72 inch. Source: ISO 32000-2, 12.3.
 */
final class PaperContents {
    private static final float LINE = 12.5f;
    private static final float SIZE = 9;
    private static final float HEAD = 30;
    private static final float INDENT = 14;
    private static final float ABOVE = 10;
    private static final Color GREY = new Color(0x4a, 0x5a, 0x6a);

    private final PDDocument document;
    private final PDRectangle room;
    private final List<Line> lines = new ArrayList<>();
    private final List<PDPageXYZDestination> places = new ArrayList<>();
    private final int inColumn;
    private float top;
    private int inFirstColumn;

    private record Line(String text, int depth) {}

    /** Where a line stands: on which sheet, counted from 0, and which of a column. */
    private record Spot(int sheet, int column, int row) {}

    /** Contents of a document; {@code room} is what may be written on of each sheet. */
    PaperContents(PDDocument document, PDRectangle room) {
        this.document = document;
        this.room = room;
        inColumn = (int) ((room.getHeight() - HEAD) / LINE);
    }

    /** What will stand in them, and from which height of the first sheet on. */
    void reserve(Page page, float from) {
        top = from - ABOVE;
        inFirstColumn = Math.max(0, (int) ((top - room.getLowerLeftY() - HEAD) / LINE));
        for (int number = 0; number < page.sections().size(); number++) {
            if (page.beginsChapter(number)) {
                lines.add(new Line(page.sections().get(number).chapter(), 0));
            }
            lines.add(new Line(
                    page.sections().get(number).title() + " ("
                            + page.sections().get(number).rows().size() + ")",
                    1));
        }
    }

    /** How many sheets they take behind the first one, two columns on each. */
    int sheets() {
        return Math.ceilDiv(Math.max(0, lines.size() - 2 * inFirstColumn), 2 * inColumn);
    }

    private Spot spot(int line) {
        if (line < 2 * inFirstColumn) {
            return new Spot(0, line / inFirstColumn, line % inFirstColumn);
        }
        int behind = line - 2 * inFirstColumn;
        int on = behind % (2 * inColumn);
        return new Spot(1 + behind / (2 * inColumn), on / inColumn, on % inColumn);
    }

    private float top(int sheet) {
        return sheet == 0 ? top : room.getUpperRightY();
    }

    /** The next line's chapter or table begins here. */
    void found(PDPage page, float top, int depth) {
        // A report without chapters has no contents.
        if (places.size() < lines.size() && lines.get(places.size()).depth() == depth) {
            PDPageXYZDestination place = new PDPageXYZDestination();
            place.setPage(page);
            place.setTop((int) Math.ceil(top + 4));
            place.setLeft(0);
            place.setZoom(0);
            places.add(place);
        }
    }

    /** Fills the rest of the first sheet and the reserved ones behind it. */
    void write(List<PDPage> pages, PaperFont font) throws IOException {
        int first = inFirstColumn == 0 ? 1 : 0;
        for (int sheet = first; sheet <= sheets(); sheet++) {
            try (PDPageContentStream content =
                    new PDPageContentStream(document, pages.get(sheet), PDPageContentStream.AppendMode.APPEND, true)) {
                font.write(
                        content,
                        room.getLowerLeftX(),
                        top(sheet) - 14,
                        14,
                        Color.BLACK,
                        sheet == first ? "Contents" : "Contents, continued");
                for (int number = 0; number < lines.size(); number++) {
                    if (spot(number).sheet() == sheet) {
                        line(content, pages, number, font);
                    }
                }
            }
        }
        outline();
    }

    private void line(PDPageContentStream content, List<PDPage> pages, int number, PaperFont font) throws IOException {
        Line line = lines.get(number);
        Spot spot = spot(number);
        float width = room.getWidth() / 2 - 12;
        float left = room.getLowerLeftX() + spot.column() * (width + 24);
        float baseline = top(spot.sheet()) - HEAD - (spot.row() + 1) * LINE + 3;
        String sheet = Integer.toString(1 + pages.indexOf(places.get(number).getPage()));
        float indent = line.depth() * INDENT;
        String text = fitted(line.text(), width - indent - 30, font);
        font.write(content, left + indent, baseline, SIZE, line.depth() == 0 ? Color.BLACK : GREY, text);
        font.write(content, left + width - font.width(sheet, SIZE), baseline, SIZE, Color.BLACK, sheet);
        PDAnnotationLink link = new PDAnnotationLink();
        link.setRectangle(new PDRectangle(left, baseline - 3, width, LINE));
        link.setDestination(places.get(number));
        PDBorderStyleDictionary none = new PDBorderStyleDictionary();
        none.setWidth(0);
        link.setBorderStyle(none);
        link.setContents(line.text());
        pages.get(spot.sheet()).getAnnotations().add(link);
    }

    private static String fitted(String text, float width, PaperFont font) throws IOException {
        List<String> parts = font.lines(text, SIZE, width);
        return parts.size() == 1 ? parts.getFirst() : parts.getFirst() + "\u2026";
    }

    private void outline() {
        PDDocumentOutline outline = new PDDocumentOutline();
        document.getDocumentCatalog().setDocumentOutline(outline);
        PDOutlineItem chapter = new PDOutlineItem();
        for (int number = 0; number < lines.size(); number++) {
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(lines.get(number).text());
            item.setDestination(places.get(number));
            if (lines.get(number).depth() == 0) {
                outline.addLast(item);
                chapter = item;
            } else {
                chapter.addLast(item);
            }
        }
    }
}
