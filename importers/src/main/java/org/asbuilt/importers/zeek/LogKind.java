package org.asbuilt.importers.zeek;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.importers.intake.Bundled;

/**
 * A kind of log and its columns.
 *
 * @param path its name, as {@code #path} and {@code _path} have it
 * @param protocol the protocol that it tells of, by the record's name; empty if it is of none
 * @param transport what carries it, where the log has no column for it; empty if that is not known
 * @param operations the columns that name operations
 * @param columns all columns in order; an empty name is one of which nothing is taken
 */
record LogKind(String path, String protocol, String transport, List<String> operations, List<String> columns) {
    private static final int MOST_LINKS = 5;
    private static final String CONNECTION = "ts uid id.orig_h id.orig_p id.resp_h id.resp_p";
    private static final String MESSAGE = CONNECTION + " is_orig source_h source_p destination_h destination_p";

    /** Columns that sites and policies add to any log, and of which nothing is to be taken. */
    private static final Set<String> EXTRAS = new HashSet<>();

    private static final Map<String, LogKind> BY_PATH = new LinkedHashMap<>();
    private static final Map<String, List<LogKind>> BY_COLUMN = new HashMap<>();

    static {
        for (String[] line : Bundled.rows(LogKind.class, "logs.txt", 5)) {
            LogKind kind = new LogKind(
                    line[0],
                    line[1].equals("-") ? "" : line[1],
                    line[2].equals("-") ? "" : line[2],
                    line[3].equals("-") ? List.of() : List.of(line[3].split(",", -1)),
                    columns(line[4]));
            if (kind.path.equals("*")) {
                EXTRAS.addAll(kind.columns);
                continue;
            }
            BY_PATH.put(kind.path, kind);
            new HashSet<>(kind.columns)
                    .forEach(column -> BY_COLUMN
                            .computeIfAbsent(column, key -> new ArrayList<>())
                            .add(kind));
        }
    }

    private static List<String> columns(String written) {
        List<String> columns = new ArrayList<>();
        for (String word :
                written.replace("@S", MESSAGE).replace("@C", CONNECTION).split(" ", -1)) {
            if (word.startsWith("*")) {
                for (int i = 0; i < Integer.parseInt(word.substring(1), 10); i++) {
                    columns.add("");
                }
            } else {
                columns.add(word);
            }
        }
        return List.copyOf(columns);
    }

    /** A log of which nothing but its name is known. */
    static LogKind unknown(String path) {
        return new LogKind(path, "", "", List.of(), List.of());
    }

    static Optional<LogKind> of(String path) {
        return Optional.ofNullable(BY_PATH.get(path));
    }

    static Iterable<LogKind> all() {
        return BY_PATH.values();
    }

    /** The kind that a file's name tells: {@code conn.log}, {@code conn.10-00-00-11-00-00.log}, {@code site-conn_2024.json}. */
    static Optional<LogKind> ofFileName(String fileName) {
        String longest = "";
        for (String path : BY_PATH.keySet()) {
            int at = fileName.indexOf(path);
            boolean isWhole = at >= 0 && isBegin(fileName, at) && isEnd(fileName, at + path.length());
            if (isWhole && path.length() > longest.length()) {
                longest = path;
            }
        }
        return of(longest);
    }

    private static boolean isBegin(String fileName, int at) {
        return at == 0 || !(Character.isLetterOrDigit(fileName.charAt(at - 1)) || fileName.charAt(at - 1) == '_');
    }

    private static boolean isEnd(String fileName, int at) {
        if (at == fileName.length()) {
            return true;
        }
        char next = fileName.charAt(at);
        boolean isDate = next == '_' && at + 1 < fileName.length() && Character.isDigit(fileName.charAt(at + 1));
        return isDate || (!Character.isLetterOrDigit(next) && next != '_');
    }

    /** The kind whose columns those names are; empty if none or several could be meant. */
    static Optional<LogKind> ofColumns(Set<String> names) {
        Map<LogKind, Integer> hits = new HashMap<>();
        names.forEach(
                name -> BY_COLUMN.getOrDefault(name, List.of()).forEach(kind -> hits.merge(kind, 1, Integer::sum)));
        long own = names.stream().filter(name -> !EXTRAS.contains(name)).count();
        List<LogKind> whole = new ArrayList<>();
        int smallest = Integer.MAX_VALUE;
        for (Map.Entry<LogKind, Integer> hit : hits.entrySet()) {
            int size = hit.getKey().columns.size();
            if (hit.getValue() < own || !hit.getKey().explains(names)) {
                continue;
            }
            if (size < smallest) {
                whole.clear();
                smallest = size;
            }
            if (size == smallest) {
                whole.add(hit.getKey());
            }
        }
        return whole.size() == 1 ? Optional.of(whole.getFirst()) : Optional.empty();
    }

    private boolean explains(Set<String> names) {
        return names.stream().allMatch(this::knows) && names.size() * 3 >= Math.min(columns.size(), 30);
    }

    /** Whether a column belongs to the kind, or to any. */
    boolean knows(String column) {
        return columns.contains("") || columns.contains(column) || EXTRAS.contains(column);
    }

    /** Whether its entries are about a connection. */
    boolean hasConnection() {
        return columns.contains("id.orig_h");
    }

    /** The columns if so many stand in a line without a header: all of them, or those that are left after the usual cuts. */
    List<List<String>> ofWidth(int width) {
        Set<List<String>> variants = new LinkedHashSet<>();
        variants.add(columns);
        variants.add(without(Set.of("ts")));
        variants.add(without(Set.of("tid", "unit", "pdu_type")));
        for (Set<String> cut : cuts()) {
            variants.add(without(cut));
            variants.add(without(with(cut, "uid")));
            variants.add(without(with(cut, "ts", "uid")));
        }
        if (path.equals("conn")) {
            variants.add(List.of("id.orig_h", "id.orig_p", "id.resp_h", "id.resp_p", "proto", "service"));
            variants.add(columns.subList(0, columns.size() - 1));
        }
        return variants.stream().filter(variant -> variant.size() == width).toList();
    }

    /** Identifiers that link lines to others are made anew each time, so that they are cut where logs are compared. */
    private List<Set<String>> cuts() {
        List<String> links = List.copyOf(links());
        if (links.size() > MOST_LINKS) {
            return List.of(Set.copyOf(links));
        }
        List<Set<String>> cuts = new ArrayList<>();
        for (int bits = (1 << links.size()) - 1; bits >= 0; bits--) {
            Set<String> cut = new HashSet<>();
            for (int i = 0; i < links.size(); i++) {
                if ((bits >> i & 1) != 0) {
                    cut.add(links.get(i));
                }
            }
            cuts.add(cut);
        }
        return cuts;
    }

    private List<String> without(Set<String> cut) {
        return columns.stream().filter(column -> !cut.contains(column)).toList();
    }

    private Set<String> links() {
        Set<String> links = new LinkedHashSet<>();
        columns.stream()
                .filter(column -> column.endsWith("_link_id") || column.equals("packet_correlation_id"))
                .forEach(links::add);
        return links;
    }

    private static Set<String> with(Set<String> some, String... more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(List.of(more));
        return all;
    }
}
