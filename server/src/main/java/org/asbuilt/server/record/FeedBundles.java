package org.asbuilt.server.record;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.importers.csaf.FeedBundle;
import org.asbuilt.model.Digest;
import org.asbuilt.model.InvalidValue;

/**
 * Makes signed bundles of feeds on a machine with a network, to be carried to a record without one. The key is a file of its own: two blocks
 * of PEM, private and public, of Ed25519. Source: RFC 7468; RFC 8410.
 */
public final class FeedBundles {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN (PRIVATE|PUBLIC) KEY-----([A-Za-z0-9+/=\\s]+)-----END \\1 KEY-----");

    private FeedBundles() {}

    /**
     * Writes a bundle and signs it.
     *
     * @param files what is to be in it; their names must differ
     * @param keyFile the key; made for its owner alone if it is not there
     * @param out where the bundle is written
     * @param made when, by the clock of this machine
     * @return the digest of the public key, to be told to whoever takes the bundle in
     * @throws IOException if a file cannot be read or written
     * @throws InvalidValue if two files have one name, or the key is none
     */
    public static Digest write(Collection<Path> files, Path keyFile, Path out, Instant made) throws IOException {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            if (contents.putIfAbsent(name, Files.readAllBytes(file)) != null) {
                throw new InvalidValue("two files are called " + name + "; a bundle holds each name once");
            }
        }
        try {
            KeyPair keys = Files.exists(keyFile) ? read(keyFile) : fresh(keyFile);
            try (OutputStream bundle = Files.newOutputStream(out)) {
                FeedBundle.write(contents, keys, made, bundle);
            }
            return Digest.of(keys.getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new InvalidValue(keyFile + " holds no pair of keys of Ed25519");
        }
    }

    private static KeyPair fresh(Path file) throws IOException, GeneralSecurityException {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                file,
                block("PRIVATE", keys.getPrivate().getEncoded())
                        + block("PUBLIC", keys.getPublic().getEncoded()),
                StandardCharsets.US_ASCII,
                StandardOpenOption.TRUNCATE_EXISTING);
        return keys;
    }

    private static String block(String kind, byte[] encoded) {
        return "-----BEGIN " + kind + " KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded) + "\n-----END " + kind
                + " KEY-----\n";
    }

    private static KeyPair read(Path file) throws IOException, GeneralSecurityException {
        String text = Files.readString(file, StandardCharsets.US_ASCII);
        KeyFactory factory = KeyFactory.getInstance("Ed25519");
        return new KeyPair(
                factory.generatePublic(new X509EncodedKeySpec(encoded(text, "PUBLIC", file))),
                factory.generatePrivate(new PKCS8EncodedKeySpec(encoded(text, "PRIVATE", file))));
    }

    private static byte[] encoded(String text, String kind, Path file) {
        Matcher blocks = BLOCK.matcher(text);
        while (blocks.find()) {
            if (blocks.group(1).equals(kind)) {
                return Base64.getMimeDecoder().decode(blocks.group(2).strip());
            }
        }
        throw new InvalidValue(file + ": expected a block -----BEGIN " + kind + " KEY-----");
    }
}
