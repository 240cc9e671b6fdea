package org.asbuilt.importers.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.asbuilt.importers.intake.Bundled;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Part;
import org.asbuilt.model.Shape;

/** What columns are called: the bundled word list, then the labels and names of all parts of the model. */
final class Headers {
    /** The facets of which a row may name one or more; of others a row names one, told apart by {@link RowKeys}. */
    static final Set<String> IN_A_ROW = Set.of("networkPort", "service", "account");

    private static final Pattern BRACKETS = Pattern.compile("[(\\[].*?[)\\]]");
    private static final Pattern TRAILING_NUMBER = Pattern.compile("[\\s_#.-]*\\d{1,2}\\s*$");
    private static final Pattern QUALIFIER = Pattern.compile(
            "(?<=\\w)\\s+(ref|reference|name|details?|info|information|list|open|current|installed|text|value|at .*)$");
    private static final Map<String, String> ABBREVIATIONS = Map.ofEntries(
            Map.entry("no", "number"),
            Map.entry("nr", "number"),
            Map.entry("num", "number"),
            Map.entry("addr", "address"),
            Map.entry("ver", "version"),
            Map.entry("vers", "version"),
            Map.entry("desc", "description"),
            Map.entry("dept", "department"),
            Map.entry("crit", "criticality"),
            Map.entry("loc", "location"),
            Map.entry("mfg", "manufacturing"),
            Map.entry("mfr", "manufacturer"),
            Map.entry("sn", "serial number"),
            Map.entry("fw", "firmware"),
            Map.entry("hw", "hardware"),
            Map.entry("sw", "software"),
            Map.entry("resp", "responsible"),
            Map.entry("dest", "destination"),
            Map.entry("src", "source"),
            Map.entry("doc", "document"),
            Map.entry("equip", "equipment"),
            Map.entry("mgmt", "management"),
            Map.entry("comms", "communication"),
            Map.entry("std", "standard"));
    private static final Headers BUNDLED = new Headers();

    private final Map<Kind, Map<String, LinkedHashSet<Target>>> targets = new EnumMap<>(Kind.class);
    private final Map<Kind, Set<String>> strong = new EnumMap<>(Kind.class);

    private Headers() {
        Bundled.lines(Headers.class, "headers.txt").forEach(this::add);
        for (Kind kind : Kind.values()) {
            Shape.of(kind).stream().forEach(shape -> shape.parts().forEach(part -> addPart(kind, shape, part)));
        }
    }

    static Headers bundled() {
        return BUNDLED;
    }

    private void add(String line) {
        int colon = line.indexOf(':');
        int equals = line.indexOf(" = ");
        String kindText = line.substring(0, colon).strip();
        List<Target> choices = new ArrayList<>();
        for (String target : line.substring(colon + 1, equals).split(">", -1)) {
            choices.add(Target.parse(target));
        }
        List<Kind> kinds = kindText.equals("any") ? List.of(Kind.values()) : List.of(Kind.parse(kindText));
        for (String word : line.substring(equals + 3).split(" \\| ", -1)) {
            boolean strongly = word.strip().endsWith(" !");
            String header = strongly ? word.strip().substring(0, word.strip().length() - 2) : word;
            for (Kind kind : kinds) {
                add(kind, Fold.of(header), choices);
                if (strongly) {
                    strong.computeIfAbsent(kind, k -> new HashSet<>()).add(Fold.of(header));
                }
            }
        }
    }

    private void addPart(Kind kind, Shape<?> shape, Part part) {
        Target target = partTarget(shape, part);
        if (target == Target.Special.IGNORE) {
            return;
        }
        if (!RowKeys.isKeyed(shape)) {
            add(kind, Fold.of(part.label()), List.of(target));
        }
        add(kind, Fold.of(shape.label() + " " + part.label()), List.of(target));
        add(kind, Fold.of(shape.name() + "." + part.name()), List.of(target));
    }

    /** Facets that repeat have columns of their own only where a list can fill them. */
    private static Target partTarget(Shape<?> shape, Part part) {
        return switch (shape.name()) {
            case "service" -> Target.Special.SERVICE;
            case "account" -> part.name().equals("name") ? Target.Special.ACCOUNT : Target.Special.IGNORE;
            case "link" ->
                switch (part.name()) {
                    case "source" -> Target.Special.SOURCE;
                    case "destination" -> Target.Special.DESTINATION;
                    default -> new Target.OfPart(part);
                };
            default -> new Target.OfPart(part);
        };
    }

    private void add(Kind kind, String folded, List<Target> choices) {
        if (kinds(kind, choices)) {
            targets.computeIfAbsent(kind, k -> new HashMap<>())
                    .computeIfAbsent(folded, word -> new LinkedHashSet<>())
                    .addAll(choices);
        }
    }

    /** The words for any kind name parts that some kinds do not have. */
    private static boolean kinds(Kind kind, List<Target> choices) {
        return choices.stream()
                .allMatch(choice -> !(choice instanceof Target.OfPart of)
                        || Shape.named(of.part().facet()).kinds().contains(kind));
    }

    /** What a column of that header can hold in a table of that kind, likeliest first; empty if it is not known. */
    List<Target> candidates(Kind kind, String header) {
        Map<String, LinkedHashSet<Target>> known = targets.getOrDefault(kind, Map.of());
        for (String form : forms(header)) {
            Set<Target> found = known.get(form);
            if (found != null) {
                return List.copyOf(found);
            }
        }
        return List.of();
    }

    /** Whether the header speaks strongly for the kind. */
    boolean speaksFor(Kind kind, String header) {
        Set<String> words = strong.getOrDefault(kind, Set.of());
        return forms(header).stream().anyMatch(words::contains);
    }

    private static List<String> forms(String header) {
        String cleaned = Fold.clean(header).replace("\n", " ");
        if (cleaned.isEmpty()) {
            return List.of();
        }
        String plain = BRACKETS.matcher(cleaned).replaceAll(" ").strip();
        String unnumbered = TRAILING_NUMBER.matcher(plain).replaceFirst("");
        String written = written(unnumbered);
        String bare = QUALIFIER.matcher(written).replaceFirst("");
        int colon = bare.indexOf(':');
        String before = colon > 0 ? bare.substring(0, colon) : bare;
        List<String> forms = new ArrayList<>(List.of(
                Fold.of(cleaned),
                Fold.of(plain),
                Fold.of(unnumbered),
                Fold.of(written),
                Fold.of(bare),
                Fold.of(before)));
        // "Description / Notes" is as good as either.
        for (String half : plain.split("/", -1)) {
            if (half.strip().length() > 2 && plain.indexOf('/') > 0) {
                forms.add(Fold.of(half));
            }
        }
        return forms;
    }

    /** The header with the usual abbreviations written out. */
    private static String written(String header) {
        StringBuilder written = new StringBuilder();
        for (String word : header.toLowerCase(Locale.ROOT).split("[\\s_.]+", -1)) {
            written.append(ABBREVIATIONS.getOrDefault(word, word)).append(' ');
        }
        return written.toString().strip();
    }

    /** The number behind a header, as in "IP 2", or empty; in "IPv4" it belongs to the word. */
    String group(Kind kind, String header) {
        String cleaned = Fold.clean(header);
        if (targets.getOrDefault(kind, Map.of()).containsKey(Fold.of(cleaned))) {
            return "";
        }
        int start = cleaned.length();
        while (start > 0 && Character.isDigit(cleaned.charAt(start - 1))) {
            start--;
        }
        return cleaned.length() - start > 2 ? "" : cleaned.substring(start);
    }
}
