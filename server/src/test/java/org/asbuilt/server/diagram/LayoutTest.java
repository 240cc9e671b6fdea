package org.asbuilt.server.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Drawings are laid out so that they can be read. */
class LayoutTest {
    private static final TitleBlock BLOCK = new TitleBlock(
            "ZC-1-0123456789",
            "TLP:AMBER",
            "2026-11-27T00:00:00Z",
            "commit 1",
            "the whole plant",
            List.of("Box: a zone."));

    private static final float HIGH = 50;
    private static final Layout.Sizes SIZES = Layout.Sizes.of(Layout.MOST_COLUMNS, box -> HIGH);

    private static Diagram.Box box(int number) {
        return new Diagram.Box("b" + number, "Zone " + number, List.of("SL-T 2"), false);
    }

    private static Diagram diagram(int rows, int boxes, int lines) {
        // The same drawing every time: what fails can be looked at again.
        Random chance = new Random(rows * 31L + lines);
        return new Diagram(
                "Zones",
                IntStream.range(0, rows)
                        .mapToObj(row -> new Diagram.Row(
                                "Level " + row,
                                IntStream.range(0, boxes)
                                        .mapToObj(number -> box(row * boxes + number))
                                        .toList()))
                        .toList(),
                IntStream.range(0, lines)
                        .mapToObj(number -> new Diagram.Line(
                                List.of("b" + chance.nextInt(rows * boxes), "b" + chance.nextInt(rows * boxes)),
                                "Conduit " + number,
                                "by a firewall",
                                number % 2 == 0,
                                number % 3 == 0))
                        .toList(),
                "Conduits",
                List.of());
    }

    private static Layout layout(Diagram diagram) {
        return new Layout(
                diagram.rows().stream()
                        .map(row -> new Layout.BoxLine(row.title(), row.boxes()))
                        .toList(),
                diagram.lines(),
                SIZES);
    }

    /** The stretches of all lines: lying or standing, where, from and to. */
    private record Stretch(int line, boolean lies, float at, float from, float to) {
        boolean covers(Stretch other) {
            return line != other.line
                    && lies == other.lies
                    && Math.abs(at - other.at) < 0.5f
                    && from < other.to - 0.5f
                    && other.from < to - 0.5f;
        }
    }

    private static List<Stretch> stretches(Layout layout) {
        List<Stretch> found = new ArrayList<>();
        for (int line = 0; line < layout.strokes.size(); line++) {
            List<float[]> corners = layout.strokes.get(line).corners();
            for (int corner = 1; corner < corners.size(); corner++) {
                float[] a = corners.get(corner - 1);
                float[] b = corners.get(corner);
                boolean lies = a[1] == b[1];
                int along = lies ? 0 : 1;
                found.add(new Stretch(
                        line, lies, a[1 - along], Math.min(a[along], b[along]), Math.max(a[along], b[along])));
            }
        }
        return found;
    }

    @Test
    void noLineLiesOnAnotherAndNoneCrossesABox() {
        Layout layout = layout(diagram(6, 4, 24));
        List<Stretch> all = stretches(layout);
        assertThat(all).hasSizeGreaterThan(60);
        List<Stretch> lying = all.stream().filter(Stretch::lies).toList();
        assertThat(lying).allSatisfy(one -> assertThat(lying).noneMatch(one::covers));
        for (Layout.Placed placed : layout.boxes) {
            assertThat(all)
                    .noneMatch(one -> one.lies()
                            ? one.at() > placed.top() + 1
                                    && one.at() < placed.top() + placed.height() - 1
                                    && one.from() < placed.left() + placed.width() - 1
                                    && one.to() > placed.left() + 1
                            : one.at() > placed.left() + 1
                                    && one.at() < placed.left() + placed.width() - 1
                                    && one.from() < placed.top() + placed.height() - 1
                                    && one.to() > placed.top() + 1);
        }
    }

    @Test
    void eachLineHasItsNumberAtBothEnds() {
        Diagram diagram = diagram(3, 3, 1);
        Layout layout = layout(diagram);
        assertThat(layout.tags).hasSize(2).allMatch(tag -> tag.number() == 1);
    }

    @Test
    void aLineToBeyondTheSheetEndsAboveTheBoxBelow() {
        Diagram.Line away = new Diagram.Line(List.of("b0", "elsewhere"), "Conduit", "", false, false);
        Layout layout = new Layout(
                List.of(new Layout.BoxLine("Level 2", List.of(box(0))), new Layout.BoxLine("Level 1", List.of(box(1)))),
                List.of(away),
                SIZES);
        assertThat(layout.tags).hasSize(1);
        assertThat(layout.strokes).singleElement().satisfies(stroke -> {
            assertThat(stroke.beyond()).isTrue();
            assertThat(stroke.arrow()).isEmpty();
            assertThat(stroke.corners().getLast()[1])
                    .isLessThan(layout.boxes.getLast().top() - 10);
        });
    }

