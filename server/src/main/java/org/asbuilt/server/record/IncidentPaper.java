package org.asbuilt.server.record;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.asbuilt.report.Cell;
import org.asbuilt.report.Section;
import org.asbuilt.server.paper.Card;
import org.asbuilt.server.paper.PaperFont;

/**
 * An incident sheet on paper: PDF, A4 upright, label and number on each page, a paragraph a row. Lengths are points of 1/72 inch. Source:
 * requirements S-08; ISO 32000-2 for the encryption with AES-256.
 */
final class IncidentPaper {
    private static final float MARGIN = 40;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float TOP = PDRectangle.A4.getHeight() - MARGIN - 24;
    private static final float BOTTOM = MARGIN + 24;
    private static final int KEY_BITS = 256;

    private final PDDocument document;
    private final PaperFont font;
    private final List<PDPage> pages = new ArrayList<>();
    private PDPageContentStream page;
    private float y = TOP;

    private IncidentPaper(PDDocument document, PaperFont font) throws IOException {
        this.document = document;
        this.font = font;
        page = freshPage();
    }

    /** The sheet as PDF; with a password, encrypted under it with AES-256. */
    static byte[] of(IncidentSheet sheet, Optional<String> password) {
        try (PDDocument document = new PDDocument()) {
            IncidentPaper paper = new IncidentPaper(document, PaperFont.in(document));
            document.getDocumentInformation().setTitle(sheet.title() + ", " + sheet.labelText());
            paper.paragraph(16, Color.BLACK, sheet.title());
            for (String line : sheet.origin()) {
                paper.paragraph(8, Color.DARK_GRAY, line);
            }
            for (Section section : sheet.sections()) {
                paper.section(section);
            }
            paper.page.close();
            paper.margins(sheet);
            password.ifPresent(secret -> protect(document, secret));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the sheet", e);
        }
    }

    private static void protect(PDDocument document, String password) {
        StandardProtectionPolicy policy = new StandardProtectionPolicy(password, password, new AccessPermission());
        policy.setEncryptionKeyLength(KEY_BITS);
        policy.setPreferAES(true);
        try {
            document.protect(policy);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot encrypt the sheet", e);
        }
    }

    private void section(Section section) throws IOException {
        y -= 8;
        if (y < BOTTOM + 40) {
            turn();
        }
        paragraph(12, Color.BLACK, section.title() + " (" + section.rows().size() + ")");
        if (!section.note().isEmpty()) {
            paragraph(8, Color.DARK_GRAY, section.note());
        }
        if (section.rows().isEmpty()) {
            paragraph(9.5f, Color.BLACK, section.none());
        }
        for (List<Cell> row : section.rows()) {
            card(Card.of(section.columns(), row));
        }
    }

    private void card(Card card) throws IOException {
        if (y - 30 < BOTTOM) {
            turn();
        }
        paragraph(9.5f, Color.BLACK, card.name());
        for (String line : List.of(card.known(), card.unknown())) {
            if (!line.isEmpty()) {
                paragraph(8, Color.DARK_GRAY, line);
            }
        }
        y -= 2;
    }

    private void paragraph(float size, Color colour, String text) throws IOException {
        for (String line : font.lines(text, size, WIDTH)) {
            if (y - size * 1.3f < BOTTOM) {
                turn();
            }
            y -= size * 1.3f;
            text(MARGIN, y, size, colour, line);
        }
    }

    /** What stands on every page: only at the end it is known how many there are. */
    private void margins(IncidentSheet sheet) throws IOException {
        for (int number = 0; number < pages.size(); number++) {
            try (PDPageContentStream margin =
                    new PDPageContentStream(document, pages.get(number), PDPageContentStream.AppendMode.APPEND, true)) {
                page = margin;
                String label = sheet.labelText();
                String numbered = sheet.title() + ", page " + (number + 1) + " of " + pages.size();
                for (float at : List.of(PDRectangle.A4.getHeight() - MARGIN, MARGIN)) {
                    text(MARGIN, at, 10, Color.BLACK, numbered);
                    text(MARGIN + WIDTH - font.width(label, 10), at, 10, Color.BLACK, label);
                }
                String plant = font.lines(sheet.ofPlant(), 8, WIDTH).getFirst();
                text(MARGIN, PDRectangle.A4.getHeight() - MARGIN - 12, 8, Color.DARK_GRAY, plant);
            }
        }
    }

    private void turn() throws IOException {
        page.close();
        page = freshPage();
        y = TOP;
    }

    private PDPageContentStream freshPage() throws IOException {
        PDPage fresh = new PDPage(PDRectangle.A4);
        document.addPage(fresh);
        pages.add(fresh);
        return new PDPageContentStream(document, fresh);
    }

    private void text(float x, float baseline, float size, Color colour, String text) throws IOException {
        font.write(page, x, baseline, size, colour, text);
    }
}
