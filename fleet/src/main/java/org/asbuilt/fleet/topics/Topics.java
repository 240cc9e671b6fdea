package org.asbuilt.fleet.topics;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that writes topics of Kafka to files, which the fleet reads. */
@Command(
        name = "fleet topics",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Writes logs and captures of topics of Kafka to files as `asbuilt fleet` reads them:"
                + " FOLDER/site/sensor/topic/... Any number of readers of a group share the partitions;"
                + " the files are the same. docs/operation/fleet.md says more.")
public final class Topics implements Callable<Integer> {
    private static final Duration FAREWELL = Duration.ofSeconds(20);

    @Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Option(
            names = "--brokers",
            required = true,
            paramLabel = "HOST:PORT,...",
            description = "some of the brokers, which name the others")
    private String brokers = "";

    @Option(names = "--topic", paramLabel = "NAME", description = "a topic; may be said several times")
    private List<String> topics = new ArrayList<>();

    @Option(
            names = "--pattern",
            paramLabel = "REGEX",
            description = "all topics whose whole names are like that, also those that are made later")
    private Optional<Pattern> pattern = Optional.empty();

    @Option(names = "--to", required = true, paramLabel = "FOLDER", description = "the folder for the files")
    private String to = "";

    @Option(
            names = "--site",
            required = true,
            paramLabel = "WHENCE",
            description = "where the name of the site comes from: " + Naming.FORM)
    private Naming site = new Naming.Fixed("");

    @Option(
            names = "--sensor",
            required = true,
            paramLabel = "WHENCE",
            description = "where the name of the sensor comes from: the same")
    private Naming sensor = new Naming.Fixed("");

    @Option(
            names = "--form",
            paramLabel = "FORM",
            defaultValue = "json",
            description =
                    "what values are, but for captures: json (an object a record) or text (lines); json if not said")
    private RecordReading.Form form = RecordReading.Form.JSON;

    @Option(
            names = "--window",
            paramLabel = "TIME",
            defaultValue = "PT1H",
            description = "how long a time a file is of; PT1H if not said")
    private Duration window = Duration.ofHours(1);

    @Option(
            names = "--quiet",
            paramLabel = "TIME",
            defaultValue = "PT10M",
            description =
                    "close files by the clock when they were open so much longer than a window; PT10M if not said")
    private Duration quiet = Duration.ofMinutes(10);

    @Option(names = "--until-end", description = "end with what the topics hold now")
    private boolean untilEnd;

    @Option(
            names = "--group",
            paramLabel = "NAME",
            defaultValue = "asbuilt-fleet",
            description = "the group whose readers share the work; asbuilt-fleet if not said")
    private String group = "asbuilt-fleet";

    @Option(
            names = "--client",
            paramLabel = "FILE",
            description = "properties for Kafka's client: TLS, SASL and what else it knows")
    private Optional<Path> client = Optional.empty();

    private Topics() {}

    /** Runs the command; 0 if it did what it was told, 1 if somebody has to see to something, 2 if the line is wrong. */
    public static int run(String... arguments) {
        return new CommandLine(new Topics())
                .registerConverter(Naming.class, Topics::naming)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    if (failure instanceof IOException || failure instanceof KafkaException) {
                        line.getErr().println("asbuilt fleet topics: " + told(failure));
                        return 1;
                    }
                    throw failure;
                })
                .execute(arguments);
    }

    private static Naming naming(String text) {
        try {
            return Naming.parse(text);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.TypeConversionException(e.getMessage());
        }
    }

    /** What Kafka's client says is in its causes; of a file the kind of failure says what its message does not. */
    private static String told(Throwable failure) {
        StringBuilder told = new StringBuilder();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            String text = each instanceof SpoolFailure || each instanceof KafkaException
                    ? String.valueOf(each.getMessage())
                    : each.toString();
            if (told.indexOf(text) < 0) {
                told.append(told.isEmpty() ? "" : ": ").append(text);
            }
        }
        return told.toString();
    }

    @Override
    public Integer call() throws Exception {
        TopicOrder order = order();
        Map<String, Object> settings = ClientSettings.of(brokers, group, client);
        Account account = new Account(System.err);
        CountDownLatch isOver = new CountDownLatch(1);
        try (SpoolFolder folder = new SpoolFolder(Path.of(to).toAbsolutePath());
                Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings)) {
            TopicReading reading = new TopicReading(consumer, order, folder, account, InstantSource.system());
            Thread farewell = new Thread(() -> stop(reading, isOver));
            Runtime.getRuntime().addShutdownHook(farewell);
            reading.run();
            account.sum();
        } finally {
            isOver.countDown();
        }
        return 0;
    }

    /** Lets the reader say goodbye to the group, so that others go on at once. */
    private static void stop(TopicReading reading, CountDownLatch isOver) {
        if (isOver.getCount() == 0) {
            return;
        }
        reading.stop();
        try {
            if (!isOver.await(FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
                System.err.println("asbuilt fleet topics: the brokers did not answer the farewell");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private TopicOrder order() {
        if (topics.isEmpty() == pattern.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "say either --topic or --pattern");
        }
        if (to.matches("[a-z][a-z0-9+.-]+:.*")) {
            throw new ParameterException(
                    spec.commandLine(), "--to is a folder of this machine or of a network file system, not " + to);
        }
        if (window.compareTo(Duration.ofSeconds(1)) < 0 || quiet.isNegative()) {
            throw new ParameterException(
                    spec.commandLine(), "--window is at least a second (PT1S), --quiet is not negative");
        }
        return new TopicOrder(
                topics, pattern, new RecordReading(form, site, sensor), Cutter.Rules.of(window), quiet, untilEnd);
    }
}
