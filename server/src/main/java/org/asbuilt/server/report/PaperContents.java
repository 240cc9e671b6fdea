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
    private static final Color GREY = new Color(0x4a, 0x5a, 0x6a);

    private final PDDocument document;
    private final PDRectangle room;
    private final List<Line> lines = new ArrayList<>();
    private final List<PDPageXYZDestination> places = new ArrayList<>();
    private final int inColumn;

    private record Line(String text, int depth) {}

    /** Contents of a document; {@code room} is what may be written on of each sheet. */
    PaperContents(PDDocument document, PDRectangle room) {
        this.document = document;
        this.room = room;
        inColumn = (int) ((room.getHeight() - HEAD) / LINE);
    }

    /** What will stand in them. */
    void reserve(Page page) {
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

    /** How many sheets they take, two columns on each. */
    int sheets() {
        return Math.ceilDiv(lines.size(), 2 * inColumn);
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

    /** Fills the reserved sheets, which follow the first one. */
    void write(List<PDPage> pages, PaperFont font) throws IOException {
        for (int sheet = 0; sheet < sheets(); sheet++) {
            try (PDPageContentStream content = new PDPageContentStream(
                    document, pages.get(1 + sheet), PDPageContentStream.AppendMode.APPEND, true)) {
                font.write(
                        content,
                        room.getLowerLeftX(),
                        room.getUpperRightY() - 14,
                        14,
                        Color.BLACK,
                        sheet == 0 ? "Contents" : "Contents, continued");
                for (int at = 0; at < 2 * inColumn && sheet * 2 * inColumn + at < lines.size(); at++) {
                    line(content, pages, sheet * 2 * inColumn + at, at, font);
                }
            }
        }
        outline();
    }

    private void line(PDPageContentStream content, List<PDPage> pages, int number, int at, PaperFont font)
            throws IOException {
        Line line = lines.get(number);
        float width = room.getWidth() / 2 - 12;
        int column = at / inColumn;
        float left = room.getLowerLeftX() + column * (width + 24);
        float baseline = room.getUpperRightY() - HEAD - (at % inColumn + 1) * LINE + 3;
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
        pages.get(1 + number / (2 * inColumn)).getAnnotations().add(link);
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
