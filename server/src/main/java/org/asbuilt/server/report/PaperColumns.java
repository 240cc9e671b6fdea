package org.asbuilt.server.report;

import java.io.IOException;
import org.asbuilt.report.Section;
import org.asbuilt.server.paper.PaperFont;

/**
 * How wide the columns of a table on paper are. Lengths are points of 1/72 inch.
 *
 * @param font in which it is set
 * @param size of the font
 * @param pad what stays free on either side of a text
 * @param room how wide the table is
 */
record PaperColumns(PaperFont font, float size, float pad, float room) {
    private static final float NARROWEST = 34;
    private static final float WIDEST_WORD = 140;
    /** Room for a moment or a name that is written with a pen: 27 mm. */
    private static final float BY_HAND = 76;

    /** As wide as what stands in them asks for, none narrower than its longest word where that can be had. */
    float[] widths(Section section) throws IOException {
        int count = section.columns().size();
        float[] wanted = new float[count];
        float[] least = new float[count];
        for (int column = 0; column < count; column++) {
            String heading = font.printable(section.columns().get(column));
            wanted[column] = font.width(heading, size);
            least[column] = longestWord(heading);
            float sum = 0;
            int rows = section.rows().size();
            for (int row = 0; row < rows; row++) {
                String text = font.printable(section.rows().get(row).get(column).text());
                sum += font.width(text, size);
                least[column] = Math.max(least[column], Math.min(WIDEST_WORD, longestWord(text)));
            }
            wanted[column] = Math.max(wanted[column] * 0.6f, rows == 0 ? 0 : sum / rows * 1.2f) + 2 * pad;
            least[column] = Math.max(section.isByHand(column) ? BY_HAND : NARROWEST, least[column] + 2 * pad + 1);
            wanted[column] = Math.max(wanted[column], least[column]);
        }
        return shared(wanted, least);
    }

    private float[] shared(float[] wanted, float[] least) {
        float allLeast = sum(least);
        float allWanted = sum(wanted);
        if (allWanted <= room) {
            return scaled(wanted);
        }
        if (allLeast >= room) {
            return scaled(narrowed(least));
        }
        float[] widths = new float[wanted.length];
        float spare = room - allLeast;
        float wish = Math.max(1, allWanted - allLeast);
        for (int column = 0; column < wanted.length; column++) {
            widths[column] = least[column] + spare * (wanted[column] - least[column] + wish / 1000) / (wish * 1.001f);
        }
        return scaled(widths);
    }

    /** Where not every word has room, the widest columns give way: short words stay whole. */
    private float[] narrowed(float[] least) {
        float[] widths = least.clone();
        for (float most = room; most > NARROWEST && sum(widths) > room; most--) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.min(widths[column], most);
            }
        }
        return widths;
    }

    private static float sum(float[] widths) {
        float sum = 0;
        for (float width : widths) {
            sum += width;
        }
        return sum;
    }

    private float[] scaled(float[] widths) {
        float sum = sum(widths);
        for (int column = 0; column < widths.length; column++) {
            widths[column] *= room / sum;
        }
        return widths;
    }

    private float longestWord(String text) throws IOException {
        float longest = 0;
        for (String word : text.split(" ", -1)) {
            longest = Math.max(longest, font.width(word, size));
        }
        return longest;
    }
}
