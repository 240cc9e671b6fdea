package org.asbuilt.server.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.asbuilt.access.Sight;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.evidence.Source;
import org.asbuilt.ledger.Edit;
import org.asbuilt.model.Id;
import org.asbuilt.reconcile.Item;
import org.asbuilt.reconcile.Reconciliation;

/**
 * The drift as a view shows it: the matters and claims about what is in sight. A matter about something new is in sight if it would be
 * where the suggestion puts it, or what it requires is.
 */
final class SeenDrift implements Drift {
    private static final int DEEPEST = 8;
    private final Drift whole;
    private final Supplier<Sight> sight;
    private volatile Optional<Seen> last = Optional.empty();

    private record Seen(State whole, Sight by, State state, Set<Long> claims) {}

    SeenDrift(Drift whole, Supplier<Sight> sight) {
        this.whole = whole;
        this.sight = sight;
    }

    @Override
    public State current() {
        return seen(whole.current()).state();
    }

    @Override
    public boolean isStale() {
        return whole.isStale();
    }

    @Override
    public State refresh() {
        return seen(whole.refresh()).state();
    }

    @Override
    public void refreshSoon() {
        whole.refreshSoon();
    }

    @Override
    public Reconciliation trial(List<Source> more, List<RecordedClaim> said) {
        Reconciliation outcome = whole.trial(more, said);
        Sight by = sight.get();
        Set<Long> kept = keptByLabel(Stream.concat(whole.current().claims().stream(), said.stream()), by);
        return new Reconciliation(
                outcome.commit(), items(outcome.items(), by, kept), attributed(outcome.attributed(), by, kept));
    }

    @Override
    public Optional<Item> item(String key) {
        return Optional.ofNullable(current().byKey().get(key));
    }

    @Override
    public Map<Long, RecordedClaim> numbered(Collection<Long> numbers) {
        Set<Long> claims = seen(whole.current()).claims();
        return whole.numbered(numbers.stream().filter(claims::contains).toList());
    }

    @Override
    public void close() {
        // The whole drift goes on.
    }

    /** What was found last if it still holds. All who ask after it moved on wait for one of them who finds it. */
    private Seen seen(State now) {
        Sight by = sight.get();
        return known(now, by).orElseGet(() -> find(now, by));
    }

    @SuppressWarnings("ReferenceEquality") // comparing what a million claims say would cost more than finding it anew
    private Optional<Seen> known(State now, Sight by) {
        return last.filter(seen -> seen.whole() == now && seen.by() == by);
    }

    private synchronized Seen find(State now, Sight by) {
        Optional<Seen> found = known(now, by);
        if (found.isPresent()) {
            return found.get();
        }
        Set<Long> kept = keptByLabel(now.claims().stream(), by);
        List<Item> items = items(now.reconciliation().items(), by, kept);
        SortedMap<Id, List<RecordedClaim>> attributed =
                attributed(now.reconciliation().attributed(), by, kept);
        Set<Long> claims = new HashSet<>();
        attributed.values().forEach(list -> list.forEach(claim -> claims.add(claim.id())));
        items.forEach(item -> {
            claims.addAll(item.evidence());
            item.choices().forEach(choice -> claims.addAll(choice.evidence()));
        });
        State state = State.of(
                by.seen(),
                now.imports(),
                now.claims().stream()
                        .filter(claim -> claims.contains(claim.id()))
                        .toList(),
                new Reconciliation(now.reconciliation().commit(), items, attributed));
        Seen seen = new Seen(now, by, state, claims);
        last = Optional.of(seen);
        return seen;
    }

    /** What sources claim whose label keeps them from the reader. */
    private static Set<Long> keptByLabel(Stream<RecordedClaim> claims, Sight by) {
        Map<Id, Boolean> sources = new HashMap<>();
        Set<Long> kept = new HashSet<>();
        claims.forEach(claim -> claim.source()
                .registered()
                .filter(source -> sources.computeIfAbsent(source, by::isKeptByLabel))
                .ifPresent(source -> kept.add(claim.id())));
        return kept;
    }

    private static boolean restsOn(Item item, Set<Long> kept) {
        return !kept.isEmpty()
                && (item.evidence().stream().anyMatch(kept::contains)
                        || item.choices().stream()
                                .flatMap(choice -> choice.evidence().stream())
                                .anyMatch(kept::contains));
    }

    private static List<Item> items(List<Item> items, Sight by, Set<Long> kept) {
        Map<String, Boolean> known = new LinkedHashMap<>();
        Map<String, Item> byKey = new LinkedHashMap<>();
        items.forEach(item -> byKey.put(item.key(), item));
        List<Item> seen = new ArrayList<>();
        for (Item item : items) {
            if (!restsOn(item, kept) && shows(item, by, byKey, known, 0)) {
                seen.add(item);
            }
        }
        return seen;
    }

    private static boolean shows(Item item, Sight by, Map<String, Item> all, Map<String, Boolean> known, int depth) {
        Boolean before = known.get(item.key());
        if (before != null) {
            return before;
        }
        boolean shown = by.whole().subject(item.subject()).isPresent()
                ? isSeen(item, by)
                : isNewAndSeen(item, by) || requiresSeen(item, by, all, known, depth);
        known.put(item.key(), shown);
        return shown;
    }

    private static boolean isSeen(Item item, Sight by) {
        boolean place = item.path()
                .map(path -> by.sees(item.subject(), path.slot().facet()))
                .orElseGet(() -> by.sees(item.subject()));
        return place
                && item.choices().stream().allMatch(choice -> {
                    Sight then = by.proposing(choice.edits());
                    return choice.edits().stream().allMatch(then::sees);
                });
    }

    private static boolean requiresSeen(
            Item item, Sight by, Map<String, Item> all, Map<String, Boolean> known, int depth) {
        return depth < DEEPEST
                && item.requires().stream()
                        .flatMap(key -> Optional.ofNullable(all.get(key)).stream())
                        .anyMatch(other -> shows(other, by, all, known, depth + 1));
    }

    private static boolean isNewAndSeen(Item item, Sight by) {
        if (by.view().isUnconfined()) {
            return true;
        }
        List<Edit> edits = item.suggestion()
                .or(() -> item.choices().stream().findFirst())
                .map(Item.Choice::edits)
                .orElse(List.of());
        if (edits.isEmpty()) {
            return false;
        }
        Sight then = by.with(edits);
        return edits.stream().allMatch(then::sees);
    }

    private static SortedMap<Id, List<RecordedClaim>> attributed(
            SortedMap<Id, List<RecordedClaim>> attributed, Sight by, Set<Long> kept) {
        SortedMap<Id, List<RecordedClaim>> seen = new TreeMap<>();
        attributed.forEach((id, claims) -> {
            if (by.sees(id)) {
                Predicate<String> facets = by.seenOf(id);
                seen.put(
                        id,
                        claims.stream()
                                .filter(claim -> !kept.contains(claim.id())
                                        && facets.test(
                                                claim.claim().path().slot().facet()))
                                .toList());
            }
        });
        return seen;
    }
}
