package org.asbuilt.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.asbuilt.evidence.Receipt.Remark;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in folders of this machine and cannot be read is said in the account, and holds up nothing else. */
class MachineListingTest {
    @TempDir
    private Path folder;

    private Path root;
    private Path sensor;

    @BeforeEach
    void lay() throws IOException {
        root = folder.resolve("captures");
        sensor = Files.createDirectories(root.resolve("north/line3"));
        Files.copy(Path.of("../examples/waterworks/capture-pumping.pcap"), sensor.resolve("good.pcap"));
    }

    /** The remarks on each file that was handed out, by its name in the archive. */
    private Map<String, List<String>> told() throws IOException {
        return read(listed());
    }

    private List<FileSourceSplit> listed() throws IOException {
        List<FileSourceSplit> files = new ArrayList<>();
        new MachineListing(() -> Integer.toString(files.size()), files).list(root);
        return files;
    }

    private Map<String, List<String>> read(List<FileSourceSplit> files) throws IOException {
        List<Tuple2<String, byte[]>> pieces = new ArrayList<>();
        ReadFiles reading = new ReadFiles(new Archive(root.toUri(), false, Duration.ofDays(1)));
        for (FileSourceSplit file : files) {
            reading.flatMap(Tuple2.of(file.path().toString(), file.fileSize()), new ListCollector<>(pieces));
        }
        Map<String, List<String>> told = new TreeMap<>();
        for (Tuple2<String, byte[]> piece : pieces) {
            Piece one = Piece.of(piece.f1);
            told.put(
                    one.file().name(),
                    one.told().remarks().stream().map(Remark::text).toList());
        }
        assertThat(told).hasSameSizeAs(files).containsKey("north/line3/good.pcap");
        told.remove("north/line3/good.pcap");
        return told;
    }

    @Test
    void aLinkToAFolderInWhichItLiesIsNotFollowed() throws IOException {
        Files.createSymbolicLink(sensor.resolve("all"), root);
        Files.createSymbolicLink(sensor.resolve("again"), sensor);
        assertThat(told())
                .hasSize(2)
                .allSatisfy((name, remarks) -> assertThat(remarks)
                        .containsExactly(
                                "it is a folder that may not be listed, or a link to a folder in which it lies"));
    }

    @Test
    void aLinkToAnotherFolderIsFollowed() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.copy(sensor.resolve("good.pcap"), other.resolve("good.pcap"));
        Files.createSymbolicLink(sensor.resolve("older"), other);
        assertThat(told()).containsOnlyKeys("north/line3/older/good.pcap");
    }

    @Test
    void aLinkThatLeadsNowhereIsTold() throws IOException {
        Files.createSymbolicLink(sensor.resolve("current.log"), folder.resolve("none"));
        Files.createSymbolicLink(sensor.resolve("itself.log"), sensor.resolve("itself.log"));
        assertThat(told().keySet()).containsExactly("north/line3/current.log", "north/line3/itself.log");
    }

    @Test
    void aPipeIsNotWaitedFor() throws IOException, InterruptedException {
        Process made = new ProcessBuilder("mkfifo", sensor.resolve("live.pcap").toString()).start();
        assertThat(made.waitFor()).isZero();
        assertThat(told()).containsEntry("north/line3/live.pcap", List.of("it is neither file nor folder"));
    }

    @Test
    void whatHasGoneSinceAndWhatHasANameThatCannotBeAskedForIsTold() throws IOException {
        Files.createFile(sensor.resolve("a\\b.pcap"));
        Path gone = Files.createFile(sensor.resolve("gone.pcap"));
        List<FileSourceSplit> files = listed();
        Files.delete(gone);
        String words = "it was not found when it was to be read: it is gone, or has a name that cannot be asked for";
        assertThat(read(files))
                .containsEntry("north/line3/gone.pcap", List.of(words))
                .containsEntry("north/line3/a/b.pcap", List.of(words));
    }

    @Test
    void whatMayNotBeReadIsTold() throws IOException {
        Path locked = Files.createDirectories(sensor.resolve("locked"));
        Path file = Files.createFile(sensor.resolve("secret.log"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(file), "whoever runs this may read all");
        try {
            assertThat(told().keySet()).containsExactly("north/line3/locked", "north/line3/secret.log");
        } finally {
            Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void whatTheStorageFailsToGiveIsTriedAgain() throws IOException {
        Path file = sensor.resolve("good.pcap");
        String name = file.toString();
        assertThat(MachineListing.isToBeTold(file, new AccessDeniedException(name)))
                .isTrue();
        assertThat(MachineListing.isToBeTold(file, new NoSuchFileException(name)))
                .isFalse();
        FileSystemException stale = new FileSystemException(name, null, "Stale file handle");
        assertThat(MachineListing.isToBeTold(file, stale)).isFalse();
        Path link = Files.createSymbolicLink(folder.resolve("link"), sensor);
        assertThat(MachineListing.isToBeTold(link, stale))
                .as("what lies behind a link")
                .isFalse();
    }

    @Test
    void aRootThatIsNotThereIsAnError() {
        assertThatThrownBy(() -> new MachineListing(() -> "0", new ArrayList<>()).list(folder.resolve("none")))
                .isInstanceOf(NoSuchFileException.class);
    }
}
