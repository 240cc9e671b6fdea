package org.asbuilt.importers.device;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shows as much of a line as can be shown to everybody: what stands behind a word that announces a secret is left out, and so is what
 * looks like one.
 */
public final class Discreet {
    private static final Pattern ANNOUNCED = Pattern.compile(
            "pass|secret|psk|pwd|communit|token|credential|hash|private|phrase|key|md5|crypt|pin\\b|\\bENC\\b|-----BEGIN|\\$\\w{1,8}\\$",
            Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 300;

    private Discreet() {}

    /** What can be shown of a line. */
    public static String shown(String line) {
        int end = line.indexOf('\n');
        String first = end >= 0 ? line.substring(0, end) : line;
        String text = first.length() > LONGEST ? first.substring(0, LONGEST) : first;
        boolean cut = text.length() < line.length();
        Matcher announced = ANNOUNCED.matcher(text);
        if (!announced.find()) {
            return text + (cut ? " …" : "");
        }
        int word = announced.end();
        boolean itself = text.startsWith("$", announced.start()) || text.startsWith("-----", announced.start());
        while (!itself
                && word < text.length()
                && (Character.isLetterOrDigit(text.charAt(word)) || text.charAt(word) == '-')) {
            word++;
        }
        boolean whole = word >= text.length() && !cut;
        return text.substring(0, itself ? announced.start() : word) + (whole && !itself ? "" : " …");
    }
}
