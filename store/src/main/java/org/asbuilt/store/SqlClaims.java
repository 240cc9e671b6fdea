package org.asbuilt.store;

import static org.asbuilt.store.Tables.*;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
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

    /** The claims in that database. */
    public SqlClaims(Database database) {
        this.database = database;
    }

    /** Hands over every claim of every import that was not withdrawn, in the order of taking in, without holding them all. */
    public void standing(Consumer<RecordedClaim> reader) {
        each(IMPORTS_WITHDRAWN.isNull(), reader);
    }

    /** Hands over the claims of one import, withdrawn or not. */
    public void ofImport(long number, Consumer<RecordedClaim> reader) {
        each(IMPORTS_NUMBER.eq(number), reader);
    }

    /** Hands over the standing claims about subjects that a source points at with that very hint. */
    public void withHint(Hint hint, Consumer<RecordedClaim> reader) {
        each(
                IMPORTS_WITHDRAWN
                        .isNull()
                        .and(ABOUTS_NUMBER.in(
                                DSL.select(ABOUT).from(HINTS).where(HINT.eq(Database.searchable(hint.text()))))),
                reader);
    }

    /** Hands over the claims of those numbers, standing or not, as a basis names them. */
    public void numbered(Collection<Long> numbers, Consumer<RecordedClaim> reader) {
        each(CLAIMS_ID.in(numbers), reader);
    }

    private void each(Condition condition, Consumer<RecordedClaim> reader) {
        database.read(sql -> {
            Reading reading = new Reading(sql, reader);
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
                            .where(condition)
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
        private final Map<Long, About> abouts = new HashMap<>();
        private final Pool pool = new Pool();
        private final Consumer<RecordedClaim> reader;

        Reading(DSLContext sql, Consumer<RecordedClaim> reader) {
            this.reader = reader;
            sql.select(NUMBER, BODY)
                    .from(SOURCES)
                    .forEach(row -> sources.put(row.value1(), EvidenceJson.source(row.value2())));
        }

        void claim(long number, String body, long aboutNumber, String aboutBody, long source) {
            About about = abouts.computeIfAbsent(aboutNumber, some -> EvidenceJson.about(Parsed.tree(aboutBody)));
            reader.accept(new RecordedClaim(
                    number,
                    java.util.Objects.requireNonNull(sources.get(source)),
                    EvidenceJson.claim(about, body, pool)));
        }
    }
}
