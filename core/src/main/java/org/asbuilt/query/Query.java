package org.asbuilt.query;

import java.util.Optional;
import java.util.Set;
import org.asbuilt.model.Kind;

/**
 * A question to the record in the language of docs/reference/query.md, for example
 * {@code kind:asset zone:"Cell 2" firmware<2.1 vendor:siemens criticality>=high -is:validated}.
 *
 * @param text as it was written, without blanks around it
 * @param condition what it asks for
 * @param kinds the kinds that it is about; empty if it does not say
 */
public record Query(String text, Condition condition, Set<Kind> kinds) {

    /** Copies the set. */
    public Query {
        kinds = Set.copyOf(kinds);
    }

    /**
     * Reads a query.
     *
     * @throws QueryError if it is none
     */
    public static Query parse(String text) {
        return new Parsing(text).query();
    }

    /** The kind that it is about, if it is about one. */
    public Optional<Kind> kind() {
        return kinds.size() == 1 ? kinds.stream().findFirst() : Optional.empty();
    }

    /** What it asks for, in words. */
    public String inWords() {
        return Explanation.of(this);
    }
}
