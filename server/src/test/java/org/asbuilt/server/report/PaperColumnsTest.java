package org.asbuilt.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.asbuilt.report.Cell;
import org.asbuilt.report.Section;
import org.asbuilt.server.paper.PaperFont;
import org.junit.jupiter.api.Test;

/** Columns on paper are as wide as what stands in them asks for, and where people write with a pen there is room to. */
class PaperColumnsTest {
    private static final float ROOM = 770;

    private static float[] widths(Section section) throws IOException {
        try (PDDocument document = new PDDocument()) {
            return new PaperColumns(PaperFont.in(document), 8, 3, ROOM).widths(section);
        }
    }

    @Test
    void aColumnForAPenIsWideThoughNothingStandsInItAndTheTableIsFull() throws IOException {
        Section.Table<String> table = Section.of("Cut");
        for (int column = 0; column < 10; column++) {
            table.column("Heading " + column, text -> Cell.of(text.repeat(4)));
        }
        float[] widths = widths(table.byHand("At").rows(List.of("a text of some length ")));
        assertThat(widths[10]).isGreaterThan(70);
    }

    @Test
    void roomThatIsLeftGoesToAllColumnsAndNotToOneOfTwoWords() throws IOException {
        float[] widths = widths(Section.<String>of("Assets")
                .column("Asset", Cell::of)
                .column("Zone", text -> Cell.of("Network management"))
                .column("Criticality", text -> Cell.of("critical"))
                .rows(List.of("EWS-01")));
        assertThat(widths[1]).isGreaterThan(widths[0]).isLessThan(ROOM * 0.6f);
        assertThat(widths[0] + widths[1] + widths[2]).isBetween(ROOM - 1, ROOM + 1);
    }
}
