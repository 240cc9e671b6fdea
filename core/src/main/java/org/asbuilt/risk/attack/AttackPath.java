package org.asbuilt.risk.attack;

import java.util.List;
import java.util.Optional;
import org.asbuilt.model.Id;

/**
 * A way of attack.
 *
 * @param from what sort of place it comes from; empty if it begins at a subject that was named
 * @param effort how hard all its steps are together
 * @param steps its steps, one or more
 */
public record AttackPath(Optional<EntryClass> from, int effort, List<AttackStep> steps) {
    /** Copies the list. */
    public AttackPath {
        steps = List.copyOf(steps);
    }

    /** Whether all that it rests on is recorded. */
    public boolean isSure() {
        return steps.stream().allMatch(AttackStep::isSure);
    }

    /** What it meets, in order, each once. */
    public List<Id> nodes() {
        return java.util.stream.Stream.concat(
                        steps.getFirst().from().stream(), steps.stream().map(AttackStep::to))
                .distinct()
                .toList();
    }
}
