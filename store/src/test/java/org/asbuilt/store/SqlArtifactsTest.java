package org.asbuilt.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Commit;
import org.asbuilt.ledger.Edit;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SqlArtifactsTest {
    private static final byte[] DRAWING =
            "THE DRAWING OF THE PUMP HOUSE ".repeat(1000).getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @EnumSource
    void whatIsPutComesOut(Kept.On on) throws IOException {
        try (Kept kept = on.fresh();
                Database database = kept.open()) {
            SqlArtifacts artifacts = new SqlArtifacts(database, kept.keys);
            for (int size : new int[] {0, 1, Sealing.PIECE - 1, Sealing.PIECE, Sealing.PIECE + 1, 3 * Sealing.PIECE}) {
                byte[] content = new byte[size];
                new Random(size).nextBytes(content);
                Digest digest = artifacts.put(new ByteArrayInputStream(content), Kept.NOON);
                assertThat(digest).isEqualTo(Digest.of(content));
                assertThat(artifacts.put(new ByteArrayInputStream(content), Kept.NOON))
                        .isEqualTo(digest);
                assertThat(artifacts.size(digest)).contains((long) size);
                try (InputStream in = artifacts.open(digest).orElseThrow()) {
                    assertThat(in.readAllBytes()).isEqualTo(content);
                }
            }
            assertThat(artifacts.presence(Digest.of(DRAWING))).isEqualTo(SqlArtifacts.Presence.UNKNOWN);
            assertThat(artifacts.open(Digest.of(DRAWING))).isEmpty();
        }
    }

    @Test
    void theFileOfTheDatabaseDoesNotRevealTheContent() throws IOException {
        try (Kept kept = Kept.On.SQLITE.fresh()) {
            try (Database database = kept.open()) {
                new SqlArtifacts(database, kept.keys).put(new ByteArrayInputStream(DRAWING), Kept.NOON);
            }
            try (var files = Files.list(kept.folder)) {
                for (var file : files.toList()) {
                    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .doesNotContain("PUMP HOUSE");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void rotationOfTheKeyLeavesArtifactsReadable(Kept.On on) throws IOException {
        try (Kept kept = on.fresh();
                Database database = kept.open()) {
            String former = kept.keys.sealingId();
            Digest digest = new SqlArtifacts(database, kept.keys).put(new ByteArrayInputStream(DRAWING), Kept.NOON);
            new Rotation(database, kept.keys).rotate(done -> {});
            Keys rotated = Keys.openOrCreate(kept.folder.resolve("keys"));
            assertThat(rotated.sealingIds()).hasSize(1).doesNotContain(former);
            SqlArtifacts artifacts = new SqlArtifacts(database, rotated);
            assertThat(artifacts.open(digest).orElseThrow().readAllBytes()).isEqualTo(DRAWING);
        }
    }

    @ParameterizedTest
    @EnumSource
    void forgettingDestroysTheKeyAndCanBeFollowedByKeepingAnew(Kept.On on) throws IOException {
        try (Kept kept = on.fresh();
                Database database = kept.open()) {
            SqlArtifacts artifacts = new SqlArtifacts(database, kept.keys);
            Digest digest = artifacts.put(new ByteArrayInputStream(DRAWING), Kept.NOON);
            SqlLedger ledger = SqlLedger.open(database, kept.keys);
            Edit forget = new Edit.Forget(
                    Id.of(Kind.INFORMATION_ITEM, "drawing"), digest, new Basis.Stated("ada", "names a person"));
            ledger.append(
                    new Commit.Draft("change-1", "ada", List.of("bob"), "forget it", List.of(forget)), 0, Kept.NOON);
            assertThat(artifacts.presence(digest)).isEqualTo(SqlArtifacts.Presence.FORGOTTEN);
            assertThat(artifacts.open(digest)).isEmpty();
            assertThat(artifacts.size(digest)).contains((long) DRAWING.length);
            artifacts.put(new ByteArrayInputStream(DRAWING), Kept.NOON);
            assertThat(artifacts.open(digest).orElseThrow().readAllBytes()).isEqualTo(DRAWING);
        }
    }

    /** In a process that has less memory than the file is long. */
    @ParameterizedTest
    @EnumSource
    void aLargeFilePassesInLittleMemory(Kept.On on) throws IOException, InterruptedException {
        try (Kept kept = on.fresh()) {
            Process child = Kept.java(
                            "-Xmx48m",
                            LargeArtifact.class,
                            kept.folder.resolve("keys").toString(),
                            kept.place(),
                            "100")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(child.waitFor()).as(said).isZero();
            assertThat(said).endsWith((100L << 20) + " true\n");
        }
    }
}
