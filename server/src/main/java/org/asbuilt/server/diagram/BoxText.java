package org.asbuilt.server.diagram;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.asbuilt.server.paper.PaperFont;

/**
 * What stands in a box, broken into lines: a text is cut only where it would need more of them than anybody reads. Lengths are points of
 * 1/72 inch.
 *
 * @param title the lines of its name
 * @param details the lines of what else stands in it
 */
record BoxText(List<String> title, List<String> details) {
    private static final float PAD = 5;
    private static final float TITLE = 8.5f;
    private static final float TITLE_LINE = 10.5f;
    private static final float TEXT = 7;
    private static final float TEXT_LINE = 9;
    private static final float LOWEST = 46;
    private static final int MOST_OF_TITLE = 2;
    private static final int MOST_OF_DETAIL = 4;
    private static final Color GREY = new Color(0x4a, 0x5a, 0x6a);

    /** The text of a box of that width. */
    static BoxText of(Diagram.Box box, float width, PaperFont font) {
        try {
            List<String> details = new ArrayList<>();
            for (String detail : box.details()) {
                if (!detail.isEmpty()) {
                    details.addAll(font.lines(detail, TEXT, width - 2 * PAD, MOST_OF_DETAIL));
                }
            }
            return new BoxText(font.lines(box.title(), TITLE, width - 2 * PAD, MOST_OF_TITLE), details);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot measure the text of a box", e);
        }
    }

    /** How high the box has to be. */
    float height() {
        return Math.max(LOWEST, title.size() * TITLE_LINE + details.size() * TEXT_LINE + 2 * PAD);
    }

    /** Writes it into a box with that upper left corner. */
    void write(PDPageContentStream page, PaperFont font, float left, float top) throws IOException {
        float y = top - PAD + 1.5f;
        for (String line : title) {
            y -= TITLE_LINE;
            font.write(page, left + PAD, y + 2, TITLE, Color.BLACK, line);
        }
        for (String line : details) {
            y -= TEXT_LINE;
            font.write(page, left + PAD, y + 1, TEXT, GREY, line);
        }
    }
}
