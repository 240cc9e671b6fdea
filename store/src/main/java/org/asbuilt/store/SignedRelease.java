package org.asbuilt.store;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.asbuilt.ledger.Checkpoint;
import org.asbuilt.logbook.Entry;
import org.asbuilt.logbook.Release;
import org.asbuilt.model.Digest;
import org.asbuilt.model.InvalidValue;
import tools.jackson.databind.JsonNode;

/**
 * A release of the record as it is handed out: canonical JSON (RFC 8785) that names both persons and holds the checkpoint of the commit,
 * signed with Ed25519 (RFC 8032) by the installation. What is signed is the line {@code asbuilt release 1} and the member {@code release}.
 *
 * @param release what was released, signed by both
 * @param note the checkpoint of its commit, as a signed note
 * @param keyId the first 16 hexadecimal digits of the SHA-256 of the public key
 * @param signature the signature, in hexadecimal digits
 */
public record SignedRelease(Release release, String note, String keyId, String signature) {
    private static final String CONTEXT = "asbuilt release 1\n";

    /**
     * Signs a release.
     *
     * @throws IllegalArgumentException if only one person has signed it
     */
    public static SignedRelease sign(Release release, String note, Keys keys) {
        if (!release.isSigned()) {
            throw new IllegalArgumentException(release.opened().release() + " was signed by one person only");
        }
        return new SignedRelease(release, note, keys.keyId(), keys.sign(statement(release, note)));
    }

    /** The checkpoint of its commit. */
    public Checkpoint checkpoint() {
        return Checkpoint.parse(note);
    }

    /** It as a file. */
    public String text() {
        return CanonicalJson.object()
                .and("release", json(release, note))
                .and("keyId", keyId)
                .and("signature", signature)
                .text();
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws InvalidValue if it is no release
     */
    public static SignedRelease parse(String text) {
        try {
            JsonNode file = Parsed.tree(text);
            JsonNode node = file.required("release");
            JsonNode first = node.required("released");
            JsonNode second = node.required("countersigned");
            Entry.Released opened = new Entry.Released(
                    Parsed.text(first, "person"),
                    Parsed.time(first, "at"),
                    Parsed.text(node, "id"),
                    Parsed.text(first, "role"),
                    Parsed.number(node, "commit"),
                    new Digest(Parsed.text(node, "root")),
                    Parsed.text(node, "label"),
                    Parsed.text(node, "purpose"),
                    Parsed.text(node, "statement"));
            Entry.Countersigned other = new Entry.Countersigned(
                    Parsed.text(second, "person"),
                    Parsed.time(second, "at"),
                    Parsed.text(node, "id"),
                    Parsed.text(second, "role"),
                    new Digest(Parsed.text(second, "signed")));
            SignedRelease signed = new SignedRelease(
                    new Release(opened, Optional.of(other)),
                    Parsed.text(node, "checkpoint"),
                    Parsed.text(file, "keyId"),
                    Parsed.text(file, "signature"));
            if (signed.checkpoint().size() != opened.commit() || !signed.text().equals(text.strip())) {
                throw refused(text);
            }
            return signed;
        } catch (RuntimeException e) {
            throw refused(text);
        }
    }

    /** Whether that public key signed it. */
    boolean signedBy(String publicKey) {
        return Keys.idOf(publicKey).equals(keyId) && Keys.signed(statement(release, note), signature, publicKey);
    }

    private static byte[] statement(Release release, String note) {
        return (CONTEXT + json(release, note).text()).getBytes(StandardCharsets.UTF_8);
    }

    private static CanonicalJson json(Release release, String note) {
        Entry.Released first = release.opened();
        Entry.Countersigned second = release.countersigned().orElseThrow();
        return CanonicalJson.object()
                .and("id", first.release())
                .and("label", first.label())
                .and("purpose", first.purpose())
                .and("statement", first.statement())
                .and("commit", first.commit())
                .and("root", first.root().hex())
                .and("checkpoint", note)
                .and(
                        "released",
                        CanonicalJson.object()
                                .and("person", first.person())
                                .and("role", first.role())
                                .and("at", first.at().toString()))
                .and(
                        "countersigned",
                        CanonicalJson.object()
                                .and("person", second.person())
                                .and("role", second.role())
                                .and("at", second.at().toString())
                                .and("signed", second.what().hex()));
    }

    private static InvalidValue refused(String text) {
        return InvalidValue.expected("a signed release as the record exports it, unaltered", text);
    }
}
