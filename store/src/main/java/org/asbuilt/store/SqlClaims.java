package org.asbuilt.store;

import static org.asbuilt.store.Tables.*;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.evidence.Source;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.ResultQuery;
import org.jooq.SelectFromStep;
import org.jooq.SelectJoinStep;
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

    /** So many imports are asked for by their numbers; of more all are read. */
    private static final int FEW = 500;

    private final Database database;
    private final Keys keys;

    /**
     * The claims of all imports that were not withdrawn, by import.
     *
     * @param forgotten the entry of the journal by which something was forgotten last
     * @param imports the numbers of the imports, also of those without a claim, with their claims in the order of taking in
     */
    public record Standing(long forgotten, SortedMap<Long, List<RecordedClaim>> imports) {
        /** Before anything was read. */
        public static final Standing NONE = new Standing(-1, new TreeMap<>());

        /** Wraps the map; what made it lets it be. */
        public Standing {
            imports = Collections.unmodifiableSortedMap(imports);
        }
    }

    /** The claims in that database, under those keys. */
    public SqlClaims(Database database, Keys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** Hands over every claim of every import that was not withdrawn, in the order of taking in, without holding them all. */
    public void standing(Consumer<RecordedClaim> reader) {
        database.read(sql -> {
            new Reading(sql, Seals.loaded(sql, keys), DSL.noCondition())
                    .standing(sql, (number, claim) -> reader.accept(claim));
            return true;
        });
    }

    /**
     * The claims that stand, where some were read before: only imports that came since are read, unless something was forgotten since,
     * for that is said no more.
     */
    public Standing standing(Standing before) {
        return database.read(sql -> {
            long forgotten = DataKeys.lastForgotten(sql);
            SortedMap<Long, List<RecordedClaim>> known =
                    forgotten == before.forgotten() ? before.imports() : new TreeMap<>();
            SortedMap<Long, List<RecordedClaim>> imports = new TreeMap<>();
            List<Long> fresh = new ArrayList<>();
            sql.select(IMPORTS_NUMBER)
                    .from(IMPORTS)
                    .where(IMPORTS_WITHDRAWN.isNull())
                    .forEach(row -> {
                        long number = row.value1();
                        imports.put(number, known.getOrDefault(number, new ArrayList<>()));
                        if (!known.containsKey(number)) {
                            fresh.add(number);
                        }
                    });
            if (!fresh.isEmpty()) {
                Set<Long> lacking = Set.copyOf(fresh);
                BiConsumer<Long, RecordedClaim> add = (number, claim) -> {
                    if (lacking.contains(number)) {
                        imports.getOrDefault(number, new ArrayList<>()).add(claim);
                    }
                };
                Seals seals = Seals.loaded(sql, keys);
                if (fresh.size() <= FEW && fresh.size() < imports.size()) {
                    each(sql, new Reading(sql, seals, IMPORT.in(fresh)), IMPORTS_NUMBER.in(fresh), add);
                } else {
                    new Reading(sql, seals, DSL.noCondition()).standing(sql, add);
                }
            }
            return new Standing(forgotten, imports);
        });
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
            Condition wanted = condition.apply(seals);
            // There may be thousands of sources, and most questions are about claims of a few.
            Condition theirs = NUMBER.in(joined(sql.select(ABOUTS_SOURCE)).where(wanted));
            each(sql, new Reading(sql, seals, theirs), wanted, (number, claim) -> reader.accept(claim));
            return true;
        });
    }

    private static <R extends Record> SelectJoinStep<R> joined(SelectFromStep<R> selected) {
        return selected.from(CLAIMS)
                .join(ABOUTS)
                .on(CLAIMS_ABOUT.eq(ABOUTS_NUMBER))
                .join(SOURCES)
                .on(ABOUTS_SOURCE.eq(SOURCES_NUMBER))
                .join(IMPORTS)
                .on(SOURCES_IMPORT.eq(IMPORTS_NUMBER));
    }

    /** Hands over claims with the numbers of their imports. */
    private static void each(
            DSLContext sql, Reading reading, Condition wanted, BiConsumer<Long, RecordedClaim> reader) {
        Database.each(
                sql,
                joined(sql.select(CLAIMS_ID, CLAIMS_BODY, ABOUTS_NUMBER, ABOUTS_BODY, ABOUTS_SOURCE, IMPORTS_NUMBER))
                        .where(wanted)
                        .orderBy(CLAIMS_ID),
                row -> {
                    long number = row.getLong(6);
                    reading.claim(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4), row.getLong(5))
                            .ifPresent(claim -> reader.accept(number, claim));
                });
    }

    /** All claims, in the order of taking in. Joined with anything else they would be sorted first, on a disk where there are millions. */
    static ResultQuery<Record3<Long, Long, String>> inOrder(DSLContext sql) {
        return sql.select(CLAIMS_ID, CLAIMS_ABOUT, CLAIMS_BODY).from(CLAIMS).orderBy(CLAIMS_ID);
    }

    private static <T> Field<T> column(String table, String name, Class<T> type) {
        return DSL.field(DSL.name(table, name), type);
    }

    /**
     * Whom claims are about, for one source.
     *
     * @param about empty if that was forgotten
     * @param source the number of the source
     * @param taken the number of the import
     */
    private record Whom(Optional<About> about, long source, long taken) {}

    /** Builds claims from rows, each source and each about once. */
    private static final class Reading {
        private final Map<Long, Source> sources = new HashMap<>();
        private final Map<Long, Optional<About>> abouts = new HashMap<>();
        private final Pool pool = new Pool();
        private final Seals seals;

        /** Reads claims of those sources. */
        Reading(DSLContext sql, Seals seals, Condition wanted) {
            this.seals = seals;
            sql.select(NUMBER, BODY)
                    .from(SOURCES)
                    .where(wanted)
                    .forEach(row -> sources.put(
                            row.value1(),
                            EvidenceJson.source(seals.open(SqlImports.sourcePlace(row.value1()), row.value2()))));
        }

        /** What was forgotten is said no more. */
        Optional<RecordedClaim> claim(long number, String body, long aboutNumber, String aboutBody, long source) {
            return abouts.computeIfAbsent(aboutNumber, some -> about(aboutNumber, aboutBody))
                    .map(whom -> claim(number, body, whom, source));
        }

        private RecordedClaim claim(long number, String body, About whom, long source) {
            return new RecordedClaim(
                    number,
                    java.util.Objects.requireNonNull(sources.get(source)),
                    EvidenceJson.claim(whom, seals.open(ClaimRows.claimPlace(number), body), pool));
        }

        /** Hands over every claim of every import that was not withdrawn; whom they are about is read before. */
        void standing(DSLContext sql, BiConsumer<Long, RecordedClaim> reader) {
            Map<Long, Whom> all = new HashMap<>();
            Database.each(
                    sql,
                    sql.select(ABOUTS_NUMBER, ABOUTS_BODY, ABOUTS_SOURCE, IMPORTS_NUMBER)
                            .from(ABOUTS)
                            .join(SOURCES)
                            .on(ABOUTS_SOURCE.eq(SOURCES_NUMBER))
                            .join(IMPORTS)
                            .on(SOURCES_IMPORT.eq(IMPORTS_NUMBER))
                            .where(IMPORTS_WITHDRAWN.isNull()),
                    row -> all.put(
                            row.getLong(1),
                            new Whom(about(row.getLong(1), row.getString(2)), row.getLong(3), row.getLong(4))));
            Database.each(sql, inOrder(sql), row -> {
                long number = row.getLong(1);
                String body = row.getString(3);
                Whom whom = all.get(row.getLong(2));
                if (whom != null) {
                    whom.about()
                            .ifPresent(about -> reader.accept(whom.taken(), claim(number, body, about, whom.source())));
                }
            });
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
