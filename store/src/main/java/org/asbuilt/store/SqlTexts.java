package org.asbuilt.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.asbuilt.model.Digest;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The text of documents, sealed as the documents themselves are, and forgotten with them. */
public final class SqlTexts {
    private static final Table<Record> TEXTS = table(name("document_texts"));
    private static final Field<String> DIGEST = field(name("digest"), String.class);
    private static final Field<String> TEXT = field(name("text_digest"), String.class);

    private final Database database;
    private final SqlArtifacts artifacts;

    /** The texts in that database. */
    public SqlTexts(Database database, Keys keys) {
        this.database = database;
        artifacts = new SqlArtifacts(database, keys);
    }

    /**
     * Keeps the text of a document.
     *
     * @param document the document's digest
     * @param text not closed
     * @throws IOException if the stream cannot be read
     */
    public void put(Digest document, InputStream text, Instant recorded) throws IOException {
        Digest kept = artifacts.put(text, recorded);
        database.write(sql -> {
            sql.deleteFrom(TEXTS).where(DIGEST.eq(document.hex())).execute();
            return sql.insertInto(TEXTS, DIGEST, TEXT)
                    .values(document.hex(), kept.hex())
                    .execute();
        });
    }

    /** The documents of which a text was kept. */
    public Set<Digest> documents() {
        return database.read(sql -> sql.select(DIGEST).from(TEXTS).fetch(DIGEST).stream()
                .map(Digest::new)
                .collect(Collectors.toSet()));
    }

    /** The text of a document, if it has one that is kept. */
    public Optional<InputStream> open(Digest document) {
        return database.read(sql -> text(sql, document)).flatMap(artifacts::open);
    }

    static Optional<Digest> text(DSLContext sql, Digest document) {
        return Optional.ofNullable(sql.select(TEXT)
                        .from(TEXTS)
                        .where(DIGEST.eq(document.hex()))
                        .fetchOne(TEXT))
                .map(Digest::new);
    }
}
