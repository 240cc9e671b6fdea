package org.asbuilt.importers.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.asbuilt.importers.table.MappingProfile.ColumnMapping;
import org.asbuilt.importers.table.MappingProfile.TableMapping;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Shape;

/** Finds the header row of a table, what a row is, and what each column holds. */
final class LayoutGuess {
    /** How many rows are looked at for the header. */
    static final int ROWS = 40;

    /** How many values of a column are tried. */
    static final int SAMPLES = 20;

    private static final Set<String> IDENTITIES = Set.of(
            "designation.name",
            "designation.assetNumber",
            "designation.tag",
            "nameplate.serialNumber",
            "communication.hostname",
            "networkPort.mac",
            "networkPort.addresses");
    private static final Map<Kind, Pattern> NAMES = new TreeMap<>(Map.ofEntries(
            Map.entry(Kind.ASSET, Pattern.compile("asset|inventor|inventar|gerät|geraet|device|equipment|komponent")),
            Map.entry(Kind.ZONE, Pattern.compile("zone")),
            Map.entry(Kind.CONDUIT, Pattern.compile("conduit")),
            Map.entry(Kind.NETWORK, Pattern.compile("network|netz|subnet|vlan")),
            Map.entry(Kind.SITE, Pattern.compile("site|standort|location")),
            Map.entry(Kind.THIRD_PARTY, Pattern.compile("third|vendor|supplier|lieferant|dienstleister|partner")),
            Map.entry(Kind.ACCESS_PATH, Pattern.compile("access|zugang|zugänge|fernwartung|remote")),
            Map.entry(Kind.INFORMATION_ITEM, Pattern.compile("document|dokument|drawing|zeichnung|information")),
            Map.entry(
                    Kind.CONNECTION, Pattern.compile("connection|flow|verbindung|datenfl|kommunikation|communication")),
            Map.entry(Kind.CONTRACT, Pattern.compile("contract|vertrag|verträge|agreement")),
            Map.entry(Kind.PERSON, Pattern.compile("people|person|staff|personal|mitarbeiter")),
            Map.entry(Kind.THREAT_SCENARIO, Pattern.compile("scenario|szenari|threat|bedrohung")),
            Map.entry(Kind.INFORMATION_AGGREGATE, Pattern.compile("aggregate|combination|kombination")),
            Map.entry(Kind.HANDLING_POLICY, Pattern.compile("polic|handling|richtlinie")),
            Map.entry(Kind.CONTROL, Pattern.compile("controls|measures|maßnahmen")),
            Map.entry(Kind.ATTACK_TREE, Pattern.compile("attack.?tree|angriffsb")),
            Map.entry(Kind.RISK, Pattern.compile("risk.?register|^risks|risiken|risikoregister"))));

    private final Headers headers = Headers.bundled();
    private final Values values = Values.bundled();
    private final List<GridRow> rows;
    private final String fileName;
    private final Optional<String> sheet;

    /**
     * Looks at the beginning of a table.
     *
     * @param rows the first rows
     * @param fileName the name of the file, which may say what the table holds
     * @param sheet the name of the sheet
     */
    LayoutGuess(List<GridRow> rows, String fileName, Optional<String> sheet) {
        this.rows = rows;
        this.fileName = fileName.toLowerCase(Locale.ROOT);
        this.sheet = sheet.map(name -> name.toLowerCase(Locale.ROOT));
    }

    /** The shipped profile whose headers stand in one of the first rows. */
    Optional<MappingProfile> shipped() {
        return rows.stream()
                .limit(ROWS)
                .map(ShippedProfile::of)
                .flatMap(Optional::stream)
                .map(ShippedProfile::profile)
                .findFirst();
    }

    /** The layout by a shipped profile, or else the best. */
    Optional<Layout> shippedOrBest() {
        return shipped().flatMap(this::by).or(this::best);
    }

