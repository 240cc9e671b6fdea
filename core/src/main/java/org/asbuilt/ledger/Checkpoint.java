package org.asbuilt.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.asbuilt.model.Digest;
import org.asbuilt.model.InvalidValue;

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

    /** The checkpoint as a text to be kept elsewhere: what is signed, an empty line, the key and the signature. */
    public String text() {
        return new String(body(), StandardCharsets.UTF_8) + "\n" + keyId + " " + signature + "\n";
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws InvalidValue if it is no checkpoint
     */
    public static Checkpoint parse(String text) {
        List<String> lines = text.strip().lines().toList();
        if (lines.size() != 5
                || !lines.get(1).matches("\\d{1,18}")
                || !lines.get(4).matches("[0-9a-f]{16} [0-9a-f]+")) {
            throw InvalidValue.expected("a checkpoint: origin, size, root, an empty line, key and signature", text);
        }
        return new Checkpoint(
                lines.get(0),
                Long.parseLong(lines.get(1), 10),
                new Digest(lines.get(2)),
                lines.get(4).substring(0, 16),
                lines.get(4).substring(17));
    }
}
