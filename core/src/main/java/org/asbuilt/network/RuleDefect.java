package org.asbuilt.network;

import java.util.List;

/**
 * What is wrong, or may be, with a rule.
 *
 * @param sort in which way
 * @param rule the rule
 * @param others the rules that make it so, in their order
 * @param why why, in words
 * @param certain whether it is so whatever stands for the names that could not be resolved
 */
public record RuleDefect(Sort sort, RuleLine rule, List<RuleLine> others, String why, boolean certain) {
    /** Copies the list. */
    public RuleDefect {
        others = List.copyOf(others);
    }

    /** In which way a rule may be wrong. Source: Al-Shaer and Hamed, Firewall policy advisor, 2003; requirements P4-25. */
    public enum Sort {
        /** Earlier rules, at least one of which does the opposite, decide all that it matches: it never takes effect. */
        SHADOWED,
        /** Without it the list would do the same. */
        REDUNDANT,
        /** It and an earlier rule match some packets both, do the opposite, and neither is an exception of the other. */
        CONTRADICTORY,
        /** It permits from everywhere to everywhere, or every service. */
        OVER_BROAD,
        /** The device counts, and has counted nothing. */
        NEVER_HIT
    }
}
