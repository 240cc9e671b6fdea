package org.asbuilt.server.api;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.server.record.Lists;
import org.asbuilt.server.record.Moment;

/**
 * A list of the record as a file, as it is asked for.
 *
 * @param of a kind, or {@code all}
 * @param form as what
 * @param facet the facet that subjects have several times and that the table is of; none for the subjects themselves
 * @param filter which subjects
 * @param query a query that they fit besides
 * @param moment when
 */
record ListWish(
        String of, Form form, Optional<String> facet, SubjectFilter filter, Optional<String> query, Moment moment) {
    private static final Pattern ADDRESS = Pattern.compile("/api/lists/([a-z-]+)\\.(csv|xlsx)");
    private static final String EVERY_KIND = "all";

    /** As what it is written. */
    enum Form {
        CSV,
        XLSX
    }

    /** Whether an address is one of a list. */
    static boolean isOne(String address) {
        return ADDRESS.matcher(Addressed.parse(address).path()).matches();
    }

    /**
     * What an address asks for; empty if it is none of a list.
     *
     * @throws InvalidValue if there is no such moment
     */
    static Optional<ListWish> parse(String address) {
        Addressed asked = Addressed.parse(address);
        Matcher list = ADDRESS.matcher(asked.path());
        if (!list.matches()) {
            return Optional.empty();
        }
        return Optional.of(new ListWish(
                list.group(1),
                list.group(2).equals("csv") ? Form.CSV : Form.XLSX,
                asked.parameter("facet"),
                new SubjectFilter(
                        asked.parameter("q"),
                        asked.parameter("zone"),
                        asked.parameter("site"),
                        asked.parameter("level"),
                        asked.parameter("class")),
                asked.parameter("query"),
                Moment.parse(asked.parameter("at"), asked.parameter("as-of"))));
    }

    /**
     * The kinds of the subjects.
     *
     * @throws InvalidValue if there is no such kind
     */
    List<Kind> kinds() {
        return form == Form.XLSX && of.equals(EVERY_KIND) ? Lists.everyKind() : List.of(Kind.parse(of));
    }
}
