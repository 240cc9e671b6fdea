package org.asbuilt.server.record;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.asbuilt.ledger.Subject;
import org.asbuilt.logbook.Entry;
import org.asbuilt.model.AttackTree;
import org.asbuilt.model.AttackTreeNode;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PersonProfile;
import org.asbuilt.risk.tree.Exploitable;
import org.asbuilt.risk.tree.NodeState;
import org.asbuilt.risk.tree.TreeJudgement;
import org.asbuilt.risk.tree.TreeState;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.vulnerability.decision.Weakness;

/**
 * The attack trees as they stand, and that whoever answers for one is told when it turns. What a view shows is judged by what that view
 * shows; turns are found in the whole record. Source: requirements P3-26.
 */
public final class TreeWatch {
    private static final int LONGEST = 2000;

    private final Supplier<Circumstances> circumstances;
    private final Supplier<Optional<VulnerabilityShelf.Standing>> weaknesses;
    private final LogbookShelf logbook;
    private final Clock clock;

    TreeWatch(
            Supplier<Circumstances> circumstances,
            Supplier<Optional<VulnerabilityShelf.Standing>> weaknesses,
            LogbookShelf logbook,
            Clock clock) {
        this.circumstances = circumstances;
        this.weaknesses = weaknesses;
        this.logbook = logbook;
        this.clock = clock;
    }

    /** All trees, those that are open first. */
    public List<TreeJudgement> trees() {
        Circumstances around = circumstances.get();
        return around.subjects(Kind.ATTACK_TREE).stream()
                .map(tree -> judged(tree, around))
                .sorted(Comparator.comparing(TreeJudgement::root)
                        .thenComparing(judged -> judged.tree().id()))
                .toList();
    }

    /** One tree. */
    public Optional<TreeJudgement> tree(Id id) {
        Circumstances around = circumstances.get();
        return around.subject(id)
                .filter(subject -> subject.kind() == Kind.ATTACK_TREE)
                .map(tree -> judged(tree, around));
    }

    private TreeJudgement judged(Subject tree, Circumstances around) {
        return TreeJudgement.of(tree, around, exploitable());
    }

    /** As far as advisories were matched with the assets; what nobody can tell, and what no advisory speaks of, is not known. */
    public Exploitable exploitable() {
        Optional<VulnerabilityShelf.Standing> known = weaknesses.get();
        return (asset, cve) -> known.flatMap(standing -> standing.of(asset).stream()
                        .filter(one -> one.vulnerability().equals(cve))
                        .findFirst())
                .flatMap(TreeWatch::usable);
    }

    private static Optional<Boolean> usable(Weakness weakness) {
        return switch (weakness.status()) {
            case AFFECTED -> Optional.of(true);
            case NOT_AFFECTED, FIXED -> Optional.of(false);
            case CANNOT_TELL, UNDER_INVESTIGATION -> Optional.empty();
        };
    }

    /**
     * Looks at all trees and writes down those that turned since they were last looked at.
     *
     * @param person who altered the record, or the installation
     * @return what was written down
     */
    public synchronized List<Entry.TreeTurned> look(String person) {
        Instant now = clock.instant();
        Circumstances around = circumstances.get();
        logbook.refresh();
        List<Entry.TreeTurned> turned = new ArrayList<>();
        for (TreeJudgement judged : trees()) {
            List<Entry.TreeTurned> known = logbook.logged().turns(judged.tree().id());
            Optional<String> before = known.isEmpty()
                    ? Optional.empty()
                    : Optional.of(known.getLast().after());
            String after = judged.root().name();
            if (before.filter(after::equals).isEmpty()) {
                turned.add(new Entry.TreeTurned(
                        person, now, judged.tree().id(), before, after, told(judged.tree(), around), why(judged)));
            }
        }
        if (!turned.isEmpty()) {
            logbook.write(turned);
        }
        return turned;
    }

    private static Optional<String> told(Subject tree, Circumstances around) {
        return tree.facet(AttackTree.class)
                .flatMap(AttackTree::owner)
                .flatMap(around::subject)
                .flatMap(person -> person.facet(PersonProfile.class))
                .flatMap(PersonProfile::user);
    }

    /** Of an open tree its open steps, of others those that are not open, with their reasons. */
    private static String why(TreeJudgement judged) {
        boolean open = judged.root() == TreeState.OPEN;
        Function<NodeState, String> sentence =
                state -> Optional.ofNullable(judged.shape().nodes().get(state.key()))
                                .flatMap(AttackTreeNode::text)
                                .orElse(state.key())
                        + ": " + String.join(", ", state.reasons());
        String all = String.join(
                "; ",
                judged.states().values().stream()
                        .filter(state -> judged.shape().isLeaf(state.key()))
                        .filter(state -> open == (state.state() == TreeState.OPEN))
                        .map(sentence)
                        .toList());
        return all.length() > LONGEST ? all.substring(0, LONGEST) + "…" : all;
    }

    /** The newest turn of each tree by which it opened, of those that are open still, the newest first. */
    public List<Entry.TreeTurned> opened() {
        return trees().stream()
                .filter(judged -> judged.root() == TreeState.OPEN)
                .flatMap(judged -> logbook.logged().turns(judged.tree().id()).reversed().stream()
                        .filter(Entry.TreeTurned::opened)
                        .findFirst()
                        .stream())
                .sorted(Comparator.comparing(Entry.TreeTurned::at).reversed())
                .toList();
    }

    /** What became of a tree, the newest first. */
    public List<Entry.TreeTurned> history(Id tree) {
        return logbook.logged().turns(tree).reversed();
    }
}