    /** The best layout, if any row could be a header. */
    Optional<Layout> best() {
        List<Layout> layouts = new ArrayList<>();
        for (int row = 0; row < Math.min(ROWS, rows.size()); row++) {
            if (rows.get(row).filled() < 2) {
                continue;
            }
            for (Kind kind : Kind.values()) {
                layout(kind, row).ifPresent(layouts::add);
            }
        }
        // The first of several alike: max would take the last.
        return layouts.stream()
                .sorted(Comparator.comparingDouble(Layout::score).reversed())
                .findFirst();
    }

    /** The layout that a profile gives, if a header row with at least one of its columns is there. */
    Optional<Layout> by(MappingProfile profile) {
        for (TableMapping table : profile.tables()) {
            if (table.sheet().isPresent()
                    && !table.sheet().map(name -> name.toLowerCase(Locale.ROOT)).equals(sheet)) {
                continue;
            }
            Optional<Layout> best = Optional.empty();
            for (int row = 0; row < Math.min(ROWS, rows.size()); row++) {
                Layout layout = by(table, row);
                if (layout.score() > best.map(Layout::score).orElse(0.0)) {
                    best = Optional.of(layout);
                }
            }
            if (best.isPresent()) {
                return best;
            }
        }
        return Optional.empty();
    }

    private Layout by(TableMapping table, int row) {
        List<String> cells = rows.get(row).cells();
        Map<String, ColumnMapping> mappings = new HashMap<>();
        table.columns().forEach(column -> mappings.put(Fold.of(column.header()), column));
        List<Column> columns = new ArrayList<>();
        List<Layout.Unknown> unknown = new ArrayList<>();
        for (int index = 0; index < cells.size(); index++) {
            String header = cells.get(index);
            ColumnMapping mapping = mappings.get(Fold.of(header));
            if (mapping != null && !header.isEmpty() && !belongs(mapping.target(), table.kind())) {
                String reason = mapping.target().text() + " is no part of "
                        + table.kind().text();
                unknown.add(new Layout.Unknown(index, header, reason));
            } else if (mapping != null && !header.isEmpty()) {
                Map<String, String> words = new HashMap<>();
                mapping.values().forEach((word, value) -> words.put(Fold.of(word), value));
                columns.add(new Column(
                        index, header, mapping.target(), words, mapping.unit(), headers.group(table.kind(), header)));
            } else {
                unknown.add(new Layout.Unknown(index, header, "the profile does not name it"));
            }
        }
        return new Layout(table.kind(), row, cells, columns, unknown, columns.size());
    }

    private static boolean belongs(Target target, Kind kind) {
        return switch (target) {
            case Target.OfPart of -> Shape.named(of.part().facet()).kinds().contains(kind);
            case Target.OfHint hint -> true;
            case Target.Special special ->
                switch (special) {
                    case SERVICE, ACCOUNT -> kind == Kind.ASSET;
                    case SOURCE, DESTINATION -> kind == Kind.CONNECTION;
                    case OBSERVED, IGNORE -> true;
                };
        };
    }

    private Optional<Layout> layout(Kind kind, int row) {
        List<String> cells = rows.get(row).cells();
        Map<Integer, List<Target>> candidates = new TreeMap<>();
        for (int index = 0; index < cells.size(); index++) {
            List<Target> found = headers.candidates(kind, cells.get(index));
            if (!found.isEmpty()) {
                candidates.put(index, found);
            }
        }
        if (candidates.isEmpty() || candidates.size() * 10L < rows.get(row).filled() * 3) {
            return Optional.empty();
        }
        Map<Integer, Target> chosen = choose(kind, row, cells, candidates);
        List<Column> columns = new ArrayList<>();
        List<Layout.Unknown> unknown = new ArrayList<>();
        double score = 0;
        for (int index = 0; index < cells.size(); index++) {
            String header = cells.get(index);
            Target target = chosen.get(index);
            if (target == null) {
                unknown.add(new Layout.Unknown(
                        index,
                        header,
                        candidates.containsKey(index)
                                ? "another column holds the same part already"
                                : "it is of no known part of " + kind.text()));
                continue;
            }
            columns.add(new Column(index, header, target, Map.of(), unit(header), headers.group(kind, header)));
            score += target == Target.Special.IGNORE ? 0.1 : 1;
            score += headers.speaksFor(kind, header) ? 1.5 : 0;
        }
        if (!identifies(kind, columns)) {
            return Optional.empty();
        }
        return Optional.of(new Layout(kind, row, cells, columns, unknown, score + nameBonus(kind)));
    }

