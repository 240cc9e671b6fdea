package org.asbuilt.importers.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Part;

/**
 * What stands in a cell of an exported list. An empty cell is not known; {@code #none: why} and {@code #not applicable: why} say that
 * there is nothing; several values stand with semicolons between them. A text that a table program would take for a formula begins
 * with an apostrophe, and one that no cell can hold as it is with an apostrophe and a backslash: both are taken off again.
 */
public sealed interface ListCell {
    /** The longest text of a cell; table programs cut longer ones off. */
    int LONGEST = 32_000;

    /** Nothing is said. */
    record Empty() implements ListCell {}

    /**
     * What is said.
     *
     * @param values at least one, as they stand there
     */
    record Values(List<String> values) implements ListCell {
        /** Copies the list. */
        public Values {
            values = List.copyOf(values);
        }
    }

    /**
     * It is said that there is nothing.
     *
     * @param text as it stands there
     */
    record Absent(String text) implements ListCell {}

    /** The export had to leave the values out. */
    record LeftOut() implements ListCell {}

    /** A reference to another subject, as its name with the id in brackets. */
    Pattern REFERENCE = Pattern.compile("(?s)(.*?)\\s*\\[([a-z-]{4,40}-[0-9a-z]{16})]");

    /** The cell of some values; what refers to a subject gets its name. */
    static String of(Part part, List<String> values, Function<Id, Optional<String>> title) {
        List<String> shown = !part.refers().isEmpty()
                ? values.stream().map(value -> reference(value, title)).toList()
                : values;
        boolean hard = shown.stream().anyMatch(value -> isHard(value, part.many()));
        String cell = hard
                ? "'\\" + shown.stream().map(ListCell::escaped).collect(Collectors.joining("; "))
                : guarded(String.join("; ", shown));
        return cell.length() > LONGEST
                ? "#left out: " + cell.length() + " characters, more than a cell holds; see its page"
                : cell;
    }

    /** The cell of a text that is no part, such as a title or a key. */
    static String of(String text) {
        return isHard(text, false) ? "'\\" + escaped(text) : guarded(text);
    }

    /** The cell that says that there is none, or that it does not apply. */
    static String absent(boolean none, String reason) {
        return (none ? "#none: " : "#not applicable: ") + reason.replaceAll("\\p{Cntrl}", " ");
    }

    /** The text of a cell that is no part. */
    static String text(String cell) {
        String stripped = stripped(cell);
        return stripped.startsWith("'\\")
                ? unescaped(stripped.substring(2), false).getFirst()
                : stripped.startsWith("'") ? stripped.substring(1) : stripped;
    }

    /**
     * Reads the cell of a part.
     *
     * @throws InvalidValue if it begins with a number sign and is none of the words that may follow
     */
    static ListCell read(Part part, String cell) {
        String stripped = stripped(cell);
        if (stripped.isEmpty() || stripped.equals("'")) {
            return new Empty();
        }
        if (stripped.startsWith("#left out")) {
            return new LeftOut();
        }
        if (stripped.startsWith("#none") || stripped.startsWith("#not applicable")) {
            return new Absent(stripped);
        }
        if (stripped.startsWith("#")) {
            throw InvalidValue.expected(
                    "#none: why, #not applicable: why, or '# before a value that begins so", stripped);
        }
        List<String> values = stripped.startsWith("'\\")
                ? unescaped(stripped.substring(2), part.many())
                : split(part, stripped.startsWith("'") ? stripped.substring(1) : stripped);
        List<String> said = values.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        return said.isEmpty() ? new Empty() : new Values(said);
    }

    /** The cell in one form, whoever wrote it: what makes no difference to the values makes none here. */
    static String folded(Part part, String cell) {
        try {
            return switch (read(part, cell)) {
                case Empty ignored -> "";
                case LeftOut ignored -> "#left out";
                case Absent absent -> absent.text();
                case Values said ->
                    said.values().stream()
                            .map(value -> canonical(part, value))
                            .sorted()
                            .distinct()
                            .collect(Collectors.joining("\0"));
            };
        } catch (InvalidValue unreadable) {
            return cell;
        }
    }

    /** The id that a reference holds in brackets or is itself. */
    static Optional<Id> id(String reference) {
        String stripped = reference.strip();
        Matcher named = REFERENCE.matcher(stripped);
        String id = named.matches() ? named.group(2) : stripped;
        return Id.isOne(id) ? Optional.of(new Id(id)) : Optional.empty();
    }

    /** The words of a reference without the id in brackets; empty if it is an id alone. */
    static String words(String reference) {
        String stripped = reference.strip();
        Matcher named = REFERENCE.matcher(stripped);
        return named.matches() ? named.group(1).strip() : Id.isOne(stripped) ? "" : stripped;
    }

    private static String reference(String value, Function<Id, Optional<String>> title) {
        return id(value)
                .flatMap(title)
                .filter(name -> !name.equals(value))
                .map(name -> name + " [" + value + "]")
                .orElse(value);
    }

    private static String canonical(Part part, String value) {
        String plain = value.replace("\r\n", "\n").replace('\r', '\n');
        if (!part.refers().isEmpty()) {
            return plain;
        }
        try {
            return part.canonical(plain);
        } catch (InvalidValue none) {
            return plain;
        }
    }

    private static List<String> split(Part part, String text) {
        if (!part.many()) {
            return List.of(text);
        }
        boolean words = part.type().equals("text") || !part.refers().isEmpty();
        return Arrays.asList(text.split(words ? ";" : "[;,\\n]"));
    }

    /** Whether table programs, or the way to them, would change it. */
    private static boolean isHard(String value, boolean many) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean formulaNext = i + 1 < value.length() && "=+-@".indexOf(value.charAt(i + 1)) >= 0;
            if ((c < ' ' && c != '\n' && c != '\t')
                    || c == '\u007f'
                    || c == '\ufffe'
                    || c == '\uffff'
                    || (c == ';' && (many || formulaNext))
                    || (c == '\t' && formulaNext)) {
                return true;
            }
        }
        return false;
    }

    private static String guarded(String text) {
        return !text.isEmpty() && "=+-@'#\t\n\uff1d\uff0b\uff0d\uff20".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String escaped(String value) {
        StringBuilder escaped = new StringBuilder(value.length() + 16);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\') {
                escaped.append("\\\\");
            } else if (c < ' ' || c == ';' || c == '\u007f' || c == '\ufffe' || c == '\uffff') {
                escaped.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static List<String> unescaped(String text, boolean many) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ';' && many) {
                values.add(value.toString());
                value.setLength(0);
            } else if (c == '\\' && text.startsWith("\\\\", i)) {
                value.append('\\');
                i++;
            } else if (c == '\\' && isEscape(text, i)) {
                value.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                value.append(c);
            }
        }
        values.add(value.toString());
        return values;
    }

    private static boolean isEscape(String text, int at) {
        if (!text.startsWith("u", at + 1) || at + 6 > text.length()) {
            return false;
        }
        return text.substring(at + 2, at + 6).chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
    }

    private static String stripped(String cell) {
        return cell.replace("\ufeff", "").strip();
    }
}
