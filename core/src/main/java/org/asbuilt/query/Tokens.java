package org.asbuilt.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A query taken apart into what stands between blanks, brackets and signs. */
final class Tokens {
    private static final Pattern FIELD = Pattern.compile("\\p{L}[\\p{L}\\p{N}_.-]*");
    private static final Pattern MAC = Pattern.compile("(?i)[0-9a-f]{2}(:[0-9a-f]{2}){1,5}");
    private static final int LONGEST = 4000;

    /** What a token is. */
    enum Sort {
        OPEN,
        CLOSE,
        /** A minus right before something. */
        MINUS,
        /** A comma within brackets of values. */
        COMMA,
        /** The name of a field, with the operator behind it. */
        FIELD,
        WORD,
        QUOTED,
        END
    }

    /**
     * A token.
     *
     * @param sort what it is
     * @param text the word, or the name of the field
     * @param operator the operator behind a field
     * @param column where it begins, from 1
     */
    record Token(Sort sort, String text, Optional<Operator> operator, int column) {
        boolean isWord(String keyword) {
            return sort == Sort.WORD && text.equalsIgnoreCase(keyword);
        }

        boolean isValue() {
            return sort == Sort.WORD || sort == Sort.QUOTED;
        }
    }

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int place;

    private Tokens(String text) {
        this.text = text;
    }

    /**
     * The tokens of a text; the last is the end.
     *
     * @throws QueryError if a quote is not closed
     */
    static List<Token> of(String text) {
        if (text.length() > LONGEST) {
            throw new QueryError("the query is longer than " + LONGEST + " characters", LONGEST, "a shorter one");
        }
        Tokens tokens = new Tokens(text);
        tokens.take();
        return List.copyOf(tokens.tokens);
    }

    private void take() {
        while (skipBlanks()) {
            int start = place;
            char c = text.charAt(place);
            switch (c) {
                case '(' -> single(Sort.OPEN);
                case ')' -> single(Sort.CLOSE);
                case '"' -> add(Sort.QUOTED, quoted(), start);
                case '-' -> minus();
                default -> wordOrField();
            }
        }
        tokens.add(new Token(Sort.END, "", Optional.empty(), text.length() + 1));
    }

    private boolean skipBlanks() {
        while (place < text.length() && Character.isWhitespace(text.charAt(place))) {
            place++;
        }
        return place < text.length();
    }

    private void single(Sort sort) {
        add(sort, text.substring(place, place + 1), place);
        place++;
    }

    private void add(Sort sort, String token, int start) {
        tokens.add(new Token(sort, token, Optional.empty(), start + 1));
    }

    private void minus() {
        boolean alone = place + 1 == text.length() || Character.isWhitespace(text.charAt(place + 1));
        if (alone) {
            throw new QueryError("a minus stands alone", place + 1, "a condition right behind it");
        }
        single(Sort.MINUS);
    }

    private String quoted() {
        int start = place;
        StringBuilder inside = new StringBuilder();
        place++;
        while (place < text.length() && text.charAt(place) != '"') {
            // Within quotes a quote is written \" and a backslash \\ where it would say the same.
            boolean escaped = text.startsWith("\\\"", place) || text.startsWith("\\\\", place);
            if (escaped) {
                place++;
            }
            inside.append(text.charAt(place++));
        }
        if (place == text.length()) {
            throw new QueryError("the quote that begins here is not closed", start + 1, "a \" at its end");
        }
        place++;
        return inside.toString();
    }

    private void wordOrField() {
        int start = place;
        while (place < text.length() && isOfWord(start)) {
            place++;
        }
        String word = text.substring(start, place);
        if (word.isEmpty()) {
            throw new QueryError(
                    "there is no field before " + text.charAt(place), start + 1, "a field, such as vendor:siemens");
        }
        Optional<Operator> operator = operator(word);
        if (operator.isEmpty()) {
            add(Sort.WORD, word, start);
            return;
        }
        place += operator.get().sign().length();
        tokens.add(new Token(Sort.FIELD, word, operator, start + 1));
        value();
    }

    private boolean isOfWord(int start) {
        char c = text.charAt(place);
        if (Character.isWhitespace(c) || c == '(' || c == ')' || c == '"') {
            return false;
        }
        return Operator.at(text, place).isEmpty() || !isName(start);
    }

    /** Whether what was read so far can be the name of a field, so that a sign behind it is an operator: 10.0.0.5 and 00:1b:1b are words. */
    private boolean isName(int start) {
        int end = place;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        boolean mac = MAC.matcher(text.substring(start, end)).matches();
        return !mac
                && (start == place
                        || FIELD.matcher(text.substring(start, place)).matches());
    }

    private Optional<Operator> operator(String word) {
        if (!FIELD.matcher(word).matches()) {
            return Optional.empty();
        }
        int after = place;
        // Between a field and a sign of comparison people leave blanks; a colon stands right behind.
        while (place < text.length() && text.charAt(place) == ' ') {
            place++;
        }
        Optional<Operator> operator = Operator.at(text, place).filter(one -> place == after || one != Operator.HAS);
        if (operator.isEmpty()) {
            place = after;
        }
        return operator;
    }

    /** The value behind an operator: a word that may hold signs, a quote, or several in brackets. */
    private void value() {
        if (!skipBlanks()) {
            return;
        }
        if (text.charAt(place) == '(') {
            values();
            return;
        }
        int start = place;
        if (text.charAt(place) == '"') {
            add(Sort.QUOTED, quoted(), start);
            return;
        }
        plain(false);
    }

    private void values() {
        single(Sort.OPEN);
        while (skipBlanks() && text.charAt(place) != ')') {
            int start = place;
            switch (text.charAt(place)) {
                case '"' -> add(Sort.QUOTED, quoted(), start);
                case ',' -> single(Sort.COMMA);
                case '(' -> single(Sort.OPEN);
                default -> plain(true);
            }
        }
        if (place < text.length()) {
            single(Sort.CLOSE);
        }
    }

    private void plain(boolean among) {
        int start = place;
        while (place < text.length()
                && !Character.isWhitespace(text.charAt(place))
                && text.charAt(place) != '('
                && text.charAt(place) != ')'
                && !(among && text.charAt(place) == ',')) {
            place++;
        }
        if (place > start) {
            add(Sort.WORD, text.substring(start, place), start);
        }
    }
}
