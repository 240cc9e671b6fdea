package org.asbuilt.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.asbuilt.model.Digest;
import org.asbuilt.model.InvalidValue;

/**
 * A signed statement of how long a log was and what stood in it. Whoever keeps one can later tell whether history was changed.
 * Written down it is a signed note that verifiers of transparency logs read. Source: C2SP tlog-checkpoint, C2SP signed-note.
 *
 * @param origin the name of the log, unique to the installation
 * @param size how many entries there were
 * @param root the root of the Merkle tree over their hashes
 * @param keyId which key signed it: the first 16 hexadecimal digits of the SHA-256 of the public key, or the 8 of the key's id in a
 *     note if it was read from one
 * @param signature the Ed25519 signature of {@link #body}, in hexadecimal digits (RFC 8032)
 */
public record Checkpoint(String origin, long size, Digest root, String keyId, String signature) {
    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 4;
    private static final int SIGNATURE_BYTES = 64;
    private static final byte ED25519 = 1;
    private static final String SIGNED = "\u2014 ";

    /** The bytes that are signed. */
    public byte[] body() {
        return body(origin, size, root);
    }

    /** The bytes to be signed for a log of that size: origin, size and root in base 64, each on a line. */
    public static byte[] body(String origin, long size, Digest root) {
        String hash = Base64.getEncoder().encodeToString(root.bytes());
        return (origin + "\n" + size + "\n" + hash + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The bytes that were signed before checkpoints were notes; such signatures still stand in older records. */
    public byte[] formerBody() {
        return (origin + "\n" + size + "\n" + root.hex() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The id of a key in notes: what tells keys of one name apart.
     *
     * @param name the name that the key signs under, which is the origin
     * @param publicKey the 32 bytes of an Ed25519 key
     * @return 8 hexadecimal digits
     */
    public static String noteId(String name, byte[] publicKey) {
        MessageDigest sha = Digest.sha256();
        sha.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        sha.update(ED25519);
        sha.update(publicKey);
        return HexFormat.of().formatHex(sha.digest(), 0, ID_BYTES);
    }

    /**
     * The public key as verifiers of notes take it.
     *
     * @param name the name that the key signs under, which is the origin
     * @param publicKey the 32 bytes of an Ed25519 key
     */
    public static String verifierKey(String name, byte[] publicKey) {
        byte[] typed =
                ByteBuffer.allocate(KEY_BYTES + 1).put(ED25519).put(publicKey).array();
        return name + "+" + noteId(name, publicKey) + "+" + Base64.getEncoder().encodeToString(typed);
    }

    /**
     * The checkpoint as a signed note: what is signed, an empty line, who signed it and the signature.
     *
     * @param publicKey the 32 bytes of the Ed25519 key that signed it
     */
    public String note(byte[] publicKey) {
        byte[] signed = ByteBuffer.allocate(ID_BYTES + SIGNATURE_BYTES)
                .put(HexFormat.of().parseHex(noteId(origin, publicKey)))
                .put(HexFormat.of().parseHex(signature))
                .array();
        return new String(body(), StandardCharsets.UTF_8) + "\n" + SIGNED + origin + " "
                + Base64.getEncoder().encodeToString(signed) + "\n";
    }

    /**
     * Reads a signed note. Signatures of others, such as witnesses, are passed over.
     *
     * @throws InvalidValue if it is no checkpoint that its own log signed
     */
    public static Checkpoint parse(String text) {
        List<String> lines = text.strip().lines().toList();
        if (lines.size() < 5
                || lines.getFirst().isBlank()
                || !lines.get(1).matches("0|[1-9]\\d{0,17}")
                || !lines.get(3).isEmpty()) {
            throw refused(text);
        }
        String own = SIGNED + lines.getFirst() + " ";
        String signed = lines.subList(4, lines.size()).stream()
                .filter(line -> line.startsWith(own))
                .findFirst()
                .orElseThrow(() -> refused(text))
                .substring(own.length());
        byte[] root = bytes(lines.get(2), KEY_BYTES, text);
        byte[] signature = bytes(signed, ID_BYTES + SIGNATURE_BYTES, text);
        HexFormat hex = HexFormat.of();
        return new Checkpoint(
                lines.getFirst(),
                Long.parseLong(lines.get(1), 10),
                Digest.of(root, 0),
                hex.formatHex(signature, 0, ID_BYTES),
                hex.formatHex(signature, ID_BYTES, signature.length));
    }

    private static byte[] bytes(String base64, int length, String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            if (bytes.length == length) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw refused(text);
        }
        throw refused(text);
    }

    private static InvalidValue refused(String text) {
        return InvalidValue.expected(
                "a checkpoint as a signed note: origin, size and root, each on a line, an empty line, and the signature of the"
                        + " origin",
                text);
    }
}
