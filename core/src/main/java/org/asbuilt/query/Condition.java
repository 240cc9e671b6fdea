package org.asbuilt.query;

import java.util.List;
import java.util.SortedSet;
import org.asbuilt.model.Kind;

/** A condition on a subject. */
public sealed interface Condition {
    /** All of them hold. */
    record All(List<Condition> of) implements Condition {
        /** Copies the list. */
        public All {
            of = List.copyOf(of);
        }
    }

    /** One of them holds. */
    record Any(List<Condition> of) implements Condition {
        /** Copies the list. */
        public Any {
            of = List.copyOf(of);
        }
    }

    /** It does not hold. */
    record Not(Condition of) implements Condition {}

    /** The words stand together somewhere in what is recorded, names of what it refers to included. */
    record Words(String words) implements Condition {}

    /** It is of one of the kinds. */
    record OfKind(SortedSet<Kind> kinds) implements Condition {}

    /**
     * A field is compared with a value.
     *
     * @param field the field
     * @param operator how; never {@link Operator#IS_NOT}, which is written as {@link Not}
     * @param wanted the value as written
     * @param tests for each part of the field what its values have to be
     */
    record Compared(Field field, Operator operator, String wanted, List<Test> tests) implements Condition {
        /** Copies the list. */
        public Compared {
            tests = List.copyOf(tests);
        }
    }

    /** Something is recorded of the field. */
    record Has(Field field) implements Condition {}

    /** The subject could have it, and nothing is recorded of it, not even that there is none. */
    record Missing(Field field) implements Condition {}

    /** It is recorded that there is none. */
    record None(Field field) implements Condition {}

    /** It is that by what is judged. */
    record Is(Flag flag) implements Condition {}
}
