package org.asbuilt.reconcile;

/** What sort of matter an item is. */
public enum ItemType {
    /** Who is meant is not clear, or an identifier of one subject turns up at another: a person must say. */
    IDENTITY("Who is meant is not clear"),
    /** A subject that the record does not know. */
    NEW_SUBJECT("Not in the record"),
    /** A part that the record knows nothing of. */
    ADDITION("Fills a gap"),
    /** Sources say other than the record. */
    DIFFERENCE("Differs from the record"),
    /** Sources rival each other where the record says nothing. */
    RIVALRY("Sources contradict each other"),
    /** In the record, could have been seen by a source and was not. This never proposes a removal. */
    NOT_SEEN("Documented, not seen"),
    /** Two subjects of the record look like one. */
    DUPLICATE("Perhaps the same"),
    /** A source names a subject that nobody knows. */
    UNRESOLVED("Names something unknown");

    private final String title;

    ItemType(String title) {
        this.title = title;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** Whether accepting the suggestion adds to the record without contradicting anything in it. */
    public boolean isPlainAddition() {
        return this == NEW_SUBJECT || this == ADDITION;
    }
}
