package org.asbuilt.fleet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Files of the project that a sensor could have written: those of the examples and of the golden cases. */
final class Samples {
    static final Archive BY_SENSOR = new Archive(URI.create("file:///archive"), false, Duration.ofDays(1));

    private static final Map<String, Path> FILES = new TreeMap<>();
    private static final List<Piece> PIECES = new ArrayList<>();

    private Samples() {}

    /** By a name in an archive: a site with two sensors. */
    static synchronized Map<String, Path> all() throws IOException {
        if (!FILES.isEmpty()) {
            return Map.copyOf(FILES);
        }
        for (Path file : found()) {
            String folder =
                    String.valueOf(Objects.requireNonNull(file.getParent()).getFileName());
            FILES.put("north/" + (folder.hashCode() % 2 == 0 ? "a/" : "b/") + folder + "/" + file.getFileName(), file);
        }
        return Map.copyOf(FILES);
    }

    /** Lays all of them into an archive, so often, each time as those of another site. */
    static void lay(Path archive, int sites) throws IOException {
        for (int site = 1; site <= sites; site++) {
            for (Map.Entry<String, Path> file : all().entrySet()) {
                Path there = archive.resolve("plant-" + site).resolve(file.getKey());
                Files.createDirectories(there.resolveSibling("."));
                Files.copy(file.getValue(), there);
            }
        }
    }

    /** The folder that somebody wants to see compared ({@code -Dasbuilt.archive}), or all of them laid into one. */
    static Path archive(Path folder, int sites) throws IOException {
        Optional<String> given = Optional.ofNullable(System.getProperty("asbuilt.archive"));
        if (given.isPresent()) {
            return Path.of(given.get()).toAbsolutePath();
        }
        lay(folder, sites);
        return folder;
    }

    /** All of them, read. */
    static synchronized List<Piece> pieces() throws IOException {
        if (PIECES.isEmpty()) {
            PIECES.addAll(pieces(BY_SENSOR, all()));
        }
        return List.copyOf(PIECES);
    }

    private static List<Path> found() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path root : List.of(
                Path.of("../examples/waterworks"),
                Path.of("../importers/src/test/resources/golden/packet-capture"),
                Path.of("../importers/src/test/resources/golden/zeek-logs"),
                Path.of("../importers/src/test/resources/golden/suricata-eve"),
                Path.of("../importers/src/test/resources/golden/arkime-sessions"),
                Path.of("../importers/src/test/resources/golden/flow-records"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    if (SingleProcess.isOfSensor(file)) {
                        found.add(file);
                    }
                }
            }
        }
        return found;
    }

    static Piece read(Archive archive, String name, Path file) {
        try {
            return new FileReading(archive)
                    .read(name, Files.size(file), () -> Files.newInputStream(file))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Piece> pieces(Archive archive, Map<String, Path> files) {
        List<Piece> pieces = new ArrayList<>();
        files.forEach((name, file) -> pieces.add(read(archive, name, file)));
        return pieces;
    }

    /** The parcels of all shelves by name, as one process makes them. */
    static Map<String, byte[]> parcels(List<Piece> pieces) {
        Map<String, List<Piece>> shelves = new TreeMap<>();
        pieces.forEach(piece -> shelves.computeIfAbsent(piece.shelf().text(), text -> new ArrayList<>())
                .add(piece));
        Map<String, byte[]> parcels = new TreeMap<>();
        shelves.values().forEach(some -> {
            Parcel parcel = Parcel.of(ShelfSummary.of(some).observed().orElseThrow());
            parcels.put(parcel.name(), parcel.octets());
        });
        return parcels;
    }
}
