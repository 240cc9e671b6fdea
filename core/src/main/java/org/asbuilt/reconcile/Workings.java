package org.asbuilt.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.evidence.Source;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;

/**
 * A reconciliation with all that it was worked out from: where another record says of everybody by which identifiers they are known, and
 * joins the same ends, who is meant by what stays as it was, and only what is about those that differ is worked out again. For one thread
 * at a time.
 */
final class Workings {
    private static final Comparator<Item> ORDER = Comparator.comparing(Item::type)
            .thenComparing(Item::kind)
            .thenComparing(Item::name)
            .thenComparing(Item::key);

    private final Matching matching;
    private final Naming naming;
    private final Connections linked;
    private final Silences silences;
    private final long[] identifying;
    private Snapshot snapshot;
    private Reconciliation outcome;

    /** Reconciles everything. */
    Workings(Snapshot snapshot, List<Source> sources, Iterable<RecordedClaim> claims) {
        this.snapshot = snapshot;
        Hearing hearing = new Hearing(claims);
        identifying = hearing.identifying();
        matching = new Matching(snapshot);
        naming = new Naming(matching);
        place(hearing);
        List<Item> items = new ArrayList<>();
        matching.bearers().forEach(bearer -> items.addAll(said(bearer)));
        items.addAll(questions(matching.questions()));
        items.addAll(Clashes.of(matching));
        linked = new Connections(snapshot, matching, naming);
        items.addAll(linked.place(hearing.connections()));
        silences = new Silences(sources, matching, linked, SourceRegister.of(snapshot));
        items.addAll(silences.items(snapshot));
        items.sort(ORDER);
        outcome = new Reconciliation(snapshot.commit(), items, attributed());
    }

    /** What came of it. */
    Reconciliation outcome() {
        return outcome;
    }

    /** Goes on with another record; whether it could, for else all is to be reconciled anew and this is as it was. */
    boolean follow(Snapshot now) {
        Set<Id> differing = snapshot.differing(now);
        if (!differing.stream().allMatch(id -> keepsToItself(id, now))) {
            return false;
        }
        List<Matching.Question> concerned = matching.questions().stream()
                .filter(question -> question.options().stream()
                        .anyMatch(option -> differing.contains(option.bearer().id())))
                .toList();
        List<Item> before = items(differing, concerned);
        snapshot = now;
        matching.follow(now, differing);
        linked.follow(now, differing);
        silences.follow(now);
        outcome = outcome.with(now.commit(), exchanged(before, items(differing, concerned)));
        return true;
    }

    /** Whether what a record says differently of a subject can concern nothing but matters about that subject. */
    private boolean keepsToItself(Id id, Snapshot now) {
        Optional<Subject> before = snapshot.subject(id);
        Optional<Subject> after = now.subject(id);
        if (id.kind() == Kind.SOURCE || before.isEmpty() || after.isEmpty()) {
            return false;
        }
        boolean stands =
                before.get().absorbedBy().isEmpty() && after.get().absorbedBy().isEmpty();
        return stands && isKnownAsBefore(before.get(), after.get()) && !refusesOthers(before.get(), after.get());
    }

    private static boolean isKnownAsBefore(Subject before, Subject after) {
        return before.kind() == Kind.CONNECTION
                ? Connections.haveSameEnds(before, after)
                : before.name().equals(after.name()) && spelt(before).equals(spelt(after));
    }

    /** Its identifiers letter by letter, as they stand in sentences about others too; as a set other spellings are the same. */
    private static List<Hint> spelt(Subject subject) {
        return List.copyOf(Identity.of(subject));
    }

    /** Whether other claims are refused than before by which somebody is recognised. */
    private boolean refusesOthers(Subject before, Subject after) {
        Set<Long> once = Refusals.of(before);
        Set<Long> now = Refusals.of(after);
        Set<Long> either = new HashSet<>(once);
        either.addAll(now);
        return either.stream()
                .filter(claim -> once.contains(claim) != now.contains(claim))
                .anyMatch(claim -> Arrays.binarySearch(identifying, claim) >= 0);
    }

