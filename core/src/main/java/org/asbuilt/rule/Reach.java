package org.asbuilt.rule;

/**
 * Where a rule about assets or connections looks for other assets and connections. What it reads of subjects of other kinds does not count
 * here: after one of those was edited, every rule is asked everywhere.
 */
enum Reach {
    /**
     * At the subject itself, at the ends of a connection and at what a dependency names; and what changes, sources and people say of the
     * subject.
     */
    NEAR,
    /** Anywhere: what is found at one may depend on any other. */
    ANYWHERE
}
