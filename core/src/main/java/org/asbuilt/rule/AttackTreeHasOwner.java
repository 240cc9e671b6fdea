package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AttackTree;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Answers;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** An attack tree has somebody who is told when it opens. */
public record AttackTreeHasOwner() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "An attack tree has somebody who is told when it opens",
            Kind.ATTACK_TREE,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "A tree is made once and forgotten. When a control is taken away years later, somebody has to hear of it.",
            "All trees are looked after by one person; enter that person at each.",
            "Enter who answers for it.",
            "Requirements P3-26");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject tree, Circumstances around) {
        return Answers.given(tree, AttackTree.class, "owner")
                ? List.of()
                : List.of(Finding.of(this, tree, "nobody answers for " + tree.name()));
    }
}
