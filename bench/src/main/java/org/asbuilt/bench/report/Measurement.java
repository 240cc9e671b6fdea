package org.asbuilt.bench.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.asbuilt.bench.Row;
import org.asbuilt.bench.SameProgram;

/**
 * One of the commands of this program, run in a process of its own.
 *
 * @param arguments its command and what that takes
 * @param heap of its process, in GiB
 */
record Measurement(List<String> arguments, int heap) {
    /** Copies the list. */
    Measurement {
        arguments = List.copyOf(arguments);
    }

    static Measurement of(int heap, String... arguments) {
        return new Measurement(List.of(arguments), heap);
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
        Process process = new ProcessBuilder(
                        SameProgram.command(List.of("-Xmx" + heap + "g", "-XX:+UseCompactObjectHeaders"), arguments))
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
