package org.asbuilt.server.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private record Seen(State whole, Sight by, State state, ClaimNumbers claims) {}

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
        ClaimNumbers kept = keptByLabel(Stream.concat(whole.current().claims().stream(), said.stream()), by);
        return new Reconciliation(
                outcome.commit(), items(outcome.items(), by, kept), attributed(outcome.attributed(), by, kept));
    }

    @Override
    public Optional<Item> item(String key) {
        return Optional.ofNullable(current().byKey().get(key));
    }

    @Override
    public Map<Long, RecordedClaim> numbered(Collection<Long> numbers) {
        ClaimNumbers claims = seen(whole.current()).claims();
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

    @SuppressWarnings("ReferenceEquality") // collections of which nothing is left out are the very same
    private synchronized Seen find(State now, Sight by) {
        Optional<Seen> found = known(now, by);
        if (found.isPresent()) {
            return found.get();
        }
        ClaimNumbers kept = keptByLabel(now.claims().stream(), by);
        Reconciliation all = now.reconciliation();
        List<Item> items = items(all.items(), by, kept);
        SortedMap<Id, List<RecordedClaim>> attributed = attributed(all.attributed(), by, kept);
        ClaimNumbers claims = new ClaimNumbers();
        attributed.values().forEach(list -> list.forEach(claim -> claims.add(claim.id())));
        items.forEach(item -> {
            claims.addAll(item.evidence());
            item.choices().forEach(choice -> claims.addAll(choice.evidence()));
        });
        State state = now.next(
                by.seen(),
                now.imports(),
                those(now.claims(), claim -> claims.contains(claim.id())),
                items == all.items() && attributed == all.attributed()
                        ? all
                        : new Reconciliation(all.commit(), items, attributed));
        Seen seen = new Seen(now, by, state, claims);
        last = Optional.of(seen);
        return seen;
    }

    /** The very list, where all of it is among them: most readers see most of it, and each would have a copy of a million claims. */
    private static <T> List<T> those(List<T> all, Predicate<T> among) {
        return all.stream().allMatch(among) ? all : all.stream().filter(among).toList();
    }

    /** What sources claim whose label keeps them from the reader. */
    private static ClaimNumbers keptByLabel(Stream<RecordedClaim> claims, Sight by) {
        Map<Id, Boolean> sources = new HashMap<>();
        ClaimNumbers kept = new ClaimNumbers();
        claims.forEach(claim -> claim.source()
                .registered()
                .filter(source -> sources.computeIfAbsent(source, by::isKeptByLabel))
                .ifPresent(source -> kept.add(claim.id())));
        return kept;
    }

    private static boolean restsOn(Item item, ClaimNumbers kept) {
        return !kept.isEmpty()
                && (item.evidence().stream().anyMatch(kept::contains)
                        || item.choices().stream()
                                .flatMap(choice -> choice.evidence().stream())
                                .anyMatch(kept::contains));
    }

    private static List<Item> items(List<Item> items, Sight by, ClaimNumbers kept) {
        Map<String, Boolean> known = new LinkedHashMap<>();
        Map<String, Item> byKey = new LinkedHashMap<>();
        items.forEach(item -> byKey.put(item.key(), item));
        return those(items, item -> !restsOn(item, kept) && shows(item, by, byKey, known, 0));
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

    @SuppressWarnings("ReferenceEquality") // lists of which nothing is left out are the very same
    private static SortedMap<Id, List<RecordedClaim>> attributed(
            SortedMap<Id, List<RecordedClaim>> attributed, Sight by, ClaimNumbers kept) {
        SortedMap<Id, List<RecordedClaim>> seen = new TreeMap<>();
        boolean whole = true;
        for (Map.Entry<Id, List<RecordedClaim>> one : attributed.entrySet()) {
            Id id = one.getKey();
            if (by.sees(id)) {
                Predicate<String> facets = by.seenOf(id);
                List<RecordedClaim> claims = those(
                        one.getValue(),
                        claim -> !kept.contains(claim.id())
                                && facets.test(claim.claim().path().slot().facet()));
                seen.put(id, claims);
                whole &= claims == one.getValue();
            } else {
                whole = false;
            }
        }
        return whole ? attributed : seen;
    }
}
