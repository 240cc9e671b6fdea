package org.asbuilt.bench.conformance;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.asbuilt.bench.conformance.Comparison.Line;
import org.asbuilt.bench.conformance.Difference.Kind;

/** All comparisons as Markdown: a table for each category, the unexplained differences, the totals. */
final class Report {
    private final List<Comparison> comparisons;

    Report(List<Comparison> comparisons) {
        this.comparisons = List.copyOf(comparisons);
    }

    /** The figures of a line of a table, or of a whole table. */
    private static final class Figures {
        private long found;
        private final Map<Kind, Long> kinds = new TreeMap<>();
        private final Map<Reason, Long> reasons = new TreeMap<>();
        private long unexplained;

        void add(Difference difference) {
            kinds.merge(difference.kind(), 1L, Long::sum);
            difference.reason().ifPresentOrElse(reason -> reasons.merge(reason, 1L, Long::sum), () -> unexplained++);
        }

        long count(Kind kind) {
            return kinds.getOrDefault(kind, 0L);
        }

        String reasons() {
            String explained = reasons.entrySet().stream()
                    .map(entry -> entry.getValue() + " " + name(entry.getKey()))
                    .collect(Collectors.joining("; "));
            String faults = unexplained == 0 ? "" : "**" + unexplained + " unexplained**";
            return explained.isEmpty() || faults.isEmpty() ? explained + faults : explained + "; " + faults;
        }
    }

    private static String name(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    boolean hasUnexplained() {
        return comparisons.stream()
                .anyMatch(comparison -> !comparison.unexplained().isEmpty());
    }

    String text(boolean isDetailed) {
        StringBuilder text = new StringBuilder("# Conformance\n\n");
        text.append(comparisons.size())
                .append(" captures. Missing: the truth has it, we do not. Extra: we have it, the truth does not."
                        + " Different: both have it, with other values.\n");
        for (Category category : Category.values()) {
            table(text, category);
        }
        reasons(text);
        if (isDetailed) {
            list(text, "Explained differences", differences(false));
        }
        list(text, "Unexplained differences", differences(true));
        List<String> notes = comparisons.stream()
                .flatMap(comparison -> comparison.notes().stream())
                .distinct()
                .sorted()
                .toList();
        list(text, "Not compared", notes);
        totals(text);
        return text.toString();
    }

    private List<String> differences(boolean isUnexplained) {
        return comparisons.stream()
                .flatMap(comparison -> comparison.differences().stream())
                .filter(difference -> difference.isUnexplained() == isUnexplained)
                .map(difference -> difference.category().title() + ": " + difference
                        + difference
                                .reason()
                                .map(reason -> " - " + name(reason))
                                .orElse(""))
                .toList();
    }

    private Map<Line, Figures> lines() {
        Map<Line, Figures> lines = new TreeMap<>();
        for (Comparison comparison : comparisons) {
            comparison
                    .found()
                    .forEach((line, count) -> lines.computeIfAbsent(line, key -> new Figures()).found += count);
            for (Difference difference : comparison.differences()) {
                Line line = new Line(difference.category(), difference.capture(), difference.protocol());
                lines.computeIfAbsent(line, key -> new Figures()).add(difference);
            }
        }
        return lines;
    }

    private void table(StringBuilder text, Category category) {
        text.append("\n## ").append(category.title()).append("\n\n");
        text.append("| capture | protocol | found | missing | extra | different | reasons |\n");
        text.append("| --- | --- | ---: | ---: | ---: | ---: | --- |\n");
        lines().forEach((line, figures) -> {
            if (line.category() == category) {
                text.append("| ")
                        .append(line.capture())
                        .append(" | ")
                        .append(line.protocol())
                        .append(figures(figures))
                        .append(" | ")
                        .append(figures.reasons())
                        .append(" |\n");
            }
        });
    }

    private static String figures(Figures figures) {
        return " | " + figures.found + " | " + figures.count(Kind.MISSING) + " | " + figures.count(Kind.EXTRA) + " | "
                + figures.count(Kind.DIFFERENT);
    }

    private void reasons(StringBuilder text) {
        text.append("\n## Reasons\n\n");
        Map<Reason, Long> counts = new TreeMap<>();
        comparisons.stream()
                .flatMap(comparison -> comparison.differences().stream())
                .flatMap(difference -> difference.reason().stream())
                .forEach(reason -> counts.merge(reason, 1L, Long::sum));
        counts.forEach((reason, count) -> text.append("- ")
                .append(name(reason))
                .append(" (")
                .append(count)
                .append("): ")
                .append(reason.sentence())
                .append('\n'));
    }

    private static void list(StringBuilder text, String title, List<String> lines) {
        text.append("\n## ").append(title).append("\n\n");
        if (lines.isEmpty()) {
            text.append("None.\n");
        }
        lines.forEach(line -> text.append("- ").append(line).append('\n'));
    }

    private void totals(StringBuilder text) {
        text.append("\n## Totals\n\n");
        Map<Category, Figures> totals = new TreeMap<>();
        lines().forEach((line, figures) ->
                totals.computeIfAbsent(line.category(), key -> new Figures()).found += figures.found);
        comparisons.stream()
                .flatMap(comparison -> comparison.differences().stream())
                .forEach(difference -> totals.computeIfAbsent(difference.category(), key -> new Figures())
                        .add(difference));
        totals.forEach((category, figures) -> text.append(category.title())
                .append(": found ")
                .append(figures.found)
                .append(", missing ")
                .append(figures.count(Kind.MISSING))
                .append(", extra ")
                .append(figures.count(Kind.EXTRA))
                .append(", different ")
                .append(figures.count(Kind.DIFFERENT))
                .append(", unexplained ")
                .append(figures.unexplained)
                .append("  \n"));
        statistics(text);
    }

    /** How many ends and pairs of ends of tshark's statistics are met to the packet. */
    private void statistics(StringBuilder text) {
        Map<String, long[]> sections = new TreeMap<>();
        lines().forEach((line, figures) -> {
            boolean isTalk =
                    line.category() == Category.FLOWS && line.protocol().startsWith("conversations ");
            boolean isEnd =
                    line.category() == Category.ENDPOINTS && line.protocol().startsWith("endpoints ");
            if (isTalk || isEnd) {
                long[] sums = sections.computeIfAbsent(line.protocol(), key -> new long[2]);
                sums[0] += figures.found;
                sums[1] += figures.found + figures.count(Kind.MISSING) + figures.count(Kind.DIFFERENT);
            }
        });
        sections.forEach((section, sums) -> text.append("tshark's ")
                .append(section)
                .append(": ")
                .append(sums[0])
                .append(" of ")
                .append(sums[1])
                .append(" equal  \n"));
    }
}
