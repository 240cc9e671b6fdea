package org.asbuilt.store;

import static org.asbuilt.store.Tables.HEADS;
import static org.asbuilt.store.Tables.KEY_ID;
import static org.asbuilt.store.Tables.LOG;
import static org.asbuilt.store.Tables.META;
import static org.asbuilt.store.Tables.NAME;
import static org.asbuilt.store.Tables.PUBLIC_KEY;
import static org.asbuilt.store.Tables.SIGNING_KEYS;
import static org.asbuilt.store.Tables.SUBTREES;
import static org.asbuilt.store.Tables.VALUE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.ledger.Checkpoint;
import org.asbuilt.ledger.Log;
import org.asbuilt.model.Digest;
import org.asbuilt.model.InvalidValue;
import org.jooq.DSLContext;

/**
 * Whether a record is still what was put into it. Everything is computed anew from the commits and the journal: hashes, chains,
 * the Merkle trees, signatures, facts, claims, artifacts. Nothing is written, and no server is needed.
 *
 * @param commits how many commits were found in order
 * @param journal how many entries of the journal were found in order
 * @param accesses how many entries of the access log were found in order
 * @param breaks the first break of each part, in the order in which the parts build on each other; none if all is well
 * @param notChecked what could not be checked, and why
 */
public record Verification(long commits, long journal, long accesses, List<Break> breaks, List<String> notChecked) {

    /** Copies the lists. */
    public Verification {
        breaks = List.copyOf(breaks);
        notChecked = List.copyOf(notChecked);
    }

    /**
     * What the verifier holds that is not in the database.
     *
     * @param keys the key file; without it the content of artifacts is checked sealed only
     * @param publicKey the public key that signatures must be by; without it, one that the database names is believed
     * @param checkpoints checkpoints of the three logs that were kept elsewhere; the logs must still contain what they say
     * @param releases releases that were handed out; the record must still contain them
     */
    public record Trust(
            Optional<Keys> keys,
            Optional<String> publicKey,
            List<Checkpoint> checkpoints,
            List<SignedRelease> releases) {
        /** Nothing: the database is checked against itself. */
        public static final Trust NONE = new Trust(Optional.empty(), Optional.empty(), List.of());

        /** Copies the lists. */
        public Trust {
            checkpoints = List.copyOf(checkpoints);
            releases = List.copyOf(releases);
        }

        /** Without releases. */
        public Trust(Optional<Keys> keys, Optional<String> publicKey, List<Checkpoint> checkpoints) {
            this(keys, publicKey, checkpoints, List.of());
        }
    }

    /** Is told how far the verification is. */
    @FunctionalInterface
    public interface Watcher {
        /**
         * Some more is done.
         *
         * @param part which part: commits, journal, artifacts or access log
         * @param done how many entries of it
         * @param of how many there are
         */
        void at(String part, long done, long of);
    }

    /** Whether nothing was altered. */
    public boolean intact() {
        return breaks.isEmpty();
    }

    /** The first broken link, if there is one. */
    public Optional<Break> first() {
        return breaks.stream().findFirst();
    }

    /** Verifies a record. */
    public static Verification of(Database database, Trust trust, Watcher watcher) {
        return database.read(sql -> of(sql, trust, watcher));
    }

    /** Verifies a record within a transaction that has written it. */
    static Verification of(DSLContext sql, Trust trust, Watcher watcher) {
        return new Run(sql, trust, watcher).all();
    }

    /** The keys that signatures may be by, and the name that logs are signed under. */
    record Signers(String installation, Map<String, String> publicKeys) {

        /** Whether a signed statement was signed, and says that size and that hash. */
        void check(String table, Object row, Checkpoint signed, long size, Digest hash) {
            signature(table, row, signed);
            Break.same(table, row, "size " + size, "size " + signed.size());
            Break.same(table, row, "hash " + hash.hex(), "hash " + signed.root().hex());
        }

        /** Whether the end of a log was signed. */
        void check(Heads.Head head) {
            boolean empty = head.size() == 0;
            Break.unless(
                    empty == head.hash().isEmpty()
                            && empty == head.signature().isEmpty()
                            && (!empty || (head.root().isEmpty() && head.peaks().isEmpty()))
                            && (!head.root().isEmpty() || head.peaks().isEmpty())
                            && head.size() >= 0,
                    "heads",
                    head.log(),
                    "a signature unless the log is empty, and peaks where there is a root",
                    head.toString());
            try {
                head.checkpoint(installation).ifPresent(end -> signature("heads", head.log(), end));
            } catch (InvalidValue e) {
                throw new Break.Found(new Break("heads", head.log(), "a hash", head.hash()));
            }
        }

        private void signature(String table, Object row, Checkpoint signed) {
            Optional<String> key = publicKeys.values().stream()
                    .filter(known -> Keys.names(signed, known))
                    .findFirst();
            Break.unless(key.isPresent(), table, row, "a known key", "key " + signed.keyId());
            Break.unless(
                    Keys.signed(signed, key.orElseThrow()),
                    table,
                    row,
                    "a valid signature by " + signed.keyId() + " of size " + signed.size(),
                    "signature " + signed.signature());
        }
    }

    /** One part of the verification; it ends at its first break and leaves the others alone. */
    private static final class Part {
        private List<Break> found = List.of();

        void run(Runnable check) {
            if (isBroken()) {
                return;
            }
            try {
                check.run();
            } catch (Break.Found broken) {
                found = broken.all();
            }
        }

        boolean isBroken() {
            return !found.isEmpty();
        }
    }

    private static final class Run {
        private final DSLContext sql;
        private final Trust trust;
        private final Watcher watcher;
        private final List<String> notChecked = new ArrayList<>();

