package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The markers of a {@link MarkedPlant} in what a {@link Crawl} brought back. */
final class Markers {
    private static final Pattern MARKER = Pattern.compile("marker-[a-zA-Z0-9-]+-(?:north|south)");

    private Markers() {}

    /** Every marker that stands in a page. */
    static Set<String> in(List<Crawl.Page> pages) {
        Set<String> seen = new TreeSet<>();
        pages.forEach(page -> add(page, seen));
        return seen;
    }

    /** No page holds a marker that is forbidden, and no page is an error of the server. */
    static void assertNone(List<Crawl.Page> pages, Predicate<String> forbidden) {
        assertThat(pages).hasSizeGreaterThan(100).noneMatch(page -> page.status() >= 500);
        Map<String, List<String>> leaks = new TreeMap<>();
        for (Crawl.Page page : pages) {
            Set<String> found = new TreeSet<>();
            add(page, found);
            found.removeIf(forbidden.negate());
            if (!found.isEmpty()) {
                leaks.computeIfAbsent(route(page.asked()), key -> new ArrayList<>())
                        .add(page.asked() + " told " + found);
            }
        }
        assertThat(leaks.entrySet().stream()
                        .map(leak -> leak.getKey() + " (" + leak.getValue().size() + "): "
                                + leak.getValue().getFirst()))
                .isEmpty();
    }

    private static String route(String asked) {
        return Arrays.stream(asked.replaceAll("[?].*", "").split("/")).limit(3).collect(Collectors.joining("/"));
    }

    private static void add(Crawl.Page page, Set<String> found) {
        Matcher marker = MARKER.matcher(page.text());
        while (marker.find()) {
            found.add(marker.group());
        }
    }
}
