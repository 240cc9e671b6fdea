package org.asbuilt.importers.table;

import java.util.Locale;

/** Words of tables as they are compared: without case, blanks, punctuation and umlauts. */
final class Fold {
    private Fold() {}

    /** The folded form; what has no letter or digit is only stripped. */
    static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            switch (c) {
                case 'ä' -> folded.append("ae");
                case 'ö' -> folded.append("oe");
                case 'ü' -> folded.append("ue");
                case 'ß' -> folded.append("ss");
                default -> {
                    if (Character.isLetterOrDigit(c)) {
                        folded.append(c);
                    }
                }
            }
        }
        return folded.isEmpty() ? lower.strip() : folded.toString();
    }

    /** The text without what sheets leave behind: byte order marks, zero-width and hard blanks. */
    static String clean(String cell) {
        boolean plain = true;
        for (int i = 0; i < cell.length() && plain; i++) {
            char c = cell.charAt(i);
            plain = c != '\ufeff' && c != '\u00a0' && c != '\u200b' && c != '\u202f' && c != '\u2007';
        }
        String cleaned = plain
                ? cell
                : cell.replace("\ufeff", "")
                        .replace("\u200b", "")
                        .replace('\u00a0', ' ')
                        .replace('\u202f', ' ')
                        .replace('\u2007', ' ');
        return cleaned.strip();
    }
}
