package org.asbuilt.server.record;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.asbuilt.model.Digest;

/** The same file, written into several folders at once. A folder that takes no more is left out, and the others go on. */
final class Copies extends OutputStream {
    private final List<BackupFolder> folders;
    private final Map<BackupFolder, BackupFolder.Writing> open = new LinkedHashMap<>();
    private final List<String> trouble = new ArrayList<>();
    private final MessageDigest digest = Digest.sha256();
    private long size;

    Copies(List<BackupFolder> folders) {
        this.folders = List.copyOf(folders);
    }

    /** Begins a file of that name in each. */
    void begin(String name) {
        for (BackupFolder folder : folders) {
            folder.unusable().ifPresentOrElse(trouble::add, () -> {
                try {
                    folder.tidy();
                    open.put(folder, folder.begin(name));
                } catch (IOException e) {
                    trouble.add(folder.folder() + " takes no backup: " + e);
                }
            });
        }
        unlessNowhere();
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        for (BackupFolder folder : List.copyOf(open.keySet())) {
            try {
                Objects.requireNonNull(open.get(folder)).write(bytes, offset, length);
            } catch (IOException e) {
                leave(folder, e, false);
            }
        }
        unlessNowhere();
        digest.update(bytes, offset, length);
        size += length;
    }

    /** Gives the copies their names, each with its manifest. */
    List<Path> finish(BackupManifest manifest) {
        List<Path> where = new ArrayList<>();
        for (BackupFolder folder : List.copyOf(open.keySet())) {
            BackupFolder.Writing copy = Objects.requireNonNull(open.get(folder));
            boolean named = false;
            try {
                copy.finish();
                named = true;
                folder.put(
                        manifest.file() + BackupManifest.ENDING, manifest.text().getBytes(StandardCharsets.UTF_8));
                where.add(folder.folder());
            } catch (IOException e) {
                leave(folder, e, named);
            }
        }
        return where;
    }

    /** Leaves nothing behind. */
    void abandon() {
        for (BackupFolder folder : List.copyOf(open.keySet())) {
            leave(folder, new IOException("the backup was not finished"), false);
        }
    }

    /** How many bytes were written into each. */
    long size() {
        return size;
    }

    /** The digest of what was written; to be asked for once. */
    Digest digest() {
        return Digest.of(digest.digest(), 0);
    }

    /** What is in the way, folder by folder. */
    List<String> trouble() {
        return List.copyOf(trouble);
    }

    private void leave(BackupFolder folder, IOException because, boolean named) {
        trouble.add(folder.folder() + " does not take the backup: " + because.getMessage());
        BackupFolder.Writing writing = open.remove(folder);
        try {
            if (writing != null && named) {
                writing.withdraw();
            } else if (writing != null) {
                writing.abandon();
            }
        } catch (IOException e) {
            trouble.add("what was begun in " + folder.folder() + " cannot be taken away: " + e.getMessage());
        }
    }

    private void unlessNowhere() {
        if (open.isEmpty()) {
            throw new NowhereToWrite();
        }
    }
}
