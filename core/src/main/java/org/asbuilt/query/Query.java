package org.asbuilt.query;

import java.util.EnumSet;
import java.util.List;
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

    /** What of what is judged it asks for. */
    public Set<Flag> flags() {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        collect(condition, flags);
        return flags;
    }

    private static void collect(Condition condition, Set<Flag> flags) {
        switch (condition) {
            case Condition.All(List<Condition> of) -> of.forEach(one -> collect(one, flags));
            case Condition.Any(List<Condition> of) -> of.forEach(one -> collect(one, flags));
            case Condition.Not(Condition of) -> collect(of, flags);
            case Condition.Is(Flag flag) -> flags.add(flag);
            case Condition.Words words -> {}
            case Condition.OfKind kind -> {}
            case Condition.Compared compared -> {}
            case Condition.Has has -> {}
            case Condition.Missing missing -> {}
            case Condition.None none -> {}
        }
    }

    /** What it asks for, in words. */
    public String inWords() {
        return Explanation.of(this);
    }
}
