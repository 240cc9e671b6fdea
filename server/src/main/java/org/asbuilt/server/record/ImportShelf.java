package org.asbuilt.server.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.asbuilt.access.Sight;
import org.asbuilt.evidence.Source;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import org.asbuilt.store.Import;
import org.asbuilt.store.SqlImports;

/** All imports in memory: there are thousands at most, and each question about sources needs them. */
class ImportShelf {
    /** What a reading is called that no importer made. */
    static final String NO_IMPORTER = "none";

    private final SqlImports imports;
    private final Supplier<Set<Long>> quarantined;
    private final Object lock = new Object();
    private List<Import> known = List.of();
    private long withdrawals;
    private Set<Long> waiting = Set.of();

    /**
     * Tells whether imports came or went.
     *
     * @param newest the number of the newest import
     * @param withdrawals how many were taken back
     * @param quarantined the numbers of those that do not count yet
     */
    public record Mark(long newest, long withdrawals, Set<Long> quarantined) {
        /** Before anything was looked at. */
        static final Mark NONE = new Mark(-1, -1, Set.of());

        /** Copies the set. */
        public Mark {
            quarantined = Set.copyOf(quarantined);
        }
    }

    /** The imports of that store, of which some may wait to be admitted. */
    public ImportShelf(SqlImports imports, Supplier<Set<Long>> quarantined) {
        this.imports = imports;
        this.quarantined = quarantined;
        reload();
    }

    private ImportShelf(ImportShelf other) {
        imports = other.imports;
        quarantined = other.quarantined;
    }

    /** The state of the imports; another process may have added some. */
    public Mark mark() {
        synchronized (lock) {
            List<Import> newest = imports.newest(Long.MAX_VALUE, 1);
            if (!newest.isEmpty()
                    && (known.isEmpty()
                            || newest.getFirst().number() != known.getFirst().number())) {
                reload();
            }
            return new Mark(known.isEmpty() ? 0 : known.getFirst().number(), withdrawals, waiting);
        }
    }

    /** Looks again, because an import was taken back. */
    public void reload() {
        synchronized (lock) {
            known = imports.all(known);
            withdrawals = known.stream().filter(Import::withdrawn).count();
            waiting = quarantined.get();
        }
    }

    /** All imports, newest first. */
    public List<Import> all() {
        synchronized (lock) {
            mark();
            return known;
        }
    }

    /** Whether it was submitted and does not count yet. */
    boolean isQuarantined(Import taken) {
        return mark().quarantined().contains(taken.number());
    }

    /** What an import is called, for example {@code import-17}. */
    static String name(Import taken) {
        return "import-" + taken.number();
    }

    /** The import of that name. */
    Optional<Import> find(String name) {
        return all().stream().filter(taken -> name(taken).equals(name)).findFirst();
    }

    /** The sources whose claims stand, oldest first. */
    public List<Source> standingSources() {
        return standing().map(Import.Reading::source).toList();
    }

    /** The readings that stand, oldest first. */
    Stream<Import.Reading> standing() {
        Set<Long> unseen = mark().quarantined();
        return all().reversed().stream()
                .filter(taken -> !taken.withdrawn() && !unseen.contains(taken.number()))
                .flatMap(taken -> taken.readings().stream())
                .filter(reading -> !reading.receipt().importer().equals(NO_IMPORTER));
    }

    /** The source that was made from a file and stands. */
    public Optional<Source> standing(Digest artifact) {
        return standingSources().stream()
                .filter(source -> source.artifact().equals(artifact))
                .findFirst();
    }

    /** The imports that a view shows. */
    static final class Seen extends ImportShelf {
        private final ImportShelf whole;
        private final Supplier<Sight> sight;

        Seen(ImportShelf whole, Supplier<Sight> sight) {
            super(whole);
            this.whole = whole;
            this.sight = sight;
        }

        @Override
        public Mark mark() {
            return whole.mark();
        }

        @Override
        public void reload() {
            whole.reload();
        }

        @Override
        public List<Import> all() {
            Sight by = sight.get();
            return whole.all().stream().filter(taken -> shows(taken, by)).toList();
        }

        /**
         * Files hold more than what was understood of them. Therefore one sees those that one handed in, and else only those of
         * registered sources of which one may read every group of fields, unless one may read all of everything.
         */
        private static boolean shows(Import taken, Sight by) {
            List<Optional<Id>> registered = taken.readings().stream()
                    .map(reading -> reading.source().registered())
                    .toList();
            boolean hidden = registered.stream()
                    .flatMap(Optional::stream)
                    .anyMatch(id -> by.whole().subject(id).isPresent() && !by.sees(id));
            boolean own = by.view().user().filter(taken.person()::equals).isPresent();
            return own
                    || (!hidden
                            && (by.view().isUnconfined()
                                    || registered.stream()
                                            .allMatch(id -> id.filter(by::seesEverythingOf)
                                                    .isPresent())));
        }
    }
}
