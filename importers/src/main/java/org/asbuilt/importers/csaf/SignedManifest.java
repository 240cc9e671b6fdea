package org.asbuilt.importers.csaf;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.intake.Refused;
import tools.jackson.databind.JsonNode;

/**
 * The list of the files of a bundle with their digests, signed with Ed25519. Beside the signature stands the key; whether it is one to
 * be trusted is decided by people, who see its fingerprint. Source: RFC 8032.
 */
final class SignedManifest {
    /** The name of the list. */
    static final String LIST = "asbuilt-manifest.json";

    /** The name of the signature: a line with the key, a line with the signature, both in Base64. */
    static final String SIGNATURE = "asbuilt-manifest.sig";

    /** What the list says that it is. */
    static final String FORMAT = "asbuilt feeds 1";

    private final Map<String, String> digests = new TreeMap<>();
    private final Set<String> seen = new TreeSet<>();
    private final String fingerprint;

    private SignedManifest(JsonNode list, String fingerprint) {
        list.path("files")
                .properties()
                .forEach(file -> digests.put(file.getKey(), file.getValue().asString("")));
        this.fingerprint = fingerprint;
    }

    /**
     * Verifies the signature.
     *
     * @throws Refused if it is not that of the list by the key beside it
     */
    static SignedManifest of(byte[] list, byte[] signature) {
        String[] lines =
                new String(signature, StandardCharsets.US_ASCII).strip().split("\\s+", -1);
        Locus place = new Locus.Words(SIGNATURE);
        if (lines.length != 2) {
            throw new Refused(place, "expected a line with the key and a line with the signature");
        }
        try {
            byte[] encoded = Base64.getDecoder().decode(lines[0]);
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(list);
            if (!check.verify(Base64.getDecoder().decode(lines[1]))) {
                throw new Refused(place, "the signature is not that of " + LIST + "; nothing of the bundle was read");
            }
            JsonNode node = Documents.parsed(list);
            if (!node.path("format").asString("").equals(FORMAT)) {
                throw new Refused(new Locus.Words(LIST), "expected the format \"" + FORMAT + "\"");
            }
            return new SignedManifest(node, digest(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Refused(place, "this is no key and signature of Ed25519; nothing of the bundle was read");
        }
    }

    /** The SHA-256 digest of some bytes in hexadecimal digits. */
    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Verifies a file of the bundle.
     *
     * @throws Refused if it is not in the list, or has other bytes
     */
    void verify(String name, byte[] bytes) {
        String expected = digests.get(name);
        if (expected == null) {
            throw new Refused(new Locus.Whole(), "it is not in the signed list of the bundle");
        }
        seen.add(name);
        if (!expected.equals(digest(bytes))) {
            throw new Refused(new Locus.Whole(), "its bytes are not those that were signed");
        }
    }

    /** The files in the list that were not there. */
    Set<String> missing() {
        Set<String> missing = new TreeSet<>(digests.keySet());
        missing.removeAll(seen);
        return missing;
    }

    /** The SHA-256 digest of the key. */
    String fingerprint() {
        return fingerprint;
    }
}
