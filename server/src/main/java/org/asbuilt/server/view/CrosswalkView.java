package org.asbuilt.server.view;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.goal.Crosswalk;
import org.asbuilt.goal.GoalState;
import org.asbuilt.model.Id;
import org.asbuilt.rule.Finding;
import org.asbuilt.validation.Circumstances;

/**
 * What the record holds for a clause of a framework.
 *
 * @param reference the clause, for example "ISO/IEC 27001:2022 A.5.9"
 * @param framework the framework
 * @param clause the number there
 * @param goals the names of the goals that serve it
 * @param states how many of the goals are in each state
 * @param state how far the clause itself is reached, where rules and figures of its own measure it: ACHIEVED, PARTIAL, GAP, ACCEPTED_EXCEPTION or
 *     NOTHING_TO_MEASURE; empty where only goals do
 * @param lacking how many subjects lack something for it
 */
public record CrosswalkView(
        String reference,
        String framework,
        String clause,
        List<String> goals,
        Map<String, Long> states,
        Optional<String> state,
        long lacking) {

    /**
     * A subject that lacks something for a clause.
     *
     * @param subject its id
     * @param kind its kind
     * @param name what it is called
     * @param sentences what is found there
     */
    public record Lacking(String subject, String kind, String name, List<String> sentences) {
        /** A subject with what is found there. */
        public static Lacking of(Id subject, List<Finding> found, Circumstances around) {
            return new Lacking(
                    subject.value(),
                    subject.kind().text(),
                    around.name(subject),
                    found.stream().map(Finding::sentence).toList());
        }
    }

    /** A clause in short. */
    public static CrosswalkView of(Crosswalk crosswalk) {
        Map<String, Long> states = new LinkedHashMap<>();
        Arrays.stream(GoalState.values()).forEach(state -> states.put(state.name(), crosswalk.count(state)));
        return new CrosswalkView(
                crosswalk.reference().text(),
                crosswalk.reference().framework().title(),
                crosswalk.reference().clause(),
                crosswalk.standings().stream().map(one -> one.goal().id()).toList(),
                states,
                crosswalk.itself().map(clause -> clause.state().name()),
                crosswalk.lacking().size());
    }
}
