package org.asbuilt.server.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.asbuilt.server.view.ProofView;

/** Puts the signed ends of the logs into a folder, a file each that is never written again. */
public final class CheckpointExport {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile("\\d{8}T\\d{6}Z-([a-z_]+)-(\\d{1,18})\\.txt");

    private final Proofs proofs;
    private final Clock clock;

    CheckpointExport(Proofs proofs, Clock clock) {
        this.proofs = proofs;
        this.clock = clock;
    }

    /**
     * Writes the checkpoints that the folder does not have yet.
     *
     * @param folder where to, made if it is not there
     * @return the ends of the logs that grew since the folder got its last
     */
    public List<ProofView.CheckpointNote> to(Path folder) {
        try {
            Files.createDirectories(folder);
            List<ProofView.CheckpointNote> fresh = new ArrayList<>();
            List<String> there = names(folder);
            for (ProofView.CheckpointNote end : proofs.checkpoints()) {
                String which = "-" + end.log() + "-" + end.size() + ".txt";
                if (there.stream().noneMatch(name -> name.endsWith(which))) {
                    write(folder.resolve(STAMP.format(clock.instant()) + which), end.note());
                    fresh.add(end);
                }
            }
            return List.copyOf(fresh);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write checkpoints into " + folder, e);
        }
    }

    /** The newest files of a folder, that many of each log; none if there is no folder. */
    static List<Path> newest(Path folder, int most) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try {
            Map<String, List<String>> byLog = new LinkedHashMap<>();
            for (String name : names(folder)) {
                Matcher parts = NAME.matcher(name);
                if (parts.matches()) {
                    byLog.computeIfAbsent(parts.group(1), log -> new ArrayList<>())
                            .add(name);
                }
            }
            return byLog.values().stream()
                    .flatMap(all ->
                            all.stream().sorted(Comparator.reverseOrder()).limit(most))
                    .map(folder::resolve)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the checkpoints in " + folder, e);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** A crash leaves the whole file or none. */
    private static void write(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
