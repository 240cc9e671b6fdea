package org.asbuilt.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.SourceType;

/** A subject of the record, or one that would be new, with the mentions that were found to mean it. */
final class Bearer {
    private final Id id;
    private final Set<Hint> hints;
    private Optional<Subject> subject;
    /** Of most nobody speaks: collections are made for those only of whom somebody does. */
    private List<Mention> mentions = List.of();

    private Set<String> reasons = Set.of();
    private Set<String> named = Set.of();

    private Bearer(Id id, Optional<Subject> subject, Set<Hint> hints) {
        this.id = id;
        this.subject = subject;
        this.hints = new TreeSet<>(hints);
    }

    static Bearer recorded(Subject subject) {
        return new Bearer(subject.id(), Optional.of(subject), Identity.of(subject));
    }

    static Bearer fresh(Id id, Mention mention) {
        Bearer bearer = new Bearer(id, Optional.empty(), Set.of());
        bearer.attach(mention, List.of());
        return bearer;
    }

    Id id() {
        return id;
    }

    Optional<Subject> subject() {
        return subject;
    }

    /**
     * Has those of whom another record says something else take that; it gives them the same identifiers.
     *
     * @param bearers by their ids
     * @param differing the ids of those, and of others
     */
    static void follow(Map<Id, Bearer> bearers, Snapshot now, Collection<Id> differing) {
        for (Id id : differing) {
            Bearer bearer = bearers.get(id);
            if (bearer != null) {
                bearer.subject = Optional.of(now.subject(id).orElseThrow());
            }
        }
    }

    boolean isNew() {
        return subject.isEmpty();
    }

    boolean isMentioned() {
        return !mentions.isEmpty();
    }

    /** Its identifiers: those of the record and of every mention found to mean it. */
    Set<Hint> hints() {
        return hints;
    }

    List<Mention> mentions() {
        return mentions;
    }

    /** Why the mentions were found to mean it. */
    Set<String> reasons() {
        return reasons;
    }

    void attach(Mention mention, List<String> why) {
        if (mentions.isEmpty()) {
            mentions = new ArrayList<>();
            reasons = new TreeSet<>();
            named = new HashSet<>();
        }
        mentions.add(mention);
        if (mention.about().id().filter(id::equals).isPresent()) {
            named.add(mention.about().text());
        }
        hints.addAll(mention.hints());
        reasons.addAll(why);
    }

    List<RecordedClaim> claims() {
        return mentions.stream()
                .flatMap(mention -> mention.claims().stream())
                .sorted((one, other) -> Long.compare(one.id(), other.id()))
                .toList();
    }

    /** Whether a claim names it by its id. */
    boolean isNamedIn(RecordedClaim claim) {
        return !named.isEmpty() && named.contains(claim.claim().about().text());
    }

    /**
     * The identifiers that make its parts where nobody claims these: those of sources that do not know its id; of all, where it is
     * only pointed at.
     */
    Set<Hint> tellingHints() {
        if (claims().isEmpty()) {
            return hints;
        }
        Set<Hint> strangers = new TreeSet<>();
        mentions.stream()
                .filter(mention -> !named.contains(mention.about().text()))
                .forEach(mention -> strangers.addAll(mention.hints()));
        return strangers;
    }

    boolean isDocumented() {
        return claims().stream().anyMatch(Bearer::documents);
    }

    /** Whether the record or a document knows it, not observation alone. */
    boolean isKnown() {
        return !isNew() || isDocumented();
    }

    static boolean documents(RecordedClaim claim) {
        return claim.source().type().standing() != SourceType.Standing.OBSERVATION;
    }

    /** What it is called: its name in the record, or the best that sources offer. */
    String name() {
        return subject.map(Subject::name).orElseGet(this::claimedName);
    }

    private String claimedName() {
        return List.of(
                        Identity.Sort.NAME,
                        Identity.Sort.TAG,
                        Identity.Sort.HOSTNAME,
                        Identity.Sort.NUMBER,
                        Identity.Sort.ADDRESS,
                        Identity.Sort.MAC)
                .stream()
                .flatMap(sort -> hints.stream().filter(hint -> Identity.Sort.of(hint) == sort))
                .map(Identity::value)
                .findFirst()
                .orElseGet(() -> mentions.getFirst().about().hints().stream()
                        .map(Identity::value)
                        .findFirst()
                        .orElse(id.value()));
    }
}
