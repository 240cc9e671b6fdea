package org.asbuilt.reconcile;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.ledger.Edit;
import org.asbuilt.model.Id;
import org.jspecify.annotations.Nullable;

/** The outcome of reconciling: the drift between what sources say and the record. */
public final class Reconciliation {
    private final long commit;
    private final List<Item> items;
    private final SortedMap<Id, List<RecordedClaim>> attributed;
    private final BySubject bySubject;

    /** The same claims to be looked up quickly, made once for all outcomes that have them. */
    private static final class BySubject {
        private @Nullable Map<Id, List<RecordedClaim>> claims;

        private synchronized Map<Id, List<RecordedClaim>> of(Map<Id, List<RecordedClaim>> attributed) {
            Map<Id, List<RecordedClaim>> found = claims;
            if (found == null) {
                found = Collections.unmodifiableMap(new HashMap<>(attributed));
                claims = found;
            }
            return found;
        }
    }

    /**
     * An outcome; the collections are copied.
     *
     * @param commit the number of the commit that was reconciled against
     * @param items what is to be decided or known, ordered by type, then by subject
     * @param attributed the claims of each subject that is in the record, in the order of taking in
     */
    public Reconciliation(long commit, List<Item> items, SortedMap<Id, List<RecordedClaim>> attributed) {
        this(List.copyOf(items), Collections.unmodifiableSortedMap(new TreeMap<>(attributed)), new BySubject(), commit);
    }

    private Reconciliation(
            List<Item> items, SortedMap<Id, List<RecordedClaim>> attributed, BySubject bySubject, long commit) {
        this.bySubject = bySubject;
        this.commit = commit;
        this.items = items;
        this.attributed = attributed;
    }

    /** The same claims of the same subjects, reconciled against another commit; of millions nothing is copied. */
    Reconciliation with(long another, List<Item> others) {
        return new Reconciliation(List.copyOf(others), attributed, bySubject, another);
    }

    /** The number of the commit that was reconciled against. */
    public long commit() {
        return commit;
    }

    /** What is to be decided or known, ordered by type, then by subject. */
    public List<Item> items() {
        return items;
    }

    /** The claims of each subject that is in the record, in the order of taking in. */
    public SortedMap<Id, List<RecordedClaim>> attributed() {
        return attributed;
    }

    /** The same in no order, in which a subject is found at once. */
    public Map<Id, List<RecordedClaim>> bySubject() {
        return bySubject.of(attributed);
    }

    /**
     * The edits of some choices, with those of the items that they require.
     *
     * @param person who chooses
     * @param reason why, for choices between rivals; empty to give the reason of the suggestion
     * @param selection the key of the choice for each key of an item
     * @throws IllegalArgumentException if there is no such item or choice
     */
    public List<Edit> edits(String person, String reason, Map<String, String> selection) {
        Map<String, Item> byKey = new LinkedHashMap<>();
        items.forEach(item -> byKey.put(item.key(), item));
        Set<Edit> edits = new LinkedHashSet<>();
        Set<String> done = new LinkedHashSet<>();
        selection.keySet().forEach(key -> collect(key, selection, byKey, done, edits));
        return edits.stream().map(edit -> Signing.by(person, reason, edit)).toList();
    }

    /**
     * What is chosen if every plain addition is accepted: the way to a first baseline.
     *
     * @param documentedOnly whether what was only observed is left open, because nobody has yet said that it ought to be there
     */
    public Map<String, String> plainAdditions(boolean documentedOnly) {
        Map<String, String> selection = new LinkedHashMap<>();
        for (Item item : items) {
            if (item.type().isPlainAddition() && (item.documented() || !documentedOnly)) {
                item.suggestion().ifPresent(choice -> selection.put(item.key(), choice.key()));
            }
        }
        return selection;
    }

    private static void collect(
            String key, Map<String, String> selection, Map<String, Item> byKey, Set<String> done, Set<Edit> edits) {
        if (!done.add(key)) {
            return;
        }
        Item item = byKey.get(key);
        if (item == null) {
            throw new IllegalArgumentException("there is no item " + key);
        }
        item.requires().forEach(required -> collect(required, selection, byKey, done, edits));
        String wanted = selection.get(key);
        Item.Choice choice = item.choices().stream()
                .filter(candidate ->
                        wanted == null ? candidate.suggested() : candidate.key().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        wanted == null
                                ? item.sentence() + ": must be decided first"
                                : "the item " + key + " has no choice " + wanted));
        edits.addAll(choice.edits());
    }
}
