package org.asbuilt.change;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.asbuilt.ledger.Commit;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Ledger;
import org.asbuilt.validation.Background;
import org.asbuilt.validation.Circumstances;

/**
 * Where changes are put forward, judged and carried out: the only caller of {@link Ledger#append}. It knows who acts only by
 * name; whether they may act at all is for the gate to say.
 */
public final class ChangeDesk {
    private final Ledger ledger;
    private final Changes changes;
    private final Judgement judgement;
    private final Fieldwork fieldwork;

    /**
     * A desk that keeps its changes there and commits there.
     *
     * @param background what is known beside the record at the moment of asking
     */
    public ChangeDesk(Ledger ledger, Changes changes, Supplier<Background> background) {
        this(ledger, changes, (Instant at) -> Circumstances.of(ledger.snapshot(), at, background.get()));
    }

    /**
     * A desk that keeps its changes there and commits there.
     *
     * @param circumstances the newest record with all that is known beside it, at a moment
     */
    public ChangeDesk(Ledger ledger, Changes changes, Function<Instant, Circumstances> circumstances) {
        this.ledger = ledger;
        this.changes = changes;
        judgement = new Judgement(ledger, circumstances);
        fieldwork = new Fieldwork(changes, judgement);
    }

    /** What follows the approval: the work in the plant, its verification and the end. */
    public Fieldwork fieldwork() {
        return fieldwork;
    }

    /** Puts a change forward. */
    public Outcome propose(
            String actor, Instant at, ChangeType type, String title, String reason, long base, List<Edit> edits) {
        if (edits.isEmpty()) {
            return Refusals.refused("nothing-to-change", "the change has no edits");
        }
        if (title.isBlank() || reason.isBlank()) {
            return Refusals.refused("reason-missing", "a change needs a title and a reason");
        }
        ChangeEvent.Proposed event =
                new ChangeEvent.Proposed(changes.nextId(), actor, at, type, title, reason, base, edits);
        return changes.append(event, 0)
                ? new Outcome.Done(new Change(List.of(event)))
                : Refusals.refused("try-again", "another change took that name; try again");
    }

    /** Puts a change forward together with its plan. */
    public Outcome propose(
            String actor,
            Instant at,
            ChangeType type,
            String title,
            String reason,
            long base,
            List<Edit> edits,
            Plan plan) {
        Outcome proposed = propose(actor, at, type, title, reason, base, edits);
        return proposed instanceof Outcome.Done done && !plan.equals(Plan.NONE)
                ? plan(done.change().id(), actor, at, plan)
                : proposed;
    }

    /** Replaces the edits of a change that is not in the record yet. */
    public Outcome revise(String id, String actor, Instant at, long base, List<Edit> edits, String comment) {
        if (edits.isEmpty()) {
            return Refusals.refused("nothing-to-change", "the change has no edits");
        }
        return onOpen(id, change -> new ChangeEvent.Revised(id, actor, at, base, edits, comment));
    }

    /** Writes or replaces the plan of a change; of an emergency change also after it is in the record, until it is reviewed. */
    public Outcome plan(String id, String actor, Instant at, Plan plan) {
        return changes.change(id)
                .map(change -> awaitsApproval(change)
                        ? fieldwork.keep(change, new ChangeEvent.Planned(id, actor, at, plan))
                        : Refusals.closed(change))
                .orElseGet(() -> Refusals.unknown(id));
    }

    /** Remarks on a change, open or not. */
    public Outcome comment(String id, String actor, Instant at, String text) {
        return changes.change(id)
                .map(change -> fieldwork.keep(change, new ChangeEvent.Commented(id, actor, at, text)))
                .orElseGet(() -> Refusals.unknown(id));
    }

    /** Approves a change as somebody who knows the plant; refused while a requirement stands in the way. */
    public Outcome approve(String id, String actor, Instant at, String comment) {
        return approve(id, actor, at, comment, EnumSet.of(Capacity.TECHNICAL));
    }

    /**
     * Approves a change; refused while a requirement stands in the way. Where approvals in other capacities are still missing, the
     * approval is kept and the change goes on waiting for them.
     *
     * @param capacities in which capacity, at least one
     */
    public Outcome approve(String id, String actor, Instant at, String comment, Set<Capacity> capacities) {
        if (capacities.isEmpty()) {
            return Refusals.refused("capacity-missing", "an approval says in which capacity it is given");
        }
        Optional<Change> found = changes.change(id);
        if (found.isEmpty()) {
            return Refusals.unknown(id);
        }
        Change change = found.get();
        if (!awaitsApproval(change)) {
            return Refusals.closed(change);
        }
        ChangeEvent.Approved event = new ChangeEvent.Approved(id, actor, at, comment, capacities, false);
        Review review = judgement.review(change.with(event), Step.APPROVE, at);
        List<Requirement.Verdict> standing = judgement.standing(review);
        if (!standing.isEmpty()) {
            return Refusals.unmet(standing);
        }
        boolean decides = judgement.standing(review.at(Step.DECIDE)).isEmpty();
        return fieldwork.keep(change, new ChangeEvent.Approved(id, actor, at, comment, capacities, decides));
    }

