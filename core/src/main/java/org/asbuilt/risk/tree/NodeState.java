package org.asbuilt.risk.tree;

import java.util.List;
import org.asbuilt.model.Id;

/**
 * Whether an attacker can reach a node, and why.
 *
 * @param key the key of the node
 * @param state whether
 * @param reasons why, a sentence each; of a node that combines others none
 * @param facts what of the record the reasons rest on
 */
public record NodeState(String key, TreeState state, List<String> reasons, List<Id> facts) {
    /** Copies the lists. */
    public NodeState {
        reasons = List.copyOf(reasons);
        facts = List.copyOf(facts);
    }
}
