package org.asbuilt.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.Path;
import org.apache.flink.core.fs.local.LocalFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What storage refuses is told from storage that refuses whoever asks, and from storage that fails. */
class ReadObjectsTest {
    private static final String NAME = "north/line3/good.pcap";
    private static final String FORBIDDEN = "Access Denied (Service: S3, Status Code: 403, Request ID: 1)";

    @TempDir
    private java.nio.file.Path folder;

    private Path object = new Path("file:/");

    /** Storage that gives nothing; it lists as a folder does, or fails to. */
    private static class Closed extends LocalFileSystem {
        private final IOException atReading;
        private final Optional<IOException> atListing;

        Closed(IOException atReading, Optional<IOException> atListing) {
            this.atReading = atReading;
            this.atListing = atListing;
        }

        @Override
        public FSDataInputStream open(Path path) throws IOException {
            throw atReading;
        }

        @Override
        public FileStatus[] listStatus(Path path) throws IOException {
            if (atListing.isPresent()) {
                throw atListing.get();
            }
            return super.listStatus(path);
        }
    }

    @BeforeEach
    void lay() throws IOException {
        java.nio.file.Path file = folder.resolve(NAME);
        Files.createDirectories(file.resolveSibling("."));
        Files.copy(java.nio.file.Path.of("../examples/waterworks/capture-pumping.pcap"), file);
        object = new Path(file.toUri());
    }

    private Optional<Piece> read(IOException atReading, Optional<IOException> atListing) throws IOException {
        return new ReadObjects(Samples.BY_SENSOR, new Closed(atReading, atListing)).read(NAME, object, 1);
    }

    private static String remark(Optional<Piece> piece) {
        return piece.orElseThrow().told().remarks().getFirst().text();
    }

    @Test
    void whatIsListedAndRefusedIsSaid() throws IOException {
        IOException wrapped = new IOException("cannot open", new IllegalStateException(FORBIDDEN));
        assertThat(remark(read(wrapped, Optional.empty()))).startsWith("the storage refuses to give it");
        IOException denied = new java.nio.file.AccessDeniedException(NAME);
        assertThat(remark(read(denied, Optional.empty()))).startsWith("the storage refuses to give it");
    }

    @Test
    void storageThatRefusesWhoeverAsksIsAskedAgain() {
        IOException refusal = new IOException(FORBIDDEN);
        assertThatThrownBy(() -> read(refusal, Optional.of(new IOException("expired"))))
                .hasMessage("expired");
    }

    @Test
    void whatIsRefusedAndListedNoMoreIsAskedForAgain() throws IOException {
        Files.delete(folder.resolve(NAME));
        Files.createFile(folder.resolve("north/line3/other.pcap"));
        IOException refusal = new IOException(FORBIDDEN);
        Closed storage = new Closed(refusal, Optional.empty()) {
            @Override
            public FileStatus getFileStatus(Path path) throws IOException {
                throw refusal;
            }
        };
        assertThatThrownBy(() -> new ReadObjects(Samples.BY_SENSOR, storage).read(NAME, object, 1))
                .isSameAs(refusal);
    }

    @Test
    void whatFailsOtherwiseIsAskedForAgain() {
        IOException broken = new IOException("Status Code: 503, Request ID: 403");
        assertThatThrownBy(() -> read(broken, Optional.empty())).isSameAs(broken);
    }

    @Test
    void whatIsGoneIsSaid() throws IOException {
        assertThat(remark(read(new FileNotFoundException(NAME), Optional.empty())))
                .isEqualTo(ReadFiles.NOT_FOUND);
    }
}
