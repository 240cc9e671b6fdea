package org.asbuilt.fleet;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.enumerate.NonSplittingRecursiveEnumerator;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;

/**
 * Lists the whole files below the root of an archive, folder by folder. It asks the storage for what lies in a folder and for nothing
 * else: object storage has no folders, and Flink's own enumerator asks for the status of the root, which Flink's plug-in for S3 does
 * not find where that is a bucket. Folders of this machine are listed without Flink, to which the colon in {@code conn.09:00:00-10:00:00.log},
 * as Zeek names what it has put away, is the end of a scheme.
 */
final class ArchiveListing extends NonSplittingRecursiveEnumerator {
    @Override
    public Collection<FileSourceSplit> enumerateSplits(Path[] roots, int tasks) throws IOException {
        ArrayList<FileSourceSplit> files = new ArrayList<>();
        for (Path root : roots) {
            list(root, root.getFileSystem(), files);
        }
        return files;
    }

    private void list(Path folder, FileSystem storage, List<FileSourceSplit> files) throws IOException {
        for (FileStatus entry : entries(folder, storage)) {
            Path path = entry.getPath();
            // An object whose name has two slashes in a row seems to lie in the folder itself, again and again.
            boolean isBelow = bare(path).length() > bare(folder).length();
            if (isBelow && Archive.isWhole(path.getName())) {
                add(entry, storage, files);
            }
        }
    }

    /**
     * What lies in a folder.
     *
     * @throws FileNotFoundException if there is none
     */
    static List<FileStatus> entries(Path folder, FileSystem storage) throws IOException {
        if (Storage.isOfMachine(folder.toUri())) {
            return entriesOfMachine(folder, storage);
        }
        FileStatus[] found = storage.listStatus(folder);
        if (found == null) {
            throw new FileNotFoundException("there is no folder " + folder);
        }
        return List.of(found);
    }

    private static List<FileStatus> entriesOfMachine(Path folder, FileSystem storage) throws IOException {
        ArrayList<FileStatus> found = new ArrayList<>();
        java.nio.file.Path here = java.nio.file.Path.of(folder.toUri());
        if (!Files.exists(here)) {
            throw new FileNotFoundException("there is no folder " + folder);
        }
        try (DirectoryStream<java.nio.file.Path> all = Files.newDirectoryStream(here)) {
            for (java.nio.file.Path entry : all) {
                // What has gone since is not in the folder.
                if (Files.exists(entry)) {
                    found.add(storage.getFileStatus(new Path(entry.toUri())));
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return found;
    }

    private static String bare(Path path) {
        return path.getPath().replaceAll("/+$", "");
    }

    private void add(FileStatus entry, FileSystem storage, List<FileSourceSplit> files) throws IOException {
        if (entry.isDir()) {
            list(entry.getPath(), storage, files);
        } else {
            convertToSourceSplits(entry, storage, files);
        }
    }
}
