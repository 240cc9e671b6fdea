package org.asbuilt.server.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.evidence.Source;
import org.asbuilt.importers.Publications;
import org.asbuilt.store.Import;
import org.asbuilt.store.SqlArtifacts;
import org.asbuilt.vulnerability.advisory.Library;
import org.asbuilt.vulnerability.advisory.Published;

/**
 * The library of what is published about vulnerabilities, read from the files that stand; each file is read once. Source: ADR 21.
 */
final class AdvisoryShelf {
    private final ImportShelf shelf;
    private final SqlArtifacts artifacts;
    private ImportShelf.Mark mark = ImportShelf.Mark.NONE;
    private Map<String, Published> known = Map.of();
    private Library library = Library.EMPTY;

    AdvisoryShelf(ImportShelf shelf, SqlArtifacts artifacts) {
        this.shelf = shelf;
        this.artifacts = artifacts;
    }

    /** What files came or went. */
    ImportShelf.Mark mark() {
        return shelf.mark();
    }

    /** The library as it is now. The first time, and after files came, they are read: that can take seconds. */
    synchronized Library library() {
        ImportShelf.Mark now = shelf.mark();
        if (!now.equals(mark)) {
            Map<String, Published> standing = new HashMap<>();
            shelf.standing()
                    .filter(reading -> Publications.publishes(reading.receipt().importer()))
                    .map(Import.Reading::source)
                    .forEach(source -> Optional.ofNullable(known.get(source.id()))
                            .or(() -> read(source))
                            .ifPresent(published -> standing.put(source.id(), published)));
            if (!standing.equals(known)) {
                library = Library.of(standing.values());
                known = standing;
            }
            mark = now;
        }
        return library;
    }

    private Optional<Published> read(Source source) {
        Optional<InputStream> kept = artifacts.open(source.artifact());
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream content = kept.get()) {
            return Publications.read(source.id(), source.artifact(), source.received(), content);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + source.title() + " again", e);
        }
    }
}
