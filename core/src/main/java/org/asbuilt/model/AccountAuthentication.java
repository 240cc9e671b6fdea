package org.asbuilt.model;

/** How whoever uses an account shows who they are. Source: data dictionary 2.2, account. */
public enum AccountAuthentication {
    /** Not at all. */
    NONE,
    /** By a password. */
    PASSWORD,
    /** By a second factor as well. */
    MFA,
    /** By a certificate. */
    CERTIFICATE,
    /** By a key of cryptography. */
    KEY,
    /** By a key switch at the device. */
    PHYSICAL_KEY_SWITCH
}
