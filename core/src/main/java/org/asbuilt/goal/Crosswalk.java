package org.asbuilt.goal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.asbuilt.assessment.Assessment;
import org.asbuilt.model.Id;
import org.asbuilt.rule.Finding;

/**
 * What the record holds for a clause of a framework, so that one piece of evidence serves several. It says what is there and what is
 * lacking, not whether the clause is satisfied. Source: requirements G-14.
 *
 * @param reference which clause
 * @param standings the goals that serve it, and how far each is reached
 */
public record Crosswalk(Reference reference, List<GoalStanding> standings) {
    /** Copies the list. */
    public Crosswalk {
        standings = List.copyOf(standings);
    }

    /** What the record holds for a clause. */
    public static Crosswalk of(Reference reference, Assessment assessment) {
        return new Crosswalk(reference, GoalStanding.of(Goals.serving(reference), assessment));
    }

    /** What the record holds for every clause, from standings of all goals. */
    public static List<Crosswalk> all(List<GoalStanding> standings) {
        return Goals.references().stream()
                .map(reference -> new Crosswalk(
                        reference,
                        standings.stream()
                                .filter(one -> one.goal().serves(reference))
                                .toList()))
                .toList();
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
