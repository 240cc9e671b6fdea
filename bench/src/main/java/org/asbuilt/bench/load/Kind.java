package org.asbuilt.bench.load;

import java.util.Comparator;

/**
 * A kind of request.
 *
 * @param who asks so
 * @param what it is about
 */
record Kind(Who who, String what) implements Comparable<Kind> {
    private static final Comparator<Kind> ORDER =
            Comparator.comparing(Kind::who).thenComparing(Kind::what);

    /** Who waits for the answer. */
    enum Who {
        /** People before a page: what the goal is for. */
        PEOPLE,
        /** Whoever fetches a report knows that it takes a while. */
        REPORTS,
        /** Nobody sits before it. */
        PROGRAMS
    }

    static Kind people(String what) {
        return new Kind(Who.PEOPLE, what);
    }

    static Kind report(String what) {
        return new Kind(Who.REPORTS, what);
    }

    static Kind program(String what) {
        return new Kind(Who.PROGRAMS, what);
    }

    @Override
    public int compareTo(Kind other) {
        return ORDER.compare(this, other);
    }
}
