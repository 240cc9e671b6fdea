package org.asbuilt.risk.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AttackTreeNode;
import org.asbuilt.model.TreeGate;

/**
 * The nodes of an attack tree in their order, and what is wrong with it. A tree that is not sound has no root.
 *
 * @param root the key of the root; empty if the tree is not sound
 * @param nodes the nodes by their keys
 * @param below the keys of the nodes below each
 * @param faults what is wrong
 */
public record TreeShape(
        Optional<String> root,
        SortedMap<String, AttackTreeNode> nodes,
        Map<String, List<String>> below,
        List<Fault> faults) {

    /**
     * Something that is wrong with a tree.
     *
     * @param node the key of the node
     * @param sentence what
     */
    public record Fault(String node, String sentence) {}

    /** Copies the lists. */
    public TreeShape {
        nodes = Collections.unmodifiableSortedMap(new TreeMap<>(nodes));
        below = Map.copyOf(below);
        faults = List.copyOf(faults);
    }

    /** The shape of a tree as it is recorded. */
    public static TreeShape of(Subject tree) {
        SortedMap<String, AttackTreeNode> nodes = new TreeMap<>(tree.facets(AttackTreeNode.class));
        Map<String, List<String>> below = new TreeMap<>();
        List<Fault> faults = new ArrayList<>();
        List<String> roots = new ArrayList<>();
        nodes.forEach((key, node) -> {
            Optional<String> under = node.under().filter(above -> !above.isBlank());
            if (under.isEmpty()) {
                roots.add(key);
            } else if (!nodes.containsKey(under.get())) {
                faults.add(new Fault(key, "it is under " + under.get() + ", and there is no such node"));
            } else {
                below.computeIfAbsent(under.get(), above -> new ArrayList<>()).add(key);
            }
        });
        if (roots.size() > 1) {
            roots.stream()
                    .skip(1)
                    .forEach(key -> faults.add(new Fault(
                            key, "it is under no other, as " + roots.getFirst() + " is: a tree has one root")));
        }
        nodes.forEach((key, node) -> {
            boolean leaf = !below.containsKey(key);
            if (node.gate().filter(gate -> (gate == TreeGate.LEAF) != leaf).isPresent()) {
                faults.add(new Fault(
                        key,
                        leaf
                                ? "it combines nodes, and there is none under it"
                                : "it is a step, and there are nodes under it"));
            }
            if (!leaf && node.gate().isEmpty()) {
                faults.add(new Fault(
                        key, "nodes are under it, and it is not said whether all are needed or one is enough"));
            }
        });
        Set<String> reached = new HashSet<>();
        roots.forEach(root -> reach(root, below, reached));
        nodes.keySet().stream()
                .filter(key -> !reached.contains(key))
                .filter(key -> faults.stream().noneMatch(fault -> fault.node().equals(key)))
                .forEach(key -> faults.add(
                        new Fault(key, "it does not hang below the root: the way up goes round in a circle or ends")));
        boolean sound = roots.size() == 1 && faults.isEmpty();
        return new TreeShape(sound ? Optional.of(roots.getFirst()) : Optional.empty(), nodes, below, faults);
    }

    private static void reach(String root, Map<String, List<String>> below, Set<String> reached) {
        List<String> waiting = new ArrayList<>(List.of(root));
        while (!waiting.isEmpty()) {
            String key = waiting.removeLast();
            if (reached.add(key)) {
                waiting.addAll(below.getOrDefault(key, List.of()));
            }
        }
    }

    /** The keys of the nodes below one, in their order. */
    public List<String> under(String key) {
        return below.getOrDefault(key, List.of());
    }

    /** Whether nothing is below a node. */
    public boolean isLeaf(String key) {
        return !below.containsKey(key);
    }

    /** How the nodes below one make it; of a step that there are none. */
    public TreeGate gate(String key) {
        return isLeaf(key)
                ? TreeGate.LEAF
                : Optional.ofNullable(nodes.get(key))
                        .flatMap(AttackTreeNode::gate)
                        .orElse(TreeGate.OR);
    }

    /** The keys from the leaves up: each after all that are below it. None if the tree is not sound. */
    List<String> upwards() {
        List<String> down = new ArrayList<>();
        List<String> waiting = new ArrayList<>(root.stream().toList());
        while (!waiting.isEmpty()) {
            String key = waiting.removeLast();
            down.add(key);
            waiting.addAll(under(key));
        }
        return down.reversed();
    }
}
