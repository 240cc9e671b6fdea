package org.asbuilt.server.live;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Keeps a folder for one process. The operating system takes the lock back when the process ends, however it ends. */
public final class FolderLock implements AutoCloseable {
    private final FileChannel file;

    private FolderLock(FileChannel file) {
        this.file = file;
    }

    /**
     * Takes the lock.
     *
     * @param path the file that stands for it
     * @return empty if another process has it
     * @throws IOException if the disk fails
     */
    public static Optional<FolderLock> of(Path path) throws IOException {
        FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean held = false;
        try {
            held = Optional.<FileLock>ofNullable(file.tryLock()).isPresent();
        } catch (OverlappingFileLockException here) {
            // Somebody else in this very process has it.
        } finally {
            if (!held) {
                file.close();
            }
        }
        return held ? Optional.of(new FolderLock(file)) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
