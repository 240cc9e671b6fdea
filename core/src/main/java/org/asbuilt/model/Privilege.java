package org.asbuilt.model;

/** What an account may do. Source: data dictionary 2.2, account. */
public enum Privilege {
    /** Look. */
    VIEW,
    /** Operate the process. */
    OPERATE,
    /** Alter programs and settings. */
    ENGINEER,
    /** Alter the device and its accounts. */
    ADMINISTER
}
