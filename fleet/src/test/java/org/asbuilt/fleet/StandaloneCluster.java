package org.asbuilt.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A cluster of Flink as a plant would have it: a JobManager and TaskManagers, each a process of its own, bound to the loopback address.
 * On their class path are Flink and what it needs; the job comes to them in its jar only.
 */
final class StandaloneCluster implements AutoCloseable {
    /** What the processes and the command need on Java 25; docs/operation/fleet.md says why. */
    private static final List<String> NEEDED = List.of(
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:+ExitOnOutOfMemoryError");

    /** They live for a minute, and not alone on the machine. */
    private static final List<String> SMALL = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private static final String MASTER = "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint";
    private static final String MACHINE = "org.apache.flink.runtime.taskexecutor.TaskManagerRunner";
    private static final String COMMAND = "org.apache.flink.client.cli.CliFrontend";

    private final Path jar;
    private final Path folder;
    private final Optional<Path> plugins;
    private final URI address;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ConcurrentLinkedQueue<Process> processes = new ConcurrentLinkedQueue<>();
    private final Deque<Process> machines = new ArrayDeque<>();
    private int started;

    /**
     * Starts the JobManager; it is up a while later.
     *
     * @param jar the job's jar, as built, with the folder of Flink's jars beside it
     * @param folder for settings, temporary files and what the processes say
     * @param settings further ones, in YAML
     * @param plugins the folder of Flink's plug-ins, if there are any
     */
    StandaloneCluster(Path jar, Path folder, String settings, Optional<Path> plugins) throws IOException {
        this.jar = jar;
        this.folder = folder;
        this.plugins = plugins;
        int port = freePort();
        address = URI.create("http://127.0.0.1:" + port);
        Files.createDirectories(folder.resolve("temporary"));
        Files.writeString(folder.resolve("config.yaml"), """
                jobmanager.bind-host: 127.0.0.1
                jobmanager.rpc.address: 127.0.0.1
                jobmanager.rpc.port: %d
                rest.address: 127.0.0.1
                rest.bind-address: 127.0.0.1
                rest.port: %d
                taskmanager.bind-host: 127.0.0.1
                taskmanager.host: 127.0.0.1
                taskmanager.numberOfTaskSlots: 2
                taskmanager.load-balance.mode: SLOTS
                taskmanager.cpu.cores: 1.0
                taskmanager.memory.framework.heap.size: 64m
                taskmanager.memory.framework.off-heap.size: 64m
                taskmanager.memory.task.heap.size: 448m
                taskmanager.memory.task.off-heap.size: 0m
                taskmanager.memory.managed.size: 0m
                taskmanager.memory.network.min: 32m
                taskmanager.memory.network.max: 32m
                taskmanager.memory.jvm-metaspace.size: 192m
                taskmanager.memory.jvm-overhead.min: 64m
                taskmanager.memory.jvm-overhead.max: 64m
                heartbeat.interval: 1 s
                heartbeat.timeout: 20 s
                metrics.fetcher.update-interval: 200 ms
                """.formatted(freePort(), port) + settings);
        Runtime.getRuntime().addShutdownHook(new Thread(this::killAll));
        start("master", "-Xmx384m", MASTER, "--configDir", folder.toString());
    }

    /** The job's jar, as Maven has built it; a test that nobody asked for ends here. */
    static Path jar() {
        Optional<Path> jar =
                Optional.ofNullable(System.getProperty("fleet.jar")).map(Path::of);
        Assumptions.assumeTrue(jar.isPresent(), "asked for by -Dasbuilt.cluster=true, once Maven has built the jar");
        return jar.orElseThrow();
    }

    /** The folder in which a jar lies, with what Maven has laid beside it. */
    static Path beside(Path jar) {
        return jar.toAbsolutePath().resolveSibling(".").normalize();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Starts a further TaskManager, with two slots; it is known to the JobManager a while later. */
    void addMachine() throws IOException {
        machines.add(start("machine", "-Xmx512m", MACHINE, "--configDir", folder.toString()));
    }

    /** Kills the oldest TaskManager without asking it, as {@code kill -9} does. */
    void killMachine() throws InterruptedException {
        machines.remove().destroyForcibly().waitFor();
    }

    /** Waits until so many TaskManagers are there. */
    void awaitMachines(int count) throws Exception {
        Waiting.until(
                "the cluster is up: see " + folder,
                () -> answers() && ask("/overview").path("taskmanagers").asInt() == count);
    }

    private boolean answers() throws InterruptedException {
        try {
            ask("/overview");
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Says {@code flink run} and waits until that has ended.
     *
     * @param options of Flink
     * @param arguments of the job
     * @return what it wrote
     */
    String run(List<String> options, List<String> arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of("run"));
        line.addAll(options);
        line.add(jar.toString());
        line.addAll(arguments);
        Process command = start("command", "-Xmx256m", COMMAND, line.toArray(String[]::new));
        boolean hasEnded = command.waitFor(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        String said = Files.readString(folder.resolve("command-" + started + ".txt"));
        if (!hasEnded || command.exitValue() != 0) {
            throw new IllegalStateException("flink run failed: " + said);
        }
        return said;
    }

    /**
     * A machine that was lost.
     *
     * @param read how many files were read when it was killed
     * @param restored the address of the checkpoint from which the job went on
     */
    record Loss(int read, String restored) {}

    /**
     * Submits a job, kills a TaskManager in the midst, after a checkpoint, starts another one and waits for the end of the job.
     *
     * @param arguments of the job
     * @param files how many it has to read
     */
    Loss runWithALoss(List<String> arguments, long files) throws Exception {
        String said = run(List.of("--detached", "--parallelism", "2"), arguments);
        Matcher id = Pattern.compile("JobID ([0-9a-f]{32})").matcher(said);
        assertThat(id.find()).as(said).isTrue();
        String job = id.group(1);
        Waiting.until("some files are read", () -> read(job) > files / 10);
        Waiting.until("a checkpoint is kept", () -> {
            checkpoint(job);
            return checkpoints(job, "completed") > 0;
        });
        int read = read(job);
        killMachine();
        addMachine();
        Waiting.until("it comes to an end", () -> {
            // It ends with a checkpoint, which comes every minute by itself.
            checkpoint(job);
            return List.of("FINISHED", "FAILED").contains(state(job));
        });
        assertThat(state(job)).as(failures(job)).isEqualTo("FINISHED");
        String from = ask("/jobs/" + job + "/checkpoints")
                .path("latest")
                .path("restored")
                .path("external_path")
                .asString("");
        assertThat(from).as("it went on from a checkpoint").isNotEmpty();
        return new Loss(read, from);
    }

    private Process start(String name, String heap, String program, String... arguments) throws IOException {
        started++;
        Path target = beside(jar);
        List<String> line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), heap));
        line.addAll(NEEDED);
        line.addAll(SMALL);
        line.add("-Djava.io.tmpdir=" + folder.resolve("temporary"));
        line.addAll(List.of("-cp", classPath(target), program));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + "-" + started + ".txt").toFile());
        builder.environment().put("FLINK_CONF_DIR", folder.toString());
        plugins.ifPresent(some -> builder.environment().put("FLINK_PLUGINS_DIR", some.toString()));
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    /** Flink's jars, and those of Apache Commons that its distribution has within and Maven took for the job as well. */
    private static String classPath(Path target) throws IOException {
        StringBuilder path = new StringBuilder(target.resolve("flink") + "/*");
        try (Stream<Path> jars = Files.list(target.resolve("classes/lib"))) {
            jars.filter(file -> String.valueOf(file.getFileName()).startsWith("commons-"))
                    .sorted()
                    .forEach(file -> path.append(':').append(file));
        }
        return path.toString();
    }

