package org.asbuilt.bench.coverage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Claim;

/**
 * Compares the claims of a command's output with the fields that another parser found in it: each field's value must stand in some
 * claim, whole or as one of its words.
 */
final class ParsedTruth {
    private static final Pattern FIELD = Pattern.compile("^\\s*(?:- )?\\s*([a-z_0-9]+): \"?([^\"]*)\"?\\s*$");
    private static final Pattern ITEM = Pattern.compile("^\\s*- \"?([^\":]+)\"?\\s*$");

    private ParsedTruth() {}

    static Verdict compare(Path truth, String name, List<Claim> claims) throws IOException {
        Set<String> said = new TreeSet<>();
        for (Claim claim : claims) {
            said.add(fold(claim.value()));
            said.add(fold(claim.path().slot().key()));
            for (String word : claim.value().split("[\\s,/]+")) {
                said.add(fold(word));
            }
        }
        String all = String.join("\n", said);
        Set<String> notHeld = TruthColumns.notHeld();
        Verdict verdict = new Verdict(name);
        int number = 0;
        String field = "";
        for (String line : Files.readAllLines(truth)) {
            number++;
            Matcher pair = FIELD.matcher(line);
            Matcher item = ITEM.matcher(line);
            String value = "";
            if (pair.matches()) {
                field = pair.group(1);
                value = pair.group(2);
            } else if (item.matches()) {
                value = item.group(1);
            }
            String folded = fold(value);
            if (folded.isEmpty() || value.equals("[]") || notHeld.contains(field)) {
                continue;
            }
            if (said.contains(folded) || (folded.length() > 3 && all.contains(folded))) {
                verdict.found();
            } else {
                verdict.missing(name + ":" + number + " " + field + " " + value);
            }
        }
        return verdict;
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s:.\\-_/\"]+", "");
    }
}
