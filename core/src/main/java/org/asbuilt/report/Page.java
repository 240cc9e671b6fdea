package org.asbuilt.report;

import java.util.List;
import java.util.SortedSet;
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
        return Section.about(sections);
    }

    /** Whether its tables stand in chapters, so that it is a document with contents. */
    public boolean hasChapters() {
        return sections.stream().anyMatch(section -> !section.chapter().isEmpty());
    }

    /** Whether a table, by its place among them, is the first of its chapter. */
    public boolean beginsChapter(int section) {
        String chapter = sections.get(section).chapter();
        return !chapter.isEmpty()
                && (section == 0 || !chapter.equals(sections.get(section - 1).chapter()));
    }

    /** How many rows it has. */
    public int rows() {
        return sections.stream().mapToInt(section -> section.rows().size()).sum();
    }
}
