package org.asbuilt.mutants;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * One break of a class, and what became of it: a row of the CSV report of PIT.
 *
 * @param owner full name of the class, an inner one with its {@code $}
 * @param mutator what was done, in PIT's word
 * @param method where
 * @param line from 1
 * @param fate what the tests said
 */
record Mutant(String owner, String mutator, String method, int line, Fate fate) implements Comparable<Mutant> {
    private static final Comparator<Mutant> BY_PLACE = Comparator.comparing(Mutant::file)
            .thenComparingInt(Mutant::line)
            .thenComparing(Mutant::method)
            .thenComparing(Mutant::mutator)
            .thenComparing(Mutant::owner)
            .thenComparing(Mutant::fate);

    /** The last word of the tests. */
    enum Fate {
        /** A test failed. */
        KILLED,
        /** A test did not end in the time that PIT gives it, an endless loop most of the time. */
        TIMED_OUT,
        /** Tests ran through the line, and none failed. */
        SURVIVED,
        /** No test runs through the line. */
        NO_COVERAGE,
        /** Nothing was tried: the virtual machine refused the class or died of it. It counts neither way. */
        UNDECIDED;

        /** Whether the tests saw it, or are not to be blamed. */
        boolean isSeen() {
            return this != SURVIVED && this != NO_COVERAGE;
        }

        private static Fate of(String status) {
            return switch (status) {
                case "KILLED" -> KILLED;
                case "TIMED_OUT" -> TIMED_OUT;
                case "SURVIVED" -> SURVIVED;
                case "NO_COVERAGE" -> NO_COVERAGE;
                case "NON_VIABLE", "MEMORY_ERROR", "RUN_ERROR" -> UNDECIDED;
                default -> throw new IllegalArgumentException("PIT leaves no mutant as '" + status + "'");
            };
        }
    }

    /** Reads the report; the killing test, the last field, may hold commas and is left out. */
    static List<Mutant> parse(List<String> lines) {
        return lines.stream().map(Mutant::parse).toList();
    }

    private static Mutant parse(String line) {
        String[] fields = line.split(",", 7);
        if (fields.length < 6) {
            throw new IllegalArgumentException(
                    "a row of mutations.csv is file, class, mutator, method, line, status, test, not: " + line);
        }
        String mutator = fields[2].substring(fields[2].lastIndexOf('.') + 1);
        return new Mutant(fields[1], mutator, fields[3], Integer.parseInt(fields[4], 10), Fate.of(fields[5]));
    }

    /** Full name of the class with a file of its own. */
    String file() {
        int inner = owner.indexOf('$');
        return inner < 0 ? owner : owner.substring(0, inner);
    }

    /** The package, which holds no class of its own name. */
    String place() {
        return file().substring(0, Math.max(0, file().lastIndexOf('.')));
    }

    /** The mutant as an item of a list in Markdown. */
    String item() {
        return String.format(
                Locale.ROOT,
                "- %s:%d `%s` %s%s\n",
                file(),
                line,
                method,
                mutator,
                fate == Fate.NO_COVERAGE ? ", not covered" : "");
    }

    @Override
    public int compareTo(Mutant other) {
        return BY_PLACE.compare(this, other);
    }
}
