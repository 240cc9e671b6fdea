package org.asbuilt.importers.table;

import java.util.Optional;
import org.asbuilt.evidence.Locus;

/** Names the places of a table: cells of a sheet, or lines of a text that holds tables among other things. */
sealed interface Places {

    /** The place of a cell; the column counts from 0. */
    Locus cell(int row, int column);

    /** The place of a row. */
    Locus row(int row);

    /** A sheet of a workbook, or a file that is one table. */
    record Sheet(Optional<String> name) implements Places {
        @Override
        public Locus cell(int row, int column) {
            return new Locus.Cell(name, row, column + 1);
        }

        @Override
        public Locus row(int row) {
            return name.<Locus>map(sheet -> new Locus.Words("sheet " + sheet + ", row " + row))
                    .orElseGet(() -> new Locus.Words("row " + row));
        }
    }

    /** A table within a text: its rows are lines. */
    record Lines() implements Places {
        @Override
        public Locus cell(int row, int column) {
            return new Locus.Line(row);
        }

        @Override
        public Locus row(int row) {
            return new Locus.Line(row);
        }
    }
}
