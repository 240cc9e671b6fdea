package org.asbuilt.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** This program in a Java process of its own, so that what one measurement leaves behind does not weigh on the next. */
public final class SameProgram {
    private SameProgram() {}

    /**
     * The command that starts it: from its jar as {@code ./asbuilt bench} does, or from the folders of its classes.
     *
     * @param options those of the Java virtual machine
     * @param arguments its own
     */
    public static List<String> command(List<String> options, List<String> arguments) {
        String from = System.getProperty("java.class.path");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        if (from.endsWith(".jar") && !from.contains(System.getProperty("path.separator"))) {
            command.addAll(List.of("-jar", from));
        } else {
            command.addAll(List.of("-cp", from, Bench.class.getName()));
        }
        command.addAll(arguments);
        return command;
    }
}
