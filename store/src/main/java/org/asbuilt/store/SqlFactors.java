package org.asbuilt.store;

import static org.asbuilt.store.Tables.ID;
import static org.asbuilt.store.Tables.KEY_ID;
import static org.asbuilt.store.Tables.PERSON;
import static org.asbuilt.store.Tables.SEALED;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.asbuilt.access.CodeSecret;
import org.asbuilt.access.FactorBook;
import org.asbuilt.access.Passkey;
import org.asbuilt.model.Digest;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.RecordMapper;
import org.jooq.Table;

/** Second factors. They stand in no chain; the secrets of codes lie sealed under a key of the key file. */
public final class SqlFactors implements FactorBook {
    static final Table<Record> CODES = table(name("code_secrets"));
    private static final Table<Record> PASSKEYS = table(name("passkeys"));
    private static final Table<Record> RECOVERY = table(name("recovery_codes"));
    private static final Table<Record> SPENT = table(name("spent"));
    private static final Table<Record> RESETS = table(name("factor_resets"));
    private static final Field<Integer> CONFIRMED = field(name("confirmed"), Integer.class);
    private static final Field<Long> SINCE = field(name("since"), Long.class);
    private static final Field<Long> LAST_STEP = field(name("last_step"), Long.class);
    private static final Field<String> LABEL = field(name("label"), String.class);
    private static final Field<String> CREDENTIAL = field(name("credential"), String.class);
    private static final Field<String> TRANSPORTS = field(name("transports"), String.class);
    private static final Field<Long> COUNTER = field(name("counter"), Long.class);
    private static final Field<Long> USED = field(name("used"), Long.class);
    private static final Field<String> CODE = field(name("code"), String.class);
    private static final Field<String> DIGEST = field(name("digest"), String.class);
    private static final Field<Long> EXPIRES = field(name("expires"), Long.class);
    private static final Field<String> TOKEN = field(name("token"), String.class);

    private final Database database;
    private final Keys keys;

    /** The factors in that database, under those keys. */
    public SqlFactors(Database database, Keys keys) {
        this.database = database;
        this.keys = keys;
    }

    @Override
    public boolean has(String user) {
        return database.read(sql ->
                sql.fetchExists(CODES, of(sql, user).and(CONFIRMED.eq(1))) || sql.fetchExists(PASSKEYS, of(sql, user)));
    }

    @Override
    public Optional<CodeSecret> codes(String user) {
        return database.read(sql -> secret(sql, user, 1));
    }

    @Override
    public Optional<CodeSecret> waiting(String user) {
        return database.read(sql -> secret(sql, user, 0));
    }

    @Override
    public void offer(String user, CodeSecret secret) {
        database.write(sql -> {
            Heads.lock(sql, Chain.JOURNAL.log());
            DataKeys.agree(sql, keys);
            SealedSecret sealed = SealedSecret.seal(keys, purpose(user), secret.secret());
            sql.deleteFrom(CODES).where(of(sql, user), CONFIRMED.eq(0)).execute();
            return sql.insertInto(CODES, PERSON, CONFIRMED, KEY_ID, SEALED, SINCE, LAST_STEP)
                    .values(
                            Seals.of(sql, keys).ready().mask(user),
                            0,
                            sealed.keyId(),
                            sealed.bytes(),
                            Times.micros(secret.since()),
                            secret.lastStep())
                    .execute();
        });
    }

    @Override
    public boolean confirm(String user, long step) {
        return database.write(sql -> {
            if (!sql.fetchExists(CODES, of(sql, user).and(CONFIRMED.eq(0)))) {
                return false;
            }
            sql.deleteFrom(CODES).where(of(sql, user), CONFIRMED.eq(1)).execute();
            return sql.update(CODES)
                            .set(CONFIRMED, 1)
                            .set(LAST_STEP, step)
                            .where(of(sql, user), CONFIRMED.eq(0))
                            .execute()
                    == 1;
        });
    }

    @Override
    public boolean take(String user, long step) {
        return database.write(sql -> sql.update(CODES)
                        .set(LAST_STEP, step)
                        .where(of(sql, user), CONFIRMED.eq(1), LAST_STEP.lt(step))
                        .execute()
                == 1);
    }

    @Override
    public boolean removeCodes(String user) {
        return database.write(sql -> sql.deleteFrom(CODES).where(of(sql, user)).execute() > 0);
    }

    @Override
    public List<Passkey> passkeys(String user) {
        return database.read(sql ->
                sql.selectFrom(PASSKEYS).where(of(sql, user)).orderBy(SINCE, ID).fetch(reader(sql)));
    }

    @Override
    public Optional<Passkey> passkey(String id) {
        return database.read(sql -> sql.selectFrom(PASSKEYS).where(ID.eq(id)).fetchOptional(reader(sql)));
    }

    @Override
    public boolean add(Passkey passkey) {
        return database.write(sql -> {
            Seals seals = Seals.of(sql, keys).ready();
            return sql.insertInto(PASSKEYS, ID, PERSON, LABEL, CREDENTIAL, TRANSPORTS, COUNTER, SINCE)
                            .values(
                                    passkey.id(),
                                    seals.mask(passkey.user()),
                                    seals.mask(passkey.label()),
                                    passkey.credential(),
                                    passkey.transports(),
                                    passkey.counter(),
                                    Times.micros(passkey.since()))
                            .onConflictDoNothing()
                            .execute()
                    == 1;
        });
    }

