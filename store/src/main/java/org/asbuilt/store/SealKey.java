package org.asbuilt.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.asbuilt.model.Digest;

/**
 * A data key and what it does: sealing texts with AES-256-GCM under random nonces, each bound to its place, and masking texts, which is
 * encrypting under a keyed digest of the text, so that equal texts are equal masked and can be looked up. The keys for both come of the
 * data key by HKDF-SHA256. Source: NIST SP 800-38D; RFC 5869; the construction SIV of RFC 5297 with HMAC-SHA256 and AES-CTR.
 */
final class SealKey {
    static final int BYTES = 32;
    static final int ID_DIGITS = 16;
    private static final int NONCE = 12;
    /** Bytes of the keyed digest that a text is masked under and found again by. */
    private static final int MARK = 16;

    private static final int TAG_BITS = 128;
    /** Nonces that are drawn at a time: a call of the random source costs as much as sealing a row. */
    private static final int DRAWN = 256;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ThreadLocal<ByteBuffer> NONCES =
            ThreadLocal.withInitial(() -> ByteBuffer.allocate(NONCE * DRAWN).limit(0));
    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(() -> cipher("AES/GCM/NoPadding"));
    private static final ThreadLocal<Cipher> COUNTER = ThreadLocal.withInitial(() -> cipher("AES/CTR/NoPadding"));
    private static final ThreadLocal<Mac> MAC = ThreadLocal.withInitial(SealKey::hmac);
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final Digest digest;
    private final SecretKey sealing;
    private final SecretKey masking;
    private final SecretKey marks;

    private SealKey(byte[] raw) {
        digest = Digest.of(raw);
        sealing = derived(raw, "asbuilt sealing 1", "AES");
        masking = derived(raw, "asbuilt masking 1", "AES");
        marks = derived(raw, "asbuilt mask marks 1", "HmacSHA256");
    }

    /** The key of those 32 bytes. */
    static SealKey of(byte[] raw) {
        return new SealKey(raw);
    }

    /** Bytes for a new key. */
    static byte[] fresh() {
        byte[] raw = new byte[BYTES];
        RANDOM.nextBytes(raw);
        return raw;
    }

    /** The SHA-256 of the key; whoever names it is bound to one key. */
    Digest digest() {
        return digest;
    }

    /** The beginning of the digest. */
    String id() {
        return digest.hex().substring(0, ID_DIGITS);
    }

    /** Seals a text for a place. */
    String seal(String place, String plain) {
        byte[] nonce = nonce();
        return text(gcm(Cipher.ENCRYPT_MODE, nonce, place, plain.getBytes(StandardCharsets.UTF_8), 0), nonce);
    }

    /** Seals bytes for a place: the nonce, and what is sealed. */
    byte[] seal(String place, byte[] plain) {
        byte[] nonce = nonce();
        byte[] sealed = gcm(Cipher.ENCRYPT_MODE, nonce, place, plain, 0);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    /** Opens bytes that were sealed for that place; anything else is an {@link IllegalStateException}. */
    byte[] open(String place, byte[] sealed) {
        if (sealed.length < NONCE) {
            throw new IllegalStateException("what is sealed is altered: too short");
        }
        return gcm(Cipher.DECRYPT_MODE, sealed, place, sealed, NONCE);
    }

    private static byte[] nonce() {
        byte[] nonce = new byte[NONCE];
        ByteBuffer drawn = NONCES.get();
        if (!drawn.hasRemaining()) {
            byte[] fresh = new byte[NONCE * DRAWN];
            RANDOM.nextBytes(fresh);
            drawn.clear().put(fresh).flip();
        }
        drawn.get(nonce);
        return nonce;
    }

    /** Opens what was sealed for that place; anything else is an {@link IllegalStateException}. */
    String open(String place, String sealed) {
        return new String(openBytes(place, sealed), StandardCharsets.UTF_8);
    }

    /** The same as bytes in UTF-8. */
    byte[] openBytes(String place, String sealed) {
        byte[] all = bytes(sealed, NONCE);
        return gcm(Cipher.DECRYPT_MODE, all, place, all, NONCE);
    }

    /** Masks a text; the same text is always the same. */
    String mask(String plain) {
        byte[] bytes = plain.getBytes(StandardCharsets.UTF_8);
        byte[] mark = Arrays.copyOf(mac(bytes), MARK);
        return text(ctr(mark, bytes), mark);
    }

    /** The text that was masked. */
    String unmask(String masked) {
        byte[] all = bytes(masked, MARK);
        byte[] mark = Arrays.copyOf(all, MARK);
        byte[] plain = ctr(mark, Arrays.copyOfRange(all, MARK, all.length));
        if (!MessageDigest.isEqual(mark, Arrays.copyOf(mac(plain), MARK))) {
            throw new IllegalStateException("what is masked is altered");
        }
        return new String(plain, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text, int least) {
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("what is sealed is altered: no base 64", e);
        }
        // The last character has bits that are not looked at; with others it would say the same and not be the same.
        int last = all.length % 3;
        String end = TEXT.encodeToString(Arrays.copyOfRange(all, all.length - last, all.length));
        if (all.length < least || text.length() != all.length / 3 * 4 + end.length() || !text.endsWith(end)) {
            throw new IllegalStateException("what is sealed is altered: not what was written");
        }
        return all;
    }

    private byte[] ctr(byte[] mark, byte[] input) {
        try {
            Cipher cipher = COUNTER.get();
            cipher.init(Cipher.ENCRYPT_MODE, masking, new IvParameterSpec(mark));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no AES", e);
        }
    }

    private static String text(byte[] sealed, byte[] nonce) {
        return TEXT.encodeToString(ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array());
    }

    private byte[] mac(byte[] bytes) {
        try {
            Mac mac = MAC.get();
            mac.init(marks);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", e);
        }
    }

    private static SecretKey derived(byte[] raw, String purpose, String algorithm) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(new SecretKeySpec(raw, "Generic"))
                                    .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no HKDF-SHA256", e);
        }
    }

    /** The nonce is at the beginning of its array, and the input ends with its own. */
    private byte[] gcm(int mode, byte[] nonce, String place, byte[] input, int from) {
        try {
            Cipher cipher = CIPHER.get();
            cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input, from, input.length - from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot open what is sealed: altered, or of another place", e);
        }
    }

    private static Cipher cipher(String name) {
        try {
            return Cipher.getInstance(name);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no " + name, e);
        }
    }

    private static Mac hmac() {
        try {
            return Mac.getInstance("HmacSHA256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", e);
        }
    }
}
