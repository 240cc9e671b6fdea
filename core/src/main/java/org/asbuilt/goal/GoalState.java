package org.asbuilt.goal;

/** How far a goal is reached. Source: requirements G-13. */
public enum GoalState {
    /** No rule finds anything at what there is to look at. */
    ACHIEVED,
    /** Something is found at some of the subjects, and others are free of it. */
    PARTIAL,
    /** Something is found at every subject. */
    GAP,
    /** What is found is all borne by somebody until a day. */
    ACCEPTED_EXCEPTION,
    /** There is nothing to look at, so nobody knows; that is not achieved. */
    NOTHING_TO_MEASURE
}
