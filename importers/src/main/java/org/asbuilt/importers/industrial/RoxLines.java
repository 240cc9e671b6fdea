package org.asbuilt.importers.industrial;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.device.Braced;
import org.asbuilt.importers.device.MarkupStatements;
import org.asbuilt.importers.device.Outline;
import org.asbuilt.importers.device.Splitter;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.importers.intake.Reading;

/**
 * Cuts configurations of RUGGEDCOM ROX II, which ConfD keeps as one tree, into that tree of single words: lines with indents and
 * exclamation marks, braces, or XML. Source: RUGGEDCOM ROX II CLI User Guide 2.9 to 2.13.
 */
final class RoxLines implements Splitter {
    @Override
    public void split(Reading reading, Consumer<Statement> top) throws IOException {
        String head = reading.input().head().text();
        if (head.stripLeading().startsWith("<")) {
            new MarkupStatements(Set.of(), Set.of("config", "data"), Set.of(), false).split(reading, top);
        } else if (head.contains("{") && head.contains("}") && head.contains(";")) {
            new Braced().split(reading, top);
        } else {
            lines(reading, top);
        }
    }

    private static void lines(Reading reading, Consumer<Statement> top) throws IOException {
        Outline outline = new Outline(top);
        List<Integer> indents = new ArrayList<>();
        List<Integer> depths = new ArrayList<>();
        try (BufferedReader content = reading.text()) {
            int number = 0;
            for (String line = content.readLine(); line != null; line = content.readLine()) {
                number++;
                String text = line.strip();
                if (text.isEmpty() || text.startsWith("!") || text.startsWith("#")) {
                    continue;
                }
                int indent = 0;
                while (indent < line.length() && line.charAt(indent) == ' ') {
                    indent++;
                }
                while (!indents.isEmpty() && indents.getLast() >= indent) {
                    indents.removeLast();
                    outline.closeTo(depths.removeLast());
                }
                indents.add(indent);
                depths.add(outline.depth());
                Locus at = new Locus.Line(number);
                for (String word : new Statement(at, text).words()) {
                    outline.open(at, word);
                }
            }
        }
        outline.closeTo(0);
    }
}
