package org.asbuilt.bench.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.asbuilt.bench.Row;
import org.asbuilt.bench.SameProgram;

/**
 * One command of {@code ./asbuilt bench}, run in a process of its own.
 *
 * @param arguments its command and what that takes
 * @param heap of its process, in GiB; 0 for a command that is not of this program but of the script, which knows itself what it needs
 */
record Measurement(List<String> arguments, int heap) {
    /** Copies the list. */
    Measurement {
        arguments = List.copyOf(arguments);
    }

    static Measurement of(int heap, String... arguments) {
        return new Measurement(List.of(arguments), heap);
    }

    static Measurement ofTheScript(String... arguments) {
        return new Measurement(List.of(arguments), 0);
    }

    private List<String> command() {
        if (heap > 0) {
            return SameProgram.command(
                    List.of(
                            "-Xmx" + heap + "g",
                            "-XX:+UseCompactObjectHeaders",
                            "-Dasbuilt.root=" + System.getProperty("asbuilt.root", ".")),
                    arguments);
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("asbuilt.root", "."), "asbuilt").toString(), "bench"));
        command.addAll(arguments);
        return command;
    }

    /**
     * What it printed.
     *
     * @param lines all of it
     * @param exit the exit code of its process
     */
    record Printed(List<String> lines, int exit) {
        /** Copies the list. */
        Printed {
            lines = List.copyOf(lines);
        }

        /** The figures among it. */
        List<Row> rows() {
            return lines.stream().flatMap(line -> Row.parse(line).stream()).toList();
        }
    }

    String name() {
        return arguments.getFirst();
    }

    /** Runs it to its end; what it prints appears here too, for it takes minutes. */
    Printed run() throws IOException {
        Process process = new ProcessBuilder(command())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                System.out.println(line);
                lines.add(line);
            }
            return new Printed(lines, process.waitFor());
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + name() + " was measured", e);
        }
    }
}
