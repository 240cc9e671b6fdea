package org.asbuilt.fleet;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.enumerate.NonSplittingRecursiveEnumerator;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;

/**
 * Lists the whole files below the root of an archive, folder by folder; those of this machine by {@link MachineListing}. It asks the
 * storage for what lies in a folder and for nothing else: object storage has no folders, and Flink's own enumerator asks for the status
 * of the root, which Flink's plug-in for S3 does not find where that is a bucket. What it cannot list it says to standard error, once:
 * where an archive is listed again and again, Flink tells its log of it and nobody else.
 */
final class ArchiveListing extends NonSplittingRecursiveEnumerator {
    private final Set<String> told = new HashSet<>();

    @Override
    public Collection<FileSourceSplit> enumerateSplits(Path[] roots, int tasks) throws IOException {
        ArrayList<FileSourceSplit> files = new ArrayList<>();
        for (Path root : roots) {
            try {
                list(root, files);
            } catch (IOException | RuntimeException failure) {
                // Plug-ins throw what their libraries throw.
                tell(root + " could not be listed: " + Storage.said(failure));
                throw failure;
            }
        }
        return files;
    }

    private void list(Path root, List<FileSourceSplit> files) throws IOException {
        if (Storage.isOfMachine(root.toUri())) {
            new MachineListing(this::getNextId, files).list(java.nio.file.Path.of(root.toUri()));
        } else {
            list(root, root.getFileSystem(), files);
        }
    }

    private void list(Path folder, FileSystem storage, List<FileSourceSplit> files) throws IOException {
        FileStatus[] found = storage.listStatus(folder);
        if (found == null) {
            throw new FileNotFoundException("there is no folder " + folder);
        }
        for (FileStatus entry : found) {
            Path path = entry.getPath();
            // An object whose name has two slashes in a row seems to lie in the folder itself, again and again.
            if (bare(path).length() <= bare(folder).length()) {
                tell("passed over what lies in " + folder + " and has two slashes in a row in its name");
            } else if (Archive.isWhole(path.getName())) {
                add(entry, storage, files);
            }
        }
    }

    private static String bare(Path path) {
        return path.getPath().replaceAll("/+$", "");
    }

    private void add(FileStatus entry, FileSystem storage, List<FileSourceSplit> files) throws IOException {
        if (!entry.isDir()) {
            convertToSourceSplits(entry, storage, files);
            return;
        }
        try {
            list(entry.getPath(), storage, files);
        } catch (FileNotFoundException gone) {
            tell("passed over " + entry.getPath() + ", which was gone when it was to be listed");
        }
    }

    private void tell(String words) {
        if (told.add(words)) {
            System.err.println("asbuilt fleet: " + words);
        }
    }
}
