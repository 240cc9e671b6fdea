package org.asbuilt.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.asbuilt.importers.observed.Observed;
import org.asbuilt.importers.observed.ObservedReading;
import org.asbuilt.model.Digest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The fleet reads objects and writes objects, with Flink's plug-in for S3: on a cluster of processes, also after a machine was killed, and
 * on one machine. It sends the octets that one process sends of the same files in a folder. Asked for as {@link FleetProcessesTest} is.
 */
class FleetObjectsTest {
    private static final String LOST = "observed-after-a-loss";
    private static final String ALONE = "observed-by-one-machine";

    @TempDir
    private static Path folder;

    private static Path target;
    private static Map<String, String> expected;
    private static long files;
    private static ObjectStorage storage;
    private static StandaloneCluster cluster;

    @BeforeAll
    static void start() throws Exception {
        Path jar = StandaloneCluster.jar();
        target = StandaloneCluster.beside(jar);
        storage = new ObjectStorage(
                target.resolve("storage/s3mock.jar"),
                folder.resolve("storage"),
                List.of("captures", "observed", LOST, ALONE, "fleet-state"));
        Path archive = archive();
        try (Stream<Path> all = Files.walk(archive)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                storage.put("captures", archive.relativize(file).toString(), Files.readAllBytes(file));
                files++;
            }
        }
        // What consoles make of a folder, and what is not whole yet.
        storage.put("captures", "plant-1/", new byte[0]);
        storage.put("captures", "plant-1/a/conn.log.part", new byte[] {'x'});
        expected = sentByOneProcess(archive);
        cluster = new StandaloneCluster(
                jar,
                Files.createDirectories(folder.resolve("cluster")),
                storage.settings() + "s3.access-key: nobody\ns3.secret-key: nothing\n",
                Optional.of(plugins()));
        cluster.addMachine();
        cluster.addMachine();
        cluster.awaitMachines(2);
    }

    private static Path plugins() {
        return Path.of(Objects.requireNonNull(System.getProperty("fleet.plugins")));
    }

    private static Path archive() throws IOException {
        Path archive = Samples.archive(folder.resolve("archive"), 8);
        if (!archive.startsWith(folder)) {
            return archive;
        }
        Path odd = archive.resolve("plant-1/hall 3/100% of it/a#b?c=2F+d.pcap");
        Files.createDirectories(odd.resolveSibling("."));
        Files.copy(Path.of("../examples/waterworks/capture-pumping.pcap"), odd);
        Files.createFile(odd.resolveSibling("conn.09:00.log"));
        return archive;
    }

    private static Map<String, String> sentByOneProcess(Path archive) throws IOException {
        Path outlet = folder.resolve("sent-by-one-process");
        assertThat(Fleet.run("--from", archive.toString(), "--to", outlet.toString()))
                .isZero();
        Map<String, String> sent = new TreeMap<>();
        try (Stream<Path> all = Files.list(outlet)) {
            for (Path file : all.toList()) {
                sent.put(
                        String.valueOf(file.getFileName()),
                        Digest.of(Files.readAllBytes(file)).hex());
            }
        }
        assertThat(sent).isNotEmpty();
        return sent;
    }

    @AfterAll
    static void stop() throws Exception {
        if (cluster != null) {
            cluster.close();
        }
        if (storage != null) {
            storage.close();
        }
    }

    /** The digests of the objects by their keys; a part that a killed task left is not whole, and nothing else is passed over. */
    private static Map<String, String> sent(String bucket) throws Exception {
        Map<String, String> sent = new TreeMap<>();
        for (String key : storage.keys(bucket)) {
            if (Archive.isWhole(key)) {
                sent.put(key, Digest.of(storage.get(bucket, key)).hex());
            }
        }
        return sent;
    }

    @Test
    void aClusterReadsAndWritesObjectsAndNobodySeesHalfOfOne() throws Exception {
        ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
        Thread watch = Thread.ofPlatform().daemon().start(() -> watch(wrong));
        cluster.run(List.of("--parallelism", "2"), List.of("--from", "s3://captures/", "--to", "s3://observed"));
        watch.interrupt();
        watch.join();
        assertThat(wrong).isEmpty();
        assertThat(sent("observed")).isEqualTo(expected);
        assertThat(storage.keys("observed")).as("no part is left").hasSameSizeAs(expected.keySet());
    }

    /** Looks at all that appears, until it is interrupted. */
    private static void watch(ConcurrentLinkedQueue<String> wrong) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                sent("observed").forEach((key, digest) -> {
                    if (!digest.equals(expected.get(key))) {
                        wrong.add(key);
                    }
                });
                Thread.sleep(50);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        } catch (Exception failure) {
            wrong.add(failure.toString());
        }
    }

    @Test
    void aMachineThatIsKilledInTheMidstChangesNothing() throws Exception {
        StandaloneCluster.Loss loss = cluster.runWithALoss(
                List.of("--from", "s3://captures/", "--to", "s3://" + LOST, "--checkpoints", "s3://fleet-state/one"),
                files);
        assertThat(sent(LOST)).isEqualTo(expected);
        assertThat(loss.restored()).startsWith("s3://fleet-state/one/");
        System.out.println("fleet: " + files + " objects on a cluster of three processes, one of which was killed when "
                + loss.read() + " were read; " + expected.size()
                + " parcels, the same octets as of one process over files");
    }

    @Test
    void oneMachineDoesSoWithThePlugInBesideIt() throws Exception {
        assertThat(alone(storage.settings(), "--from", "s3://captures/", "--to", "s3://" + ALONE + "/some/folder"))
                .startsWith("0 ");
        Map<String, String> sent = new TreeMap<>();
        sent(ALONE).forEach((key, digest) -> sent.put(key.substring("some/folder/".length()), digest));
        assertThat(sent).isEqualTo(expected);
    }

    @Test
    void whatStandsInTheWayIsSaidAtOnce() throws Exception {
        assertThat(alone(storage.settings(), "--from", "s3://nowhere/", "--to", folder.toString()))
                .startsWith("1 asbuilt fleet: s3://nowhere/ cannot be listed: ")
                .contains("bucket does not exist", "On object storage")
                .doesNotContain("\tat ");
        assertThat(alone(storage.settings(), "--from", "s3://captures/nowhere/", "--to", folder.toString()))
                .startsWith("1 asbuilt fleet: there is nothing at s3://captures/nowhere/");
        assertThat(alone(storage.settings(), "--from", "s3://captures/", "--to", "s3://nowhere/"))
                .startsWith("1 asbuilt fleet: s3://nowhere/ cannot be listed: ");
        try (Refusing all = storage.refusing(request -> Optional.of("AccessDenied"))) {
            assertThat(alone(ObjectStorage.settings(all), "--from", "s3://captures/", "--to", folder.toString()))
                    .startsWith("1 asbuilt fleet: s3://captures/ cannot be listed: ")
                    .contains("403")
                    .doesNotContain("\tat ");
        }
    }

    /** What is archived elsewhere, or under a key that one may not use, is listed and refused; all else is read. */
    @Test
    void anObjectThatIsListedAndRefusedIsSaidInTheAccountAndHoldsNobodyUp() throws Exception {
        List<String> keys = storage.keys("captures").stream()
                .filter(key -> key.matches("plant-2/.*[.](pcap|log)"))
                .sorted()
                .toList();
        String archived = "/captures/" + keys.getFirst();
        String secret = "/captures/" + keys.getLast();
        Path outlet = folder.resolve("some-were-refused");
        try (Refusing some = storage.refusing(request -> {
            Optional<String> denied = Optional.of("AccessDenied").filter(code -> request.endsWith(" " + secret));
            return request.equals("GET " + archived) ? Optional.of("InvalidObjectState") : denied;
        })) {
            assertThat(alone(ObjectStorage.settings(some), "--from", "s3://captures/", "--to", outlet.toString()))
                    .startsWith("0 ");
        }
        List<String> refused = new ArrayList<>();
        try (Stream<Path> parcels = Files.list(outlet)) {
            for (Path parcel : parcels.toList()) {
                Observed observed = ObservedReading.whole(Files.newInputStream(parcel));
                observed.remarks().stream()
                        .filter(remark -> remark.text().startsWith("the storage "))
                        .map(remark -> "/captures/" + remark.locus().text() + " " + remark.text())
                        .forEach(refused::add);
                if (!observed.site().equals("plant-2")) {
                    String name = String.valueOf(parcel.getFileName());
                    assertThat(Digest.of(Files.readAllBytes(parcel)).hex())
                            .as(name)
                            .isEqualTo(expected.get(name));
                }
            }
        }
        assertThat(refused)
                .hasSize(2)
                .anyMatch(words -> words.startsWith(archived + " the storage has archived it"))
                .anyMatch(words -> words.startsWith(secret + " the storage refuses to give it"));
    }

    /** Runs {@code ./asbuilt fleet} with a plug-in, as that starts it: the code with which it ended, and what it said. */
    private static String alone(String settings, String... arguments) throws IOException, InterruptedException {
        Path own = Files.createTempDirectory(folder, "alone");
        Files.writeString(own.resolve("config.yaml"), settings);
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                target.resolve("classes") + ":" + target.resolve("classes/lib") + "/*:" + target.resolve("flink")
                        + "/*",
                Fleet.class.getName()));
        line.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(own.resolve("said.txt").toFile());
        builder.environment()
                .putAll(Map.of(
                        "FLINK_CONF_DIR",
                        own.toString(),
                        "FLINK_PLUGINS_DIR",
                        plugins().toString(),
                        "AWS_ACCESS_KEY_ID",
                        "nobody",
                        "AWS_SECRET_ACCESS_KEY",
                        "nothing"));
        Process process = builder.start();
        try {
            assertThat(process.waitFor(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return process.exitValue() + " " + Files.readString(own.resolve("said.txt"));
    }
}
