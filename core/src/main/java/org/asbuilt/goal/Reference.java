package org.asbuilt.goal;

import java.util.Comparator;

/**
 * A clause of a framework.
 *
 * @param framework which framework
 * @param clause its number there, for example "A.5.9" or "ZCR 6.4"
 */
public record Reference(Framework framework, String clause) implements Comparable<Reference> {
    private static final Comparator<Reference> ORDER = Comparator.comparing(Reference::framework)
            .thenComparing(reference -> padded(reference.clause()))
            .thenComparing(Reference::clause);

    /** Checks that the clause says something. */
    public Reference {
        if (clause.isBlank()) {
            throw new IllegalArgumentException("a reference names a clause of " + framework.title());
        }
    }

    /** As people write it, for example "ISO/IEC 27001:2022 A.5.9". */
    public String text() {
        return framework.title() + " " + clause;
    }

    @Override
    public int compareTo(Reference other) {
        return ORDER.compare(this, other);
    }

    /** Numbers in a clause sort as numbers: A.5.9 stands before A.5.12. */
    private static String padded(String clause) {
        return java.util.regex.Pattern.compile("\\d+")
                .matcher(clause)
                .replaceAll(number -> "0".repeat(Math.max(0, 4 - number.group().length())) + number.group());
    }
}
