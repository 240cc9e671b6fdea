package org.asbuilt.bench.conformance;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** When two tools that write the same thing differently mean the same. */
final class Texts {
    /** tshark's lists of identities cut values to about this length. */
    private static final int CUT = 240;

    private static final Set<String> STOP_WORDS = Set.of("and", "the", "of", "a", "an", "to", "in", "for");

    private static final String LEGAL_FORMS =
            "inc|incorporated|corp|corporation|co|company|ltd|limited|llc|pty|plc|ag|se|kg|gmbh|& co|bv|sa|srl|spa|ab|oy|as";

    private Texts() {}

    /** Whether the values are the same but for blanks, case, escaped octets and the truth's cut. */
    static boolean agree(String truth, String ours) {
        String expected = plain(truth);
        String told = plain(ours);
        return told.equals(expected) || (truth.length() >= CUT && told.startsWith(expected));
    }

    private static String plain(String text) {
        return text.replaceAll("\\\\x[0-9a-fA-F]{2}", " ")
                .replaceAll("\\p{Cntrl}|\\s+", " ")
                .strip()
                .replaceAll(" +", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** A vendor's name without blanks and punctuation. */
    static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** A maker's name in small letters without its legal form, as lists shorten or omit that. */
    static String maker(String name) {
        return String.join(" ", name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}&]+"))
                .replaceAll("( (" + LEGAL_FORMS + "))+$", "");
    }

    /** The name without a number before it. */
    static String withoutNumber(String operation) {
        return operation.replaceFirst("^\\s*(0x[0-9a-fA-F]+|\\d+)(/\\d+)?\\s+", "");
    }

    /**
     * The words of an operation's name, sorted: without a leading or trailing number, without a last word that says that
     * it is a request, in lower case, in the singular.
     */
    static String words(String operation) {
        String plain = withoutNumber(operation)
                .replaceFirst("\\s*\\((0x[0-9a-fA-F]+|\\d+)\\)\\s*$", "")
                .replaceFirst("(?<=.)[ _]?(Request|request|REQUEST)$", "")
                .replaceAll("([a-z])([A-Z])", "$1 $2")
                .toLowerCase(Locale.ROOT);
        Set<String> words = new TreeSet<>();
        for (String word : plain.split("[^a-z0-9]+")) {
            words.add(word.replaceFirst("(?<=..[a-z])s$", ""));
        }
        words.remove("");
        words.removeAll(STOP_WORDS);
        return String.join(" ", words);
    }
}
