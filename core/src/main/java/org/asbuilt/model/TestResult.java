package org.asbuilt.model;

/** How a test ended. */
public enum TestResult {
    /** As it should. */
    PASSED,
    /** As it should, with something to mend. */
    PASSED_WITH_ISSUES,
    /** Not as it should. */
    FAILED
}
