package org.asbuilt.importers.cisco;

import java.util.List;

/** Goes through the words of a line from left to right. */
final class Words {
    private final List<String> words;
    private int at;

    Words(List<String> words, int from) {
        this.words = words;
        at = from;
    }

    /** Whether there are more; an exclamation mark begins a remark. */
    boolean more() {
        return at < words.size() && !words.get(at).equals("!");
    }

    /** The next word, which stays; empty at the end. */
    String peek() {
        return peek(0);
    }

    /** The word that many places on, which stays; empty at the end. */
    String peek(int ahead) {
        return at + ahead < words.size() ? words.get(at + ahead) : "";
    }

    /** The next word; empty at the end. */
    String next() {
        return more() ? words.get(at++) : "";
    }

    /** Takes the next word if it is one of those. */
    boolean take(String... choices) {
        for (String choice : choices) {
            if (more() && words.get(at).equalsIgnoreCase(choice)) {
                at++;
                return true;
            }
        }
        return false;
    }

    /** All that is left. */
    String rest() {
        String rest = at < words.size() ? String.join(" ", words.subList(at, words.size())) : "";
        at = words.size();
        return rest;
    }
}
