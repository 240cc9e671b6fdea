package org.asbuilt.server.paper;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The font that papers are set in: Liberation Sans as PDFBox brings it, embedded as far as it is used. Lengths are points of 1/72 inch. */
public final class PaperFont {
    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final PDType0Font font;
    private final Map<Integer, Boolean> drawn = new HashMap<>();
    private boolean replaced;

    private PaperFont(PDType0Font font) {
        this.font = font;
    }

    /** The font for a document. */
    public static PaperFont in(PDDocument document) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(PDDocument.class.getResourceAsStream(FILE), "PDFBox has no font")) {
            return new PaperFont(PDType0Font.load(document, file, true));
        }
    }

    /** How wide a printable text is. */
    public float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    /** The text with blanks for what breaks or steers, and a question mark for what the font cannot draw. */
    public String printable(String text) {
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

    /** The lines of a text: it breaks at blanks, and within a word that is wider than the room for it. */
    public List<String> lines(String text, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : printable(text).split(" ", -1)) {
            String rest = word;
            if (!line.isEmpty() && width(line + " " + rest, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (line.isEmpty() && width(rest, size) > width) {
                int fits = fits(rest, size, width);
                lines.add(rest.substring(0, fits));
                rest = rest.substring(fits);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    /** The first lines of a text, the last with an ellipsis if there are more. */
    public List<String> lines(String text, float size, float width, int most) throws IOException {
        List<String> all = lines(text, size, width);
        if (all.size() <= most) {
            return all;
        }
        List<String> first = new ArrayList<>(all.subList(0, most - 1));
        first.add(fitted(String.join(" ", all.subList(most - 1, all.size())), size, width));
        return first;
    }

    /** The text as it can be printed, or as much of its beginning as there is room for, with an ellipsis. */
    public String fitted(String text, float size, float width) throws IOException {
        String whole = printable(text);
        if (width(whole, size) <= width) {
            return whole;
        }
        int end = whole.length();
        while (end > 0 && width(whole.substring(0, end) + "\u2026", size) > width) {
            end = whole.offsetByCodePoints(end, -1);
        }
        return whole.substring(0, end) + "\u2026";
    }

    /** How many characters have room, at least one. */
    private int fits(String word, float size, float width) throws IOException {
        int fits = word.length();
        while (width(word.substring(0, fits), size) > width) {
            int fewer = word.offsetByCodePoints(fits, -1);
            if (fewer == 0) {
                return fits;
            }
            fits = fewer;
        }
        return fits;
    }

    /** Whether a question mark stands for something, somewhere. */
    public boolean replaced() {
        return replaced;
    }

    /** Writes a printable text. */
    public void write(PDPageContentStream page, float x, float baseline, float size, Color colour, String text)
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
