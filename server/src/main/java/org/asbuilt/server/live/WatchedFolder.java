package org.asbuilt.server.live;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A folder into which others write, looked at again and again, with the folders in it. Symbolic links are not followed, hidden
 * and unfinished files ({@code .partial}, {@code .part}, {@code .tmp}) are not seen.
 */
public final class WatchedFolder {
    private static final Pattern UNFINISHED = Pattern.compile(".*\\.(partial|part|tmp|crdownload|filepart)");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final int DEEPEST = 16;

    private final Path root;
    private final Optional<Path> except;
    private final Duration settled;
    private final Clock clock;
    private Map<String, Held> looked = new HashMap<>();

    /**
     * A file as it lay there at one look.
     *
     * @param name its name with the folders below the watched one
     * @param path where it lies
     * @param bytes how long it was
     * @param modified when it was written to last
     */
    public record Seen(String name, Path path, long bytes, Instant modified) {
        private boolean isUnchanged(Seen later) {
            return bytes == later.bytes && modified.equals(later.modified);
        }

        /** Files of one rotating capture differ in numbers only. */
        private String series() {
            return DIGITS.matcher(name).replaceAll("");
        }
    }

    /**
     * What a look brought.
     *
     * @param complete what can be taken, oldest first
     * @param growing what is still being written, or seems to be
     */
    public record Look(List<Seen> complete, List<Seen> growing) {}

    private record Held(Seen seen, long sinceNanos) {}

    /**
     * A folder to watch.
     *
     * @param root an existing folder; if it is a link itself, what it refers to
     * @param except a folder in it that is not looked at
     * @param settled for how long a file must stay as it is to count as complete
     * @throws IOException if it is not there
     */
    public WatchedFolder(Path root, Optional<Path> except, Duration settled, Clock clock) throws IOException {
        this.root = root.toRealPath();
        this.except = except.map(folder -> folder.toAbsolutePath().normalize());
        this.settled = settled;
        this.clock = clock;
    }

    /** Where it is, behind all links. */
    public Path root() {
        return root;
    }

    /**
     * Looks.
     *
     * @throws IOException if the folder itself cannot be read; what vanishes or cannot be read in it is left out
     */
    public Look look() throws IOException {
        List<Seen> all = list();
        long now = System.nanoTime();
        Map<String, Held> before = looked;
        looked = new HashMap<>();
        List<Seen> complete = new ArrayList<>();
        List<Seen> growing = new ArrayList<>();
        for (Seen seen : all) {
            Optional<Held> held = Optional.ofNullable(before.get(seen.name()))
                    .filter(earlier -> earlier.seen().isUnchanged(seen));
            looked.put(seen.name(), held.orElseGet(() -> new Held(seen, now)));
            (isComplete(seen, held, all, now) ? complete : growing).add(seen);
        }
        return new Look(complete, growing);
    }

    private boolean isComplete(Seen seen, Optional<Held> held, List<Seen> all, long now) {
        if (seen.bytes() == 0) {
            return false;
        }
        // Clocks of file servers are not ours: a file from the future is judged by what was seen of it only.
        Duration byTime = Duration.between(seen.modified(), clock.instant());
        Duration byLooking = held.map(earlier -> Duration.ofNanos(now - earlier.sinceNanos()))
                .orElse(Duration.ZERO);
        boolean isSettled = byTime.compareTo(settled) >= 0 || byLooking.compareTo(settled) >= 0;
        boolean isFollowed =
                held.isPresent() && all.stream().anyMatch(other -> follows(other, seen)) && isCapture(seen);
        return (isSettled || isFollowed) && !OpenFiles.isWritten(seen.path());
    }

    private static boolean follows(Seen other, Seen seen) {
        return !other.name().equals(seen.name())
                && other.modified().isAfter(seen.modified())
                && other.series().equals(seen.series());
    }

    private static boolean isCapture(Seen seen) {
        try (InputStream content = open(seen.path())) {
            return Framing.of(content.readNBytes(Framing.MAGIC)).isPresent();
        } catch (IOException gone) {
            return false;
        }
    }

    private static InputStream open(Path file) throws IOException {
        return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    }

    private List<Seen> list() throws IOException {
        List<Seen> all = new ArrayList<>();
        Files.readAttributes(root, BasicFileAttributes.class);
        Files.walkFileTree(root, Set.of(), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean isLeftOut = (!folder.equals(root) && isHidden(folder))
                        || except.filter(folder::equals).isPresent();
                return isLeftOut ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !isHidden(file) && !isUnfinished(file)) {
                    all.add(seen(file, attributes));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        all.sort(Comparator.comparing(Seen::modified).thenComparing(Seen::name));
        return all;
    }

    private Seen seen(Path file, BasicFileAttributes attributes) {
        return new Seen(
                root.relativize(file).toString(),
                file,
                attributes.size(),
                attributes.lastModifiedTime().toInstant());
    }

    private static boolean isHidden(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }

    private static boolean isUnfinished(Path path) {
        return UNFINISHED
                .matcher(String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT))
                .matches();
    }

    /**
     * Copies a file, so that it can be read in peace while the one who wrote it goes on.
     *
     * @return empty if it vanished, changed, or cannot be read as a file of this folder any more
     * @throws IOException if the copy cannot be written
     */
    public Optional<Path> copy(Seen seen, Path into) throws IOException {
        Path copy = into.resolve(String.valueOf(seen.path().getFileName()));
        try (OutputStream out =
                Files.newOutputStream(copy, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
            if (!isThere(seen) || !copied(seen, out)) {
                return Optional.empty();
            }
        }
        return isThere(seen) && Files.size(copy) == seen.bytes() ? Optional.of(copy) : Optional.empty();
    }

    private static boolean copied(Seen seen, OutputStream out) throws IOException {
        InputStream content;
        try {
            content = open(seen.path());
        } catch (IOException gone) {
            return false;
        }
        try (content) {
            content.transferTo(out);
        }
        return true;
    }

    /** Whether it still lies there as it was seen, in this folder and not behind a link. */
    public boolean isThere(Seen seen) {
        try {
            BasicFileAttributes now =
                    Files.readAttributes(seen.path(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return now.isRegularFile()
                    && seen.isUnchanged(seen(seen.path(), now))
                    && seen.path().toRealPath().equals(seen.path());
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Whether a file is a capture in which there is no packet. */
    public static boolean isCaptureWithoutPackets(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return Framing.measure(content, 1)
                    .filter(extent -> extent.packets() == 0 && extent.whole() > 0)
                    .isPresent();
        }
    }
}
