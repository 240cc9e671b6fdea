package org.asbuilt.fleet;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.asbuilt.fleet.topics.Topics;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command: runs the job in this process, or on the cluster that {@code flink run} submits it to. */
@Command(
        name = "fleet",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Reads captures and logs of many sensors on a cluster, sums them up by sensor and window of time, and hands them"
                        + " in at the record or lays them into a folder. Files lie as FOLDER/site/sensor/...; docs/operation/fleet.md says more.",
        footer = "%n`fleet topics` writes topics of Kafka to such files; `fleet topics --help` says more.")
public final class Fleet implements Callable<Integer> {

    @Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Option(
            names = "--from",
            required = true,
            paramLabel = "FOLDER",
            description = "the files: a folder or an address that the cluster knows")
    private String from = "";

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            description = "the folder for what comes of it, to be taken in or watched")
    private Optional<String> to = Optional.empty();

    @Option(
            names = "--record",
            paramLabel = "ADDRESS",
            description = "the record at which to hand it in, such as https://record.example:8443")
    private Optional<URI> record = Optional.empty();

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "a file with a token that may import, on each machine of the cluster")
    private Optional<String> tokenFile = Optional.empty();

    @Option(
            names = "--window",
            paramLabel = "TIME",
            defaultValue = "PT24H",
            description = "how long the windows are; PT24H if not said")
    private Duration window = Duration.ofDays(1);

    @Option(names = "--by-site", description = "sum up all sensors of a site together")
    private boolean isBySite;

    @Option(
            names = "--every",
            paramLabel = "TIME",
            description = "go on, and look for new files so often, such as PT1M")
    private Optional<Duration> every = Optional.empty();

    @Option(
            names = "--quiet",
            paramLabel = "TIME",
            defaultValue = "PT10M",
            description = "with --every: send when nothing was added for so long; PT10M if not said")
    private Duration quiet = Duration.ofMinutes(10);

    @Option(
            names = "--kept",
            paramLabel = "TIME",
            defaultValue = "P7D",
            description = "with --every: wait so long for files that come late; P7D if not said")
    private Duration kept = Duration.ofDays(7);

    @Option(
            names = "--checkpoints",
            paramLabel = "FOLDER",
            description = "where to keep what was done, every minute; needed with --every")
    private Optional<String> checkpoints = Optional.empty();

    private Fleet() {}

    /** Runs the command. */
    public static void main(String[] arguments) {
        int code = run(arguments);
        // On a cluster, whose process is not ours to end, a line that is wrong is an exception.
        if (code != 0 && isAlone()) {
            System.exit(code);
        } else if (code != 0) {
            throw new IllegalStateException("fleet ended with code " + code);
        }
    }

    /** Runs the command; 0 if it did what it was told. */
    static int run(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals("topics")) {
            return Topics.run(Arrays.copyOfRange(arguments, 1, arguments.length));
        }
        return new CommandLine(new Fleet())
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    throw failure;
                })
                .execute(arguments);
    }

    @Override
    public Integer call() throws Exception {
        if (to.isPresent() == record.isPresent()) {
            throw new ParameterException(spec.commandLine(), "say either --to or --record");
        }
        if (record.isPresent() && tokenFile.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "say --token-file with --record");
        }
        if (every.isPresent() && checkpoints.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "say --checkpoints with --every");
        }
        Archive archive = new Archive(address(from), isBySite, window);
        Optional<String> hindrance = hindrance(archive.root());
        if (hindrance.isPresent()) {
            spec.commandLine().getErr().println("asbuilt fleet: " + hindrance.get());
            return 1;
        }
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment(settings(checkpoints, every.isPresent()));
        checkpoints.ifPresent(folder -> environment.enableCheckpointing(60_000));
        new FleetJob(archive, every, quiet, kept).plan(environment, outlet());
        environment.execute("asbuilt fleet");
        return 0;
    }

    /** What stands in the way, asked before anything is planned: a job would try it ten times, or for ever. */
    private Optional<String> hindrance(URI root) {
        for (String folder : checkpoints.stream().toList()) {
            if (Storage.isBucket(address(folder))) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--checkpoints is to name a folder, and not a whole bucket, such as "
                                + address(folder).resolve("/checkpoints"));
            }
        }
        Optional<String> found = isAlone() ? Storage.plug() : Optional.empty();
        found = found.or(() -> Storage.hindrance(root, Storage.isOfMachine(root) || every.isEmpty()));
        for (Optional<String> folder : List.of(to, checkpoints)) {
            // A folder of this machine is made when it is needed.
            found = found.or(() -> folder.map(this::address)
                    .filter(address -> !Storage.isOfMachine(address))
                    .flatMap(address -> Storage.hindrance(address, false)));
        }
        return found;
    }

    /** Whether this process is ours, and not that of {@code flink run}, which has its plug-ins. */
    private static boolean isAlone() {
        return ClassLoader.getSystemClassLoader().equals(Fleet.class.getClassLoader());
    }

    private Sink<Tuple2<String, byte[]>> outlet() {
        return record.<Sink<Tuple2<String, byte[]>>>map(
                        address -> new RecordOutlet(address, tokenFile.orElseThrow(), Duration.ofHours(4)))
                .orElseGet(() -> new FolderOutlet(address(to.orElseThrow())));
    }

    static Configuration settings(Optional<String> checkpoints, boolean isGoingOn) {
        Configuration settings = new Configuration();
        // What goes between tasks is text and octets of our own; nothing is left to guess.
        settings.set(PipelineOptions.GENERIC_TYPES, false);
        settings.set(RestOptions.BIND_PORT, "0");
        // Attempts count from the first day on: what goes on is restarted as the cluster says, by default always.
        if (!isGoingOn) {
            settings.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
            settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 10);
            settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofSeconds(10));
        }
        checkpoints.ifPresent(folder -> settings.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                // Flink reads it as it reads the text of a path, in which a blank is a blank.
                new Path(Storage.address(folder)).toString()));
        return settings;
    }

    private URI address(String text) {
        try {
            return Storage.address(text);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
        }
    }
}
