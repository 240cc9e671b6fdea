package org.asbuilt.server.settings;

/** Whether people need more than a password to sign in. */
public enum SecondFactor {
    /** Without one, nothing but setting one up is permitted. */
    REQUIRED,
    /** Who has one is asked for it. */
    OPTIONAL
}
