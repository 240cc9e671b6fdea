package org.asbuilt.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.asbuilt.ledger.Checkpoint;
import org.asbuilt.model.Digest;
import org.asbuilt.model.InvalidValue;
import tools.jackson.databind.JsonNode;

/**
 * The secrets of one installation, in a file that is not in the database and readable by its owner only: the Ed25519 key that
 * signs checkpoints (RFC 8032), and the AES-256 keys under which the keys of artifacts lie. Whoever has only the database, or a
 * backup of it, can neither read artifacts nor forge the end of a log.
 */
public final class Keys {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SEALING_BYTES = 32;
    private static final int KEY_BYTES = 32;
    private static final int X509_BYTES = 44;
    /** Before the name of a file in the statement about it, so that it is none about a log. */
    private static final String FILE = "asbuilt-file/";

    private final KeyPair signing;
    /** Made when something is signed: what only verifies goes without what it needs. */
    private volatile Optional<Signer> signer = Optional.empty();

    private final String keyId;
    private final Optional<Path> file;
    private volatile Ring ring;
    /** Data keys that were opened and are never forgotten. */
    private final ConcurrentHashMap<String, SealKey> held = new ConcurrentHashMap<>();

    /** The keys for sealing, and which of them seals. */
    private record Ring(String now, SortedMap<String, SecretKey> all) {
        Ring {
            all = Collections.unmodifiableSortedMap(new TreeMap<>(all));
        }

        /** The same with a new one, which seals from now on. */
        Ring renewed() {
            byte[] raw = new byte[SEALING_BYTES];
            RANDOM.nextBytes(raw);
            String id = Digest.of(raw).hex().substring(0, 16);
            TreeMap<String, SecretKey> more = new TreeMap<>(all);
            more.put(id, new SecretKeySpec(raw, "AES"));
            return new Ring(id, more);
        }
    }

    private Keys(KeyPair signing, Ring ring, Optional<Path> file) {
        this.signing = signing;
        this.ring = ring;
        this.file = file;
        keyId = keyId(signing.getPublic().getEncoded());
    }

    /** Reads the file, or makes new keys and the file if there is none. */
    public static Keys openOrCreate(Path file) {
        try {
            if (Files.exists(file)) {
                return read(Files.readString(file), Optional.of(file));
            }
            Keys fresh = new Keys(
                    KeyPairGenerator.getInstance("Ed25519").generateKeyPair(),
                    new Ring("", Collections.emptySortedMap()).renewed(),
                    Optional.of(file));
            fresh.save(file);
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or write the key file " + file, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(file + " holds no usable keys", e);
        }
    }

    /**
     * Begins a new key for sealing, in the file first: whatever is sealed under it can be opened after a crash. If the file has more than
     * one already, another process has begun a new one, which is taken. The caller holds the lock of the journal.
     *
     * @return its id
     */
    synchronized String renew() throws IOException {
        refresh();
        if (ring.all().size() > 1) {
            return ring.now();
        }
        Keys renewed = new Keys(signing, ring.renewed(), file);
        renewed.save(place());
        ring = renewed.ring;
        return ring.now();
    }

    /** Takes keys out of the file that nothing lies under any more; which. The caller holds the lock of the journal. */
    synchronized List<String> drop(java.util.Set<String> needed) throws IOException {
        refresh();
        TreeMap<String, SecretKey> left = new TreeMap<>(ring.all());
        List<String> dropped = left.keySet().stream()
                .filter(id -> !id.equals(ring.now()) && !needed.contains(id))
                .toList();
        if (!dropped.isEmpty()) {
            dropped.forEach(left::remove);
            Keys fewer = new Keys(signing, new Ring(ring.now(), left), file);
            fewer.save(place());
            ring = fewer.ring;
        }
        return dropped;
    }

    /** The ids of the keys for sealing; the one that seals is the first. */
    public List<String> sealingIds() {
        Ring present = ring;
        return Stream.concat(
                        Stream.of(present.now()),
                        present.all().keySet().stream().filter(id -> !id.equals(present.now())))
                .toList();
    }

    private Path place() {
        return file.orElseThrow(() -> new IllegalStateException("these keys came from no file"));
    }

    Optional<SealKey> held(String id) {
        return Optional.ofNullable(held.get(id));
    }

    void hold(SealKey key) {
        held.put(key.id(), key);
    }

