package org.asbuilt.importers.rockwell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Gathers the lines of one statement: until its brackets are closed or its semicolon has come, outside of strings. */
final class L5kStatement {
    private static final int LONGEST = 1 << 20;
    private static final Pattern CONTINUED = Pattern.compile("(?<!\\$)\"\\s++\"");

    private final StringBuilder text = new StringBuilder();
    private final int line;
    private final boolean toSemicolon;
    private int depth;
    private char quote;
    private boolean escaped;
    private boolean complete;

    /**
     * Begins a statement.
     *
     * @param line where it begins
     * @param toSemicolon whether it goes on to a semicolon, or only to the end of a line with all brackets closed
     */
    L5kStatement(int line, boolean toSemicolon) {
        this.line = line;
        this.toSemicolon = toSemicolon;
    }

    /** The line on which it begins. */
    int line() {
        return line;
    }

    /** Whether it was longer than is kept. */
    boolean isCut() {
        return text.length() >= LONGEST;
    }

    /** Takes a line and tells whether the statement is complete. */
    boolean add(String more) {
        for (int i = 0; i < more.length() && !complete; i++) {
            add(more.charAt(i));
        }
        add('\n');
        complete |= !toSemicolon && depth <= 0 && quote == 0;
        return complete;
    }

    private void add(char next) {
        if (quote != 0) {
            if (next == quote && !escaped) {
                quote = 0;
            }
            escaped = next == '$' && !escaped;
        } else {
            switch (next) {
                case '"', '\'' -> {
                    quote = next;
                    escaped = false;
                }
                case '(', '[' -> depth++;
                case ')', ']' -> depth--;
                case ';' -> complete = toSemicolon && depth <= 0;
                default -> {
                    // Part of the text.
                }
            }
        }
        if (text.length() < LONGEST && !complete) {
            text.append(next);
        }
    }

    /** The statement without its semicolon. */
    String text() {
        return text.toString().strip();
    }

    /** What stands before the first bracket or the sign of assignment. */
    String head() {
        int round = text.indexOf("(");
        int value = text.indexOf(":=");
        int end = round < 0 ? value : value < 0 ? round : Math.min(round, value);
        return (end < 0 ? text.toString() : text.substring(0, end)).strip();
    }

    /** The attributes in the first round brackets, without the quotation marks of their values. */
    Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        int open = text.indexOf("(");
        int value = text.indexOf(":=");
        if (open < 0 || (value >= 0 && value < open)) {
            return attributes;
        }
        int from = open + 1;
        int level = 0;
        char in = 0;
        boolean escape = false;
        for (int i = open + 1; i < text.length(); i++) {
            char next = text.charAt(i);
            if (in != 0) {
                in = next == in && !escape ? 0 : in;
                escape = next == '$' && !escape;
            } else if (next == '"' || next == '\'') {
                in = next;
                escape = false;
            } else if (next == '(' || next == '[') {
                level++;
            } else if ((next == ')' || next == ',') && level == 0) {
                attribute(text.substring(from, i), attributes);
                from = i + 1;
                if (next == ')') {
                    return attributes;
                }
            } else if (next == ')' || next == ']') {
                level--;
            }
        }
        return attributes;
    }

    private static void attribute(String text, Map<String, String> into) {
        int sign = text.indexOf(":=");
        if (sign > 0) {
            into.putIfAbsent(
                    text.substring(0, sign).strip(),
                    plain(text.substring(sign + 2).strip()));
        }
    }

    /** A value without quotation marks; {@code $Q}, {@code $N} and their like stand for themselves. */
    private static String plain(String value) {
        if (value.length() < 2 || value.charAt(0) != '"') {
            return value;
        }
        // A long text is written as several, one behind the other.
        String inside = CONTINUED.matcher(value).replaceAll("").substring(1);
        inside = inside.endsWith("\"") ? inside.substring(0, inside.length() - 1) : inside;
        return inside.replace("$Q", "\"")
                .replace("$\"", "\"")
                .replace("$'", "'")
                .replace("$N", "\n")
                .replace("$L", "\n")
                .replace("$R", "")
                .replace("$T", " ")
                .replace("$$", "$");
    }
}
