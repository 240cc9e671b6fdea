package org.asbuilt.server.diagram;

import java.util.List;

/**
 * What is drawn: boxes in rows, and lines between them.
 *
 * @param title what it shows
 * @param rows the rows, from the top down
 * @param lines the lines, in the order of the list beside the drawing
 * @param listed what the list beside the drawing is called
 * @param notes what is left out and how to read it, a sentence each
 */
public record Diagram(String title, List<Row> rows, List<Line> lines, String listed, List<String> notes) {
    /** Copies the lists. */
    public Diagram {
        rows = List.copyOf(rows);
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /**
     * Boxes that belong on one height.
     *
     * @param title what they have in common
     * @param boxes the boxes
     */
    public record Row(String title, List<Box> boxes) {
        /** Copies the list. */
        public Row {
            boxes = List.copyOf(boxes);
        }
    }

    /**
     * A box.
     *
     * @param key tells it apart
     * @param title its name
     * @param details what else stands in it, a line each
     * @param heavy whether it is drawn with a heavy edge
     * @param frames the keys of the boxes that enclose it, the outermost first, itself last if it encloses others: boxes beside each
     *     other that share one stand in a frame
     */
    public record Box(String key, String title, List<String> details, boolean heavy, List<String> frames) {
        /** A box that nothing encloses and that encloses nothing. */
        public Box(String key, String title, List<String> details, boolean heavy) {
            this(key, title, details, heavy, List.of());
        }

        /** Copies the lists. */
        public Box {
            details = List.copyOf(details);
            frames = List.copyOf(frames);
        }
    }

    /**
     * A line between two boxes or more.
     *
     * @param ends the keys of the boxes; those without a box here lie beyond, an empty one is not known
     * @param name what it is called in the list
     * @param detail what else the list says of it
     * @param dashed whether it is drawn broken
     * @param directed whether it runs from its first end to the others, with an arrow there
     */
    public record Line(List<String> ends, String name, String detail, boolean dashed, boolean directed) {
        /** Copies the list. */
        public Line {
            ends = List.copyOf(ends);
        }
    }
}
