package org.asbuilt.change;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.asbuilt.ledger.Edit;
import org.asbuilt.model.Id;

/** A change as its events make it. */
public final class Change {
    /** How long after it was put forward an emergency change must have been reviewed, unless its plan says otherwise. */
    public static final Duration REVIEW_OF_EMERGENCY = Duration.ofDays(3);

    private final List<ChangeEvent> events;
    private final ChangeEvent.Proposed proposed;
    private final Course course;

    /** Where a change is on its way. Source: requirements 1.9. */
    public enum State {
        /** Waiting for review. */
        PROPOSED,
        /** Approved and not yet carried out. */
        APPROVED,
        /** The time of the work is set. */
        SCHEDULED,
        /** The plant is worked on. */
        IMPLEMENTING,
        /** The work is done, the record not yet updated. */
        IMPLEMENTED,
        /** The record is updated. */
        APPLIED,
        /** The plant was compared with the record. */
        VERIFIED,
        /** Nothing is left to do. */
        CLOSED,
        /** Refused. */
        REJECTED,
        /** Taken back. */
        WITHDRAWN,
        /** Undone in the plant before the record was updated. */
        ROLLED_BACK
    }

    /** The change that those events make; the first must be {@link ChangeEvent.Proposed}. */
    public Change(List<ChangeEvent> events) {
        if (events.isEmpty() || !(events.getFirst() instanceof ChangeEvent.Proposed first)) {
            throw new IllegalArgumentException("a change begins with being proposed");
        }
        this.events = List.copyOf(events);
        this.proposed = first;
        this.course = Course.of(first, this.events);
    }

    /** Its name, for example {@code change-17}. */
    public String id() {
        return proposed.change();
    }

    /** What it does, in a sentence. */
    public String title() {
        return proposed.title();
    }

    /** Why. */
    public String reason() {
        return proposed.reason();
    }

    /** What sort of change it is. */
    public ChangeType type() {
        return proposed.type();
    }

    /** Who put it forward. */
    public String author() {
        return proposed.actor();
    }

    /** When it was put forward. */
    public Instant opened() {
        return proposed.at();
    }

    /** All that happened, in order. */
    public List<ChangeEvent> events() {
        return events;
    }

    /** Where it is on its way. */
    public State state() {
        return course.state(mayComeFirst());
    }

    /** Whether its edits are not in the record and can still get there. */
    public boolean isOpen() {
        return state().compareTo(State.APPLIED) < 0;
    }

    /** Whether nothing more has to happen to it: a change of the record alone is done when the record is updated. */
    public boolean isDone() {
        return switch (state()) {
            case CLOSED, REJECTED, WITHDRAWN, ROLLED_BACK -> true;
            case APPLIED -> extent() == Plan.Extent.RECORD && type() != ChangeType.EMERGENCY;
            case PROPOSED, APPROVED, SCHEDULED, IMPLEMENTING, IMPLEMENTED, VERIFIED -> false;
        };
    }

    /** The step that it takes next, if it takes one. */
    public Optional<Step> next() {
        return switch (state()) {
            case PROPOSED -> Optional.of(Step.APPROVE);
            case APPROVED -> Optional.of(extent() == Plan.Extent.PLANT ? Step.SCHEDULE : Step.APPLY);
            case SCHEDULED -> Optional.of(Step.START);
            case IMPLEMENTING, IMPLEMENTED -> Optional.of(Step.APPLY);
            case APPLIED -> isDone() ? Optional.empty() : Optional.of(isApproved() ? Step.VERIFY : Step.APPROVE);
            case VERIFIED -> Optional.of(Step.CLOSE);
            case CLOSED, REJECTED, WITHDRAWN, ROLLED_BACK -> Optional.empty();
        };
    }

    /** What it would change, by its newest revision. */
    public List<Edit> edits() {
        return course.edits();
    }

    /** The number of the commit that its newest edits were written against. */
    public long base() {
        return course.base();
    }

    /** How it is to be made; {@link Plan#NONE} if nobody said. */
    public Plan plan() {
        return course.plan();
    }

