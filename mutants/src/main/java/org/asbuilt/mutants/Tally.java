package org.asbuilt.mutants;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * How many mutants had which fate.
 *
 * @param name of the class or package, or of the whole
 * @param many a fate that none had is left out
 */
record Tally(String name, Map<Mutant.Fate, Integer> many) {
    /** Those whose place has the name. */
    static Tally of(String name, List<Mutant> mutants, Function<Mutant, String> place) {
        Map<Mutant.Fate, Integer> many = new EnumMap<>(Mutant.Fate.class);
        mutants.stream()
                .filter(mutant -> place.apply(mutant).equals(name))
                .forEach(mutant -> many.merge(mutant.fate(), 1, Integer::sum));
        return new Tally(name, many);
    }

    /** All together. */
    static Tally sum(String name, List<Tally> parts) {
        Map<Mutant.Fate, Integer> many = new EnumMap<>(Mutant.Fate.class);
        parts.forEach(part -> part.many.forEach((fate, number) -> many.merge(fate, number, Integer::sum)));
        return new Tally(name, many);
    }

    private int of(Mutant.Fate fate) {
        return many.getOrDefault(fate, 0);
    }

    /** Those that say something: all that were tried, and those that no test could see. */
    int decided() {
        return killed() + of(Mutant.Fate.SURVIVED) + of(Mutant.Fate.NO_COVERAGE);
    }

    /** Those that a test saw, be it by not ending. */
    int killed() {
        return of(Mutant.Fate.KILLED) + of(Mutant.Fate.TIMED_OUT);
    }

    /** A row of the page. */
    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %d | %d |\n",
                name,
                decided(),
                of(Mutant.Fate.KILLED),
                of(Mutant.Fate.TIMED_OUT),
                of(Mutant.Fate.SURVIVED),
                of(Mutant.Fate.NO_COVERAGE),
                of(Mutant.Fate.UNDECIDED));
    }
}
