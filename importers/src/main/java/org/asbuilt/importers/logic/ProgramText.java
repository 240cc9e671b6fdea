package org.asbuilt.importers.logic;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Brings program text into a canonical form as it streams: without comments, and with a blank only where two words would run
 * together. Knows the comments of IEC 61131-3:2013, in round brackets or slashes with stars and behind two slashes, and its strings,
 * in which the dollar sign escapes.
 */
final class ProgramText {
    private static final int CHUNK = 4096;

    private final MessageDigest digest;
    private final StringBuilder chunk = new StringBuilder();
    private State state = State.CODE;
    private char held;
    private char last;
    private boolean blank;
    private boolean escaped;
    private boolean lineHasCode;
    private int lines;

    private enum State {
        CODE,
        LINE_COMMENT,
        ROUND_COMMENT,
        SLASH_COMMENT,
        SINGLE_QUOTES,
        DOUBLE_QUOTES
    }

    ProgramText(MessageDigest digest) {
        this.digest = digest;
    }

    /** Takes the next piece; a line may go over several pieces. */
    void add(String text) {
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i));
        }
    }

    private void add(char next) {
        switch (state) {
            case CODE -> code(next);
            case LINE_COMMENT -> {
                if (next == '\n') {
                    state = State.CODE;
                    newLine();
                }
            }
            case ROUND_COMMENT -> comment(next, '*', ')');
            case SLASH_COMMENT -> comment(next, '*', '/');
            case SINGLE_QUOTES -> quoted(next, '\'');
            case DOUBLE_QUOTES -> quoted(next, '"');
        }
    }

    /** A bracket or slash may begin a comment and is held until the next character tells. */
    private void code(char next) {
        if (held != 0) {
            char first = held;
            held = 0;
            if (first == '(' && next == '*') {
                state = State.ROUND_COMMENT;
                return;
            }
            if (first == '/' && next == '*') {
                state = State.SLASH_COMMENT;
                return;
            }
            if (first == '/' && next == '/') {
                state = State.LINE_COMMENT;
                return;
            }
            emit(first);
        }
        if (next == '(' || next == '/') {
            held = next;
        } else if (Character.isWhitespace(next)) {
            blank = true;
            if (next == '\n') {
                newLine();
            }
        } else {
            emit(next);
            if (next == '\'' || next == '"') {
                state = next == '\'' ? State.SINGLE_QUOTES : State.DOUBLE_QUOTES;
                escaped = false;
            }
        }
    }

    private void comment(char next, char first, char second) {
        if (next == '\n') {
            newLine();
        }
        if (held == first && next == second) {
            held = 0;
            blank = true;
            state = State.CODE;
        } else {
            held = next;
        }
    }

    /** A string that is not closed ends with its line. */
    private void quoted(char next, char quote) {
        if (next == '\n' || (next == quote && !escaped)) {
            state = State.CODE;
        }
        escaped = next == '$' && !escaped;
        if (next == '\n') {
            newLine();
        } else {
            append(next);
        }
    }

    private void newLine() {
        lines += lineHasCode ? 1 : 0;
        lineHasCode = false;
        blank = true;
    }

    private void emit(char next) {
        if (blank && isWord(last) && isWord(next)) {
            append(' ');
        }
        blank = false;
        lineHasCode = true;
        append(next);
    }

    private void append(char next) {
        last = next;
        chunk.append(next);
        if (chunk.length() >= CHUNK && !Character.isHighSurrogate(next)) {
            flush();
        }
    }

    private static boolean isWord(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '_' || letter == '%' || letter == '#' || letter == '.';
    }

    private void flush() {
        digest.update(chunk.toString().getBytes(StandardCharsets.UTF_8));
        chunk.setLength(0);
    }

    /** Ends the text and tells how many lines with code there were in it. */
    int finish() {
        if (state == State.CODE && held != 0) {
            emit(held);
        }
        held = 0;
        newLine();
        flush();
        return lines;
    }
}
