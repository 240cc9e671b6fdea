package org.asbuilt.ledger;

import java.nio.charset.StandardCharsets;
import org.asbuilt.model.Digest;

/**
 * A signed statement of how long the log was and what stood in it. Whoever keeps one can later tell whether history was
 * changed. The signed text follows the checkpoint form of transparency logs: origin, size and root, each on a line.
 *
 * @param origin the name of the log, unique to the installation
 * @param size how many commits there were
 * @param root the root of the Merkle tree over their hashes
 * @param keyId the first 16 hexadecimal digits of the SHA-256 of the public key
 * @param signature the Ed25519 signature of {@link #body}, in hexadecimal digits (RFC 8032)
 */
public record Checkpoint(String origin, long size, Digest root, String keyId, String signature) {

    /** The bytes that are signed. */
    public byte[] body() {
        return body(origin, size, root);
    }

    /** The bytes to be signed for a log of that size. */
    public static byte[] body(String origin, long size, Digest root) {
        return (origin + "\n" + size + "\n" + root.hex() + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