    /** Columns with one meaning choose first; the others take what is left. */
    private Map<Integer, Target> choose(Kind kind, int row, List<String> cells, Map<Integer, List<Target>> candidates) {
        Map<Integer, Target> chosen = new TreeMap<>();
        Set<String> taken = new HashSet<>();
        List<Integer> order = candidates.keySet().stream()
                .sorted(Comparator.comparingInt(
                        index -> candidates.getOrDefault(index, List.of()).size()))
                .toList();
        for (int index : order) {
            List<Target> free = candidates.getOrDefault(index, List.of()).stream()
                    .filter(target -> !taken.contains(slot(kind, target, cells.get(index))))
                    .toList();
            Optional<Target> fitting =
                    free.stream().filter(target -> fits(target, index, row)).findFirst();
            fitting.or(() -> free.stream().findFirst()).ifPresent(target -> {
                chosen.put(index, target);
                if (!holdsSeveral(target)) {
                    taken.add(slot(kind, target, cells.get(index)));
                }
            });
        }
        return chosen;
    }

    private String slot(Kind kind, Target target, String header) {
        boolean port = target.text().startsWith("networkPort.");
        return target.text() + (port ? headers.group(kind, header) : "");
    }

    private static boolean holdsSeveral(Target target) {
        return switch (target) {
            case Target.OfPart of -> of.part().many() || CellReader.JOINED.containsKey(of.text());
            case Target.OfHint hint -> true;
            case Target.Special special -> special != Target.Special.OBSERVED;
        };
    }

    /** Whether at least half of the first values can be read as the target's. */
    private boolean fits(Target target, int index, int headerRow) {
        if (!(target instanceof Target.OfPart of)
                || of.part().type().equals("text")
                || !of.part().refers().isEmpty()) {
            return true;
        }
        Column column = new Column(index, "", target, Map.of(), Optional.of("dmy"), "");
        int read = 0;
        int seen = 0;
        for (int row = headerRow + 1; row < rows.size() && seen < SAMPLES; row++) {
            String cell = rows.get(row).cell(index);
            if (cell.isEmpty() || Values.isUnsaid(cell)) {
                continue;
            }
            seen++;
            read += Cells.split(of.part(), cell).stream()
                            .anyMatch(value -> values.read(of.part(), value, column) instanceof Values.Value.Taken)
                    ? 1
                    : 0;
        }
        return read * 2 >= seen;
    }

    private static boolean identifies(Kind kind, List<Column> columns) {
        Set<String> targets = new HashSet<>();
        columns.forEach(column -> targets.add(column.target().text()));
        if (kind == Kind.CONNECTION) {
            return targets.contains("source") && targets.contains("destination");
        }
        boolean named = targets.stream().anyMatch(target -> IDENTITIES.contains(target) || target.startsWith("hint."));
        return named && targets.size() > 1;
    }

    private double nameBonus(Kind kind) {
        Pattern word = NAMES.get(kind);
        if (word == null) {
            return 0;
        }
        double bonus = sheet.filter(name -> word.matcher(name).find()).isPresent() ? 2 : 0;
        return bonus + (word.matcher(fileName).find() ? 1 : 0);
    }

    private static Optional<String> unit(String header) {
        String lower = header.toLowerCase(Locale.ROOT);
        if (lower.contains("mm/dd") || lower.contains("mm-dd-y")) {
            return Optional.of("mdy");
        }
        return lower.contains("dd/mm") || lower.contains("dd.mm") || lower.contains("dd-mm") || lower.contains("tt.mm")
                ? Optional.of("dmy")
                : Optional.empty();
    }
}
