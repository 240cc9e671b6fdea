package org.asbuilt.change;

import java.time.Instant;
import java.util.List;
import org.asbuilt.ledger.Edit;

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

    /** Somebody approved it as it was then. */
    record Approved(String change, String actor, Instant at, String comment) implements ChangeEvent {}

    /** Somebody set a requirement aside that allows it; this stays visible. */
    record Overridden(String change, String actor, Instant at, String requirement, String reason)
            implements ChangeEvent {}

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
