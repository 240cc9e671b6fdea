package org.asbuilt.importers.device;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.function.Consumer;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.intake.Reading;

/**
 * Cuts configurations in sections, {@code config … end}, with entries, {@code edit … next}, as of Fortinet. A text in quotation marks
 * may go on over several lines. Lines that begin with a number sign are remarks, but for the first ones that say what wrote the file.
 * Source: FortiOS CLI Reference.
 */
public final class Sectioned implements Splitter {
    private static final int MOST_LINES_OF_A_TEXT = 2_000;

    @Override
    public void split(Reading reading, Consumer<Statement> top) throws IOException {
        Outline outline = new Outline(top);
        try (BufferedReader content = reading.text()) {
            int number = 0;
            for (String line = content.readLine(); line != null; line = content.readLine()) {
                number++;
                int begun = number;
                String text = line.strip();
                if (Words.isOpen(text)) {
                    StringBuilder more = new StringBuilder(text);
                    while (Words.isOpen(more)
                            && number - begun < MOST_LINES_OF_A_TEXT
                            && more.length() < reading.limits().cellCharacters()) {
                        line = content.readLine();
                        if (line == null) {
                            break;
                        }
                        number++;
                        more.append('\n').append(line);
                    }
                    text = more.toString();
                }
                line(outline, text, new Locus.Line(begun));
            }
        }
        outline.closeTo(0);
    }

    private static void line(Outline outline, String text, Locus at) {
        if (text.isEmpty() || (text.startsWith("#") && !text.contains("="))) {
            return;
        }
        Statement statement = new Statement(at, text);
        switch (statement.word(0)) {
            case "config", "edit" -> outline.open(statement);
            case "next" -> close(outline, "edit");
            case "end" -> {
                // An entry may be ended by the end of its section.
                close(outline, "edit");
                close(outline, "config");
            }
            default -> {
                outline.open(statement);
                outline.close();
            }
        }
    }

    private static void close(Outline outline, String kind) {
        if (outline.current().filter(open -> open.is(kind)).isPresent()) {
            outline.close();
        }
    }
}
