package org.asbuilt.server.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the columns of lists hold, kept under a name.
 *
 * @param name what people call it
 * @param tables one for each sheet; the first that fits a list is taken
 * @param person who kept it last; empty for one that comes with the program
 * @param recorded when
 */
public record ColumnsView(String name, List<TableColumns> tables, Optional<String> person, Optional<Instant> recorded) {

    /**
     * What one table holds.
     *
     * @param sheet the sheet's name; empty for any
     * @param kind what a row is, for example {@code asset}
     * @param columns what each column holds; a column that is not named is not taken and remarked
     */
    public record TableColumns(Optional<String> sheet, String kind, List<ColumnHolds> columns) {}

    /**
     * What one column holds.
     *
     * @param header its header; case, blanks and punctuation do not count
     * @param target what it holds: a part such as {@code nameplate.model}, a hint such as {@code hint.name}, or one of
     *     {@code service}, {@code account}, {@code source}, {@code destination}, {@code observed}, {@code ignore}
     * @param values what its words stand for; an empty value says nothing
     * @param unit {@code dmy} or {@code mdy} for dates
     */
    public record ColumnHolds(
            String header, String target, Optional<Map<String, String>> values, Optional<String> unit) {}
}
