package org.asbuilt.goal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.asbuilt.assessment.Assessment;
import org.asbuilt.assessment.Counted;
import org.asbuilt.logbook.Entry;

/**
 * How far a clause is reached, by what the record holds now. It never says that a law or standard is complied with. Source: requirements
 * 0.1, G-13.
 *
 * @param clause which clause
 * @param lookedAt how many subjects there are to look at, by rules and figures together
 * @param met how many of them are as they ought to be
 * @param lacking how many a figure counts that are not, with the sources that are taken in and not registered
 * @param open what rules find that counts
 * @param exceptions what rules find and somebody bears until a day
 */
public record ClauseStanding(
        Clause clause, long lookedAt, long met, long lacking, List<Counted> open, List<Counted> exceptions) {
    /** Copies the lists. */
    public ClauseStanding {
        open = List.copyOf(open);
        exceptions = List.copyOf(exceptions);
    }

    /** How far every clause is reached, in the order of the catalogue. */
    public static List<ClauseStanding> all(Assessment assessment) {
        Map<String, List<Counted>> byRule = GoalStanding.byRule(assessment);
        return Clauses.ALL.stream()
                .map(clause -> of(clause, byRule, assessment))
                .toList();
    }

    private static ClauseStanding of(Clause clause, Map<String, List<Counted>> byRule, Assessment assessment) {
        Figure.Count counted =
                clause.figure().map(figure -> figure.count(assessment.around())).orElse(Figure.Count.NONE);
        long lacking = counted.lookedAt() - counted.met();
        if (clause.goals().isEmpty()) {
            return new ClauseStanding(clause, counted.lookedAt(), counted.met(), lacking, List.of(), List.of());
        }
        GoalStanding found = GoalStanding.of(clause.whole(), clause.goals(), byRule, assessment.around());
        return new ClauseStanding(
                clause,
                found.lookedAt() + counted.lookedAt(),
                found.met() + counted.met(),
                lacking + found.unregistered(),
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
        return GoalState.of(lookedAt, met, !open.isEmpty() || lacking > 0, !exceptions.isEmpty());
    }
}
