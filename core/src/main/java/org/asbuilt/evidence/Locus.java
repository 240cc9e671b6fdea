package org.asbuilt.evidence;

import java.util.Optional;

/** The place in a source where something stands. */
public sealed interface Locus {

    /** The place in words, for example "line 12", "sheet Assets, cell C7" or "packet 104". */
    String text();

    /**
     * A line of a text.
     *
     * @param number from 1
     */
    record Line(int number) implements Locus {
        @Override
        public String text() {
            return "line " + number;
        }
    }

    /**
     * A cell of a table.
     *
     * @param sheet the sheet's name, where there are several
     * @param row from 1, as the table program counts
     * @param column from 1
     */
    record Cell(Optional<String> sheet, int row, int column) implements Locus {
        @Override
        public String text() {
            StringBuilder letters = new StringBuilder();
            for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
                letters.insert(0, (char) ('A' + (rest - 1) % 26));
            }
            return sheet.map(name -> "sheet " + name + ", ").orElse("") + "cell " + letters + row;
        }
    }

    /**
     * A packet of a capture.
     *
     * @param number from 1
     */
    record Packet(long number) implements Locus {
        @Override
        public String text() {
            return "packet " + number;
        }
    }

    /**
     * An element of a structured document.
     *
     * @param pointer a JSON pointer (RFC 6901) or a path of elements
     */
    record Pointer(String pointer) implements Locus {
        @Override
        public String text() {
            return pointer;
        }
    }

    /** The source as a whole. */
    record Whole() implements Locus {
        @Override
        public String text() {
            return "whole";
        }
    }

    /**
     * A place in words, for what has no finer address.
     *
     * @param text the words
     */
    record Words(String text) implements Locus {}

    /** Reads what {@link #text()} wrote; what is not of a known form is kept as words. */
    static Locus parse(String text) {
        return LocusText.parse(text);
    }
}
