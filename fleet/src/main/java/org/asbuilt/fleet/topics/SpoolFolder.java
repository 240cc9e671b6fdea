package org.asbuilt.fleet.topics;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import org.asbuilt.model.Digest;

/**
 * Writes files below a folder. Parts lie in its folder {@code .parts}, each under the name of its reader, and get their names when they
 * are on disk. A reader that died leaves parts behind, which whoever writes the same file next takes away.
 */
final class SpoolFolder implements Outlet, AutoCloseable {
    private static final int BUFFERED = 1 << 14;

    private final Path root;
    private final Path parts;
    private final String reader = UUID.randomUUID().toString();
    private final Map<String, Part> open = new HashMap<>();

    private record Part(Path path, ByteArrayOutputStream waiting) {
        void spill() throws IOException {
            try (OutputStream out = Files.newOutputStream(path, StandardOpenOption.APPEND)) {
                waiting.writeTo(out);
            }
            waiting.reset();
        }
    }

    /**
     * A folder, which is made if it is not there.
     *
     * @throws IOException if it cannot be written to
     */
    SpoolFolder(Path root) throws IOException {
        this.root = root;
        parts = Files.createDirectories(root.resolve(".parts"));
    }

    @Override
    public OptionalLong whole(String file) throws IOException {
        Path path = root.resolve(file);
        return Files.exists(path) ? OptionalLong.of(Files.size(path)) : OptionalLong.empty();
    }

    @Override
    public void append(String file, byte[] octets) throws IOException {
        Part part = open.get(file);
        if (part == null) {
            part = begin(file);
            open.put(file, part);
        }
        part.waiting().writeBytes(octets);
        if (part.waiting().size() >= BUFFERED) {
            part.spill();
        }
    }

    private Part begin(String file) throws IOException {
        String name = Digest.of(file.getBytes(StandardCharsets.UTF_8)).hex();
        try (DirectoryStream<Path> left = Files.newDirectoryStream(parts, name + ".*.part")) {
            for (Path path : left) {
                Files.deleteIfExists(path);
            }
        }
        Path path = parts.resolve(name + "." + reader + ".part");
        return new Part(Files.createFile(path), new ByteArrayOutputStream());
    }

    @Override
    public void finish(String file) throws IOException {
        Part part = Objects.requireNonNull(open.get(file), "nothing was written");
        part.spill();
        Path whole = root.resolve(file);
        keep(part.path(), whole);
        Files.deleteIfExists(part.path());
        open.remove(file);
    }

    private void keep(Path part, Path whole) throws IOException {
        if (!Files.exists(whole)) {
            force(part, StandardOpenOption.WRITE);
            makeFolders(Objects.requireNonNull(whole.getParent()));
            if (isNamed(part, whole)) {
                forceFolder(Objects.requireNonNull(whole.getParent()));
                return;
            }
        }
        if (Files.mismatch(part, whole) >= 0) {
            throw new SpoolFailure(
                    "the file " + whole + " is there with other octets than the records come to: expected"
                            + " the same. Nothing was overwritten; if the topic was made anew, say another --to and --group");
        }
    }

    /** Gives a part its name, unless somebody else was first: a link is never put over a file, a rename may be. */
    private static boolean isNamed(Path part, Path whole) throws IOException {
        try {
            Files.createLink(whole, part);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (UnsupportedOperationException | FileSystemException e) {
            if (Files.exists(whole)) {
                return false;
            }
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
            return true;
        }
    }

    private void makeFolders(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path above = Objects.requireNonNull(folder.getParent());
        if (!folder.equals(root)) {
            makeFolders(above);
        }
        Files.createDirectories(folder);
        forceFolder(above);
    }

    private static void force(Path path, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }

    /** Where folders cannot be opened, the system keeps their entries by itself. */
    private static void forceFolder(Path folder) throws IOException {
        if (!System.getProperty("os.name", "").startsWith("Windows")) {
            force(folder, StandardOpenOption.READ);
        }
    }

    @Override
    public void abandon(String file) throws IOException {
        Part part = open.remove(file);
        if (part != null) {
            Files.deleteIfExists(part.path());
        }
    }

    /** Lets all parts go. */
    @Override
    public void close() throws IOException {
        for (String file : List.copyOf(open.keySet())) {
            abandon(file);
        }
    }
}
