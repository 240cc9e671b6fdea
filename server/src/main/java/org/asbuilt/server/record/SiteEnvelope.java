package org.asbuilt.server.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.asbuilt.model.Digest;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.store.Keys;
import org.asbuilt.store.SiteKey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a bundle of a site is wrapped in: a line that says of whom it is and the digest of what follows, a line with the site's signature of
 * that, and then the content, encrypted by age. So the receiver knows whose it is before it decrypts anything. Source:
 * docs/reference/site-bundles.md; RFC 8032, age-encryption.org/v1.
 *
 * @param site the name of the record
 * @param from the first commit in it; one more than until if there is none
 * @param until the newest commit that the site had
 * @param made when it was packed, by the site's clock
 * @param recipients who can decrypt it
 * @param bytes how long the content is
 * @param content the digest of the content
 */
record SiteEnvelope(
        String site, long from, long until, Instant made, List<String> recipients, long bytes, Digest content) {
    static final String ENDING = ".bundle";
    private static final String FORM = "asbuilt-site-bundle";
    private static final int VERSION = 1;
    private static final String SIGNED = "site-bundle";
    private static final int LONGEST_LINE = 16 << 10;
    private static final int BUFFER = 1 << 16;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 9999;

    /** The longest bundle, in bytes. */
    static final long LONGEST = 8L << 30;

    /** Copies the list. */
    SiteEnvelope {
        recipients = List.copyOf(recipients);
    }

    /**
     * A line with its signature, as it stands before the content.
     *
     * @param envelope what the line says
     * @param line the line, without its end
     * @param keyId which key signed it
     * @param signature the signature
     */
    record Head(SiteEnvelope envelope, String line, String keyId, String signature) {

        /** Whether that site signed it. */
        boolean isSignedBy(SiteKey key) {
            byte[] bytes = bytes(line);
            return envelope.site().equals(key.origin())
                    && Keys.signedFile(SIGNED, bytes.length, Digest.of(bytes), keyId, signature, key.publicKey());
        }
    }

    /** The lines that come before the content. */
    byte[] lines(Storage storage) {
        Map<String, Object> says = new TreeMap<>(Map.of(
                "form", FORM,
                "version", VERSION,
                "site", site,
                "from", from,
                "until", until,
                "made", made.toString(),
                "recipients", recipients,
                "bytes", bytes,
                "sha256", content.hex()));
        String line = JSON.writeValueAsString(says);
        byte[] signed = bytes(line);
        var checkpoint = storage.keys().signFile(SIGNED, signed.length, Digest.of(signed));
        return lines(new Head(this, line, checkpoint.keyId(), checkpoint.signature()));
    }

    /** The lines as they came. */
    static byte[] lines(Head head) {
        return bytes(head.line() + "\n" + signatureLine(head.keyId(), head.signature()) + "\n");
    }

    private static String signatureLine(String keyId, String signature) {
        return JSON.writeValueAsString(new TreeMap<>(Map.of("key", keyId, "signature", signature)));
    }

    /**
     * Reads the lines before the content, and no further.
     *
     * @throws InvalidValue if it is no bundle
     */
    static Head head(InputStream in) throws IOException {
        String line = line(in);
        try {
            JsonNode says = JSON.readTree(line);
            if (!says.path("form").asString("").equals(FORM)) {
                throw none("expected the form " + FORM);
            }
            if (says.path("version").asInt(0) != VERSION) {
                throw none("it has form " + says.path("version").asInt(0) + ", this program reads form " + VERSION);
            }
            SiteEnvelope envelope = new SiteEnvelope(
                    says.path("site").asString(""),
                    says.path("from").asLong(0),
                    says.path("until").asLong(-1),
                    Instant.parse(says.path("made").asString("")),
                    says.path("recipients").values().stream()
                            .map(one -> one.asString(""))
                            .toList(),
                    says.path("bytes").asLong(-1),
                    new Digest(says.path("sha256").asString("")));
            int year = envelope.made().atOffset(ZoneOffset.UTC).getYear();
            if (year < FIRST_YEAR || year > LAST_YEAR) {
                throw none("expected a time of packing in the years " + FIRST_YEAR + " to " + LAST_YEAR
                        + ", found the year " + year);
            }
            if (envelope.from() < 1 || envelope.from() > envelope.until() + 1 || envelope.bytes() < 1) {
                throw none("its numbers are none");
            }
            if (envelope.bytes() > LONGEST) {
                throw none("expected at most " + LONGEST + " bytes, it says " + envelope.bytes());
            }
            JsonNode signature = JSON.readTree(line(in));
            return new Head(
                    envelope,
                    line,
                    signature.path("key").asString(""),
                    signature.path("signature").asString(""));
        } catch (JacksonException | DateTimeParseException e) {
            throw none("expected two lines of JSON before its content");
        }
    }

    /**
     * Puts the content into a file, if it is the one that was signed.
     *
     * @throws InvalidValue if it is shorter, longer or another
     */
    void spool(InputStream in, Path to) throws IOException {
        MessageDigest sha = Digest.sha256();
        long left = bytes;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(to)) {
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw none("it ends " + left + " bytes before its content does: it was cut off");
                }
                sha.update(buffer, 0, read);
                out.write(buffer, 0, read);
                left -= read;
            }
        }
        if (in.read() >= 0) {
            throw none("something follows its content of " + bytes + " bytes");
        }
        Digest found = Digest.of(sha.digest(), 0);
        if (!found.equals(content)) {
            throw none("its content was altered: expected the digest " + content.brief() + ", found " + found.brief());
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0 || line.length() == LONGEST_LINE) {
                throw none("expected two lines of JSON before its content");
            }
            line.append((char) octet);
        }
        return line.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static InvalidValue none(String why) {
        return new InvalidValue("this is no bundle of a site that can be taken: " + why);
    }

    /** The digest of a whole bundle: of its lines outside and what follows them. */
    static Digest digest(byte[] lines, Path content) throws IOException {
        MessageDigest sha = Digest.sha256();
        sha.update(lines);
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), sha)) {
            Files.copy(content, out);
        }
        return Digest.of(sha.digest(), 0);
    }
}
