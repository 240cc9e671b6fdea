package org.asbuilt.importers.command;

import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;

/** The output of a command that nobody reads here: one remark tells it, and none of its lines counts as understood. */
final class UnreadOutput implements Output {
    private final String command;
    private final Statement prompt;
    private final Device device;
    private int lines;

    UnreadOutput(String command, Statement prompt, Device device) {
        this.command = command;
        this.prompt = prompt;
        this.device = device;
    }

    @Override
    public void line(Statement line) {
        lines += line.isTaken() ? 0 : 1;
        line.passOver();
    }

    @Override
    public void end() {
        if (lines > 0) {
            String shown = new Statement(prompt.locus(), command).shown();
            device.wrong(prompt.locus(), "the output of \"" + shown + "\" is not read here: " + lines + " lines");
        }
    }
}