    /** Writes the file anew, in one step: a crash leaves the old one or the new one. */
    public void save(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        Path fresh = target.resolveSibling(target.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        if (target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(fresh);
        }
        try (var channel = java.nio.channels.FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(text().getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(fresh, target, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    /** The public key that proves checkpoints, in base 64 of its X.509 form; to be kept elsewhere. */
    public String publicKey() {
        return Base64.getEncoder().encodeToString(signing.getPublic().getEncoded());
    }

    /** The first 16 hexadecimal digits of the SHA-256 of the public key. */
    public String keyId() {
        return keyId;
    }

    /**
     * A key for another purpose, the same as long as the installation keeps its signing key: HMAC-SHA256 of the purpose under it.
     *
     * @return 32 bytes
     */
    public byte[] derived(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(signing.getPrivate().getEncoded(), "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no HMAC-SHA256", e);
        }
    }

    /** Signs that a file of that name has that length and that content; the name is the origin of the statement. */
    public Checkpoint signFile(String name, long size, Digest content) {
        return sign(FILE + name, size, content);
    }

    /** Whether that public key signed that a file of that name has that length and that content. */
    public static boolean signedFile(
            String name, long size, Digest content, String keyId, String signature, String publicKey) {
        return signed(new Checkpoint(FILE + name, size, content, keyId, signature), publicKey);
    }

    /** The same keys from the text of a key file. */
    public static Keys parse(String text) {
        try {
            return read(text, Optional.empty());
        } catch (GeneralSecurityException | RuntimeException e) {
            // The text is a secret: neither it nor a fault that may quote it goes any further.
            throw new InvalidValue("this is no key file of Asbuilt");
        }
    }

    /** The text of the key file. It is the secret itself. */
    public String secretText() {
        return text();
    }

    Checkpoint sign(String origin, long size, Digest root) {
        return new Checkpoint(origin, size, root, keyId, sign(Checkpoint.body(origin, size, root)));
    }

    /** The Ed25519 signature of some bytes, in hexadecimal digits. Whoever signs sees to it that nothing else has the same bytes. */
    String sign(byte[] statement) {
        Signer ready = signer.orElseGet(() -> new Signer(signing));
        signer = Optional.of(ready);
        return HexFormat.of().formatHex(ready.sign(statement));
    }

    /** Whether that public key signed the checkpoint. A key or signature that is none at all signed nothing. */
    static boolean signed(Checkpoint checkpoint, String publicKey) {
        return names(checkpoint, publicKey)
                && (signed(checkpoint.body(), checkpoint.signature(), publicKey)
                        || signed(checkpoint.formerBody(), checkpoint.signature(), publicKey));
    }

    /** Whether a checkpoint says that it was signed by that public key, by the key's own id or by its id in notes. */
    static boolean names(Checkpoint checkpoint, String publicKey) {
        if (idOf(publicKey).equals(checkpoint.keyId())) {
            return true;
        }
        try {
            return Checkpoint.noteId(checkpoint.origin(), raw(publicKey)).equals(checkpoint.keyId());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether that public key signed those bytes. */
    static boolean signed(byte[] statement, String signed, String publicKey) {
        try {
            byte[] encoded = Base64.getDecoder().decode(publicKey);
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            signature.update(statement);
            return signature.verify(HexFormat.of().parseHex(signed));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * The 32 bytes of a public key, which are the last of its X.509 form (RFC 8410).
     *
     * @param publicKey in base 64 of its X.509 form
     * @throws InvalidValue if it is no such key
     */
    public static byte[] raw(String publicKey) {
        try {
            byte[] encoded = Base64.getDecoder().decode(publicKey);
            if (encoded.length == X509_BYTES) {
                return java.util.Arrays.copyOfRange(encoded, X509_BYTES - KEY_BYTES, X509_BYTES);
            }
        } catch (IllegalArgumentException e) {
            throw noKey(publicKey);
        }
        throw noKey(publicKey);
    }

    private static InvalidValue noKey(String found) {
        return InvalidValue.expected("an Ed25519 public key in base 64 of its X.509 form", found);
    }

    /** The id of a public key in base 64, or the empty text if it is none. */
    static String idOf(String publicKey) {
        try {
            return keyId(Base64.getDecoder().decode(publicKey));
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    String sealingId() {
        return ring.now();
    }

    /** The key that something was sealed under. Another process may have begun it since the file was read. */
    SecretKey sealing(String id) {
        SecretKey key = ring.all().get(id);
        return key != null ? key : reread(id);
    }

    /** Looks into the file which key seals now; it must hold that one at least. */
    void follow(String id) {
        reread(id);
    }

    /** Takes over what another process has written into the file. */
    private synchronized void refresh() {
        if (file.filter(Files::exists).isPresent()) {
            Keys now = openOrCreate(file.get());
            if (!now.keyId.equals(keyId)) {
                throw new IllegalStateException("the key file " + file.get()
                        + " is of another installation now: expected the signing key " + keyId + ", found "
                        + now.keyId);
            }
            ring = now.ring;
        }
    }

    private synchronized SecretKey reread(String id) {
        refresh();
        SecretKey key = ring.all().get(id);
        if (key == null) {
            throw new IllegalStateException("the key file does not hold the key " + id);
        }
        return key;
    }

    private String text() {
        CanonicalJson.Members secrets = CanonicalJson.object();
        Ring present = ring;
        present.all().forEach((id, key) -> secrets.and(id, HexFormat.of().formatHex(key.getEncoded())));
        return CanonicalJson.object()
                .and("sealing", secrets)
                .and("sealingNow", present.now())
                .and(
                        "signing",
                        Base64.getEncoder().encodeToString(signing.getPrivate().getEncoded()))
                .and("verifying", publicKey())
                .text();
    }

    private static Keys read(String text, Optional<Path> from) throws GeneralSecurityException {
        JsonNode file = Parsed.tree(text);
        KeyFactory factory = KeyFactory.getInstance("Ed25519");
        KeyPair signing = new KeyPair(
                factory.generatePublic(new X509EncodedKeySpec(base64(file, "verifying"))),
                factory.generatePrivate(new PKCS8EncodedKeySpec(base64(file, "signing"))));
        TreeMap<String, SecretKey> sealing = new TreeMap<>();
        Parsed.members(file.required("sealing"))
                .forEach((id, key) ->
                        sealing.put(id, new SecretKeySpec(HexFormat.of().parseHex(key.stringValue()), "AES")));
        return new Keys(signing, new Ring(Parsed.text(file, "sealingNow"), sealing), from);
    }

    private static byte[] base64(JsonNode file, String name) {
        return Base64.getDecoder().decode(Parsed.text(file, name));
    }

    private static String keyId(byte[] publicKey) {
        return Digest.of(publicKey).hex().substring(0, 16);
    }
}
