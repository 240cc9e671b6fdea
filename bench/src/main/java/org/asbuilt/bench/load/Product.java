package org.asbuilt.bench.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The product, serving a home as a process of its own: the jar that {@code ./asbuilt} runs, or the class path that the property
 * {@code asbuilt.product} names, with the options that {@code ./asbuilt} gives it and a heap of its own.
 */
final class Product implements AutoCloseable {
    private static final Pattern SERVES = Pattern.compile("Asbuilt serves .* at (http://\\S+)");
    private static final Pattern SETUP = Pattern.compile("Make the first administrator .*[?]token=(\\S+)");
    private static final String MAIN = "org.asbuilt.server.Main";
    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final Path temporary;
    private final Path log;
    private final URI address;
    private final Optional<String> token;
    private final double starting;

    private Product(Process process, Path temporary, Path log, URI address, Optional<String> token, double starting) {
        this.process = process;
        this.temporary = temporary;
        this.log = log;
        this.address = address;
        this.token = token;
        this.starting = starting;
    }

    /** Whom a product finds in its record when it starts. */
    enum Found {
        /** Nobody: it says how the first administrator comes in. */
        NOBODY,
        /** People who were made known before. */
        PEOPLE
    }

    /**
     * How much heap it gets.
     *
     * @param most the limit, in MiB
     * @param atOnce whether it is given all of it when it starts, and touches it, so that what its process takes more later lies outside
     *     of the heap
     */
    record Heap(int most, boolean atOnce) {
        private List<String> options() {
            return atOnce
                    ? List.of("-Xmx" + most + "m", "-Xms" + most + "m", "-XX:+AlwaysPreTouch")
                    : List.of("-Xmx" + most + "m");
        }
    }

    /**
     * Starts it and waits until it serves.
     *
     * @param folder holds its home, its temporary files and what it writes to standard error
     * @throws IOException if it ends before; says what it wrote
     */
    static Product start(Path folder, Where where, Heap heap, Found found) throws IOException {
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        Path log = folder.resolve("server.log");
        ProcessBuilder builder =
                new ProcessBuilder(command(folder.resolve("home"), temporary, where, heap)).redirectError(log.toFile());
        builder.environment().putAll(where.environment());
        long began = System.nanoTime();
        Process process = builder.start();
        // Whoever ends the measurement from the keyboard ends the product with it.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        Optional<URI> address = Optional.empty();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher serves = SERVES.matcher(line);
            Matcher setup = SETUP.matcher(line);
            if (serves.matches()) {
                address = Optional.of(URI.create(serves.group(1)));
            }
            if (address.isPresent() && (found == Found.PEOPLE || setup.matches())) {
                Thread.ofVirtual().start(() -> out.lines().forEach(more -> {}));
                Optional<String> token = setup.matches() ? Optional.of(setup.group(1)) : Optional.empty();
                double starting = (System.nanoTime() - began) / 1e9;
                return new Product(process, temporary, log, address.get(), token, starting);
            }
        }
        throw new IOException("the product ended before it served: " + Files.readString(log));
    }

    private static List<String> command(Path home, Path temporary, Where where, Heap heap) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.io.tmpdir=" + temporary));
        command.addAll(heap.options());
        String classes = System.getProperty("asbuilt.product", "");
        if (classes.isEmpty()) {
            command.addAll(jar(Path.of(System.getProperty("asbuilt.root", "."), "server", "target")));
        } else {
            command.addAll(List.of("-cp", classes, MAIN));
        }
        command.addAll(List.of("serve", "--home", home.toString(), "--port", "0"));
        command.addAll(where.arguments());
        return command;
    }

    /** The jar, or what {@code ./asbuilt} made of it so that it starts quickly, if it made that of this very jar. */
    private static List<String> jar(Path target) throws IOException {
        Path jar = target.resolve("asbuilt.jar");
        Path quick = target.resolve("quick");
        Path of = quick.resolve("of.jar");
        if (!Files.exists(of) || !Files.isSameFile(of, jar)) {
            return List.of("-jar", jar.toString());
        }
        return List.of(
                "-XX:AOTCache=" + quick.resolve("asbuilt.aot"),
                "-Xlog:aot*=off",
                "-Xlog:cds*=off",
                "-jar",
                quick.resolve("asbuilt.jar").toString());
    }

    /** Where it serves. */
    URI address() {
        return address;
    }

    /** By which the first administrator comes in, once; empty where people were found. */
    Optional<String> setupToken() {
        return token;
    }

    /** The number of its process. */
    long process() {
        return process.pid();
    }

    /** How long it took until it served, in seconds. */
    double starting() {
        return starting;
    }

    /** Where its temporary files lie. */
    Path temporary() {
        return temporary;
    }

    /** What it wrote to standard error. */
    List<String> log() throws IOException {
        return Files.readAllLines(log);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
