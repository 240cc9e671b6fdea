package org.asbuilt.fleet;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.asbuilt.importers.intake.Input;

/**
 * Reads objects of one storage. What is gone, or is listed and refused, is said in the account; what the storage fails to give is tried
 * again.
 */
final class ReadObjects {
    private static final String REFUSED =
            "the storage refuses to give it, though it lists it: it is archived, or one may not read it or use its key";
    /** As the libraries of Amazon say it, whose classes nobody but their plug-in sees. */
    private static final Pattern FORBIDDEN = Pattern.compile("(?i)status ?code: ?403\\b|\\b403 forbidden\\b");

    private static final int DEEP = 20;

    private final FileReading reading;
    private final FileSystem storage;

    /**
     * Of one storage.
     *
     * @param archive whose objects they are
     */
    ReadObjects(Archive archive, FileSystem storage) {
        reading = new FileReading(archive);
        this.storage = storage;
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
            if (isRefusal(failure) && isListed(path)) {
                return reading.unopened(name, REFUSED);
            }
            throw failure;
        }
    }

    private static boolean isRefusal(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEP)
                .anyMatch(cause -> cause instanceof AccessDeniedException
                        || FORBIDDEN.matcher(String.valueOf(cause.getMessage())).find());
    }

    /** Whether the storage still says that it is there: then it is this object that is refused, and not whoever asks, whose rights may come back. */
    private boolean isListed(Path path) throws IOException {
        var found = storage.listStatus(path.getParent());
        return found != null
                && Stream.of(found).anyMatch(entry -> entry.getPath().equals(path));
    }
}
