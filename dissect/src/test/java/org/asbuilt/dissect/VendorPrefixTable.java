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
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the resource of {@link VendorPrefixes} from the files of Debian's package {@code ieee-data}: arguments are the
 * folder with {@code oui.csv mam.csv oui36.csv iab.csv}, the date of the listing, the version of the package, and the
 * file to write. A listing may name a prefix twice; the first line wins.
 */
final class VendorPrefixTable {
    private VendorPrefixTable() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        TreeMap<String, String> vendorOf = new TreeMap<>();
        for (String file : List.of("oui.csv", "mam.csv", "oui36.csv", "iab.csv")) {
            for (List<String> row : rows(Files.readString(folder.resolve(file), StandardCharsets.UTF_8))) {
                if (row.size() > 2 && row.get(1).matches("[0-9A-Fa-f]{6,9}")) {
                    String vendor = row.get(2).strip().replaceAll("\\s+", " ");
                    vendorOf.putIfAbsent(row.get(1).toLowerCase(Locale.ROOT), vendor);
                }
            }
        }
        // Blocks handed on by the registry in smaller pieces carry its own name: the pieces say more.
        vendorOf.values().removeIf("IEEE Registration Authority"::equals);
        TreeMap<String, TreeSet<String>> byVendor = new TreeMap<>();
        vendorOf.forEach((prefix, vendor) ->
                byVendor.computeIfAbsent(vendor, name -> new TreeSet<>()).add(prefix));
        String header = "# " + arguments[1] + "\tIEEE Registration Authority listings MA-L, MA-M, MA-S and IAB, as in"
                + " Debian package ieee-data " + arguments[2] + "\n";
        String body = byVendor.entrySet().stream()
                .map(entry -> entry.getKey() + "\t" + String.join(" ", entry.getValue()) + "\n")
                .collect(Collectors.joining());
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(Path.of(arguments[3])))) {
            out.write((header + body).getBytes(StandardCharsets.UTF_8));
        }
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
