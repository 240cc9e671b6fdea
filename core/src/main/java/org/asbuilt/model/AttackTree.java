package org.asbuilt.model;

import java.util.Optional;

/**
 * A goal of an attacker that is taken apart into steps. Source: requirements P3-26; data dictionary 2.5, attack_tree.
 *
 * @param goal what the attacker wants to reach
 * @param scenario the threat scenario that it belongs to
 * @param method in which style it was made
 * @param owner who answers for it and is told when it opens again
 * @param rationale why it is built so
 */
@Label("Attack tree")
@Of(value = Kind.ATTACK_TREE, group = FieldGroup.RISK)
public record AttackTree(
        Optional<String> goal,
        @Refers(Kind.THREAT_SCENARIO) Optional<Id> scenario,
        Optional<TreeMethod> method,
        @Refers(Kind.PERSON) Optional<Id> owner,
        @CompareAs(Comparison.NOTES) Optional<String> rationale)
        implements Facet {}
