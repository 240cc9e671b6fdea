package org.asbuilt.importers.command;

import java.util.Optional;
import org.asbuilt.evidence.Method;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Dialect;
import org.asbuilt.importers.device.Statement;

/**
 * What one device answered: each prompt with a command begins an output, and where there are no prompts the first line of an output tells
 * what it is.
 */
public final class CommandDialect implements Dialect {
    private static final int LONGEST_LINE = 4_000;

    private Optional<Output> current = Optional.empty();
    private String prompted = "";
    private boolean fixed;

    @Override
    public void read(Statement line, Device device) {
        if (line.text().length() > LONGEST_LINE) {
            return;
        }
        Optional<Prompt> prompt = Prompt.of(line.text());
        if (prompt.isPresent()) {
            begin(prompt.get(), line.take(), device);
            return;
        }
        if (!fixed) {
            Commands.byContent(line.text())
                    .filter(maker -> current.isEmpty() || !current.get().keeps(maker.kind()))
                    .ifPresent(maker -> open(maker, device));
        }
        if (current.isPresent()) {
            current.get().line(line);
        } else if (isLog(line.text())) {
            line.take();
        }
    }

    /** What terminal programs write at the top of their logs, and lines drawn between outputs. */
    private static boolean isLog(String text) {
        String plain = text.strip();
        return plain.startsWith("=~=~=") || plain.matches("[-=*#~_!+ ]{1,200}");
    }

    private void begin(Prompt prompt, Statement line, Device device) {
        close();
        if (!prompt.host().isEmpty() && !prompt.host().equals(prompted)) {
            prompted = prompt.host();
            device.known(Method.PARSED_CONFIG);
            device.hostname(prompted, line.locus());
        }
        fixed = false;
        if (prompt.command().isEmpty()) {
            return;
        }
        Optional<Commands.Maker> maker = Commands.byName(prompt.command());
        if (maker.isPresent()) {
            open(maker.get(), device);
            fixed = maker.get().alone();
        } else if (!Commands.isSilent(prompt.command())) {
            current = Optional.of(new UnreadOutput(prompt.command(), line, device));
        }
    }

    private void open(Commands.Maker maker, Device device) {
        close();
        device.known(maker.observed() ? Method.OBSERVED_PASSIVE : Method.PARSED_CONFIG);
        current = Optional.of(maker.make().apply(device));
    }

    private void close() {
        current.ifPresent(Output::end);
        current = Optional.empty();
    }

    @Override
    public void end(Device device) {
        close();
    }
}
