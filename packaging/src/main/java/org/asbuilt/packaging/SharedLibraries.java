package org.asbuilt.packaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The libraries of the system that a Java needs beside its own, as the linker of this machine finds them.
 *
 * @param runtime the folder of that Java
 */
record SharedLibraries(Path runtime) {
    private static final Pattern FOUND = Pattern.compile("(?:=> )?(/\\S+) \\(0x[0-9a-f]+\\)");

    /** Where Debian keeps under which conditions the libraries of C are passed on. */
    private static final Path CONDITIONS = Path.of("/usr/share/doc/libc6/copyright");

    /** Adds them to a tree at the places at which they are here. */
    void into(Tree tree) throws IOException {
        for (Path library : all()) {
            tree.with(new Entry.Copied(library.toString().substring(1), 0755, 0, library));
        }
        if (Files.isRegularFile(CONDITIONS)) {
            tree.withFile(CONDITIONS.toString().substring(1), CONDITIONS);
        }
    }

    /** Their files. */
    SortedSet<Path> all() throws IOException {
        SortedSet<Path> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(runtime)) {
            List<Path> linked = files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".so") || file.endsWith(Path.of("bin", "java")))
                    .toList();
            for (Path each : linked) {
                Matcher lines = FOUND.matcher(linked(each));
                while (lines.find()) {
                    Path library = Path.of(lines.group(1));
                    if (!library.startsWith(runtime.toAbsolutePath())) {
                        found.add(library);
                    }
                }
            }
        }
        if (found.isEmpty()) {
            throw new IOException("the linker names no library that " + runtime + " needs");
        }
        return found;
    }

    private static String linked(Path file) throws IOException {
        ProcessBuilder ldd = new ProcessBuilder("ldd", file.toAbsolutePath().toString()).redirectErrorStream(true);
        Map<String, String> environment = ldd.environment();
        environment.put("LC_ALL", "C");
        Process process = ldd.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException("ldd " + file + " failed: " + said.strip());
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
        return said;
    }
}
