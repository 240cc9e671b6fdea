package org.asbuilt.bench.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The development data, which are not part of the project: captures of real plants and what other tools say of them.
 *
 * @param folder holds {@code pcap} and {@code plant-*} with captures, {@code truth} with what tshark says of each and
 *     {@code zeek} with the logs that ICSNPP expects
 */
public record TestData(Path folder) {
    private static final List<String> ENDINGS = List.of(".pcap", ".pcapng", ".cap");

    /** The folder named by the system property {@code asbuilt.data}, or {@code ../shared/data} beside the repository. */
    public static Optional<TestData> find(Path repository) {
        String property = System.getProperty("asbuilt.data", "");
        Path folder = property.isEmpty() ? repository.resolve("../shared/data") : Path.of(property);
        return at(folder);
    }

    /** The folder, if it holds a truth. */
    public static Optional<TestData> at(Path folder) {
        return Files.isDirectory(folder.resolve("truth")) ? Optional.of(new TestData(folder)) : Optional.empty();
    }

    /** Paths of all captures below {@code pcap} and {@code plant-*}, sorted, as the truth names them. */
    public List<String> captures() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.startsWith("pcap/") || name.startsWith("plant-"))
                    .filter(TestData::isCapture)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isCapture(String name) {
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        return ENDINGS.stream().anyMatch(plain::endsWith);
    }

    /** The capture's file. */
    public Path file(String capture) {
        return folder.resolve(capture);
    }

    /** The rows of {@code flows} or {@code identity} of a capture; none if the truth has no such file. */
    List<Row> truth(String capture, String kind) throws IOException {
        String name = "truth/" + capture + "." + kind + ".csv";
        return Csv.read(folder.resolve(name), name);
    }

    /** What tshark's statistics say of a capture, if the truth has them. */
    Optional<Statistics> statistics(String capture) throws IOException {
        String name = "truth/" + capture + ".txt";
        Path file = folder.resolve(name);
        return Files.exists(file) ? Optional.of(Statistics.read(file, name)) : Optional.empty();
    }

    /** The folders of tests below {@code zeek}, as {@code icsnpp-modbus/analyzer.basic}, sorted. */
    List<String> zeekTests() throws IOException {
        Path zeek = folder.resolve("zeek");
        if (!Files.isDirectory(zeek)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(zeek, 2)) {
            return files.filter(Files::isDirectory)
                    .map(file -> zeek.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.contains("/"))
                    .sorted()
                    .toList();
        }
    }

    /** The names of all logs of a test, sorted. */
    List<String> zeekLogs(String test) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("zeek").resolve(test))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".log"))
                    .sorted()
                    .toList();
        }
    }

    /** The log of a test of Zeek, if there is one. */
    Optional<ZeekLog> zeekLog(String test, String log) throws IOException {
        String name = "zeek/" + test + "/" + log;
        Path file = folder.resolve(name);
        return Files.exists(file) ? Optional.of(ZeekLog.read(file, name)) : Optional.empty();
    }
}
