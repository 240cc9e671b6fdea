package org.asbuilt.importers.command;

import java.util.Locale;
import java.util.function.Function;
import org.asbuilt.importers.device.Statement;

/** Tells of which device a line is: the one of the last prompt. */
final class Owners implements Function<Statement, String> {
    private String last = "";

    @Override
    public String apply(Statement line) {
        Prompt.of(line.text()).filter(prompt -> !prompt.host().isEmpty()).ifPresent(prompt -> last = prompt.host());
        return last.toLowerCase(Locale.ROOT);
    }
}
