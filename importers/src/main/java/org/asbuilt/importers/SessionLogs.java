package org.asbuilt.importers;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asbuilt.importers.intake.Claims;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Progress;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.session.SessionReading;
import org.asbuilt.model.Digest;
import org.asbuilt.thirdparty.session.SessionLog;

/** Reads again what a log that was taken in tells of sessions. Source: requirements P5-10; ADR 21. */
public final class SessionLogs {
    /** The longest file that is held in memory to be read again. */
    private static final int LONGEST = 512 << 20;

    private SessionLogs() {}

    /** Whether the sources of an importer tell of sessions, and claim nothing about the plant. */
    public static boolean tells(String importer) {
        return SessionReading.form(importer).isPresent();
    }

    /**
     * What a file tells of sessions; empty if it is of another format or longer than 512 MiB. Of a log that breaks off, what was read
     * before that is left out.
     *
     * @param importer the name of the importer by which it was taken in
     * @param source the id of the source as which it was taken in
     * @param digest the digest of the file
     * @param received when it was taken in, by the record's clock; a log whose times have no year ends before that
     * @param content the file as it was kept; packed with gzip or zstd or not; not closed
     * @throws IOException if the content cannot be read
     */
    public static Optional<SessionLog> read(
            String importer, String source, Digest digest, Instant received, InputStream content) throws IOException {
        Optional<SessionReading.Form> form = SessionReading.form(importer);
        byte[] bytes = form.isEmpty() ? new byte[0] : content.readNBytes(LONGEST + 1);
        if (form.isEmpty() || bytes.length > LONGEST) {
            return Optional.empty();
        }
        List<SessionLog> read = new ArrayList<>(1);
        Reading.of(
                importer,
                "lines",
                Input.of("log", bytes),
                Limits.standard(),
                Claims.none(),
                Progress.none(),
                reading -> read.add(
                        SessionReading.read(form.get(), reading, new SessionReading.Origin(source, digest, received))));
        return read.stream().findFirst();
    }
}
