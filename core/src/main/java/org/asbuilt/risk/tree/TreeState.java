package org.asbuilt.risk.tree;

import java.util.List;
import org.asbuilt.model.TreeGate;

/** Whether an attacker can reach a node. */
public enum TreeState {
    /** The attacker can. */
    OPEN,
    /** The attacker cannot, by what is recorded. */
    BLOCKED,
    /** What is recorded does not tell. */
    UNKNOWN;

    /** What the nodes below make of the one above. */
    static TreeState of(TreeGate gate, List<TreeState> below) {
        TreeState deciding = gate == TreeGate.AND ? BLOCKED : OPEN;
        if (below.contains(deciding)) {
            return deciding;
        }
        if (below.contains(UNKNOWN)) {
            return UNKNOWN;
        }
        return deciding == OPEN ? BLOCKED : OPEN;
    }
}
