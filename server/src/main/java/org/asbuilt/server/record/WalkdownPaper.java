package org.asbuilt.server.record;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.asbuilt.importers.statement.WalkdownTable;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.server.paper.PaperFont;
import org.asbuilt.validation.Rivals;

/**
 * A check sheet on paper: PDF, A4 upright, what the record holds of each asset with a line under each value for what is read on site, and
 * its id as a QR code, with the address of its page where that is known. Lengths are points of 1/72 inch. Source: ISO 32000-1, ISO 216; requirements P1.C-15.
 */
final class WalkdownPaper {
    private static final float MARGIN = 40;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float TOP = PDRectangle.A4.getHeight() - MARGIN - 44;
    private static final int COLUMNS = 3;
    private static final float CODE = 72;
    private static final float CELL = (WIDTH - CODE) / COLUMNS;
    private static final float FOUND_CELL = WIDTH / COLUMNS;
    private static final float LINE = 33;
    private static final float TITLE = 20;
    private static final float SMALLEST = 6.5f;
    private static final float ID_SIZE = 6;
    private static final int FREE_ROWS = 6;
    private static final List<String> CHOICES = List.of("Seen", "Antenna or SIM");

    private final PDDocument document;
    private final PaperFont font;
    private final List<PDPage> pages = new ArrayList<>();
    private final String link;
    private final String place;
    private final String date;
    private final String stamp;
    private final List<String> header;
    private PDPageContentStream page;
    private float y = TOP;

    private WalkdownPaper(PDDocument document, PaperFont font, String link, List<List<String>> rows)
            throws IOException {
        this.document = document;
        this.font = font;
        this.link = link;
        place = rows.getFirst().get(1);
        date = rows.getFirst().get(2);
        stamp = String.join(", ", rows.getFirst().subList(3, rows.getFirst().size()));
        header = rows.get(1);
        page = freshPage();
    }

    /**
     * The sheet as PDF.
     *
     * @param sheet as {@link WalkdownSheets#of} makes it
     * @param link what stands before an id in its code: the address of the pages of subjects, or nothing
     */
    static byte[] of(WalkdownSheets.Sheet sheet, String link) {
        List<List<String>> rows = sheet.rows();
        try (PDDocument document = new PDDocument()) {
            WalkdownPaper paper = new WalkdownPaper(document, PaperFont.in(document), link, rows);
            document.getDocumentInformation().setTitle(WalkdownTable.TITLE + ": " + paper.place + ", " + paper.date);
            for (int asset = 0; asset < sheet.assets().size(); asset++) {
                paper.asset(
                        sheet.subjects().get(asset),
                        rows.get(asset + 2),
                        sheet.disputed().get(asset));
            }
            paper.found();
            paper.page.close();
            paper.margins();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the sheet", e);
        }
    }

    private PDPageContentStream freshPage() throws IOException {
        PDPage fresh = new PDPage(PDRectangle.A4);
        document.addPage(fresh);
        pages.add(fresh);
        return new PDPageContentStream(document, fresh);
    }

    private void room(float height) throws IOException {
        if (y - height < MARGIN + 24) {
            page.close();
            page = freshPage();
            y = TOP;
        }
    }

    /** The name is what every other paper calls it: in the table the column of names is empty where only a tag is known. */
    private void asset(Subject asset, List<String> row, Map<String, List<String>> disputed) throws IOException {
        int facts = WalkdownTable.FACTS.size();
        float factRows = (float) Math.ceil((double) (facts - 1) / COLUMNS);
        float height = TITLE + factRows * LINE + 2 * LINE + 8;
        room(height);
        box(MARGIN, y - TITLE, WIDTH, TITLE, true);
        text(MARGIN + 5, y - 14, 11, Color.BLACK, font.fitted(asset.name(), 11, WIDTH - 10));
        y -= TITLE;
        for (int fact = 1; fact < facts; fact++) {
            int column = (fact - 1) % COLUMNS;
            int line = (fact - 1) / COLUMNS;
            fact(
                    MARGIN + column * CELL,
                    y - line * LINE,
                    header.get(fact),
                    row.get(fact),
                    disputed.getOrDefault(header.get(fact), List.of()));
        }
        code(asset.id());
        y -= factRows * LINE;
        answers(facts);
        y -= 8;
    }

    /** What is recorded, and under it a line for what is read. */
    private void fact(float x, float top, String label, String value, List<String> disputed) throws IOException {
        text(x + 5, top - 9, 6.5f, Color.DARK_GRAY, label);
        String unsaid = disputed.isEmpty() ? "not known" : Rivals.words(disputed);
        String recorded = value.isEmpty() ? unsaid : value;
        float size = 9;
        while (size > SMALLEST && font.width(font.printable(recorded), size) > CELL - 10) {
            size -= 0.5f;
        }
        text(
                x + 5,
                top - 19,
                size,
                value.isEmpty() && disputed.isEmpty() ? Color.GRAY : Color.BLACK,
                font.fitted(recorded, size, CELL - 10));
        rule(x + 5, x + CELL - 5, top - LINE + 2);
    }

