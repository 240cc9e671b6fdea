package org.asbuilt.server.record;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder that backups are put into: a second disk, a share that another account pulls from, or a medium that is written once. What is
 * there is never overwritten.
 *
 * @param folder where it is; it has to be there, for an unmounted disk must not become a folder on the first one
 * @param once whether it takes new files only and is neither listed nor read, nor anything in it renamed: object locks, one-way links
 */
record BackupFolder(Path folder, boolean once) {
    private static final String UNFINISHED = ".part";

    /** A file that is being written: nobody takes it for a finished one before {@link #finish}. */
    static final class Writing {
        private final Path folder;
        private final Path target;
        private final Path unfinished;
        private final FileChannel channel;
        private final OutputStream out;

        private Writing(Path folder, Path target, Path unfinished, FileChannel channel) {
            this.folder = folder;
            this.target = target;
            this.unfinished = unfinished;
            this.channel = channel;
            out = Channels.newOutputStream(channel);
        }

        void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        /** Puts it on disk and gives it its name. */
        void finish() throws IOException {
            channel.force(true);
            channel.close();
            if (!unfinished.equals(target)) {
                if (Files.exists(target)) {
                    throw new FileAlreadyExistsException(target.toString());
                }
                move(unfinished, target);
                sync(folder);
            }
        }

        /** Takes back what was given its name, because its manifest could not be written. */
        void withdraw() throws IOException {
            abandon();
            if (!unfinished.equals(target)) {
                Files.deleteIfExists(target);
            }
        }

        /** Leaves nothing behind where that is possible; what stays on a medium that is written once has no manifest. */
        void abandon() throws IOException {
            channel.close();
            if (!unfinished.equals(target)) {
                Files.deleteIfExists(unfinished);
            }
        }
    }

    /** Why nothing can be put there, if that is so. */
    Optional<String> unusable() {
        if (!Files.isDirectory(folder)) {
            return Optional.of("there is no folder " + folder + "; it is not made, for a disk that is not there would"
                    + " be missed");
        }
        return Files.isWritable(folder) ? Optional.empty() : Optional.of(folder + " cannot be written to");
    }

    /** Begins a file; one of that name must not be there. */
    Writing begin(String name) throws IOException {
        Path target = folder.resolve(name);
        if (once) {
            return new Writing(folder, target, target, fresh(target));
        }
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Path unfinished = folder.resolve(name + UNFINISHED);
        return new Writing(folder, target, unfinished, fresh(unfinished));
    }

    /** Writes a short file. */
    void put(String name, byte[] content) throws IOException {
        Writing writing = begin(name);
        boolean done = false;
        try {
            writing.write(content, 0, content.length);
            writing.finish();
            done = true;
        } finally {
            if (!done) {
                writing.abandon();
            }
        }
    }

    /** The backups there, with their manifests, the newest first; none of a medium that is written once. */
    List<BackupManifest> backups(String installation) throws IOException {
        if (once || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(Backups.ENDING + BackupManifest.ENDING))
                    .filter(file -> file.getFileName().toString().startsWith(Backups.BEGINNING))
                    .map(BackupManifest::read)
                    .filter(manifest -> manifest.installation().equals(installation))
                    .filter(manifest -> Files.exists(folder.resolve(manifest.file())))
                    .sorted(java.util.Comparator.comparing(BackupManifest::written)
                            .reversed())
                    .toList();
        }
    }

    /** Takes away what a killed process left unfinished; what a living one writes is locked. */
    void tidy() throws IOException {
        if (once) {
            return;
        }
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(one -> {
                        String name = one.getFileName().toString();
                        return name.startsWith(Backups.BEGINNING) && name.endsWith(UNFINISHED);
                    })
                    .toList()) {
                if (isAbandoned(file)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Deletes a backup, the manifest first: without it, it does not count. */
    void drop(BackupManifest manifest) throws IOException {
        Path file = folder.resolve(manifest.file());
        Files.deleteIfExists(BackupManifest.beside(file));
        Files.deleteIfExists(file);
        sync(folder);
    }

    private static boolean isAbandoned(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock != null;
        } catch (java.nio.channels.OverlappingFileLockException ours) {
            return false;
        }
    }

    private static FileChannel fresh(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            channel.tryLock();
        } catch (IOException noLocks) {
            // A file system without locks: an unfinished file there is taken away by hand.
        }
        return channel;
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException(
                    "the file system of " + to + " cannot rename in one step; name it in backup.once-folders", e);
        }
    }

    /** A new name is on disk only when its folder is. */
    static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (java.nio.file.AccessDeniedException windows) {
            // Windows does not open folders, and writes names through by itself.
        }
    }
}
