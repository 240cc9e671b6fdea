package org.asbuilt.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
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

    private static final Instant WRITTEN = Instant.parse("2026-11-30T08:00:00Z");
    private static final Instant LATER = WRITTEN.plus(ReadObjects.PATIENCE).plusSeconds(1);

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
        Files.setLastModifiedTime(file, FileTime.from(WRITTEN));
        object = new Path(file.toUri());
    }

    private Optional<Piece> read(IOException atReading, Optional<IOException> atListing) throws IOException {
        return read(new Closed(atReading, atListing), LATER);
    }

    private Optional<Piece> read(Closed storage, Instant now) throws IOException {
        return new ReadObjects(Samples.BY_SENSOR, storage, InstantSource.fixed(now)).read(NAME, object, 1);
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
                .hasMessage("expired")
                .hasSuppressedException(refusal);
    }

    @Test
    void whatWasWrittenAMomentAgoAndIsRefusedIsAskedForAgain() {
        IOException refusal = new IOException(FORBIDDEN);
        assertThatThrownBy(() -> read(new Closed(refusal, Optional.empty()), WRITTEN.plus(ReadObjects.PATIENCE)))
                .isSameAs(refusal);
    }

    @Test
    void whatIsArchivedIsSaidAtOnce() throws IOException {
        IOException v1 = new IOException("(Service: Amazon S3; Status Code: 403; Error Code: InvalidObjectState)");
        assertThat(remark(read(new Closed(v1, Optional.empty()), WRITTEN))).startsWith("the storage has archived it");
        IOException v2 = new IOException("cannot open", new InvalidObjectStateException());
        assertThat(remark(read(new Closed(v2, Optional.empty()), WRITTEN))).startsWith("the storage has archived it");
    }

    /** As the library of Amazon calls it. */
    private static final class InvalidObjectStateException extends IllegalStateException {
        private static final long serialVersionUID = 1L;
    }

    /** Storage that lets only some be listed says that it refuses what is gone. */
    @Test
    void whatIsRefusedAndListedNoMoreIsGone() throws IOException {
        Closed storage = new Closed(new IOException(FORBIDDEN), Optional.empty()) {
            @Override
            public FileStatus getFileStatus(Path path) throws IOException {
                throw new IOException(FORBIDDEN);
            }

            @Override
            public FileStatus[] listStatus(Path path) {
                return new FileStatus[0];
            }
        };
        assertThat(remark(read(storage, WRITTEN))).isEqualTo(ReadFiles.NOT_FOUND);
        assertThat(remark(read(
                        new Closed(new IOException(FORBIDDEN), Optional.of(new FileNotFoundException("north"))),
                        WRITTEN)))
                .isEqualTo(ReadFiles.NOT_FOUND);
    }

    @Test
    void aFolderIsListedOnceForAllThatIsRefusedInIt() throws IOException {
        int[] listed = {0};
        Closed storage = new Closed(new IOException(FORBIDDEN), Optional.empty()) {
            @Override
            public FileStatus[] listStatus(Path path) throws IOException {
                listed[0]++;
                return super.listStatus(path);
            }
        };
        ReadObjects objects = new ReadObjects(Samples.BY_SENSOR, storage, InstantSource.fixed(LATER));
        for (int i = 0; i < 9; i++) {
            assertThat(remark(objects.read(NAME, object, 1))).startsWith("the storage refuses to give it");
        }
        assertThat(listed[0]).isOne();
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
