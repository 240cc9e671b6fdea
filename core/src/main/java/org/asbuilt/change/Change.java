package org.asbuilt.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Edit;

/** A change as its events make it. */
public final class Change {
    private final List<ChangeEvent> events;
    private final ChangeEvent.Proposed proposed;

    /** Where a change is on its way. */
    public enum State {
        /** Waiting for review. */
        PROPOSED,
        /** Approved and not yet carried out. */
        APPROVED,
        /** Carried out. */
        APPLIED,
        /** Refused. */
        REJECTED,
        /** Taken back. */
        WITHDRAWN
    }

    /** The change that those events make; the first must be {@link ChangeEvent.Proposed}. */
    public Change(List<ChangeEvent> events) {
        if (events.isEmpty() || !(events.getFirst() instanceof ChangeEvent.Proposed first)) {
            throw new IllegalArgumentException("a change begins with being proposed");
        }
        this.events = List.copyOf(events);
        this.proposed = first;
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
        State state = State.PROPOSED;
        for (ChangeEvent event : events) {
            state = switch (event) {
                case ChangeEvent.Proposed ignored -> State.PROPOSED;
                case ChangeEvent.Revised ignored -> State.PROPOSED;
                case ChangeEvent.Approved ignored -> State.APPROVED;
                case ChangeEvent.Rejected ignored -> State.REJECTED;
                case ChangeEvent.Withdrawn ignored -> State.WITHDRAWN;
                case ChangeEvent.Applied ignored -> State.APPLIED;
                case ChangeEvent.Commented ignored -> state;
                case ChangeEvent.Overridden ignored -> state;
            };
        }
        return state;
    }

    /** Whether it can still be revised, approved or refused. */
    public boolean isOpen() {
        return state() == State.PROPOSED || state() == State.APPROVED;
    }

    /** What it would change, by its newest revision. */
    public List<Edit> edits() {
        List<Edit> edits = proposed.edits();
        for (ChangeEvent event : events) {
            if (event instanceof ChangeEvent.Revised revised) {
                edits = revised.edits();
            }
        }
        return edits;
    }

    /** The number of the commit that its newest edits were written against. */
    public long base() {
        long base = proposed.base();
        for (ChangeEvent event : events) {
            if (event instanceof ChangeEvent.Revised revised) {
                base = revised.base();
            }
        }
        return base;
    }

    /** Everybody who wrote edits of it. */
    public List<String> authors() {
        List<String> authors = new ArrayList<>(List.of(author()));
        for (ChangeEvent event : events) {
            if (event instanceof ChangeEvent.Revised revised && !authors.contains(revised.actor())) {
                authors.add(revised.actor());
            }
        }
        return authors;
    }

    /** Who approved its newest revision. */
    public List<String> approvers() {
        List<String> approvers = new ArrayList<>();
        for (ChangeEvent event : events) {
            if (event instanceof ChangeEvent.Revised) {
                approvers.clear();
            } else if (event instanceof ChangeEvent.Approved approved && !approvers.contains(approved.actor())) {
                approvers.add(approved.actor());
            }
        }
        return approvers;
    }

    /** The requirements that were set aside for its newest revision. */
    public List<String> overridden() {
        List<String> overridden = new ArrayList<>();
        for (ChangeEvent event : events) {
            if (event instanceof ChangeEvent.Revised) {
                overridden.clear();
            } else if (event instanceof ChangeEvent.Overridden set) {
                overridden.add(set.requirement());
            }
        }
        return overridden;
    }

    /** The number of the commit that carried it out. */
    public Optional<Long> commit() {
        return events.stream()
                .flatMap(event -> event instanceof ChangeEvent.Applied applied
                        ? Optional.of(applied.commit()).stream()
                        : Optional.<Long>empty().stream())
                .findFirst();
    }

    Change with(ChangeEvent event) {
        List<ChangeEvent> more = new ArrayList<>(events);
        more.add(event);
        return new Change(more);
    }
}
