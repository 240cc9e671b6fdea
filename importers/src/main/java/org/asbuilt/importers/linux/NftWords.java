package org.asbuilt.importers.linux;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The words of a statement of nftables one after the other; a list in braces is read at once. Source: nft(8). */
final class NftWords {
    private final List<String> words;
    private int at;

    NftWords(List<String> words) {
        this.words = words;
    }

    /** The words of a text in which commas may stand at the ends of words. */
    static List<String> elements(String text) {
        String plain = text.replace("{", " ").replace("}", " ");
        return Arrays.stream(plain.split(",", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    boolean more() {
        return at < words.size();
    }

    String peek() {
        return at < words.size() ? words.get(at) : "";
    }

    String peek(int ahead) {
        return at + ahead < words.size() ? words.get(at + ahead) : "";
    }

    String next() {
        return at < words.size() ? words.get(at++) : "";
    }

    /** Takes the next word if it is that one. */
    boolean take(String word) {
        boolean is = peek().equals(word);
        at += is ? 1 : 0;
        return is;
    }

    /** Whether what follows is turned round; takes what says so. */
    boolean isLeft() {
        take("==");
        return take("!=");
    }

    /** A value, or the values of a list: in braces, or with commas between. */
    List<String> values() {
        List<String> values = new ArrayList<>();
        if (take("{")) {
            StringBuilder inside = new StringBuilder();
            while (more() && !peek().equals("}")) {
                inside.append(next()).append(' ');
            }
            take("}");
            return elements(inside.toString());
        }
        String value = next();
        values.addAll(elements(value));
        while (value.endsWith(",") && more()) {
            value = next();
            values.addAll(elements(value));
        }
        return values;
    }

    /** What is left as one text. */
    String rest() {
        String rest = String.join(" ", words.subList(at, words.size()));
        at = words.size();
        return rest;
    }
}
