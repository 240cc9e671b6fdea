package org.asbuilt.goal;

import java.util.List;
import java.util.Optional;

/**
 * A clause of a guidance, and what of the record tells how far it is reached. Source: requirements G-13, G-14.
 *
 * @param guidance in which document it stands
 * @param number its number there
 * @param words what it asks, in our own words
 * @param rules the names of the rules that measure it
 * @param figure what else is counted for it
 */
public record Clause(Guidance guidance, String number, String words, List<String> rules, Optional<Figure> figure) {
    /** Copies the list and checks that something measures it. */
    public Clause {
        rules = rules.stream().distinct().toList();
        if (rules.isEmpty() && figure.isEmpty()) {
            throw new IllegalArgumentException("nothing measures clause " + number);
        }
    }

    /** What measures it, in words. */
    public List<String> measures() {
        return java.util.stream.Stream.concat(rules.stream(), figure.map(Figure::words).stream())
                .toList();
    }
}
