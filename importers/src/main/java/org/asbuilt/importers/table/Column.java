package org.asbuilt.importers.table;

import java.util.Map;
import java.util.Optional;

/**
 * One column of a table and what it holds.
 *
 * @param index from 0
 * @param header its header
 * @param target what it holds
 * @param values what its words stand for, by folded word
 * @param unit how its values are written: {@code dmy} or {@code mdy} for dates with the day or the month first
 * @param group tells columns of several network ports apart: the number behind the header, as in "IP 2"
 */
record Column(
        int index, String header, Target target, Map<String, String> values, Optional<String> unit, String group) {
    Column {
        values = Map.copyOf(values);
    }
}
