package org.asbuilt.store;

import static org.asbuilt.store.Tables.PERSON;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.access.Factor;
import org.asbuilt.access.Session;
import org.asbuilt.access.SessionBook;
import org.asbuilt.model.Digest;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.RecordMapper;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Sessions. They stand in no chain. */
public final class SqlSessions implements SessionBook {
    private static final Table<Record> SESSIONS = table(name("sessions"));
    private static final Field<String> TOKEN = field(name("token"), String.class);
    private static final Field<Long> BEGUN = field(name("begun"), Long.class);
    private static final Field<Long> USED = field(name("used"), Long.class);
    private static final Field<Long> EXPIRES = field(name("expires"), Long.class);
    private static final Field<String> AT = field(name("place"), String.class);
    private static final Field<String> DEVICE = field(name("device"), String.class);
    private static final Field<String> FACTORS = field(name("factors"), String.class);
    private static final Field<Long> PROVEN = field(name("proven"), Long.class);
    private static final Field<String> MARK = field(name("mark"), String.class);

    private final Database database;
    private final Keys keys;

    /** The sessions in that database, under those keys. */
    public SqlSessions(Database database, Keys keys) {
        this.database = database;
        this.keys = keys;
    }

    @Override
    public Optional<Session> session(Digest token) {
        return database.read(
                sql -> sql.selectFrom(SESSIONS).where(TOKEN.eq(token.hex())).fetchOptional(reader(sql)));
    }

    @Override
    public List<Session> of(String user) {
        return database.read(sql -> of(sql, user));
    }

    @Override
    public List<Session> all() {
        return database.read(sql -> sql.selectFrom(SESSIONS).orderBy(USED.desc()).fetch(reader(sql)).stream()
                .sorted(Comparator.comparing(Session::user))
                .toList());
    }

    @Override
    public void add(Session session, int most) {
        database.write(sql -> {
            of(sql, session.user()).stream()
                    .skip(most - 1L)
                    .forEach(old -> sql.deleteFrom(SESSIONS)
                            .where(TOKEN.eq(old.token().hex()))
                            .execute());
            return insert(sql, session);
        });
    }

    @Override
    public boolean replace(Digest old, Session session) {
        return database.write(
                sql -> sql.deleteFrom(SESSIONS).where(TOKEN.eq(old.hex())).execute() == 1 && insert(sql, session) == 1);
    }

    @Override
    public void used(Digest token, Instant now) {
        database.write(sql -> sql.update(SESSIONS)
                .set(USED, Times.micros(now))
                .where(TOKEN.eq(token.hex()))
                .execute());
    }

    @Override
    public void end(Digest token) {
        database.write(
                sql -> sql.deleteFrom(SESSIONS).where(TOKEN.eq(token.hex())).execute());
    }

    @Override
    public int endOthers(String user, Optional<Digest> kept) {
        return database.write(sql -> sql.deleteFrom(SESSIONS)
                .where(Seals.of(sql, keys).is(PERSON, user))
                .and(kept.map(token -> TOKEN.ne(token.hex())).orElseGet(DSL::noCondition))
                .execute());
    }

    @Override
    public int forget(Instant usedBefore, Instant expiredBefore) {
        return database.write(sql -> sql.deleteFrom(SESSIONS)
                .where(USED.lt(Times.micros(usedBefore)).or(EXPIRES.lt(Times.micros(expiredBefore))))
                .execute());
    }

    private List<Session> of(DSLContext sql, String user) {
        return sql.selectFrom(SESSIONS)
                .where(Seals.of(sql, keys).is(PERSON, user))
                .orderBy(USED.desc(), BEGUN.desc(), TOKEN)
                .fetch(reader(sql));
    }

    private RecordMapper<Record, Session> reader(DSLContext sql) {
        Seals seals = Seals.of(sql, keys);
        return row -> read(seals, row);
    }

    private int insert(DSLContext sql, Session session) {
        Seals seals = Seals.of(sql, keys).ready();
        return sql.insertInto(SESSIONS, TOKEN, PERSON, BEGUN, USED, EXPIRES, AT, DEVICE, FACTORS, PROVEN, MARK)
                .values(
                        session.token().hex(),
                        seals.mask(session.user()),
                        Times.micros(session.begun()),
                        Times.micros(session.used()),
                        Times.micros(session.expires()),
                        seals.mask(session.place()),
                        seals.mask(session.device()),
                        session.factors().stream().map(Enum::name).collect(Collectors.joining(",")),
                        Times.micros(session.proven()),
                        session.mark().hex())
                .execute();
    }

    private static Session read(Seals seals, Record row) {
        return new Session(
                new Digest(row.get(TOKEN)),
                seals.unmask(row.get(PERSON)),
                Times.recorded(row.get(BEGUN)),
                Times.recorded(row.get(USED)),
                Times.recorded(row.get(EXPIRES)),
                seals.unmask(row.get(AT)),
                seals.unmask(row.get(DEVICE)),
                Stream.of(row.get(FACTORS).split(","))
                        .map(Factor::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new)),
                Times.recorded(row.get(PROVEN)),
                new Digest(row.get(MARK)));
    }
}
