package org.asbuilt.server.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.asbuilt.model.InvalidValue;

/**
 * The folder of one installation. Only its owner can look into it.
 *
 * @param folder where it is
 */
public record Home(Path folder) {
    private static final Set<java.nio.file.attribute.PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rwx------");
    private static final Set<java.nio.file.attribute.PosixFilePermission> OWNERS_FILE =
            PosixFilePermissions.fromString("rw-------");

    /** The folder that holds everything, made if it is not there. */
    public static Home prepare(Path folder) {
        Home home = new Home(folder.toAbsolutePath().normalize());
        home.make(home.folder);
        home.make(home.uploads());
        return home;
    }

    /** Makes a folder that only its owner can look into; if it is there, it has to be empty. */
    static void prepareEmpty(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> inside = Files.list(folder)) {
                if (inside.findAny().isPresent()) {
                    throw new InvalidValue(folder + " is not empty");
                }
            }
        }
        new Home(folder).make(folder);
    }

    /** The SQLite file. */
    public Path database() {
        return folder.resolve("record.sqlite");
    }

    /** What was the SQLite file until the record was moved into another database; need not be there. */
    public Path moved() {
        return folder.resolve("record.moved.sqlite");
    }

    /** The key file. */
    public Path keys() {
        return folder.resolve("keys.json");
    }

    /** Where it is said what the installation has chosen; need not be there. */
    public Path settings() {
        return folder.resolve("settings.properties");
    }

    /** The certificate that the installation makes for itself, with its key; need not be there. */
    public Path certificate() {
        return folder.resolve("tls.p12");
    }

    /** Where checkpoints are exported to, if no other folder is chosen. */
    public Path checkpoints() {
        return folder.resolve("checkpoints");
    }

    /** Where uploads lie until they are read. */
    public Path uploads() {
        return folder.resolve("uploads");
    }

    /** Where the windows of live captures wait, a folder a stream. */
    public Path spool() {
        return folder.resolve("spool");
    }

    /** Where it is kept what came of the files in watched folders. */
    public Path watch() {
        return folder.resolve("watch");
    }

    /** What the record was before each upgrade of its schema. */
    public Path upgrades() {
        return folder.resolve("upgrades");
    }

    /** A fresh folder of its own among the uploads. */
    public Path freshFolder() {
        try {
            return Files.createTempDirectory(uploads(), "upload");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a folder in " + uploads(), e);
        }
    }

    /** Deletes a folder with all that is in it, if it is there. */
    public static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + folder, e);
        }
    }

    /** Makes an empty file that only its owner can read and write; it must not be there. */
    public static void makeFile(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNERS_FILE));
        } else {
            Files.createFile(file);
        }
    }

    private void make(Path path) {
        try {
            Files.createDirectories(path);
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(path, OWNER_ONLY);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder " + path, e);
        }
    }
}
