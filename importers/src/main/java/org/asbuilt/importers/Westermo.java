package org.asbuilt.importers;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.asbuilt.importers.device.Configuration;
import org.asbuilt.importers.device.IndentedLines;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.importers.industrial.WeosDialect;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.SourceType;

/** Configurations of Westermo switches and routers with WeOS, as saved or shown by {@code show running-config}. */
public final class Westermo implements Importer {
    private static final Pattern BODY = Pattern.compile("(?m)^iface \\w{1,20} inet ");

    @Override
    public String name() {
        return "westermo";
    }

    @Override
    public String reads() {
        return "configurations of Westermo WeOS";
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
        String text = head.text();
        if (text.contains("Westermo WeOS")) {
            return Certainty.certain("its first line says that it is of Westermo WeOS");
        }
        return BODY.matcher(text).find() && text.contains("untagged ")
                ? Certainty.likely("it is written like a configuration of Westermo WeOS")
                : Certainty.none();
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        Configuration.read(reading, Westermo::split, WeosDialect::new);
    }

    private static void split(Reading reading, Consumer<Statement> top) throws IOException {
        IndentedLines lines = new IndentedLines(text -> text.contains("WeOS") || text.contains("art"), false, top);
        try (BufferedReader content = reading.text()) {
            int number = 0;
            for (String line = content.readLine(); line != null; line = content.readLine()) {
                number++;
                // What the terminal says around a configuration that was shown on it.
                if (!line.startsWith("Press Ctrl-C") && !line.startsWith("____") && !line.startsWith("cfg://")) {
                    lines.line(number, line);
                }
            }
        }
        lines.end();
    }
}