    /** How a job is. */
    String state(String job) throws Exception {
        return ask("/jobs/" + job).path("state").asString("");
    }

    /** How many files the tasks of a job have read since they began, as their machines last reported. */
    int read(String job) throws Exception {
        int read = 0;
        for (JsonNode vertex : ask("/jobs/" + job).path("vertices")) {
            if (vertex.path("name").asString("").startsWith("Source")) {
                read += vertex.path("metrics").path("write-records").asInt();
            }
        }
        return read;
    }

    /** Asks for a checkpoint now instead of within a minute. */
    void checkpoint(String job) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/jobs/" + job + "/checkpoints"))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofString("{\"checkpointType\":\"FULL\"}"))
                .build();
        // A job that has just ended refuses it.
        client.send(request, BodyHandlers.discarding());
    }

    /** How many checkpoints of a job were {@code completed}, for one. */
    int checkpoints(String job, String outcome) throws Exception {
        return ask("/jobs/" + job + "/checkpoints").path("counts").path(outcome).asInt();
    }

    /** What went wrong with a job. */
    String failures(String job) throws Exception {
        return ask("/jobs/" + job + "/exceptions").toString();
    }

    private JsonNode ask(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .build();
        return JsonMapper.shared()
                .readTree(client.send(request, BodyHandlers.ofString()).body());
    }

    private void killAll() {
        processes.forEach(Process::destroyForcibly);
    }

    /** Ends all processes; when it returns, none is left. */
    @Override
    public void close() {
        killAll();
        processes.forEach(process -> process.onExit().join());
        client.close();
    }
}
