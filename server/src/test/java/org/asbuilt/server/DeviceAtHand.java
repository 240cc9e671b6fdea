package org.asbuilt.server;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A device that holds one passkey (ES256), and the browser in front of it; both can be made to lie. Source: W3C Web Authentication Level 3,
 * sections 6.1, 6.5 and 7; RFC 9053 section 7.1 (COSE keys).
 */
final class DeviceAtHand {
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int ATTESTED = 0x40;
    private static final byte[] ID = "a credential of a test".getBytes(StandardCharsets.UTF_8);

    private final KeyPair keys;
    private final String origin;
    private int counter;

    /** A device that says it was asked by a page of that origin. */
    DeviceAtHand(String origin) {
        this.origin = origin;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes the passkey. */
    Map<String, Object> make(String challenge, String rpId) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(head(rpId, PRESENT | VERIFIED | ATTESTED));
        data.writeBytes(new byte[16]);
        data.writeBytes(ByteBuffer.allocate(2).putShort((short) ID.length).array());
        data.writeBytes(ID);
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        data.writeBytes(HexFormat.of().parseHex("a5010203262001215820"));
        data.writeBytes(coordinate(key.getW().getAffineX()));
        data.writeBytes(HexFormat.of().parseHex("225820"));
        data.writeBytes(coordinate(key.getW().getAffineY()));
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        // {"fmt": "none", "attStmt": {}, "authData": bytes}
        object.writeBytes(HexFormat.of().parseHex("a363666d74646e6f6e656761747453746d74a068617574684461746159"));
        object.writeBytes(ByteBuffer.allocate(2).putShort((short) data.size()).array());
        object.writeBytes(data.toByteArray());
        return Map.of(
                "clientData", text(client("webauthn.create", challenge)),
                "attestation", text(object.toByteArray()),
                "transports", List.of("internal"));
    }

    /** Signs; the owner was made sure of, or not. */
    Map<String, Object> sign(String challenge, String rpId, boolean verified) {
        try {
            counter++;
            byte[] data = head(rpId, verified ? PRESENT | VERIFIED : PRESENT);
            byte[] client = client("webauthn.get", challenge);
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(sha256(client));
            return Map.of(
                    "id", text(ID),
                    "clientData", text(client),
                    "authenticatorData", text(data),
                    "signature", text(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] head(String rpId, int flags) {
        return ByteBuffer.allocate(37)
                .put(sha256(rpId.getBytes(StandardCharsets.UTF_8)))
                .put((byte) flags)
                .putInt(counter)
                .array();
    }

    private byte[] client(String type, String challenge) {
        return Browser.JSON
                .writeValueAsString(
                        Map.of("type", type, "challenge", challenge, "origin", origin, "crossOrigin", false))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] plain = number.toByteArray();
        int from = Math.max(0, plain.length - 32);
        return ByteBuffer.allocate(32)
                .put(32 - (plain.length - from), plain, from, plain.length - from)
                .array();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
