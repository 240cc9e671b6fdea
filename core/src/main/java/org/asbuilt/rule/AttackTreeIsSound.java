package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.risk.tree.TreeShape;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** An attack tree has one root from which every node hangs. */
public record AttackTreeIsSound() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "An attack tree has one root from which every node hangs",
            Kind.ATTACK_TREE,
            Severity.WARNING,
            Criterion.CONSISTENCY,
            "Of a tree that goes round in a circle or has two roots nobody can say whether its goal is reached.",
            "Part of it is still to be entered.",
            "Enter under which node each stands, and for each that has nodes below it whether all of them are needed or one is enough.",
            "Requirements P3-26");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject tree, Circumstances around) {
        List<String> faults = TreeShape.of(tree).faults().stream()
                .map(fault -> "node " + fault.node() + ": " + fault.sentence())
                .toList();
        return faults.isEmpty()
                ? List.of()
                : List.of(Finding.of(this, tree, tree.name() + " is no tree: " + String.join("; ", faults)));
    }
}
