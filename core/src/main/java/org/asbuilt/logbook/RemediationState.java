package org.asbuilt.logbook;

/** How far the work on a vulnerability of an asset is. Source: CSAF 2.0, conformance clause 9.1.13. */
public enum RemediationState {
    /** Nothing was done. */
    NOT_REMEDIATED("not remediated"),
    /** It is being worked on. */
    IN_PROGRESS("remediation in progress"),
    /** It is done; an observation may confirm it. */
    DONE("remediation done");

    private final String words;

    RemediationState(String words) {
        this.words = words;
    }

    /** The state as the standard words it. */
    public String words() {
        return words;
    }
}
