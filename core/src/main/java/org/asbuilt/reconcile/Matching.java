package org.asbuilt.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Hint;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;

/**
 * Finds out for each mention of anything but a connection which subject is meant: one of the record, one that other mentions
 * mean too, a new one, or a question.
 */
final class Matching {
    private Snapshot snapshot;
    private final Map<Id, Bearer> bearers = new LinkedHashMap<>();
    private final Map<String, Set<Bearer>> byHint = new HashMap<>();
    private final Map<String, Bearer> byMention = new HashMap<>();
    private final Map<String, Question> questions = new LinkedHashMap<>();

    /**
     * A mention that may mean several.
     *
     * @param mention the mention
     * @param options whom it may mean, best first, each with why
     * @param crossed whether its identifiers point at two different ones, rather than weakly at one
     */
    record Question(Mention mention, List<Option> options, boolean crossed) {}

    /** Someone whom a mention may mean. */
    record Option(Bearer bearer, Identity.Likeness likeness) {}

    Matching(Snapshot snapshot) {
        this.snapshot = snapshot;
        snapshot.subjects()
                .filter(subject -> subject.kind() != Kind.CONNECTION)
                .sorted(Comparator.comparing(subject -> subject.id()))
                .forEach(subject -> enter(Bearer.recorded(subject)));
        snapshot.everything()
                .filter(subject -> subject.absorbedBy().isPresent())
                .forEach(absorbed -> snapshot.resolved(absorbed.id())
                        .flatMap(kept -> bearer(kept.id()))
                        .ifPresent(kept -> {
                            Set<Hint> hints = Identity.of(absorbed);
                            kept.hints().addAll(hints);
                            index(kept, hints);
                        }));
    }

    /**
     * Goes on with another record, in which everybody is who they were.
     *
     * @param differing those of whom it says something else
     */
    void follow(Snapshot now, Collection<Id> differing) {
        snapshot = now;
        Bearer.follow(bearers, now, differing);
    }

    /** Places all mentions, those with the strongest identifiers first. */
    void place(Collection<Mention> mentions) {
        record Weighed(Mention mention, double weight) {}
        mentions.stream()
                .map(mention ->
                        new Weighed(mention, Identity.weight(mention.about().kind(), mention.hints())))
                .sorted(Comparator.comparingDouble(Weighed::weight)
                        .reversed()
                        .thenComparing(weighed -> firstClaim(weighed.mention()))
                        .thenComparing(weighed -> weighed.mention().about()))
                .forEach(weighed -> place(weighed.mention()));
    }

    /** Everybody, those of the record first. */
    Collection<Bearer> bearers() {
        return bearers.values();
    }

    /** The bearer of that id, or of the one that absorbed it, or whom a list of another record calls so. */
    Optional<Bearer> bearer(Id id) {
        return Optional.ofNullable(bearers.get(id))
                .or(() -> snapshot.resolved(id).map(Subject::id).map(bearers::get))
                .or(() -> byHint.getOrDefault(key(id.kind(), new Hint.HasId(id)), Set.of()).stream()
                        .findFirst());
    }

    /** Whom a mention was found to mean, if that is clear. */
    Optional<Bearer> meant(About about) {
        return Optional.ofNullable(byMention.get(about.text()));
    }

    /** The question that a mention raised. */
    Optional<Question> question(About about) {
        return Optional.ofNullable(questions.get(about.text()));
    }

    Collection<Question> questions() {
        return questions.values();
    }

    /** Whom a name in another subject's part means: the only one of the kind that bears it as any identifier. */
    Optional<Bearer> named(Kind kind, Collection<Hint> hints) {
        for (Hint hint : hints) {
            List<Bearer> found =
                    byHint.getOrDefault(key(kind, hint), Set.of()).stream().toList();
            if (found.size() == 1) {
                return Optional.of(found.getFirst());
            }
        }
        return Optional.empty();
    }

    /** The identifiers that several bear at once. */
    Map<Hint, List<Bearer>> shared(Kind kind) {
        Map<Hint, List<Bearer>> shared = new LinkedHashMap<>();
        for (Bearer bearer : bearers.values()) {
            if (bearer.id().kind() == kind) {
                for (Hint hint : bearer.hints()) {
                    Set<Bearer> all = byHint.getOrDefault(key(kind, hint), Set.of());
                    if (all.size() > 1) {
                        shared.putIfAbsent(hint, List.copyOf(all));
                    }
                }
            }
        }
        return shared;
    }

    private void place(Mention mention) {
        Kind kind = mention.about().kind();
        Optional<Bearer> identified = mention.about().id().flatMap(this::bearer);
        if (identified.isPresent()) {
            attach(mention, identified.get(), List.of("it is named by its id in the record"));
            return;
        }
        Optional<Bearer> called = called(mention);
        if (called.isPresent()) {
            attach(mention, called.get(), List.of("it is called so"));
            return;
        }
        List<Option> options = options(kind, mention.hints());
        Option best = options.isEmpty() ? null : options.getFirst();
        if (best == null || (best.likeness().score() < Identity.PERHAPS && !tookItsPlace(mention, best))) {
            found(mention);
            return;
        }
        Option second = options.size() > 1 ? options.get(1) : null;
        boolean sure = best.likeness().score() >= Identity.SURE;
        boolean crossed = sure && second != null && crosses(mention, best, second);
        boolean close = sure
                && second != null
                && second.likeness().score() >= Identity.SURE
                && best.likeness().score() - second.likeness().score() < Identity.MARGIN;
        if (!sure && strong(mention)) {
            if (contradictsByNumber(best)) {
                found(mention);
            } else {
                questions.put(mention.about().text(), new Question(mention, options, false));
            }
        } else if (!sure) {
            found(mention);
        } else if (crossed || close) {
            questions.put(mention.about().text(), new Question(mention, options, true));
        } else {
            attach(mention, best.bearer(), best.likeness().reasons());
        }
    }

