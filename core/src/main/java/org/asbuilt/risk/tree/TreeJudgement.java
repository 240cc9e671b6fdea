package org.asbuilt.risk.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AttackTreeNode;
import org.asbuilt.model.Rating;
import org.asbuilt.model.TreeGate;
import org.asbuilt.validation.Circumstances;

/**
 * An attack tree with the state of each node at a moment. Source: requirements P3-26.
 *
 * @param tree the tree
 * @param shape its nodes
 * @param states the states by the keys of the nodes; none if the tree is not sound
 */
public record TreeJudgement(Subject tree, TreeShape shape, Map<String, NodeState> states) {
    /** How many sets of steps are told at most. */
    private static final int MOST_CUTS = 50;

    /** What a step costs the attacker of which that is not recorded. */
    private static final int ASSUMED = 2;

    /** Copies the map. */
    public TreeJudgement {
        states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
    }

    /**
     * A way to the goal through steps that are open or not known.
     *
     * @param steps the keys of the steps
     * @param cost what they cost the attacker together; a step without a cost counts as one of medium cost
     * @param certain whether every one of them is open
     */
    public record WayIn(SortedSet<String> steps, int cost, boolean certain) {}

    /** The tree at a moment. */
    public static TreeJudgement of(Subject tree, Circumstances around, Exploitable exploitable) {
        TreeShape shape = TreeShape.of(tree);
        Steps steps = new Steps(around, exploitable);
        Map<String, NodeState> leaves = new HashMap<>();
        for (String key : shape.upwards()) {
            Optional.ofNullable(shape.nodes().get(key))
                    .filter(node -> shape.isLeaf(key))
                    .ifPresent(node -> leaves.put(key, steps.of(key, node)));
        }
        return new TreeJudgement(tree, shape, upwards(shape, leaves));
    }

    private static Map<String, NodeState> upwards(TreeShape shape, Map<String, NodeState> leaves) {
        Map<String, NodeState> states = new LinkedHashMap<>();
        for (String key : shape.upwards()) {
            NodeState leaf = leaves.get(key);
            states.put(
                    key, leaf != null ? leaf : new NodeState(key, combined(shape, key, states), List.of(), List.of()));
        }
        return states;
    }

    private static TreeState combined(TreeShape shape, String key, Map<String, NodeState> states) {
        return TreeState.of(
                shape.gate(key),
                shape.under(key).stream()
                        .map(below -> Optional.ofNullable(states.get(below))
                                .map(NodeState::state)
                                .orElse(TreeState.UNKNOWN))
                        .toList());
    }

    /** Whether the goal can be reached; not known of a tree that is not sound. */
    public TreeState root() {
        return shape.root().map(this::state).orElse(TreeState.UNKNOWN);
    }

    /** Whether the goal is blocked by nothing but what people say: no control, asset or missing vulnerability of the record blocks it. */
    public boolean isBlockedByWordAlone() {
        if (root() != TreeState.BLOCKED) {
            return false;
        }
        Map<String, NodeState> leaves = new HashMap<>();
        states.forEach((key, state) -> {
            if (shape.isLeaf(key)) {
                leaves.put(
                        key, isWord(key, state) ? new NodeState(key, TreeState.UNKNOWN, List.of(), List.of()) : state);
            }
        });
        NodeState proved = upwards(shape, leaves).get(shape.root().orElseThrow());
        return proved == null || proved.state() != TreeState.BLOCKED;
    }

    /** What people say of a step counts where nothing of the record blocks it, so that it rests on no fact. */
    private boolean isWord(String key, NodeState state) {
        return state.state() == TreeState.BLOCKED
                && state.facts().isEmpty()
                && Optional.ofNullable(shape.nodes().get(key))
                        .filter(node -> node.stated().isPresent())
                        .isPresent();
    }

    /** The state of a node. */
    public TreeState state(String key) {
        return Optional.ofNullable(states.get(key)).map(NodeState::state).orElse(TreeState.UNKNOWN);
    }

    /** The steps of which each, blocked alone, keeps the attacker from the goal; none if the goal is blocked already. */
    public List<String> decisive() {
        if (shape.root().isEmpty() || root() == TreeState.BLOCKED) {
            return List.of();
        }
        List<String> decisive = new ArrayList<>();
        Map<String, NodeState> leaves = new HashMap<>();
        states.forEach((key, state) -> {
            if (shape.isLeaf(key)) {
                leaves.put(key, state);
            }
        });
        for (String leaf : new TreeSet<>(leaves.keySet())) {
            if (state(leaf) == TreeState.BLOCKED) {
                continue;
            }
            Map<String, NodeState> without = new HashMap<>(leaves);
            without.put(leaf, new NodeState(leaf, TreeState.BLOCKED, List.of(), List.of()));
            NodeState root = upwards(shape, without).get(shape.root().get());
            if (root != null && root.state() == TreeState.BLOCKED) {
                decisive.add(leaf);
            }
        }
        return decisive;
    }

    /** The ways to the goal through steps that are not blocked, the cheapest first, at most fifty; none if it is blocked. */
    public List<WayIn> ways() {
        if (shape.root().isEmpty() || root() == TreeState.BLOCKED) {
            return List.of();
        }
        Map<String, List<WayIn>> known = new HashMap<>();
        for (String key : shape.upwards()) {
            known.put(key, cheapest(ways(key, known)));
        }
        return known.getOrDefault(shape.root().get(), List.of());
    }

    private List<WayIn> ways(String key, Map<String, List<WayIn>> known) {
        if (state(key) == TreeState.BLOCKED) {
            return List.of();
        }
        if (shape.isLeaf(key)) {
            int cost = Optional.ofNullable(shape.nodes().get(key))
                    .flatMap(AttackTreeNode::cost)
                    .map(Rating::level)
                    .orElse(ASSUMED);
            return List.of(new WayIn(new TreeSet<>(List.of(key)), cost, state(key) == TreeState.OPEN));
        }
        List<WayIn> ways = new ArrayList<>();
        boolean all = shape.gate(key) == TreeGate.AND;
        for (String below : shape.under(key)) {
            List<WayIn> further = known.getOrDefault(below, List.of());
            if (!all) {
                ways.addAll(further);
            } else {
                ways = ways.isEmpty() ? new ArrayList<>(further) : cheapest(joined(ways, further));
            }
        }
        return ways;
    }

    private static List<WayIn> joined(List<WayIn> some, List<WayIn> others) {
        List<WayIn> joined = new ArrayList<>();
        for (WayIn one : some) {
            for (WayIn other : others) {
                SortedSet<String> steps = new TreeSet<>(one.steps());
                steps.addAll(other.steps());
                joined.add(new WayIn(steps, one.cost() + other.cost(), one.certain() && other.certain()));
            }
        }
        return joined;
    }

    private static List<WayIn> cheapest(List<WayIn> ways) {
        return ways.stream()
                .distinct()
                .sorted(Comparator.comparingInt(WayIn::cost).thenComparing(way -> String.join(" ", way.steps())))
                .limit(MOST_CUTS)
                .toList();
    }
}
