package org.asbuilt.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asbuilt.model.Digest;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The backups that this installation has written, and what was done with each. Source: requirements S-06. */
public final class SqlBackups {
    private static final Table<Record> BACKUPS = table(name("backups"));
    private static final Table<Record> EVENTS = table(name("backup_events"));
    private static final Field<String> NAME = field(name("name"), String.class);
    private static final Field<Long> WRITTEN = field(name("written"), Long.class);
    private static final Field<Long> COMMIT = field(name("commit_number"), Long.class);
    private static final Field<Long> SIZE = field(name("size"), Long.class);
    private static final Field<String> DIGEST = field(name("digest"), String.class);
    private static final Field<String> FOLDERS = field(name("folders"), String.class);
    private static final Field<String> BACKUP = field(name("backup"), String.class);
    private static final Field<Long> NUMBER = field(name("number"), Long.class);
    private static final Field<Long> RECORDED = field(name("recorded"), Long.class);
    private static final Field<String> KIND = field(name("kind"), String.class);
    private static final Field<Integer> OK = field(name("ok"), Integer.class);
    private static final Field<String> PERSON = field(name("person"), String.class);
    private static final Field<String> SENTENCE = field(name("sentence"), String.class);

    private final Database database;
    private final Keys keys;

    /**
     * A backup that was written.
     *
     * @param name the name of its file
     * @param written when
     * @param commit the number of the newest commit in it
     * @param size in bytes
     * @param digest of the file
     * @param folders where it was put
     */
    public record Kept(String name, Instant written, long commit, long size, Digest digest, List<String> folders) {
        /** Copies the list. */
        public Kept {
            folders = List.copyOf(folders);
        }
    }

    /**
     * Something that was done with a backup.
     *
     * @param backup its name
     * @param recorded when
     * @param kind what: {@code checked}, {@code rehearsed}, {@code offline}, {@code dropped}
     * @param ok whether it went well
     * @param person who did it; empty for the server itself
     * @param sentence what came of it
     */
    public record Event(String backup, Instant recorded, String kind, boolean ok, String person, String sentence) {}

    /** The backups in that database, under those keys. */
    public SqlBackups(Database database, Keys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** Writes down that one was written. */
    public void add(Kept backup) {
        database.write(sql -> sql.insertInto(BACKUPS, NAME, WRITTEN, COMMIT, SIZE, DIGEST, FOLDERS)
                .values(
                        backup.name(),
                        Times.micros(backup.written()),
                        backup.commit(),
                        backup.size(),
                        backup.digest().hex(),
                        Seals.of(sql, keys).ready().mask(String.join("\n", backup.folders())))
                .execute());
    }

    /**
     * Writes down what was done with one.
     *
     * @return whether there is such a backup
     */
    public boolean add(Event event) {
        return database.write(sql -> {
            // An update locks the row on both databases, so that two events get two numbers.
            int known = sql.update(BACKUPS)
                    .set(NAME, event.backup())
                    .where(NAME.eq(event.backup()))
                    .execute();
            if (known == 0) {
                return false;
            }
            Seals seals = Seals.of(sql, keys).ready();
            long number = sql.fetchCount(EVENTS, BACKUP.eq(event.backup())) + 1L;
            sql.insertInto(EVENTS, BACKUP, NUMBER, RECORDED, KIND, OK, PERSON, SENTENCE)
                    .values(
                            event.backup(),
                            number,
                            Times.micros(event.recorded()),
                            event.kind(),
                            event.ok() ? 1 : 0,
                            seals.mask(event.person()),
                            seals.mask(event.sentence()))
                    .execute();
            return true;
        });
    }

    /** The newest backups with all that was done with each, newest first. */
    public Map<Kept, List<Event>> newest(int most) {
        return database.read(sql -> {
            Seals seals = Seals.of(sql, keys);
            Map<Kept, List<Event>> found = new LinkedHashMap<>();
            sql.select(NAME, WRITTEN, COMMIT, SIZE, DIGEST, FOLDERS)
                    .from(BACKUPS)
                    .orderBy(WRITTEN.desc(), NAME.desc())
                    .limit(most)
                    .fetch(row -> new Kept(
                            row.value1(),
                            Times.recorded(row.value2()),
                            row.value3(),
                            row.value4(),
                            new Digest(row.value5()),
                            seals.unmask(row.value6()).lines().toList()))
                    .forEach(backup -> found.put(backup, events(sql, seals, backup.name())));
            return found;
        });
    }

    private static List<Event> events(DSLContext sql, Seals seals, String backup) {
        return sql.select(RECORDED, KIND, OK, PERSON, SENTENCE)
                .from(EVENTS)
                .where(BACKUP.eq(backup))
                .orderBy(NUMBER)
                .fetch(row -> new Event(
                        backup,
                        Times.recorded(row.value1()),
                        row.value2(),
                        row.value3() != 0,
                        seals.unmask(row.value4()),
                        seals.unmask(row.value5())));
    }
}
