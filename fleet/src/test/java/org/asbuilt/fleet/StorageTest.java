package org.asbuilt.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What addresses of storage mean, and what is said of those that do not answer. */
class StorageTest {
    @TempDir
    private Path folder;

    @Test
    void aBucketIsAFolderWithOrWithoutASlash() {
        assertThat(Storage.address("s3://captures")).isEqualTo(URI.create("s3://captures/"));
        assertThat(Storage.address("s3://captures/")).isEqualTo(URI.create("s3://captures/"));
        assertThat(Storage.address("s3://captures/north")).isEqualTo(URI.create("s3://captures/north"));
        assertThat(Storage.isBucket(Storage.address("s3://captures"))).isTrue();
        assertThat(Storage.isBucket(Storage.address("s3://captures/north"))).isFalse();
        assertThat(Storage.isBucket(Storage.address("/"))).isFalse();
    }

    @Test
    void stepsThatLeadBackAreNoPartOfAnAddress() {
        Path here = Path.of("").toAbsolutePath();
        assertThat(Storage.address(".")).isEqualTo(here.toUri());
        assertThat(Storage.address("../fleet/./src"))
                .isEqualTo(here.resolve("src").toUri());
        assertThat(Storage.address("s3://captures/a/../north")).isEqualTo(URI.create("s3://captures/north"));
    }

    @Test
    void whatAnAddressWouldCutOffIsRefused() {
        for (String text : List.of("s3://captures/plant#1", "s3://captures/hall?3", "s3://captures/a b")) {
            assertThatThrownBy(() -> Storage.address(text))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("is written %");
        }
    }

    @Test
    void whatIsNoAddressIsRefused() {
        assertThat(Fleet.run("--from", "s3://captures/hall 3", "--to", folder.toString()))
                .isEqualTo(2);
    }

    @Test
    void checkpointsLieInAFolderAndNotInAWholeBucket() {
        assertThat(Fleet.run("--from", folder.toString(), "--to", folder.toString(), "--checkpoints", "s3://state/"))
                .isEqualTo(2);
    }

    @Test
    void storageThatIsNotPluggedInIsNamed() {
        assertThat(Storage.hindrance(URI.create("s3://captures/"), true))
                .hasValueSatisfying(words -> assertThat(words)
                        .startsWith("Flink has no plug-in for s3 here;")
                        .contains("docs/operation/fleet.md"));
        assertThat(Fleet.run("--from", "s3://captures/", "--to", folder.toString()))
                .isEqualTo(1);
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertThat(Storage.hindrance(folder.resolve("none").toUri(), true))
                .hasValueSatisfying(words -> assertThat(words).startsWith("there is nothing at file:"));
        assertThat(Storage.hindrance(folder.toUri(), true)).isEmpty();
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.createFile(folder.resolve("capture.pcap"));
        assertThat(Storage.hindrance(file.toUri(), true)).hasValue(file.toUri() + " is no folder");
    }

    @Test
    void aFolderThatCannotBeWrittenToIsNamedByWhoeverIsToWrite() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> new FolderOutlet(file.resolve("below").toUri()).writer("0-0"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("parcels cannot be written to file:");
    }

    @Test
    void theOutletLeavesNothingButParcels() throws IOException {
        Path outlet = folder.resolve("outlet");
        FolderOutlet.Writer writer = new FolderOutlet(outlet.toUri()).writer("0-0");
        assertThat(outlet).isEmptyDirectory();
        writer.lay("north.jsonl", new byte[] {1, 2});
        writer.lay("north.jsonl", new byte[] {1, 2});
        try (Stream<Path> left = Files.list(outlet)) {
            assertThat(left).containsExactly(outlet.resolve("north.jsonl"));
        }
        assertThat(Files.readAllBytes(outlet.resolve("north.jsonl"))).containsExactly(1, 2);
    }

    @Test
    void theListingPassesOverWhatIsNotWhole() throws IOException {
        Path there = Files.createDirectories(folder.resolve("north/hall 3"));
        Files.createFile(there.resolve("a#b?100%.log"));
        Files.createFile(there.resolve("conn.log.part"));
        Files.createFile(Files.createDirectories(folder.resolve("_refused")).resolve("conn.log"));
        Collection<FileSourceSplit> files = new ArchiveListing()
                .enumerateSplits(
                        new org.apache.flink.core.fs.Path[] {new org.apache.flink.core.fs.Path(folder.toUri())}, 1);
        assertThat(files).extracting(file -> file.path().getName()).containsExactly("a#b?100%.log");
    }

    @Test
    void whatZeekPutsAwayByTheHourIsListed() throws IOException {
        Path there = Files.createDirectories(folder.resolve("north/zeek/2026-11-30"));
        Path file = Files.writeString(there.resolve("conn.09:00:00-10:00:00.log.gz"), "x");
        Files.createDirectories(folder.resolve("10:00"));
        Collection<FileSourceSplit> files = new ArchiveListing()
                .enumerateSplits(
                        new org.apache.flink.core.fs.Path[] {new org.apache.flink.core.fs.Path(folder.toUri())}, 1);
        assertThat(files).hasSize(1).allSatisfy(split -> {
            assertThat(split.path().toUri()).isEqualTo(file.toUri());
            assertThat(split.fileSize()).isEqualTo(1);
        });
        assertThat(Storage.hindrance(folder.toUri(), true)).isEmpty();
    }

    @Test
    void storageThatFailsInTheMidstIsNotTakenForTheEndOfAFile() throws IOException {
        for (Path file : List.of(
                Path.of("../examples/waterworks/capture-pumping.pcap"),
                packed(Path.of("../examples/waterworks/capture-pumping.pcap")))) {
            long length = Files.size(file);
            for (int opening = 1; opening <= 3; opening++) {
                AtomicInteger left = new AtomicInteger(opening);
                assertThatThrownBy(() -> new FileReading(Samples.BY_SENSOR)
                                .read("north/a/" + file.getFileName(), length, () -> {
                                    InputStream whole = Files.newInputStream(file);
                                    return left.decrementAndGet() > 0 ? whole : new Broken(whole);
                                }))
                        .as("%s, opened for the %s. time", file, opening)
                        .isInstanceOfAny(IOException.class, UncheckedIOException.class);
            }
        }
    }

    private Path packed(Path file) throws IOException {
        Path packed = folder.resolve("capture.pcap.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(file, out);
        }
        return packed;
    }

    /** A connection that is lost after the first octets. */
    private static final class Broken extends FilterInputStream {
        private int left = 30;

        Broken(InputStream whole) {
            super(whole);
        }

        @Override
        public int read(byte[] octets, int from, int length) throws IOException {
            if (left == 0) {
                throw new IOException("connection reset");
            }
            int read = in.read(octets, from, Math.min(left, length));
            left -= Math.max(read, 0);
            return read;
        }
    }
}
