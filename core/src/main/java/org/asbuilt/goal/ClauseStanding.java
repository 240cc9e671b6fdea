package org.asbuilt.goal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.asbuilt.assessment.Counted;
import org.asbuilt.logbook.Entry;

/**
 * How far a clause is reached, by what the record holds now. It never says that a law or standard is complied with. Source: requirements
 * 0.1, G-13.
 *
 * @param clause which clause
 * @param lookedAt how many subjects there are to look at, by rules and figures together
 * @param met how many of them are as they ought to be
 * @param lacking how many a figure counts that are not, with what no rule finds: sources that are taken in and not registered, connections
 *     that the three-way check shows
 * @param passedOver how many a part of it would look at as well, were enough of them recorded
 * @param open what rules find that counts
 * @param exceptions what rules find and somebody bears until a day
 */
public record ClauseStanding(
        Clause clause,
        long lookedAt,
        long met,
        long lacking,
        long passedOver,
        List<Counted> open,
        List<Counted> exceptions) {
    /** Copies the lists. */
    public ClauseStanding {
        open = List.copyOf(open);
        exceptions = List.copyOf(exceptions);
    }

    /** How far every clause is reached, in the order of the catalogue. */
    public static List<ClauseStanding> all(Measured measured) {
        return Clauses.ALL.stream().map(clause -> of(clause, measured)).toList();
    }

    /** How far a clause is reached. */
    static ClauseStanding of(Clause clause, Measured measured) {
        Figure.Count counted =
                clause.figure().map(figure -> figure.count(measured.around())).orElse(Figure.Count.NONE);
        long lacking = counted.lookedAt() - counted.met();
        if (clause.goals().isEmpty()) {
            return new ClauseStanding(clause, counted.lookedAt(), counted.met(), lacking, 0, List.of(), List.of());
        }
        GoalStanding found = GoalStanding.of(clause.whole(), clause.goals(), measured);
        return new ClauseStanding(
                clause,
                found.lookedAt() + counted.lookedAt(),
                found.met() + counted.met(),
                lacking + found.unfound(),
                found.passedOver(),
                found.open(),
                found.exceptions());
    }

    /** The exceptions, first the one that ends first. */
    public List<Counted> borne() {
        return exceptions.stream()
                .sorted(Comparator.comparing(
                        one -> one.waiver().map(Entry.Waived::until).orElse(Instant.MAX)))
                .toList();
    }

    /** How far the clause is reached, in a word. */
    public GoalState state() {
        return GoalState.of(lookedAt, met, !open.isEmpty() || lacking > 0, !exceptions.isEmpty(), passedOver);
    }
}
