package org.asbuilt.store;

import static org.asbuilt.store.Tables.DATA_KEYS;
import static org.asbuilt.store.Tables.DIGEST;
import static org.asbuilt.store.Tables.FORGOTTEN;
import static org.asbuilt.store.Tables.ID;
import static org.asbuilt.store.Tables.KEY_ID;
import static org.asbuilt.store.Tables.MADE;
import static org.asbuilt.store.Tables.PURPOSE;
import static org.asbuilt.store.Tables.SEALED;
import static org.asbuilt.store.Tables.SUBJECT;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * What a transaction seals and opens. A sealed text says under which data key it lies; a text that is not sealed is of a time before there
 * was sealing, and is what it is.
 */
final class Seals {
    static final String MADE_KIND = "data-key";
    static final String FORGOTTEN_KIND = "data-key-forgotten";

    /** Sealed before it was hashed: a hash over it is one over this text. */
    static final String BORN = "sealed:";
    /** Sealed after it was hashed: a hash over it is one over what it says. */
    static final String CLOSED = "closed:";

    private static final String MASKED = "masked:";

    /** For what a data key is. */
    enum Purpose {
        RECORD,
        LOOKUP,
        SUBJECT,
        ABOUT,
        /** Of what another installation says of one person. */
        SITE;

        String text() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What is asked for was forgotten: its key is destroyed. */
    static final class Gone extends RuntimeException {
        private static final long serialVersionUID = 1;

        Gone() {
            super("this was forgotten: the key that it lay under was destroyed", null, false, false);
        }
    }

    private final DSLContext sql;
    private final Keys keys;
    /** Of persons: kept no longer than the transaction, so that what another server forgets is forgotten here. */
    private final Map<String, Optional<SealKey>> own = new ConcurrentHashMap<>();

    /** The keys of persons and of what sources say of one, by what they are for. */
    private final Map<String, SealKey> personal = new ConcurrentHashMap<>();

    /** Rows of keys that were read at once; a key is opened when it is needed. */
    private final Map<String, Record> read = new ConcurrentHashMap<>();

    private Optional<SealKey> record = Optional.empty();
    private Optional<SealKey> lookup = Optional.empty();

    private Seals(DSLContext sql, Keys keys) {
        this.sql = sql;
        this.keys = keys;
    }

    /** For the time of a transaction. */
    static Seals of(DSLContext sql, Keys keys) {
        return new Seals(sql, keys);
    }

    /** The same, having read the rows of all keys, so that other threads can open what the transaction has read. */
    static Seals loaded(DSLContext sql, Keys keys) {
        Seals seals = of(sql, keys);
        if (DataKeys.hasTable(sql)) {
            sql.selectFrom(DATA_KEYS).fetch().forEach(row -> seals.read.put(row.get(ID), row));
        }
        return seals;
    }

    /** Seals under the newest key of the record. */
    String seal(String place, String plain) {
        return sealed(BORN, record(), place, plain);
    }

    /** Seals bytes under the newest key of the record, whose id comes first. */
    byte[] sealBytes(String place, byte[] plain) {
        byte[] id = record().id().getBytes(StandardCharsets.US_ASCII);
        byte[] sealed = record().seal(place, plain);
        return ByteBuffer.allocate(id.length + sealed.length)
                .put(id)
                .put(sealed)
                .array();
    }

    /** The bytes that were sealed so. */
    byte[] openBytes(String place, byte[] stored) {
        int digits = Math.min(SealKey.ID_DIGITS, stored.length);
        String id = new String(stored, 0, digits, StandardCharsets.US_ASCII);
        return key(id).orElseThrow(Gone::new).open(place, Arrays.copyOfRange(stored, digits, stored.length));
    }

    /** Seals what was hashed open. */
    String close(String place, String plain) {
        return sealed(CLOSED, record(), place, plain);
    }

    /** Seals under the key of a person, which is made when it is first needed. */
    String sealOf(Id subject, String place, String plain) {
        return sealed(BORN, personal(Purpose.SUBJECT, subject.value()), place, plain);
    }

    /** Seals under the key of what a source says of one person. */
    String sealAbout(long about, String place, String plain) {
        return sealed(BORN, personal(Purpose.ABOUT, Long.toString(about)), place, plain);
    }

