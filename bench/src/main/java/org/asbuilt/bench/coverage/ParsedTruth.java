package org.asbuilt.bench.coverage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private static final Pattern PREFIX = Pattern.compile("[\\d.]{7,15}/(\\d|[12]\\d|3[0-2])");
    private static final Pattern ABOVE = Pattern.compile("(?:from:)?(?:tcp|udp)/(\\d{1,5})-65535");
    private static final Pattern SHORT = Pattern.compile("(Gi|Fa|Te|Eth|Po)(\\d[\\d/.]*)");
    private static final Map<String, String> INTERFACES = Map.of(
            "Gi", "GigabitEthernet",
            "Fa", "FastEthernet",
            "Te", "TenGigabitEthernet",
            "Eth", "Ethernet",
            "Po", "Port-channel");

    private ParsedTruth() {}

    static Verdict compare(Path truth, String name, List<Claim> claims) throws IOException {
        Set<String> said = new TreeSet<>();
        for (Claim claim : claims) {
            said.add(fold(claim.value()));
            said.add(fold(claim.path().slot().key()));
            for (String word : claim.value().split("[\\s,/]+")) {
                said.add(fold(word));
                said.addAll(List.of(word.split("-")));
            }
            Matcher prefix = PREFIX.matcher(claim.value());
            if (prefix.matches()) {
                said.add(fold(mask(Integer.parseInt(prefix.group(1), 10))));
            }
            Matcher above = ABOVE.matcher(claim.value());
            if (above.matches()) {
                said.add(Integer.toString(Integer.parseInt(above.group(1), 10) - 1));
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
            String folded = TruthColumns.alias(fold(value));
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

    /** The length of a prefix as a mask in dots. */
    private static String mask(int length) {
        long bits = length == 0 ? 0 : (0xffffffffL << (32 - length)) & 0xffffffffL;
        return (bits >> 24) + "." + ((bits >> 16) & 255) + "." + ((bits >> 8) & 255) + "." + (bits & 255);
    }

    /** Without case and separators, and with the short names of interfaces written out. */
    private static String fold(String text) {
        Matcher port = SHORT.matcher(text);
        String whole = port.matches() ? INTERFACES.getOrDefault(port.group(1), port.group(1)) + port.group(2) : text;
        return whole.toLowerCase(Locale.ROOT).replaceAll("[\\s:.\\-_/\"\\\\]+", "");
    }
}
