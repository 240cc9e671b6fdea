package org.asbuilt.server.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.asbuilt.importers.Publications;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.model.Digest;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.vulnerability.advisory.Advisory;
import org.asbuilt.vulnerability.match.AssetFacts;
import org.asbuilt.vulnerability.match.Identity;
import org.asbuilt.vulnerability.match.Measurement;
import org.asbuilt.vulnerability.match.Measurement.Label;
import org.asbuilt.vulnerability.match.Measurement.Pair;
import org.asbuilt.vulnerability.match.Vendors;

/**
 * Lists of assets and of labelled pairs to measure the matching by. The inventory has the columns asset_id, vendor, product, version and
 * model, the labels asset_id, advisory_id, label (affected, not_affected, cannot_tell) and advisory_product; other columns are ignored.
 */
public final class LabelledPairs {
    private static final Pattern ORDER_NUMBER = Pattern.compile("(?=.*\\d)[A-Za-z0-9./-]{6,}");

    private LabelledPairs() {}

    /**
     * Measures.
     *
     * @param inventory the list of assets as CSV
     * @param labels the list of pairs as CSV
     * @param advisories files with advisories, alone or in archives
     * @throws IOException if a file cannot be read
     */
    public static Measurement measure(Path inventory, Path labels, List<Path> advisories) throws IOException {
        Map<String, AssetFacts> assets = new LinkedHashMap<>();
        for (Map<String, String> row : rows(inventory, List.of("asset_id", "vendor", "product", "version"))) {
            assets.put(row.getOrDefault("asset_id", ""), facts(row));
        }
        List<Pair> pairs = new ArrayList<>();
        for (Map<String, String> row : rows(labels, List.of("asset_id", "advisory_id", "label"))) {
            pairs.add(new Pair(
                    row.getOrDefault("asset_id", ""),
                    row.getOrDefault("advisory_id", ""),
                    label(row.getOrDefault("label", ""), labels),
                    row.getOrDefault("advisory_product", "")));
        }
        List<Advisory> all = new ArrayList<>();
        for (Path file : advisories) {
            all.addAll(read(file));
        }
        return Measurement.of(pairs, assets, all, Vendors.KNOWN_ALIASES);
    }

    private static List<Advisory> read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        byte[] bytes = Files.readAllBytes(file);
        return Publications.read(name, Digest.of(bytes), Instant.EPOCH, Input.of(name, bytes))
                .orElseThrow(() -> Refusal.badRequest("no-advisories", file + " holds no advisories"))
                .advisories();
    }

    private static Label label(String text, Path file) {
        try {
            return Label.valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest(
                    "bad-label", file + ": a label is affected, not_affected or cannot_tell, not '" + text + "'");
        }
    }

    /** A model with a number of six signs and more is an order number; a shorter one is another name. */
    private static AssetFacts facts(Map<String, String> row) {
        Optional<String> model = value(row, "model");
        Optional<String> order = model.filter(text -> ORDER_NUMBER.matcher(text).matches());
        List<String> names = new ArrayList<>(value(row, "product").stream().toList());
        model.filter(text -> order.isEmpty()).ifPresent(names::add);
        return new AssetFacts(
                List.of(Identity.asset(value(row, "vendor"), names, order, value(row, "version"))), List.of());
    }

    private static Optional<String> value(Map<String, String> row, String column) {
        return Optional.ofNullable(row.get(column)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static List<Map<String, String>> rows(Path file, List<String> needed) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                lines.add(cells(line));
            }
        }
        List<String> header = lines.isEmpty() ? List.of() : lines.getFirst();
        if (!header.containsAll(needed)) {
            throw Refusal.badRequest(
                    "columns-missing",
                    file + ": its first line names the columns " + header + "; " + needed + " are needed");
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(header.size(), line.size()); i++) {
                row.put(header.get(i), line.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    /** The cells of a line of CSV. Source: RFC 4180; a cell holds no line break here. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char sign = line.charAt(i);
            boolean doubled = quoted && sign == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"';
            if (doubled) {
                cell.append('"');
                i++;
            } else if (sign == '"') {
                quoted = !quoted;
            } else if (sign == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(sign);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
