package org.asbuilt.fleet;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.apache.flink.connector.file.src.FileSourceSplit;

/**
 * Lists the whole files below a folder of this machine. Flink is not asked: to it the colon in {@code conn.09:00:00-10:00:00.log}, as Zeek
 * names what it has put away, is the end of a scheme, and one name that it cannot ask for is the end of all. What is there and cannot be
 * looked into (a folder that may not be listed, a link to a folder above or to nowhere) is handed out as if it were a file, and
 * {@link ReadFiles} says in the account why nothing came of it.
 */
final class MachineListing {
    private final Supplier<String> numbers;
    private final List<FileSourceSplit> files;
    private final Deque<Path> above = new ArrayDeque<>();

    /**
     * A listing.
     *
     * @param numbers a new one for each file
     * @param files where they go
     */
    MachineListing(Supplier<String> numbers, List<FileSourceSplit> files) {
        this.numbers = numbers;
        this.files = files;
    }

    /**
     * Lists a folder and all below it.
     *
     * @throws NoSuchFileException if there is none
     * @throws AccessDeniedException if it may not be listed
     * @throws IOException if the storage fails
     */
    void list(Path folder) throws IOException {
        Path real = folder.toRealPath();
        if (above.contains(real)) {
            add(folder, 0, 0);
            return;
        }
        above.push(real);
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path entry : all) {
                if (Archive.isWhole(String.valueOf(entry.getFileName()))) {
                    visit(entry);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        } finally {
            above.pop();
        }
    }

    private void visit(Path entry) throws IOException {
        try {
            BasicFileAttributes found = Files.readAttributes(entry, BasicFileAttributes.class);
            if (found.isDirectory()) {
                list(entry);
            } else {
                add(entry, found.size(), found.lastModifiedTime().toMillis());
            }
        } catch (FileSystemException failure) {
            if (isToBeTold(entry, failure)) {
                add(entry, 0, 0);
            } else if (!(failure instanceof NoSuchFileException)) {
                throw failure;
            }
        }
    }

    /**
     * Whether something is there that will not be otherwise the next time: it is locked, or a link that leads nowhere. What has gone since
     * is not there, and what fails, itself or below it, is tried again.
     */
    static boolean isToBeTold(Path entry, FileSystemException failure) {
        boolean isOfEntry = entry.toString().equals(failure.getFile());
        return isOfEntry && (failure instanceof AccessDeniedException || Files.isSymbolicLink(entry));
    }

    private void add(Path entry, long length, long modified) {
        org.apache.flink.core.fs.Path path = new org.apache.flink.core.fs.Path("file", null, entry.toString());
        files.add(new FileSourceSplit(numbers.get(), path, 0, length, modified, length));
    }
}
