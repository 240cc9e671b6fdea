package org.asbuilt.change;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asbuilt.ledger.Edit;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;

/** Something that happened to a change. A change is the sequence of its events; none is ever altered or taken away. */
public sealed interface ChangeEvent {

    /** The change it happened to, for example {@code change-17}. */
    String change();

    /** Who did it. */
    String actor();

    /** When, by the record's clock. */
    Instant at();

    /**
     * The change was put forward.
     *
     * @param type what sort of change it is
     * @param title what it does, in a sentence
     * @param reason why
     * @param base the number of the commit that its edits were written against
     * @param edits what it would change
     */
    record Proposed(
            String change,
            String actor,
            Instant at,
            ChangeType type,
            String title,
            String reason,
            long base,
            List<Edit> edits)
            implements ChangeEvent {
        /** Copies the edits. */
        public Proposed {
            edits = List.copyOf(edits);
        }
    }

    /**
     * Its edits were replaced. Approvals given before count no more.
     *
     * @param base the number of the commit that the new edits were written against
     * @param edits the new edits
     * @param comment what is different
     */
    record Revised(String change, String actor, Instant at, long base, List<Edit> edits, String comment)
            implements ChangeEvent {
        /** Copies the edits. */
        public Revised {
            edits = List.copyOf(edits);
        }
    }

    /** Somebody remarked on it. */
    record Commented(String change, String actor, Instant at, String text) implements ChangeEvent {}

    /**
     * Its plan was written, or replaced. Approvals given before count no more.
     *
     * @param plan the plan as it is from now on
     */
    record Planned(String change, String actor, Instant at, Plan plan) implements ChangeEvent {}

    /**
     * Somebody approved it as it was then.
     *
     * @param capacities in which capacity, at least one
     * @param decides whether with it nothing is missing any more and the change is approved
     */
    record Approved(String change, String actor, Instant at, String comment, Set<Capacity> capacities, boolean decides)
            implements ChangeEvent {
        /** Copies the set. */
        public Approved {
            capacities = Collections.unmodifiableSortedSet(new TreeSet<>(capacities));
        }

        /** The approval of somebody who knows the plant, with which nothing is missing any more. */
        public Approved(String change, String actor, Instant at, String comment) {
            this(change, actor, at, comment, Set.of(Capacity.TECHNICAL), true);
        }
    }

    /**
     * Somebody set a requirement aside that allows it; this stays visible.
     *
     * @param decides whether with it nothing is missing any more and the change is approved
     */
    record Overridden(String change, String actor, Instant at, String requirement, String reason, boolean decides)
            implements ChangeEvent {
        /** Something that leaves the change where it is on its way. */
        public Overridden(String change, String actor, Instant at, String requirement, String reason) {
            this(change, actor, at, requirement, reason, false);
        }
    }

    /**
     * The time of the work was set.
     *
     * @param period the time
     */
    record Scheduled(String change, String actor, Instant at, Plan.Period period) implements ChangeEvent {}

    /** Work in the plant began. */
    record Started(String change, String actor, Instant at, String comment) implements ChangeEvent {}

    /**
     * Work in the plant was done.
     *
     * @param done when
     * @param evidence what shows it
     * @param files the files that show it
     */
    record Implemented(String change, String actor, Instant at, Instant done, String evidence, SortedSet<Digest> files)
            implements ChangeEvent {
        /** Copies the set. */
        public Implemented {
            files = Collections.unmodifiableSortedSet(new TreeSet<>(files));
        }
    }

    /**
     * A document that shows what was touched was brought up to date.
     *
     * @param document which
     * @param comment its new revision, for example
     */
    record DocumentUpdated(String change, String actor, Instant at, Id document, String comment)
            implements ChangeEvent {}

    /**
     * The plant was compared with what was approved, and agrees.
     *
     * @param manner how
     * @param comment what was seen
     */
    record Verified(String change, String actor, Instant at, Manner manner, String comment) implements ChangeEvent {}

    /** How a change is verified. */
    enum Manner {
        /** Somebody looked. */
        PERSON,
        /** What sources observed since fulfils what the change predicts. */
        OBSERVATION
    }

    /** Nothing is left to do. */
    record Closed(String change, String actor, Instant at, String comment) implements ChangeEvent {}

    /** What had been begun in the plant was undone before the record was updated. */
    record RolledBack(String change, String actor, Instant at, String reason) implements ChangeEvent {}

    /**
     * A temporary change came to its end.
     *
     * @param how in which way
     * @param by the change that took it back or made it permanent
     */
    record Ended(String change, String actor, Instant at, Ending how, Optional<String> by) implements ChangeEvent {}

    /** How a temporary change ends. */
    enum Ending {
        /** It was taken back. */
        REMOVED,
        /** Another change made it permanent. */
        MADE_PERMANENT
    }

    /** Somebody refused it. */
    record Rejected(String change, String actor, Instant at, String reason) implements ChangeEvent {}

    /** Who put it forward took it back. */
    record Withdrawn(String change, String actor, Instant at, String reason) implements ChangeEvent {}

    /**
     * It was carried out in the record.
     *
     * @param commit the number of the commit
     */
    record Applied(String change, String actor, Instant at, long commit) implements ChangeEvent {}
}
