package org.asbuilt.model;

/** Which part a third party has in handing out advisories as CSAF. Source: CSAF 2.0, section 7.2; data dictionary 2.7. */
public enum CsafRole {
    /** It publishes them. */
    CSAF_PUBLISHER,
    /** It publishes them with metadata where they are found. */
    CSAF_PROVIDER,
    /** It does so with signatures and hashes. */
    CSAF_TRUSTED_PROVIDER,
    /** It does not use CSAF. */
    NONE
}