    /** Seals under the key of what another installation says of one person. */
    String sealSite(String owner, String place, String plain) {
        return sealed(BORN, personal(Purpose.SITE, owner), place, plain);
    }

    static boolean isSealed(String stored) {
        return stored.startsWith(BORN) || stored.startsWith(CLOSED);
    }

    static boolean isMasked(String stored) {
        return stored.startsWith(MASKED);
    }

    /** What a text said before it was sealed. */
    String open(String place, String stored) {
        if (!isSealed(stored)) {
            return stored;
        }
        return key(keyOf(stored)).orElseThrow(Gone::new).open(place, stored.substring(stored.lastIndexOf(':') + 1));
    }

    /** The bytes in UTF-8 of what a text said before it was sealed. */
    byte[] openBytes(String place, String stored) {
        if (!isSealed(stored)) {
            return stored.getBytes(StandardCharsets.UTF_8);
        }
        return key(keyOf(stored))
                .orElseThrow(Gone::new)
                .openBytes(place, stored.substring(stored.lastIndexOf(':') + 1));
    }

    /** The text that a hash over what is kept was made of. */
    String hashed(String place, String stored) {
        return stored.startsWith(CLOSED) ? open(place, stored) : stored;
    }

    /** The text in a form that is the same each time and says nothing. Empty texts are left as they are. */
    String mask(String plain) {
        return plain.isEmpty() ? plain : MASKED + lookup().id() + ":" + lookup().mask(plain);
    }

    String unmask(String stored) {
        if (!isMasked(stored)) {
            return stored;
        }
        return key(keyOf(stored)).orElseThrow(Gone::new).unmask(stored.substring(stored.lastIndexOf(':') + 1));
    }

    /** That a column has that text, masked or as it was kept in former times. */
    Condition is(org.jooq.Field<String> column, String plain) {
        String former = Database.searchable(plain);
        return column.in(lookupKey().map(key -> mask(plain)).orElse(former), former);
    }

    /** Whether what is said of a subject lies under a key of its own. */
    static boolean isPersonal(Id subject) {
        return subject.kind() == org.asbuilt.model.Kind.PERSON;
    }

    /** Whether the key of a person was destroyed. */
    boolean isForgotten(Id subject) {
        return isPersonal(subject)
                && !personal.containsKey(Purpose.SUBJECT + subject.value())
                && sql.fetchExists(
                        DATA_KEYS, DataKeys.of(Purpose.SUBJECT, subject.value()).and(FORGOTTEN.isNotNull()));
    }

    /** Destroys the key of a person or of what a source says of one; whether there was one. */
    boolean destroy(Purpose purpose, String subject, long commit, Instant recorded) {
        Heads.lock(sql, Chain.JOURNAL.log());
        if (purpose == Purpose.SUBJECT || purpose == Purpose.SITE) {
            // What was never sealed is to be refused from now on all the same.
            personal(purpose, subject);
        }
        Optional<String> id = sql.select(ID)
                .from(DATA_KEYS)
                .where(DataKeys.of(purpose, subject), FORGOTTEN.isNull())
                .fetchOptional(ID);
        id.ifPresent(some -> {
            long entry = Chain.JOURNAL.append(
                    sql,
                    keys,
                    Heads.origin(sql, keys),
                    List.of(new Chain.Draft(
                            recorded,
                            FORGOTTEN_KIND,
                            some,
                            CanonicalJson.object().and("commit", commit))));
            sql.update(DATA_KEYS)
                    .set(FORGOTTEN, entry)
                    .set(KEY_ID, "")
                    .set(SEALED, new byte[0])
                    .where(ID.eq(some))
                    .execute();
            own.remove(some);
            read.remove(some);
            personal.remove(purpose + subject);
        });
        return id.isPresent();
    }

    /** Begins a new key of the record: what is written from now on lies under it. */
    void renew() {
        Heads.lock(sql, Chain.JOURNAL.log());
        record = Optional.of(make(Purpose.RECORD, ""));
    }

    /** Sees to it that there are keys to seal and mask with; before the lock of any log but that of commits is taken. */
    Seals ready() {
        record();
        lookup();
        return this;
    }

    private static String keyOf(String stored) {
        int from = stored.indexOf(':') + 1;
        return stored.substring(from, Math.max(from, stored.indexOf(':', from)));
    }

