package org.asbuilt.access;

import java.util.Locale;

/** Something by which a person shows who they are. Source: NIST SP 800-63B-4 section 3. */
public enum Factor {
    /** What the person knows. */
    PASSWORD,
    /** A code that an authenticator computes from a shared secret and the time. Source: RFC 6238. */
    CODE,
    /** A key in a device of the person, opened by a finger, a face or a PIN. Source: W3C Web Authentication Level 3. */
    PASSKEY,
    /** One of ten codes that are kept for the day on which the authenticator is lost; each works once. */
    RECOVERY_CODE,
    /** What an OpenID provider says of the person. */
    OPENID,
    /** The same where it says too that it was shown a second factor. Source: RFC 8176; OpenID Connect Core 1.0 section 2 (acr, amr). */
    OPENID_SECOND;

    /** Whether a session that was begun with it alone or beside a password has a second factor. */
    public boolean isSecond() {
        return this != PASSWORD && this != OPENID;
    }

    /** The name in JSON and messages: lower case with hyphens. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