    /** From whom to whom: within the sheet, to beyond it, and from beyond it or from what is not known. */
    @Test
    void aDirectedLineHasItsArrowAtItsSecondEnd() {
        Layout layout = new Layout(
                List.of(new Layout.BoxLine("Level 2", List.of(box(0))), new Layout.BoxLine("Level 1", List.of(box(1)))),
                Stream.of(List.of("b0", "b1"), List.of("b1", "b0"), List.of("b1", "elsewhere"), List.of("", "b1"))
                        .map(ends -> new Diagram.Line(ends, "Connection", "", false, true))
                        .toList(),
                SIZES);
        float upper = layout.boxes.getFirst().top() + HIGH;
        float lower = layout.boxes.getLast().top();
        assertThat(layout.strokes)
                .extracting(stroke -> stroke.arrow().orElseThrow())
                .satisfiesExactly(
                        down -> assertThat(down.y() == lower && down.down()).isTrue(),
                        up -> assertThat(up.y() == upper && !up.down()).isTrue(),
                        out -> assertThat(out.y() > lower + HIGH + 5 && out.down())
                                .isTrue(),
                        in -> assertThat(in.y() == lower + HIGH && !in.down()).isTrue());
    }

    /** A frame ends where the next begins, stands off every box in it, and never lies where lines run down beside the boxes. */
    @Test
    void boxesThatOneEnclosesStandInAFrame() {
        List<Diagram.Box> boxes = List.of(
                framed("works", "works"),
                framed("control", "works"),
                framed("dosing", "works", "dosing"),
                framed("safety", "works", "dosing"),
                framed("office"));
        Layout layout = new Layout(
                List.of(new Layout.BoxLine("Level 1", boxes)),
                List.of(new Diagram.Line(List.of("safety", "office"), "Conduit", "", false, false)),
                SIZES);
        assertThat(layout.frames).satisfiesExactly(outer -> assertAround(outer, layout, 0, 3), inner -> {
            assertAround(inner, layout, 2, 3);
            assertThat(inner.left()).isGreaterThan(layout.frames.getFirst().left());
        });
        assertThat(stretches(layout).stream().filter(one -> !one.lies()))
                .noneMatch(one -> layout.frames.stream()
                        .anyMatch(frame -> Math.abs(one.at() - frame.left()) < 1
                                || Math.abs(one.at() - frame.left() - frame.width()) < 1));
    }

    private static Diagram.Box framed(String key, String... frames) {
        return new Diagram.Box(key, key, List.of(), false, List.of(frames));
    }

    private static void assertAround(Layout.Frame frame, Layout layout, int first, int last) {
        Layout.Placed left = layout.boxes.get(first);
        Layout.Placed right = layout.boxes.get(last);
        assertThat(frame.left()).isLessThan(left.left()).isGreaterThan(left.left() - Layout.GUTTER / 2);
        assertThat(frame.left() + frame.width())
                .isGreaterThan(right.left() + right.width())
                .isLessThan(right.left() + right.width() + Layout.GUTTER / 2);
        assertThat(frame.top()).isLessThan(left.top()).isNotNegative();
        assertThat(frame.top() + frame.height()).isGreaterThan(left.top() + left.height());
    }

    @Test
    void whereFewStandAbreastBoxesAreWiderAndTheHighestOfALineTellsHowHighAllAre() {
        Layout.Sizes few = Layout.Sizes.of(2, box -> box.key().equals("b1") ? 80 : HIGH);
        assertThat(few.width()).isGreaterThan(SIZES.width());
        assertThat(few.all()).isLessThanOrEqualTo(Layout.WIDTH);
        assertThat(SIZES.all()).isLessThanOrEqualTo(Layout.WIDTH);
        Layout layout = new Layout(List.of(new Layout.BoxLine("Level 1", List.of(box(0), box(1)))), List.of(), few);
        assertThat(layout.boxes).allMatch(placed -> placed.height() == 80 && placed.width() == few.width());
    }

    /** What is cut on paper cannot be asked for. */
    @Test
    void longTextsAreBrokenIntoLinesAndNotCut() throws IOException {
        String long1 = "Schneider Electric Modicon M340 BMXP342020 with two further modules in the same rack";
        Diagram diagram = new Diagram(
                "Zones",
                List.of(new Diagram.Row(
                        "Level 1",
                        IntStream.range(0, 5)
                                .mapToObj(number -> new Diagram.Box(
                                        "b" + number, "Treatment works Merrow Head " + number, List.of(long1), false))
                                .toList())),
                List.of(new Diagram.Line(List.of("b0", "b1"), "Line " + long1, "between " + long1, false, false)),
                "Conduits",
                List.of());
        try (PDDocument document = Loader.loadPDF(written(diagram))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("Treatment works Merrow Head 4")
                    .contains("same rack", "Line Schneider", "between Schneider")
                    .doesNotContain("\u2026");
        }
    }

    @Test
    void whatDoesNotFitGoesOnOverFurtherSheetsAndTheBytesAreTheSame() throws IOException {
        Diagram large = diagram(30, 5, 120);
        byte[] one = written(large);
        assertThat(written(large)).isEqualTo(one);
        try (PDDocument document = Loader.loadPDF(one)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(5);
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("Zones, part 2", "1 of " + document.getNumberOfPages());
            for (int box = 0; box < 150; box++) {
                assertThat(text).contains("Zone " + box);
            }
            for (int line = 0; line < 120; line++) {
                assertThat(text).contains("Conduit " + line);
            }
        }
    }

    @Test
    void aDrawingOfNothingIsASheetThatSaysSo() throws IOException {
        byte[] file = written(new Diagram("Zones", List.of(), List.of(), "Conduits", List.of("No zone is recorded.")));
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document)).contains("No zone is recorded.", "TLP:AMBER");
        }
    }

    private static byte[] written(Diagram diagram) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DiagramPaper.write(List.of(diagram), BLOCK, out);
        return out.toByteArray();
    }
}
