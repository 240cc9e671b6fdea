package org.asbuilt.importers.secret;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.asbuilt.importers.intake.Bundled;

/**
 * The ways in which files write secrets, from the resource {@code rules.txt}: what it is, words in lower case without any of which no line
 * matches, and a pattern whose groups are the secrets.
 */
final class SecretRules {
    private static final List<Rule> ALL = new ArrayList<>();
    private static final List<Block> BLOCKS = new ArrayList<>();

    static {
        read();
    }

    /**
     * One way.
     *
     * @param what what sort of secret it is
     * @param words one of them stands in every line that matches, in lower case
     * @param pattern each of its groups is a secret
     */
    record Rule(String what, List<String> words, Pattern pattern) {
        Rule {
            words = List.copyOf(words);
        }

        /** Whether a text in lower case may match. */
        boolean mayMatch(String lower) {
            for (String word : words) {
                if (lower.contains(word)) {
                    return true;
                }
            }
            return false;
        }
    }

    private SecretRules() {}

    /**
     * A way that takes several lines.
     *
     * @param first how the block begins; its pattern has no groups
     * @param secrets each of its groups is a secret, in the lines of the block
     * @param end ends the block
     */
    record Block(Rule first, Pattern secrets, Pattern end) {}

    /** The ways that take several lines. */
    static List<Block> blocks() {
        return Collections.unmodifiableList(BLOCKS);
    }

    /** All of them, the most particular first. */
    static List<Rule> all() {
        return Collections.unmodifiableList(ALL);
    }

    private static void read() {
        Bundled.lines(SecretRules.class, "rules.txt").forEach(line -> rule(line, line.split("\t+", -1)));
    }

    private static void rule(String line, String[] cells) {
        if (cells.length != 3 && cells.length != 5) {
            throw new IllegalStateException("a rule has three cells or five, unlike " + line);
        }
        Rule rule = new Rule(cells[0], List.of(cells[1].toLowerCase(Locale.ROOT).split("\\|")), pattern(cells[2]));
        if (cells.length == 3) {
            ALL.add(rule);
        } else {
            BLOCKS.add(new Block(rule, pattern(cells[3]), pattern(cells[4])));
        }
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE);
    }
}
