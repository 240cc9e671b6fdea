package org.asbuilt.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.asbuilt.model.Digest;

/** What the journal holds of the rows of a copy: the SHA-256 over a line of each, as they are taken and as they are verified. */
final class SiteDigest {
    private final MessageDigest sha = Digest.sha256();

    /** A row of commits. */
    void commit(long number, long recorded, String hash, String body) {
        line(number + " " + recorded + " " + hash + " " + body);
    }

    /** A row of edits. */
    void edits(long number, int place, String body) {
        line(number + " " + place + " " + body);
    }

    /** In hexadecimal digits; nothing is added after it. */
    String hex() {
        return Digest.of(sha.digest(), 0).hex();
    }

    private void line(String text) {
        sha.update((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
