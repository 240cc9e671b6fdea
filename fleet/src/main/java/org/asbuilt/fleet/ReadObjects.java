package org.asbuilt.fleet;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.asbuilt.importers.intake.Input;

/**
 * Reads objects of one storage. What is gone or archived is said in the account, and so is what is refused though it has been listed for an
 * hour. What was refused sooner may be so because rights are being altered: it is tried again, as is what the storage fails to give. For
 * one thread.
 */
final class ReadObjects {
    /** So old is an object that is refused before it is given up. */
    static final Duration PATIENCE = Duration.ofHours(1);

    private static final Duration LISTED_ANEW = Duration.ofMinutes(1);
    private static final String ARCHIVED = "the storage has archived it: restore it, and read it then";
    private static final String REFUSED =
            "the storage refuses to give it, though it lists it: one may not read it, or not use its key";
    /** As the libraries of Amazon say it, whose classes nobody but their plug-in sees. */
    private static final Pattern FORBIDDEN = Pattern.compile("(?i)status ?code: ?403\\b|\\b403 forbidden\\b");

    private static final Pattern IN_ARCHIVE = Pattern.compile("\\bInvalidObjectState");
    private static final int DEEP = 20;

    private final FileReading reading;
    private final FileSystem storage;
    private final InstantSource clock;
    private Listing last = new Listing(new Path("none:/"), Instant.MIN, Map.of());

    /** When each object of a folder was written last, as the storage said at a moment. */
    private record Listing(Path folder, Instant at, Map<Path, Instant> written) {}

    /**
     * Of one storage.
     *
     * @param archive whose objects they are
     */
    ReadObjects(Archive archive, FileSystem storage, InstantSource clock) {
        reading = new FileReading(archive);
        this.storage = storage;
        this.clock = clock;
    }

    /**
     * Reads an object.
     *
     * @param name its name with the folders below the root of the archive
     * @param listed its length as it was listed, in octets
     * @return empty if it lies in no folder of a site
     * @throws IOException if the storage fails; the object is to be read again then
     */
    Optional<Piece> read(String name, Path path, long listed) throws IOException {
        if (listed == 0) {
            // Flink's plug-in for S3 takes an empty object for a folder, and does not find it then.
            return reading.read(name, 0, InputStream::nullInputStream);
        }
        try {
            Input.Opener opener = () -> storage.open(path);
            return reading.read(name, storage.getFileStatus(path).getLen(), opener);
        } catch (FileNotFoundException gone) {
            return reading.unopened(name, ReadFiles.NOT_FOUND);
        } catch (IOException | RuntimeException failure) {
            // Plug-ins throw what their libraries throw.
            if (says(failure, IN_ARCHIVE)) {
                return reading.unopened(name, ARCHIVED);
            }
            Optional<String> why = isRefusal(failure) ? refused(path, failure) : Optional.empty();
            if (why.isEmpty()) {
                throw failure;
            }
            return reading.unopened(name, why.get());
        }
    }

    /**
     * Why nothing will come of an object that was refused; empty if it is to be tried again.
     *
     * @throws IOException if its folder cannot be listed either: it is whoever asks who is refused, and whose rights may come back
     */
    private Optional<String> refused(Path path, Exception failure) throws IOException {
        Instant now = clock.instant();
        try {
            Instant written = listing(Objects.requireNonNull(path.getParent()), now)
                    .written()
                    .get(path);
            if (written == null) {
                // Storage that does not let everything be listed says of what is gone that it is refused.
                return Optional.of(ReadFiles.NOT_FOUND);
            }
            return written.plus(PATIENCE).isBefore(now) ? Optional.of(REFUSED) : Optional.empty();
        } catch (FileNotFoundException gone) {
            return Optional.of(ReadFiles.NOT_FOUND);
        } catch (IOException | RuntimeException unlisted) {
            unlisted.addSuppressed(failure);
            throw unlisted;
        }
    }

    private Listing listing(Path folder, Instant now) throws IOException {
        if (!last.folder().equals(folder) || last.at().plus(LISTED_ANEW).isBefore(now)) {
            Map<Path, Instant> written = new HashMap<>();
            FileStatus[] found = storage.listStatus(folder);
            Arrays.stream(found == null ? new FileStatus[0] : found)
                    .forEach(entry -> written.put(entry.getPath(), Instant.ofEpochMilli(entry.getModificationTime())));
            last = new Listing(folder, now, written);
        }
        return last;
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof AccessDeniedException || says(failure, FORBIDDEN);
    }

    private static boolean says(Throwable failure, Pattern words) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEP)
                .anyMatch(cause -> words.matcher(cause.toString()).find());
    }
}
