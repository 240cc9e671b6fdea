package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.ThreeStates;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** What the design requires is permitted by the rules of firewalls and switches. */
public record RequiredConnectionIsPermitted() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "What the design requires is permitted by the rules of firewalls and switches",
            Kind.CONNECTION,
            Severity.ERROR,
            Criterion.CONSISTENCY,
            "Either the function does not work, and nobody has noticed because it is needed once a year, or "
                    + "there is a way around the firewall that the record does not know.",
            "The line is required in an operating mode only, and the rule is opened for that mode.",
            "Find out how the function works today; then correct the rule or the requirement.",
            "Requirements P4-02");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject connection, Circumstances around) {
        return connection
                .facet(ThreeStates.class)
                .filter(states ->
                        states.required().orElse(false) && !states.permitted().orElse(true))
                .map(states -> Finding.of(this, connection, sentence(connection, states, around)))
                .map(List::of)
                .orElse(List.of());
    }

    private static String sentence(Subject connection, ThreeStates states, Circumstances around) {
        return Words.connection(connection, around) + " is required but not permitted"
                + (states.observed().orElse(false) ? "; it was observed all the same" : "");
    }
}
