package org.asbuilt.importers.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Part;
import org.asbuilt.model.Shape;

/**
 * The form of an exported list: one table of the subjects of a kind with what they have once, and one more for each facet that they can
 * have several times, with a row for each. Both sides, the export and the reading, know it from here. Source: requirements, section 4,
 * complaint 4.
 *
 * @param kind the kind of the subjects
 * @param repeated the facet that the rows hold; empty for the subjects themselves
 */
public record ListForm(Kind kind, Optional<Shape<?>> repeated) {
    /** The first cell of an exported list. */
    public static final String TITLE = "Asbuilt list";
    /** The first cell of the row with the label by the Traffic Light Protocol. */
    public static final String LABEL = "Label";
    /** The first cell of the row with the moment of plant time. */
    public static final String PLANT = "Plant as of";
    /** The first cell of the row with the number of the newest commit, its hash and when it was recorded. */
    public static final String RECORD = "Record as of commit";
    /** The first cell of the row with who exported it and when. */
    public static final String STAMP = "Exported by";
    /** The first cell of the row that says which of the subjects are listed. */
    public static final String FILTER = "Filter";
    /** The first cell of the row with the number of rows. */
    public static final String ROWS = "Rows";
    /** The first cell of the row for whoever edits. */
    public static final String EDITING = "To edit";
    /** What whoever edits must know. */
    public static final String ADVICE =
            "Change cells, add rows without an id, and import the file: what you changed is put forward and nothing"
                    + " else. A cleared cell or a deleted row takes nothing back. Leave the first rows, the ids and the last column as they"
                    + " are. Several values: a semicolon between them.";

    /** The header of the column of ids; the row that begins with it is the header. */
    static final String ID = "id";
    /** The header of the column of what subjects are called. */
    static final String CALLED = "title";
    /** The header of the column that tells rows of one subject apart. */
    static final String KEY = "key";
    /** The header of the column of stamps. */
    static final String EXPORTED = "exported";

    /** The tables of a kind: its subjects, then the facets that repeat. */
    public static List<ListForm> of(Kind kind) {
        List<ListForm> forms = new ArrayList<>(List.of(new ListForm(kind, Optional.empty())));
        Shape.of(kind).stream()
                .filter(Shape::repeats)
                .forEach(shape -> forms.add(new ListForm(kind, Optional.of(shape))));
        return forms;
    }

    /** Whether a text begins as an exported list. */
    public static boolean isOne(String head) {
        String start = head.replace("\ufeff", "").stripLeading();
        return start.startsWith(TITLE) || start.startsWith("\"" + TITLE + "\"");
    }

    /** The separator of a list in text: what stands behind its first cell. */
    public static char separator(String head) {
        String start = head.replace("\ufeff", "").stripLeading();
        int behind = start.startsWith("\"") ? TITLE.length() + 2 : TITLE.length();
        return behind < start.length() && ";\t|".indexOf(start.charAt(behind)) >= 0 ? start.charAt(behind) : ',';
    }

    /** A name that tells the table from the others: the kind, and behind a full stop the facet. */
    public String name() {
        return repeated.map(shape -> kind.text() + "." + shape.name()).orElse(kind.text());
    }

    /** The parts that have a column each, in order. */
    public List<Part> parts() {
        return repeated.<List<Part>>map(shape -> List.copyOf(shape.parts()))
                .orElseGet(() -> Shape.of(kind).stream()
                        .filter(shape -> !shape.repeats())
                        .flatMap(shape -> shape.parts().stream())
                        .toList());
    }

    /** The header as people read it. */
    public List<String> labels() {
        List<String> labels = new ArrayList<>(List.of("Id", "Called"));
        repeated.ifPresent(shape -> labels.add("Key"));
        parts().forEach(part -> labels.add(Shape.named(part.facet()).label() + ": " + part.label()));
        labels.add("As exported");
        return labels;
    }

    /** The header as the reading knows it. */
    public List<String> header() {
        List<String> header = new ArrayList<>(List.of(ID, CALLED));
        repeated.ifPresent(shape -> header.add(KEY));
        parts().forEach(part -> header.add(ListStamps.path(part)));
        header.add(EXPORTED);
        return header;
    }

    /**
     * A row with its stamps.
     *
     * @param called what the subject is called
     * @param key the key of the facet; not used where the rows are subjects
     * @param cell the cell of each part, as {@link ListCell} writes it
     */
    public List<String> row(Id id, String called, String key, Function<Part, String> cell) {
        String own = repeated.isPresent() ? key : "";
        ListStamps.Writing stamps = new ListStamps.Writing(id, own);
        List<String> row = new ArrayList<>(List.of(id.value(), ListCell.of(called)));
        stamps.add(CALLED, called.strip());
        if (repeated.isPresent()) {
            row.add(ListCell.of(key));
        }
        for (Part part : parts()) {
            String text = cell.apply(part);
            stamps.add(part, text);
            row.add(text);
        }
        row.add(stamps.cell());
        return row;
    }
}
