package org.asbuilt.access;

import java.util.Locale;

/** Something that a person may do. Every request of the API names the one that it needs. */
public enum Permission {
    /** Read the record, its sources, its changes and its drift. */
    READ,
    /** Take files in. */
    IMPORT,
    /** Take files in that count only when somebody else has let them. */
    SUBMIT,
    /** Deliver bundles of a site's own record, which count only if the site signed them. */
    DELIVER,
    /** Put changes forward and revise them. */
    PROPOSE,
    /** Approve, refuse and carry out changes, and set requirements aside. */
    APPROVE,
    /** Read the access log and have the record verified. */
    AUDIT,
    /** Invite people and give them roles. */
    PEOPLE,
    /** Say of others that they still need their roles, and take them away. */
    CERTIFY,
    /** See how the installation fares, and nothing of what it holds. */
    MONITOR,
    /** Back the installation up. */
    OPERATE,
    /** Read everything for a short time in an emergency, seen by the owners of the record. */
    BREAK_GLASS;

    /** The permission's name in JSON and messages: lower case with underscores. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
