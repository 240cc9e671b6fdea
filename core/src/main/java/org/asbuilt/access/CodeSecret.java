package org.asbuilt.access;

import java.time.Instant;

/**
 * The secret from which an authenticator and the server compute the same codes.
 *
 * @param secret its bytes; never shown again after enrolment
 * @param since when it was made
 * @param lastStep the number of the newest interval of 30 s of which a code was taken; codes of it and of earlier ones no longer work
 */
@SuppressWarnings("ArrayRecordComponent") // a secret is compared by nobody
public record CodeSecret(byte[] secret, Instant since, long lastStep) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "CodeSecret[since=" + since + ", lastStep=" + lastStep + "]";
    }
}
