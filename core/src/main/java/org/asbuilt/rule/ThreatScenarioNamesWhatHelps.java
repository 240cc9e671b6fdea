package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.information.value.AttackerValues;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** The scenario leads to the information that has to be kept. */
public record ThreatScenarioNamesWhatHelps() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A threat scenario names the information that would help, and how",
            Kind.THREAT_SCENARIO,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "What an item of information is worth to an attacker follows from the scenarios that name it. A scenario that names none protects none.",
            "An attack for which nobody needs to know anything of the plant; say that it is not reckoned with, or name what is public.",
            "Name the items or sub-types that would help, and for each how.",
            "Requirements P2.A-02; definitive view guidance, principle 2");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject scenario, Circumstances around) {
        boolean named = AttackerValues.of(around).in(scenario.id()).stream()
                .anyMatch(help -> !help.uses().isEmpty());
        return named || !AttackerValues.isActive(scenario)
                ? List.of()
                : List.of(Finding.of(
                        this, scenario, scenario.name() + " names no information that would help, with how it would"));
    }
}
