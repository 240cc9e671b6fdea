package org.asbuilt.change;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.asbuilt.change.Change.State;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;

/** What follows the approval of a change: the work in the plant, its verification and its end. Source: requirements 1.9. */
public final class Fieldwork {
    private final Changes changes;
    private final Judgement judgement;

    Fieldwork(Changes changes, Judgement judgement) {
        this.changes = changes;
        this.judgement = judgement;
    }

    /** Sets the time of the work of an approved change, or another time. */
    public Outcome schedule(String id, String actor, Instant at, Plan.Period period) {
        return on(
                id,
                change -> inState(change, EnumSet.of(State.APPROVED, State.SCHEDULED), "not-approved", "not approved")
                        .orElseGet(
                                () -> judged(change, new ChangeEvent.Scheduled(id, actor, at, period), Step.SCHEDULE)));
    }

    /** Begins the work in the plant. A standard change needs no time that was set, an emergency change no approval. */
    public Outcome start(String id, String actor, Instant at, String comment) {
        return on(
                id,
                change -> inState(change, beforeWork(change), "not-scheduled", "not scheduled")
                        .orElseGet(() -> judged(change, new ChangeEvent.Started(id, actor, at, comment), Step.START)));
    }

    /**
     * Says that the work in the plant is done.
     *
     * @param done when, not after {@code at}
     * @param evidence what shows it
     * @param files the files that show it
     */
    public Outcome implement(
            String id, String actor, Instant at, Instant done, String evidence, SortedSet<Digest> files) {
        if (evidence.isBlank() && files.isEmpty()) {
            return Refusals.refused("evidence-missing", "say what shows that the work was done, or name a file");
        }
        if (done.isAfter(at)) {
            return Refusals.refused("not-yet", "the work cannot have been done on " + done + "; it is " + at + " now");
        }
        return on(id, change -> {
            Set<State> begun = EnumSet.of(State.IMPLEMENTING, State.IMPLEMENTED);
            if (change.type() == ChangeType.STANDARD || change.mayComeFirst()) {
                begun.addAll(beforeWork(change));
            }
            ChangeEvent event = new ChangeEvent.Implemented(id, actor, at, done, evidence, files);
            return inState(change, begun, "not-started", "and its work has not begun")
                    .orElseGet(() -> keep(change, event));
        });
    }

    /** Says that a document that shows what was touched is brought up to date. */
    public Outcome documentUpdated(String id, String actor, Instant at, Id document, String comment) {
        return on(id, change -> {
            boolean shows = judgement.review(change, Step.CLOSE, at).documents().stream()
                    .anyMatch(subject -> subject.id().equals(document));
            return shows
                    ? keep(change, new ChangeEvent.DocumentUpdated(id, actor, at, document, comment))
                    : Refusals.refused("not-affected", document + " is no document that " + id + " affects");
        });
    }

    /** Says that the plant agrees with what was approved: somebody else looked, or sources show it. */
    public Outcome verify(String id, String actor, Instant at, ChangeEvent.Manner manner, String comment) {
        return on(
                id,
                change -> inState(
                                change,
                                EnumSet.of(State.APPLIED),
                                "record-not-updated",
                                "and its edits are not in the record")
                        .orElseGet(() ->
                                judged(change, new ChangeEvent.Verified(id, actor, at, manner, comment), Step.VERIFY)));
    }

    /** Closes a verified change. */
    public Outcome close(String id, String actor, Instant at, String comment) {
        return on(
                id,
                change -> inState(change, EnumSet.of(State.VERIFIED), "not-verified", "not verified")
                        .orElseGet(() -> judged(change, new ChangeEvent.Closed(id, actor, at, comment), Step.CLOSE)));
    }

    /** Undoes what was begun in the plant, before it is in the record. What is in the record is taken back by another change. */
    public Outcome rollBack(String id, String actor, Instant at, String reason) {
        if (reason.isBlank()) {
            return Refusals.refused("reason-missing", "rolling back needs a reason");
        }
        return on(id, change -> {
            boolean begun = change.events().stream()
                    .anyMatch(
                            event -> event instanceof ChangeEvent.Started || event instanceof ChangeEvent.Implemented);
            if (!change.isOpen()) {
                return Refusals.wrongState(change, "record-updated", "so only another change can take it back");
            }
            return begun
                    ? keep(change, new ChangeEvent.RolledBack(id, actor, at, reason))
                    : Refusals.wrongState(change, "not-started", "and its work has not begun");
        });
    }

    /**
     * Ends a temporary change that is in the record.
     *
     * @param by the change that took it back or made it permanent; it must be in the record too
     */
    public Outcome end(String id, String actor, Instant at, ChangeEvent.Ending how, String by) {
        Optional<Change> found = changes.change(id);
        if (found.isEmpty()) {
            return Refusals.unknown(id);
        }
        Change change = found.get();
        if (change.type() != ChangeType.TEMPORARY || change.commit().isEmpty()) {
            return Refusals.refused("not-temporary", id + " is no temporary change that is in the record");
        }
        if (change.ending().isPresent()) {
            return Refusals.refused("change-closed", id + " has ended already");
        }
        Optional<Change> other = changes.change(by).filter(one -> one.commit().isPresent() && !by.equals(id));
        return other.isPresent()
                ? keep(change, new ChangeEvent.Ended(id, actor, at, how, Optional.of(by)))
                : Refusals.refused(
                        "not-applied", "name the change that ended it; '" + by + "' is none that is in the record");
    }

    Outcome keep(Change change, ChangeEvent event) {
        return changes.append(event, change.events().size())
                ? new Outcome.Done(change.with(event))
                : Refusals.refused(
                        "try-again", "something else happened to " + change.id() + " in between; look again");
    }

    private interface Deed {
        Outcome on(Change change);
    }

    private Outcome on(String id, Deed deed) {
        return changes.change(id)
                .map(change -> change.isDone() ? Refusals.closed(change) : deed.on(change))
                .orElseGet(() -> Refusals.unknown(id));
    }

    private static Optional<Outcome> inState(Change change, Set<State> states, String problem, String expected) {
        return states.contains(change.state())
                ? Optional.empty()
                : Optional.of(Refusals.wrongState(change, problem, expected));
    }

    private static EnumSet<State> beforeWork(Change change) {
        EnumSet<State> states = EnumSet.of(State.SCHEDULED);
        if (change.type() == ChangeType.STANDARD || change.mayComeFirst()) {
            states.add(State.APPROVED);
        }
        if (change.mayComeFirst()) {
            states.add(State.PROPOSED);
        }
        return states;
    }

    private Outcome judged(Change change, ChangeEvent event, Step step) {
        List<Requirement.Verdict> standing = judgement.standing(judgement.review(change.with(event), step, event.at()));
        return standing.isEmpty() ? keep(change, event) : Refusals.unmet(standing);
    }
}
