package org.asbuilt.importers.statement;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Method;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Mac;
import org.asbuilt.model.Part;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Shape;

/** Reads statements row by row: each is one claim, whose place names the person, the role and how the person knows. */
public final class StatementTable {
    /** The headers that a table of statements has at least. */
    public static final List<String> HEADERS = List.of("stated by", "about", "part", "value");

    /**
     * All headers in the order in which the product writes them. Identifiers are written as {@link #identifiers(Collection)} does; they
     * tell apart what bears the same name.
     */
    public static final List<String> ALL =
            List.of("stated by", "role", "stated on", "kind", "about", "identifiers", "part", "value", "how known");

    private static final SortedMap<String, Function<String, Hint>> IDENTIFIERS = new TreeMap<>(Map.of(
            "serial",
            Hint.HasSerial::new,
            "number",
            Hint.HasNumber::new,
            "tag",
            Hint.HasTag::new,
            "hostname",
            Hint.HasHostname::new,
            "mac",
            text -> new Hint.HasMac(Mac.parse(text)),
            "ip",
            text -> new Hint.HasAddress(IpAddress.parse(text)),
            "range",
            text -> new Hint.HasRange(Cidr.parse(text))));

    private StatementTable() {}

    /** Whether a text begins as such a table. */
    public static boolean isOne(String head) {
        String lower = head.lines()
                .limit(3)
                .reduce("", (one, other) -> one + "\n" + other)
                .toLowerCase(Locale.ROOT);
        return HEADERS.stream().allMatch(lower::contains) && lower.contains("stated by") && !lower.contains("<");
    }

    /** Identifiers as a cell of the table, for example {@code mac=00:1b:1b:0a:0b:0c | serial=S-1}; names and ends are none. */
    public static String identifiers(Collection<Hint> hints) {
        return hints.stream()
                .flatMap(hint -> written(hint).stream())
                .filter(text -> text.indexOf('|') < 0)
                .sorted()
                .collect(Collectors.joining(" | "));
    }

    private static Optional<String> written(Hint hint) {
        return switch (hint) {
            case Hint.HasSerial serial -> Optional.of("serial=" + serial.serial());
            case Hint.HasNumber number -> Optional.of("number=" + number.number());
            case Hint.HasTag tag -> Optional.of("tag=" + tag.tag());
            case Hint.HasHostname hostname -> Optional.of("hostname=" + hostname.hostname());
            case Hint.HasMac mac -> Optional.of("mac=" + mac.mac());
            case Hint.HasAddress address -> Optional.of("ip=" + address.address());
            case Hint.HasRange range -> Optional.of("range=" + range.range());
            case Hint.HasName name -> Optional.empty();
            case Hint.HasId id -> Optional.empty();
            case Hint.Joins joins -> Optional.empty();
        };
    }

    private static List<Hint> hints(Sheet.Row row) {
        List<Hint> hints = new ArrayList<>(List.of(new Hint.HasName(row.cell("about"))));
        for (String written : row.cell("identifiers").split("\\|")) {
            int equals = written.indexOf('=');
            if (equals > 0) {
                String word = written.substring(0, equals).strip();
                hints.add(Optional.ofNullable(IDENTIFIERS.get(word))
                        .orElseThrow(() -> InvalidValue.expected("one of " + IDENTIFIERS.keySet(), word))
                        .apply(written.substring(equals + 1).strip()));
            } else if (!written.isBlank()) {
                throw InvalidValue.expected("an identifier such as serial=S-1", written.strip());
            }
        }
        return hints;
    }

    /**
     * Reads them.
     *
     * @throws IOException if the disk fails
     */
    public static void read(Reading reading) throws IOException {
        Sheet.read(reading, HEADERS, row -> reading.units(1, statement(reading, row) ? 1 : 0));
    }

    private static boolean statement(Reading reading, Sheet.Row row) {
        String person = row.cell("stated by");
        if (person.isEmpty()) {
            reading.note(Severity.WARNING, row.at("stated by"), "a statement without a person is none");
            return false;
        }
        if (row.cell("about").isEmpty() || row.cell("value").isEmpty()) {
            reading.note(Severity.WARNING, row.at("about"), "a statement says something about something");
            return false;
        }
        try {
            Kind kind = row.cell("kind").isEmpty() ? Kind.ASSET : Kind.parse(row.cell("kind"));
            PartPath path = path(kind, row.cell("part"));
            boolean claimed = reading.claim(
                    About.of(kind, hints(row)),
                    path,
                    row.cell("value"),
                    place(row, person),
                    row.day(reading, "stated on"),
                    Method.STATED_BY_PERSON,
                    Confidence.PROBABLE);
            reading.count("statements of " + person, 1);
            return claimed;
        } catch (InvalidValue e) {
            reading.note(Severity.WARNING, row.at("part"), String.valueOf(e.getMessage()));
            return false;
        }
    }

    private static Locus place(Sheet.Row row, String person) {
        String role = row.cell("role");
        String how = row.cell("how known");
        return new Locus.Words("row " + row.number() + ", stated by " + person
                + (role.isEmpty() ? "" : " (" + role + ")")
                + (row.cell("stated on").isEmpty() ? "" : " on " + row.cell("stated on"))
                + (how.isEmpty() ? "" : ", who knows it because: " + how));
    }

    /** The part of that path, or of that label if only one part of the kind has it. */
    private static PartPath path(Kind kind, String text) {
        if (text.contains(".")) {
            return PartPath.parse(text);
        }
        List<Part> found = Shape.of(kind).stream()
                .filter(shape -> !shape.repeats())
                .flatMap(shape -> shape.parts().stream())
                .filter(part -> Stream.of(part.label(), part.name()).anyMatch(text::equalsIgnoreCase))
                .toList();
        if (found.size() != 1) {
            throw InvalidValue.expected(
                    "the label of a part of " + kind.text() + ", or its path such as nameplate.model", text);
        }
        return PartPath.parse(found.getFirst().facet() + "." + found.getFirst().name());
    }
}
