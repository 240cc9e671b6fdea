package org.asbuilt.importers.device;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.intake.Reading;

/**
 * Cuts configurations in which deeper lines belong to the one before, as of Cisco and those who write like it. Lines that begin
 * with an exclamation mark or a number sign are remarks of the device and no statements; the text of a banner is one statement with its
 * command.
 */
public final class Indented implements Splitter {

    private record Level(int indent, Statement statement) {}

    @Override
    public void split(Reading reading, Consumer<Statement> top) throws IOException {
        try (BufferedReader content = reading.text()) {
            Deque<Level> open = new ArrayDeque<>();
            Optional<String> banner = Optional.empty();
            int number = 0;
            for (String line = content.readLine(); line != null; line = content.readLine()) {
                number++;
                if (banner.isPresent()) {
                    banner = line.contains(banner.get()) ? Optional.empty() : banner;
                    continue;
                }
                String text = line.strip();
                if (text.isEmpty() || text.startsWith("!") || text.startsWith("#")) {
                    continue;
                }
                int indent = indent(line);
                while (!open.isEmpty() && open.element().indent() >= indent) {
                    close(open, top);
                }
                Statement statement = new Statement(new Locus.Line(number), text);
                if (!open.isEmpty()) {
                    open.element().statement().add(statement);
                }
                open.push(new Level(indent, statement));
                banner = banner(text);
            }
            while (!open.isEmpty()) {
                close(open, top);
            }
        }
    }

    private static void close(Deque<Level> open, Consumer<Statement> top) {
        Level level = open.pop();
        if (open.isEmpty()) {
            top.accept(level.statement());
        }
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && (line.charAt(indent) == ' ' || line.charAt(indent) == '\t')) {
            indent++;
        }
        return indent;
    }

    /** The mark that ends a banner, if one begins here and does not end on the same line. Source: Cisco IOS, banner command. */
    private static Optional<String> banner(String text) {
        String[] words = text.split("\\s+", 4);
        if (words.length < 3 || !words[0].equals("banner")) {
            return Optional.empty();
        }
        String rest = text.substring(text.indexOf(words[2], words[0].length() + 1 + words[1].length()));
        String mark = rest.startsWith("^") && rest.length() > 1 ? rest.substring(0, 2) : rest.substring(0, 1);
        boolean delimits = !Character.isLetterOrDigit(mark.charAt(0));
        return delimits && rest.indexOf(mark, mark.length()) < 0 ? Optional.of(mark) : Optional.empty();
    }
}
