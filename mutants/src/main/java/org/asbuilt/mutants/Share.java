package org.asbuilt.mutants;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Which mutants stand for all of a module. Nobody picks them: the SHA-256 of what a mutant is, read as a fraction of one, lies below the share or
 * does not. So each mutant has the same chance whatever its class, the same share is the same mutants on every machine, and a larger share
 * holds a smaller one.
 *
 * @param percent above 0 and up to 100
 */
record Share(double percent) {
    /** @throws IllegalArgumentException out of range */
    Share {
        if (!(percent > 0 && percent <= 100)) {
            throw new IllegalArgumentException("a share is above 0 and at most 100 percent, not " + percent);
        }
    }

    /** Whether the mutant of this description is drawn. */
    boolean has(String mutant) {
        return percent == 100 || fraction(mutant) * 100 < percent;
    }

    private static double fraction(String mutant) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(mutant.getBytes(StandardCharsets.UTF_8));
            return (ByteBuffer.wrap(digest).getLong() >>> 11) * 0x1.0p-53;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