    private void place(Hearing hearing) {
        List<Mention> subjects = hearing.subjects();
        if (!subjects.isEmpty()) {
            Set<Long> refused = Refusals.of(snapshot);
            subjects.forEach(mention -> mention.disregard(refused));
        }
        matching.place(subjects);
        matching.place(hearing.names().stream()
                .filter(name -> matching.called(name).isEmpty())
                .toList());
    }

    /** The matters about some subjects, and those questions. */
    private List<Item> items(Collection<Id> about, List<Matching.Question> asked) {
        List<Item> items = new ArrayList<>(questions(asked));
        for (Id id : about) {
            if (id.kind() == Kind.CONNECTION) {
                items.addAll(linked.items(id));
                items.addAll(silences.connection(snapshot.subject(id).orElseThrow()));
            } else {
                matching.bearer(id).ifPresent(bearer -> {
                    items.addAll(said(bearer));
                    items.addAll(silences.items(bearer));
                });
            }
        }
        return items;
    }

    /** The items with some of them exchanged; the very same list if nothing differs. */
    private List<Item> exchanged(List<Item> before, List<Item> after) {
        if (before.equals(after)) {
            return outcome.items();
        }
        Set<String> gone = new HashSet<>();
        before.forEach(item -> gone.add(item.key()));
        List<Item> fresh = new ArrayList<>(after);
        fresh.sort(ORDER);
        List<Item> all = new ArrayList<>(outcome.items().size() + fresh.size());
        int next = 0;
        for (Item item : outcome.items()) {
            if (gone.contains(item.key())) {
                continue;
            }
            while (next < fresh.size() && ORDER.compare(fresh.get(next), item) < 0) {
                all.add(fresh.get(next++));
            }
            all.add(item);
        }
        all.addAll(fresh.subList(next, fresh.size()));
        return all;
    }

    /** What sources say of a subject. */
    private List<Item> said(Bearer bearer) {
        if (!bearer.isMentioned()) {
            return List.of();
        }
        Listening listening = new Listening(bearer, matching);
        List<Item> items = new ArrayList<>(PartItems.of(bearer, listening.voices(), naming, List.of()));
        listening.unresolved().forEach(name -> items.add(unresolved(bearer, name)));
        return items;
    }

    private List<Item> questions(Collection<Matching.Question> asked) {
        Questions questions = new Questions(naming);
        return asked.stream()
                .flatMap(question -> questions.items(question).stream())
                .toList();
    }

    private static Item unresolved(Bearer bearer, Listening.Unresolved unresolved) {
        RecordedClaim claim = unresolved.claim();
        TreeSet<String> requires = new TreeSet<>();
        if (bearer.isNew()) {
            requires.add(PartItems.newKey(bearer));
        }
        return new Item(
                "unknown:" + bearer.id() + ":" + claim.claim().path() + ":" + unresolved.name(),
                ItemType.UNRESOLVED,
                bearer.id().kind(),
                bearer.id(),
                bearer.name(),
                bearer.name() + ": " + claim.claim().path().shape().label() + " names \"" + unresolved.name()
                        + "\", and no " + unresolved.kind().text().replace('-', ' ') + " is called so",
                List.of(),
                Optional.of(claim.claim().path()),
                List.of(),
                List.of(),
                Bearer.documents(claim),
                requires,
                List.of(claim.id()));
    }

    private SortedMap<Id, List<RecordedClaim>> attributed() {
        SortedMap<Id, List<RecordedClaim>> attributed = new TreeMap<>();
        List<Bearer> all = new ArrayList<>(matching.bearers());
        all.addAll(linked.recorded());
        for (Bearer bearer : all) {
            if (!bearer.isNew() && bearer.isMentioned()) {
                attributed.put(bearer.id(), bearer.claims());
            }
        }
        return attributed;
    }
}
