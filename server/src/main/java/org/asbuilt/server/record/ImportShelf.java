package org.asbuilt.server.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asbuilt.evidence.Source;
import org.asbuilt.model.Digest;
import org.asbuilt.store.Import;
import org.asbuilt.store.SqlImports;

/** All imports in memory: there are thousands at most, and each question about sources needs them. */
final class ImportShelf {
    /** What a reading is called that no importer made. */
    static final String NO_IMPORTER = "none";

    private final SqlImports imports;
    private List<Import> known = List.of();
    private long withdrawals;

    /**
     * Tells whether imports came or went.
     *
     * @param newest the number of the newest import
     * @param withdrawals how many were taken back
     */
    public record Mark(long newest, long withdrawals) {}

    /** The imports of that store. */
    public ImportShelf(SqlImports imports) {
        this.imports = imports;
        reload();
    }

    /** The state of the imports; another process may have added some. */
    public synchronized Mark mark() {
        List<Import> newest = imports.newest(Long.MAX_VALUE, 1);
        if (!newest.isEmpty()
                && (known.isEmpty()
                        || newest.getFirst().number() != known.getFirst().number())) {
            reload();
        }
        return new Mark(known.isEmpty() ? 0 : known.getFirst().number(), withdrawals);
    }

    /** Looks again, because an import was taken back. */
    public synchronized void reload() {
        known = imports.newest(Long.MAX_VALUE, Integer.MAX_VALUE);
        withdrawals = known.stream().filter(Import::withdrawn).count();
    }

    /** All imports, newest first. */
    public synchronized List<Import> all() {
        mark();
        return known;
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
        List<Source> sources = new ArrayList<>();
        all().reversed().stream()
                .filter(taken -> !taken.withdrawn())
                .flatMap(taken -> taken.readings().stream())
                .filter(reading -> !reading.receipt().importer().equals(NO_IMPORTER))
                .map(Import.Reading::source)
                .forEach(sources::add);
        return sources;
    }

    /** The source that was made from a file and stands. */
    public Optional<Source> standing(Digest artifact) {
        return standingSources().stream()
                .filter(source -> source.artifact().equals(artifact))
                .findFirst();
    }
}
