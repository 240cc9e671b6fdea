package org.asbuilt.change;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.asbuilt.ledger.Commit;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Ledger;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.validation.Background;

/**
 * Where changes are put forward, judged and carried out: the only caller of {@link Ledger#append}. It knows who acts only by
 * name; whether they may act at all is for the gate to say.
 */
public final class ChangeDesk {
    private final Ledger ledger;
    private final Changes changes;
    private final Supplier<Background> background;

    /**
     * A desk that keeps its changes there and commits there.
     *
     * @param background what is known beside the record at the moment of asking
     */
    public ChangeDesk(Ledger ledger, Changes changes, Supplier<Background> background) {
        this.ledger = ledger;
        this.changes = changes;
        this.background = background;
    }

    /** Puts a change forward. */
    public Outcome propose(
            String actor, Instant at, ChangeType type, String title, String reason, long base, List<Edit> edits) {
        if (edits.isEmpty()) {
            return refused("nothing-to-change", "the change has no edits");
        }
        if (title.isBlank() || reason.isBlank()) {
            return refused("reason-missing", "a change needs a title and a reason");
        }
        ChangeEvent.Proposed event =
                new ChangeEvent.Proposed(changes.nextId(), actor, at, type, title, reason, base, edits);
        return changes.append(event, 0)
                ? new Outcome.Done(new Change(List.of(event)))
                : refused("try-again", "another change took that name; try again");
    }

    /** Replaces the edits of an open change. */
    public Outcome revise(String id, String actor, Instant at, long base, List<Edit> edits, String comment) {
        if (edits.isEmpty()) {
            return refused("nothing-to-change", "the change has no edits");
        }
        return onOpen(id, change -> new ChangeEvent.Revised(id, actor, at, base, edits, comment));
    }

    /** Remarks on a change, open or not. */
    public Outcome comment(String id, String actor, Instant at, String text) {
        return changes.change(id)
                .map(change -> keep(change, new ChangeEvent.Commented(id, actor, at, text)))
                .orElseGet(() -> unknown(id));
    }

    /** Approves a change; refused while a requirement stands in the way. */
    public Outcome approve(String id, String actor, Instant at, String comment) {
        return changes.change(id)
                .map(change -> approve(change, actor, at, comment))
                .orElseGet(() -> unknown(id));
    }

    /** Sets a requirement aside that allows it. */
    public Outcome override(String id, String actor, Instant at, String requirement, String reason) {
        Optional<Requirement> found = Requirement.all().stream()
                .filter(candidate -> candidate.name().equals(requirement))
                .findFirst();
        if (found.isEmpty() || !found.get().canBeOverridden()) {
            return refused("not-overridable", requirement + " cannot be set aside");
        }
        if (reason.isBlank()) {
            return refused("reason-missing", "setting a requirement aside needs a reason");
        }
        return onOpen(id, change -> new ChangeEvent.Overridden(id, actor, at, requirement, reason));
    }

    /** Refuses a change. */
    public Outcome reject(String id, String actor, Instant at, String reason) {
        return onOpen(id, change -> new ChangeEvent.Rejected(id, actor, at, reason));
    }

    /** Takes a change back; only who wrote it can. */
    public Outcome withdraw(String id, String actor, Instant at, String reason) {
        Optional<Change> found = changes.change(id);
        if (found.isPresent() && !found.get().authors().contains(actor)) {
            return refused(
                    "not-the-author", "only " + String.join(", ", found.get().authors()) + " can withdraw it");
        }
        return onOpen(id, change -> new ChangeEvent.Withdrawn(id, actor, at, reason));
    }

    /** Carries an approved change out: one commit. */
    public Outcome apply(String id, String actor, Instant at) {
        Optional<Change> found = changes.change(id);
        if (found.isEmpty()) {
            return unknown(id);
        }
        Change change = found.get();
        if (change.state() != Change.State.APPROVED) {
            return refused("not-approved", id + " is " + word(change) + ", not approved");
        }
        Snapshot now = ledger.snapshot();
        List<Requirement.Verdict> standing = standing(change, now, at);
        if (!standing.isEmpty()) {
            return unmet(standing);
        }
        Commit.Draft draft = new Commit.Draft(id, change.author(), change.approvers(), change.title(), change.edits());
        return ledger.append(draft, now.commit(), at)
                .map(commit -> keep(change, new ChangeEvent.Applied(id, actor, at, commit.number())))
                .orElseGet(() -> refused("try-again", "another commit came in between; try again"));
    }

    /** What each requirement says of a change as it is at that moment. */
    public List<Requirement.Verdict> verdicts(Change change, Instant at) {
        return verdicts(change, ledger.snapshot(), at);
    }

    /** A change with the record before and after it. */
    public Review review(Change change, Instant at) {
        return review(change, ledger.snapshot(), at);
    }

    private Outcome approve(Change change, String actor, Instant at, String comment) {
        if (!change.isOpen()) {
            return closed(change);
        }
        ChangeEvent.Approved event = new ChangeEvent.Approved(change.id(), actor, at, comment);
        List<Requirement.Verdict> standing = standing(change.with(event), ledger.snapshot(), at);
        return standing.isEmpty() ? keep(change, event) : unmet(standing);
    }

    private Outcome onOpen(String id, Function<Change, ChangeEvent> event) {
        return changes.change(id)
                .map(change -> change.isOpen() ? keep(change, event.apply(change)) : closed(change))
                .orElseGet(() -> unknown(id));
    }

    private Outcome keep(Change change, ChangeEvent event) {
        return changes.append(event, change.events().size())
                ? new Outcome.Done(change.with(event))
                : refused("try-again", "something else happened to " + change.id() + " in between; look again");
    }

    private List<Requirement.Verdict> standing(Change change, Snapshot now, Instant at) {
        return verdicts(change, now, at).stream()
                .filter(Requirement.Verdict::stands)
                .toList();
    }

    private Review review(Change change, Snapshot now, Instant at) {
        Snapshot base = change.base() == now.commit() ? now : ledger.asOf(change.base());
        return new Review(change, base, now, at, background.get());
    }

    private List<Requirement.Verdict> verdicts(Change change, Snapshot now, Instant at) {
        Review review = review(change, now, at);
        return Requirement.all().stream()
                .map(requirement -> new Requirement.Verdict(
                        requirement.name(),
                        requirement.sentence(),
                        requirement.objections(review),
                        change.overridden().contains(requirement.name())))
                .toList();
    }

    private static Outcome unmet(List<Requirement.Verdict> standing) {
        List<String> all = standing.stream()
                .flatMap(verdict -> verdict.objections().stream())
                .toList();
        return new Outcome.Refused("requirement-not-met", String.join("; ", all), standing);
    }

    private static Outcome closed(Change change) {
        return refused("change-closed", change.id() + " is already " + word(change));
    }

    private static String word(Change change) {
        return change.state().name().toLowerCase(java.util.Locale.ROOT);
    }

    private static Outcome unknown(String id) {
        return refused("no-such-change", "there is no change " + id);
    }

    private static Outcome refused(String problem, String detail) {
        return new Outcome.Refused(problem, detail, List.of());
    }
}
