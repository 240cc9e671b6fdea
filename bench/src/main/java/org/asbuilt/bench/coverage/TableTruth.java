package org.asbuilt.bench.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asbuilt.bench.conformance.Row;
import org.asbuilt.evidence.Claim;

/** Compares the claims of a file with a table of truth: by row the claims about the subject that it names, by column their values. */
final class TableTruth {
    private final TruthColumns columns;
    private final List<Claim> claims;
    private final Verdict verdict;

    TableTruth(String truth, TruthColumns columns, List<Claim> claims) {
        this.columns = columns;
        this.claims = claims;
        verdict = new Verdict(truth);
    }

    Verdict compare(List<Row> rows) {
        for (Row row : rows) {
            String subject = row.cell(columns.subject());
            // Hosts that did not answer, and addresses that every machine gives itself, are no subjects.
            boolean isNone = row.cell("state").equals("down") || subject.startsWith("127.");
            if (!subject.isBlank() && !isNone) {
                row(row, subject);
            }
        }
        return verdict;
    }

    private void row(Row row, String subject) {
        List<Claim> about = about(subject);
        if (about.isEmpty()) {
            verdict.missing(row.place() + " " + columns.subject() + " " + subject);
            return;
        }
        verdict.found();
        for (Map.Entry<String, List<String>> column : columns.parts().entrySet()) {
            String expected = value(row, column.getKey());
            if (!expected.isBlank()
                    && !expected.equals("0.0.0.0")
                    && !expected.equals(subject)
                    && !column.getKey().equals(columns.subject())) {
                value(row, subject, column.getKey(), expected, of(about, column.getValue()));
            }
        }
    }

    private void value(Row row, String subject, String column, String expected, Set<String> said) {
        String what = row.place() + " " + column + " of " + subject + " is " + expected;
        if (said.stream().anyMatch(value -> same(expected, value))) {
            verdict.found();
        } else if (said.isEmpty()) {
            verdict.missing(what);
        } else {
            verdict.different(what + ", claimed is " + said);
        }
    }

    /** Some columns are two in the truth. */
    private static String value(Row row, String column) {
        return column.equals("version") && !row.cell("major").isBlank()
                ? row.cell("major") + "." + row.cell("minor")
                : row.cell(column);
    }

    private static boolean same(String expected, String value) {
        return fold(expected).equals(fold(value))
                || Arrays.stream(expected.split("[ |]+")).map(TableTruth::fold).anyMatch(fold(value)::equals);
    }

    private static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replaceAll("[\\s:.\\-_/]+", "");
        return lower.replaceAll("(?<=\\D|^)0+(?=\\d)", "");
    }

    /** The claims of every slot in which the subject is named, or of every subject that is called so. */
    private List<Claim> about(String subject) {
        Set<String> slots = new TreeSet<>();
        Set<String> subjects = new TreeSet<>();
        for (Claim claim : claims) {
            String part = claim.path().slot().facet() + "." + claim.path().part();
            boolean names =
                    columns.parts().getOrDefault(columns.subject(), List.of()).contains(part);
            if (!names || !fold(claim.value()).equals(fold(subject))) {
                continue;
            }
            if (claim.path().slot().key().isEmpty() || part.startsWith("networkPort")) {
                subjects.add(claim.about().text());
            } else {
                slots.add(claim.about().text() + " " + claim.path().slot());
            }
        }
        return claims.stream()
                .filter(claim -> subjects.contains(claim.about().text())
                        || slots.contains(
                                claim.about().text() + " " + claim.path().slot()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Set<String> of(List<Claim> claims, List<String> parts) {
        return claims.stream()
                .filter(claim -> parts.contains(
                        claim.path().slot().facet() + "." + claim.path().part()))
                .map(Claim::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
