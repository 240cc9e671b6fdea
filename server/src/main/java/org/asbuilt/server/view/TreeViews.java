package org.asbuilt.server.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asbuilt.logbook.Entry;
import org.asbuilt.model.AttackTree;
import org.asbuilt.model.AttackTreeNode;
import org.asbuilt.model.Rating;
import org.asbuilt.model.TreeGate;
import org.asbuilt.model.TreeMethod;
import org.asbuilt.risk.tree.NodeState;
import org.asbuilt.risk.tree.TreeJudgement;
import org.asbuilt.risk.tree.TreeShape;
import org.asbuilt.risk.tree.TreeState;
import org.asbuilt.validation.Circumstances;

/** How attack trees are shown. */
public final class TreeViews {
    private TreeViews() {}

    /**
     * A tree in a list.
     *
     * @param tree the tree
     * @param goal what the attacker wants to reach
     * @param state whether it can be reached
     * @param byWordAlone whether it is blocked by nothing but what people say
     * @param sound whether it is a tree at all
     * @param owner who answers for it
     * @param scenario the threat scenario that it belongs to
     * @param steps how many steps it has
     * @param openSteps how many of them are open
     * @param opened since when it is open, if that was noticed
     */
    public record TreeRow(
            Named tree,
            Optional<String> goal,
            TreeState state,
            boolean byWordAlone,
            boolean sound,
            Optional<Named> owner,
            Optional<Named> scenario,
            int steps,
            int openSteps,
            Optional<Instant> opened) {
        /** A tree as a row. */
        public static TreeRow of(TreeJudgement judged, List<Entry.TreeTurned> history, Circumstances around) {
            Optional<AttackTree> profile = judged.tree().facet(AttackTree.class);
            List<NodeState> steps = judged.states().values().stream()
                    .filter(state -> judged.shape().isLeaf(state.key()))
                    .toList();
            return new TreeRow(
                    Named.of(judged.tree().id(), around),
                    profile.flatMap(AttackTree::goal),
                    judged.root(),
                    judged.isBlockedByWordAlone(),
                    judged.shape().root().isPresent(),
                    profile.flatMap(AttackTree::owner).map(id -> Named.of(id, around)),
                    profile.flatMap(AttackTree::scenario).map(id -> Named.of(id, around)),
                    steps.size(),
                    (int) steps.stream()
                            .filter(state -> state.state() == TreeState.OPEN)
                            .count(),
                    judged.root() != TreeState.OPEN
                            ? Optional.empty()
                            : history.stream()
                                    .filter(Entry.TreeTurned::opened)
                                    .findFirst()
                                    .map(Entry.TreeTurned::at));
        }
    }

    /**
     * A node of a tree, in the order in which it is read.
     *
     * @param key its key
     * @param depth how far below the root
     * @param text what happens
     * @param gate how the nodes below make it
     * @param state whether it can be reached
     * @param reasons why
     * @param facts what of the record that rests on
     * @param controls the controls that are to block it
     * @param techniques the techniques, by id
     * @param vulnerabilities the vulnerabilities that it needs
     * @param cost what it costs the attacker
     * @param skill what the attacker must know
     * @param detectability how surely it is noticed
     * @param decisive whether blocking it alone blocks the goal
     */
    public record NodeRow(
            String key,
            int depth,
            Optional<String> text,
            TreeGate gate,
            TreeState state,
            List<String> reasons,
            List<Named> facts,
            List<Named> controls,
            List<String> techniques,
            List<String> vulnerabilities,
            Optional<Rating> cost,
            Optional<Rating> skill,
            Optional<Rating> detectability,
            boolean decisive) {}

    /** What became of a tree and when. */
    public record Turn(
            Named tree,
            Instant at,
            String person,
            Optional<String> before,
            String after,
            Optional<String> told,
            String why) {
        /** A turn as it is shown. */
        public static Turn of(Entry.TreeTurned one, Circumstances around) {
            return new Turn(
                    Named.of(one.tree(), around),
                    one.at(),
                    one.person(),
                    one.before(),
                    one.after(),
                    one.told(),
                    one.why());
        }
    }

    /**
     * A tree with all that is known of it.
     *
     * @param row what lists show of it
     * @param method in which style it was made
     * @param rationale why it is built so
     * @param nodes the nodes from the root down
     * @param faults what is wrong with it
     * @param ways the ways to the goal through steps that are not blocked, the cheapest first
     * @param history what became of it, the newest first
     */
    public record TreeView(
            TreeRow row,
            Optional<TreeMethod> method,
            Optional<String> rationale,
            List<NodeRow> nodes,
            List<TreeShape.Fault> faults,
            List<TreeJudgement.WayIn> ways,
            List<Turn> history) {
        /** A tree as it is shown. */
        public static TreeView of(TreeJudgement judged, List<Entry.TreeTurned> history, Circumstances around) {
            Optional<AttackTree> profile = judged.tree().facet(AttackTree.class);
            List<NodeRow> nodes = new ArrayList<>();
            List<String> decisive = judged.decisive();
            judged.shape().root().ifPresent(root -> add(root, 0, judged, decisive, around, nodes));
            return new TreeView(
                    TreeRow.of(judged, history, around),
                    profile.flatMap(AttackTree::method),
                    profile.flatMap(AttackTree::rationale),
                    nodes,
                    judged.shape().faults(),
                    judged.ways(),
                    history.stream().map(one -> Turn.of(one, around)).toList());
        }

        private static void add(
                String key,
                int depth,
                TreeJudgement judged,
                List<String> decisive,
                Circumstances around,
                List<NodeRow> into) {
            Optional<AttackTreeNode> node =
                    Optional.ofNullable(judged.shape().nodes().get(key));
            Optional<NodeState> state = Optional.ofNullable(judged.states().get(key));
            into.add(new NodeRow(
                    key,
                    depth,
                    node.flatMap(AttackTreeNode::text),
                    judged.shape().gate(key),
                    judged.state(key),
                    state.map(NodeState::reasons).orElse(List.of()),
                    state.map(NodeState::facts).orElse(List.of()).stream()
                            .map(id -> Named.of(id, around))
                            .toList(),
                    node.stream()
                            .flatMap(one -> one.blockedBy().stream())
                            .map(id -> Named.of(id, around))
                            .toList(),
                    node.map(one -> List.copyOf(one.techniques())).orElse(List.of()),
                    node.map(one -> List.copyOf(one.vulnerabilities())).orElse(List.of()),
                    node.flatMap(AttackTreeNode::cost),
                    node.flatMap(AttackTreeNode::skill),
                    node.flatMap(AttackTreeNode::detectability),
                    decisive.contains(key)));
            judged.shape().under(key).forEach(below -> add(below, depth + 1, judged, decisive, around, into));
        }
    }
}
