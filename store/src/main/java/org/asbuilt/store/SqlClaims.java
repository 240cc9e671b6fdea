package org.asbuilt.store;

import static org.asbuilt.store.Tables.*;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.evidence.Source;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The claims of all sources. They are put in with {@link SqlImports#take}; here they are read. */
public final class SqlClaims {
    private static final Field<Long> CLAIMS_ID = column("claims", "id", Long.class);
    private static final Field<Long> CLAIMS_ABOUT = column("claims", "about", Long.class);
    private static final Field<String> CLAIMS_BODY = column("claims", "body", String.class);
    private static final Field<Long> ABOUTS_NUMBER = column("abouts", "number", Long.class);
    private static final Field<String> ABOUTS_BODY = column("abouts", "body", String.class);
    private static final Field<Long> ABOUTS_SOURCE = column("abouts", "source", Long.class);
    private static final Field<Long> SOURCES_NUMBER = column("sources", "number", Long.class);
    private static final Field<Long> SOURCES_IMPORT = column("sources", "import", Long.class);
    private static final Field<Long> IMPORTS_NUMBER = column("imports", "number", Long.class);
    private static final Field<Long> IMPORTS_WITHDRAWN = column("imports", "withdrawn", Long.class);

    private final Database database;
    private final Keys keys;

    /** The claims in that database, under those keys. */
    public SqlClaims(Database database, Keys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** Hands over every claim of every import that was not withdrawn, in the order of taking in, without holding them all. */
    public void standing(Consumer<RecordedClaim> reader) {
        each(seals -> IMPORTS_WITHDRAWN.isNull(), reader);
    }

    /** Hands over the claims of one import, withdrawn or not. */
    public void ofImport(long number, Consumer<RecordedClaim> reader) {
        each(seals -> IMPORTS_NUMBER.eq(number), reader);
    }

    /** Hands over the standing claims about subjects that a source points at with that very hint. */
    public void withHint(Hint hint, Consumer<RecordedClaim> reader) {
        each(
                seals -> IMPORTS_WITHDRAWN
                        .isNull()
                        .and(ABOUTS_NUMBER.in(
                                DSL.select(ABOUT).from(HINTS).where(seals.is(HINT, Database.searchable(hint.text()))))),
                reader);
    }

    /** Hands over the claims of those numbers, standing or not, as a basis names them. */
    public void numbered(Collection<Long> numbers, Consumer<RecordedClaim> reader) {
        each(seals -> CLAIMS_ID.in(numbers), reader);
    }

    private void each(Function<Seals, Condition> condition, Consumer<RecordedClaim> reader) {
        database.read(sql -> {
            Seals seals = Seals.loaded(sql, keys);
            Reading reading = new Reading(sql, seals, reader);
            Database.each(
                    sql,
                    sql.select(CLAIMS_ID, CLAIMS_BODY, ABOUTS_NUMBER, ABOUTS_BODY, ABOUTS_SOURCE)
                            .from(CLAIMS)
                            .join(ABOUTS)
                            .on(CLAIMS_ABOUT.eq(ABOUTS_NUMBER))
                            .join(SOURCES)
                            .on(ABOUTS_SOURCE.eq(SOURCES_NUMBER))
                            .join(IMPORTS)
                            .on(SOURCES_IMPORT.eq(IMPORTS_NUMBER))
                            .where(condition.apply(seals))
                            .orderBy(CLAIMS_ID),
                    row -> reading.claim(
                            row.getLong(1), row.getString(2), row.getLong(3), row.getString(4), row.getLong(5)));
            return true;
        });
    }

    private static <T> Field<T> column(String table, String name, Class<T> type) {
        return DSL.field(DSL.name(table, name), type);
    }

    /** Builds claims from rows, each source and each about once. */
    private static final class Reading {
        private final Map<Long, Source> sources = new HashMap<>();
        private final Map<Long, Optional<About>> abouts = new HashMap<>();
        private final Pool pool = new Pool();
        private final Seals seals;
        private final Consumer<RecordedClaim> reader;

        Reading(DSLContext sql, Seals seals, Consumer<RecordedClaim> reader) {
            this.seals = seals;
            this.reader = reader;
            sql.select(NUMBER, BODY)
                    .from(SOURCES)
                    .forEach(row -> sources.put(
                            row.value1(),
                            EvidenceJson.source(seals.open(SqlImports.sourcePlace(row.value1()), row.value2()))));
        }

        /** What was forgotten is said no more. */
        void claim(long number, String body, long aboutNumber, String aboutBody, long source) {
            Optional<About> about = abouts.computeIfAbsent(aboutNumber, some -> about(aboutNumber, aboutBody));
            about.ifPresent(whom -> reader.accept(new RecordedClaim(
                    number,
                    java.util.Objects.requireNonNull(sources.get(source)),
                    EvidenceJson.claim(whom, seals.open(ClaimRows.claimPlace(number), body), pool))));
        }

        private Optional<About> about(long number, String body) {
            try {
                return Optional.of(EvidenceJson.about(Parsed.tree(seals.open(ClaimRows.aboutPlace(number), body))));
            } catch (Seals.Gone gone) {
                return Optional.empty();
            }
        }
    }
}
