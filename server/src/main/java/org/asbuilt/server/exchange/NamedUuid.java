package org.asbuilt.server.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** UUIDs that the same name always gives. Source: RFC 9562, version 5. */
final class NamedUuid {
    /** The namespace of URLs. Source: RFC 9562, 6.6. */
    private static final UUID URLS = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    private final UUID space;

    private NamedUuid(UUID space) {
        this.space = space;
    }

    /** Those of an installation: two installations give the same name different ids. */
    static NamedUuid of(Backing backing) {
        return new NamedUuid(of(URLS, "urn:asbuilt:" + backing.installation()));
    }

    /** The id of that name. */
    UUID of(String name) {
        return of(space, name);
    }

    /** The id of a name in a namespace. */
    static UUID of(UUID space, String name) {
        MessageDigest sha = sha1();
        sha.update(ByteBuffer.allocate(16)
                .putLong(space.getMostSignificantBits())
                .putLong(space.getLeastSignificantBits())
                .array());
        ByteBuffer hash = ByteBuffer.wrap(sha.digest(name.getBytes(StandardCharsets.UTF_8)));
        long high = (hash.getLong() & 0xffff_ffff_ffff_0fffL) | 0x5000L;
        long low = (hash.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java platform has no SHA-1", e);
        }
    }
}
