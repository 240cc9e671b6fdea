package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.ThreatScenario;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A scenario without an aim protects nothing in particular. */
public record ThreatScenarioHasAim() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A threat scenario says what the attacker wants",
            Kind.THREAT_SCENARIO,
            Severity.ERROR,
            Criterion.COMPLETENESS,
            "Whoever wants to stop the plant needs other information than whoever wants its recipes. Without the aim nobody can say what would help.",
            "None is known.",
            "Choose the aim: to disrupt, damage or destroy, or to steal designs or data of operation.",
            "Requirements P2.A-01; definitive view guidance, principle 2");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject scenario, Circumstances around) {
        boolean said = scenario.facet(ThreatScenario.class)
                .flatMap(ThreatScenario::aim)
                .isPresent();
        return said
                ? List.of()
                : List.of(Finding.of(
                        this,
                        scenario,
                        PartPath.of(ThreatScenario.class, "aim"),
                        scenario.name() + " does not say what the attacker wants"));
    }
}