        Run(DSLContext sql, Trust trust, Watcher watcher) {
            this.sql = sql;
            this.trust = trust;
            this.watcher = watcher;
        }

        Verification all() {
            Signers signers;
            try {
                signers = signers();
            } catch (Break.Found found) {
                return new Verification(
                        0,
                        0,
                        0,
                        List.of(found.first()),
                        List.of("everything else, for the keys are not what they were"));
            }
            List<Checkpoint> kept = Stream.concat(
                            trust.checkpoints().stream(), ReleaseCheck.checkpoints(trust.releases()).stream())
                    .toList();
            Optional<Seals> seals = trust.keys().map(keys -> Seals.of(sql, keys));
            CommitCheck commits = new CommitCheck(sql, seals, signers, kept, watcher);
            ChainCheck journal = new ChainCheck(sql, Chain.JOURNAL, seals, signers, kept, watcher);
            ChainCheck accesses = new ChainCheck(sql, Chain.ACCESS, seals, signers, kept, watcher);
            ReleaseCheck releases = new ReleaseCheck(trust.releases(), signers);
            List<Part> parts = Stream.generate(Part::new).limit(12).toList();
            KeyCheck dataKeys = new KeyCheck(sql, trust.keys());
            parts.get(0).run(dataKeys::open);
            parts.get(1).run(() -> TreeCheck.check(kept, signers.installation()));
            parts.get(2).run(commits::check);
            journal(parts.subList(3, parts.size()), journal, releases, dataKeys, seals);
            parts.get(9).run(() -> accesses.check(entry -> {}));
            parts.get(10).run(this::trees);
            if (trust.keys().isEmpty()) {
                notChecked.add(
                        commits.unread() || journal.unread() > 0
                                ? "what is sealed, so that facts, claims and events of changes were held against nothing, and that artifacts"
                                        + " can be opened: the key file was not given"
                                : "that artifacts can be opened: the key file was not given");
            }
            return new Verification(
                    commits.done(),
                    journal.done(),
                    accesses.done(),
                    parts.stream().flatMap(part -> part.found.stream()).toList(),
                    notChecked);
        }

        /** What the journal tells of is checked as it is told; what it does not tell of, when it has ended. */
        private void journal(
                List<Part> parts, ChainCheck journal, ReleaseCheck releases, KeyCheck dataKeys, Optional<Seals> seals) {
            ImportCheck imports = new ImportCheck(sql, seals);
            ChangeCheck changes = new ChangeCheck(sql, seals);
            ArtifactCheck artifacts = new ArtifactCheck(sql, trust.keys(), watcher);
            SiteCheck sites = new SiteCheck(sql);
            parts.get(0)
                    .run(() -> journal.check(entry -> {
                        parts.get(1).run(() -> imports.entry(entry));
                        parts.get(2).run(() -> changes.entry(entry));
                        parts.get(3).run(() -> artifacts.entry(entry));
                        parts.get(4).run(() -> releases.entry(entry));
                        parts.get(5).run(() -> dataKeys.entry(entry));
                        parts.get(8).run(() -> sites.entry(entry));
                    }));
            if (parts.get(0).isBroken()) {
                notChecked.add("imports, changes, artifacts, releases, data keys and copies of sites after entry "
                        + journal.done() + " of the journal");
                return;
            }
            // Of entries that were sealed after they were hashed nobody without keys knows what they tell of.
            if (journal.unread() == 0) {
                parts.get(1).run(imports::finish);
                parts.get(2).run(changes::finish);
            }
            parts.get(3).run(artifacts::finish);
            parts.get(4).run(releases::finish);
            parts.get(5).run(dataKeys::finish);
            parts.get(8).run(sites::finish);
        }

        private void trees() {
            if (!Heads.knowTrees(sql)) {
                notChecked.add("the Merkle trees: this is a record of a version that had them for commits only");
                return;
            }
            List<String> logs = Stream.of(Log.values()).map(Log::text).toList();
            Break.same("subtrees", "of other logs", "rows: 0", "rows: " + sql.fetchCount(SUBTREES, LOG.notIn(logs)));
            logs.stream()
                    .filter(log -> !Heads.read(sql, log).hasTree())
                    .forEach(log -> notChecked.add("the Merkle tree of " + log
                            + ": the log is older than its tree, which is made when a server opens the record"));
        }

        private Signers signers() {
            List<String> logs = sql.select(LOG).from(HEADS).orderBy(LOG).fetch(LOG);
            Break.same("heads", "all", List.of(Chain.ACCESS.log(), "commits", Chain.JOURNAL.log()), logs);
            Map<String, String> keys = new HashMap<>();
            sql.select(KEY_ID, PUBLIC_KEY).from(SIGNING_KEYS).orderBy(KEY_ID).forEach(row -> {
                Break.same("signing_keys", row.value1(), Keys.idOf(row.value2()), row.value1());
                keys.put(row.value1(), row.value2());
            });
            Collection<String> known = List.copyOf(keys.keySet());
            List<String> names = sql.select(NAME).from(META).orderBy(NAME).fetch(NAME);
            if (names.isEmpty() && known.isEmpty()) {
                return new Signers("", Map.of());
            }
            Break.same("meta", "all", List.of(Heads.ORIGIN), names);
            String origin = sql.select(VALUE).from(META).fetchSingle(VALUE);
            boolean named = known.stream().anyMatch(id -> origin.equals(Heads.NAMESPACE + id));
            Break.unless(named, "meta", Heads.ORIGIN, "the name of a known key", origin);
            trust.publicKey().ifPresent(key -> {
                Break.unless(keys.containsValue(key), "signing_keys", "all", "the given public key", known.toString());
                keys.values().retainAll(List.of(key));
            });
            return new Signers(origin, keys);
        }
    }
}
