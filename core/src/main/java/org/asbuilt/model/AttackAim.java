package org.asbuilt.model;

/** What an attacker wants of the plant. Source: definitive view guidance, principle 2; requirements P2.A-01. */
public enum AttackAim {
    /** That it does not work for a time. */
    DISRUPT,
    /** That it is damaged. */
    DAMAGE,
    /** That it is destroyed. */
    DESTROY,
    /** Recipes, logic, designs. */
    STEAL_INTELLECTUAL_PROPERTY,
    /** What the plant does and how well, for an advantage over it or to spy. */
    STEAL_OPERATIONAL_DATA
}
