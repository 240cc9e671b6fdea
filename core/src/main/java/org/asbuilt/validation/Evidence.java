package org.asbuilt.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.evidence.Source;
import org.asbuilt.model.Id;
import org.asbuilt.reconcile.Item;
import org.asbuilt.reconcile.Reconciliation;

/** What sources say of the subjects of the record, and what of it waits for a decision. */
public final class Evidence {
    /** No source says anything. */
    public static final Evidence NONE = new Evidence(Map.of(), List.of());

    private final Map<Id, List<RecordedClaim>> claims;
    private final List<Item> all;
    private final Map<Id, List<Item>> items = new HashMap<>();
    /** A large plant has millions of claims, and each look at goals asks who made them. */
    private final Once<Collection<Source>> sources = Once.of(this::named);

    private Evidence(Map<Id, List<RecordedClaim>> claims, List<Item> all) {
        this.claims = claims;
        this.all = all;
        all.forEach(item ->
                items.computeIfAbsent(item.subject(), id -> new ArrayList<>(2)).add(item));
    }

    /** What the standing sources say, as it was reconciled. */
    public static Evidence of(Reconciliation reconciliation) {
        return new Evidence(reconciliation.bySubject(), reconciliation.items());
    }

    /** What the standing sources say; of what waits for a decision only those matters. */
    public static Evidence of(Reconciliation reconciliation, List<Item> items) {
        return new Evidence(reconciliation.bySubject(), List.copyOf(items));
    }

    /** What sources say of each subject of the record, and of it what waits for a decision. */
    public static Evidence of(Map<Id, List<RecordedClaim>> claims, List<Item> items) {
        return new Evidence(Map.copyOf(claims), List.copyOf(items));
    }

    /** The claims about a subject of the record, in the order of taking in. */
    public List<RecordedClaim> claims(Id subject) {
        return claims.getOrDefault(subject, List.of());
    }

    /** The sources that say something of the record, each once. */
    public Collection<Source> sources() {
        return sources.get();
    }

    private Collection<Source> named() {
        Map<String, Source> named = new HashMap<>();
        claims.values()
                .forEach(said ->
                        said.forEach(claim -> named.putIfAbsent(claim.source().id(), claim.source())));
        return named.values();
    }

    /** The matters about a subject that wait for a decision. */
    public List<Item> items(Id subject) {
        return items.getOrDefault(subject, List.of());
    }

    /** All matters that wait for a decision. */
    public List<Item> items() {
        return all;
    }

    /** The subjects of which other sources say something else, or of which other matters wait. */
    public Set<Id> differing(Evidence other) {
        if (this == other) {
            return Set.of();
        }
        Set<Id> differing = new HashSet<>();
        differing(claims, other.claims, differing);
        differing(items, other.items, differing);
        return differing;
    }

    @SuppressWarnings("ReferenceEquality") // what two outcomes share need not be read
    private static <T> void differing(Map<Id, List<T>> one, Map<Id, List<T>> other, Set<Id> into) {
        if (one == other) {
            return;
        }
        one.forEach((id, said) -> {
            if (!isSame(said, other.getOrDefault(id, List.of()))) {
                into.add(id);
            }
        });
        other.keySet().stream().filter(id -> !one.containsKey(id)).forEach(into::add);
    }

    /** Most are the very same, and need not be read to know it. */
    @SuppressWarnings("ReferenceEquality")
    private static <T> boolean isSame(List<T> one, List<T> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i) != other.get(i) && !one.get(i).equals(other.get(i))) {
                return false;
            }
        }
        return true;
    }
}
