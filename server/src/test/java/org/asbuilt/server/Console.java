package org.asbuilt.server;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asbuilt.server.cli.Asbuilt;

/** The command line as a test types it: within the test, or as a process of its own that can be killed. */
public final class Console {
    private Console() {}

    /** What a command ended with and said. */
    public record Ran(int code, String out, String err) {}

    /** Runs a command that starts no server. */
    public static Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Asbuilt.run(
                (office, address, port, certificates) -> {
                    throw new IllegalStateException("no test of the command line starts a server");
                },
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                arguments);
        return new Ran(code, out.toString(), err.toString());
    }

    /** What starts a command as a process of its own. */
    static List<String> process(List<String> arguments) {
        String path = Optional.ofNullable(System.getProperty("surefire.test.class.path"))
                .orElseGet(() -> System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx400m",
                "-cp",
                path,
                Main.class.getName()));
        command.addAll(arguments);
        return command;
    }
}
