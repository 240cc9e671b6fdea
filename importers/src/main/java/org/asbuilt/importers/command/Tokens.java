package org.asbuilt.importers.command;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words of a line of a table, told apart by how they look. */
final class Tokens {
    private static final Pattern MAC = Pattern.compile(
            "[0-9a-fA-F]{4}\\.[0-9a-fA-F]{4}\\.[0-9a-fA-F]{4}|[0-9a-fA-F]{1,2}([:-][0-9a-fA-F]{1,2}){5}|[0-9a-fA-F]{6}-[0-9a-fA-F]{6}");
    private static final Pattern ADDRESS = Pattern.compile("\\(?\\d{1,3}(\\.\\d{1,3}){3}\\)?");
    private static final Pattern WIDE = Pattern.compile("[0-9a-fA-F]{0,4}(:[0-9a-fA-F]{0,4}){2,7}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private Tokens() {}

    /** Whether it is a hardware address. */
    static boolean isMac(String word) {
        return MAC.matcher(word).matches();
    }

    /** Whether it is an IPv4 address, perhaps in brackets. */
    static boolean isAddress(String word) {
        return ADDRESS.matcher(word).matches();
    }

    /** Whether it is a number. */
    static boolean isNumber(String word) {
        return NUMBER.matcher(word).matches();
    }

    /** The place of the first hardware address; -1 if there is none. */
    static int mac(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (isMac(words.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** The first IP address, without brackets. */
    static Optional<String> address(List<String> words) {
        return words.stream()
                .filter(word -> isAddress(word) || (WIDE.matcher(word).matches() && !isMac(word)))
                .map(word -> word.replace("(", "").replace(")", ""))
                .findFirst();
    }

    /** A hardware address with all its digits: some systems leave out zeros. */
    static String whole(String mac) {
        if (mac.indexOf(':') < 0 && mac.indexOf('-') < 0) {
            return mac;
        }
        StringBuilder whole = new StringBuilder();
        for (String part : mac.split("[:-]", -1)) {
            whole.append(whole.isEmpty() ? "" : ":").append(part.length() == 1 ? "0" + part : part);
        }
        return mac.split("[:-]", -1).length == 6 ? whole.toString() : mac;
    }
}
