package org.asbuilt.importers.device;

import java.util.ArrayList;
import java.util.List;

/** Splits a line into words: at spaces, but not within quotation marks, which fall away. */
final class Words {
    private Words() {}

    /** Whether a text in quotation marks goes on behind the end of what is no remark. */
    static boolean isOpen(CharSequence text) {
        boolean within = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                within = !within;
            }
        }
        return within && text.charAt(0) != '#';
    }

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean within = false;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                if (c == '\\' && i + 1 < text.length() && (text.charAt(i + 1) == quote || text.charAt(i + 1) == '\\')) {
                    word.append(text.charAt(++i));
                } else if (c == quote) {
                    quote = 0;
                } else {
                    word.append(c);
                }
            } else if (c == '"' || (c == '\'' && !within && text.indexOf('\'', i + 1) > 0)) {
                quote = c;
                within = true;
            } else if (Character.isWhitespace(c)) {
                if (within) {
                    words.add(word.toString());
                    word.setLength(0);
                    within = false;
                }
            } else {
                word.append(c);
                within = true;
            }
        }
        if (within) {
            words.add(word.toString());
        }
        return words;
    }
}
