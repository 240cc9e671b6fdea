package org.asbuilt.category;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.asbuilt.model.Id;
import org.asbuilt.model.Rating;
import org.asbuilt.validation.Circumstances;

/**
 * Why something is more critical than its own rating says.
 *
 * @param axis on what
 * @param to the rating that it gets
 * @param steps from what is raised to what the rating is recorded of; one or more
 */
public record Raise(Axis axis, Rating to, List<Step> steps) {
    /** Copies the list. */
    public Raise {
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param raised what gets criticality
     * @param cause why
     * @param from from what
     * @param way for the only way: the nodes of a way between two that need it, both ends included; else empty
     */
    public record Step(Id raised, Cause cause, Id from, List<Id> way) {
        /** Copies the list. */
        public Step {
            way = List.copyOf(way);
        }

        /** The step in words, without what is raised: "hosts SCADA-1". */
        String words(Circumstances around) {
            String other = around.name(from);
            return switch (cause) {
                case DEPENDENCY -> other + " depends on it";
                case DEPENDENCY_WITH_ALTERNATIVE -> other + " depends on it, with an alternative";
                case HOSTS -> other + " runs on it";
                case SUPPORTS -> "it supports " + other;
                case BELONGS_TO -> "it belongs to " + other;
                case ONLY_CABLE ->
                    "it is the only path by cable between "
                            + way.stream().map(around::name).collect(Collectors.joining(" - "));
                case ONLY_WAY -> "it is the only path to " + other + " (" + names(around) + ")";
            };
        }

        private String names(Circumstances around) {
            return way.stream().map(around::name).collect(Collectors.joining(" - "));
        }
    }

    /** What the rating is recorded of. */
    public Id source() {
        return steps.getLast().from();
    }

    /** The raise in a sentence that names every step. */
    public String sentence(Circumstances around) {
        List<String> told = new ArrayList<>();
        for (Step step : steps) {
            told.add((told.isEmpty() ? "" : "of " + around.name(step.raised()) + ": ") + step.words(around));
        }
        return around.name(steps.getFirst().raised()) + " is " + Ratings.words(to) + " (" + Ratings.words(axis)
                + ") because " + String.join("; ", told);
    }
}