    private static String sealed(String form, SealKey key, String place, String plain) {
        return form + key.id() + ":" + key.seal(place, plain);
    }

    private SealKey record() {
        if (record.isEmpty()) {
            record = Optional.of(newest(Purpose.RECORD, "").orElseGet(() -> first(Purpose.RECORD, "")));
        }
        return record.get();
    }

    private SealKey lookup() {
        return lookupKey().orElseGet(() -> {
            SealKey made = first(Purpose.LOOKUP, "");
            lookup = Optional.of(made);
            return made;
        });
    }

    private Optional<SealKey> lookupKey() {
        if (lookup.isEmpty()) {
            lookup = newest(Purpose.LOOKUP, "");
        }
        return lookup;
    }

    private SealKey personal(Purpose purpose, String subject) {
        return personal.computeIfAbsent(
                purpose + subject, some -> newest(purpose, subject).orElseGet(() -> first(purpose, subject)));
    }

    private Optional<SealKey> newest(Purpose purpose, String subject) {
        Optional<String> id = sql.select(ID)
                .from(DATA_KEYS)
                .where(DataKeys.of(purpose, subject))
                .orderBy(MADE.desc())
                .limit(1)
                .fetchOptional(ID);
        return id.map(some -> key(some)
                .orElseThrow(() -> new InvalidValue(
                        purpose == Purpose.SUBJECT
                                ? subject
                                        + " was forgotten, and nothing more can be said of it: expected another subject"
                                : "what source " + subject + " says was forgotten")));
    }

    /** Of two servers that need the first at once, one makes it. */
    private SealKey first(Purpose purpose, String subject) {
        Heads.lock(sql, Chain.JOURNAL.log());
        return newest(purpose, subject).orElseGet(() -> make(purpose, subject));
    }

    private SealKey make(Purpose purpose, String subject) {
        DataKeys.agree(sql, keys);
        byte[] raw = SealKey.fresh();
        SealKey key = SealKey.of(raw);
        CanonicalJson what = CanonicalJson.object()
                .and("purpose", purpose.text())
                .and("subject", subject)
                .and("digest", key.digest().hex());
        // Nobody hands over a clock; the entry takes the time of the one before it.
        long entry = Chain.JOURNAL.append(
                sql, keys, Heads.origin(sql, keys), List.of(new Chain.Draft(Instant.EPOCH, MADE_KIND, key.id(), what)));
        SealedSecret sealed = SealedSecret.seal(keys, DataKeys.purposeOf(key.id()), raw);
        sql.insertInto(DATA_KEYS, ID, PURPOSE, SUBJECT, DIGEST, MADE, KEY_ID, SEALED)
                .values(key.id(), purpose.text(), subject, key.digest().hex(), entry, sealed.keyId(), sealed.bytes())
                .execute();
        hold(purpose.text(), key.id(), Optional.of(key));
        return key;
    }

    private Optional<SealKey> key(String id) {
        Optional<SealKey> held = keys.held(id);
        if (held.isPresent()) {
            return held;
        }
        Optional<SealKey> known = own.get(id);
        return known != null
                ? known
                : take(
                        id,
                        Optional.ofNullable(read.get(id))
                                .or(() -> sql.selectFrom(DATA_KEYS)
                                        .where(ID.eq(id))
                                        .fetchOptional()));
    }

    private Optional<SealKey> take(String id, Optional<Record> row) {
        Record found = row.orElseThrow(() -> new IllegalStateException("there is no data key " + id));
        Optional<SealKey> key = found.get(KEY_ID).isEmpty()
                ? Optional.empty()
                : Optional.of(keys.held(id).orElseGet(() -> DataKeys.unsealed(keys, found)));
        hold(found.get(PURPOSE), id, key);
        return key;
    }

    private void hold(String purpose, String id, Optional<SealKey> key) {
        boolean shared = Stream.of(Purpose.RECORD, Purpose.LOOKUP)
                .anyMatch(some -> some.text().equals(purpose));
        if (shared) {
            key.ifPresent(keys::hold);
        } else {
            own.put(id, key);
        }
    }

    /** The place of a row in a table. */
    static String place(Object... parts) {
        StringBuilder place = new StringBuilder(96);
        for (Object part : parts) {
            place.append(place.isEmpty() ? "" : "\n").append(part);
        }
        return place.toString();
    }
}
