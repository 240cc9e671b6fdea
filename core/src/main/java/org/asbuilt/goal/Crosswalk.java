package org.asbuilt.goal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.asbuilt.model.Id;
import org.asbuilt.rule.Finding;

/**
 * What the record holds for a clause of a framework, so that one piece of evidence serves several. It says what is there and what is
 * lacking, not whether the clause is satisfied. Source: requirements G-14.
 *
 * @param reference which clause
 * @param standings the goals that serve it, and how far each is reached
 * @param itself how far the clause itself is reached, where it is one that is measured by rules and figures of its own
 */
public record Crosswalk(Reference reference, List<GoalStanding> standings, Optional<ClauseStanding> itself) {
    /** Copies the list. */
    public Crosswalk {
        standings = List.copyOf(standings);
    }

    /** What the record holds for a clause. */
    public static Crosswalk of(Reference reference, Measured measured) {
        return of(reference, GoalStanding.of(Goals.serving(reference), measured), measured);
    }

    /** What the record holds for every clause, by framework and number. */
    public static List<Crosswalk> all(Measured measured) {
        List<GoalStanding> standings = GoalStanding.all(measured);
        return Goals.references().stream()
                .map(reference -> of(
                        reference,
                        standings.stream()
                                .filter(one -> one.goal().serves(reference))
                                .toList(),
                        measured))
                .toList();
    }

    private static Crosswalk of(Reference reference, List<GoalStanding> standings, Measured measured) {
        return new Crosswalk(
                reference, standings, Clauses.measuring(reference).map(clause -> ClauseStanding.of(clause, measured)));
    }

    /** How many of its goals are in a state. */
    public long count(GoalState state) {
        return standings.stream().filter(one -> one.state() == state).count();
    }

    /** The subjects that lack something for one of its goals, by id, each with all that is found there. */
    public Map<Id, List<Finding>> lacking() {
        Map<Id, Set<Finding>> found = new TreeMap<>();
        standings.forEach(standing -> standing.lacking()
                .forEach((subject, findings) -> found.computeIfAbsent(subject, key -> new LinkedHashSet<>())
                        .addAll(findings)));
        Map<Id, List<Finding>> lacking = new TreeMap<>();
        found.forEach((subject, findings) -> lacking.put(subject, new ArrayList<>(findings)));
        return lacking;
    }
}