    /** Sets a requirement aside that allows it. */
    public Outcome override(String id, String actor, Instant at, String requirement, String reason) {
        boolean allowed = Requirements.ALL.stream()
                .anyMatch(candidate -> candidate.name().equals(requirement) && candidate.canBeOverridden());
        if (!allowed) {
            return Refusals.refused("not-overridable", requirement + " cannot be set aside");
        }
        if (reason.isBlank()) {
            return Refusals.refused("reason-missing", "setting a requirement aside needs a reason");
        }
        Optional<Change> found = changes.change(id);
        if (found.isEmpty()) {
            return Refusals.unknown(id);
        }
        Change change = found.get();
        if (change.isDone()) {
            return Refusals.closed(change);
        }
        ChangeEvent.Overridden event = new ChangeEvent.Overridden(id, actor, at, requirement, reason);
        return fieldwork.keep(
                change,
                new ChangeEvent.Overridden(id, actor, at, requirement, reason, decides(change.with(event), at)));
    }

    /** Refuses a change; one that is already being made is rolled back instead. */
    public Outcome reject(String id, String actor, Instant at, String reason) {
        return onOpen(id, change -> new ChangeEvent.Rejected(id, actor, at, reason));
    }

    /** Takes a change back; only who wrote it can. */
    public Outcome withdraw(String id, String actor, Instant at, String reason) {
        Optional<Change> found = changes.change(id);
        if (found.isPresent() && !found.get().authors().contains(actor)) {
            return Refusals.refused(
                    "not-the-author", "only " + String.join(", ", found.get().authors()) + " can withdraw it");
        }
        return onOpen(id, change -> new ChangeEvent.Withdrawn(id, actor, at, reason));
    }

    /**
     * Enters a change in the record, by one commit: when it is approved and, where the plant is worked on, the work is done. An
     * emergency change that nobody has reviewed yet is entered by another person than who wrote it, whom the commit names.
     */
    public Outcome apply(String id, String actor, Instant at) {
        Optional<Change> found = changes.change(id);
        if (found.isEmpty()) {
            return Refusals.unknown(id);
        }
        Change change = found.get();
        if (change.isOpen() && !change.isApproved() && !change.mayComeFirst()) {
            return Refusals.wrongState(change, "not-approved", "not approved");
        }
        boolean works = change.extent() == Plan.Extent.PLANT;
        if (change.state() != (works ? Change.State.IMPLEMENTED : Change.State.APPROVED)) {
            return Refusals.wrongState(
                    change,
                    works && change.isOpen() ? "not-implemented" : "not-approved",
                    works && change.isOpen() ? "and the work in the plant is not done yet" : "not approved");
        }
        Review review = judgement.review(change, Step.APPLY, at);
        List<Requirement.Verdict> standing = judgement.standing(review);
        if (!standing.isEmpty()) {
            return Refusals.unmet(standing);
        }
        if (change.approvers().isEmpty() && change.authors().contains(actor)) {
            return Refusals.refused(
                    "another-person-needed",
                    id + " is not reviewed yet: until it is, only another person than " + actor
                            + " can enter it in the record");
        }
        List<String> approvers = change.approvers().isEmpty() ? List.of(actor) : change.approvers();
        Commit.Draft draft = new Commit.Draft(id, change.author(), approvers, change.title(), change.edits());
        return ledger.append(draft, review.before().snapshot().commit(), at)
                .map(commit -> fieldwork.keep(change, new ChangeEvent.Applied(id, actor, at, commit.number())))
                .orElseGet(() -> Refusals.refused("try-again", "another commit came in between; try again"));
    }

    /** What each requirement that is still to be asked says of a change as it is at that moment. */
    public List<Requirement.Verdict> verdicts(Change change, Instant at) {
        return judgement.ahead(change, at);
    }

    /** A change with the record before and after it. */
    public Review review(Change change, Instant at) {
        return judgement.review(change, change.next().orElse(Step.CLOSE), at);
    }

    private boolean decides(Change change, Instant at) {
        if (change.isApproved() || change.approvals().isEmpty()) {
            return false;
        }
        Review review = judgement.review(change, Step.APPROVE, at);
        return judgement.standing(review).isEmpty()
                && judgement.standing(review.at(Step.DECIDE)).isEmpty();
    }

    private static boolean awaitsApproval(Change change) {
        return change.isOpen() || (change.mayComeFirst() && !change.isApproved() && !change.isDone());
    }

    private Outcome onOpen(String id, Function<Change, ChangeEvent> event) {
        return changes.change(id)
                .map(change -> change.isOpen() ? fieldwork.keep(change, event.apply(change)) : Refusals.closed(change))
                .orElseGet(() -> Refusals.unknown(id));
    }
}
