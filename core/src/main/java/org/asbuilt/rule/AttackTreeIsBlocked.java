package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AttackTree;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.risk.tree.Exploitable;
import org.asbuilt.risk.tree.TreeJudgement;
import org.asbuilt.risk.tree.TreeState;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;
import org.asbuilt.validation.Shown;

/** Nobody reaches the goal of an attack tree. */
public record AttackTreeIsBlocked() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "Nobody reaches the goal of an attack tree",
            Kind.ATTACK_TREE,
            Severity.WARNING,
            Criterion.CONSISTENCY,
            "Every step to the goal is there to be taken, by what is recorded. Whoever answers for the tree ought to know.",
            "A step is kept from the attacker by something that the tree does not name; enter it as a control.",
            "Block one of the steps on which all ways to the goal rest; the page of the tree names them.",
            "Requirements P3-26; IEC 62443-3-2:2020 ZCR 5");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject tree, Circumstances around) {
        if (TreeJudgement.of(tree, around, Exploitable.UNKNOWN).root() != TreeState.OPEN) {
            return List.of();
        }
        Optional<Id> owner = tree.facet(AttackTree.class).flatMap(AttackTree::owner);
        String told = owner.map(one -> "; " + Shown.name(one, around) + " answers for it")
                .orElse("");
        return List.of(Finding.of(this, tree, owner.stream().toList(), tree.name() + " is open" + told));
    }
}