    /**
     * Whether the plant is worked on: because the plan says so, because an emergency change always does, or because its edits
     * begin to hold only after it was put forward.
     */
    public Plan.Extent extent() {
        boolean works = plan().extent() == Plan.Extent.PLANT || mayComeFirst() || course.looksAhead();
        return works ? Plan.Extent.PLANT : Plan.Extent.RECORD;
    }

    /** Everybody who wrote edits of it. */
    public List<String> authors() {
        return of(ChangeEvent.class)
                .filter(event -> event instanceof ChangeEvent.Proposed || event instanceof ChangeEvent.Revised)
                .map(ChangeEvent::actor)
                .distinct()
                .toList();
    }

    /** Who approved its newest revision. */
    public List<String> approvers() {
        return approvals().stream().map(ChangeEvent.Approved::actor).distinct().toList();
    }

    /** The approvals of its newest revision and plan. */
    public List<ChangeEvent.Approved> approvals() {
        return course.approvals();
    }

    /** The approvals that count no more because edits or plan were replaced after them. */
    public List<ChangeEvent.Approved> staleApprovals() {
        return of(ChangeEvent.Approved.class)
                .filter(approval -> !approvals().contains(approval))
                .toList();
    }

    /** Who approved its newest revision in that capacity. */
    public Set<String> approvers(Capacity capacity) {
        Set<String> approvers = new TreeSet<>();
        approvals().stream()
                .filter(approval -> approval.capacities().contains(capacity))
                .forEach(approval -> approvers.add(approval.actor()));
        return approvers;
    }

    /** Whether its newest revision has all approvals that it needs. */
    public boolean isApproved() {
        return course.decided();
    }

    /** The requirements that were set aside for its newest revision. */
    public List<String> overridden() {
        return course.overridden();
    }

    /** The number of the commit that carried it out. */
    public Optional<Long> commit() {
        return of(ChangeEvent.Applied.class).map(ChangeEvent.Applied::commit).findFirst();
    }

    /** When its edits came into the record. */
    public Optional<Instant> recorded() {
        return of(ChangeEvent.Applied.class).map(ChangeEvent::at).findFirst();
    }

    /** When the work is to be done: the time that was set, or else the one that is planned. */
    public Optional<Plan.Period> period() {
        return last(ChangeEvent.Scheduled.class)
                .map(ChangeEvent.Scheduled::period)
                .or(() -> plan().period());
    }

    /** What shows that the work was done. */
    public Optional<ChangeEvent.Implemented> implementation() {
        return last(ChangeEvent.Implemented.class);
    }

    /** Since when what it says holds in the plant: since the work was done, or else since the record was updated. */
    public Optional<Instant> holdsSince() {
        return implementation().map(ChangeEvent.Implemented::done).or(this::recorded);
    }

    /** How it was verified. */
    public Optional<ChangeEvent.Verified> verification() {
        return last(ChangeEvent.Verified.class);
    }

    /** The documents that were brought up to date for it. */
    public Set<Id> documentsUpdated() {
        Set<Id> updated = new TreeSet<>();
        of(ChangeEvent.DocumentUpdated.class).forEach(event -> updated.add(event.document()));
        return updated;
    }

    /** When a temporary change is meant to end. */
    public Optional<Instant> ends() {
        return type() == ChangeType.TEMPORARY ? plan().ends() : Optional.empty();
    }

    /** How a temporary change came to its end. */
    public Optional<ChangeEvent.Ended> ending() {
        return last(ChangeEvent.Ended.class);
    }

    /** When an emergency change must have been reviewed. */
    public Optional<Instant> reviewDue() {
        return mayComeFirst()
                ? Optional.of(plan().reviewDue().orElse(opened().plus(REVIEW_OF_EMERGENCY)))
                : Optional.empty();
    }

    /** Whether the work may come before the approval. */
    boolean mayComeFirst() {
        return type() == ChangeType.EMERGENCY;
    }

    Change with(ChangeEvent event) {
        List<ChangeEvent> more = new ArrayList<>(events);
        more.add(event);
        return new Change(more);
    }

    private <E extends ChangeEvent> Stream<E> of(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }

    private <E extends ChangeEvent> Optional<E> last(Class<E> type) {
        return of(type).reduce((first, second) -> second);
    }
}
