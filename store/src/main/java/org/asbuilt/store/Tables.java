package org.asbuilt.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The names of the tables and columns. What each means stands in the migration. */
final class Tables {
    static final Table<Record> META = table(name("meta"));
    static final Table<Record> SIGNING_KEYS = table(name("signing_keys"));
    static final Table<Record> HEADS = table(name("heads"));
    static final Table<Record> COMMITS = table(name("commits"));
    static final Table<Record> CHECKPOINTS = table(name("checkpoints"));
    static final Table<Record> FACTS = table(name("facts"));
    static final Table<Record> MERGES = table(name("merges"));
    static final Table<Record> CHANGES = table(name("changes"));
    static final Table<Record> IMPORTS = table(name("imports"));
    static final Table<Record> SOURCES = table(name("sources"));
    static final Table<Record> ABOUTS = table(name("abouts"));
    static final Table<Record> HINTS = table(name("hints"));
    static final Table<Record> CLAIMS = table(name("claims"));
    static final Table<Record> SUBTREES = table(name("subtrees"));
    static final Table<Record> SELF_CHECKS = table(name("self_checks"));
    static final Table<Record> ARTIFACTS = table(name("artifacts"));
    static final Table<Record> ARTIFACT_KEYS = table(name("artifact_keys"));
    static final Table<Record> ARTIFACT_PIECES = table(name("artifact_pieces"));

    static final Table<Record> DATA_KEYS = table(name("data_keys"));
    static final Table<Record> IMAGES = table(name("images"));
    static final Table<Record> IMAGE_PARTS = table(name("image_parts"));
    static final Table<Record> BESIDE = table(name("beside"));
    static final Table<Record> ENDED_FACTS = table(name("ended_facts"));

    static final Field<Long> IMAGE = whole("commit_number");
    static final Field<Long> AFTER_COMMIT = whole("after_commit");
    static final Field<Long> UP_TO_COMMIT = whole("up_to_commit");
    static final Field<Integer> OLDEST = field(name("oldest"), Integer.class);
    static final Field<Integer> PART = field(name("part"), Integer.class);
    static final Field<String> PURPOSE = text("purpose");
    static final Field<Long> MADE = whole("made");
    static final Field<String> NAME = text("name");
    static final Field<String> VALUE = text("value");
    static final Field<String> KEY_ID = text("key_id");
    static final Field<String> PUBLIC_KEY = text("public_key");
    static final Field<String> LOG = text("log");
    static final Field<Long> SIZE = whole("size");
    static final Field<String> HASH = text("hash");
    static final Field<String> PEAKS = text("peaks");
    static final Field<String> SIGNATURE = text("signature");
    static final Field<Long> NUMBER = whole("number");
    static final Field<Long> RECORDED = whole("recorded");
    static final Field<String> CHANGE_ID = text("change_id");
    static final Field<String> AUTHOR = text("author");
    static final Field<String> BODY = text("body");
    static final Field<String> PREVIOUS = text("previous");
    static final Field<String> LEAF = text("leaf");
    static final Field<String> ROOT = text("root");
    static final Field<String> SUBJECT = text("subject");
    static final Field<String> FACET = text("facet");
    static final Field<String> SLOT_KEY = text("slot_key");
    static final Field<String> VALID_FROM = text("valid_from");
    static final Field<String> VALID_UNTIL = text("valid_until");
    static final Field<Long> COMMIT_FROM = whole("commit_from");
    static final Field<Long> COMMIT_UNTIL = whole("commit_until");
    static final Field<String> PARTS = text("parts");
    static final Field<String> ABSORBED = text("absorbed");
    static final Field<String> STAYS = text("stays");
    static final Field<String> KIND = text("kind");
    static final Field<String> ID = text("id");
    static final Field<Long> CLAIM = whole("id");
    static final Field<String> PERSON = text("person");
    static final Field<Long> WITHDRAWN = whole("withdrawn");
    static final Field<Long> IMPORT = whole("import");
    static final Field<String> ARTIFACT = text("artifact");
    static final Field<String> RECEIPT = text("receipt");
    static final Field<Long> FIRST_CLAIM = whole("first_claim");
    static final Field<Long> CLAIM_COUNT = whole("claims");
    static final Field<String> DIGEST = text("digest");
    static final Field<String> ABOUTS_DIGEST = text("abouts");
    static final Field<Long> SOURCE = whole("source");
    static final Field<String> ABOUT_TEXT = text("about");
    static final Field<Long> ABOUT = whole("about");
    static final Field<String> HINT = text("hint");
    static final Field<String> PATH = text("path");
    static final Field<Integer> PIECES = field(name("pieces"), Integer.class);
    static final Field<String> SEALED_DIGEST = text("sealed");
    static final Field<Long> FORGOTTEN = whole("forgotten");
    static final Field<byte[]> WRAPPED = field(name("wrapped"), byte[].class);
    static final Field<Long> PLACE_IN_LOG = whole("place");
    static final Field<Integer> PLACE = field(name("place"), Integer.class);
    static final Field<byte[]> SEALED = field(name("sealed"), byte[].class);

    private Tables() {}

    private static Field<String> text(String name) {
        return field(name(name), String.class);
    }

    private static Field<Long> whole(String name) {
        return field(name(name), Long.class);
    }
}
