package org.asbuilt.change;

import java.util.List;

/**
 * Something that must hold before a change is approved or carried out. The list of permitted records is the catalogue.
 *
 * <p>To add one: write the record, name it here and in {@link #all}.
 */
public sealed interface Requirement permits ApproverIsNotProposer, ReasonIsGiven, RecordIsAsItWas, ScanPermitIsSafe {

    /** All requirements, in the order in which they are shown. */
    static List<Requirement> all() {
        return List.of(new ReasonIsGiven(), new ApproverIsNotProposer(), new RecordIsAsItWas(), new ScanPermitIsSafe());
    }

    /** The sentence that ought to be true. */
    String sentence();

    /** Whether somebody with the right may set it aside, visibly and with a reason. */
    boolean canBeOverridden();

    /**
     * Judges a change.
     *
     * @return what is wrong, or an empty list
     */
    List<String> objections(Review review);

    /** The requirement's name: that of its type. */
    default String name() {
        return getClass().getSimpleName();
    }

    /**
     * What a requirement says of a change.
     *
     * @param requirement its name
     * @param sentence the sentence that ought to be true
     * @param objections what is wrong; empty if it is met
     * @param overridden whether it was set aside
     */
    record Verdict(String requirement, String sentence, List<String> objections, boolean overridden) {
        /** Copies the list. */
        public Verdict {
            objections = List.copyOf(objections);
        }

        /** Whether it stands in the way. */
        public boolean stands() {
            return !objections.isEmpty() && !overridden;
        }
    }
}
