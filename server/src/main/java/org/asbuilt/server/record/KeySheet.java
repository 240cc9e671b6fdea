package org.asbuilt.server.record;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.asbuilt.server.paper.PaperFont;

/** A sheet of paper with one share: in words what it is, as a code to be read by a camera, and to be typed. PDF, A4 upright. */
final class KeySheet {
    private static final float MARGIN = 60;
    private static final float CODE = 250;
    private static final String BLANK = "_".repeat(28);
    private static final int GROUP = 8;
    private static final int GROUPS_A_LINE = 4;

    private KeySheet() {}

    /**
     * The sheet.
     *
     * @param plant what the plant is called, in the words of its record; may be empty
     * @param day when the share was made
     */
    static byte[] of(KeyShare share, int shares, String installation, String plant, LocalDate day) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                float y = PDRectangle.A4.getHeight() - MARGIN;
                PDFont plain = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
                PDFont bold = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
                PDFont typed = new PDType1Font(Standard14Fonts.FontName.COURIER_BOLD);
                y = line(out, bold, 18, y, "Asbuilt: share " + share.number() + " of " + shares);
                PaperFont names = PaperFont.in(document);
                String of =
                        names.printable("Plant: " + (plant.isEmpty() ? BLANK : plant) + ". Made on " + day + " (UTC).");
                for (String part : names.lines(of, 11, PDRectangle.A4.getWidth() - 2 * MARGIN)) {
                    names.write(out, MARGIN, y - 11, 11, Color.BLACK, part);
                    y -= 11 * 1.6f;
                }
                for (String sentence : List.of(
                        "Secret. Keep it where no other share of this set is kept.",
                        share.needed() + " shares rebuild an age identity. It opens the copy of the key file that was",
                        "encrypted to it, and backups that have its public half among their recipients.",
                        "Fewer than " + share.needed() + " shares tell nothing about it.",
                        "Installation asbuilt/" + installation + ", set " + share.set() + ".",
                        "With fewer than " + share.needed()
                                + " shares left nothing rebuilds it: have new sheets made as soon",
                        "as one sheet is lost, or one holder leaves.",
                        "Held by " + BLANK + "  Kept at " + BLANK,
                        "To rebuild: asbuilt keys join (it asks for the lines below, one share a line).")) {
                    y = line(out, plain, 11, y, sentence);
                }
                y -= 10;
                new QrCode(share.text()).draw(out, MARGIN, y - CODE, CODE);
                y -= CODE + 20;
                List<String> fields = List.of(share.text().split(":"));
                y = line(out, typed, 12, y, String.join(":", fields.subList(0, 4)) + ":");
                String value = fields.get(4);
                for (int at = 0; at < value.length(); at += GROUP * GROUPS_A_LINE) {
                    y = line(
                            out,
                            typed,
                            12,
                            y,
                            grouped(value.substring(at, Math.min(value.length(), at + GROUP * GROUPS_A_LINE))));
                }
                line(out, typed, 12, y, ":" + fields.get(5));
            }
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            document.save(all);
            return all.toByteArray();
        }
    }

    private static String grouped(String digits) {
        return digits.replaceAll("(.{" + GROUP + "})", "$1 ").strip();
    }

    private static float line(PDPageContentStream out, PDFont font, float size, float y, String text)
            throws IOException {
        out.beginText();
        out.setNonStrokingColor(Color.BLACK);
        out.setFont(font, size);
        out.newLineAtOffset(MARGIN, y - size);
        out.showText(text);
        out.endText();
        return y - size * 1.6f;
    }
}
