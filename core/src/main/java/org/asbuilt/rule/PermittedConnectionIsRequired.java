package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.ThreeStates;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** What the rules of firewalls and switches permit is required by the design. */
public record PermittedConnectionIsRequired() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "What the rules of firewalls and switches permit is required by the design",
            Kind.CONNECTION,
            Severity.WARNING,
            Criterion.CONSISTENCY,
            "A rule that lets through more than the plant needs is room for an intruder and costs nothing to close.",
            "The line is needed in an emergency or by a function that the design does not describe; then the "
                    + "requirement is missing, not the rule too wide.",
            "Close the rule, or record that the design requires the line and what for.",
            "Requirements P4-02; IEC 62443-3-3 SR 5.2 and SR 7.7");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject connection, Circumstances around) {
        return connection
                .facet(ThreeStates.class)
                .filter(states ->
                        states.permitted().orElse(false) && !states.required().orElse(true))
                .map(states -> Finding.of(this, connection, sentence(connection, states, around)))
                .map(List::of)
                .orElse(List.of());
    }

    private static String sentence(Subject connection, ThreeStates states, Circumstances around) {
        String used = states.observed()
                .map(seen -> seen ? "; it is in use" : "; it was not seen in use")
                .orElse("");
        return Words.connection(connection, around) + " is permitted although the design does not require it" + used;
    }
}
