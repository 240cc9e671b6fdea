package org.asbuilt.importers;

import java.io.IOException;
import org.asbuilt.importers.command.CommandLook;
import org.asbuilt.importers.command.Terminal;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.SourceType;

/**
 * What devices answered at the terminal: show commands of Cisco and others, and the commands by which Windows and Linux tell their addresses; one or
 * several in a file, of one device or several, with prompts or without.
 */
public final class CommandOutput implements Importer {
    @Override
    public String name() {
        return "command-output";
    }

    @Override
    public String reads() {
        return "output of show commands of network devices, and of ipconfig, arp, route and ip of computers";
    }

    @Override
    public String unit() {
        return "lines";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.CONFIG_FILE_NETWORK_DEVICE;
    }

    @Override
    public Certainty certainty(Head head) {
        return CommandLook.certainty(head);
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        Terminal.read(reading);
    }
}
