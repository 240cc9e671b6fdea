package org.asbuilt.server.view;

import java.util.List;
import java.util.Optional;

/**
 * How a list begins and how its columns would be understood, for a person to correct.
 *
 * @param name the name of the file
 * @param tables its tables: one, or one for each sheet
 * @param problem why it was not read to its end, if it was not
 */
public record ListView(String name, List<TableView> tables, Optional<String> problem) {

    /**
     * How a table begins.
     *
     * @param sheet the sheet's name; empty where there are no sheets
     * @param kind what a row seems to be; empty if nobody can tell
     * @param headerRow the row of the header, from 1
     * @param columns the columns from the left
     */
    public record TableView(Optional<String> sheet, Optional<String> kind, int headerRow, List<ColumnView> columns) {}

    /**
     * How a column begins.
     *
     * @param header its header
     * @param samples its first values
     * @param guess what it would be taken for
     * @param reason why it would be taken for nothing; empty if it is taken for something
     */
    public record ColumnView(
            String header, List<String> samples, Optional<ColumnsView.ColumnHolds> guess, String reason) {}
}
