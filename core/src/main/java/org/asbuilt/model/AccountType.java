package org.asbuilt.model;

/** What sort of account it is. */
public enum AccountType {
    /** One person's own. */
    HUMAN_NAMED,
    /** Shared by several persons. */
    HUMAN_SHARED,
    /** Used by software. */
    SERVICE,
    /** The administrator of the device. */
    LOCAL_ADMIN,
    /** A supplier's. */
    VENDOR,
    /** As delivered by the maker. */
    DEFAULT,
    /** For emergencies only. */
    BREAK_GLASS
}
