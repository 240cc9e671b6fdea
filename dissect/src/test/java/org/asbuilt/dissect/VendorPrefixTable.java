package org.asbuilt.dissect;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the resource of {@link VendorPrefixes} from listings in a folder: {@code oui.csv mam.csv oui36.csv iab.csv} of
 * Debian's package {@code ieee-data}, then {@code index.json} of the npm package {@code oui-data}, which is newer and
 * wins, but has no IAB. {@code head.txt} has the date of the newest and the source, with a tab between.
 *
 * <p>{@code VendorPrefixTableTest} runs it: {@code -Dasbuilt.listings=FOLDER -Dgolden.rewrite=true}.
 */
final class VendorPrefixTable {
    private static final List<String> FILES = List.of("oui.csv", "mam.csv", "oui36.csv", "iab.csv");
    private static final Pattern ENTRY = Pattern.compile("\"([0-9A-F]{6,9})\": \"((?:[^\"\\\\]|\\\\.)*)\"");

    private VendorPrefixTable() {}

    /** The table as text; see {@link VendorPrefixes} for its form. */
    static String text(Path folder) throws IOException {
        TreeMap<String, String> vendorOf = new TreeMap<>();
        for (String file : FILES) {
            // A listing may name a prefix twice; the first line wins.
            TreeMap<String, String> listing = new TreeMap<>();
            for (List<String> row : rows(Files.readString(folder.resolve(file), StandardCharsets.UTF_8))) {
                if (row.size() > 2 && row.get(1).matches("[0-9A-Fa-f]{6,9}")) {
                    listing.putIfAbsent(row.get(1), row.get(2));
                }
            }
            listing.forEach((prefix, vendor) -> vendorOf.put(prefix.toLowerCase(Locale.ROOT), tidy(vendor)));
        }
        Matcher entries = ENTRY.matcher(Files.readString(folder.resolve("index.json"), StandardCharsets.UTF_8));
        while (entries.find()) {
            String name = entries.group(2).split("\\\\n", 2)[0].replaceAll("\\\\(.)", "$1");
            vendorOf.put(entries.group(1).toLowerCase(Locale.ROOT), tidy(name));
        }
        // Blocks handed on by the registry in smaller pieces carry its own name: the pieces say more.
        vendorOf.values().removeIf("IEEE Registration Authority"::equals);
        TreeMap<String, TreeSet<String>> byVendor = new TreeMap<>();
        vendorOf.forEach((prefix, vendor) ->
                byVendor.computeIfAbsent(vendor, name -> new TreeSet<>()).add(prefix));
        String head = Files.readString(folder.resolve("head.txt"), StandardCharsets.UTF_8);
        return "# " + head.strip() + "\n"
                + byVendor.entrySet().stream()
                        .map(entry -> entry.getKey() + "\t" + String.join(" ", entry.getValue()) + "\n")
                        .collect(Collectors.joining());
    }

    static void write(String text, Path resource) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(resource))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String tidy(String vendor) {
        return vendor.replaceAll("\\s+", " ").replaceAll("[ ,;]+$", "").strip();
    }

    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == '"') {
                quoted = !quoted;
            } else if (!quoted && character == ',') {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (!quoted && character == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(row);
                row = new ArrayList<>();
            } else if (character != '\r') {
                cell.append(character);
            }
        }
        return rows;
    }
}
