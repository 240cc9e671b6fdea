package org.asbuilt.importers.industrial;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.device.Outline;
import org.asbuilt.importers.device.Splitter;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.importers.intake.Reading;

/**
 * Cuts configurations in which some lines open a block and {@code exit}, a lesser indent, or another line of the same kind ends it, as
 * scripts for a command line do.
 *
 * @param openers the beginnings of lines that open a block, in lower case
 * @param closers the lines that end one
 * @param telling which lines that begin with an exclamation mark or a number sign are statements nevertheless
 */
record Blocks(List<String> openers, Set<String> closers, Predicate<String> telling) implements Splitter {
    Blocks {
        openers = List.copyOf(openers);
        closers = Set.copyOf(closers);
    }

    private static final class Level {
        private final String opener;
        private final int indent;
        private boolean deeper;

        Level(String opener, int indent) {
            this.opener = opener;
            this.indent = indent;
        }
    }

    @Override
    public void split(Reading reading, Consumer<Statement> top) throws IOException {
        try (BufferedReader content = reading.text()) {
            Cutter cutter = new Cutter(new Outline(top));
            int number = 0;
            for (String line = content.readLine(); line != null; line = content.readLine()) {
                cutter.line(line, ++number);
            }
            cutter.closeTo(0);
        }
    }

    private final class Cutter {
        private final Outline outline;
        private final List<Level> open = new ArrayList<>();

        Cutter(Outline outline) {
            this.outline = outline;
        }

        void line(String line, int number) {
            String text = line.strip();
            boolean remark = text.startsWith("!") || text.startsWith("#");
            int indent = indent(line);
            if (text.isEmpty() || (remark && !telling.test(text))) {
                if (remark && indent == 0 && text.length() == 1) {
                    closeTo(0);
                }
                return;
            }
            if (closers.contains(text.toLowerCase(Locale.ROOT))) {
                single(new Statement(new Locus.Line(number), text));
                closeTo(Math.max(0, open.size() - 1));
                return;
            }
            while (!open.isEmpty() && open.getLast().deeper && indent <= open.getLast().indent) {
                closeTo(open.size() - 1);
            }
            String opener = opener(text);
            if (opener.isEmpty()) {
                below(indent);
                single(new Statement(new Locus.Line(number), text));
                return;
            }
            for (int i = 0; i < open.size(); i++) {
                if (open.get(i).opener.equals(opener)) {
                    closeTo(i);
                }
            }
            below(indent);
            outline.open(new Statement(new Locus.Line(number), text));
            open.add(new Level(opener, indent));
        }

        private void below(int indent) {
            if (!open.isEmpty()) {
                open.getLast().deeper |= indent > open.getLast().indent;
            }
        }

        private void single(Statement statement) {
            outline.open(statement);
            outline.close();
        }

        void closeTo(int depth) {
            while (open.size() > depth) {
                open.removeLast();
                outline.close();
            }
        }

        private String opener(String text) {
            String lower = text.toLowerCase(Locale.ROOT);
            for (String opener : openers) {
                boolean whole = opener.endsWith("$");
                String words = whole ? opener.substring(0, opener.length() - 1) : opener;
                if (whole ? lower.equals(words) : lower.startsWith(words + " ")) {
                    return opener;
                }
            }
            return "";
        }
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && (line.charAt(indent) == ' ' || line.charAt(indent) == '\t')) {
            indent++;
        }
        return indent;
    }
}
