package org.asbuilt.importers.command;

import java.util.Optional;
import org.asbuilt.importers.cisco.CiscoLook;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;

/** Whether a text is what a terminal showed. */
public final class CommandLook {
    private static final int LOOKED_AT = 2_000;

    private CommandLook() {}

    /** How certain it is: a prompt with a command that is read here, or a line that is the first of an output. */
    public static Certainty certainty(Head head) {
        String text = head.text();
        if (text.isEmpty()
                || text.stripLeading().startsWith("<")
                || text.stripLeading().startsWith("{")) {
            return Certainty.none();
        }
        Optional<String> titled = Optional.empty();
        boolean foreign = false;
        for (String line : text.split("\\R", LOOKED_AT)) {
            if (line.length() > 400) {
                continue;
            }
            Optional<Prompt> prompt = Prompt.of(line);
            Optional<Commands.Maker> maker = prompt.flatMap(found -> Commands.byName(found.command()));
            if (maker.isPresent() && maker.get().kind() == ConfigurationOutput.class) {
                // Whose configuration it is must be seen from the lines.
                foreign = !CiscoLook.isCisco(text);
            } else if (maker.isPresent()) {
                return Certainty.certain(
                        "a prompt and a command are there: " + prompt.get().command());
            }
            if (maker.isPresent() && !foreign) {
                return Certainty.certain(
                        "a prompt and a command are there: " + prompt.get().command());
            }
            if (titled.isEmpty() && prompt.isEmpty() && Commands.byContent(line).isPresent()) {
                titled = Optional.of(line.strip());
            }
        }
        if (foreign) {
            return Certainty.possible("a prompt is there, and the configuration of a maker that is not read here");
        }
        return titled.map(line -> Certainty.likely("it begins as the output of a command does: " + line))
                .orElse(Certainty.none());
    }
}
