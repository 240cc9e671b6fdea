package org.asbuilt.rule;

/** How much a finding weighs, heaviest first. */
public enum Severity {
    /** The record contradicts itself or a requirement that the owner set; a change may not add one unseen. */
    ERROR,
    /** Something ought to be done. */
    WARNING,
    /** Worth knowing. */
    NOTE
}