    @Override
    public boolean used(String id, long counter, Instant now) {
        // A device that keeps no counter always says 0.
        return database.write(sql -> sql.update(PASSKEYS)
                        .set(COUNTER, counter)
                        .set(USED, Times.micros(now))
                        .where(ID.eq(id))
                        .and(COUNTER.lt(counter).or(COUNTER.eq(0L)))
                        .execute()
                == 1);
    }

    @Override
    public boolean removePasskey(String user, String id) {
        return database.write(
                sql -> sql.deleteFrom(PASSKEYS).where(of(sql, user), ID.eq(id)).execute() == 1);
    }

    @Override
    public void recoveryCodes(String user, Collection<Digest> codes) {
        database.write(sql -> {
            sql.deleteFrom(RECOVERY).where(of(sql, user)).execute();
            String masked = Seals.of(sql, keys).ready().mask(user);
            codes.forEach(code -> sql.insertInto(RECOVERY, PERSON, CODE)
                    .values(masked, code.hex())
                    .execute());
            return codes.size();
        });
    }

    @Override
    public int recoveryCodesLeft(String user) {
        return database.read(sql -> sql.fetchCount(RECOVERY, of(sql, user)));
    }

    @Override
    public boolean takeRecoveryCode(String user, Digest code) {
        return database.write(sql -> sql.deleteFrom(RECOVERY)
                        .where(of(sql, user), CODE.eq(code.hex()))
                        .execute()
                == 1);
    }

    @Override
    public boolean spend(Digest what, Instant expires, Instant now) {
        return database.write(sql -> {
            sql.deleteFrom(SPENT).where(EXPIRES.lt(Times.micros(now))).execute();
            return sql.insertInto(SPENT, DIGEST, EXPIRES)
                            .values(what.hex(), Times.micros(expires))
                            .onConflictDoNothing()
                            .execute()
                    == 1;
        });
    }

    @Override
    public void offerReset(Digest token, String user, Instant expires) {
        database.write(sql -> {
            sql.deleteFrom(RESETS).where(of(sql, user)).execute();
            return sql.insertInto(RESETS, PERSON, TOKEN, EXPIRES)
                    .values(Seals.of(sql, keys).ready().mask(user), token.hex(), Times.micros(expires))
                    .execute();
        });
    }

    @Override
    public boolean reset(Digest token, String user, Instant now) {
        return database.write(sql -> {
            int taken = sql.deleteFrom(RESETS)
                    .where(of(sql, user), TOKEN.eq(token.hex()), EXPIRES.gt(Times.micros(now)))
                    .execute();
            if (taken == 1) {
                forget(sql, user);
            }
            return taken == 1;
        });
    }

    @Override
    public boolean forget(String user) {
        return database.write(sql -> forget(sql, user)) > 0;
    }

    private int forget(DSLContext sql, String user) {
        return sql.deleteFrom(CODES).where(of(sql, user)).execute()
                + sql.deleteFrom(PASSKEYS).where(of(sql, user)).execute()
                + sql.deleteFrom(RECOVERY).where(of(sql, user)).execute();
    }

    /** Seals every secret of codes anew that lies under another key than the present one; how many. */
    public int rewrap() {
        return database.write(sql -> {
            Heads.lock(sql, Chain.JOURNAL.log());
            int moved = 0;
            for (Record row :
                    sql.selectFrom(CODES).where(KEY_ID.ne(keys.sealingId())).fetch()) {
                String purpose = purpose(Seals.of(sql, keys).unmask(row.get(PERSON)));
                SealedSecret fresh =
                        SealedSecret.seal(keys, purpose, sealed(row).open(keys, purpose));
                moved += sql.update(CODES)
                        .set(KEY_ID, fresh.keyId())
                        .set(SEALED, fresh.bytes())
                        .where(PERSON.eq(row.get(PERSON)), CONFIRMED.eq(row.get(CONFIRMED)))
                        .execute();
            }
            return moved;
        });
    }

    private Optional<CodeSecret> secret(DSLContext sql, String user, int confirmed) {
        return sql.selectFrom(CODES)
                .where(of(sql, user), CONFIRMED.eq(confirmed))
                .fetchOptional(row -> new CodeSecret(
                        sealed(row).open(keys, purpose(user)), Times.recorded(row.get(SINCE)), row.get(LAST_STEP)));
    }

    private static SealedSecret sealed(Record row) {
        return new SealedSecret(row.get(KEY_ID), row.get(SEALED));
    }

    private static String purpose(String user) {
        return "one-time codes of " + user;
    }

    private Condition of(DSLContext sql, String user) {
        return Seals.of(sql, keys).is(PERSON, user);
    }

    private RecordMapper<Record, Passkey> reader(DSLContext sql) {
        Seals seals = Seals.of(sql, keys);
        return row -> passkey(seals, row);
    }

    private static Passkey passkey(Seals seals, Record row) {
        return new Passkey(
                row.get(ID),
                seals.unmask(row.get(PERSON)),
                seals.unmask(row.get(LABEL)),
                row.get(CREDENTIAL),
                row.get(TRANSPORTS),
                row.get(COUNTER),
                Times.recorded(row.get(SINCE)),
                Optional.ofNullable(row.get(USED)).map(Times::recorded));
    }
}
