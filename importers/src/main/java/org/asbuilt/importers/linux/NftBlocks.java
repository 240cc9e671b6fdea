package org.asbuilt.importers.linux;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.device.Outline;
import org.asbuilt.importers.device.Splitter;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;

/**
 * Cuts rule sets of nftables: blocks of tables, chains and sets, and in them statements that end with a line or a semicolon. Braces
 * within a statement are lists and belong to it. Source: nft(8).
 */
public final class NftBlocks implements Splitter {
    private static final Set<String> BLOCKS = Set.of(
            "table", "chain", "set", "map", "flowtable", "counter", "quota", "limit", "secmark", "synproxy", "ct");

    /** One reading. */
    private static final class Cutter {
        private final BufferedReader content;
        private final Outline outline;
        private final int longest;
        private final StringBuilder text = new StringBuilder();
        private int line = 1;
        private int begun = 1;
        private int lists;
        private int next;

        Cutter(Reading reading, BufferedReader content, Consumer<Statement> top) throws IOException {
            this.content = content;
            outline = new Outline(top);
            longest = reading.limits().cellCharacters() * 16;
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
                int at = line;
                int c = take();
                if (text.isEmpty() && !Character.isWhitespace(c)) {
                    begun = at;
                }
                one(c);
                if (text.length() > longest) {
                    throw new Refused(new Locus.Line(line), "a statement is longer than " + longest + " characters");
                }
            }
            end();
            outline.closeTo(0);
        }

        private void one(int c) throws IOException {
            switch (c) {
                case '#' -> {
                    while (next >= 0 && next != '\n') {
                        take();
                    }
                }
                case '"' -> quoted();
                case '\\' -> {
                    if (next == '\n' || next == '\r') {
                        text.append(' ');
                        take();
                    } else {
                        text.append('\\');
                    }
                }
                case '{' -> {
                    if (lists == 0 && isBlock()) {
                        outline.open(new Statement(
                                new Locus.Line(begun), text.toString().strip()));
                        text.setLength(0);
                    } else {
                        lists++;
                        spaced("{");
                        spaced("");
                    }
                }
                case '}' -> {
                    if (lists > 0) {
                        lists--;
                        spaced("}");
                    } else {
                        end();
                        outline.close();
                    }
                }
                case ';', '\n' -> {
                    if (lists == 0) {
                        end();
                    } else {
                        spaced(c == ';' ? ";" : "");
                    }
                }
                case ' ', '\t', '\r' -> spaced("");
                default -> text.append((char) c);
            }
        }

        /** One space and then that; none at the beginning, and never two. */
        private void spaced(String more) {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
            text.append(more);
        }

        private boolean isBlock() {
            String[] words = text.toString().strip().split("\\s+", 4);
            boolean named = words.length >= 2 && BLOCKS.contains(words[0]);
            return named
                    && (!words[0].equals("ct")
                            || (words.length == 3
                                    && Set.of("helper", "timeout", "expectation")
                                            .contains(words[1])));
        }

        private void quoted() throws IOException {
            text.append('"');
            while (next >= 0 && next != '"' && next != '\n') {
                text.append((char) take());
            }
            if (next == '"') {
                text.append((char) take());
            }
        }

        private void end() {
            String statement = text.toString().strip();
            text.setLength(0);
            lists = 0;
            if (!statement.isEmpty()) {
                outline.open(new Statement(new Locus.Line(begun), statement));
                outline.close();
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
