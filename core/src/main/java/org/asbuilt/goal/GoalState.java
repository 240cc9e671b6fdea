package org.asbuilt.goal;

/** How far a goal is reached. Source: requirements G-13. */
public enum GoalState {
    /** No rule finds anything at what there is to look at. */
    ACHIEVED,
    /** Something is found at some of the subjects, and others are free of it; or nothing is found, and of others too little is recorded to look. */
    PARTIAL,
    /** Something is found at every subject. */
    GAP,
    /** What is found is all borne by somebody until a day. */
    ACCEPTED_EXCEPTION,
    /** There is nothing to look at, so nobody knows; that is not achieved. */
    NOTHING_TO_MEASURE;

    /**
     * How far something is reached.
     *
     * @param lookedAt how many there are to look at
     * @param met how many of them are as they ought to be
     * @param lacks whether anything is found that counts
     * @param isBorne whether anything is found that somebody bears
     * @param passedOver how many others there would be to look at, were more of them recorded
     */
    static GoalState of(long lookedAt, long met, boolean lacks, boolean isBorne, long passedOver) {
        if (lookedAt == 0) {
            return NOTHING_TO_MEASURE;
        }
        if (lacks) {
            return met == 0 ? GAP : PARTIAL;
        }
        if (passedOver > 0) {
            return PARTIAL;
        }
        return isBorne ? ACCEPTED_EXCEPTION : ACHIEVED;
    }
}
