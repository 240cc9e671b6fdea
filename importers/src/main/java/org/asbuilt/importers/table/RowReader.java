package org.asbuilt.importers.table;

import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.Kind;

/** Turns rows into claims. */
sealed interface RowReader permits RowClaims, ConnectionClaims {

    /** Reads one row and tells whether all of it was understood. */
    boolean read(GridRow row);

    /** The reader for what the rows of a layout are. */
    static RowReader of(Reading reading, Layout layout, Places places) {
        return layout.kind() == Kind.CONNECTION
                ? new ConnectionClaims(reading, layout, places)
                : new RowClaims(reading, layout, places);
    }
}
