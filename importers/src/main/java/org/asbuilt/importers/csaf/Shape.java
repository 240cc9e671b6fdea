package org.asbuilt.importers.csaf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** How a part of a document has to be built. Source: CSAF 2.0, section 3. */
sealed interface Shape {

    /**
     * A text.
     *
     * @param form how it has to be written
     */
    record Text(Form form) implements Shape {}

    /**
     * One of some words.
     *
     * @param words those
     */
    record Word(Set<String> words) implements Shape {}

    /**
     * A number.
     *
     * @param least from
     * @param most to
     */
    record Amount(double least, double most) implements Shape {}

    /**
     * A list.
     *
     * @param of what each item is
     * @param least how many items there have to be
     * @param distinct whether no two may be the same
     */
    record Many(Shape of, int least, boolean distinct) implements Shape {}

    /**
     * Something with named members.
     *
     * @param members those
     * @param least how many members there have to be
     * @param most how many there may be
     */
    record Thing(Map<String, Member> members, int least, int most) implements Shape {}

    /**
     * A member of a thing.
     *
     * @param required whether it must be there
     * @param shape how it is built
     */
    record Member(boolean required, Shape shape) {}

    /**
     * The one of several shapes that the version within it names.
     *
     * @param byVersion those
     */
    record Versioned(Map<String, Shape> byVersion) implements Shape {}

    /**
     * A shape that holds itself.
     *
     * @param shape gives it
     */
    record Within(Supplier<Shape> shape) implements Shape {}

    /** Something that may be built as it likes. */
    record Free() implements Shape {}

    /** A text of that form. */
    static Shape text(Form form) {
        return new Text(form);
    }

    /** One of those words, written with spaces between them. */
    static Shape word(String words) {
        return new Word(new TreeSet<>(List.of(words.split(" ", -1))));
    }

    /** A list with at least one item. */
    static Shape some(Shape of) {
        return new Many(of, 1, false);
    }

    /** A list with at least one item, no two of which are the same. */
    static Shape distinct(Shape of) {
        return new Many(of, 1, true);
    }

    /** A thing whose members are added one by one. */
    static Members thing() {
        return new Members();
    }

    /** Gathers the members of a thing. */
    final class Members {
        private final Map<String, Member> members = new LinkedHashMap<>();
        private int least;
        private int most = Integer.MAX_VALUE;

        private Members() {}

        /** One that must be there. */
        Members must(String name, Shape shape) {
            members.put(name, new Member(true, shape));
            return this;
        }

        /** One that may be there. */
        Members may(String name, Shape shape) {
            members.put(name, new Member(false, shape));
            return this;
        }

        /** Texts that may be there, written with spaces between their names. */
        Members texts(String names) {
            for (String name : names.split(" ", -1)) {
                may(name, text(Form.ANY));
            }
            return this;
        }

        /** At least so many have to be there. */
        Members least(int number) {
            least = number;
            return this;
        }

        /** No more may be there. */
        Members most(int number) {
            most = number;
            return this;
        }

        /** The thing. */
        Thing done() {
            return new Thing(members, least, most);
        }
    }
}
