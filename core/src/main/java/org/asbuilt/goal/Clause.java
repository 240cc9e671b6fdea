package org.asbuilt.goal;

import java.util.List;
import java.util.Optional;

/**
 * A clause of a guidance, and what of the record tells how far it is reached. Source: requirements G-13, G-14.
 *
 * @param guidance in which document it stands
 * @param number its number there
 * @param words what it asks, in our own words
 * @param goals what measures it by rules, each among the subjects that it is about
 * @param figure what else is counted for it
 */
public record Clause(Guidance guidance, String number, String words, List<Goal> goals, Optional<Figure> figure) {
    /** Copies the list and checks that something measures it. */
    public Clause {
        goals = List.copyOf(goals);
        if (goals.isEmpty() && figure.isEmpty()) {
            throw new IllegalArgumentException("nothing measures clause " + number);
        }
    }

    /** A clause that rules measure among some subjects. */
    static Clause measured(
            Guidance guidance, String number, String words, Among among, List<String> rules, Optional<Figure> figure) {
        return new Clause(
                guidance,
                number,
                words,
                rules.isEmpty() ? List.of() : List.of(goal(number, words, among, rules)),
                figure);
    }

    private static Goal goal(String number, String words, Among among, List<String> rules) {
        return new Goal("P4-" + number, Principle.CONNECTIVITY, words, among, rules, List.of());
    }

    /** The goal that all of its rules together make. */
    Goal whole() {
        return goal(number, words, Among.EVERY, rules());
    }

    /** The names of the rules that measure it. */
    public List<String> rules() {
        return goals.stream().flatMap(goal -> goal.rules().stream()).distinct().toList();
    }

    /** What measures it, in words. */
    public List<String> measures() {
        return java.util.stream.Stream.concat(rules().stream(), figure.map(Figure::words).stream())
                .toList();
    }
}
