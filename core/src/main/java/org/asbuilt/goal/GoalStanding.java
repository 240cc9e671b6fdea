package org.asbuilt.goal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.assessment.Counted;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.reconcile.SourceRegister;
import org.asbuilt.rule.Finding;
import org.asbuilt.validation.Circumstances;

/**
 * How far a goal is reached, with what says so.
 *
 * @param goal which goal
 * @param lookedAt how many subjects there are to look at, with the sources that are taken in, say something of a subject and are not registered
 * @param met at how many of them nothing is found that counts
 * @param evidenced how many of them at least one source says something about
 * @param unregistered how many sources are taken in, say something of a subject and are not in the register, for a goal that asks for it; else 0
 * @param differing at how many connections no rule finds what the goal asks for, and the three-way check does
 * @param passedOver how many others there would be to look at, were enough of them recorded
 * @param open what is found and counts, heaviest first
 * @param exceptions what is found and is borne by somebody until a day, heaviest first
 */
public record GoalStanding(
        Goal goal,
        long lookedAt,
        long met,
        long evidenced,
        long unregistered,
        long differing,
        long passedOver,
        List<Counted> open,
        List<Counted> exceptions) {
    private static final String REGISTERED = "SourceIsRegistered";

    /** Copies the lists. */
    public GoalStanding {
        open = List.copyOf(open);
        exceptions = List.copyOf(exceptions);
    }

    /** How far every goal is reached, in the order of the catalogue. */
    public static List<GoalStanding> all(Measured measured) {
        return of(Goals.ALL, measured);
    }

    /** How far some goals are reached, in their order. */
    public static List<GoalStanding> of(Collection<Goal> goals, Measured measured) {
        return goals.stream().map(goal -> of(goal, List.of(goal), measured)).toList();
    }

    /** How far a goal is reached that is made of parts, each of which is about its own subjects. */
    static GoalStanding of(Goal goal, List<Goal> parts, Measured measured) {
        Circumstances around = measured.around();
        List<Counted> found = goal.rules().stream()
                .flatMap(rule -> measured.found(rule).stream())
                .sorted(java.util.Comparator.comparing(one -> one.finding().severity()))
                .toList();
        List<Counted> open = found.stream().filter(Counted::counts).toList();
        Set<Id> subjects = new TreeSet<>();
        Set<Id> passedOver = new TreeSet<>();
        parts.forEach(part -> look(part, found, around, subjects, passedOver));
        Set<Id> differing = measured.differing(goal.rules());
        subjects(found).forEach(differing::remove);
        subjects.addAll(differing);
        long lacking = subjects(open).distinct().count() + differing.size();
        long evidenced = subjects.stream()
                .filter(subject -> !around.claims(subject).isEmpty())
                .count();
        long unregistered = goal.rules().contains(REGISTERED) ? unregistered(around) : 0;
        return new GoalStanding(
                goal,
                subjects.size() + unregistered,
                subjects.size() - lacking,
                evidenced,
                unregistered,
                differing.size(),
                passedOver.size(),
                open,
                found.stream().filter(one -> !one.counts()).toList());
    }

    /** How far the goal is reached, in a word. */
    public GoalState state() {
        return GoalState.of(lookedAt, met, !open.isEmpty() || unfound() > 0, !exceptions.isEmpty(), passedOver);
    }

    /** How many lack something that no rule finds: sources that are not registered, connections that the three-way check shows. */
    public long unfound() {
        return unregistered + differing;
    }

    /** The subjects at which something is found that counts, by id, with what is found. */
    public Map<Id, List<Finding>> lacking() {
        return open.stream()
                .map(Counted::finding)
                .collect(Collectors.groupingBy(Finding::subject, TreeMap::new, Collectors.toList()));
    }

    /** No rule finds them: what is not in the register is no subject. */
    private static long unregistered(Circumstances around) {
        SourceRegister register = SourceRegister.of(around.snapshot(), around.subjects(Kind.SOURCE));
        return around.evidence().sources().stream()
                .filter(source -> register.entry(source).isEmpty())
                .count();
    }

    /** Which subjects a part of a goal looks at, and which it passes over, whatever other parts look at. */
    private static void look(
            Goal part, List<Counted> found, Circumstances around, Set<Id> lookedAt, Set<Id> passedOver) {
        // A rule may know better than the goal which subjects matter: where something is found was looked at.
        Set<Id> told = found.stream()
                .map(Counted::finding)
                .filter(finding -> part.rules().contains(finding.rule()))
                .map(Finding::subject)
                .collect(Collectors.toSet());
        lookedAt.addAll(told);
        for (Kind kind : part.about()) {
            for (Subject subject : around.subjects(kind)) {
                if (part.among().holds(subject, around)) {
                    lookedAt.add(subject.id());
                } else if (!told.contains(subject.id()) && part.among().passesOver(subject, around)) {
                    passedOver.add(subject.id());
                }
            }
        }
    }

    private static Stream<Id> subjects(List<Counted> findings) {
        return findings.stream().map(one -> one.finding().subject());
    }
}
