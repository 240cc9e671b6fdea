package org.asbuilt.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.asbuilt.evidence.Claim;
import org.asbuilt.fleet.topics.Topics;
import org.asbuilt.importers.intake.Input;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Topics of a real broker come to the files that their records say, with one reader and with two of which one is killed, and the fleet
 * makes of them what it makes of the same lines in files.
 */
class TopicsBrokerTest {
    private static final long NINE = 1_741_078_800_000L;
    private static final long HOUR = 3_600_000;

    /** How often the logs are sent, each time in another hour: enough to be killed in the midst of. */
    private static final int HOURS = 4;

    private static final List<String> SENSORS = List.of("north/line1", "north/line2", "south/line9");

    @TempDir
    private static Path folder;

    private static Broker broker;

    /** What ought to come of it, by the file's name. */
    private static final Map<String, String> EXPECTED = new TreeMap<>();

    /** The lines of each sensor and kind of log, as a sensor that writes one file a kind would have them. */
    private static final Map<String, String> LOGS = new TreeMap<>();

    /** An entry of a log: as it is sent, and as it ought to stand in the file. */
    private record Entry(String topic, String kind, String sent, String line) {}

    private static List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        Path golden = Path.of("../importers/src/test/resources/golden");
        for (String line : Files.readAllLines(golden.resolve("zeek-logs/json/input.log"))) {
            String kind = line.replaceAll("^\\{\"_path\": \"(\\w+)\".*", "$1");
            entries.add(new Entry("zeek", kind, line, line));
        }
        for (String line : Files.readAllLines(golden.resolve("suricata-eve/waterworks/input.json"))) {
            // One of the lines has no type and one is cut; what cannot be read is sent below.
            if (line.contains("event_type") && line.endsWith("}")) {
                entries.add(new Entry("suricata", "eve", line, line));
            }
        }
        for (String log : List.of("conn", "cip_identity", "dhcp", "s7comm", "snmp")) {
            for (String members :
                    members(golden.resolve("zeek-logs").resolve(log).resolve("input.log"))) {
                String line = "{\"_path\":\"" + log + "\"," + members + "}";
                entries.add(new Entry("tagged", log, "{\"" + log + "\": {" + members + "}}", line));
            }
        }
        return entries;
    }

    /** The lines of a tabbed log as members of JSON objects. */
    private static List<String> members(Path log) throws IOException {
        List<String> names = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(log)) {
            List<String> values = List.of(line.split("\t", -1));
            if (line.startsWith("#fields")) {
                names.addAll(values.subList(1, values.size()));
            } else if (!line.startsWith("#") && values.size() == names.size()) {
                Map<String, String> members = new LinkedHashMap<>();
                for (int at = 0; at < names.size(); at++) {
                    if (!values.get(at).equals("-")) {
                        String quoted = names.get(at).equals("ts")
                                ? values.get(at)
                                : "\"" + values.get(at).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
                        members.put(names.get(at), quoted);
                    }
                }
                List<String> written = new ArrayList<>();
                members.forEach((name, value) -> written.add("\"" + name + "\":" + value));
                lines.add(String.join(",", written));
            }
        }
        return lines;
    }

    @BeforeAll
    static void start() throws Exception {
        broker = new Broker(Files.createDirectories(folder.resolve("broker")));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.address()))) {
            admin.createTopics(List.of(
                            new NewTopic("zeek", 3, (short) 1),
                            new NewTopic("suricata", 2, (short) 1),
                            new NewTopic("tagged", 3, (short) 1),
                            new NewTopic("captures", 1, (short) 1)))
                    .all()
                    .get(1, TimeUnit.MINUTES);
        }
        sendLogs();
        sendOthers();
        EXPECTED.forEach((file, text) -> assertThat(text).as(file).isNotEmpty());
        assertThat(EXPECTED).hasSizeGreaterThan(HOURS * SENSORS.size() * 15);
    }

    private static KafkaProducer<byte[], byte[]> producer(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("bootstrap.servers", broker.address());
        settings.put("linger.ms", 20);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private record Sent(Entry entry, String sensor, int hour, RecordMetadata where) {}

    /** Sends the logs, each topic packed in another way, and works out by itself which record begins a file. */
    private static void sendLogs() throws Exception {
        Map<String, KafkaProducer<byte[], byte[]>> producers = Map.of(
                "zeek", producer(Map.of("compression.type", "zstd")),
                "suricata", producer(Map.of("compression.type", "lz4")),
                "tagged", producer(Map.of("compression.type", "snappy")));
        List<Entry> entries = entries();
        List<Callable<Sent>> sent = new ArrayList<>();
        for (int hour = 0; hour < HOURS; hour++) {
            for (int at = 0; at < entries.size(); at++) {
                Entry entry = entries.get(at);
                long time = NINE + hour * HOUR + at * 1000L;
                for (String sensor : SENSORS) {
                    Future<RecordMetadata> where = Objects.requireNonNull(producers.get(entry.topic()))
                            .send(new ProducerRecord<>(
                                    entry.topic(), null, time, octets(sensor), octets(entry.sent())));
                    int ofHour = hour;
                    sent.add(() -> new Sent(entry, sensor, ofHour, where.get(1, TimeUnit.MINUTES)));
                }
            }
        }
        producers.values().forEach(KafkaProducer::close);
        Map<String, String> files = new HashMap<>();
        for (Callable<Sent> one : sent) {
            Sent each = one.call();
            String slot = each.sensor() + "/" + each.entry().topic() + "/"
                    + each.entry().kind();
            String file = files.computeIfAbsent(
                    slot + " " + each.hour(),
                    first -> slot + "." + each.where().partition() + "-"
                            + "%020d".formatted(each.where().offset()) + ".log");
            EXPECTED.merge(file, each.entry().line() + "\n", String::concat);
            LOGS.merge(slot, each.entry().line() + "\n", String::concat);
        }
    }

    private static ProducerRecord<byte[], byte[]> other(String key, byte @Nullable [] value) {
        return new ProducerRecord<byte[], byte[]>("captures", 0, NINE, octets(key), value, List.of());
    }

    /** A capture, what cannot be read, and what whoever wrote it took back. */
    private static void sendOthers() throws Exception {
        byte[] capture = Files.readAllBytes(Path.of("../examples/waterworks/capture-pumping.pcap"));
        try (KafkaProducer<byte[], byte[]> producer = producer(Map.of("compression.type", "gzip"))) {
            producer.send(other("north/line1", capture)).get();
            producer.send(other("north/line1", null)).get();
            producer.send(other("../../../etc/../passwd", capture)).get();
        }
        EXPECTED.put(
                "north/line1/captures/capture.0-00000000000000000000.pcap",
                new String(capture, StandardCharsets.ISO_8859_1));
        EXPECTED.put(
                "=2E./=2E./captures/capture.0-00000000000000000002.pcap",
                new String(capture, StandardCharsets.ISO_8859_1));
        EXPECTED.put(
                "_refused/captures/refused.0-00000000000000000001.jsonl",
                "{\"topic\":\"captures\",\"partition\":0,\"offset\":1,\"time\":\"2025-03-04T09:00:00Z\",\"octets\":0,"
                        + "\"why\":\"there is no value\"}\n");
        try (KafkaProducer<byte[], byte[]> producer = producer(Map.of("transactional.id", "t"))) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(other("north/line1", octets("{\"never\":1}"))).get();
            producer.abortTransaction();
        }
    }

    @AfterAll
    static void stop() {
        if (broker != null) {
            broker.close();
        }
    }

    private static List<String> options(String group, Path to, String... more) {
        List<String> options = new ArrayList<>(List.of("--site", "key:1", "--sensor", "key:2", "--group", group));
        List.of("zeek", "suricata", "tagged", "captures").forEach(topic -> options.addAll(List.of("--topic", topic)));
        options.addAll(List.of("--to", to.toString(), "--until-end"));
        options.addAll(List.of(more));
        return options;
    }

    /** The whole files below a folder. */
    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String name : names(root)) {
            files.put(name, Files.readString(root.resolve(name), StandardCharsets.ISO_8859_1));
        }
        return files;
    }

    /** Parts come and go while one looks. */
    private static Set<String> names(Path root) throws IOException {
        Set<String> names = new TreeSet<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes kind) {
                return folder.endsWith(".parts") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes kind) {
                names.add(root.relativize(file).toString());
                return FileVisitResult.CONTINUE;
            }
        });
        return names;
    }

    private static void isAsExpected(Path spool) throws IOException {
        Map<String, String> files = files(spool);
        assertThat(files.keySet()).isEqualTo(expected().keySet());
        expected().forEach((name, text) -> assertThat(files.get(name)).as(name).isEqualTo(text));
        try (Stream<Path> parts = Files.list(spool.resolve(".parts"))) {
            assertThat(parts).as("parts that nobody needs").isEmpty();
        }
    }

    private static Map<String, String> expected() {
        Map<String, String> expected = new TreeMap<>();
        EXPECTED.forEach((name, text) -> expected.put(
                name, name.endsWith(".log") ? new String(octets(text), StandardCharsets.ISO_8859_1) : text));
        return expected;
    }

    @Test
    void oneReaderWritesTheFilesAndTheySayWhatOneFileSays() throws Exception {
        Path spool = folder.resolve("by-one");
        List<String> line = new ArrayList<>(List.of("topics", "--brokers", broker.address()));
        line.addAll(options("one", spool));
        assertThat(Fleet.run(line.toArray(String[]::new))).isZero();
        isAsExpected(spool);
        // Once more, with the group and without: nothing changes.
        assertThat(Fleet.run(line.toArray(String[]::new))).isZero();
        line.set(line.indexOf("one"), "another");
        assertThat(Topics.run(line.subList(1, line.size()).toArray(String[]::new)))
                .isZero();
        isAsExpected(spool);
        saysWhatOneProcessSays(spool);
    }

    /** Asked for by -Dasbuilt.cluster=true, as Flink takes longer than all else here. */
    @Test
    void theFleetSendsTheSameParcelsAsOfFilesThatASensorWrote() throws Exception {
        Assumptions.assumeTrue(Boolean.getBoolean("asbuilt.cluster"), "asked for by -Dasbuilt.cluster=true");
        Path spool = folder.resolve("for-the-fleet");
        List<String> line = new ArrayList<>(List.of("topics", "--brokers", broker.address()));
        line.addAll(options("fleet", spool));
        assertThat(Fleet.run(line.toArray(String[]::new))).isZero();
        Path outlet = folder.resolve("sent");
        assertThat(Fleet.run("--from", spool.toString(), "--to", outlet.toString()))
                .isZero();
        Map<String, String> parcels = new TreeMap<>();
        Samples.parcels(Samples.pieces(Samples.BY_SENSOR, laid()))
                .forEach((name, octets) -> parcels.put(name, new String(octets, StandardCharsets.ISO_8859_1)));
        assertThat(files(outlet)).isEqualTo(parcels);
    }

    /** The files as a sensor would have written them, without Kafka. */
    private static Map<String, Path> laid() throws IOException {
        Path archive = folder.resolve("laid");
        Map<String, Path> files = new TreeMap<>();
        for (Map.Entry<String, String> file : expected().entrySet()) {
            if (!file.getKey().startsWith("_")) {
                Path there = archive.resolve(file.getKey());
                Files.createDirectories(there.getParent());
                files.put(file.getKey(), Files.writeString(there, file.getValue(), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    /** Of all files of a sensor and kind come the statements that one process makes of one file of the same lines. */
    private static void saysWhatOneProcessSays(Path spool) throws IOException {
        assertThat(LOGS).hasSizeGreaterThan(60);
        for (Map.Entry<String, String> log : LOGS.entrySet()) {
            String kind = log.getKey().substring(log.getKey().lastIndexOf('/') + 1);
            Input input = Input.of(kind + ".log", octets(log.getValue()));
            String importer = kind.equals("eve") ? "suricata-eve" : "zeek-logs";
            TreeSet<String> said = new TreeSet<>();
            for (String file : EXPECTED.keySet()) {
                if (file.startsWith(log.getKey() + ".")) {
                    for (Claim claim : SingleProcess.of(spool.resolve(file)).claims()) {
                        said.add(SingleProcess.said(claim));
                    }
                }
            }
            assertThat(said)
                    .as(log.getKey())
                    .isEqualTo(SingleProcess.of(importer, input).said());
        }
    }

    @Test
    void ofTwoReadersOneIsKilledInTheMidst() throws Exception {
        Path spool = Files.createDirectories(folder.resolve("by-two"));
        Path client = Files.writeString(
                folder.resolve("client.properties"),
                "session.timeout.ms=2000\nheartbeat.interval.ms=300\nmax.poll.records=10\nmetadata.max.age.ms=1000\n");
        List<String> options = options("two", spool, "--client", client.toString());
        Process first = broker.reader("first", options);
        Process second = broker.reader("second", options);
        Waiting.until(
                "both read: " + folder,
                () -> broker.said("first").contains("reads ")
                        && broker.said("second").contains("reads "));
        Waiting.until("some files are there", () -> names(spool).size() > EXPECTED.size() / 5);
        first.destroyForcibly().waitFor();
        int there = names(spool).size();
        assertThat(there).as("it was killed in the midst").isLessThan(expected().size());
        assertThat(second.waitFor(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        assertThat(second.exitValue()).as(broker.said("second")).isZero();
        isAsExpected(spool);
        System.out.println("topics: " + expected().size() + " files by two readers, one of which was killed when "
                + there + " were there; the same octets");
    }

    @Test
    void whoIsKnownReadsAndWhoIsNotIsTold() throws Exception {
        List<String> line = new ArrayList<>(List.of(
                "--brokers", broker.secureAddress(), "--topic", "captures", "--site", "key:1", "--sensor", "key:2"));
        Path known = Files.writeString(folder.resolve("known.properties"), broker.client(Broker.PASSWORD));
        Path spool = folder.resolve("by-who-is-known");
        line.addAll(List.of("--until-end", "--group", "known", "--to", spool.toString(), "--client", known.toString()));
        assertThat(Topics.run(line.toArray(String[]::new))).isZero();
        assertThat(names(spool)).hasSize(3).allMatch(name -> name.contains("captures"));
        Files.writeString(known, broker.client("wrong"));
        assertThat(Topics.run(line.toArray(String[]::new))).isEqualTo(1);
    }

    @Test
    void whoIsToldToStopLeavesNoParts() throws Exception {
        Path spool = Files.createDirectories(folder.resolve("stopped"));
        List<String> options = options("stopped", spool);
        options.remove("--until-end");
        Process reader = broker.reader("stopped", options);
        Waiting.until("it reads: " + folder, () -> names(spool).size() > EXPECTED.size() / 2);
        // The process itself would close the standard input as well.
        assertThat(reader.toHandle().destroy()).isTrue();
        assertThat(reader.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(broker.said("stopped")).contains("files are whole");
        try (Stream<Path> parts = Files.list(spool.resolve(".parts"))) {
            assertThat(parts).isEmpty();
        }
        options.add("--until-end");
        List<String> rest = new ArrayList<>(List.of("topics", "--brokers", broker.address()));
        rest.addAll(options);
        assertThat(Fleet.run(rest.toArray(String[]::new))).isZero();
        isAsExpected(spool);
    }
}
