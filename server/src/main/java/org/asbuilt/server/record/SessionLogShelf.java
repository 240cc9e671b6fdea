package org.asbuilt.server.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.evidence.Source;
import org.asbuilt.importers.SessionLogs;
import org.asbuilt.store.Import;
import org.asbuilt.store.SqlArtifacts;
import org.asbuilt.thirdparty.session.SessionLog;
import org.asbuilt.thirdparty.session.SessionRegister;

/** All that logs tell of sessions, read from the files that stand; each file is read once. Source: ADR 21; requirements P5-10. */
final class SessionLogShelf {
    private final ImportShelf shelf;
    private final SqlArtifacts artifacts;
    private ImportShelf.Mark mark = ImportShelf.Mark.NONE;
    private Map<String, SessionLog> known = Map.of();
    private SessionRegister register = SessionRegister.EMPTY;

    SessionLogShelf(ImportShelf shelf, SqlArtifacts artifacts) {
        this.shelf = shelf;
        this.artifacts = artifacts;
    }

    /** The sessions as they are told now. The first time, and after files came, the logs are read: that can take seconds. */
    synchronized SessionRegister register() {
        ImportShelf.Mark now = shelf.mark();
        if (!now.equals(mark)) {
            Map<String, SessionLog> standing = new HashMap<>();
            shelf.standing()
                    .filter(reading -> SessionLogs.tells(reading.receipt().importer()))
                    .forEach(reading -> Optional.ofNullable(
                                    known.get(reading.source().id()))
                            .or(() -> read(reading))
                            .ifPresent(log -> standing.put(reading.source().id(), log)));
            if (!standing.keySet().equals(known.keySet())) {
                register = SessionRegister.of(standing.values());
                known = standing;
            }
            mark = now;
        }
        return register;
    }

    private Optional<SessionLog> read(Import.Reading reading) {
        Source source = reading.source();
        Optional<InputStream> kept = artifacts.open(source.artifact());
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream content = kept.get()) {
            return SessionLogs.read(
                    reading.receipt().importer(), source.id(), source.artifact(), source.received(), content);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + source.title() + " again", e);
        }
    }
}
