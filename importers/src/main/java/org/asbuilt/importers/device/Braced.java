package org.asbuilt.importers.device;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;

/**
 * Cuts configurations with braces and semicolons, {@code system { host-name pump-fw; }}, into a tree of single words, the same as
 * {@link Flat} makes of the same configuration. Words in square brackets stand side by side. {@code inactive:} puts a statement out
 * of force. Remarks are between slashes with asterisks or behind a number sign. Source: Junos CLI User Guide; PAN-OS.
 */
public final class Braced implements Splitter {

    /** One reading. */
    private static final class Cutter {
        private final BufferedReader content;
        private final Outline outline;
        private final int longest;
        private final List<String> words = new ArrayList<>();
        private final List<String> values = new ArrayList<>();
        private final List<Integer> depths = new ArrayList<>();
        private boolean listing;
        private boolean inactive;
        private int line = 1;
        private int begun = 1;
        private int next;

        Cutter(Reading reading, BufferedReader content, Consumer<Statement> top) throws IOException {
            this.content = content;
            outline = new Outline(top);
            longest = reading.limits().cellCharacters();
            next = content.read();
        }

        private int take() throws IOException {
            int taken = next;
            next = content.read();
            line += taken == '\n' ? 1 : 0;
            return taken;
        }

        void run() throws IOException {
            while (next >= 0) {
                int c = take();
                switch (c) {
                    case ' ', '\t', '\r', '\n', '\f' -> {
                        // Only parts words.
                    }
                    case '#' -> skipLine();
                    case '!' -> {
                        // What keepers of configurations write before them.
                        if (words.isEmpty() && values.isEmpty()) {
                            skipLine();
                        } else {
                            word(plain(c));
                        }
                    }
                    case '{' -> open();
                    case '}' -> close();
                    case ';' -> statement();
                    case '[' -> listing = true;
                    case ']' -> listing = false;
                    case '"' -> word(quoted());
                    default -> {
                        if (c == '/' && next == '*') {
                            skipRemark();
                        } else {
                            word(plain(c));
                        }
                    }
                }
            }
            if (!words.isEmpty()) {
                statement();
            }
            outline.closeTo(0);
        }

        private void word(String word) {
            if (words.isEmpty() && values.isEmpty()) {
                begun = line;
                if (word.equals("inactive:")) {
                    inactive = true;
                    return;
                }
                if (word.equals("protect:") || word.equals("replace:")) {
                    return;
                }
            }
            (listing ? values : words).add(word);
        }

        private Locus at() {
            return new Locus.Line(begun);
        }

        private void open() {
            depths.add(outline.depth());
            steps();
        }

        private void steps() {
            Statement last = null;
            for (String word : words) {
                last = outline.open(at(), word);
            }
            if (last != null && inactive) {
                last.deactivate();
            }
            words.clear();
            inactive = false;
        }

        private void statement() {
            int depth = outline.depth();
            steps();
            for (String value : values) {
                outline.open(at(), value);
                outline.close();
            }
            values.clear();
            listing = false;
            outline.closeTo(depth);
        }

        private void close() {
            if (!words.isEmpty() || !values.isEmpty()) {
                statement();
            }
            if (!depths.isEmpty()) {
                outline.closeTo(depths.removeLast());
            }
        }

        private String plain(int first) throws IOException {
            StringBuilder word = new StringBuilder().append((char) first);
            while (next >= 0 && " \t\r\n\f{};[]".indexOf(next) < 0) {
                word.append((char) take());
                bound(word);
            }
            return word.toString();
        }

        private String quoted() throws IOException {
            StringBuilder word = new StringBuilder();
            while (next >= 0 && next != '"') {
                int c = take();
                if (c == '\\' && (next == '"' || next == '\\')) {
                    c = take();
                }
                word.append((char) c);
                bound(word);
            }
            take();
            return word.toString();
        }

        private void bound(StringBuilder word) {
            if (word.length() > longest) {
                throw new Refused(new Locus.Line(line), "a text is longer than " + longest + " characters");
            }
        }

        private void skipLine() throws IOException {
            while (next >= 0 && next != '\n') {
                take();
            }
        }

        private void skipRemark() throws IOException {
            take();
            int before = 0;
            while (next >= 0) {
                int c = take();
                if (before == '*' && c == '/') {
                    return;
                }
                before = c;
            }
        }
    }

    @Override
    public void split(Reading reading, Consumer<Statement> top) throws IOException {
        try (BufferedReader content = reading.text()) {
            new Cutter(reading, content, top).run();
        }
    }
}
