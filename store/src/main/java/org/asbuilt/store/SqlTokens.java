package org.asbuilt.store;

import static org.asbuilt.store.Tables.PERSON;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.access.ApiToken;
import org.asbuilt.access.Permission;
import org.asbuilt.access.TokenBook;
import org.asbuilt.model.Digest;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.RecordMapper;
import org.jooq.Table;

/** API tokens. They stand in no chain. */
public final class SqlTokens implements TokenBook {
    private static final Table<Record> TOKENS = table(name("api_tokens"));
    private static final Field<String> TOKEN = field(name("token"), String.class);
    private static final Field<String> LABEL = field(name("label"), String.class);
    private static final Field<String> SCOPES = field(name("scopes"), String.class);
    private static final Field<Long> SINCE = field(name("since"), Long.class);
    private static final Field<Long> EXPIRES = field(name("expires"), Long.class);
    private static final Field<Long> USED = field(name("used"), Long.class);

    private final Database database;
    private final Keys keys;

    /** The tokens in that database, under those keys. */
    public SqlTokens(Database database, Keys keys) {
        this.database = database;
        this.keys = keys;
    }

    @Override
    public Optional<ApiToken> token(Digest token) {
        return database.read(
                sql -> sql.selectFrom(TOKENS).where(TOKEN.eq(token.hex())).fetchOptional(reader(sql)));
    }

    @Override
    public List<ApiToken> of(String user) {
        return database.read(sql -> sql.selectFrom(TOKENS)
                .where(Seals.of(sql, keys).is(PERSON, user))
                .orderBy(SINCE, TOKEN)
                .fetch(reader(sql)));
    }

    @Override
    public void add(ApiToken token) {
        database.write(sql -> {
            Seals seals = Seals.of(sql, keys).ready();
            return sql.insertInto(TOKENS, TOKEN, PERSON, LABEL, SCOPES, SINCE, EXPIRES)
                    .values(
                            token.token().hex(),
                            seals.mask(token.user()),
                            seals.mask(token.name()),
                            token.scopes().stream().map(Enum::name).collect(Collectors.joining(",")),
                            Times.micros(token.since()),
                            Times.micros(token.expires()))
                    .execute();
        });
    }

    private RecordMapper<Record, ApiToken> reader(DSLContext sql) {
        Seals seals = Seals.of(sql, keys);
        return row -> read(seals, row);
    }

    @Override
    public void used(Digest token, Instant now) {
        database.write(sql -> sql.update(TOKENS)
                .set(USED, Times.micros(now))
                .where(TOKEN.eq(token.hex()))
                .execute());
    }

    @Override
    public boolean revoke(String user, Digest token) {
        return database.write(sql -> sql.deleteFrom(TOKENS)
                        .where(Seals.of(sql, keys).is(PERSON, user), TOKEN.eq(token.hex()))
                        .execute()
                == 1);
    }

    @Override
    public int revokeAll(String user) {
        return database.write(sql -> sql.deleteFrom(TOKENS)
                .where(Seals.of(sql, keys).is(PERSON, user))
                .execute());
    }

    private static ApiToken read(Seals seals, Record row) {
        return new ApiToken(
                new Digest(row.get(TOKEN)),
                seals.unmask(row.get(PERSON)),
                seals.unmask(row.get(LABEL)),
                Stream.of(row.get(SCOPES).split(",")).map(Permission::valueOf).collect(Collectors.toSet()),
                Times.recorded(row.get(SINCE)),
                Times.recorded(row.get(EXPIRES)),
                Optional.ofNullable(row.get(USED)).map(Times::recorded));
    }
}
