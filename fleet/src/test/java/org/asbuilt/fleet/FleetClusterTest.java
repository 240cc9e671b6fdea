package org.asbuilt.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job on the embedded cluster sends what one process would, also after a machine of the cluster was lost. */
class FleetClusterTest {
    private static final int MACHINES = 2;

    @TempDir
    private static Path folder;

    private static MiniCluster cluster;

    @BeforeAll
    static void start() throws Exception {
        Configuration settings =
                Fleet.settings(Optional.of(folder.resolve("checkpoints").toString()), true);
        settings.setString("heartbeat.interval", "500 ms");
        settings.setString("heartbeat.timeout", "20 s");
        cluster = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setConfiguration(settings)
                .setNumTaskManagers(MACHINES)
                .setNumSlotsPerTaskManager(2)
                .build());
        cluster.start();
    }

    @AfterAll
    static void stop() throws Exception {
        cluster.close();
    }

    private static JobID submit(Path from, Path to, Optional<Duration> every, int parallelism) throws Exception {
        Configuration settings =
                Fleet.settings(Optional.of(folder.resolve("checkpoints").toString()), every.isPresent());
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(settings);
        environment.setParallelism(parallelism);
        environment.enableCheckpointing(300);
        Archive archive = new Archive(from.toUri(), false, Duration.ofDays(1));
        new FleetJob(archive, every, Duration.ofSeconds(2), Duration.ofDays(1))
                .plan(environment, new FolderOutlet(to.toUri()));
        JobGraph graph = environment.getStreamGraph().getJobGraph();
        cluster.submitJob(graph).get(2, TimeUnit.MINUTES);
        return graph.getJobID();
    }

    private static void lay(Map<String, Path> files, Path archive) throws IOException {
        for (Map.Entry<String, Path> file : files.entrySet()) {
            Path there = archive.resolve(file.getKey());
            Files.createDirectories(there.getParent());
            Path part = there.resolveSibling("." + there.getFileName() + ".part");
            Files.copy(file.getValue(), part);
            Files.move(part, there, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static Map<String, String> sent(Path outlet) throws IOException {
        Map<String, String> sent = new TreeMap<>();
        if (Files.isDirectory(outlet)) {
            try (Stream<Path> files = Files.list(outlet)) {
                for (Path file : files.toList()) {
                    String name = String.valueOf(file.getFileName());
                    if (Archive.isWhole(name)) {
                        sent.put(name, Files.readString(file));
                    }
                }
            }
        }
        return sent;
    }

    private static Map<String, String> expected(Map<String, Path> files) {
        Map<String, String> expected = new TreeMap<>();
        Samples.parcels(Samples.pieces(Samples.BY_SENSOR, files))
                .forEach((name, content) -> expected.put(name, new String(content, StandardCharsets.UTF_8)));
        return expected;
    }

    @Test
    void anArchiveComesToTheSameWithAnyNumberOfTasks() throws Exception {
        Path archive = folder.resolve("archive");
        Map<String, Path> files = new TreeMap<>(Samples.all());
        files.put("hall 3/100% of it/a#b?c=2F.pcap", Path.of("../examples/waterworks/capture-pumping.pcap"));
        lay(files, archive);
        Map<String, String> expected = expected(files);
        assertThat(expected).hasSizeGreaterThan(3);
        for (int parallelism : List.of(1, 4)) {
            Path outlet = folder.resolve("sent-by-" + parallelism);
            JobID job = submit(archive, outlet, Optional.empty(), parallelism);
            cluster.requestJobResult(job)
                    .get(Waiting.PATIENCE.toMinutes(), TimeUnit.MINUTES)
                    .toJobExecutionResult(FleetClusterTest.class.getClassLoader());
            assertThat(sent(outlet)).isEqualTo(expected);
        }
    }

    @Test
    void aMachineThatIsLostChangesNothing() throws Exception {
        Path archive = Files.createDirectories(folder.resolve("goes-on"));
        Path outlet = folder.resolve("sent-after-a-loss");
        Map<String, Path> first = new TreeMap<>();
        Map<String, Path> second = new TreeMap<>();
        for (Map.Entry<String, Path> file : new TreeMap<>(Samples.all()).entrySet()) {
            (first.size() > second.size() ? second : first).put(file.getKey(), file.getValue());
        }
        lay(first, archive);
        JobID job = submit(archive, outlet, Optional.of(Duration.ofMillis(300)), 4);
        // In the middle of the reading, and again when half of it is kept by checkpoints only.
        lose(job);
        Waiting.until(
                "the first half is sent",
                () -> sent(outlet).keySet().containsAll(expected(first).keySet()));
        lose(job);
        lay(second, archive);
        Map<String, String> all = expected(Samples.all());
        Waiting.until("all is sent", () -> sent(outlet).keySet().containsAll(all.keySet()));
        Map<String, String> sent = sent(outlet);
        all.forEach((name, content) -> assertThat(sent.get(name)).as(name).isEqualTo(content));
        // What was sent before the last file came is there as well; nothing else is.
        TreeSet<String> windows = new TreeSet<>();
        all.keySet().forEach(name -> windows.add(window(name)));
        assertThat(sent.keySet()).allSatisfy(name -> assertThat(windows).contains(window(name)));
        cluster.cancelJob(job).get(1, TimeUnit.MINUTES);
    }

    private static String window(String name) {
        return name.substring(0, name.lastIndexOf('_'));
    }

    private static void lose(JobID job) throws Exception {
        Waiting.until("the job runs", () -> cluster.getJobStatus(job).get(1, TimeUnit.MINUTES) == JobStatus.RUNNING);
        cluster.terminateTaskManager(0).get(1, TimeUnit.MINUTES);
        cluster.startTaskManager();
    }
}
