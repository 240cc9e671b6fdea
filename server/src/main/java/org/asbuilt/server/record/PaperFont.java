package org.asbuilt.server.record;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The font that papers are set in: Liberation Sans as PDFBox brings it, embedded as far as it is used. Lengths are points of 1/72 inch. */
final class PaperFont {
    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final PDType0Font font;
    private final Map<Integer, Boolean> drawn = new HashMap<>();
    private boolean replaced;

    private PaperFont(PDType0Font font) {
        this.font = font;
    }

    /** The font for a document. */
    static PaperFont in(PDDocument document) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(PDDocument.class.getResourceAsStream(FILE), "PDFBox has no font")) {
            return new PaperFont(PDType0Font.load(document, file, true));
        }
    }

    /** How wide a printable text is. */
    float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    /** The text with blanks for what breaks or steers, and a question mark for what the font cannot draw. */
    String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (Character.isWhitespace(point) || Character.isISOControl(point)) {
                printable.append(' ');
            } else if (drawn.computeIfAbsent(point, this::isDrawn)) {
                printable.appendCodePoint(point);
            } else {
                replaced = true;
                printable.append('?');
            }
        });
        return printable.toString();
    }

    /** Whether a question mark stands for something, somewhere. */
    boolean replaced() {
        return replaced;
    }

    /** Writes a printable text. */
    void write(PDPageContentStream page, float x, float baseline, float size, Color colour, String text)
            throws IOException {
        page.beginText();
        page.setNonStrokingColor(colour);
        page.setFont(font, size);
        page.newLineAtOffset(x, baseline);
        page.showText(text);
        page.endText();
    }

    private boolean isDrawn(int point) {
        try {
            return font.encode(Character.toString(point)).length > 0;
        } catch (IllegalArgumentException | IOException absent) {
            return false;
        }
    }
}
