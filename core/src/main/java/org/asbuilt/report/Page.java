package org.asbuilt.report;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asbuilt.model.Id;

/**
 * What a report says of one state of the record.
 *
 * @param report which it is
 * @param sections its tables, in the order in which they are read
 * @param caveats what keeps it from being the whole truth, in sentences
 */
public record Page(Report report, List<Section> sections, List<String> caveats) {

    /** Copies the lists. */
    public Page {
        sections = List.copyOf(sections);
        caveats = List.copyOf(caveats);
    }

    /** Every subject that it names. */
    public SortedSet<Id> about() {
        SortedSet<Id> about = new TreeSet<>();
        for (Section section : sections) {
            for (List<Cell> row : section.rows()) {
                row.forEach(cell -> about.addAll(cell.about()));
            }
        }
        return about;
    }

    /** How many rows it has. */
    public int rows() {
        return sections.stream().mapToInt(section -> section.rows().size()).sum();
    }
}
