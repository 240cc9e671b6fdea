package org.asbuilt.risk.attack;

import java.util.List;
import java.util.Optional;
import org.asbuilt.model.Id;

/**
 * A step of an attack.
 *
 * @param from where the attacker is; empty if it is the first
 * @param to where they get to
 * @param doing what they may do there then
 * @param sort how
 * @param effort how hard it is
 * @param unknown what of that is not recorded, so that the step is possible and not sure; empty if it is sure
 * @param techniques by which techniques
 * @param facts what it rests on
 * @param breaks what closes it or makes it dearer, the least work first
 * @param others in how many other ways the same step can be done
 */
public record AttackStep(
        Optional<Id> from,
        Id to,
        Doing doing,
        StepSort sort,
        int effort,
        Optional<String> unknown,
        List<Technique> techniques,
        List<Fact> facts,
        List<Proposal> breaks,
        int others) {
    /** Copies the lists. */
    public AttackStep {
        techniques = List.copyOf(techniques);
        facts = List.copyOf(facts);
        breaks = List.copyOf(breaks);
    }

    /** Whether all that it rests on is recorded. */
    public boolean isSure() {
        return unknown.isEmpty();
    }
}
