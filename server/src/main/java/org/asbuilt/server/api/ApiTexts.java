package org.asbuilt.server.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the sources say of endpoints and of what they take and give, so that the description of the API can say it too. The texts lie beside
 * this class in {@code texts.txt}, which {@code ApiTextsTest} makes of the sources.
 *
 * @param byKey the texts by what they are about
 */
record ApiTexts(Map<String, String> byKey) {
    private static final String ROOT = "org.asbuilt.server.";
    private static final String SEPARATOR = "\t";
    private static final String PROBLEMS = "!";
    private static final Pattern AREA = Pattern.compile("api\\.(\\w+)Api");

    /** Copies the texts. */
    ApiTexts {
        byKey = Map.copyOf(byKey);
    }

    /** Those of the sources that this program was made of. */
    static ApiTexts read() {
        try (InputStream in = ApiTexts.class.getResourceAsStream("texts.txt")) {
            if (in == null) {
                throw new IllegalStateException("texts.txt does not lie beside " + ApiTexts.class);
            }
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return new ApiTexts(lines.lines()
                        .map(line -> line.split(SEPARATOR, 2))
                        .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1])));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is said of a type. */
    Optional<String> of(Class<?> type) {
        return text(name(type));
    }

    /** What is said of a method, or of a part of a record. */
    Optional<String> of(Class<?> type, String member) {
        return text(name(type) + "." + member);
    }

    /** What is said of a parameter of a method. */
    Optional<String> of(Class<?> type, String method, String parameter) {
        return text(name(type) + "." + method + "." + parameter);
    }

    /** With which status and code a method refuses by itself, for example {@code 404 not-found}. */
    List<String> codes(Class<?> type, String method) {
        return codes(name(type) + "." + method + PROBLEMS);
    }

    /** With which status and code anything is ever refused. */
    List<String> codes() {
        return codes(PROBLEMS);
    }

    /** The areas of the API by name, and what each is about. */
    SortedMap<String, String> areas() {
        SortedMap<String, String> areas = new TreeMap<>();
        byKey.forEach((key, text) -> {
            Matcher area = AREA.matcher(key);
            if (area.matches()) {
                areas.put(area.group(1), text);
            }
        });
        return areas;
    }

    private List<String> codes(String key) {
        return text(key).stream()
                .flatMap(all -> Arrays.stream(all.split(", ", -1)))
                .toList();
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    private static String name(Class<?> type) {
        String name = type.getName();
        return (name.startsWith(ROOT) ? name.substring(ROOT.length()) : name).replace('$', '.');
    }
}
