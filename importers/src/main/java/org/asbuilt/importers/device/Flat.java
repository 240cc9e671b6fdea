package org.asbuilt.importers.device;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.intake.Reading;

/**
 * Cuts configurations of which each line says a whole path, {@code set system host-name pump-fw}, into a tree of single words. Words in
 * square brackets stand side by side. A text in quotation marks may go on over several lines. Lines that begin with a number sign are
 * remarks. {@code deactivate} puts what it names out of force. Source: Junos CLI User Guide, display set; PAN-OS CLI Quick Start.
 */
public final class Flat implements Splitter {
    private static final int MOST_HELD = 100_000;
    private static final int MOST_STEPS = 60;
    private static final int MOST_LINES_OF_A_TEXT = 500;

    private static final class Twig {
        private final Statement statement;
        private final Map<String, Twig> under = new HashMap<>(4);

        Twig(Statement statement) {
            this.statement = statement;
        }
    }

    /** One reading. */
    private static final class Tree {
        private final Consumer<Statement> top;
        private final List<Statement> tops = new ArrayList<>();
        private final Shallows shallows = new Shallows();
        private Twig root = root();
        private List<String> last = List.of();
        private int held;

        Tree(Consumer<Statement> top) {
            this.top = top;
        }

        private static Twig root() {
            return new Twig(Statement.node(new Locus.Whole(), "", ""));
        }

        void add(List<String> path, List<String> values, Locus at) {
            int shared = 0;
            while (shared < Math.min(path.size(), last.size())
                    && path.get(shared).equals(last.get(shared))) {
                shared++;
            }
            last = path;
            if (shallows.reached(shared) && held > MOST_HELD) {
                handOver();
            }
            Twig twig = walk(path, at);
            for (String value : values) {
                step(twig, value, at);
            }
        }

        private Twig walk(List<String> path, Locus at) {
            Twig twig = root;
            for (int i = 0; i < Math.min(path.size(), MOST_STEPS); i++) {
                boolean rest = i == MOST_STEPS - 1;
                twig = step(twig, rest ? String.join(" ", path.subList(i, path.size())) : path.get(i), at);
            }
            return twig;
        }

        private Twig step(Twig from, String word, Locus at) {
            Twig known = from.under.get(word);
            if (known != null) {
                return known;
            }
            held++;
            String shown = Outline.shown(word);
            String before = from.statement.text();
            String path = before.isEmpty() ? shown : before.length() > 2000 ? "… " + shown : before + " " + shown;
            Twig twig = new Twig(Statement.node(at, path, word));
            from.under.put(word, twig);
            from.statement.add(twig.statement);
            if (from == root) {
                tops.add(twig.statement);
            }
            return twig;
        }

        void handOver() {
            tops.forEach(top);
            tops.clear();
            root = root();
            held = 0;
        }
    }

    @Override
    public void split(Reading reading, Consumer<Statement> top) throws IOException {
        Tree tree = new Tree(top);
        try (BufferedReader content = reading.text()) {
            int number = 0;
            int begun = 0;
            StringBuilder text = new StringBuilder();
            for (String line = content.readLine(); line != null; line = content.readLine()) {
                number++;
                boolean more = text.length() > 0
                        && number - begun < MOST_LINES_OF_A_TEXT
                        && !line.startsWith("set ")
                        && text.length() < reading.limits().cellCharacters();
                if (text.length() > 0 && !more) {
                    line(tree, text.toString(), new Locus.Line(begun));
                    text.setLength(0);
                }
                if (more) {
                    text.append('\n').append(line);
                } else {
                    begun = number;
                    text.append(line.strip());
                }
                if (!Words.isOpen(text)) {
                    line(tree, text.toString(), new Locus.Line(begun));
                    text.setLength(0);
                }
            }
            if (text.length() > 0) {
                line(tree, text.toString(), new Locus.Line(begun));
            }
        }
        tree.handOver();
    }

    private static void line(Tree tree, String text, Locus at) {
        if (text.isEmpty() || text.startsWith("#") || text.startsWith("!")) {
            return;
        }
        int list = text.endsWith("]") ? text.lastIndexOf(" [") : -1;
        List<String> words = Words.of(list > 0 ? text.substring(0, list) : text);
        if (words.size() > 1 && words.getFirst().equals("deactivate")) {
            tree.walk(words.subList(1, words.size()), at).statement.deactivate();
            return;
        }
        List<String> path = words.getFirst().equals("set") ? words.subList(1, words.size()) : words;
        List<String> values = list > 0 ? Words.of(text.substring(list + 2, text.length() - 1)) : List.of();
        tree.add(path, values, at);
    }
}
