package org.asbuilt.bench.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a PDF of many pages of text, as a plant's collected manuals. Source: ISO 32000-1, 7.5. */
final class ManyPages {
    private static final int LINES = 400;
    private static final String LINE = "(Feeder F2 supplies pump P-12 in the boiler house) Tj T*\n";

    private final OutputStream out;
    private final List<Long> places = new ArrayList<>();
    private long written;

    private ManyPages(OutputStream out) {
        this.out = out;
    }

    static void write(OutputStream out, long bytes) throws IOException {
        new ManyPages(out).write(Math.max(1, bytes / ((long) LINE.length() * LINES)));
    }

    /** The objects are: 1 the catalogue, 2 the tree of pages, 3 the font, then a page and its text by turns. */
    private void write(long pages) throws IOException {
        say("%PDF-1.4\n");
        object(1, "<< /Type /Catalog /Pages 2 0 R >>");
        StringBuilder kids = new StringBuilder();
        for (long page = 0; page < pages; page++) {
            kids.append(4 + 2 * page).append(" 0 R ");
        }
        object(2, "<< /Type /Pages /Count " + pages + " /Kids [ " + kids + "] >>");
        object(3, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        String text = "BT /F1 8 Tf 9 TL 40 800 Td\n" + LINE.repeat(LINES) + "ET";
        for (long page = 0; page < pages; page++) {
            long number = 4 + 2 * page;
            object(
                    number,
                    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents "
                            + (number + 1) + " 0 R >>");
            object(number + 1, "<< /Length " + text.length() + " >>\nstream\n" + text + "\nendstream");
        }
        long start = written;
        say("xref\n0 " + (places.size() + 1) + "\n0000000000 65535 f \n");
        for (long place : places) {
            say(String.format(Locale.ROOT, "%010d 00000 n \n", place));
        }
        say("trailer << /Size " + (places.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n");
    }

    private void object(long number, String content) throws IOException {
        places.add(written);
        say(number + " 0 obj\n" + content + "\nendobj\n");
    }

    private void say(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        out.write(bytes);
        written += bytes.length;
    }
}
