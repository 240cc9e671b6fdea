package org.asbuilt.server.record;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.bech32.Bech32;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519KeyFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.server.settings.Forms;

/**
 * Files that only the holders of certain keys can read, in the form of the program {@code age}, which reads and writes them too. Source:
 * the age file encryption format, version 1 (age-encryption.org/v1): X25519 recipients, ChaCha20-Poly1305 in chunks.
 */
public final class Age {
    /** What a recipient looks like: the public half, to be given away. */
    public static final Pattern RECIPIENT = Forms.RECIPIENT;

    private static final Pattern SECRET = Pattern.compile("AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}");
    private static final String SECRET_PART = "age-secret-key-";
    private static final int RAW = 32;
    private static final byte[] FIRST_LINE = "age-encryption.org/v1\n".getBytes(StandardCharsets.US_ASCII);

    private Age() {}

    /** The secret half, which opens what was encrypted to its recipient. It never shows itself in a text. */
    public static final class Identity {
        private final String secret;

        private Identity(String secret) {
            this.secret = secret;
        }

        /** A new one. */
        public static Identity fresh() {
            byte[] raw = new byte[RAW];
            new SecureRandom().nextBytes(raw);
            return of(raw);
        }

        /** The one with those 32 bytes. */
        static Identity of(byte[] raw) {
            if (raw.length != RAW) {
                throw new InvalidValue("an identity has " + RAW + " bytes, not " + raw.length);
            }
            return new Identity(
                    Bech32.getEncoder().encode(SECRET_PART, raw).toString().toUpperCase(Locale.ROOT));
        }

        /** Reads the text of one. */
        public static Identity parse(String text) {
            String stripped = text.strip();
            if (!SECRET.matcher(stripped).matches()) {
                throw new InvalidValue("expected an age identity: AGE-SECRET-KEY-1 and 58 letters and digits");
            }
            return new Identity(stripped);
        }

        /** The 32 bytes. */
        byte[] raw() {
            return Bech32.getDecoder().decode(secret).getData();
        }

        /** The secret itself, for a file that only its owner reads. */
        public String secret() {
            return secret;
        }

        /** The public half. */
        public String recipient() {
            try {
                byte[] encoded = secret.getBytes(StandardCharsets.US_ASCII);
                return new String(
                        new X25519KeyFactory()
                                .translateKey(new SecretKeySpec(encoded, "X25519"))
                                .getEncoded(),
                        StandardCharsets.US_ASCII);
            } catch (GeneralSecurityException e) {
                throw new InvalidValue("this age identity is none: its checksum does not fit");
            }
        }

        @Override
        public String toString() {
            return "identity";
        }
    }

    /**
     * The identities in a file as {@code age-keygen} writes it: one a line, lines with {@code #} are remarks.
     *
     * @throws InvalidValue if there is no such file or no identity in it
     */
    public static List<Identity> identities(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InvalidValue("there is no identity file " + file);
        }
        try {
            List<Identity> found = Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(Identity::parse)
                    .toList();
            if (found.isEmpty()) {
                throw new InvalidValue(file + " holds no age identity");
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Whether a file begins like one that was encrypted. */
    static boolean isEncrypted(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return java.util.Arrays.equals(in.readNBytes(FIRST_LINE.length), FIRST_LINE);
        }
    }

    /** Encrypts to all of them what is written; closing it closes the other stream. */
    static OutputStream encrypting(OutputStream out, Collection<String> recipients) throws IOException {
        if (recipients.isEmpty()) {
            throw new IllegalArgumentException("nobody could ever read it");
        }
        try {
            List<RecipientStanzaWriter> writers = new ArrayList<>();
            for (String recipient : recipients) {
                writers.add(X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient));
            }
            return Channels.newOutputStream(
                    new StandardEncryptingChannelFactory().newEncryptingChannel(Channels.newChannel(out), writers));
        } catch (GeneralSecurityException e) {
            throw new InvalidValue("cannot encrypt to " + recipients + ": " + e.getMessage());
        }
    }

    /** Some bytes, encrypted to all of them. */
    static byte[] encrypted(byte[] plain, Collection<String> recipients) {
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        try (OutputStream out = encrypting(all, recipients)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toByteArray();
    }

    /**
     * Decrypts. What was altered or cut off is an {@link IOException} at the latest when its end is read.
     *
     * @throws InvalidValue if it is not encrypted, or to none of these
     */
    static InputStream decrypting(InputStream in, Collection<Identity> identities) throws IOException {
        try {
            List<RecipientStanzaReader> readers = new ArrayList<>();
            for (Identity identity : identities) {
                readers.add(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(identity.secret()));
            }
            return Channels.newInputStream(
                    new StandardDecryptingChannelFactory().newDecryptingChannel(Channels.newChannel(in), readers));
        } catch (GeneralSecurityException e) {
            throw new InvalidValue("cannot decrypt: it is not encrypted to this identity, or it was altered");
        }
    }
}
