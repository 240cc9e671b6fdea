package org.asbuilt.server.diagram;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.asbuilt.server.paper.PaperFont;

/** The frame, the legend and the title block on every sheet of a drawing. Lengths are points of 1/72 inch. Source: ISO 7200. */
final class SheetBlock {
    static final float MARGIN = 26;
    static final float HEIGHT = 86;
    private static final float PAGE_WIDTH = PDRectangle.A3.getHeight();
    private static final float PAGE_HEIGHT = PDRectangle.A3.getWidth();
    private static final float WIDTH = PAGE_WIDTH - 2 * MARGIN;
    private static final float LEGEND = 420;
    private static final float LEGEND_LINE = 8.6f;
    private static final float SMALL = 6.5f;
    private static final Color GREY = new Color(0x4a, 0x5a, 0x6a);

    private final PDDocument document;
    private final PaperFont font;
    private final TitleBlock block;

    SheetBlock(PDDocument document, PaperFont font, TitleBlock block) {
        this.document = document;
        this.font = font;
        this.block = block;
    }

    /**
     * Writes it on all sheets: only at the end it is known how many there are.
     *
     * @param titles of each sheet
     * @param cut that not all sheets were drawn, in words; empty if all were
     */
    void write(List<PDPage> sheets, List<String> titles, String cut) throws IOException {
        for (int sheet = 0; sheet < sheets.size(); sheet++) {
            try (PDPageContentStream page =
                    new PDPageContentStream(document, sheets.get(sheet), PDPageContentStream.AppendMode.APPEND, true)) {
                frame(page, MARGIN, MARGIN, WIDTH, PAGE_HEIGHT - 2 * MARGIN, 1.2f);
                frame(page, MARGIN, MARGIN, WIDTH, HEIGHT, 1.2f);
                frame(page, MARGIN, MARGIN, LEGEND, HEIGHT, 0.6f);
                legend(page);
                float left = MARGIN + LEGEND;
                float wide = (WIDTH - LEGEND) / 2;
                float third = HEIGHT / 3;
                cell(page, left, MARGIN + 2 * third, wide, "Title", titles.get(sheet));
                cell(page, left, MARGIN + third, wide, "About", block.about());
                cell(page, left, MARGIN, wide, "Record", block.record());
                cell(page, left + wide, MARGIN + 2 * third, wide / 2, "Drawing number", block.number());
                String numbered = (sheet + 1) + " of " + sheets.size();
                cell(page, left + 1.5f * wide, MARGIN + 2 * third, wide / 2, "Sheet", numbered);
                cell(page, left + wide, MARGIN + third, wide / 2, "Plant as of (UTC)", block.plant());
                cell(page, left + 1.5f * wide, MARGIN + third, wide / 2, "Scale", "none; A3 across");
                cell(page, left + wide, MARGIN, wide / 2, "Label", block.label());
                cell(page, left + 1.5f * wide, MARGIN, wide / 2, "Remark", cut.isEmpty() ? remark() : cut);
            }
        }
    }

    private String remark() {
        return font.replaced() ? "? is not in this font" : "not all is drawn: see legend";
    }

    private void legend(PDPageContentStream page) throws IOException {
        float y = MARGIN + HEIGHT - 10;
        font.write(page, MARGIN + 6, y, SMALL, GREY, "Legend");
        for (String sentence : block.legend()) {
            for (String line : font.lines(sentence, SMALL, LEGEND - 12)) {
                y -= LEGEND_LINE;
                font.write(page, MARGIN + 6, y, SMALL, Color.BLACK, line);
            }
        }
    }

    private void cell(PDPageContentStream page, float left, float bottom, float width, String name, String value)
            throws IOException {
        frame(page, left, bottom, width, HEIGHT / 3, 0.6f);
        font.write(page, left + 5, bottom + HEIGHT / 3 - 9, SMALL, GREY, font.fitted(name, SMALL, width - 10));
        font.write(page, left + 5, bottom + 7, 8.5f, Color.BLACK, font.fitted(value, 8.5f, width - 10));
    }

    private static void frame(PDPageContentStream page, float left, float bottom, float width, float height, float line)
            throws IOException {
        page.setStrokingColor(Color.BLACK);
        page.setLineWidth(line);
        page.addRect(left, bottom, width, height);
        page.stroke();
    }
}
