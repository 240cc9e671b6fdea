package org.asbuilt.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.asbuilt.model.Digest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The job's jar on a cluster of processes, submitted by {@code flink run}, sends the same octets as one process, also after a machine was
 * killed. Maven runs it once the jar is built, and it is asked for: CONTRIBUTING.md.
 */
class FleetProcessesTest {
    /** How often the samples lie there, each time as those of another site: enough to be killed in the midst of. */
    private static final int SITES = 8;

    @TempDir
    private static Path folder;

    private static Path archive;
    private static Map<String, String> expected;
    private static long files;
    private static StandaloneCluster cluster;

    @BeforeAll
    static void start() throws Exception {
        cluster = new StandaloneCluster(
                StandaloneCluster.jar(), Files.createDirectories(folder.resolve("cluster")), "", Optional.empty());
        cluster.addMachine();
        cluster.addMachine();
        archive = Samples.archive(folder.resolve("archive"), SITES);
        try (Stream<Path> all = Files.walk(archive)) {
            files = all.filter(Files::isRegularFile).count();
        }
        Path outlet = folder.resolve("sent-by-one-process");
        assertThat(Fleet.run("--from", archive.toString(), "--to", outlet.toString()))
                .isZero();
        expected = sent(outlet);
        assertThat(expected).isNotEmpty();
        cluster.awaitMachines(2);
    }

    @AfterAll
    static void stop() throws Exception {
        if (cluster != null) {
            cluster.close();
        }
    }

    /** The digests of the parcels by their names. */
    private static Map<String, String> sent(Path outlet) throws IOException {
        Map<String, String> sent = new TreeMap<>();
        try (Stream<Path> all = Files.list(outlet)) {
            for (Path file : all.toList()) {
                String name = String.valueOf(file.getFileName());
                if (Archive.isWhole(name)) {
                    sent.put(name, Digest.of(Files.readAllBytes(file)).hex());
                }
            }
        }
        return sent;
    }

    @Test
    void aClusterSendsWhatOneProcessSends() throws Exception {
        Path outlet = folder.resolve("sent-by-a-cluster");
        cluster.run(List.of("--parallelism", "2"), List.of("--from", archive.toString(), "--to", outlet.toString()));
        assertThat(sent(outlet)).isEqualTo(expected);
    }

    @Test
    void aMachineThatIsKilledInTheMidstChangesNothing() throws Exception {
        Path outlet = folder.resolve("sent-after-a-loss");
        StandaloneCluster.Loss loss = cluster.runWithALoss(
                List.of(
                        "--from",
                        archive.toString(),
                        "--to",
                        outlet.toString(),
                        "--checkpoints",
                        folder.resolve("checkpoints").toString()),
                files);
        assertThat(sent(outlet)).isEqualTo(expected);
        assertThat(loss.restored())
                .startsWith(folder.resolve("checkpoints").toUri().toString().replace("///", "/"));
        System.out.println("fleet: " + files + " files on a cluster of three processes, one of which was killed when "
                + loss.read() + " were read; " + expected.size() + " parcels, the same octets as of one process");
    }
}
