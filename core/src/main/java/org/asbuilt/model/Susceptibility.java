package org.asbuilt.model;

/** What makes a subject easier to attack. Source: requirements P3-11. */
public enum Susceptibility {
    /** Its maker corrects it no more. */
    UNSUPPORTED_PRODUCT,
    /** Corrections exist and are not installed. */
    MISSING_UPDATES,
    /** It asks nobody who they are. */
    NO_AUTHENTICATION,
    /** Name and password are as delivered. */
    DEFAULT_CREDENTIALS,
    /** Accounts or programs may do more than they need. */
    EXCESSIVE_PRIVILEGE,
    /** Data are carried to it by hand. */
    REMOVABLE_MEDIA_USE,
    /** It speaks a protocol without protection. */
    INSECURE_LEGACY_PROTOCOL,
    /** It shares its network with much that has nothing to do with it. */
    FLAT_NETWORK
}
