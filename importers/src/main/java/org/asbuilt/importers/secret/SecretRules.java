package org.asbuilt.importers.secret;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The ways in which files write secrets, from the resource {@code rules.txt}: what it is, words in lower case without any of which no line
 * matches, and a pattern whose groups are the secrets.
 */
final class SecretRules {
    private static final List<Rule> ALL = read();

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

    /** All of them, the most particular first. */
    static List<Rule> all() {
        return ALL;
    }

    private static List<Rule> read() {
        List<Rule> rules = new ArrayList<>();
        InputStream resource = Objects.requireNonNull(
                SecretRules.class.getResourceAsStream("/org/asbuilt/importers/secret/rules.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] cells = line.split("\t+", 3);
                if (cells.length != 3) {
                    throw new IllegalStateException("a rule has three cells, unlike " + line);
                }
                rules.add(new Rule(
                        cells[0],
                        List.of(cells[1].toLowerCase(Locale.ROOT).split("\\|")),
                        Pattern.compile(cells[2], Pattern.CASE_INSENSITIVE)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(rules);
    }
}
