package org.asbuilt.change;

import java.util.List;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.ThreatScenario;
import org.asbuilt.validation.Circumstances;

/** No scenario comes into the record without what the attacker wants. Source: requirements P2.A-01. */
public record ScenarioHasAim() implements Requirement {
    @Override
    public String sentence() {
        return "A threat scenario says what the attacker wants";
    }

    @Override
    public Set<Step> steps() {
        return Set.of(Step.APPROVE, Step.APPLY);
    }

    @Override
    public boolean canBeOverridden() {
        return false;
    }

    /** Of what sources say, a first acceptance keeps nothing out; a rule tells what it lacks. */
    @Override
    public List<String> objections(Review review) {
        if (review.change().type() == ChangeType.BASELINE) {
            return List.of();
        }
        return review.touched().stream()
                .filter(id -> id.kind() == Kind.THREAT_SCENARIO)
                .filter(id -> lacks(review.after(), id))
                .map(id -> review.after().name(id) + " does not say what the attacker wants: choose its aim")
                .toList();
    }

    private static boolean lacks(Circumstances around, Id id) {
        return around.subject(id)
                .filter(scenario -> !scenario.facts().isEmpty() && hasNoAim(scenario))
                .isPresent();
    }

    private static boolean hasNoAim(Subject scenario) {
        return scenario.facet(ThreatScenario.class).flatMap(ThreatScenario::aim).isEmpty();
    }
}
