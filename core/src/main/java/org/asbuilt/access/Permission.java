package org.asbuilt.access;

import java.util.Locale;

/** Something that a person may do. Every request of the API names the one that it needs. */
public enum Permission {
    /** Read the record, its sources, its changes and its drift. */
    READ,
    /** Take files in. */
    IMPORT,
    /** Put changes forward and revise them. */
    PROPOSE,
    /** Approve, refuse and carry out changes, and set requirements aside. */
    APPROVE,
    /** Read the access log and have the record verified. */
    AUDIT,
    /** Invite people and give them roles. */
    PEOPLE;

    /** The permission's name in JSON and messages: lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