    /** The code, and the id under it for whoever has no reader. */
    private void code(Id id) throws IOException {
        float left = MARGIN + WIDTH - CODE;
        page.setNonStrokingColor(Color.BLACK);
        new QrCode(link + id).draw(page, left, y - CODE, CODE);
        float middle = (CODE - font.width(id.value(), ID_SIZE)) / 2;
        text(left + Math.max(0, middle), y - CODE - 7, ID_SIZE, Color.DARK_GRAY, id.value());
    }

    private void answers(int from) throws IOException {
        float x = MARGIN;
        for (int answer = from; answer < header.size() - 1; answer++) {
            boolean choice = CHOICES.contains(header.get(answer));
            float width = WIDTH / (header.size() - 1 - from);
            text(x + 5, y - 9, 6.5f, Color.DARK_GRAY, header.get(answer));
            if (choice) {
                box(x + 5, y - 26, 9, 9, false);
                text(x + 18, y - 25, 9, Color.BLACK, "yes");
                box(x + 45, y - 26, 9, 9, false);
                text(x + 58, y - 25, 9, Color.BLACK, "no");
            } else {
                rule(x + 5, x + width - 5, y - LINE + 2);
            }
            x += width;
        }
        y -= LINE;
        text(MARGIN + 5, y - 9, 6.5f, Color.DARK_GRAY, header.getLast());
        rule(MARGIN + 5, MARGIN + WIDTH - 5, y - LINE + 8);
        y -= LINE;
    }

    /** Room for what stands there and nobody listed. */
    private void found() throws IOException {
        room(TITLE + FREE_ROWS * LINE);
        box(MARGIN, y - TITLE, WIDTH, TITLE, true);
        text(MARGIN + 5, y - 14, 11, Color.BLACK, "Found here and not on this sheet");
        y -= TITLE;
        List<String> labels = List.of("Name or tag", "Manufacturer and model", "Serial number");
        for (int row = 0; row < FREE_ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                float x = MARGIN + column * FOUND_CELL;
                text(x + 5, y - 9, 6.5f, Color.DARK_GRAY, labels.get(column));
                rule(x + 5, x + FOUND_CELL - 5, y - LINE + 2);
            }
            y -= LINE;
        }
    }

    /** What stands on every page: only at the end it is known how many there are. */
    private void margins() throws IOException {
        for (int number = 0; number < pages.size(); number++) {
            try (PDPageContentStream margin =
                    new PDPageContentStream(document, pages.get(number), PDPageContentStream.AppendMode.APPEND, true)) {
                page = margin;
                float top = PDRectangle.A4.getHeight() - MARGIN;
                String numbered = "page " + (number + 1) + " of " + pages.size();
                text(
                        MARGIN,
                        top - 10,
                        14,
                        Color.BLACK,
                        font.fitted(WalkdownTable.TITLE + ": " + place, 14, WIDTH - 130));
                String dated = date + ", " + numbered;
                text(MARGIN + WIDTH - font.width(font.printable(dated), 9), top - 10, 9, Color.BLACK, dated);
                text(
                        MARGIN,
                        top - 25,
                        8,
                        Color.DARK_GRAY,
                        "Tick whether it is there; write under a value only what reads otherwise. Put the answers into"
                                + " the sheet of the same name as CSV and import it.");
                text(MARGIN, MARGIN - 12, 8, Color.BLACK, stamp);
                if (font.replaced()) {
                    text(
                            MARGIN,
                            MARGIN,
                            7,
                            Color.DARK_GRAY,
                            "? stands for a character that this font does not have; the sheet as CSV has all of them.");
                }
            }
        }
    }

    private void text(float x, float baseline, float size, Color colour, String text) throws IOException {
        font.write(page, x, baseline, size, colour, font.printable(text));
    }

    private void rule(float from, float to, float at) throws IOException {
        page.setStrokingColor(Color.GRAY);
        page.setLineWidth(0.5f);
        page.moveTo(from, at);
        page.lineTo(to, at);
        page.stroke();
    }

    private void box(float x, float bottom, float width, float height, boolean filled) throws IOException {
        page.addRect(x, bottom, width, height);
        if (filled) {
            page.setNonStrokingColor(new Color(0xe8, 0xeb, 0xee));
            page.fill();
        } else {
            page.setStrokingColor(Color.BLACK);
            page.setLineWidth(0.8f);
            page.stroke();
        }
    }
}
