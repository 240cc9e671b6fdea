package org.asbuilt.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.asbuilt.model.Digest;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/**
 * Files of which only a copy was kept: which copy came of the file as it was given. The file is known by a keyed digest, so that nobody
 * without the key can try out what it held. Source: HMAC-SHA256, RFC 2104 and FIPS 180-4.
 */
public final class SqlOriginals {
    private static final Table<Record> ORIGINALS = table(name("originals"));
    private static final Field<String> FINGERPRINT = field(name("fingerprint"), String.class);
    private static final Field<String> ARTIFACT = field(name("artifact"), String.class);

    private final Database database;
    private final SecretKeySpec key;

    /** The originals in that database, under a key of that file. */
    public SqlOriginals(Database database, Keys keys) {
        this.database = database;
        key = new SecretKeySpec(keys.derived("digests of originals, version 1"), "HmacSHA256");
    }

    /** Remembers that a copy was kept in the stead of a file. */
    public void put(Digest original, Digest copy) {
        String fingerprint = fingerprint(original);
        database.write(sql -> {
            sql.deleteFrom(ORIGINALS).where(FINGERPRINT.eq(fingerprint)).execute();
            return sql.insertInto(ORIGINALS, FINGERPRINT, ARTIFACT)
                    .values(fingerprint, copy.hex())
                    .execute();
        });
    }

    /** The copy that was kept in the stead of a file, if one was. */
    public Optional<Digest> copyOf(Digest original) {
        return database.read(sql -> Optional.ofNullable(sql.select(ARTIFACT)
                        .from(ORIGINALS)
                        .where(FINGERPRINT.eq(fingerprint(original)))
                        .fetchOne(ARTIFACT)))
                .map(Digest::new);
    }

    private String fingerprint(Digest original) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(HexFormat.of().parseHex(original.hex())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", e);
        }
    }
}
