package org.asbuilt.importers.device;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leaves out of a line what may be a secret. It rather hides too much: the place of the line is always known. */
final class Concealed {
    private static final Pattern ANNOUNCED = Pattern.compile(
            "(?i)pass|pwd|secret|key|communit|psk|pmk|md5|sha[0-9-]|\\bsha\\b|auth|\\bpriv\\b|hash|token|crypt|credential|\\bpin\\b|snmp|\\buser");
    private static final Pattern SIGNED =
            Pattern.compile("\\$[0-9a-zA-Z]{1,12}\\$\\S*|(?<=://)[^\\s/@]{1,200}@|\\b[0-9a-fA-F]{16,}\\b");

    private Concealed() {}

    static String text(String line) {
        String plain = line.length() > 400 ? line.substring(0, 400) + "…" : line;
        Matcher announced = ANNOUNCED.matcher(plain);
        if (announced.find()) {
            int end = announced.end();
            while (end < plain.length() && !Character.isWhitespace(plain.charAt(end)) && isWord(plain.charAt(end))) {
                end++;
            }
            plain = end < plain.length() ? plain.substring(0, end) + " …" : plain;
        }
        return SIGNED.matcher(plain).replaceAll("…");
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_';
    }
}
