package org.asbuilt.bench.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a log of Zeek lets us expect: a row of {@code zeek-expectations.txt}. Another log is one row more.
 *
 * @param log name of the log's file
 * @param kind what its rows show
 * @param protocol our name of the protocol; {@code {service}} takes it from the column of that name
 * @param ends whom it is about: {@code orig>resp} and the like for two, {@code source} and the like for one
 * @param value the value with columns in braces; a row in which all of them are unset shows nothing
 * @param conditions columns and the values they must have
 */
record Expectation(String log, Kind kind, String protocol, String ends, String value, List<Condition> conditions) {
    private static final Pattern COLUMN = Pattern.compile("\\{([^}]+)}");
    private static final List<Expectation> ALL = ResourceTable.rows("zeek-expectations.txt", 6).stream()
            .map(Expectation::of)
            .toList();

    Expectation {
        conditions = List.copyOf(conditions);
    }

    /** What a row shows. */
    enum Kind {
        /** Who talks with whom, and who began. */
        CONVERSATION,
        /** An operation. */
        FUNCTION,
        /** An operation; the rows are as many as the requests. */
        COUNTED_FUNCTION,
        /** A part of an identity. */
        IDENTITY_VALUE,
        /** A device or module behind an end. */
        COMPONENT,
        /** A security setting. */
        SECURITY;

        /** In words. */
        String title() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** Which values a column must have, or must not have. */
    record Condition(String column, List<String> values, boolean isNegated) {
        boolean holds(Row row) {
            return values.contains(row.cell(column)) != isNegated;
        }
    }

    /** All rows of the table. */
    static List<Expectation> all() {
        return ALL;
    }

    private static Expectation of(List<String> row) {
        List<Condition> conditions = new ArrayList<>();
        if (!row.get(5).isEmpty()) {
            for (String condition : row.get(5).split("; *")) {
                boolean isNegated = condition.contains("!=");
                String[] parts = condition.split("!?=", 2);
                conditions.add(new Condition(parts[0], Arrays.asList(parts[1].split("\\|", -1)), isNegated));
            }
        }
        return new Expectation(
                row.get(0),
                Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT).replace(' ', '_')),
                row.get(2),
                row.get(3),
                row.get(4),
                conditions);
    }

    /** Whether the row shows something. */
    boolean fits(Row row) {
        return conditions.stream().allMatch(condition -> condition.holds(row));
    }

    /** The value that the row shows. */
    Optional<String> value(Row row) {
        Matcher matcher = COLUMN.matcher(value);
        StringBuilder text = new StringBuilder();
        boolean isSet = false;
        boolean hasColumns = false;
        while (matcher.find()) {
            String cell = row.cell(matcher.group(1));
            hasColumns = true;
            isSet |= !cell.isEmpty();
            matcher.appendReplacement(text, Matcher.quoteReplacement(cell));
        }
        matcher.appendTail(text);
        return hasColumns && !isSet
                ? Optional.empty()
                : Optional.of(text.toString().strip());
    }

    /** The protocol of the row in our name; empty if Zeek recognised none. */
    Optional<String> protocol(Row row) {
        return protocol.equals("{service}") ? Protocols.ofService(row.cell("service")) : Optional.of(protocol);
    }

    /** The end it is about, or the client of two. */
    String host(Row row) {
        return address(row, ends.contains(">") ? ends.substring(0, ends.indexOf('>')) : ends);
    }

    /** The server of two ends. */
    String server(Row row) {
        return address(row, ends.substring(ends.indexOf('>') + 1));
    }

    /** The port of the server of two ends; empty if the log has none. */
    String serverPort(Row row) {
        return port(row, ends.substring(ends.indexOf('>') + 1));
    }

    /** The port of the client of two ends. */
    String clientPort(Row row) {
        return port(row, ends.substring(0, ends.indexOf('>')));
    }

    private static String port(Row row, String end) {
        return switch (end) {
            case "orig" -> row.cell("id.orig_p");
            case "resp" -> row.cell("id.resp_p");
            default -> row.cell(end + "_p");
        };
    }

    private static String address(Row row, String end) {
        return switch (end) {
            case "orig" -> row.cell("id.orig_h");
            case "resp" -> row.cell("id.resp_h");
            case "" -> "";
            default -> row.cell(end + "_h");
        };
    }
}
