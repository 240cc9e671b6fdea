package org.asbuilt.importers.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.device.Splitter;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.importers.intake.Reading;

/** Cuts what a terminal showed into lines, without the signs by which it moves on the screen. Empty lines do not count. */
final class TerminalLines implements Splitter {
    private static final Pattern SIGNS = Pattern.compile(
            "\u001b\\[[0-9;?]{0,16}[A-Za-z]|[\u0007\u0000]|<?-{2,3} ?More ?-{2,3}>?|--More-- or \\(q\\)uit");

    @Override
    public void split(Reading reading, Consumer<Statement> top) throws IOException {
        try (BufferedReader content = reading.text()) {
            int number = 0;
            for (String line = content.readLine(); line != null; line = content.readLine()) {
                number++;
                String text = clean(line);
                Statement statement = new Statement(new Locus.Line(number), text, words(text));
                top.accept(text.isBlank() ? statement.handOn() : statement);
            }
        }
    }

    /** Without regard to quotation marks, which are signs like others here. */
    private static List<String> words(String text) {
        String plain = text.strip();
        return plain.isEmpty() ? List.of() : List.of(plain.split("\\s+", -1));
    }

    private static String clean(String line) {
        String plain = line.indexOf('\u001b') >= 0 || line.indexOf('-') >= 0 || line.indexOf('\u0007') >= 0
                ? SIGNS.matcher(line).replaceAll("")
                : line;
        if (plain.indexOf('\b') >= 0) {
            // What a page break wrote and took back again.
            int last = plain.lastIndexOf('\b');
            plain = plain.substring(last + 1).isBlank() ? plain.replace("\b", "") : plain.substring(last + 1);
        }
        return (plain.indexOf('\t') >= 0 ? plain.replace("\t", "        ") : plain).stripTrailing();
    }
}
