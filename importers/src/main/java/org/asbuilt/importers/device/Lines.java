package org.asbuilt.importers.device;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.intake.Reading;

/**
 * Cuts configurations of which each line is a statement of its own. A line that ends with a backslash goes on in the next.
 *
 * @param telling which lines that begin with a number sign are statements nevertheless
 */
public record Lines(Predicate<String> telling) implements Splitter {

    @Override
    public void split(Reading reading, Consumer<Statement> top) throws IOException {
        try (BufferedReader content = reading.text()) {
            StringBuilder joined = new StringBuilder();
            int number = 0;
            int begun = 1;
            for (String line = content.readLine(); line != null; line = content.readLine()) {
                number++;
                boolean goesOn = line.endsWith("\\")
                        && joined.length() < reading.limits().cellCharacters();
                begun = joined.isEmpty() ? number : begun;
                // What is broken in the middle of a word goes on without the spaces before it.
                joined.append(joined.isEmpty() ? line : line.stripLeading());
                if (goesOn) {
                    joined.setLength(joined.length() - 1);
                } else {
                    line(joined.toString().strip(), new Locus.Line(begun), top);
                    joined.setLength(0);
                }
            }
            line(joined.toString().strip(), new Locus.Line(begun), top);
        }
    }

    private void line(String text, Locus at, Consumer<Statement> top) {
        if (!text.isEmpty() && (!text.startsWith("#") || telling.test(text))) {
            top.accept(new Statement(at, text));
        }
    }
}