    private void attach(Mention mention, Bearer bearer, List<String> reasons) {
        bearer.attach(mention, reasons);
        byMention.put(mention.about().text(), bearer);
        index(bearer, mention.hints());
    }

    /** Whom a bare name means: lists call a subject by its name, its number, its tag or its host name as they please. */
    Optional<Bearer> called(Mention mention) {
        boolean bare =
                !mention.hints().isEmpty() && mention.hints().stream().allMatch(hint -> hint instanceof Hint.HasName);
        return bare
                ? named(
                        mention.about().kind(),
                        mention.hints().stream()
                                .flatMap(hint -> Listening.hints(Identity.value(hint)).stream())
                                .toList())
                : Optional.empty();
    }

    /** Whether something that was seen has the address of a known subject and is otherwise another: perhaps a replacement. */
    private static boolean tookItsPlace(Mention mention, Option best) {
        return best.likeness().shared().stream().anyMatch(hint -> hint instanceof Hint.HasAddress)
                && !mention.claims().isEmpty()
                && mention.claims().stream().noneMatch(Bearer::documents)
                && best.bearer().isKnown();
    }

    /** Two that the owner numbers differently are two until a person says otherwise. */
    private static boolean contradictsByNumber(Option option) {
        return option.likeness().reasons().stream().anyMatch(reason -> reason.startsWith("another number"));
    }

    /** Whether the mention bears an identifier of its own that could make it a subject of its own. */
    private static boolean strong(Mention mention) {
        return mention.hints().stream().anyMatch(hint -> switch (Identity.Sort.of(hint)) {
            case ID, MAC, SERIAL, NUMBER, TAG, ADDRESS, HOSTNAME, RANGE -> true;
            case NAME, JOINS -> false;
        });
    }

    /** Whether an identifier of the mention belongs to the second and not to the best. */
    private static boolean crosses(Mention mention, Option best, Option second) {
        return mention.hints().stream()
                .filter(hint -> switch (Identity.Sort.of(hint)) {
                    case ID, MAC, SERIAL, NUMBER, ADDRESS -> true;
                    case TAG, HOSTNAME, NAME, RANGE, JOINS -> false;
                })
                .anyMatch(hint -> second.bearer().hints().contains(hint)
                        && !best.bearer().hints().contains(hint));
    }

    private List<Option> options(Kind kind, Set<Hint> hints) {
        Set<Bearer> candidates = new LinkedHashSet<>();
        for (Hint hint : hints) {
            candidates.addAll(byHint.getOrDefault(key(kind, hint), Set.of()));
        }
        List<Option> options = new ArrayList<>();
        for (Bearer candidate : candidates) {
            options.add(new Option(candidate, Identity.likeness(kind, hints, candidate.hints())));
        }
        options.sort(
                Comparator.<Option>comparingDouble(option -> option.likeness().score())
                        .reversed()
                        .thenComparing(option -> option.bearer().id()));
        return options;
    }

    private void found(Mention mention) {
        Kind kind = mention.about().kind();
        String seed = mention.hints().stream()
                .max(Comparator.<Hint>comparingDouble(hint -> Identity.weight(kind, hint))
                        .thenComparing(Comparator.reverseOrder()))
                .map(Hint::text)
                .orElseGet(() -> mention.about().text());
        Id id = mention.about().id().filter(named -> named.kind() == kind).orElseGet(() -> Id.of(kind, seed));
        for (int more = 2; bearers.containsKey(id) || snapshot.subject(id).isPresent(); more++) {
            id = Id.of(kind, seed + "#" + more);
        }
        Bearer bearer = Bearer.fresh(id, mention);
        byMention.put(mention.about().text(), bearer);
        enter(bearer);
    }

    private void enter(Bearer bearer) {
        bearers.put(bearer.id(), bearer);
        index(bearer, bearer.hints());
    }

    private void index(Bearer bearer, Set<Hint> hints) {
        Set<Bearer> one = Set.of(bearer);
        for (Hint hint : hints) {
            byHint.merge(key(bearer.id().kind(), hint), one, Matching::both);
        }
    }

    /** Most identifiers have one bearer. */
    private static Set<Bearer> both(Set<Bearer> known, Set<Bearer> more) {
        if (known.containsAll(more)) {
            return known;
        }
        Set<Bearer> all = known instanceof LinkedHashSet<Bearer> many ? many : new LinkedHashSet<>(known);
        all.addAll(more);
        return all;
    }

    private static String key(Kind kind, Hint hint) {
        return kind.name() + "|" + hint.text();
    }

    private static Long firstClaim(Mention mention) {
        return mention.claims().isEmpty()
                ? Long.MAX_VALUE
                : mention.claims().getFirst().id();
    }
}
